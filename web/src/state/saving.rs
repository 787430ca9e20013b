//! Whether the draft is kept, and what is still to be done about it.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use yew::Callback;

/// How it stands with keeping the draft.
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
    /// Another window has changed the draft: the last answers are not kept.
    Elsewhere,
    /// The browser refused: the last answers are not kept.
    Refused,
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

/// What is to be done about the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// Keep these bytes in place of those before.
    Keep(Vec<u8>),
    /// Remove it.
    Discard,
    /// Give it another id, under which it stays.
    SetAside(String),
}

/// Wishes in order. Of several states that follow each other directly only the last is kept.
#[derive(Debug, Default)]
pub(crate) struct Wishes {
    waiting: VecDeque<Wish>,
    /// Whether somebody is carrying out wishes.
    busy: bool,
}

impl Wishes {
    /// Adds a wish; `true` when nobody is carrying out wishes and somebody has to begin.
    pub(crate) fn add(&mut self, wish: Wish) -> bool {
        match (self.waiting.back_mut(), wish) {
            (Some(Wish::Keep(before)), Wish::Keep(bytes)) => *before = bytes,
            (_, wish) => self.waiting.push_back(wish),
        }
        !std::mem::replace(&mut self.busy, true)
    }

    /// The next wish to carry out; with `None` whoever asked is done.
    pub(crate) fn next(&mut self) -> Option<Wish> {
        let next = self.waiting.pop_front();
        self.busy = next.is_some();
        next
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_state_wins_and_the_order_stays() {
        let mut wishes = Wishes::default();
        let keep = |byte| Wish::Keep(vec![byte]);
        assert!(wishes.add(keep(1)), "somebody has to begin");
        assert_eq!(wishes.next(), Some(keep(1)));
        assert!(!wishes.add(keep(2)), "somebody is at it");
        assert!(!wishes.add(keep(3)));
        assert!(!wishes.add(Wish::Discard));
        assert!(!wishes.add(keep(4)));
        assert_eq!(wishes.next(), Some(keep(3)), "2 was never needed");
        assert_eq!(wishes.next(), Some(Wish::Discard));
        assert!(!wishes.is_empty());
        assert_eq!(wishes.next(), Some(keep(4)));
        assert_eq!(wishes.next(), None);
        assert!(wishes.add(keep(5)), "somebody has to begin again");
    }
}
