//! Writing a backup.

use super::manifest::Manifest;
use super::{MAGIC, VERSION, frame};
use crate::{DataKey, Lock, NoRandomness, Place};

/// A sealed thing of a store, as it lies there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where it belongs.
    pub place: Place,
    /// What [`DataKey::seal`] gave.
    pub sealed: Vec<u8>,
}

/// The bytes of a backup. `made` is the moment, in whatever form the caller reads it again; it is sealed.
///
/// The lock stands at both ends, since nothing opens without it. Entries may come in any order; thousands are written
/// faster in the order of their places.
///
/// # Errors
///
/// When the system has no randomness to give.
pub fn write(
    lock: &Lock,
    key: &DataKey,
    made: &str,
    entries: &[Entry],
) -> Result<Vec<u8>, NoRandomness> {
    let mut places: Vec<Place> = Vec::with_capacity(entries.len());
    for Entry { place, .. } in entries {
        // Entries come in order from a database, so that this appends; a sort would cost the browser more than all the rest.
        if let Err(index) = places.binary_search(place) {
            places.insert(index, *place);
        }
    }
    let made = made.to_owned();
    let place = Manifest::place(lock.store());
    let manifest = Manifest {
        places,
        newer: 0,
        made,
    };
    let manifest = key.seal(place, &manifest.write())?;
    let lock = lock.to_bytes();
    let mut out = Vec::from(MAGIC);
    out.push(VERSION);
    out.extend_from_slice(&lock);
    frame::write(&mut out, place, &manifest);
    for entry in entries {
        frame::write(&mut out, entry.place, &entry.sealed);
    }
    out.extend_from_slice(&lock);
    Ok(out)
}
