//! What is printed: a report is chosen, seen as it will stand on paper, and printed by the browser.

mod answers;
mod blank;
mod choosing;
mod course;
mod family;
mod file;
mod matter;
mod meeting;
mod paper;
mod plan;

use std::rc::Rc;

use yew::{Callback, Html, component, html, use_memo, use_state};
use zajedno_text::Catalogue;

pub(crate) use self::choosing::choosing;
pub(crate) use self::matter::{Matter, Report, Told, report};
use super::course::when;
use super::{CasePageProps, CaseProps};
use crate::components::identified::{identified, identified_in};
use crate::hooks::Load;
use crate::services::engine::{Depth, EngineProblem};
use crate::services::page;
use crate::state::work::{Action, View};

#[component]
pub(super) fn Reports(props: &CaseProps) -> Html {
    let CaseProps { page, casework, .. } = props;
    let CasePageProps {
        setting,
        engine,
        assessment,
        ..
    } = page;
    let chosen = use_state(|| None::<Report>);
    let told = use_memo(
        (setting.language, engine.clone(), assessment.clone()),
        |(language, engine, assessment)| {
            let Load::Ready(engine) = engine else {
                return Ok(None);
            };
            let explain = |depth| engine.0.explain(assessment, *language, depth);
            Ok::<_, EngineProblem>(Some(Told {
                result: explain(Depth::Result)?,
                account: explain(Depth::Account)?,
                figures: engine.0.figures_with_lowering(assessment)?,
            }))
        },
    );
    // What was looked at for one report holds for the others: they say the same.
    let is_seen = use_state(|| false);
    let on_seen = {
        let is_seen = is_seen.setter();
        Callback::from(move |seen| is_seen.set(seen))
    };
    let on_choice = {
        let chosen = chosen.setter();
        Callback::from(move |report| chosen.set(Some(report)))
    };
    let say = setting.say();
    // Always in the same place: whoever chooses by keyboard keeps the focus.
    let choice = choosing(say, *chosen, &on_choice);
    let Some(which) = *chosen else {
        return html! { <div class="column">{ choice }{ Html::default() }</div> };
    };
    let matter = Matter {
        setting,
        assessment,
        casework,
        when: &|at| when(say, at),
        told: told.as_ref().as_ref().ok().and_then(Option::as_ref),
    };
    let found = identified_in(say, &setting.instrument, assessment, casework);
    let may_leave = found.is_empty() || *is_seen;
    let on_go = {
        let targets: Vec<_> = found.iter().map(|it| it.question.clone()).collect();
        page.on_action.reform(move |place: usize| {
            let question = targets.get(place).cloned().flatten();
            question.map_or(Action::Show(View::Particulars), Action::Ask)
        })
    };
    let checked = html! {
        <div class="reports">{ identified(say, &found, *is_seen, &on_seen, &on_go) }</div>
    };
    // The blank form says nothing of anybody.
    let is_blank = matches!(which, Report::Blank(_));
    html! {
        <div class="column">
            { choice }
            if !is_blank && matter.told.is_none() {
                { not_told(say, engine, &told) }
            } else {
                if !is_blank {
                    { checked }
                }
                { before_printing(say, which, is_blank || may_leave) }
                { report(&matter, which) }
            }
        </div>
    }
}

/// What stands in the place of a report that lacks what the engine says.
fn not_told<E>(
    say: Catalogue,
    engine: &Load<E, EngineProblem>,
    told: &Rc<Result<Option<Told>, EngineProblem>>,
) -> Html {
    let problem = match (engine, &**told) {
        (Load::Failed(problem), _) | (_, Err(problem)) => problem,
        (Load::Waiting | Load::Ready(_), Ok(_)) => {
            return html! { <p>{ say.reports_waiting() }</p> };
        }
    };
    html! {
        <section class="card" role="alert">
            <p>{ say.reports_no_result() }</p>
            <p class="technical" lang="en">{ problem.to_string() }</p>
        </section>
    }
}

/// The button, and what is to be thought of before it is pressed.
fn before_printing(say: Catalogue, which: Report, may_print: bool) -> Html {
    html! {
        <div class="reports">
            if matches!(which, Report::Family { .. }) {
                <p>{ say.reports_read_first() }</p>
            }
            <p class="field__hint">{ say.reports_print_hint() }</p>
            <div class="buttons">
                <button
                    class="button button--main"
                    type="button"
                    disabled={!may_print}
                    onclick={Callback::from(|_| page::print())}
                >
                    { say.reports_print() }
                </button>
            </div>
        </div>
    }
}
