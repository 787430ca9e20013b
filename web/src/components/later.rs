//! What the later part of the page draws; until it is there, that it is on its way, or that it did not arrive.

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, Properties, component, html, use_effect_with, use_state};
use zajedno_core::Language;
use zajedno_text::Catalogue;

use crate::hooks::{Load, use_focus_after_move};
use crate::pages::parts::{self, Drawn};
use crate::services::page;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct LaterProps {
    pub(crate) language: Language,
    pub(crate) what: Drawn,
}

#[component]
pub(crate) fn Later(LaterProps { language, what }: &LaterProps) -> Html {
    let say = Catalogue::new(*language);
    let load = use_state(|| parts::here().map_or(Load::Waiting, Load::Ready));
    let (tries, arrivals) = (use_state(|| 0), use_state(|| 0));
    let heading = what.heading();
    // Whoever waits for a page is led to its heading when it is there, as if it had been there at once.
    use_focus_after_move(heading.unwrap_or_default().to_owned(), *arrivals);
    {
        let (load, arrivals) = (load.clone(), arrivals.clone());
        use_effect_with(*tries, move |_| {
            if matches!(*load, Load::Ready(_)) {
                return;
            }
            spawn_local(async move {
                let came = parts::fetch().await;
                if heading.is_some_and(page::is_focused) {
                    arrivals.set(*arrivals + 1);
                }
                load.set(match came {
                    Ok(later) => Load::Ready(later),
                    Err(problem) => Load::Failed(problem),
                });
            });
        });
    }
    match &*load {
        Load::Ready(later) => (later.draw)(what),
        Load::Waiting => waiting(say, heading),
        Load::Failed(_) => {
            let load = load.setter();
            let on_again = Callback::from(move |()| {
                load.set(Load::Waiting);
                arrivals.set(*arrivals + 1);
                tries.set(*tries + 1);
            });
            not_arrived(say, heading, &on_again)
        }
    }
}

pub(crate) fn waiting(say: Catalogue, heading: Option<&'static str>) -> Html {
    html! { <p class="opening" id={heading} tabindex="-1">{ say.app_opening() }</p> }
}

pub(crate) fn not_arrived(
    say: Catalogue,
    heading: Option<&'static str>,
    on_again: &Callback<()>,
) -> Html {
    html! {
        <section class="card" role="alert">
            <p id={heading} tabindex="-1">{ say.app_part_failed() }</p>
            <button class="button" type="button" onclick={on_again.reform(|_| ())}>
                { say.app_part_again() }
            </button>
        </section>
    }
}
