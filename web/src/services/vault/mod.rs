//! An open store of one person: what is kept in it is sealed, each record for its own place.

mod casework;
mod file;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use zajedno_records::{Settings, Summary};
use zajedno_sealing::{DataKey, Id, Kind, Lock, Place};

pub(crate) use self::file::{Differing, Fate, Gathered, Restorable, Restored, Sealed};
use super::database::{Database, Revision, Row, Step, StoreProblem};
use super::people::{People, Person};
use crate::state::families::{Family, Standing};
use crate::state::saving::State;

const ASSESSMENTS: &str = "assessments";
const SUMMARIES: &str = "summaries";
const LISTS: &str = "lists";
const SETTINGS: &str = "settings";
const CASEWORKS: &str = "caseworks";
const DIRECTORIES: &str = "directories";
const TABLES: &[&str] = &[
    ASSESSMENTS,
    SUMMARIES,
    LISTS,
    SETTINGS,
    CASEWORKS,
    DIRECTORIES,
];
/// The one record of settings.
const SETTINGS_ID: Id = Id::from_bytes([0; 16]);

/// An open store. The key is forgotten when it is dropped.
pub(crate) struct Vault {
    key: DataKey,
    database: Database,
    people: Rc<People>,
    person: RefCell<Person>,
    lock: RefCell<Lock>,
    is_reading_only: Cell<bool>,
}

/// At which revisions the parts of an assessment are; what is not there is at 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Revisions {
    pub(crate) answers: Revision,
    pub(crate) casework: Revision,
}

impl Revisions {
    /// After a state is kept.
    fn next(self, state: &State) -> Self {
        Self {
            answers: self.answers + u64::from(state.answers.is_some()),
            casework: self.casework + u64::from(state.casework.is_some()),
        }
    }
}

/// Why a record is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OpenProblem {
    /// It is not there.
    Missing,
    /// It is not what was sealed for this place.
    Damaged,
    /// The browser refused to read.
    Store(StoreProblem),
}

impl From<StoreProblem> for OpenProblem {
    fn from(problem: StoreProblem) -> Self {
        Self::Store(problem)
    }
}

impl Vault {
    /// Opens the database that belongs to a lock.
    pub(crate) async fn open(
        people: Rc<People>,
        person: Person,
        lock: Lock,
        key: DataKey,
    ) -> Result<Self, StoreProblem> {
        let database = if people.are_kept() {
            Database::open(&database_name(lock.store()), TABLES).await?
        } else {
            Database::in_memory()
        };
        Ok(Self {
            key,
            database,
            people,
            person: RefCell::new(person),
            lock: RefCell::new(lock),
            is_reading_only: Cell::new(false),
        })
    }

    pub(crate) fn id(&self) -> Id {
        self.lock.borrow().store()
    }

    pub(crate) fn name(&self) -> String {
        self.person.borrow().name.clone()
    }

    pub(crate) fn lock(&self) -> Lock {
        self.lock.borrow().clone()
    }

    pub(crate) fn key(&self) -> &DataKey {
        &self.key
    }

    /// Whether anything is kept when the page is closed.
    pub(crate) fn is_kept(&self) -> bool {
        self.database.is_kept()
    }

    /// Another window works in the store: from now on this one changes nothing.
    pub(crate) fn set_reading_only(&self, is_reading_only: bool) {
        self.is_reading_only.set(is_reading_only);
    }

    /// Puts another lock around the same key; nothing else is sealed anew.
    pub(crate) async fn change_lock(&self, lock: Lock) -> Result<(), StoreProblem> {
        let before = self.person.borrow().clone();
        let person = self.people.keep(&before.name, &lock, Some(&before)).await?;
        self.person.replace(person);
        self.lock.replace(lock);
        Ok(())
    }

    /// What is kept, one line for each assessment.
    pub(crate) async fn families(&self) -> Result<Vec<Family>, StoreProblem> {
        let summaries = self.database.rows(SUMMARIES).await?;
        let ids = self.database.ids(ASSESSMENTS).await?;
        let ids: Vec<Option<&str>> = ids.iter().map(|id| Some(id.as_str())).collect();
        let mut families = Vec::with_capacity(ids.len());
        let (mut summaries, mut ids) = (summaries.iter().peekable(), ids.into_iter().peekable());
        // Both come in the order of the ids: side by side they show what one of them lacks.
        loop {
            let next = match (summaries.peek(), ids.peek().copied().flatten()) {
                (None, None) => return Ok(families),
                (Some(row), Some(id)) if row.id == id => {
                    ids.next();
                    (summaries.next(), true)
                }
                (Some(row), id) if id.is_none_or(|id| row.id.as_str() < id) => {
                    (summaries.next(), false)
                }
                _ => (None, true),
            };
            let (id, standing) = match next {
                (Some(row), false) => (row.id.parse(), Standing::Missing),
                (Some(row), true) => {
                    let told = self
                        .summary(row)
                        .map_or(Standing::Untold, |it| Standing::Told(Box::new(it)));
                    (row.id.parse(), told)
                }
                (None, _) => match ids.next().flatten() {
                    Some(id) => (id.parse(), Standing::Untold),
                    None => continue,
                },
            };
            families.extend(id.ok().map(|id| Family { id, standing }));
        }
    }

    fn summary(&self, row: &Row) -> Option<Summary> {
        Summary::read(&self.unseal(Kind::Summary, row).ok()?).ok()
    }

    /// The newest record of an assessment.
    pub(crate) async fn assessment(&self, id: Id) -> Result<(Revision, Vec<u8>), OpenProblem> {
        let row = self.database.row(ASSESSMENTS, &id.to_string()).await?;
        let row = row.ok_or(OpenProblem::Missing)?;
        Ok((row.revision, self.unseal(Kind::Assessment, &row)?))
    }

    /// Keeps what there is of an assessment, in one change, and gives its new revisions.
    pub(crate) async fn save(
        &self,
        id: Id,
        after: Revisions,
        state: &State,
    ) -> Result<Revisions, StoreProblem> {
        let rows = self.rows_of(id, after, state)?;
        let mut steps = Vec::with_capacity(2 * rows.len());
        for (table, row) in &rows {
            // A summary belongs to its record.
            if *table != SUMMARIES {
                steps.push(Step::Expect(table, &row.id, row.revision - 1));
            }
            steps.push(Step::Put(table, row));
        }
        self.change(&steps).await?;
        Ok(after.next(state))
    }

    /// Seals what there is of an assessment for the revisions after `after`.
    fn rows_of(
        &self,
        id: Id,
        after: Revisions,
        state: &State,
    ) -> Result<Vec<(&'static str, Row)>, StoreProblem> {
        let next = after.next(state);
        let mut rows = Vec::with_capacity(3);
        if let Some(it) = &state.answers {
            let record = self.seal(Kind::Assessment, id, next.answers, &it.record)?;
            let summary = it.summary.write();
            let summary = self.seal(Kind::Summary, id, next.answers, &summary)?;
            rows.extend([(ASSESSMENTS, record), (SUMMARIES, summary)]);
        }
        if let Some(it) = &state.casework {
            let casework = self.seal(Kind::Casework, id, next.casework, it)?;
            rows.push((CASEWORKS, casework));
        }
        Ok(rows)
    }

    /// Deletes an assessment, whatever its state.
    pub(crate) async fn remove(&self, id: Id) -> Result<(), StoreProblem> {
        let id = id.to_string();
        let tables = [ASSESSMENTS, SUMMARIES, CASEWORKS];
        self.change(&tables.map(|table| Step::Remove(table, &id)))
            .await
    }

    /// Deletes the whole store, with the person.
    pub(crate) async fn remove_all(&self) -> Result<(), StoreProblem> {
        if self.is_reading_only.get() {
            return Err(StoreProblem::Elsewhere);
        }
        self.people.forget(self.id()).await?;
        self.database.close();
        if self.is_kept() {
            Database::delete(&database_name(self.id())).await?;
        }
        Ok(())
    }

    /// The file of the list with this digest, if it is kept.
    pub(crate) async fn list(&self, digest: &str) -> Result<Vec<u8>, OpenProblem> {
        let id = list_id(digest).ok_or(OpenProblem::Missing)?;
        let row = self.database.row(LISTS, &id.to_string()).await?;
        self.unseal(Kind::List, &row.ok_or(OpenProblem::Missing)?)
    }

    /// Keeps the file of a list, once.
    pub(crate) async fn keep_list(&self, digest: &str, file: &[u8]) -> Result<(), StoreProblem> {
        let id = list_id(digest).ok_or(StoreProblem::Refused)?;
        let row = self.seal(Kind::List, id, 1, file)?;
        self.change(&[Step::Put(LISTS, &row)]).await
    }

    /// What was chosen; what cannot be read counts as nothing chosen.
    pub(crate) async fn settings(&self) -> (Revision, Settings) {
        let row = self.database.row(SETTINGS, &SETTINGS_ID.to_string()).await;
        let Ok(Some(row)) = row else {
            return (0, Settings::default());
        };
        let settings = self.unseal(Kind::Settings, &row).ok();
        let settings = settings.and_then(|bytes| Settings::read(&bytes).ok());
        (row.revision, settings.unwrap_or_default())
    }

    /// Changes what was chosen.
    pub(crate) async fn change_settings(
        &self,
        change: impl FnOnce(&mut Settings),
    ) -> Result<(), StoreProblem> {
        let (after, mut settings) = self.settings().await;
        change(&mut settings);
        let row = self.seal(Kind::Settings, SETTINGS_ID, after + 1, &settings.write())?;
        self.change(&[
            Step::Expect(SETTINGS, &row.id, after),
            Step::Put(SETTINGS, &row),
        ])
        .await
    }

    async fn change(&self, steps: &[Step<'_>]) -> Result<(), StoreProblem> {
        if self.is_reading_only.get() {
            return Err(StoreProblem::Elsewhere);
        }
        self.database.change(steps).await
    }

    fn seal(
        &self,
        kind: Kind,
        id: Id,
        revision: Revision,
        plain: &[u8],
    ) -> Result<Row, StoreProblem> {
        let place = Place { kind, id, revision };
        Ok(Row {
            id: id.to_string(),
            revision,
            // Without randomness nothing is sealed, and nothing is kept in clear instead.
            bytes: self
                .key
                .seal(place, plain)
                .map_err(|_no_randomness| StoreProblem::Refused)?,
        })
    }

    fn unseal(&self, kind: Kind, row: &Row) -> Result<Vec<u8>, OpenProblem> {
        let place = Place {
            kind,
            id: row.id.parse().map_err(|_damaged| OpenProblem::Damaged)?,
            revision: row.revision,
        };
        self.key
            .open(place, &row.bytes)
            .map_err(|_damaged| OpenProblem::Damaged)
    }
}

fn database_name(store: Id) -> String {
    format!("zajedno-store-{store}")
}

/// Under which id the file of a list is kept: the first half of its digest.
fn list_id(digest: &str) -> Option<Id> {
    digest.get(..32)?.parse().ok()
}
