//! From a file to the store: first what would happen, then all of it or nothing.

use std::collections::BTreeMap;

use zajedno_casework::{Casework, Happened, LocalService, Moment};
use zajedno_records::restore::{
    Beside, Effect, Joined, Kept, join_caseworks, join_directories, plan,
};
use zajedno_records::{
    RecordProblem, Summary, list_of, read_casework, read_directory, write_casework, write_directory,
};
use zajedno_sealing::backup::Opened;
use zajedno_sealing::{Id, Kind, Place};

use super::super::casework::DIRECTORY_ID;
use super::super::{ASSESSMENTS, CASEWORKS, DIRECTORIES, LISTS, SUMMARIES, Vault, list_id};
use super::differing::{Differing, Sides, differing};
use crate::services::clock;
use crate::services::database::{Revision, Row, Step as Change, StoreProblem};
use crate::services::lists;

/// More changes than anybody makes: whoever claims them wants the number to run over.
const MOST_REVISIONS: Revision = 1 << 48;

/// What a file holds, and what would happen to each assessment of it.
pub(crate) struct Restorable {
    /// When the file was made, if that can be read.
    pub(crate) made: Option<String>,
    /// Whether the file is as it was written, in every part.
    pub(crate) is_intact: bool,
    /// How many assessments of the file are damaged.
    pub(crate) damaged: usize,
    /// How many assessments the file names and does not hold.
    pub(crate) missing: usize,
    /// Whether a later version of the program put something in that is not known here.
    pub(crate) is_newer: bool,
    pub(crate) steps: Vec<Restored>,
    /// Which answers are not the same on both sides: of those that would be replaced, and of those that stay.
    pub(crate) differing: Vec<Differing>,
    /// How many entries of the directory of local services come in or change.
    pub(crate) services: usize,
    /// What is written, each after the revision that it follows where that counts.
    writes: Vec<Write>,
}

/// What would happen to one assessment.
pub(crate) struct Restored {
    /// The family's code, as far as the file tells it.
    pub(crate) reference: Option<String>,
    /// What happens to the answers.
    pub(crate) answers: Fate,
    /// Whether what stands beside the answers is joined with what is here.
    pub(crate) is_joined: bool,
}

/// What happens to the answers of one assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    Known(Effect),
    /// A later version of the program wrote it; it stays in the file.
    Newer,
    /// It cannot be read; it stays in the file.
    Unreadable,
}

impl From<RecordProblem> for Fate {
    fn from(problem: RecordProblem) -> Self {
        if matches!(problem, RecordProblem::Version { .. }) {
            Self::Newer
        } else {
            Self::Unreadable
        }
    }
}

impl Restorable {
    /// Whether anything would be written of what a person sees.
    pub(crate) fn writes(&self) -> bool {
        let writes = |step: &Restored| step.is_joined || step.answers.writes();
        self.services > 0 || self.steps.iter().any(writes)
    }
}

impl Fate {
    pub(crate) fn writes(self) -> bool {
        matches!(self, Self::Known(effect) if effect.writes())
    }
}

/// What a file holds of one assessment.
#[derive(Clone, Copy, Default)]
struct Filed<'a> {
    answers: Option<(Revision, &'a [u8])>,
    summary: Option<(Revision, &'a [u8])>,
    casework: Option<(Revision, &'a [u8])>,
}

/// A row that is written, with the revision that it follows where that counts.
type Write = (&'static str, Option<Revision>, Row);

/// What plans: both sides are at hand, nothing waits.
struct Planner<'a> {
    vault: &'a Vault,
    is_own: bool,
    assessments: BTreeMap<String, Row>,
    caseworks: BTreeMap<String, Row>,
    not_same: Vec<Sides>,
    plan: Restorable,
}

impl Vault {
    /// What an open file would do here; nothing is done yet. `is_own` says that it was made in this very store.
    pub(crate) async fn plan(
        &self,
        opened: Opened,
        is_own: bool,
    ) -> Result<Restorable, StoreProblem> {
        let mut planner = Planner {
            vault: self,
            is_own,
            assessments: by_name(self.database.rows(ASSESSMENTS).await?),
            caseworks: by_name(self.database.rows(CASEWORKS).await?),
            not_same: Vec::new(),
            plan: Restorable {
                made: opened.made,
                is_intact: opened.is_intact,
                damaged: count(&opened.damaged),
                missing: count(&opened.missing),
                is_newer: opened.newer > 0,
                steps: Vec::new(),
                differing: Vec::new(),
                services: 0,
                writes: Vec::new(),
            },
        };
        for (id, filed) in by_id(&opened.entries) {
            planner.one(id, filed)?;
        }
        let name = DIRECTORY_ID.to_string();
        let directory = self.database.row(DIRECTORIES, &name).await?;
        planner.directory(directory.as_ref(), &opened.entries)?;
        let mut plan = planner.plan;
        plan.differing = differing(self, &planner.not_same).await;
        if plan.writes() {
            self.plan_lists(&mut plan, &opened.entries, is_own).await?;
        }
        Ok(plan)
    }

    /// The lists that are not here. A list of somebody else's is looked into first: it is kept by the digest it has, not by the one
    /// that is claimed.
    async fn plan_lists(
        &self,
        plan: &mut Restorable,
        entries: &[(Place, Vec<u8>)],
        is_own: bool,
    ) -> Result<(), StoreProblem> {
        for (place, file) in entries.iter().filter(|(it, _)| it.kind == Kind::List) {
            let row = self.database.row(LISTS, &place.id.to_string()).await?;
            if row.is_some_and(|row| self.unseal(Kind::List, &row).is_ok()) {
                continue;
            }
            if !is_own {
                let list = lists::of_file(file).await;
                if !list.is_ok_and(|list| list_id(&list.digest()) == Some(place.id)) {
                    continue;
                }
            }
            let row = self.seal(Kind::List, place.id, 1, file)?;
            plan.writes.push((LISTS, None, row));
        }
        Ok(())
    }

    /// Does what was planned, all of it or nothing. What has changed here in the meantime stops it.
    pub(crate) async fn restore(&self, it: &Restorable) -> Result<(), StoreProblem> {
        let mut steps = Vec::with_capacity(2 * it.writes.len());
        for (table, replaces, row) in &it.writes {
            if let Some(replaces) = replaces {
                steps.push(Change::Expect(table, &row.id, *replaces));
            }
            steps.push(Change::Put(table, row));
        }
        self.change(&steps).await
    }

    /// Adds to the trail of what stands beside an assessment.
    pub(super) fn note(&self, casework: &mut Casework, happened: Happened) {
        casework.note_event(happened, &self.name(), Moment::new(clock::moment()), "");
    }
}

impl Planner<'_> {
    fn one(&mut self, id: Id, filed: Filed<'_>) -> Result<(), StoreProblem> {
        let row = self.assessments.remove(&id.to_string());
        let told = filed.summary.and_then(|(_, it)| Summary::read(it).ok());
        let mut step = Restored {
            reference: told.map(|it| it.reference),
            answers: Fate::Known(Effect::Same),
            is_joined: false,
        };
        match filed.answers {
            Some(answers) => step.answers = self.fate(row.as_ref(), id, answers),
            // Without answers there is nothing to stand beside.
            None if row.is_none() => return Ok(()),
            None => {}
        }
        if let (Some(casework), Fate::Known(effect)) = (filed.casework, step.answers) {
            match self.joined(id, casework, effect.writes()) {
                Ok(None) => {}
                Ok(Some((content, revision, replaces))) => {
                    step.is_joined = effect != Effect::Added;
                    let record = write_casework(&content);
                    let row = self.vault.seal(Kind::Casework, id, revision, &record)?;
                    self.plan.writes.push((CASEWORKS, Some(replaces), row));
                }
                // Answers without what stands beside them would be half an assessment.
                Err(fate) => step.answers = fate,
            }
        }
        if let (Some((revision, record)), true) = (filed.answers, step.answers.writes()) {
            let replaces = row.map_or(0, |row| row.revision);
            let record = self.vault.seal(Kind::Assessment, id, revision, record)?;
            self.plan.writes.push((ASSESSMENTS, Some(replaces), record));
            if let Some((_, summary)) = filed.summary.filter(|(of, _)| *of == revision) {
                let summary = self.vault.seal(Kind::Summary, id, revision, summary)?;
                self.plan.writes.push((SUMMARIES, None, summary));
            }
        }
        self.plan.steps.push(step);
        Ok(())
    }

    /// What happens to the answers.
    fn fate(&mut self, row: Option<&Row>, id: Id, (revision, record): (Revision, &[u8])) -> Fate {
        if revision > MOST_REVISIONS {
            return Fate::Unreadable;
        }
        if let Err(problem) = list_of(record) {
            return problem.into();
        }
        let plain = row.map(|row| {
            let plain = self.vault.unseal(Kind::Assessment, row);
            (row.revision, plain.unwrap_or_default())
        });
        let here = plain.as_ref().map(|(revision, content)| Kept {
            id,
            // What is damaged here counts as the oldest: a whole record of the file mends it.
            revision: if content.is_empty() { 0 } else { *revision },
            content,
        });
        let filed = Kept {
            id,
            revision,
            content: record,
        };
        let planned = plan(here.as_slice(), &[filed]);
        let effect = planned.steps.first().map(|(_, effect)| *effect);
        if let (Some(Effect::Newer | Effect::Differs), Some((_, here))) = (effect, &plain) {
            self.not_same.push((here.clone(), record.to_owned()));
        }
        effect.map_or(Fate::Unreadable, Fate::Known)
    }

    /// What is to be written beside the answers, if anything: at which revision, and in place of which.
    fn joined(
        &mut self,
        id: Id,
        (revision, record): (Revision, &[u8]),
        is_with_answers: bool,
    ) -> Result<Option<(Casework, Revision, Revision)>, Fate> {
        // A text that is greater than every moment would win over all that is changed later.
        if !self.is_own && read_casework(record)?.wrong_moment().is_some() {
            return Err(Fate::Unreadable);
        }
        let row = self.caseworks.remove(&id.to_string());
        let plain = row.as_ref().map(|row| {
            let plain = self.vault.unseal(Kind::Casework, row);
            (row.revision, plain.unwrap_or_default())
        });
        let here = plain.as_ref().map(|(revision, record)| Beside {
            revision: *revision,
            record,
        });
        let replaces = here.map_or(0, |it| it.revision);
        let filed = Beside {
            revision: revision.min(MOST_REVISIONS),
            record,
        };
        let (mut content, revision) = match join_caseworks(here, filed)? {
            Joined::Written { content, revision } => (content, revision),
            // That answers came in from somebody else is noted all the same.
            Joined::Same if is_with_answers && !self.is_own => {
                let record = here.map_or(record, |it| it.record);
                (read_casework(record)?, replaces + 1)
            }
            Joined::Same => return Ok(None),
        };
        if !self.is_own {
            self.vault.note(&mut content, Happened::TakenIn);
        }
        Ok(Some((content, revision, replaces)))
    }

    /// What comes into the directory of local services. One that cannot be read stays in the file.
    fn directory(
        &mut self,
        row: Option<&Row>,
        entries: &[(Place, Vec<u8>)],
    ) -> Result<(), StoreProblem> {
        let filed = entries.iter().find(|(it, _)| it.kind == Kind::Directory);
        let Some((place, record)) = filed else {
            return Ok(());
        };
        let plain = row.map(|row| {
            let plain = self.vault.unseal(Kind::Directory, row);
            (row.revision, plain.unwrap_or_default())
        });
        let here = plain.as_ref().map(|(revision, record)| Beside {
            revision: *revision,
            record,
        });
        let filed = Beside {
            revision: place.revision.min(MOST_REVISIONS),
            record,
        };
        match join_directories(here, filed) {
            Ok(Joined::Same) => {}
            Ok(Joined::Written { content, revision }) => {
                let before = here.and_then(|it| read_directory(it.record).ok());
                let before = before.unwrap_or_default().services;
                let is_new = |it: &&LocalService| !before.contains(it);
                self.plan.services = content.services.iter().filter(is_new).count();
                let record = write_directory(&content);
                let (kind, id) = (Kind::Directory, DIRECTORY_ID);
                let row = self.vault.seal(kind, id, revision, &record)?;
                let replaces = here.map_or(0, |it| it.revision);
                self.plan.writes.push((DIRECTORIES, Some(replaces), row));
            }
            Err(RecordProblem::Version { .. }) => self.plan.is_newer = true,
            Err(_) => self.plan.is_intact = false,
        }
        Ok(())
    }
}

/// What a file holds of each assessment; where it holds something twice, the newest.
fn by_id(entries: &[(Place, Vec<u8>)]) -> BTreeMap<Id, Filed<'_>> {
    let mut filed: BTreeMap<Id, Filed<'_>> = BTreeMap::new();
    let is_of_one = |kind| matches!(kind, Kind::Assessment | Kind::Summary | Kind::Casework);
    for (place, content) in entries.iter().filter(|(it, _)| is_of_one(it.kind)) {
        let filed = filed.entry(place.id).or_default();
        let part = match place.kind {
            Kind::Assessment => &mut filed.answers,
            Kind::Summary => &mut filed.summary,
            Kind::Casework => &mut filed.casework,
            Kind::List | Kind::Settings | Kind::Manifest | Kind::Directory => continue,
        };
        if part.is_none_or(|(revision, _)| revision < place.revision) {
            *part = Some((place.revision, content));
        }
    }
    filed
}

fn by_name(rows: Vec<Row>) -> BTreeMap<String, Row> {
    let mut named = BTreeMap::new();
    for row in rows {
        named.insert(row.id.clone(), row);
    }
    named
}

fn count(places: &[Place]) -> usize {
    let assessments = places.iter().filter(|it| it.kind == Kind::Assessment);
    assessments.count()
}
