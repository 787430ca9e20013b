//! Reading a backup, whatever became of it.

use std::fmt;

use super::frame::{Frame, Frames};
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
#[derive(Clone, PartialEq, Eq)]
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
    /// How many things a later version of the program put there, of kinds that are not known here. They are left where they
    /// are; the newest version of the program reads them.
    pub newer: usize,
    /// Whether the file is what was written, from the first byte to the last. If it is not, what is lost stands in
    /// `damaged` and `missing`; with both empty nothing is lost.
    pub is_intact: bool,
}

/// Without what was opened, so that no log ever holds it.
impl fmt::Debug for Opened {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places: Vec<_> = self.entries.iter().map(|(place, _)| place).collect();
        out.debug_struct("Opened")
            .field("made", &self.made)
            .field("entries", &places)
            .field("damaged", &self.damaged)
            .field("missing", &self.missing)
            .field("newer", &self.newer)
            .field("is_intact", &self.is_intact)
            .finish()
    }
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
        let (first, behind) = rest
            .split_first_chunk::<{ Lock::BYTES }>()
            .ok_or(LockProblem::Damaged)?;
        let second = behind.split_last_chunk::<{ Lock::BYTES }>();
        // Where the end is cut off or damaged, an entry may reach into it.
        let last = second.and_then(|(framed, last)| Some((framed, Lock::read(last).ok()?)));
        let framed = last.as_ref().map_or(behind, |(framed, _)| framed);
        let locks_agree = version == VERSION && second.is_some_and(|(_, last)| last == first);
        let framed = framed.to_vec();
        let lock = Lock::read(first).or_else(|problem| Ok(last.ok_or(problem)?.1));
        Ok(Self {
            lock: lock.map_err(BackupProblem::Lock)?,
            framed,
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
        match self.manifest(key) {
            Some(manifest) => Ok(self.open_listed(key, manifest)),
            None => self.open_found(key),
        }
    }

    /// Opens what the manifest names, and compares what is there with it.
    fn open_listed(&self, key: &DataKey, manifest: Manifest) -> Opened {
        let Manifest {
            places,
            newer,
            made,
        } = manifest;
        let mut found = vec![Found::Not; places.len()];
        let mut entries = Vec::new();
        let mut damaged = Vec::new();
        let mut missing = Vec::new();
        let mut is_repeated = false;
        let mut frames = Frames::of(&self.framed);
        for Frame { place, sealed } in &mut frames {
            if place.kind == Kind::Manifest {
                continue;
            }
            let index = places.binary_search(&place).ok();
            let Some(state) = index.and_then(|index| found.get_mut(index)) else {
                damaged.push(place);
                continue;
            };
            is_repeated |= *state != Found::Not;
            if *state == Found::Whole {
                continue;
            }
            *state = Found::Damaged;
            if let Ok(plain) = key.open(place, sealed) {
                *state = Found::Whole;
                entries.push((place, plain));
            }
        }
        for (place, state) in places.into_iter().zip(found) {
            match state {
                Found::Not => missing.push(place),
                Found::Damaged => damaged.push(place),
                Found::Whole => {}
            }
        }
        let is_whole = damaged.is_empty() && missing.is_empty() && !is_repeated;
        Opened {
            made: Some(made),
            entries,
            damaged,
            missing,
            newer,
            is_intact: is_whole && self.locks_agree && !frames.stumbled,
        }
    }

    /// Opens what is there, when no manifest says what was.
    fn open_found(&self, key: &DataKey) -> Result<Opened, BackupProblem> {
        let mut entries = Vec::new();
        let mut damaged = Vec::new();
        let frames = Frames::of(&self.framed);
        for frame in frames.filter(|frame| frame.place.kind != Kind::Manifest) {
            match key.open(frame.place, frame.sealed) {
                Ok(plain) => entries.push((frame.place, plain)),
                Err(problem) => damaged.push(problem.place),
            }
        }
        if entries.is_empty() {
            return Err(BackupProblem::NothingOpens);
        }
        Ok(Opened {
            made: None,
            entries,
            damaged,
            missing: Vec::new(),
            newer: 0,
            is_intact: false,
        })
    }

    fn manifest(&self, key: &DataKey) -> Option<Manifest> {
        let place = Manifest::place(self.lock.store());
        let mut frames = Frames::of(&self.framed).filter(|frame| frame.place == place);
        frames.find_map(|frame| Manifest::read(&key.open(place, frame.sealed).ok()?))
    }
}
