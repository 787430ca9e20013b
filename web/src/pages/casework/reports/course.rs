//! How the family sees it, what was said about the assessment, and what happened to it.

use yew::{Html, html};
use zajedno_casework::{Comment, Event};

use super::Matter;
use super::paper::{day_of, fact, facts, items, part, typed};
use super::words;

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
    part(say.reports_own_view(), content)
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
            { " (" }{ day_of(say, &it.at) }{ ", " }{ say.reports_entered(it.by.trim()) }
            if it.is_resolved {
                { "; " }{ say.reports_comment_resolved() }
            }
            { ")" }
        </>
    };
    fact(say.reports_comment(), content)
}

pub(super) fn trail(matter: &Matter<'_>) -> Html {
    let say = matter.say();
    let trail = &matter.casework.trail;
    let content = html! {
        <>
            <p class="report__reason">{ say.reports_trail_what() }</p>
            if trail.is_empty() {
                <p>{ say.reports_none() }</p>
            } else {
                { items(trail.iter().map(|it| event(matter, it))) }
            }
        </>
    };
    part(say.reports_trail(), content)
}

fn event(matter: &Matter<'_>, it: &Event) -> Html {
    let say = matter.say();
    let (by, reason) = (it.by.trim(), it.reason.trim());
    html! {
        <>
            { day_of(say, &it.at) }{ ": " }{ words::happened(say, it.happened) }
            if !by.is_empty() {
                { ", " }{ say.reports_entered(by) }
            }
            if !reason.is_empty() {
                { ". " }<span lang="">{ reason.to_owned() }</span>
            }
        </>
    }
}
