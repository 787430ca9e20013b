//! What the application opens with: the list, the place where the draft is kept, and the draft.

use std::rc::Rc;
use std::sync::Arc;

use thiserror::Error;
use wasm_bindgen_futures::spawn_local;
use yew::{hook, use_effect_with, use_state};
use zajedno_core::json::read_assessment;
use zajedno_core::{Assessment, Date, Instrument};

use crate::services::keeper::DRAFT;
use crate::services::list::ListProblem;
use crate::services::store::{Record, Store};
use crate::services::{clock, list};

/// Something that arrives later, or not at all.
#[derive(Clone)]
pub(crate) enum Load<T, P> {
    Waiting,
    Ready(T),
    Failed(P),
}

/// What the application opens with.
#[derive(Clone)]
pub(crate) struct Opened {
    pub(crate) instrument: Arc<Instrument>,
    pub(crate) today: Date,
    /// Absent where the browser keeps nothing.
    pub(crate) store: Option<Store>,
    pub(crate) found: Found,
}

impl PartialEq for Opened {
    fn eq(&self, other: &Self) -> bool {
        // The application opens once.
        Arc::ptr_eq(&self.instrument, &other.instrument)
    }
}

/// What was kept from the last visit.
#[derive(Clone)]
pub(crate) enum Found {
    Nothing,
    Draft {
        assessment: Rc<Assessment>,
        revision: u64,
    },
    Unreadable {
        messages: Rc<[String]>,
        revision: u64,
    },
}

/// Why the application cannot be opened.
#[derive(Debug, Error)]
pub(crate) enum OpeningProblem {
    #[error(transparent)]
    List(#[from] ListProblem),
    #[error("the clock is set outside the years 1900 to 2199")]
    Clock,
}

/// Opens the application when it is first drawn.
#[hook]
pub(crate) fn use_opened() -> Load<Opened, Rc<OpeningProblem>> {
    let opened = use_state(|| Load::Waiting);
    use_effect_with(opened.setter(), |opened| {
        let opened = opened.clone();
        spawn_local(async move {
            opened.set(match open().await {
                Ok(it) => Load::Ready(it),
                Err(problem) => Load::Failed(Rc::new(problem)),
            });
        });
    });
    (*opened).clone()
}

async fn open() -> Result<Opened, OpeningProblem> {
    let today = clock::today().ok_or(OpeningProblem::Clock)?;
    let instrument = Arc::new(list::read().await?);
    let (store, found) = match draft().await {
        Some((store, record)) => {
            let found = record.map_or(Found::Nothing, |record| read(&record, &instrument));
            (Some(store), found)
        }
        None => (None, Found::Nothing),
    };
    Ok(Opened {
        instrument,
        today,
        store,
        found,
    })
}

/// The store and its draft; nothing where either cannot be reached, so that what is there is never overwritten unread.
async fn draft() -> Option<(Store, Option<Record>)> {
    let store = Store::open().await.ok()?;
    let record = store.read(DRAFT).await.ok()?;
    Some((store, record))
}

fn read(record: &Record, instrument: &Instrument) -> Found {
    let revision = record.revision;
    match read_assessment(&record.bytes, instrument) {
        Ok(assessment) => Found::Draft {
            assessment: Rc::new(assessment),
            revision,
        },
        Err(problem) => Found::Unreadable {
            messages: problem.messages().into(),
            revision,
        },
    }
}
