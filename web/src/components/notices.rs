//! What a person is told about their store, above the page.

use yew::{Callback, Html, html};
use zajedno_text::Catalogue;

use crate::hooks::FamilyProblem;
use crate::state::backup::BackedUp;

/// Another window works in the store.
pub(crate) fn other_window(say: Catalogue, on_take: &Callback<()>) -> Html {
    html! {
        <section class="notice" role="status">
            <p>{ say.tabs_reading() }</p>
            <button class="button" type="button" onclick={on_take.reform(|_| ())}>
                { say.tabs_take() }
            </button>
        </section>
    }
}

/// Something is not saved, and somebody wants to lock.
pub(crate) fn unsaved(say: Catalogue, on_stay: &Callback<()>, on_leave: &Callback<()>) -> Html {
    html! {
        <section class="notice notice--warning" role="alert">
            <p>{ say.lock_unsaved() }</p>
            <div class="buttons">
                <button class="button" type="button" onclick={on_stay.reform(|_| ())}>
                    { say.lock_no() }
                </button>
                <button
                    class="button button--quiet"
                    type="button"
                    onclick={on_leave.reform(|_| ())}
                >
                    { say.lock_yes() }
                </button>
            </div>
        </section>
    }
}

/// A backup is due.
pub(crate) fn reminder(say: Catalogue, it: &BackedUp, on_go: &Callback<()>) -> Html {
    html! {
        <section class="notice" role="status">
            { for it.words(say).into_iter().map(|words| html! { <p>{ words }</p> }) }
            <button class="button" type="button" onclick={on_go.reform(|_| ())}>
                { say.backup_go() }
            </button>
        </section>
    }
}

/// The assessment that was chosen is not opened.
pub(crate) fn family_problem(say: Catalogue, problem: FamilyProblem) -> Html {
    let words = match problem {
        FamilyProblem::Damaged => say.family_damaged(),
        FamilyProblem::NoList => say.family_no_list(),
        FamilyProblem::Refused => say.family_refused(),
    };
    html! { <p class="notice notice--warning" role="alert">{ words }</p> }
}
