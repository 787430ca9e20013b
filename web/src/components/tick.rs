//! A box to tick.

use std::borrow::Cow;

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast as _, html};

pub(crate) fn tick(words: Cow<'static, str>, checked: bool, tell: &Callback<bool>) -> Html {
    let onchange =
        tell.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    html! {
        <label class="tick">
            <input class="tick__box" type="checkbox" {checked} {onchange} />
            <span>{ words }</span>
        </label>
    }
}
