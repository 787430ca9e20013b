//! What stands above every page: the name and the choice of language.

use yew::{Callback, Html, html};
use zajedno_core::Language;
use zajedno_text::{Catalogue, native_name};

pub(crate) fn masthead(language: Language, on_language: &Callback<Language>) -> Html {
    let say = Catalogue::new(language);
    let choices = Language::ALL.map(|offered| {
        html! {
            <label class="language" lang={offered.tag()}>
                <input
                    class="language__radio"
                    type="radio"
                    name="language"
                    checked={offered == language}
                    onchange={on_language.reform(move |_| offered)}
                />
                <span class="language__name">{ native_name(offered) }</span>
            </label>
        }
    });
    html! {
        <header class="masthead">
            <div class="masthead__inner">
                <div>
                    <h1 class="masthead__title">{ say.app_title() }</h1>
                    <p class="masthead__subtitle">{ say.app_subtitle() }</p>
                </div>
                <fieldset class="languages">
                    <legend class="languages__legend">{ say.app_language() }</legend>
                    <div class="languages__choices">{ for choices }</div>
                </fieldset>
            </div>
        </header>
    }
}
