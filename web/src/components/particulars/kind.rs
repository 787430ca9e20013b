//! Which kind of assessment it is.

use std::borrow::Cow;

use yew::{Callback, Html, classes, html};
use zajedno_core::assessment::Kind;
use zajedno_text::Catalogue;

use crate::state::particulars::Edit;

pub(super) fn kind_fields(say: Catalogue, chosen: Kind, on_edit: &Callback<Edit>) -> Html {
    let choice = |kind: Kind, what: Cow<'static, str>| {
        html! {
            <label class={classes!("option", (kind == chosen).then_some("option--chosen"))}>
                <input
                    class="option__radio"
                    type="radio"
                    name="kind"
                    checked={kind == chosen}
                    onchange={on_edit.reform(move |_| Edit::Kind(kind))}
                />
                <span class="option__words">
                    <strong>{ say.kind(kind) }</strong>{ ". " }{ what }
                </span>
            </label>
        }
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
