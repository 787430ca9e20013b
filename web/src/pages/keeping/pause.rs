//! After how long without work the page locks itself.

use yew::{Callback, Html, html};
use zajedno_text::Catalogue;

use crate::components::field::Field;
use crate::services::idle;

pub(super) fn idle_choice(say: Catalogue) -> Html {
    let on_choice = Callback::from(|place: usize| {
        if let Some(minutes) = idle::CHOICES.get(place) {
            idle::keep_minutes(*minutes);
        }
    });
    let now = idle::minutes();
    let lines = idle::CHOICES.map(|minutes| {
        let words = say.idle_minutes(minutes.into());
        (html! { { words } }, minutes == now)
    });
    html! {
        <section class="card" aria-labelledby="idle">
            <h3 class="card__heading" id="idle">{ say.idle_heading() }</h3>
            { Field::new("idle-minutes", say.idle_label()).one_of(lines, &on_choice) }
        </section>
    }
}
