//! What is handed on to another person: opened here, and sealed under a key of its own.

use std::rc::Rc;

use zajedno_casework::{Casework, Handed, HandedCasework, Happened};
use zajedno_records::{list_of, read_casework, write_casework};
use zajedno_sealing::backup::{self, Entry};
use zajedno_sealing::{DataKey, Id, Kind, Place};

use super::super::{ASSESSMENTS, CASEWORKS, DIRECTORIES, LISTS, SUMMARIES, Vault, list_id};
use crate::services::database::{Revision, Row, Step as Change, StoreProblem};
use crate::services::unlocking::{UnlockProblem, lock_of_code};

/// One assessment with all that is kept of it, opened.
#[derive(Clone)]
pub(crate) struct Gathered {
    pub(crate) id: Id,
    pub(crate) revision: Revision,
    pub(crate) record: Vec<u8>,
    summary: Option<Vec<u8>>,
    /// At which revision the casework is kept; 0 where none is.
    pub(crate) beside: Revision,
    casework: Option<Vec<u8>>,
}

impl Gathered {
    /// What stands beside the answers; an empty one where nothing does, nothing where it cannot be read.
    pub(crate) fn casework(&self) -> Option<Casework> {
        match &self.casework {
            None => Some(Casework::default()),
            Some(bytes) => read_casework(bytes).ok(),
        }
    }

    /// The same for whoever writes it in clear.
    pub(crate) fn handed(&self) -> Handed {
        let casework = self.casework.as_ref().and_then(|it| read_casework(it).ok());
        Handed {
            id: self.id.to_string(),
            revision: self.revision,
            record: self.record.clone(),
            casework: casework.map(|content| HandedCasework {
                revision: self.beside,
                content,
            }),
        }
    }
}

/// A sealed file, and the code that opens it.
pub(crate) struct Sealed {
    pub(crate) file: Vec<u8>,
    pub(crate) code: Rc<str>,
}

impl Vault {
    /// All that is kept of some assessments. What cannot be opened is left out.
    pub(crate) async fn gather(&self, ids: &[Id]) -> Result<Vec<Gathered>, StoreProblem> {
        let mut all = Vec::with_capacity(ids.len());
        for id in ids {
            let name = id.to_string();
            let row = self.database.row(ASSESSMENTS, &name).await?;
            let opened = |kind, row: &Row| self.unseal(kind, row).ok();
            let record = row.and_then(|row| Some((row.revision, opened(Kind::Assessment, &row)?)));
            let Some((revision, record)) = record else {
                continue;
            };
            let summary = self.database.row(SUMMARIES, &name).await?;
            let casework = self.database.row(CASEWORKS, &name).await?;
            all.push(Gathered {
                id: *id,
                revision,
                record,
                summary: summary.and_then(|row| opened(Kind::Summary, &row)),
                beside: casework.as_ref().map_or(0, |row| row.revision),
                casework: casework.and_then(|row| opened(Kind::Casework, &row)),
            });
        }
        Ok(all)
    }

    /// The files of all lists that are kept.
    pub(crate) async fn lists(&self) -> Result<Vec<Vec<u8>>, StoreProblem> {
        let rows = self.database.rows(LISTS).await?;
        let opened = rows.iter().map(|row| self.unseal(Kind::List, row).ok());
        Ok(opened.flatten().collect())
    }

    /// Notes in the trail of each that it is handed on, here and in what is handed on.
    pub(crate) async fn note_handed_on(&self, all: &mut [Gathered]) -> Result<(), StoreProblem> {
        let mut rows = Vec::with_capacity(all.len());
        for it in all {
            // What cannot be read stays as it is.
            let Some(mut casework) = it.casework() else {
                continue;
            };
            self.note(&mut casework, Happened::HandedOn);
            let casework = write_casework(&casework);
            let row = self.seal(Kind::Casework, it.id, it.beside + 1, &casework)?;
            rows.push((it.beside, row));
            it.beside += 1;
            it.casework = Some(casework);
        }
        let mut steps = Vec::with_capacity(2 * rows.len());
        for (after, row) in &rows {
            steps.push(Change::Expect(CASEWORKS, &row.id, *after));
            steps.push(Change::Put(CASEWORKS, row));
        }
        self.change(&steps).await
    }

    /// A file that opens with a code alone, of some assessments and the lists they were answered in; of everything with the
    /// directory of local services.
    pub(crate) async fn hand_on(
        &self,
        made: &str,
        all: &[Gathered],
        is_everything: bool,
    ) -> Result<Sealed, UnlockProblem> {
        let (lock, key, code) = lock_of_code().await?;
        let mut entries = Vec::new();
        let mut seal =
            |kind, id, revision, plain: &[u8]| put(&mut entries, &key, kind, id, revision, plain);
        let mut lists: Vec<Id> = Vec::new();
        for it in all {
            seal(Kind::Assessment, it.id, it.revision, &it.record)?;
            if let Some(summary) = &it.summary {
                seal(Kind::Summary, it.id, it.revision, summary)?;
            }
            if let Some(casework) = &it.casework {
                seal(Kind::Casework, it.id, it.beside, casework)?;
            }
            let list = list_of(&it.record).ok();
            let list = list.and_then(|list| list_id(&list.digest));
            lists.extend(list.filter(|list| !lists.contains(list)));
        }
        for id in lists {
            let row = self.database.row(LISTS, &id.to_string()).await?;
            if let Some(file) = row.and_then(|row| self.unseal(Kind::List, &row).ok()) {
                seal(Kind::List, id, 1, &file)?;
            }
        }
        if is_everything {
            for row in self.database.rows(DIRECTORIES).await? {
                if let (Ok(id), Ok(plain)) = (row.id.parse(), self.unseal(Kind::Directory, &row)) {
                    seal(Kind::Directory, id, row.revision, &plain)?;
                }
            }
        }
        let file = backup::write(&lock, &key, made, &entries)?;
        let code = code.into();
        Ok(Sealed { file, code })
    }
}

fn put(
    entries: &mut Vec<Entry>,
    key: &DataKey,
    kind: Kind,
    id: Id,
    revision: Revision,
    plain: &[u8],
) -> Result<(), UnlockProblem> {
    let place = Place { kind, id, revision };
    let sealed = key.seal(place, plain)?;
    entries.push(Entry { place, sealed });
    Ok(())
}
