//! What was kept cannot be read: it is said, and stays where it is.

use yew::{Html, html};
use zajedno_text::Catalogue;

use super::HEADING_ID;

/// `messages` are the technical reasons, in English.
pub(crate) fn unreadable(say: Catalogue, messages: &[String]) -> Html {
    html! {
        <section class="card" aria-labelledby={HEADING_ID}>
            <h2 class="card__heading" id={HEADING_ID} tabindex="-1">{ say.unreadable_heading() }</h2>
            <p>{ say.unreadable_why() }</p>
            <details class="folded">
                <summary>{ say.unreadable_found() }</summary>
                <ul class="technical" lang="en">
                    { for messages.iter().map(|message| html! { <li>{ message }</li> }) }
                </ul>
            </details>
        </section>
    }
}
