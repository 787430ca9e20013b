//! Whether the draft is kept: quiet while it is, plain when it is not.

use yew::{Html, html};
use zajedno_text::Catalogue;

use crate::state::saving::Saving;

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
