//! The support plan with its tasks, as the file and a meeting read it.

use yew::{Html, html};
use zajedno_casework::{Figures, Step, TaskDone, TaskFigures, TaskKind};
use zajedno_core::Date;

use super::Matter;
use super::paper::{Said, fact, facts, typed};
use crate::components::words::{self, day};

/// A row of the plan: what, who, until when, how far.
pub(super) struct Line {
    pub(super) what: Html,
    pub(super) who: String,
    pub(super) due: Option<Date>,
    pub(super) state: String,
    pub(super) is_over: bool,
}

/// The tasks that the answers open, with what came of them.
pub(super) fn tasks(matter: &Matter<'_>, wanted: fn(TaskKind) -> bool) -> Vec<Line> {
    let figures = matter.told.map(|told| &told.figures);
    let children = figures.into_iter().flat_map(|it: &Figures| &it.children);
    let has_several = matter.assessment.children.len() > 1;
    let tasks = children.flat_map(|child| {
        let of_child = has_several.then_some(child.reference.as_str());
        let tasks = child.tasks.iter().filter(move |task| wanted(task.kind));
        tasks.map(move |task| task_line(matter, task, &child.reference, of_child))
    });
    tasks.collect()
}

fn task_line(matter: &Matter<'_>, it: &TaskFigures, child: &str, named: Option<&str>) -> Line {
    let say = matter.say();
    let mut kept = matter.casework.plan.tasks.iter();
    let done: Option<&TaskDone> = kept.find(|done| {
        let task = &done.task;
        (task.kind, task.of.as_str(), task.child.as_str()) == (it.kind, it.of.as_str(), child)
    });
    let is_over = done.is_some_and(|done| done.done_on.is_some());
    let state = match done.and_then(|done| done.done_on) {
        Some(on) => say.plan_done(&day(say, on)),
        None => say.plan_not_done().into_owned(),
    };
    let outcome = done.map_or("", |done| done.outcome.trim());
    Line {
        what: html! {
            <>
                for kind in words::task(say, it.kind) {
                    { kind }{ ": " }
                }
                { words::task_of(matter.setting, it.kind, &it.of) }
                { for_child(matter, named) }
                { came_of(matter, outcome) }
            </>
        },
        who: done.map_or_else(String::new, |done| done.who.trim().to_owned()),
        due: it.due,
        state,
        is_over,
    }
}

pub(super) fn steps(matter: &Matter<'_>) -> Vec<Line> {
    let steps = matter.casework.plan.steps.iter();
    steps.map(|it| step_line(matter, it)).collect()
}

fn step_line(matter: &Matter<'_>, it: &Step) -> Line {
    Line {
        what: html! {
            <>
                { words::step(matter.setting, it) }
                { for_child(matter, it.child.as_deref()) }
                { came_of(matter, it.outcome.trim()) }
            </>
        },
        who: it.who.trim().to_owned(),
        due: it.due,
        state: words::progress(matter.say(), it.progress).into_owned(),
        is_over: !it.progress.is_open(),
    }
}

fn for_child(matter: &Matter<'_>, code: Option<&str>) -> Html {
    let Some(code) = code else {
        return Html::default();
    };
    html! { <>{ " (" }{ matter.say().subject_child(code) }{ ")" }</> }
}

fn came_of(matter: &Matter<'_>, outcome: &str) -> Html {
    if outcome.is_empty() {
        return Html::default();
    }
    html! {
        <span class="table__note">
            { matter.say().plan_outcome() }{ ": " }
            <span lang="">{ outcome.to_owned() }</span>
        </span>
    }
}

/// Rows of the plan as a table.
pub(super) fn table(matter: &Matter<'_>, caption: Option<Said>, lines: Vec<Line>) -> Html {
    let say = matter.say();
    let heads = [
        say.plan_step_what(),
        say.plan_who(),
        say.plan_step_due(),
        say.plan_progress(),
    ];
    let row = |line: Line| {
        let due = line.due.map_or_else(String::new, |due| day(say, due));
        html! {
            <tr class="report__row">
                <th class="table__head" scope="row">{ line.what }</th>
                <td class="table__cell" lang="">{ line.who }</td>
                <td class="table__cell report__day">{ due }</td>
                <td class="table__cell">{ line.state }</td>
            </tr>
        }
    };
    html! {
        <table class="table report__table">
            for caption in caption {
                <caption class="table__caption">{ caption }</caption>
            }
            <thead>
                <tr>
                    { for heads.into_iter().map(|head| html! {
                        <th class="table__column" scope="col">{ head }</th>
                    }) }
                </tr>
            </thead>
            <tbody>{ for lines.into_iter().map(row) }</tbody>
        </table>
    }
}

/// The whole plan.
pub(super) fn plan(matter: &Matter<'_>) -> Html {
    let say = matter.say();
    let plan = &matter.casework.plan;
    let goal = plan.goal.map(|it| words::goal(say, it));
    let mut told: Vec<Html> = Vec::new();
    told.extend(goal.map(|it| fact(say.plan_goal(), html! { { it } })));
    told.extend(typed(say.plan_goal_in_words(), &plan.goal_in_words));
    let (tasks, steps) = (tasks(matter, |_| true), steps(matter));
    let is_empty = told.is_empty() && tasks.is_empty() && steps.is_empty();
    html! {
        <>
            if is_empty && plan.conference.is_none() {
                <p>{ say.reports_none() }</p>
            }
            if !told.is_empty() {
                { facts(told) }
            }
            if !tasks.is_empty() {
                { table(matter, Some(say.plan_tasks()), tasks) }
            }
            if !steps.is_empty() {
                { table(matter, Some(say.plan_steps()), steps) }
            }
            { conference(matter) }
        </>
    }
}

fn conference(matter: &Matter<'_>) -> Html {
    let say = matter.say();
    let Some(it) = &matter.casework.plan.conference else {
        return Html::default();
    };
    let on = it
        .on
        .map_or_else(|| say.reports_not_written().into_owned(), |on| day(say, on));
    let told = [
        Some(fact(say.plan_conference_on(), html! { { on } })),
        typed(say.plan_conference_who(), &it.who),
        typed(say.plan_conference_agreed(), &it.agreed),
    ];
    html! {
        <section>
            <h5 class="report__heading">{ say.plan_conference() }</h5>
            { facts(told.into_iter().flatten()) }
        </section>
    }
}
