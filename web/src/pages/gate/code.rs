//! The recovery code, shown once.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_state};
use zajedno_core::Language;
use zajedno_text::Catalogue;

use crate::components::tick::tick;
use crate::services::page;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CodeProps {
    pub(crate) language: Language,
    pub(crate) code: Rc<str>,
    pub(crate) on_done: Callback<()>,
}

#[component]
pub(crate) fn Code(
    CodeProps {
        language,
        code,
        on_done,
    }: &CodeProps,
) -> Html {
    let say = Catalogue::new(*language);
    let is_safe = use_state(|| false);
    let is_refused = use_state(|| false);
    let on_tick = {
        let (is_safe, is_refused) = (is_safe.setter(), is_refused.setter());
        Callback::from(move |ticked| {
            is_safe.set(ticked);
            is_refused.set(false);
        })
    };
    let go_on = {
        let (is_safe, is_refused, on_done) = (*is_safe, is_refused.setter(), on_done.clone());
        Callback::from(move |_| {
            if is_safe {
                on_done.emit(());
            } else {
                is_refused.set(true);
            }
        })
    };
    html! {
        <>
            <p>{ say.gate_code_why() }</p>
            <p class="code" translate="no">{ &**code }</p>
            <button class="button" type="button" onclick={Callback::from(|_| page::print())}>
                { say.gate_code_print() }
            </button>
            { tick(say.gate_code_safe(), *is_safe, &on_tick) }
            if *is_refused {
                <p class="asking__problem" role="alert">{ say.gate_code_first() }</p>
            }
            <button class="button button--main" type="button" onclick={go_on}>
                { say.gate_code_go_on() }
            </button>
        </>
    }
}
