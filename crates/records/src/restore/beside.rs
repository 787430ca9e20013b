//! What a backup would do to what stands beside the answers. Nothing of either side is lost: where both have something, both
//! are joined.

use std::collections::BTreeMap;

use zajedno_casework::{Casework, Directory, merge};

use crate::{RecordProblem, read_casework, read_directory, write_casework, write_directory};

/// A record on one side with its revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beside<'a> {
    /// Its revision.
    pub revision: u64,
    /// The record as it is written; here it may be damaged.
    pub record: &'a [u8],
}

/// What becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Joined<T> {
    /// The backup has nothing that is not here.
    Same,
    /// It is written.
    Written {
        /// What there is then.
        content: T,
        /// At a revision above both.
        revision: u64,
    },
}

/// Joins what stands beside the answers of an assessment.
///
/// ```
/// use zajedno_casework::Casework;
/// use zajedno_records::restore::{Beside, Joined, join_caseworks};
/// use zajedno_records::write_casework;
///
/// let record = write_casework(&Casework { assessor: "Ана".into(), ..Casework::default() });
/// let here = Beside { revision: 3, record: &record };
/// assert_eq!(join_caseworks(Some(here), here), Ok(Joined::Same));
///
/// let added = join_caseworks(None, here);
/// assert!(matches!(added, Ok(Joined::Written { revision: 4, .. })));
/// ```
///
/// # Errors
///
/// When the backup's, or what is here, is of a version that is not known yet, and when the backup's is damaged. What is damaged
/// here gives way.
pub fn join_caseworks(
    here: Option<Beside<'_>>,
    backup: Beside<'_>,
) -> Result<Joined<Casework>, RecordProblem> {
    join(here, backup, (read_casework, write_casework), merge)
}

/// Joins the directories of local services: of what both have, what was changed later counts.
///
/// # Errors
///
/// As [`join_caseworks`].
pub fn join_directories(
    here: Option<Beside<'_>>,
    backup: Beside<'_>,
) -> Result<Joined<Directory>, RecordProblem> {
    join(
        here,
        backup,
        (read_directory, write_directory),
        joined_directory,
    )
}

/// How a record is read and written.
type Codec<T> = (fn(&[u8]) -> Result<T, RecordProblem>, fn(&T) -> Vec<u8>);

fn join<T>(
    here: Option<Beside<'_>>,
    backup: Beside<'_>,
    (read, write): Codec<T>,
    merge: fn(&T, &T) -> T,
) -> Result<Joined<T>, RecordProblem> {
    let theirs = read(backup.record)?;
    let (before, ours) = match here {
        None => (0, None),
        Some(here) => match read(here.record) {
            Ok(ours) => (here.revision, Some(ours)),
            Err(problem @ RecordProblem::Version { .. }) => return Err(problem),
            Err(_damaged) => (here.revision, None),
        },
    };
    let content = match &ours {
        None => theirs,
        Some(ours) => {
            let merged = merge(ours, &theirs);
            if write(&merged) == write(ours) {
                return Ok(Joined::Same);
            }
            merged
        }
    };
    Ok(Joined::Written {
        content,
        revision: before.max(backup.revision).saturating_add(1),
    })
}

fn joined_directory(here: &Directory, backup: &Directory) -> Directory {
    let mut joined = here.clone();
    let mut places = BTreeMap::new();
    for (place, service) in here.services.iter().enumerate() {
        places.insert(&service.id, place);
    }
    for theirs in &backup.services {
        let ours = places.get(&theirs.id);
        match ours.and_then(|place| joined.services.get_mut(*place)) {
            None => joined.services.push(theirs.clone()),
            Some(ours) if ours.changed < theirs.changed => ours.clone_from(theirs),
            Some(_) => {}
        }
    }
    joined
}
