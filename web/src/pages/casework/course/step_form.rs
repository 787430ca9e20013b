//! The fields of a step: who takes it, and why.

use std::borrow::Cow;

use yew::{Callback, Html, MouseEvent, SubmitEvent, html};
use zajedno_casework::{CourseProblem, Happened};
use zajedno_text::Catalogue;

use super::words::{step_name, step_what};
use crate::components::field::Field;
use crate::pages::casework::problems::text_problem;
use crate::state::course::{StepEntry, StepProblems};

pub(crate) fn step_form(
    say: Catalogue,
    entry: &StepEntry,
    problems: &StepProblems,
    on_entry: &Callback<Option<StepEntry>>,
    on_cancel: &Callback<MouseEvent>,
    onsubmit: &Callback<SubmitEvent>,
) -> Html {
    let by = problems.by.filter(|_| entry.is_sent);
    let reason = problems.reason.filter(|_| entry.is_sent);
    let label = if entry.step == Happened::Approved {
        say.course_approver()
    } else {
        say.course_by()
    };
    let name = Field::new("step-by", label).problem(by.map(|it| name_problem(say, it)));
    let label = if entry.step.needs_reason() {
        say.course_reason()
    } else {
        say.course_remark()
    };
    let why = Field::new("step-reason", label).problem(reason.map(|it| text_problem(say, it)));
    let on_by = edit(entry, on_entry, |entry, by| entry.by = by);
    let on_reason = edit(entry, on_entry, |entry, reason| entry.reason = reason);
    html! {
        <form class="asking" autocomplete="off" novalidate=true {onsubmit}>
            <fieldset class="step">
                <legend class="step__name" id="step-heading" tabindex="-1">
                    { step_name(say, entry.step) }
                </legend>
                <p>{ step_what(say, entry.step) }</p>
                { name.line(&entry.by, &on_by) }
                { why.text(&entry.reason, &on_reason) }
            </fieldset>
            <div class="buttons">
                <button class="button button--main" type="submit">
                    { step_name(say, entry.step) }
                </button>
                <button class="button button--quiet" type="button" onclick={on_cancel}>
                    { say.course_cancel() }
                </button>
            </div>
        </form>
    }
}

/// Hears the entry with a field changed.
fn edit(
    entry: &StepEntry,
    on_entry: &Callback<Option<StepEntry>>,
    change: fn(&mut StepEntry, String),
) -> Callback<String> {
    let entry = entry.clone();
    on_entry.reform(move |typed| {
        let mut entry = entry.clone();
        change(&mut entry, typed);
        Some(entry)
    })
}

fn name_problem(say: Catalogue, problem: CourseProblem) -> Cow<'static, str> {
    match problem {
        CourseProblem::NoName => say.course_no_name(),
        CourseProblem::OwnWork => say.course_own_work(),
        CourseProblem::NotNow { .. }
        | CourseProblem::NoStep { .. }
        | CourseProblem::NoReason { .. } => say.course_not_now(),
    }
}
