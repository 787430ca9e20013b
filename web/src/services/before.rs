//! What was kept before there was sealing: one draft in clear, what was set aside of it, and another list.

use std::cell::RefCell;
use std::rc::Rc;

use zajedno_core::Instrument;
use zajedno_sealing::Id;

use super::clock;
use super::database::{Database, Row, Step, StoreProblem};
use super::engine::Engine;
use super::lists::{self, OpenList};
use super::vault::{Revisions, Vault};
use crate::state::saving::{Answers, State};

const DATABASE: &str = "zajedno";
const RECORDS: &str = "records";
const DRAFTS: &str = "draft";
const LIST: &str = "list";

/// What was found, in clear.
pub(crate) struct Before {
    /// Those that are still to be taken over.
    drafts: RefCell<Vec<Row>>,
    list: Option<Vec<u8>>,
}

/// A shared finding; two are equal when they are the very same.
#[derive(Clone)]
pub(crate) struct SharedBefore(pub(crate) Rc<Before>);

impl PartialEq for SharedBefore {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What was kept before, if an assessment is among it.
pub(crate) async fn find() -> Option<Before> {
    if !Database::exists(DATABASE).await {
        return None;
    }
    let database = Database::open(DATABASE, &[RECORDS]).await.ok()?;
    let rows = database.rows(RECORDS).await.ok()?;
    database.close();
    let (lists, drafts): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.id == LIST);
    let mut drafts = drafts.into_iter();
    let drafts = drafts.by_ref().filter(|row| row.id.starts_with(DRAFTS));
    let before = Before {
        drafts: RefCell::new(drafts.collect()),
        list: lists.into_iter().next().map(|row| row.bytes),
    };
    if before.drafts.borrow().is_empty() {
        // Without an assessment there is nothing to take over.
        let _ = forget().await;
        return None;
    }
    Some(before)
}

/// Deletes what was kept before.
pub(crate) async fn forget() -> Result<(), StoreProblem> {
    Database::delete(DATABASE).await
}

/// Seals every assessment into the store, and deletes what was taken over.
///
/// # Errors
///
/// A line for each that cannot be taken over; it stays where it is.
pub(crate) async fn take(
    before: &Before,
    own: &OpenList,
    vault: &Vault,
) -> Result<(), Vec<String>> {
    let problems = |problem: &dyn ToString| vec![problem.to_string()];
    let list = match &before.list {
        Some(file) => lists::of_file(file).await,
        None => Ok(own.clone()),
    };
    let list = list.map_err(|it| problems(&it))?;
    let engine = Engine::new(list.instrument.clone());
    let engine = engine.map_err(|it| problems(&it))?;
    if let Some(file) = &before.list {
        // First: without its list no assessment would open.
        let kept = vault.keep_list(&list.digest(), file).await;
        kept.map_err(|it| vec![format!("{it:?}")])?;
    }
    let (mut taken, mut left, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    for draft in before.drafts.take() {
        match take_one(&draft.bytes, &list.instrument, &engine, vault).await {
            Ok(()) => taken.push(draft.id),
            Err(problem) => {
                refused.push(problem);
                left.push(draft);
            }
        }
    }
    before.drafts.replace(left);
    // What fails now is offered again at the next visit.
    if refused.is_empty() {
        let _ = forget().await;
        return Ok(());
    }
    let _ = forget_some(&taken).await;
    Err(refused)
}

/// Deletes what was taken over, so that it is not taken over twice.
async fn forget_some(ids: &[String]) -> Result<(), StoreProblem> {
    let database = Database::open(DATABASE, &[RECORDS]).await?;
    let steps: Vec<_> = ids.iter().map(|id| Step::Remove(RECORDS, id)).collect();
    let forgotten = database.change(&steps).await;
    database.close();
    forgotten
}

async fn take_one(
    draft: &[u8],
    list: &Instrument,
    engine: &Engine,
    vault: &Vault,
) -> Result<(), String> {
    let assessment = engine.read_assessment(draft).map_err(|it| it.to_string())?;
    let record = zajedno_records::write(&assessment, list);
    let summary = engine.summary(&assessment, &clock::moment());
    let summary = summary.map_err(|it| it.to_string())?;
    let id = Id::random().map_err(|it| it.to_string())?;
    let state = State {
        answers: Some(Answers {
            record: record.into(),
            summary: Rc::new(summary),
        }),
        casework: None,
    };
    let saved = vault.save(id, Revisions::default(), &state).await;
    saved.map(drop).map_err(|it| format!("{it:?}"))
}
