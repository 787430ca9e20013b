//! Dropping the assessment and beginning another, after a question.

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_state};
use zajedno_core::Language;
use zajedno_text::Catalogue;

use crate::hooks::use_focus_after_change;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct StartAnewProps {
    pub(crate) language: Language,
    pub(crate) on_anew: Callback<()>,
}

#[component]
pub(crate) fn StartAnew(StartAnewProps { language, on_anew }: &StartAnewProps) -> Html {
    let say = Catalogue::new(*language);
    let asks = use_state(|| false);
    // The safe one of the buttons that take its place gets the focus, and then again the one that asks.
    use_focus_after_change("start-anew", usize::from(*asks));
    let asking = *asks;
    let turn = Callback::from(move |_| asks.set(!asking));
    if !asking {
        return html! {
            <button class="button button--quiet" type="button" id="start-anew" onclick={turn}>
                { say.anew_ask() }
            </button>
        };
    }
    sure(say, &turn, on_anew)
}

/// The question, with the way back first.
pub(crate) fn sure(say: Catalogue, on_no: &Callback<MouseEvent>, on_yes: &Callback<()>) -> Html {
    html! {
        <div class="start-anew" role="group" aria-labelledby="start-anew-sure">
            <p class="start-anew__sure" id="start-anew-sure">{ say.anew_sure() }</p>
            <div class="buttons">
                <button class="button" type="button" id="start-anew" onclick={on_no}>
                    { say.anew_no() }
                </button>
                <button
                    class="button button--quiet"
                    type="button"
                    onclick={on_yes.reform(|_| ())}
                >
                    { say.anew_yes() }
                </button>
            </div>
        </div>
    }
}
