//! Whether the draft is kept: quiet while it is, plain when it is not.

use yew::{Callback, Html, Properties, component, html, use_effect_with, use_state};
use zajedno_core::Language;
use zajedno_text::Catalogue;

use crate::state::saving::{Saving, SavingNews};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SavedNowProps {
    pub(crate) language: Language,
    pub(crate) news: SavingNews,
}

/// How it stands at this moment.
#[component]
pub(crate) fn SavedNow(SavedNowProps { language, news }: &SavedNowProps) -> Html {
    let saving = use_state(|| news.now());
    let setter = saving.setter();
    use_effect_with(news.clone(), move |news| {
        news.hear(Callback::from(move |saving| setter.set(saving)));
    });
    saved(Catalogue::new(*language), *saving)
}

pub(crate) fn saved(say: Catalogue, saving: Saving) -> Html {
    let (words, is_kept) = match saving {
        Saving::Nothing => return Html::default(),
        Saving::Yes => (say.saved_yes(), true),
        Saving::Soon => (say.saved_soon(), true),
        Saving::Never => (say.saved_never(), false),
        Saving::Elsewhere => (say.saved_elsewhere(), false),
        Saving::Refused => (say.saved_refused(), false),
    };
    if is_kept {
        html! { <p class="saved">{ words }</p> }
    } else {
        html! { <p class="saved saved--not" role="alert">{ words }</p> }
    }
}
