//! From a store to a file and back: a backup is the lock and the sealed records as they are.

mod differing;
mod hand;
mod restore;

use zajedno_sealing::backup::{self, Entry};
use zajedno_sealing::{Id, Kind, Place};

pub(crate) use self::differing::Differing;
pub(crate) use self::hand::{Gathered, Sealed};
pub(crate) use self::restore::{Fate, Restorable, Restored};
use super::super::database::{Row, StoreProblem};
use super::{ASSESSMENTS, CASEWORKS, DIRECTORIES, LISTS, Revisions, SUMMARIES, Vault};
use crate::state::saving::State;

/// What a file holds of a store.
const FILED: [(&str, Kind); 5] = [
    (ASSESSMENTS, Kind::Assessment),
    (SUMMARIES, Kind::Summary),
    (LISTS, Kind::List),
    (CASEWORKS, Kind::Casework),
    (DIRECTORIES, Kind::Directory),
];

fn kind_of(table: &str) -> Option<Kind> {
    let found = FILED.into_iter().find(|(of, _)| *of == table);
    found.map(|(_, kind)| kind)
}

impl Vault {
    /// All that is kept, as one sealed file.
    pub(crate) async fn backup(&self, made: &str) -> Result<Vec<u8>, StoreProblem> {
        let mut entries = Vec::new();
        for (table, kind) in FILED {
            let rows = self.database.rows(table).await?;
            entries.extend(rows.into_iter().filter_map(|row| entry(kind, row)));
        }
        self.file(made, &entries)
    }

    /// One assessment as a sealed file, with its list where that is kept; for what cannot be kept here.
    pub(crate) async fn file_of_one(
        &self,
        made: &str,
        id: Id,
        after: Revisions,
        state: &State,
    ) -> Result<Vec<u8>, StoreProblem> {
        let rows = self.rows_of(id, after, state)?.into_iter();
        let rows = rows.filter_map(|(table, row)| entry(kind_of(table)?, row));
        let mut entries: Vec<Entry> = rows.collect();
        // What has not changed is in the file as it is kept.
        for (table, kind) in FILED {
            let is_there = entries.iter().any(|it| it.place.kind == kind);
            if !is_there && matches!(kind, Kind::Assessment | Kind::Summary | Kind::Casework) {
                let row = self.database.row(table, &id.to_string()).await?;
                entries.extend(row.and_then(|row| entry(kind, row)));
            }
        }
        let lists = self.database.rows(LISTS).await.unwrap_or_default();
        let digest = state.answers.as_ref().map(|it| &it.summary.list.digest);
        let is_its = |row: &Row| digest.is_some_and(|digest| digest.starts_with(&row.id));
        let list = lists.into_iter().find(is_its);
        entries.extend(list.and_then(|row| entry(Kind::List, row)));
        self.file(made, &entries)
    }

    fn file(&self, made: &str, entries: &[Entry]) -> Result<Vec<u8>, StoreProblem> {
        let lock = self.lock.borrow();
        backup::write(&lock, &self.key, made, entries)
            .map_err(|_no_randomness| StoreProblem::Refused)
    }
}

fn entry(kind: Kind, row: Row) -> Option<Entry> {
    let place = Place {
        kind,
        id: row.id.parse().ok()?,
        revision: row.revision,
    };
    let sealed = row.bytes;
    Some(Entry { place, sealed })
}
