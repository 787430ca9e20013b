//! Stays in view while answering: whether all is saved, and the way to the result.

use yew::{Callback, Html, Properties, component, html};
use zajedno_core::Language;
use zajedno_text::Catalogue;

use super::saved::Saved;
use crate::state::saving::Saving;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ResultBarProps {
    pub(crate) language: Language,
    pub(crate) saving: Saving,
    pub(crate) is_shown: bool,
    pub(crate) on_toggle: Callback<()>,
}

#[component]
pub(crate) fn ResultBar(props: &ResultBarProps) -> Html {
    let ResultBarProps {
        language,
        saving,
        is_shown,
        on_toggle,
    } = props;
    let say = Catalogue::new(*language);
    let words = if *is_shown {
        say.open_result_hide()
    } else {
        say.open_result()
    };
    html! {
        <div class="result-bar">
            <Saved language={*language} saving={*saving} />
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
