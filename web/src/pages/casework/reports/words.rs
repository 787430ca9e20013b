//! Words for what is kept beside the answers.

use yew::{Html, html};
use zajedno_casework::{Agreement, Casework, Goal, Happened, Progress, Status, Step, TaskKind};
use zajedno_core::instrument::Instrument;
use zajedno_form::{Setting, list_words};
use zajedno_text::Catalogue;

use super::paper::Said;

pub(super) fn status(say: Catalogue, casework: &Casework) -> String {
    let status = match casework.status {
        Status::Draft => say.reports_status_draft(),
        Status::ReadyForReview => say.reports_status_ready(),
        Status::Returned => say.reports_status_returned(),
        Status::Final => say.reports_status_final(),
    };
    match casework.reopened {
        0 => status.into_owned(),
        times => say.list(&[status.as_ref(), &say.reports_reopened(times.into())]),
    }
}

pub(super) fn happened(say: Catalogue, it: Happened) -> Said {
    match it {
        Happened::Begun => say.reports_begun(),
        Happened::Submitted => say.reports_submitted(),
        Happened::TakenBack => say.reports_taken_back(),
        Happened::Returned => say.reports_was_returned(),
        Happened::Approved => say.reports_approved(),
        Happened::Reopened => say.reports_opened_again(),
        Happened::Judged => say.reports_judged(),
        Happened::HandedOn => say.reports_handed_on(),
        Happened::TakenIn => say.reports_taken_in(),
    }
}

pub(super) fn agreement(say: Catalogue, it: Agreement) -> Said {
    match it {
        Agreement::Agrees => say.reports_agrees(),
        Agreement::InPart => say.reports_agrees_in_part(),
        Agreement::Disagrees => say.reports_disagrees(),
    }
}

pub(super) fn goal(say: Catalogue, it: Goal) -> Said {
    match it {
        Goal::StayTogether => say.reports_goal_together(),
        Goal::ReturnHome => say.reports_goal_home(),
        Goal::Kinship => say.reports_goal_kin(),
        Goal::Other => say.reports_goal_other(),
    }
}

pub(super) fn progress(say: Catalogue, it: Progress) -> Said {
    match it {
        Progress::Planned => say.reports_planned(),
        Progress::UnderWay => say.reports_under_way(),
        Progress::Waiting => say.reports_on_waiting_list(),
        Progress::Missing => say.reports_missing(),
        Progress::Done => say.reports_done(),
        Progress::Dropped => say.reports_dropped(),
    }
}

/// What is to be done with the question that stands behind it; what a flag calls for says it itself.
pub(super) fn task(say: Catalogue, it: TaskKind) -> Option<Said> {
    match it {
        TaskKind::Act => Some(say.reports_act()),
        TaskKind::Verify => Some(say.reports_verify()),
        TaskKind::FindOut => Some(say.reports_find_out()),
        TaskKind::Arrange | TaskKind::Ask => None,
    }
}

/// What a task is about: the question, what a critical answer calls for, or what a flag does.
pub(super) fn task_of(setting: &Setting, kind: TaskKind, of: &str) -> Html {
    let list = &setting.instrument;
    let flag = list.rules().and_then(|rules| {
        let mut flags = rules.flags.iter();
        flags.find(|flag| flag.id.as_str() == of)
    });
    let indicator = list.find(of).map(|index| list.indicator(index));
    let words = match (kind, flag, indicator) {
        (TaskKind::Arrange, Some(flag), _) => &flag.task,
        (TaskKind::Ask, Some(flag), _) => &flag.task_if_possible,
        (TaskKind::Act, _, Some(indicator)) => match &indicator.critical {
            Some(critical) => &critical.action,
            None => &indicator.text,
        },
        (_, _, Some(indicator)) => &indicator.text,
        // Of another version of the list.
        (_, Some(_) | None, None) => return html! { { of.to_owned() } },
    };
    list_words(setting, words)
}

/// The words of an indicator; its id where the list has none of that name.
pub(super) fn question(setting: &Setting, id: &str) -> Html {
    let list = &setting.instrument;
    match list.find(id) {
        Some(index) => list_words(setting, &list.indicator(index).text),
        None => html! { { id.to_owned() } },
    }
}

/// What a step is: the service, what is done, or both.
pub(super) fn step(setting: &Setting, it: &Step) -> Html {
    let service = it.service.as_ref().map(|id| service(setting, id.as_str()));
    let what = it.what.trim().to_owned();
    match (service, what.is_empty()) {
        (Some(service), true) => service,
        (Some(service), false) => html! { <>{ service }{ ": " }<span lang="">{ what }</span></> },
        (None, _) => html! { <span lang="">{ what }</span> },
    }
}

fn service(setting: &Setting, id: &str) -> Html {
    let list: &Instrument = &setting.instrument;
    let service = list.services().iter().find(|it| it.id.as_str() == id);
    match service {
        Some(service) => list_words(setting, &service.title),
        None => html! { { id.to_owned() } },
    }
}
