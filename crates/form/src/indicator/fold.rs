//! What stands folded below a question until somebody wants it.

use web_sys::{Event, HtmlDetailsElement};
use yew::{Callback, Html, TargetCast as _, html};

use super::Question;

/// What has been opened. It stays drawn from then on; what is closed costs nothing before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Opened {
    pub(super) fact: bool,
    pub(super) help: bool,
}

/// A heading that opens what it stands above; a screen reader hears the question with it.
pub(super) fn fold(
    question: &Question<'_>,
    part: &str,
    heading: Html,
    on_open: Callback<()>,
    content: Html,
) -> Html {
    let id = question.ids.of_part(part);
    let labels = question.ids.with_question(&id);
    let ontoggle = Callback::from(move |event: Event| {
        if event.target_unchecked_into::<HtmlDetailsElement>().open() {
            on_open.emit(());
        }
    });
    html! {
        <details class="fold" {ontoggle}>
            <summary class="fold__heading" {id} aria-labelledby={labels}>{ heading }</summary>
            { content }
        </details>
    }
}
