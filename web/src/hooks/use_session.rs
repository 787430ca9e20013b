//! An open store among windows, pauses and leaving.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, hook, use_effect_with, use_memo, use_state};

use super::SharedVault;
use crate::services::tabs::Tabs;
use crate::services::{clock, idle, leaving, page};
use crate::state::saving::{Saving, SavingNews};

/// How long a write may take before somebody is asked about it, in steps of [`STEP`].
const STEPS: u32 = 60;
const STEP: u32 = 50;

/// How it stands with the open store.
pub(crate) struct Session {
    /// Another window works in it.
    pub(crate) is_reading_only: bool,
    /// Works here from now on.
    pub(crate) take: Callback<()>,
    /// Locks, unless something is not saved.
    pub(crate) lock: Callback<()>,
    /// Something is not saved, and somebody wants to lock.
    pub(crate) asks: bool,
    /// Does not lock after all.
    pub(crate) stay: Callback<()>,
    /// Locks, and loses what is not saved.
    pub(crate) leave: Callback<()>,
}

#[hook]
pub(crate) fn use_session(vault: &SharedVault, saving: &SavingNews) -> Session {
    let is_reading_only = use_state(|| false);
    let asks = use_state(|| false);
    let tabs = use_memo((), |()| Tabs::join(vault.0.id()));
    let set_reading_only = {
        let (vault, setter) = (vault.clone(), is_reading_only.setter());
        Callback::from(move |is_reading_only| {
            vault.0.set_reading_only(is_reading_only);
            setter.set(is_reading_only);
        })
    };
    {
        let (tabs, saving, set) = (tabs.clone(), saving.clone(), set_reading_only.clone());
        use_effect_with((), move |()| {
            join(&tabs, &saving, &set);
            let (paused, left) = (saving.clone(), saving);
            let watch = idle::watch(move || {
                if paused.now().is_safe() {
                    page::reload();
                }
            });
            let guard = leaving::guard(move || left.now().is_safe());
            move || drop((watch, guard))
        });
    }
    let take = {
        let (tabs, set) = (tabs, set_reading_only);
        Callback::from(move |()| {
            let (tabs, set) = (tabs.clone(), set.clone());
            spawn_local(async move {
                tabs.take().await;
                set.emit(false);
            });
        })
    };
    let lock = {
        let (saving, asks) = (saving.clone(), asks.setter());
        Callback::from(move |()| {
            let (saving, asks) = (saving.clone(), asks.clone());
            spawn_local(async move {
                settled(&saving).await;
                if saving.now().is_safe() {
                    page::reload();
                } else {
                    asks.set(true);
                }
            });
        })
    };
    let stay = {
        let asks = asks.setter();
        Callback::from(move |()| asks.set(false))
    };
    let leave = {
        let saving = saving.clone();
        Callback::from(move |()| {
            // The browser is not to ask once more.
            saving.tell(Saving::Nothing);
            page::reload();
        })
    };
    Session {
        leave,
        is_reading_only: *is_reading_only,
        take,
        lock,
        asks: *asks,
        stay,
    }
}

/// Begins to work unless another window does, and leaves the work to the one that takes it.
fn join(tabs: &Rc<Tabs>, saving: &SavingNews, set_reading_only: &Callback<bool>) {
    let (taken, saving, set) = (tabs.clone(), saving.clone(), set_reading_only.clone());
    tabs.on_taken(Callback::from(move |()| {
        let (tabs, saving, set) = (taken.clone(), saving.clone(), set.clone());
        spawn_local(async move {
            settled(&saving).await;
            set.emit(true);
            tabs.give();
        });
    }));
    let (tabs, set) = (tabs.clone(), set_reading_only.clone());
    spawn_local(async move {
        if !tabs.begin().await {
            set.emit(true);
        }
    });
}

/// Waits until what is on its way is kept, or is not.
pub(crate) async fn settled(saving: &SavingNews) {
    for _ in 0..STEPS {
        if saving.now() != Saving::Soon {
            return;
        }
        clock::pause(STEP).await;
    }
}
