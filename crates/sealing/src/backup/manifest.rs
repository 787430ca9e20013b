//! What a backup holds, sealed as its first entry: so that what is missing can be named.

use crate::bytes::take;
use crate::{Id, Kind, Place};

pub(super) struct Manifest {
    /// In order, each once.
    pub(super) places: Vec<Place>,
    /// How many more there are, of kinds that a later version brought.
    pub(super) newer: usize,
    pub(super) made: String,
}

impl Manifest {
    /// Where the manifest of a store's backup belongs.
    pub(super) fn place(store: Id) -> Place {
        Place {
            kind: Kind::Manifest,
            id: store,
            revision: 0,
        }
    }

    pub(super) fn write(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(8 + self.places.len() * Place::BYTES + self.made.len());
        bytes.extend_from_slice(&(self.places.len() as u64).to_le_bytes());
        for place in &self.places {
            bytes.extend_from_slice(&place.to_bytes());
        }
        bytes.extend_from_slice(self.made.as_bytes());
        bytes
    }

    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes;
        let count = u64::from_le_bytes(take(&mut rest)?);
        let (mut places, mut newer) = (Vec::new(), 0);
        for _ in 0..count {
            let place: [u8; Place::BYTES] = take(&mut rest)?;
            match Place::take(&mut &place[..]) {
                Some(place) => places.push(place),
                None => newer += 1,
            }
        }
        let made = String::from_utf8(rest.to_vec()).ok()?;
        Some(Self {
            places,
            newer,
            made,
        })
    }
}
