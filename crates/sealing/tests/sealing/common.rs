//! Stores to test with, without the slow part.
use zajedno_sealing::{Cost, DataKey, Id, Kind, Lock, Place, Salt, WrappingKey};

/// The cheapest cost.
pub(crate) const CHEAP: Cost = Cost::LEAST;

pub(crate) fn key(byte: u8) -> WrappingKey {
    WrappingKey::from_bytes(&[byte; 32]).unwrap()
}

/// A store that `key(1)` opens as the passphrase, and `key(2)` as the recovery code.
pub(crate) fn store() -> (Lock, DataKey) {
    let salts = [Salt::random().unwrap(), Salt::random().unwrap()];
    Lock::new(Id::random().unwrap(), CHEAP, salts, &key(1), &key(2)).unwrap()
}

pub(crate) fn place(kind: Kind, id: u8, revision: u64) -> Place {
    let id = Id::from_bytes([id; 16]);
    Place { kind, id, revision }
}

/// The same bytes with one bit changed.
pub(crate) fn flipped(bytes: &[u8], bit: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[bit / 8] ^= 1 << (bit % 8);
    bytes
}
