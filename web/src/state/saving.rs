//! Whether an assessment is kept, and what is still to be kept of it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::Callback;
use zajedno_records::Summary;

/// How it stands with keeping the assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Saving {
    /// There is nothing to keep.
    Nothing,
    /// The browser keeps nothing.
    Never,
    /// On its way.
    Soon,
    /// All is kept.
    Yes,
    /// Another window has changed the assessment: the last answers are not kept.
    Elsewhere,
    /// There is no room: the last answers are not kept.
    Full,
    /// The browser refused: the last answers are not kept.
    Refused,
}

impl Saving {
    /// Whether nothing is lost when the page is closed now.
    pub(crate) fn is_safe(self) -> bool {
        matches!(self, Self::Nothing | Self::Yes)
    }
}

/// How it stands, told to the one place that shows it: the questions are not drawn again for that.
#[derive(Clone)]
pub(crate) struct SavingNews(Rc<News>);

struct News {
    now: Cell<Saving>,
    listener: RefCell<Callback<Saving>>,
}

impl SavingNews {
    pub(crate) fn new(now: Saving) -> Self {
        Self(Rc::new(News {
            now: Cell::new(now),
            listener: RefCell::new(Callback::noop()),
        }))
    }

    pub(crate) fn now(&self) -> Saving {
        self.0.now.get()
    }

    pub(crate) fn tell(&self, saving: Saving) {
        self.0.now.set(saving);
        let listener = self.0.listener.borrow().clone();
        listener.emit(saving);
    }

    /// From now on this one hears, in place of whoever heard before.
    pub(crate) fn hear(&self, listener: Callback<Saving>) {
        listener.emit(self.now());
        self.0.listener.replace(listener);
    }
}

impl PartialEq for SavingNews {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What is to be kept of an assessment: its answers, what stands beside them, or both.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    pub(crate) answers: Option<Answers>,
    pub(crate) casework: Option<Rc<[u8]>>,
}

/// The record of an assessment, with what the list of families shows of it.
#[derive(Clone, Debug)]
pub(crate) struct Answers {
    pub(crate) record: Rc<[u8]>,
    pub(crate) summary: Rc<Summary>,
}

impl State {
    /// Takes over what a newer state has.
    pub(crate) fn take_over(&mut self, newer: Self) {
        self.answers = newer.answers.or_else(|| self.answers.take());
        self.casework = newer.casework.or_else(|| self.casework.take());
    }
}

/// What waits to be kept: of each part only the newest.
#[derive(Debug, Default)]
pub(crate) struct Waiting {
    newest: Option<State>,
    /// Whether somebody is keeping it.
    busy: bool,
}

impl Waiting {
    /// Adds a state; `true` when nobody is keeping states and somebody has to begin.
    pub(crate) fn add(&mut self, state: State) -> bool {
        self.newest.get_or_insert_default().take_over(state);
        !std::mem::replace(&mut self.busy, true)
    }

    /// The next state to keep; with `None` whoever asked is done.
    pub(crate) fn next(&mut self) -> Option<State> {
        let next = self.newest.take();
        self.busy = next.is_some();
        next
    }

    /// Puts back what was not kept: whoever keeps something next keeps it too. Whoever asked is done.
    pub(crate) fn put_back(&mut self, mut state: State) {
        state.take_over(self.newest.take().unwrap_or_default());
        self.newest = Some(state);
        self.busy = false;
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.newest.is_none()
    }
}
