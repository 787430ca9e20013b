//! Words for what is kept beside the answers: the same on every page and on paper.

use std::borrow::Cow;

use yew::{Html, classes, html};
use zajedno_casework::{Agreement, Availability, Goal, Happened, Progress, Status, Step, TaskKind};
use zajedno_core::Date;
use zajedno_core::id::ServiceId;
use zajedno_form::{Setting, list_words};
use zajedno_text::Catalogue;

use crate::state::plan::Term;

type Said = Cow<'static, str>;

/// How far an assessment has come.
pub(crate) fn status(say: Catalogue, it: Status) -> Said {
    match it {
        Status::Draft => say.course_status_draft(),
        Status::ReadyForReview => say.course_status_ready(),
        Status::Returned => say.course_status_returned(),
        Status::Final => say.course_status_final(),
    }
}

/// What happened to an assessment.
pub(crate) fn happened(say: Catalogue, it: Happened) -> Said {
    match it {
        Happened::Begun => say.course_happened_begun(),
        Happened::Submitted => say.course_happened_submitted(),
        Happened::TakenBack => say.course_happened_taken_back(),
        Happened::Returned => say.course_happened_returned(),
        Happened::Approved => say.course_happened_approved(),
        Happened::Reopened => say.course_happened_reopened(),
        Happened::Judged => say.course_happened_judged(),
        Happened::HandedOn => say.course_happened_handed_on(),
        Happened::TakenIn => say.course_happened_taken_in(),
    }
}

/// How far a step of the plan has come.
pub(crate) fn progress(say: Catalogue, it: Progress) -> Said {
    match it {
        Progress::Planned => say.plan_progress_planned(),
        Progress::UnderWay => say.plan_progress_under_way(),
        Progress::Waiting => say.plan_progress_waiting(),
        Progress::Missing => say.plan_progress_missing(),
        Progress::Done => say.plan_progress_done(),
        Progress::Dropped => say.plan_progress_dropped(),
    }
}

/// Where the child is to live for good.
pub(crate) fn goal(say: Catalogue, it: Goal) -> Said {
    match it {
        Goal::StayTogether => say.plan_goal_stay_together(),
        Goal::ReturnHome => say.plan_goal_return_home(),
        Goal::Kinship => say.plan_goal_kinship(),
        Goal::Other => say.plan_goal_other(),
    }
}

/// Whether the family agrees, as it says it.
pub(crate) fn agreement(say: Catalogue, it: Agreement) -> Said {
    match it {
        Agreement::Agrees => say.view_agrees(),
        Agreement::InPart => say.view_in_part(),
        Agreement::Disagrees => say.view_disagrees(),
    }
}

/// Whether a service can be had.
pub(crate) fn availability(say: Catalogue, it: Availability) -> Said {
    match it {
        Availability::Available => say.services_available(),
        Availability::WaitingList => say.services_waiting_list(),
        Availability::Missing => say.services_missing(),
    }
}

/// What is to be done with the question that stands behind it; what a flag calls for says it itself.
pub(crate) fn task(say: Catalogue, it: TaskKind) -> Option<Said> {
    match it {
        TaskKind::Act => Some(say.explain_task_act()),
        TaskKind::Verify => Some(say.explain_task_verify()),
        TaskKind::FindOut => Some(say.explain_task_find_out()),
        TaskKind::Arrange | TaskKind::Ask => None,
    }
}

/// What a task is about: the question, what a critical answer calls for, or what a flag does.
pub(crate) fn task_of(setting: &Setting, kind: TaskKind, of: &str) -> Html {
    let list = &setting.instrument;
    let mut flags = list.rules().into_iter().flat_map(|rules| &rules.flags);
    let flag = flags.find(|flag| flag.id.as_str() == of);
    let indicator = list.find(of).map(|index| list.indicator(index));
    let words = match kind {
        TaskKind::Arrange => flag.map(|it| &it.task),
        TaskKind::Ask => flag.map(|it| &it.task_if_possible),
        TaskKind::Act => indicator.map(|it| it.critical.as_ref().map_or(&it.text, |it| &it.action)),
        TaskKind::Verify | TaskKind::FindOut => indicator.map(|it| &it.text),
    };
    // What another version of the list asked has its id alone.
    words.map_or_else(
        || html! { { of.to_owned() } },
        |words| list_words(setting, words),
    )
}

/// What a service of the list is called; one of another list has its id alone.
pub(crate) fn service(setting: &Setting, id: &ServiceId) -> Html {
    let mut services = setting.instrument.services().iter();
    services.find(|it| it.id == *id).map_or_else(
        || html! { { id.to_string() } },
        |service| list_words(setting, &service.title),
    )
}

/// The words of an indicator; its id where the list has none of that name.
pub(crate) fn question(setting: &Setting, id: &str) -> Html {
    let list = &setting.instrument;
    match list.find(id) {
        Some(index) => list_words(setting, &list.indicator(index).text),
        None => html! { { id.to_owned() } },
    }
}

/// What a step is: the service, what is done, or both.
pub(crate) fn step(setting: &Setting, it: &Step) -> Html {
    let service = it.service.as_ref().map(|id| service(setting, id));
    let what = it.what.trim().to_owned();
    match (service, what.is_empty()) {
        (Some(service), true) => service,
        (Some(service), false) => html! { <>{ service }{ ": " }<span lang="">{ what }</span></> },
        (None, _) => html! { <span lang="">{ what }</span> },
    }
}

pub(crate) fn day(say: Catalogue, it: Date) -> String {
    say.date(it.year(), it.month(), it.day())
}

/// A term that still runs, in words; that it has passed is not left to a colour.
pub(crate) fn term(say: Catalogue, due: Date, today: Date) -> Html {
    let on = day(say, due);
    let (words, is_past) = match Term::of(due, today) {
        Term::Past => (say.plan_overdue(&on), true),
        Term::Today => (say.plan_due_today(&on), true),
        Term::ToCome => (say.plan_due(&on), false),
    };
    html! { <span class={classes!("term", is_past.then_some("term--past"))}>{ words }</span> }
}
