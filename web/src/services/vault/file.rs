//! From a store to a file and back: a backup is the lock and the sealed records as they are.

use std::collections::BTreeMap;

use zajedno_records::Summary;
use zajedno_records::restore::{Effect, Kept, plan};
use zajedno_sealing::backup::{self, Entry, Opened};
use zajedno_sealing::{Id, Kind, Place};

use super::super::database::{Revision, Row, Step as Change, StoreProblem};
use super::{ASSESSMENTS, LISTS, SUMMARIES, Vault};

/// What a backup holds, and what would happen to each assessment of it.
pub(crate) struct Restorable {
    opened: Opened,
    pub(crate) steps: Vec<Step>,
}

/// What would happen to one assessment.
pub(crate) struct Step {
    id: Id,
    /// The family's code, as far as the backup tells it.
    pub(crate) reference: Option<String>,
    pub(crate) effect: Effect,
    /// The revision that it would take the place of.
    replaces: Revision,
}

impl Restorable {
    /// When the backup was made.
    pub(crate) fn made(&self) -> Option<&str> {
        self.opened.made.as_deref()
    }

    /// Whether the file is as it was written, in every part.
    pub(crate) fn is_intact(&self) -> bool {
        self.opened.is_intact
    }

    /// How many assessments of the backup are damaged.
    pub(crate) fn damaged(&self) -> usize {
        count(&self.opened.damaged)
    }

    /// How many assessments the backup names and does not hold.
    pub(crate) fn missing(&self) -> usize {
        count(&self.opened.missing)
    }
}

fn count(places: &[Place]) -> usize {
    let assessments = places.iter().filter(|it| it.kind == Kind::Assessment);
    assessments.count()
}

impl Vault {
    /// All that is kept, as one sealed file.
    pub(crate) async fn backup(&self, made: &str) -> Result<Vec<u8>, StoreProblem> {
        let mut entries = Vec::new();
        for (table, kind) in [
            (ASSESSMENTS, Kind::Assessment),
            (SUMMARIES, Kind::Summary),
            (LISTS, Kind::List),
        ] {
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
        revision: Revision,
        record: &[u8],
        summary: &Summary,
    ) -> Result<Vec<u8>, StoreProblem> {
        let mut entries: Vec<Entry> = [
            (Kind::Assessment, record),
            (Kind::Summary, &summary.write()),
        ]
        .into_iter()
        .filter_map(|(kind, plain)| {
            let row = self.seal(kind, id, revision, plain).ok()?;
            entry(kind, row)
        })
        .collect();
        let lists = self.database.rows(LISTS).await.unwrap_or_default();
        let is_its = |row: &Row| summary.list.digest.starts_with(&row.id);
        let list = lists.into_iter().find(is_its);
        entries.extend(list.and_then(|row| entry(Kind::List, row)));
        self.file(made, &entries)
    }

    fn file(&self, made: &str, entries: &[Entry]) -> Result<Vec<u8>, StoreProblem> {
        let lock = self.lock.borrow();
        backup::write(&lock, &self.key, made, entries)
            .map_err(|_no_randomness| StoreProblem::Refused)
    }

    /// What an open backup would do here; nothing is done yet.
    pub(crate) async fn plan(&self, opened: Opened) -> Result<Restorable, StoreProblem> {
        let rows = self.database.rows(ASSESSMENTS).await?;
        let here: Vec<(Id, Vec<u8>, &Row)> = rows
            .iter()
            .filter_map(|row| {
                let plain = self.unseal(Kind::Assessment, row).unwrap_or_default();
                Some((row.id.parse().ok()?, plain, row))
            })
            .collect();
        let kept_here = here.iter().map(|(id, content, row)| Kept {
            id: *id,
            // What is damaged here counts as the oldest: a whole record of the backup mends it.
            revision: if content.is_empty() { 0 } else { row.revision },
            content,
        });
        let in_file = opened.entries.iter();
        let in_file = in_file.filter(|(place, _)| place.kind == Kind::Assessment);
        let in_file = in_file.map(|(place, content)| Kept {
            id: place.id,
            revision: place.revision,
            content,
        });
        let planned = plan(&kept_here.collect::<Vec<_>>(), &in_file.collect::<Vec<_>>());
        let replaced: BTreeMap<Id, Revision> = here
            .iter()
            .map(|(id, _, row)| (*id, row.revision))
            .collect();
        let mut references = references(&opened);
        let steps = planned.steps.into_iter().map(|(id, effect)| Step {
            id,
            reference: references.remove(&id),
            effect,
            replaces: replaced.get(&id).copied().unwrap_or(0),
        });
        Ok(Restorable {
            steps: steps.collect(),
            opened,
        })
    }

    /// Does what was planned, all of it or nothing. What has changed here in the meantime stops it.
    pub(crate) async fn restore(&self, it: &Restorable) -> Result<(), StoreProblem> {
        let writes: BTreeMap<Id, Revision> = it
            .steps
            .iter()
            .filter(|step| step.effect.writes())
            .map(|step| (step.id, step.replaces))
            .collect();
        let mut rows = Vec::new();
        for (place, plain) in &it.opened.entries {
            let replaces = writes.get(&place.id).copied();
            let table = match (place.kind, replaces) {
                (Kind::Assessment, Some(_)) => ASSESSMENTS,
                (Kind::Summary, Some(_)) => SUMMARIES,
                (Kind::List, _) => LISTS,
                _ => continue,
            };
            let row = self.seal(place.kind, place.id, place.revision, plain)?;
            rows.push((table, replaces.unwrap_or(0), row));
        }
        let mut steps = Vec::with_capacity(2 * rows.len());
        for (table, replaces, row) in &rows {
            if *table == ASSESSMENTS {
                steps.push(Change::Expect(table, &row.id, *replaces));
            }
            steps.push(Change::Put(table, row));
        }
        self.change(&steps).await
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

/// The families' codes, as far as the backup tells them; where it tells one twice, the first.
fn references(opened: &Opened) -> BTreeMap<Id, String> {
    let mut references = BTreeMap::new();
    for (place, summary) in &opened.entries {
        if place.kind == Kind::Summary
            && let Ok(summary) = Summary::read(summary)
        {
            references.entry(place.id).or_insert(summary.reference);
        }
    }
    references
}
