//! Which kind of assessment it is.

use std::borrow::Cow;

use yew::{Callback, Html, html};
use zajedno_core::assessment::Kind;
use zajedno_text::Catalogue;

use crate::components::choice::choice;
use crate::state::particulars::Edit;

pub(super) fn kind_fields(say: Catalogue, chosen: Kind, on_edit: &Callback<Edit>) -> Html {
    let choice = |kind: Kind, what: Cow<'static, str>| {
        let words = html! { <><strong>{ say.kind(kind) }</strong>{ ". " }{ what }</> };
        let on_choice = on_edit.reform(move |()| Edit::Kind(kind));
        choice("kind".to_owned(), words, kind == chosen, &on_choice)
    };
    html! {
        <fieldset class="kind">
            <legend class="field__label">{ say.kind_label() }</legend>
            { choice(Kind::Initial, say.start_kind_initial()) }
            { choice(Kind::Directed, say.start_kind_directed()) }
            { choice(Kind::Review, say.start_kind_review()) }
        </fieldset>
    }
}
