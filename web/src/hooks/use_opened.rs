//! What the application opens with: the list, the place where things are kept, and the draft.

use std::rc::Rc;
use std::sync::Arc;

use thiserror::Error;
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, UseStateSetter, hook, use_effect_with, use_state};
use zajedno_core::instrument::PackedProblem;
use zajedno_core::json::read_assessment;
use zajedno_core::{Assessment, Date, Instrument};

use crate::services::data::DataProblem;
use crate::services::engine::EngineProblem;
use crate::services::keeper::DRAFT;
use crate::services::store::{Record, Store};
use crate::services::{clock, data, engine};

/// The project's own list, checked and packed when the page was built.
const OWN_LIST: &str = "separation-risk/list.packed";
/// Under this id the file of another list is kept.
const LIST: &str = "list";

/// Something that arrives later, or not at all.
#[derive(Clone, PartialEq)]
pub(crate) enum Load<T, P> {
    Waiting,
    Ready(T),
    Failed(P),
}

/// What the application opens with.
#[derive(Clone)]
pub(crate) struct Opened {
    pub(crate) list: OpenList,
    pub(crate) today: Date,
    /// Absent where the browser keeps nothing.
    pub(crate) store: Option<Store>,
    pub(crate) found: Found,
}

impl PartialEq for Opened {
    fn eq(&self, other: &Self) -> bool {
        // The application opens once with each list.
        self.list == other.list
    }
}

/// The list that is open.
#[derive(Clone)]
pub(crate) struct OpenList {
    pub(crate) instrument: Arc<Instrument>,
    /// The same, for the engine.
    pub(crate) packed: Rc<[u8]>,
    /// Whether it is the project's own.
    pub(crate) is_own: bool,
}

impl PartialEq for OpenList {
    fn eq(&self, other: &Self) -> bool {
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

/// Why the application cannot be opened, or another list not taken.
#[derive(Debug, Error)]
pub(crate) enum OpeningProblem {
    #[error(transparent)]
    Data(#[from] DataProblem),
    #[error("the list that came with the page: {0}")]
    Packed(#[from] PackedProblem),
    #[error(transparent)]
    List(#[from] EngineProblem),
    #[error("the clock is set outside the years 1900 to 2199")]
    Clock,
}

/// Which list a person wants.
#[derive(Clone, Debug)]
pub(crate) enum Wanted {
    /// The project's own.
    Own,
    /// One from a file, with what it holds.
    File(Rc<[u8]>),
}

/// How opening goes.
#[derive(Clone)]
pub(crate) struct Opening {
    pub(crate) load: Load<Opened, Rc<OpeningProblem>>,
    /// Why the file that was chosen last is not a list: a message to a line.
    pub(crate) refused: Option<Rc<str>>,
    /// Takes another list.
    pub(crate) want: Callback<Wanted>,
}

/// Opens the application when it is first drawn, and with another list when a person wants one.
#[hook]
pub(crate) fn use_opened() -> Opening {
    let load = use_state(|| Load::Waiting);
    let refused = use_state(|| None);
    use_effect_with(load.setter(), |load| {
        let load = load.clone();
        spawn_local(async move { load.set(loaded(open().await)) });
    });
    let want = {
        let (load, refused) = (load.setter(), refused.setter());
        Callback::from(move |wanted| {
            let (load, refused) = (load.clone(), refused.clone());
            spawn_local(async move { take(wanted, load, refused).await });
        })
    };
    Opening {
        load: (*load).clone(),
        refused: (*refused).clone(),
        want,
    }
}

fn loaded(opened: Result<Opened, OpeningProblem>) -> Load<Opened, Rc<OpeningProblem>> {
    match opened {
        Ok(it) => Load::Ready(it),
        Err(problem) => Load::Failed(Rc::new(problem)),
    }
}

async fn open() -> Result<Opened, OpeningProblem> {
    let today = today()?;
    let store = Store::open().await.ok();
    let list = match kept(store.as_ref(), LIST).await {
        Some(record) => list_of_file(&record.bytes).await?,
        None => own_list().await?,
    };
    Ok(open_with(list, store, today).await)
}

fn today() -> Result<Date, OpeningProblem> {
    clock::today().ok_or(OpeningProblem::Clock)
}

/// Opens a list with what was kept of an assessment in it.
async fn open_with(list: OpenList, store: Option<Store>, today: Date) -> Opened {
    // A store whose draft cannot be read is not used, so that what is there is never overwritten unread.
    let (store, draft) = match store {
        Some(store) => match store.read(DRAFT).await {
            Ok(draft) => (Some(store), draft),
            Err(_) => (None, None),
        },
        None => (None, None),
    };
    let found = draft.map_or(Found::Nothing, |record| read(&record, &list.instrument));
    Opened {
        list,
        today,
        store,
        found,
    }
}

async fn kept(store: Option<&Store>, id: &str) -> Option<Record> {
    store?.read(id).await.ok()?
}

async fn own_list() -> Result<OpenList, OpeningProblem> {
    let packed = data::fetch(OWN_LIST).await?;
    unpacked(packed, true)
}

async fn list_of_file(file: &[u8]) -> Result<OpenList, OpeningProblem> {
    unpacked(engine::pack(file).await?, false)
}

fn unpacked(packed: Vec<u8>, is_own: bool) -> Result<OpenList, OpeningProblem> {
    Ok(OpenList {
        instrument: Arc::new(Instrument::unpack(&packed)?),
        packed: packed.into(),
        is_own,
    })
}

/// Takes another list, and keeps the choice for the next visit.
async fn take(
    wanted: Wanted,
    load: UseStateSetter<Load<Opened, Rc<OpeningProblem>>>,
    refused: UseStateSetter<Option<Rc<str>>>,
) {
    let list = match &wanted {
        Wanted::Own => own_list().await,
        Wanted::File(file) => list_of_file(file).await,
    };
    if let Err(OpeningProblem::List(problem)) = list {
        refused.set(Some(problem.to_string().into()));
        return;
    }
    refused.set(None);
    let store = keep(&wanted).await;
    load.set(match (today(), list) {
        (Ok(today), Ok(list)) => Load::Ready(open_with(list, store, today).await),
        (Err(problem), _) | (_, Err(problem)) => Load::Failed(Rc::new(problem)),
    });
}

/// Keeps the choice, and gives the store it is kept in; nothing where the browser keeps nothing.
async fn keep(wanted: &Wanted) -> Option<Store> {
    let store = Store::open().await.ok()?;
    let revision = store.read(LIST).await.ok()?.map_or(0, |it| it.revision);
    match wanted {
        Wanted::Own => store.remove(LIST, revision).await.ok()?,
        Wanted::File(file) => drop(store.write(LIST, file, revision).await.ok()?),
    }
    Some(store)
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
