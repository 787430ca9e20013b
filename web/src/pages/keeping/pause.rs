//! After how long without work the page locks itself.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast as _, html};
use zajedno_text::Catalogue;

use crate::services::idle;

pub(super) fn idle_choice(say: Catalogue) -> Html {
    let onchange = Callback::from(|event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        if let Ok(minutes) = chosen.parse() {
            idle::keep_minutes(minutes);
        }
    });
    let now = idle::minutes();
    html! {
        <section class="card" aria-labelledby="idle">
            <h3 class="card__heading" id="idle">{ say.idle_heading() }</h3>
            <div class="field">
                <label class="field__label" for="idle-minutes">{ say.idle_label() }</label>
                <select class="field__input field__input--short" id="idle-minutes" {onchange}>
                    { for idle::CHOICES.map(|minutes| html! {
                        <option value={minutes.to_string()} selected={minutes == now}>
                            { say.idle_minutes(minutes.into()) }
                        </option>
                    }) }
                </select>
            </div>
        </section>
    }
}
