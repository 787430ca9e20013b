//! What the application begins with: today, the project's own list, and who keeps something on this computer.

use std::rc::Rc;

use thiserror::Error;
use wasm_bindgen_futures::spawn_local;
use yew::{hook, use_effect_with, use_state};
use zajedno_core::Date;

use crate::services::clock;
use crate::services::lists::{self, ListProblem, OpenList};
use crate::services::people::{People, Person};

/// Something that arrives later, or not at all.
#[derive(Clone, PartialEq)]
pub(crate) enum Load<T, P> {
    Waiting,
    Ready(T),
    Failed(P),
}

/// What the application begins with.
#[derive(Clone)]
pub(crate) struct Opening {
    pub(crate) today: Date,
    pub(crate) own: OpenList,
    pub(crate) people: Rc<People>,
    pub(crate) persons: Rc<[Person]>,
}

impl PartialEq for Opening {
    fn eq(&self, other: &Self) -> bool {
        // The application opens once.
        self.own == other.own
    }
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
pub(crate) fn use_opening() -> Load<Opening, Rc<OpeningProblem>> {
    let load = use_state(|| Load::Waiting);
    use_effect_with(load.setter(), |load| {
        let load = load.clone();
        spawn_local(async move {
            load.set(match open().await {
                Ok(it) => Load::Ready(it),
                Err(problem) => Load::Failed(Rc::new(problem)),
            });
        });
    });
    (*load).clone()
}

async fn open() -> Result<Opening, OpeningProblem> {
    let today = clock::today().ok_or(OpeningProblem::Clock)?;
    let people = Rc::new(People::open().await);
    let persons = people.all().await.unwrap_or_default();
    Ok(Opening {
        today,
        own: lists::own().await?,
        people,
        persons: persons.into(),
    })
}
