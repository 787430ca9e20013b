//! The language and script of the page.

use yew::{Callback, hook, use_effect_with, use_state};
use zajedno_core::Language;
use zajedno_text::Catalogue;

use crate::services;

/// The language, and a callback that changes it and keeps the choice.
#[hook]
pub(crate) fn use_language() -> (Language, Callback<Language>) {
    let language = use_state(services::language::preferred);
    use_effect_with(*language, |language| {
        services::page::describe(*language, &Catalogue::new(*language).app_title());
    });
    let setter = language.setter();
    let choose = Callback::from(move |chosen| {
        services::language::keep(chosen);
        setter.set(chosen);
    });
    (*language, choose)
}
