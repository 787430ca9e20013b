//! What was kept cannot be read: it is said, and stays where it is.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};
use zajedno_core::Language;
use zajedno_text::Catalogue;

use super::HEADING_ID;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct UnreadableProps {
    pub(crate) language: Language,
    /// The technical reasons, in English.
    pub(crate) messages: Rc<[String]>,
    pub(crate) on_begin: Callback<()>,
}

#[component]
pub(crate) fn Unreadable(props: &UnreadableProps) -> Html {
    let UnreadableProps {
        language,
        messages,
        on_begin,
    } = props;
    let say = Catalogue::new(*language);
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
            <button class="button" type="button" onclick={on_begin.reform(|_| ())}>
                { say.unreadable_begin() }
            </button>
        </section>
    }
}
