//! Secret bytes that are wiped, and reading bytes piece by piece.

use blake2::{Blake2b512, Digest as _};
use zeroize::Zeroize as _;

/// The 32 bytes of a key. They stand on the heap, so that moving them leaves no copies behind, and are wiped when dropped.
pub(crate) struct KeyBytes(Box<[u8; 32]>);

impl KeyBytes {
    pub(crate) fn zero() -> Self {
        Self(Box::new([0; 32]))
    }

    pub(crate) fn get(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn get_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }
}

impl Drop for KeyBytes {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Cuts an array off the front; `None` when too little is left.
pub(crate) fn take<const LENGTH: usize>(rest: &mut &[u8]) -> Option<[u8; LENGTH]> {
    let (first, others) = rest.split_first_chunk()?;
    *rest = others;
    Some(*first)
}

/// What tells damage from intent, never a protection: the first eight bytes of `BLAKE2b`.
pub(crate) fn checksum(bytes: &[u8]) -> [u8; 8] {
    let mut sum = [0; 8];
    let digest = Blake2b512::digest(bytes);
    sum.copy_from_slice(&digest[..8]);
    sum
}
