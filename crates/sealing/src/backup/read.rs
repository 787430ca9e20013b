//! Reading a backup, whatever became of it.

use super::frame::Frames;
use super::manifest::Manifest;
use super::{MAGIC, VERSION};
use crate::bytes::take;
use crate::{DataKey, Kind, Lock, LockProblem, Place};

/// A backup whose lock can be read; nothing is opened yet.
#[derive(Clone, Debug)]
pub struct Backup {
    lock: Lock,
    /// What is between the two locks.
    framed: Vec<u8>,
    /// Whether both locks are there and alike.
    locks_agree: bool,
}

/// What a backup held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// When it was made, as [`write`](super::write) was told; `None` when the manifest is damaged, and then it cannot be
    /// said what is missing.
    pub made: Option<String>,
    /// What opens, in the order of the file. Without a manifest a place can come twice.
    pub entries: Vec<(Place, Vec<u8>)>,
    /// What is there and does not open, or was not put there when the backup was made.
    pub damaged: Vec<Place>,
    /// What was put there and is gone.
    pub missing: Vec<Place>,
    /// Whether the file is what was written, from the first byte to the last. If it is not, what is lost stands in
    /// `damaged` and `missing`; with both empty nothing is lost.
    pub is_intact: bool,
}

/// A file is no backup that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupProblem {
    /// It is something else.
    #[error("this is no backup of a store; choose the file that the backup was saved to")]
    NotABackup,
    /// A later version of the program wrote it.
    #[error(
        "found a backup of version {found}, where at most {VERSION} was expected; use the newest version of the program"
    )]
    Newer {
        /// Its version.
        found: u8,
    },
    /// Its lock cannot be read, neither the first nor the second.
    #[error("{0}; take another copy of the backup, or an earlier one")]
    Lock(#[from] LockProblem),
    /// The key is the one, and yet nothing opens with it.
    #[error("nothing in the backup opens; take another copy of it, or an earlier one")]
    NothingOpens,
}

/// What became of an entry that the manifest names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Not,
    Damaged,
    Whole,
}

impl Backup {
    /// Reads the lock. Takes no more memory than the file has bytes, whatever it says.
    ///
    /// # Errors
    ///
    /// When it is no backup, comes from a later version, or both its locks are damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, BackupProblem> {
        let mut rest = bytes;
        let magic: [u8; 8] = take(&mut rest).ok_or(BackupProblem::NotABackup)?;
        if magic != *MAGIC {
            return Err(BackupProblem::NotABackup);
        }
        let [version] = take(&mut rest).ok_or(LockProblem::Damaged)?;
        if version > VERSION {
            return Err(BackupProblem::Newer { found: version });
        }
        let first = rest.split_at_checked(Lock::BYTES);
        let (first, mut framed) = first.ok_or(LockProblem::Damaged)?;
        let second = framed.split_last_chunk::<{ Lock::BYTES }>();
        let last = second.map_or(Err(LockProblem::Damaged), |(_, last)| Lock::read(last));
        let first = Lock::read(first);
        if let (Some((between, _)), Ok(_)) = (second, &last) {
            framed = between;
        }
        let locks_agree = version == VERSION && first == last;
        Ok(Self {
            lock: first.or_else(|problem| last.or(Err(problem)))?,
            framed: framed.to_vec(),
            locks_agree,
        })
    }

    /// The lock of the store, to derive and unlock with.
    #[must_use]
    pub fn lock(&self) -> &Lock {
        &self.lock
    }

    /// Opens everything that opens.
    ///
    /// # Errors
    ///
    /// When nothing does.
    pub fn open(&self, key: &DataKey) -> Result<Opened, BackupProblem> {
        let manifest = self.manifest(key);
        let listed = manifest.as_ref().map_or(&[][..], |it| &it.places);
        let mut found = vec![Found::Not; listed.len()];
        let mut entries = Vec::new();
        let mut damaged = Vec::new();
        let mut is_repeated = false;
        let mut frames = Frames::of(&self.framed);
        for frame in &mut frames {
            let place = frame.place;
            if place.kind == Kind::Manifest {
                continue;
            }
            let index = listed.binary_search(&place).ok();
            let mut state = index.and_then(|index| found.get_mut(index));
            if manifest.is_some() && state.is_none() {
                damaged.push(place);
                continue;
            }
            is_repeated |= state.as_deref().is_some_and(|state| *state != Found::Not);
            if state.as_deref() == Some(&Found::Whole) {
                continue;
            }
            let opened = key.open(place, frame.sealed).ok();
            match &mut state {
                Some(state) if opened.is_some() => **state = Found::Whole,
                Some(state) => **state = Found::Damaged,
                None if opened.is_none() => damaged.push(place),
                None => {}
            }
            entries.extend(opened.map(|plain| (place, plain)));
        }
        let in_state = |state| {
            let both = listed.iter().zip(&found);
            let those = both.filter(move |(_, found)| **found == state);
            those.map(|(place, _)| *place)
        };
        damaged.extend(in_state(Found::Damaged));
        let missing: Vec<_> = in_state(Found::Not).collect();
        if manifest.is_none() && entries.is_empty() {
            return Err(BackupProblem::NothingOpens);
        }
        let is_intact = self.locks_agree
            && !frames.stumbled
            && !is_repeated
            && manifest.is_some()
            && damaged.is_empty()
            && missing.is_empty();
        Ok(Opened {
            made: manifest.map(|it| it.made),
            entries,
            damaged,
            missing,
            is_intact,
        })
    }

    fn manifest(&self, key: &DataKey) -> Option<Manifest> {
        let place = Manifest::place(self.lock.store());
        let mut frames = Frames::of(&self.framed).filter(|frame| frame.place == place);
        frames.find_map(|frame| Manifest::read(&key.open(place, frame.sealed).ok()?))
    }
}
