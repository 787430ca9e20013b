//! The engine, fetched once the page can be used.

use std::rc::Rc;

use yew::{hook, use_effect_with, use_state};

use super::Load;
use crate::pages::parts;
use crate::services::engine::{Engine, EngineProblem};
use crate::services::lists::OpenList;

/// A shared engine; two are equal when they are the very same.
#[derive(Clone)]
pub(crate) struct SharedEngine(pub(crate) Rc<Engine>);

impl PartialEq for SharedEngine {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The engine with the open list, once it is there. It comes with the later part, and so does all that could say that it
/// is missing.
#[hook]
pub(crate) fn use_engine(list: &OpenList) -> Load<SharedEngine, EngineProblem> {
    let engine = use_state(|| Load::Waiting);
    let setter = engine.setter();
    use_effect_with(list.clone(), move |list| {
        let list = list.instrument.clone();
        parts::once_here(move |later| {
            setter.set(match (later.engine)(list) {
                Ok(it) => Load::Ready(SharedEngine(Rc::new(it))),
                Err(problem) => Load::Failed(problem),
            });
        });
    });
    (*engine).clone()
}
