//! Keeping the draft as it changes.

use std::rc::Rc;

use yew::{Callback, hook, use_effect_with, use_memo};
use zajedno_core::Assessment;

use super::use_opened::{Found, Opened};
use crate::services::clock;
use crate::services::keeper::Keeper;
use crate::state::record;
use crate::state::saving::{Saving, SavingNews, Wish};

/// How it stands with keeping the draft, and what else can be done with it.
pub(crate) struct Kept {
    pub(crate) saving: SavingNews,
    /// Removes the draft.
    pub(crate) discard: Callback<()>,
    /// Moves the draft out of the way, where it stays.
    pub(crate) set_aside: Callback<()>,
}

/// Keeps the assessment whenever it has changed.
#[hook]
pub(crate) fn use_keeper(opened: &Opened, assessment: Option<Rc<Assessment>>) -> Kept {
    let (first, revision, found) = match &opened.found {
        Found::Nothing => (Saving::Nothing, 0, None),
        Found::Draft {
            assessment,
            revision,
        } => (Saving::Yes, *revision, Some(assessment.clone())),
        Found::Unreadable { revision, .. } => (Saving::Nothing, *revision, None),
    };
    let saving = use_memo((), |()| {
        SavingNews::new(if opened.store.is_some() {
            first
        } else {
            Saving::Never
        })
    });
    let keeper = use_memo((), |()| {
        let store = opened.store.clone();
        store.map(|store| Keeper::new(store, revision, SavingNews::clone(&saving)))
    });
    let instrument = opened.list.instrument.clone();
    let keep = keeper.clone();
    use_effect_with(assessment, move |assessment| {
        if let (Some(keeper), Some(assessment)) = (&*keep, assessment)
            && found.as_ref() != Some(assessment)
        {
            keeper.wish(Wish::Keep(record::bytes(assessment, &instrument)));
        }
    });
    let wish = |wish: fn() -> Wish| {
        let keeper = keeper.clone();
        Callback::from(move |()| {
            if let Some(keeper) = &*keeper {
                keeper.wish(wish());
            }
        })
    };
    Kept {
        saving: SavingNews::clone(&saving),
        discard: wish(|| Wish::Discard),
        set_aside: wish(|| Wish::SetAside(format!("draft set aside {}", clock::moment()))),
    }
}
