//! How far something has come: "5 of 8 answered", or that it is complete.

use yew::{Html, html};
use zajedno_core::assessment::Progress;
use zajedno_text::Catalogue;

/// In figures for those who see, in a sentence for those who listen.
pub(crate) fn progress(say: Catalogue, progress: Progress) -> Html {
    let (answered, asked) = (progress.answered.to_string(), progress.asked.to_string());
    html! {
        <span class="progress">
            if progress.is_complete() {
                <span class="progress__mark" aria-hidden="true">{ "✓ " }</span>
            }
            <span aria-hidden="true">{ &answered }{ "/" }{ &asked }</span>
            <span class="unseen">{ say.open_progress(&answered, &asked) }</span>
        </span>
    }
}
