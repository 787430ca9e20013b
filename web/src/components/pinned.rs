//! The level, for whoever wants to see it while answering.

use std::rc::Rc;

use yew::{Html, Properties, component, html, use_memo};
use zajedno_core::Assessment;
use zajedno_form::{Setting, level_line};

use crate::hooks::SharedEngine;
use crate::services::engine::Depth;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PinnedProps {
    pub(crate) setting: Setting,
    pub(crate) engine: SharedEngine,
    pub(crate) assessment: Rc<Assessment>,
}

#[component]
pub(crate) fn Pinned(
    PinnedProps {
        setting,
        engine,
        assessment,
    }: &PinnedProps,
) -> Html {
    let told = use_memo(
        (setting.language, engine.clone(), assessment.clone()),
        |(language, engine, assessment)| engine.0.explain(assessment, *language, Depth::Level).ok(),
    );
    match &*told {
        Some(told) => html! { <div class="pinned">{ level_line(setting, told) }</div> },
        // What is wrong with the engine is said where the result is asked for.
        None => Html::default(),
    }
}
