//! The directory of local services: read once, and kept as it changes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, UseStateSetter, hook, use_effect_with, use_memo, use_state};
use zajedno_casework::Directory;

use super::{Load, SharedVault};
use crate::services::database::{Revision, StoreProblem};
use crate::state::saving::{Saving, SavingNews};

/// The directory, and how it stands with keeping it.
pub(crate) struct KeptDirectory {
    /// `Failed` where it cannot be read; then it stays as it is.
    pub(crate) content: Load<Rc<Directory>, ()>,
    pub(crate) saving: Saving,
    /// Takes and keeps the directory as it has become.
    pub(crate) on_change: Callback<Directory>,
    /// Reads it again, and drops what is not kept.
    pub(crate) on_again: Callback<()>,
}

/// What waits to be kept: only the newest.
#[derive(Default)]
struct Waiting {
    revision: Cell<Revision>,
    newest: RefCell<Option<Vec<u8>>>,
    is_busy: Cell<bool>,
}

/// The directory of an open store. `news` tells whoever leaves the page whether all is kept.
#[hook]
pub(crate) fn use_directory(vault: &SharedVault, news: &SavingNews) -> KeptDirectory {
    let content = use_state(|| Load::Waiting);
    let (saving, round) = (use_state(|| Saving::Nothing), use_state(|| 0));
    let waiting = use_memo((), |()| Waiting::default());
    {
        let (vault, waiting, news) = (vault.clone(), waiting.clone(), news.clone());
        let (content, saving) = (content.setter(), saving.setter());
        use_effect_with(*round, move |round| {
            // What was not kept is dropped.
            if *round > 0 {
                news.tell(Saving::Nothing);
            }
            spawn_local(async move {
                let found = vault.0.directory().await;
                waiting.newest.take();
                saving.set(Saving::Nothing);
                if let Ok((revision, _)) = &found {
                    waiting.revision.set(*revision);
                }
                content.set(match found {
                    Ok((_, None)) => Load::Ready(Rc::default()),
                    Ok((_, Some(bytes))) => {
                        let directory = zajedno_records::read_directory(&bytes);
                        directory.map_or(Load::Failed(()), |it| Load::Ready(Rc::new(it)))
                    }
                    Err(_) => Load::Failed(()),
                });
            });
        });
    }
    let on_change = {
        let (vault, waiting, news) = (vault.clone(), waiting, news.clone());
        let (content, saving) = (content.setter(), saving.setter());
        Callback::from(move |directory: Directory| {
            let bytes = zajedno_records::write_directory(&directory);
            waiting.newest.replace(Some(bytes));
            content.set(Load::Ready(Rc::new(directory)));
            tell(&news, &saving, Saving::Soon);
            if !waiting.is_busy.replace(true) {
                let (vault, waiting) = (vault.clone(), waiting.clone());
                let (news, saving) = (news.clone(), saving.clone());
                spawn_local(async move {
                    let stands = keep(&vault, &waiting).await;
                    waiting.is_busy.set(false);
                    tell(&news, &saving, stands);
                });
            }
        })
    };
    let on_again = Callback::from(move |()| round.set(*round + 1));
    KeptDirectory {
        content: (*content).clone(),
        saving: *saving,
        on_change,
        on_again,
    }
}

/// Keeps one state after the other; what is not kept waits for the next change.
async fn keep(vault: &SharedVault, waiting: &Waiting) -> Saving {
    loop {
        let Some(bytes) = waiting.newest.take() else {
            return if vault.0.is_kept() {
                Saving::Yes
            } else {
                Saving::Never
            };
        };
        let kept = vault.0.save_directory(waiting.revision.get(), &bytes);
        match kept.await {
            Ok(revision) => waiting.revision.set(revision),
            Err(problem) => {
                waiting.newest.borrow_mut().get_or_insert(bytes);
                return match problem {
                    StoreProblem::Elsewhere => Saving::Elsewhere,
                    StoreProblem::Full => Saving::Full,
                    StoreProblem::Refused => Saving::Refused,
                };
            }
        }
    }
}

fn tell(news: &SavingNews, saving: &UseStateSetter<Saving>, stands: Saving) {
    news.tell(stands);
    saving.set(stands);
}
