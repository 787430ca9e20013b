//! An assessment from before there was locking: it is offered for taking over.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_mut_ref, use_state};
use zajedno_core::Language;
use zajedno_text::Catalogue;

use super::sure::{Sure, SureWords};
use crate::hooks::SharedVault;
use crate::services::before::{self as earlier, SharedBefore};
use crate::services::lists::OpenList;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct BeforeProps {
    pub(crate) language: Language,
    pub(crate) found: SharedBefore,
    pub(crate) own: OpenList,
    pub(crate) vault: SharedVault,
    /// Hears after each try whether nothing is left to take over.
    pub(crate) on_done: Callback<bool>,
}

#[component]
pub(crate) fn Before(props: &BeforeProps) -> Html {
    let not_taken = use_state(|| None::<Rc<[String]>>);
    let is_busy = use_mut_ref(|| false);
    let on_choice = {
        let (props, not_taken) = (props.clone(), not_taken.setter());
        Callback::from(move |is_wanted: bool| {
            // Pressed twice, nothing is taken over twice.
            if is_busy.replace(true) {
                return;
            }
            let (props, not_taken) = (props.clone(), not_taken.clone());
            let is_busy = is_busy.clone();
            spawn_local(async move {
                let done = if is_wanted {
                    earlier::take(&props.found.0, &props.own, &props.vault.0).await
                } else {
                    earlier::forget().await.map_err(|_refused| Vec::new())
                };
                is_busy.replace(false);
                let is_done = done.is_ok();
                if let Err(problems) = done {
                    not_taken.set(Some(problems.into()));
                }
                props.on_done.emit(is_done);
            });
        })
    };
    before(
        Catalogue::new(props.language),
        not_taken.as_deref(),
        &on_choice,
    )
}

/// `not_taken` are the technical reasons why some could not be taken over, in English. The callback hears `true` when they
/// are to be taken over, `false` when they are to be deleted.
pub(crate) fn before(
    say: Catalogue,
    not_taken: Option<&[String]>,
    on_choice: &Callback<bool>,
) -> Html {
    let words = SureWords {
        ask: say.before_drop(),
        sure: say.before_drop_sure(),
        yes: say.before_drop(),
        no: say.sure_no(),
    };
    html! {
        <section class="card" aria-labelledby="before">
            <h2 class="card__heading" id="before">{ say.before_heading() }</h2>
            <p>{ say.before_why() }</p>
            { for not_taken.map(|messages| html! {
                <div class="missing" role="alert">
                    <p class="missing__heading">{ say.before_failed() }</p>
                    <ul class="technical" lang="en">
                        { for messages.iter().map(|it| html! { <li>{ it }</li> }) }
                    </ul>
                </div>
            }) }
            <div class="buttons">
                <button
                    class="button button--main"
                    type="button"
                    onclick={on_choice.reform(|_| true)}
                >
                    { say.before_take() }
                </button>
                <Sure id="before-drop" {words} on_yes={on_choice.reform(|()| false)} />
            </div>
        </section>
    }
}
