//! Whether the draft is kept: quiet while it is, plain when it is not.

use yew::{Callback, Html, Properties, component, html, use_effect_with, use_state};
use zajedno_core::Language;
use zajedno_text::Catalogue;

use crate::state::saving::{Saving, SavingNews};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SavedNowProps {
    pub(crate) language: Language,
    pub(crate) news: SavingNews,
    /// Hands what is not saved to the browser as a file.
    pub(crate) on_file: Callback<()>,
}

/// How it stands at this moment.
#[component]
pub(crate) fn SavedNow(props: &SavedNowProps) -> Html {
    let SavedNowProps {
        language,
        news,
        on_file,
    } = props;
    let saving = use_state(|| news.now());
    let setter = saving.setter();
    use_effect_with(news.clone(), move |news| {
        news.hear(Callback::from(move |saving| setter.set(saving)));
    });
    saved(Catalogue::new(*language), *saving, Some(on_file))
}

/// With `on_file`, what is not saved can be handed to the browser.
pub(crate) fn saved(say: Catalogue, saving: Saving, on_file: Option<&Callback<()>>) -> Html {
    let (words, is_kept) = match saving {
        Saving::Nothing => return Html::default(),
        Saving::Yes => (say.saved_yes(), true),
        Saving::Soon => (say.saved_soon(), true),
        Saving::Never => (say.saved_never(), false),
        Saving::Elsewhere => (say.saved_elsewhere(), false),
        Saving::Full => (say.saved_full(), false),
        Saving::Refused => (say.saved_refused(), false),
    };
    if is_kept {
        return html! { <p class="saved">{ words }</p> };
    }
    html! {
        <div class="saved saved--not" role="alert">
            <p>{ words }</p>
            { for on_file.map(|on_file| html! {
                <button class="button" type="button" onclick={on_file.reform(|_| ())}>
                    { say.saved_to_file() }
                </button>
            }) }
        </div>
    }
}
