//! Words that a list carries, in the page.

use yew::{Html, html};
use zajedno_core::Words;
use zajedno_text::{Spoken, spoken};

use crate::setting::Setting;

/// Words of the list, marked with their language where it is not that of the page.
pub fn list_words(setting: &Setting, words: &Words) -> Html {
    marked(setting, &spoken(words, setting.language))
}

/// A text, marked with its language where it is not that of the page.
pub(crate) fn marked(setting: &Setting, said: &Spoken<'_>) -> Html {
    if said.language == Some(setting.language) {
        html! { { said.text.as_ref() } }
    } else {
        html! { <span lang={said.lang()}>{ said.text.as_ref() }</span> }
    }
}
