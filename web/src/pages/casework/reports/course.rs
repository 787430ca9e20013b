//! How the family sees it, what was said about the assessment, and what happened to it.

use yew::{Html, html};
use zajedno_casework::{Comment, Event, Moment};

use super::Matter;
use super::paper::{fact, facts, items, part, typed};
use crate::components::words;

pub(super) fn own_view(matter: &Matter<'_>) -> Html {
    let say = matter.say();
    let view = &matter.casework.view;
    let agreement = view.agreement.map(|it| words::agreement(say, it));
    let told = [
        agreement.map(|it| fact(say.reports_agreement(), html! { { it } })),
        typed(say.reports_whole(), &view.whole),
        typed(say.reports_contest(), &view.contest),
    ];
    let told: Vec<_> = told.into_iter().flatten().collect();
    let content = if told.is_empty() {
        html! { <p>{ say.reports_none() }</p> }
    } else {
        facts(told)
    };
    part(say.casework_family(), content)
}

/// The comments that are about no single answer.
pub(super) fn comments(matter: &Matter<'_>) -> Html {
    let comments = matter.casework.comments.iter();
    let whole: Vec<_> = comments.filter(|it| it.indicator.is_none()).collect();
    if whole.is_empty() {
        return Html::default();
    }
    let drawn = whole.into_iter().map(|it| comment(matter, it));
    part(matter.say().reports_comments(), facts(drawn))
}

pub(super) fn comment(matter: &Matter<'_>, it: &Comment) -> Html {
    let say = matter.say();
    let content = html! {
        <>
            <span lang="">{ it.text.trim().to_owned() }</span>
            { " (" }{ entered(matter, &it.at, &it.by) }
            if it.is_resolved {
                { " · " }{ say.course_comment_resolved() }
            }
            { ")" }
        </>
    };
    fact(say.course_comment_text(), content)
}

pub(super) fn trail(matter: &Matter<'_>) -> Html {
    let say = matter.say();
    let trail = &matter.casework.trail;
    let content = html! {
        <>
            <p class="report__reason">{ say.course_trail_what() }</p>
            if trail.is_empty() {
                <p>{ say.course_trail_nothing() }</p>
            } else {
                { items(trail.iter().map(|it| event(matter, it))) }
            }
        </>
    };
    part(say.course_trail(), content)
}

fn event(matter: &Matter<'_>, it: &Event) -> Html {
    let reason = it.reason.trim();
    html! {
        <>
            <strong>{ words::happened(matter.say(), it.happened) }</strong>
            { " · " }{ entered(matter, &it.at, &it.by) }
            if !reason.is_empty() {
                { ". " }<span lang="">{ reason.to_owned() }</span>
            }
        </>
    }
}

/// When something was written, and by whom.
fn entered(matter: &Matter<'_>, at: &Moment, by: &str) -> String {
    [(matter.when)(at), matter.say().course_trail_by(by)].join(" · ")
}
