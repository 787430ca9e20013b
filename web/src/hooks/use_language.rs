//! The language and script of the page.

use yew::{Callback, hook, use_effect_with, use_state};
use zajedno_core::Language;

use crate::services;

/// The language, and a callback that changes it and keeps the choice.
#[hook]
pub(crate) fn use_language() -> (Language, Callback<Language>) {
    let language = use_state(services::language::preferred);
    let setter = language.setter();
    let choose = Callback::from(move |chosen| {
        services::language::keep(chosen);
        setter.set(chosen);
    });
    (*language, choose)
}

/// Tells the browser the language and the title of the page; without a title another part of the page tells them.
#[hook]
pub(crate) fn use_title(language: Language, title: Option<String>) {
    use_effect_with((language, title), |(language, title)| {
        if let Some(title) = title {
            services::page::describe(*language, title);
        }
    });
}
