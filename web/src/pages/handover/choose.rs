//! Which family is handed over, or everything.

use yew::{Callback, Html, SubmitEvent, html};
use zajedno_sealing::Id;
use zajedno_text::Catalogue;

use crate::services::page;
use crate::state::families::Family;
use crate::state::handing::references;

const FIELD: &str = "hand-over-which";

/// `on_choice` hears the place of a family's code among all, or nothing for everything.
pub(super) fn choose(
    say: Catalogue,
    families: &[Family],
    of: Option<Id>,
    is_working: bool,
    on_choice: &Callback<Option<usize>>,
) -> Html {
    let of = families.iter().find(|it| Some(it.id) == of);
    let of = of.and_then(Family::summary);
    let onsubmit = on_choice.reform(|event: SubmitEvent| {
        event.prevent_default();
        page::chosen(FIELD).parse().ok()
    });
    html! {
        <form class="asking" {onsubmit}>
            <div class="field">
                <label class="field__label" for={FIELD}>{ say.handover_which() }</label>
                <select class="field__input" id={FIELD}>
                    { for references(families).into_iter().enumerate().map(|(place, reference)| {
                        let selected = of.is_some_and(|it| it.reference == reference);
                        html! {
                            <option value={place.to_string()} {selected}>
                                { reference.to_owned() }
                            </option>
                        }
                    }) }
                    <option value="">{ say.handover_all() }</option>
                </select>
            </div>
            <button class="button button--main" type="submit" disabled={is_working}>
                if is_working {
                    { say.handover_looking() }
                } else {
                    { say.handover_look() }
                }
            </button>
        </form>
    }
}
