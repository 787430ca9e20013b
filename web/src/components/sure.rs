//! A button that asks before it does what cannot be undone.

use std::borrow::Cow;

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html, use_state};

use crate::hooks::use_focus_after_move;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct SureProps {
    /// The id of the button, and of the safe one in its place.
    pub(crate) id: AttrValue,
    pub(crate) words: SureWords,
    /// The id of what it is about, where the button alone does not say.
    #[prop_or_default]
    pub(crate) described_by: Option<AttrValue>,
    pub(crate) on_yes: Callback<()>,
}

/// What is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SureWords {
    /// On the button.
    pub(crate) ask: Cow<'static, str>,
    /// What it means, as a question.
    pub(crate) sure: Cow<'static, str>,
    pub(crate) yes: Cow<'static, str>,
    pub(crate) no: Cow<'static, str>,
}

#[component]
pub(crate) fn Sure(props: &SureProps) -> Html {
    let SureProps {
        id,
        words,
        described_by,
        on_yes,
    } = props;
    let asks = use_state(|| false);
    // The safe one of the buttons that take its place gets the focus, and then again the one that asks.
    use_focus_after_move(id.to_string(), usize::from(*asks));
    let asking = *asks;
    let turn = Callback::from(move |_| asks.set(!asking));
    if asking {
        return sure(id, words, &turn, on_yes);
    }
    html! {
        <button
            class="button button--quiet"
            type="button"
            {id}
            aria-describedby={described_by.clone()}
            onclick={turn}
        >
            { words.ask.clone() }
        </button>
    }
}

/// The question, with the way back first.
pub(crate) fn sure(
    id: &AttrValue,
    words: &SureWords,
    on_no: &Callback<MouseEvent>,
    on_yes: &Callback<()>,
) -> Html {
    let question = format!("{id}-sure");
    html! {
        <div class="sure" role="group" aria-labelledby={question.clone()}>
            <p class="sure__question" id={question}>{ words.sure.clone() }</p>
            <div class="buttons">
                <button class="button" type="button" {id} onclick={on_no}>{ words.no.clone() }</button>
                <button class="button button--quiet" type="button" onclick={on_yes.reform(|_| ())}>
                    { words.yes.clone() }
                </button>
            </div>
        </div>
    }
}
