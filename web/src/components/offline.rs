//! Whether the page can be used without internet: quiet while it can, plain when there is something to do.

use yew::{Callback, Html, html};
use zajedno_text::Catalogue;

use crate::services::offline::Offline;

/// How it stands. `on_update` hears that a person wants the new version, before anything else happens.
pub(crate) fn offline(say: Catalogue, offline: Offline, on_update: &Callback<()>) -> Html {
    let words = match offline {
        Offline::Preparing => say.offline_preparing(),
        Offline::Ready => say.offline_ready(),
        Offline::NotPossible => say.offline_not_possible(),
        Offline::Failed => say.offline_failed(),
        Offline::SingleFile => return stick_notice(say),
        Offline::UpdateReady => return update(say, on_update),
    };
    html! { <p class="offline">{ words }</p> }
}

/// Whose records the single file shows: this browser's, wherever the file came from.
pub(crate) fn stick_notice(say: Catalogue) -> Html {
    html! { <p class="offline offline--plain">{ say.offline_stick() }</p> }
}

fn update(say: Catalogue, on_update: &Callback<()>) -> Html {
    html! {
        <div class="offline offline--plain" role="status">
            <p>{ say.offline_update() }</p>
            <button
                class="button button--quiet"
                type="button"
                onclick={on_update.reform(|_| ())}
            >
                { say.offline_update_take() }
            </button>
        </div>
    }
}
