//! One of several answers: a native radio inside its label.

use yew::{Callback, Html, classes, html};

pub(crate) fn choice(
    group: String,
    words: Html,
    is_chosen: bool,
    on_choice: &Callback<()>,
) -> Html {
    html! {
        <label class={classes!("option", is_chosen.then_some("option--chosen"))}>
            <input
                class="option__radio"
                type="radio"
                name={group}
                checked={is_chosen}
                onchange={on_choice.reform(|_| ())}
            />
            <span class="option__words">{ words }</span>
        </label>
    }
}
