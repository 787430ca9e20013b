//! Keeps one assessment: one change at a time, the newest state of it always in the end.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use zajedno_records::Summary;
use zajedno_sealing::Id;

use super::clock;
use super::database::{Revision, StoreProblem};
use super::download;
use super::vault::Vault;
use crate::state::saving::{Saving, SavingNews, State, Waiting};

/// Keeps the states of an assessment, in order, and tells how it went.
pub(crate) struct Keeper {
    vault: Rc<Vault>,
    id: Id,
    revision: Cell<Revision>,
    waiting: RefCell<Waiting>,
    /// The newest state, kept or not.
    newest: RefCell<Option<State>>,
    news: SavingNews,
}

impl Keeper {
    /// A keeper of the assessment that is at `revision`.
    pub(crate) fn new(vault: Rc<Vault>, id: Id, revision: Revision, news: SavingNews) -> Rc<Self> {
        Rc::new(Self {
            vault,
            id,
            revision: Cell::new(revision),
            waiting: RefCell::default(),
            newest: RefCell::default(),
            news,
        })
    }

    /// Takes a state; it is kept after those before it.
    pub(crate) fn keep(self: &Rc<Self>, record: Vec<u8>, summary: Summary) {
        let state = State {
            record,
            summary: Rc::new(summary),
        };
        self.newest.replace(Some(state.clone()));
        self.news.tell(Saving::Soon);
        if self.waiting.borrow_mut().add(state) {
            let keeper = self.clone();
            spawn_local(async move { keeper.carry_out().await });
        }
    }

    async fn carry_out(&self) {
        loop {
            let Some(state) = self.waiting.borrow_mut().next() else {
                return;
            };
            let after = self.revision.get();
            let saved = self
                .vault
                .save(self.id, after, &state.record, &state.summary)
                .await;
            if let Ok(revision) = saved {
                self.revision.set(revision);
            }
            if self.waiting.borrow().is_empty() {
                self.news.tell(match saved {
                    Ok(_) if !self.vault.is_kept() => Saving::Never,
                    Ok(_) => Saving::Yes,
                    Err(StoreProblem::Elsewhere) => Saving::Elsewhere,
                    Err(StoreProblem::Full) => Saving::Full,
                    Err(StoreProblem::Refused) => Saving::Refused,
                });
            }
        }
    }

    /// Hands the newest state to the browser as a sealed file.
    pub(crate) async fn to_file(&self) -> bool {
        let Some(state) = self.newest.borrow().clone() else {
            return false;
        };
        let made = clock::moment();
        // Where another window kept something else under this id, the file must not pass for its successor.
        let (id, revision) = match self.news.now() {
            Saving::Elsewhere => match Id::random() {
                Ok(id) => (id, 1),
                Err(_) => return false,
            },
            Saving::Nothing
            | Saving::Never
            | Saving::Soon
            | Saving::Yes
            | Saving::Full
            | Saving::Refused => (self.id, self.revision.get() + 1),
        };
        let file = self
            .vault
            .file_of_one(&made, id, revision, &state.record, &state.summary);
        file.await
            .is_ok_and(|bytes| download::give(&download::name(&made), &bytes))
    }
}
