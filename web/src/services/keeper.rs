//! Keeps one assessment: one change at a time, the newest state of it always in the end.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use zajedno_sealing::Id;

use super::clock;
use super::database::StoreProblem;
use super::download;
use super::vault::{Revisions, Vault};
use crate::state::saving::{Saving, SavingNews, State, Waiting};

/// Keeps the states of an assessment, in order, and tells how it went.
pub(crate) struct Keeper {
    vault: Rc<Vault>,
    id: Id,
    revisions: Cell<Revisions>,
    waiting: RefCell<Waiting>,
    /// The newest state, kept or not.
    newest: RefCell<State>,
    news: SavingNews,
}

impl Keeper {
    /// A keeper of the assessment whose parts are at `revisions`.
    pub(crate) fn new(
        vault: Rc<Vault>,
        id: Id,
        revisions: Revisions,
        news: SavingNews,
    ) -> Rc<Self> {
        Rc::new(Self {
            vault,
            id,
            revisions: Cell::new(revisions),
            waiting: RefCell::default(),
            newest: RefCell::default(),
            news,
        })
    }

    /// Takes a state; it is kept after those before it.
    pub(crate) fn keep(self: &Rc<Self>, state: State) {
        self.newest.borrow_mut().take_over(state.clone());
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
            match self.vault.save(self.id, self.revisions.get(), &state).await {
                Ok(revisions) => {
                    self.revisions.set(revisions);
                    if self.waiting.borrow().is_empty() {
                        self.news.tell(if self.vault.is_kept() {
                            Saving::Yes
                        } else {
                            Saving::Never
                        });
                    }
                }
                Err(problem) => {
                    self.waiting.borrow_mut().put_back(state);
                    self.news.tell(match problem {
                        StoreProblem::Elsewhere => Saving::Elsewhere,
                        StoreProblem::Full => Saving::Full,
                        StoreProblem::Refused => Saving::Refused,
                    });
                    return;
                }
            }
        }
    }

    /// Hands the newest state to the browser as a sealed file.
    pub(crate) async fn to_file(&self) {
        let state = self.newest.borrow().clone();
        let made = clock::moment();
        // Where another window kept something else under this id, the file must not pass for its successor.
        let (id, after) = match self.news.now() {
            Saving::Elsewhere => match Id::random() {
                Ok(id) => (id, Revisions::default()),
                Err(_) => return,
            },
            Saving::Nothing
            | Saving::Never
            | Saving::Soon
            | Saving::Yes
            | Saving::Full
            | Saving::Refused => (self.id, self.revisions.get()),
        };
        let file = self.vault.file_of_one(&made, id, after, &state);
        if let Ok(bytes) = file.await {
            download::give(&download::name(&made), &bytes);
        }
    }
}
