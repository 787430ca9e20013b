//! What is ticked before something leaves, and what is said of it.

use std::borrow::Cow;
use std::rc::Rc;

use yew::{Callback, Html, html};
use zajedno_text::Catalogue;

use super::leaving::Leaving;

/// A way in which something leaves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Sealed,
    Clear,
    Table,
}

/// What has to be ticked before something leaves.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Ticked {
    pub(super) is_seen: bool,
    pub(super) is_warned: bool,
    /// Where something was not ticked: which way was wanted.
    pub(super) missing: Option<Way>,
}

impl Ticked {
    pub(super) fn allows(self, way: Way, it: &Leaving) -> bool {
        (self.is_seen || it.found.is_empty()) && (self.is_warned || way != Way::Clear)
    }
}

/// How much leaves, and what does not.
pub(super) fn held(say: Catalogue, it: &Leaving) -> Html {
    let unread = it.all.len() - it.read.len();
    let lines = [
        (say.handover_left_out(), it.left_out),
        (say.handover_unread(), unread),
    ];
    html! {
        <>
            <p role="status">{ say.handover_leaves(it.all.len() as u64) }</p>
            { for lines.into_iter().filter(|(_, count)| *count > 0).map(|(words, count)| html! {
                <p>{ words }{ ": " }{ count }</p>
            }) }
        </>
    }
}

pub(super) fn problem(words: Cow<'static, str>) -> Html {
    html! { <p class="asking__problem" role="alert">{ words }</p> }
}

/// The code that opens the file that was given, shown once.
pub(super) fn code(say: Catalogue, code: &Rc<str>, on_done: &Callback<()>) -> Html {
    html! {
        <>
            <h4>{ say.handover_code() }</h4>
            <p role="status">{ say.handover_code_why() }</p>
            <p class="code" translate="no">{ &**code }</p>
            <button class="button button--main" type="button" onclick={on_done.reform(|_| ())}>
                { say.handover_code_done() }
            </button>
        </>
    }
}

/// A file was given.
pub(super) fn given(say: Catalogue, on_done: &Callback<()>) -> Html {
    html! {
        <>
            <p role="status">{ say.backup_made() }</p>
            <button class="button" type="button" onclick={on_done.reform(|_| ())}>
                { say.handover_on() }
            </button>
        </>
    }
}
