//! Stays in view while answering: whether all is saved, and the way to the result.

use yew::{Callback, Html, html};
use zajedno_text::Catalogue;

use super::saved::saved;
use crate::state::saving::Saving;

pub(crate) fn result_bar(
    say: Catalogue,
    saving: Saving,
    is_shown: bool,
    on_toggle: &Callback<()>,
) -> Html {
    let words = if is_shown {
        say.open_result_hide()
    } else {
        say.open_result()
    };
    html! {
        <div class="result-bar">
            { saved(say, saving) }
            <button
                class="button button--main"
                type="button"
                onclick={on_toggle.reform(|_| ())}
            >
                { words }
            </button>
        </div>
    }
}
