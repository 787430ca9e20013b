//! Other windows of this browser in which the same person works.
//!
//! They talk over a channel of the browser, in words and ids only. It is a courtesy: what keeps two windows from overwriting
//! each other is the revision that every change names.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};
use yew::Callback;
use zajedno_sealing::Id;

use super::clock;

const CHANNEL: &str = "zajedno";
/// "Does anybody work in this store?"
const ASK: &str = "ask";
/// "I do."
const HERE: &str = "here";
/// "From now on I do."
const TAKE: &str = "take";
/// "All of mine is saved, go on."
const GIVEN: &str = "given";
/// How long an answer is waited for, in steps of [`STEP`].
const ASKED_STEPS: u32 = 6;
/// How long a window may take to save before another takes over.
const GIVEN_STEPS: u32 = 60;
const STEP: u32 = 50;

/// This window among those that work in a store. It speaks until it is dropped.
pub(crate) struct Tabs {
    channel: Option<BroadcastChannel>,
    store: String,
    shared: Rc<Shared>,
    _listener: Option<Closure<dyn Fn(MessageEvent)>>,
}

#[derive(Default)]
struct Shared {
    /// Whether this window works in the store.
    is_working: Cell<bool>,
    is_answered: Cell<bool>,
    is_given: Cell<bool>,
    on_taken: RefCell<Callback<()>>,
}

impl Tabs {
    /// Joins the windows that have this store open. A browser without channels has none.
    pub(crate) fn join(store: Id) -> Self {
        let (store, shared) = (store.to_string(), Rc::<Shared>::default());
        let channel = BroadcastChannel::new(CHANNEL).ok();
        let listener = channel.clone().map(|channel| {
            let (of, heard) = (store.clone(), shared.clone());
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                let said = event.data().as_string().unwrap_or_default();
                if let Some((word, store)) = said.split_once(' ')
                    && store == of
                    && let Some(answer) = heard.hear(word)
                {
                    say(&channel, answer, &of);
                }
            })
        });
        if let (Some(channel), Some(listener)) = (&channel, &listener) {
            channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        }
        Self {
            channel,
            store,
            shared,
            _listener: listener,
        }
    }

    /// Begins to work in the store, unless another window does; whether it does.
    pub(crate) async fn begin(&self) -> bool {
        self.say(ASK);
        let is_elsewhere = wait(&self.shared.is_answered, ASKED_STEPS).await;
        self.shared.is_working.set(!is_elsewhere);
        !is_elsewhere
    }

    /// Works in the store from now on, after the other window has saved, or does not answer.
    pub(crate) async fn take(&self) {
        self.say(TAKE);
        wait(&self.shared.is_given, GIVEN_STEPS).await;
        self.shared.is_working.set(true);
    }

    /// Tells when another window takes over; whoever hears it saves, and then gives.
    pub(crate) fn on_taken(&self, hear: Callback<()>) {
        self.shared.on_taken.replace(hear);
    }

    /// Leaves the work to the other window.
    pub(crate) fn give(&self) {
        self.shared.is_given.set(false);
        self.say(GIVEN);
    }

    fn say(&self, word: &str) {
        if let Some(channel) = &self.channel {
            say(channel, word, &self.store);
        }
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}

impl Shared {
    /// Takes in what another window said; the answer that goes back at once.
    fn hear(&self, word: &str) -> Option<&'static str> {
        match word {
            ASK if self.is_working.get() => Some(HERE),
            HERE => {
                self.is_answered.set(true);
                None
            }
            TAKE if self.is_working.replace(false) => {
                let hear = self.on_taken.borrow().clone();
                hear.emit(());
                None
            }
            GIVEN => {
                self.is_given.set(true);
                None
            }
            _ => None,
        }
    }
}

fn say(channel: &BroadcastChannel, word: &str, store: &str) {
    // A channel that is closed has nobody to tell.
    let _ = channel.post_message(&JsValue::from(format!("{word} {store}")));
}

async fn wait(until: &Cell<bool>, steps: u32) -> bool {
    for _ in 0..steps {
        if until.replace(false) {
            return true;
        }
        clock::pause(STEP).await;
    }
    until.replace(false)
}
