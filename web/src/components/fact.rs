//! A label with what stands beside it, in a list of such.

use std::borrow::Cow;

use yew::{Html, html};

pub(crate) fn fact(label: Cow<'static, str>, value: Html) -> Html {
    html! {
        <div class="facts__one">
            <dt>{ label }</dt>
            <dd>{ value }</dd>
        </div>
    }
}
