//! One possible answer: a native radio inside its label.

use yew::{AttrValue, Callback, Html, classes, html};

pub(super) fn option(
    group: &AttrValue,
    words: Html,
    chosen: bool,
    described_by: Option<AttrValue>,
    give: &Callback<()>,
) -> Html {
    let onchange = give.reform(|_| ());
    html! {
        <label class={classes!("option", chosen.then_some("option--chosen"))}>
            <input
                class="option__radio"
                type="radio"
                name={group}
                checked={chosen}
                aria-describedby={described_by}
                {onchange}
            />
            <span class="option__words">{ words }</span>
        </label>
    }
}
