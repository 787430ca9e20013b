//! The result of the answers as they stand, in one of two depths.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_memo};
use zajedno_core::Assessment;
use zajedno_core::assessment::Kind;
use zajedno_form::{RESULT_HEADING_ID, Setting, assessment_result};
use zajedno_text::Catalogue;

use crate::components::summary::summary;
use crate::components::tick::tick;
use crate::hooks::{Load, SharedEngine};
use crate::services::engine::{Depth, EngineProblem};
use crate::state::work::{Action, CaseView, View};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ToldProps {
    pub(crate) setting: Setting,
    pub(crate) engine: Load<SharedEngine, EngineProblem>,
    pub(crate) assessment: Rc<Assessment>,
    pub(crate) depth: Depth,
    pub(crate) on_action: Callback<Action>,
    /// Whether the level stays in view while answering.
    pub(crate) is_pinned: bool,
    pub(crate) on_pin: Callback<bool>,
}

#[component]
pub(crate) fn Told(props: &ToldProps) -> Html {
    let ToldProps {
        setting,
        engine,
        assessment,
        depth,
        on_action,
        is_pinned,
        on_pin,
    } = props;
    let say = setting.say();
    let told = use_memo(
        (setting.language, engine.clone(), assessment.clone(), *depth),
        |(language, engine, assessment, depth)| match engine {
            Load::Waiting => Load::Waiting,
            Load::Failed(problem) => Load::Failed(problem.clone()),
            Load::Ready(engine) => match engine.0.explain(assessment, *language, *depth) {
                Ok(told) => Load::Ready(told),
                Err(problem) => Load::Failed(problem),
            },
        },
    );
    let on_target = on_action.reform(Action::Ask);
    let (view, words) = match depth {
        Depth::Account => (View::Result, say.open_to_result()),
        Depth::Level | Depth::Result => (View::Account, say.open_to_account()),
    };
    html! {
        <>
            <div class="column told-head">
                { summary(setting, assessment) }
                <div class="buttons">
                    <button
                        class="button button--main"
                        type="button"
                        onclick={on_action.reform(|_| Action::Show(View::Questions))}
                    >
                        { say.open_to_questions() }
                    </button>
                    <button
                        class="button"
                        type="button"
                        onclick={on_action.reform(|_| Action::Show(View::Casework(CaseView::Plan)))}
                    >
                        { say.casework_pages() }
                    </button>
                    <button
                        class="button button--quiet"
                        type="button"
                        onclick={on_action.reform(move |_| Action::Show(view))}
                    >
                        { words }
                    </button>
                </div>
                if assessment.kind != Kind::Initial && setting.instrument.rules().is_some() {
                    // The level in view moves while somebody answers, and with it their hand: so the words say.
                    { tick(say.open_pin(), *is_pinned, on_pin) }
                }
            </div>
            { match &*told {
                Load::Waiting => html! {
                    <p id={RESULT_HEADING_ID} tabindex="-1">{ say.open_result_waiting() }</p>
                },
                Load::Ready(told) => assessment_result(setting, told, &on_target),
                Load::Failed(problem) => failed(say, problem),
            } }
        </>
    }
}

fn failed(say: Catalogue, problem: &EngineProblem) -> Html {
    html! {
        <section class="card" role="alert">
            <p>{ say.open_result_failed() }</p>
            <p class="technical" lang="en">{ problem.to_string() }</p>
        </section>
    }
}
