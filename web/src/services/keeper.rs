//! Keeps the draft: one change at a time, the newest state of it always in the end.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::store::{Revision, Store, StoreProblem};
use crate::state::saving::{Saving, SavingNews, Wish, Wishes};

/// The id of the one draft.
pub(crate) const DRAFT: &str = "draft";

/// Carries out wishes about the draft, in order, and tells how it went.
pub(crate) struct Keeper {
    store: Store,
    revision: Cell<Revision>,
    wishes: RefCell<Wishes>,
    news: SavingNews,
}

impl Keeper {
    /// A keeper of the draft that is at `revision`.
    pub(crate) fn new(store: Store, revision: Revision, news: SavingNews) -> Rc<Self> {
        let (revision, wishes) = (Cell::new(revision), RefCell::default());
        Rc::new(Self {
            store,
            revision,
            wishes,
            news,
        })
    }

    /// Takes a wish; it is carried out after those before it.
    pub(crate) fn wish(self: &Rc<Self>, wish: Wish) {
        self.news.tell(Saving::Soon);
        if self.wishes.borrow_mut().add(wish) {
            let keeper = self.clone();
            spawn_local(async move { keeper.carry_out().await });
        }
    }

    async fn carry_out(&self) {
        loop {
            let Some(wish) = self.wishes.borrow_mut().next() else {
                return;
            };
            let result = self.carry_out_one(wish).await;
            if self.wishes.borrow().is_empty() {
                self.news.tell(match result {
                    Ok(()) if self.revision.get() == 0 => Saving::Nothing,
                    Ok(()) => Saving::Yes,
                    Err(StoreProblem::Elsewhere) => Saving::Elsewhere,
                    Err(StoreProblem::Refused) => Saving::Refused,
                });
            }
        }
    }

    async fn carry_out_one(&self, wish: Wish) -> Result<(), StoreProblem> {
        let after = self.revision.get();
        let revision = match wish {
            Wish::Keep(bytes) => self.store.write(DRAFT, &bytes, after).await?,
            Wish::Discard => {
                self.store.remove(DRAFT, after).await?;
                0
            }
            Wish::SetAside(id) => {
                self.store.rename(DRAFT, &id, after).await?;
                0
            }
        };
        self.revision.set(revision);
        Ok(())
    }
}
