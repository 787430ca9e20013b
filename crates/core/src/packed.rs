//! What was checked once, in few bytes, for the version of the library that wrote them.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

/// Bytes of another version are not mistaken for this one's.
const MADE_BY: &str = concat!("zajedno ", env!("CARGO_PKG_VERSION"));

/// The bytes of `it`, with the version and a checksum.
pub(crate) fn pack<T: Serialize>(it: &T) -> Vec<u8> {
    with_checksum(MADE_BY, it)
}

fn with_checksum<T: Serialize>(made_by: &str, it: &T) -> Vec<u8> {
    // Numbers, texts and lists of them in memory: there is nothing that could fail.
    let mut bytes = postcard::to_allocvec(&(made_by, it)).unwrap_or_default();
    bytes.extend(checksum(&bytes).to_le_bytes());
    bytes
}

/// What was packed; nothing when the bytes are of another version, or damaged.
pub(crate) fn unpack<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    let (packed, sum) = bytes.split_last_chunk()?;
    if checksum(packed).to_le_bytes() != *sum {
        return None;
    }
    let (made_by, it): (&str, T) = postcard::from_bytes(packed).ok()?;
    (made_by == MADE_BY).then_some(it)
}

/// FNV-1a, 64 bits.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_another_version_are_refused() {
        assert_eq!(unpack(&pack(&7_u8)), Some(7_u8));
        let other = with_checksum("zajedno 0.0.1", &7_u8);
        assert_eq!(unpack::<u8>(&other), None);
    }
}
