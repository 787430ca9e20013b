//! Saying what has just been done, where the focus goes when what was pressed is gone.

use std::borrow::Cow;

use yew::{Callback, Html, hook, html, use_state};

use super::use_focus_after_move;

/// Moves the focus to an element with an id, once the page is drawn as it has become.
#[hook]
pub(crate) fn use_lead() -> Callback<String> {
    let goal = use_state(|| (0_usize, String::new()));
    use_focus_after_move(goal.1.clone(), goal.0);
    Callback::from(move |to| goal.set((goal.0 + 1, to)))
}

/// A line for what was done.
pub(crate) struct Said {
    /// Empty until something was done.
    pub(crate) line: Html,
    /// Says it, and moves the focus there.
    pub(crate) tell: Callback<Cow<'static, str>>,
}

/// A line with an id in which it is said what was done.
#[hook]
pub(crate) fn use_said(id: &str) -> Said {
    let said = use_state(|| Cow::Borrowed(""));
    let lead = use_lead();
    let id = id.to_owned();
    let line = html! {
        <p class="said" id={id.clone()} role="status" tabindex="-1">{ (*said).clone() }</p>
    };
    let tell = Callback::from(move |words| {
        said.set(words);
        lead.emit(id.clone());
    });
    Said { line, tell }
}
