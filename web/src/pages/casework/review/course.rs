//! The assessments of a family one after the other: a drawing, and for each child a table that says the same.

use yew::{Callback, Html, html};
use zajedno_casework::{ChildFigures, Judging, Range};
use zajedno_core::{Date, Instrument};
use zajedno_form::{Setting, list_words};
use zajedno_sealing::Id;

use super::chart::chart;
use crate::state::review::{Visit, codes, is_held, places, tracks};

/// `visits` stand oldest first; the last is the one that is open, and each of the others leads to itself.
pub(crate) fn course(
    setting: &Setting,
    visits: &[Visit],
    is_whole: bool,
    on_open: &Callback<Id>,
) -> Html {
    let say = setting.say();
    let Some(newest) = visits.last() else {
        return Html::default();
    };
    let dates: Vec<Date> = visits.iter().map(|it| it.assessment.date).collect();
    let tracks = tracks(visits);
    let codes = codes(visits);
    let is_any_held = visits.iter().any(|visit| {
        let mut children = visit.figures.iter().flat_map(|it| &it.children);
        children.any(is_held)
    });
    html! {
        <section class="card" aria-labelledby="review-course">
            <h3 class="card__heading" id="review-course">{ say.review_course() }</h3>
            if !is_whole {
                <p class="notice">{ say.review_not_whole() }</p>
            }
            if !tracks.is_empty() {
                { chart(setting, &newest.list, &tracks, (&places(&dates), &dates)) }
            }
            { for codes.iter().map(|code| table(setting, visits, code, on_open)) }
            if is_any_held {
                <p class="review-course__rule">{ say.review_rule() }</p>
            }
        </section>
    }
}

/// What became of one child.
fn table(setting: &Setting, visits: &[Visit], code: &str, on_open: &Callback<Id>) -> Html {
    let say = setting.say();
    let rows = visits.iter().enumerate().map(|(position, visit)| {
        let date = visit.assessment.date;
        let date = say.date(date.year(), date.month(), date.day());
        let date = match visit.id {
            Some(id) => {
                let onclick = on_open.reform(move |_| id);
                html! { <button class="leads" type="button" {onclick}>{ date }</button> }
            }
            None => html! { { date } },
        };
        let is_there = visit
            .assessment
            .children
            .iter()
            .any(|it| it.reference == code);
        html! {
            <tr>
                <th class="table__head" scope="row">
                    { format!("{}) ", position + 1) }
                    { date }
                    <span class="table__note">{ say.kind(visit.assessment.kind) }</span>
                </th>
                <td class="table__cell">
                    { match visit.child(code) {
                        _ if !is_there => html! { { say.review_not_there() } },
                        None => html! { { say.review_not_reckoned() } },
                        Some(child) => levels(setting, visit, child),
                    } }
                </td>
            </tr>
        }
    });
    html! {
        <table class="table">
            <caption class="table__caption">{ say.subject_child(code) }</caption>
            <thead>
                <tr>
                    <th class="table__column" scope="col">{ say.review_assessment() }</th>
                    <th class="table__column" scope="col">{ say.review_level() }</th>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

/// The level in force, and how it came about where the answers alone say otherwise.
fn levels(setting: &Setting, visit: &Visit, child: &ChildFigures) -> Html {
    let say = setting.say();
    let Some(in_force) = child.in_force else {
        return html! { { say.families_no_level() } };
    };
    let is_judged = child.judging == Some(Judging::Holds);
    let note = |label, level: Option<Range>| {
        level.map(|level| {
            html! {
                <span class="table__note">{ label }{ ": " }{ range(setting, &visit.list, level) }</span>
            }
        })
    };
    let computed = child.computed.filter(|_| is_judged || is_held(child));
    let reassessed = child.reassessed.filter(|_| is_held(child));
    html! {
        <>
            { range(setting, &visit.list, in_force) }
            if !child.is_final {
                { " (" }{ say.review_provisional() }{ ")" }
            }
            { for note(say.review_computed(), computed) }
            { for note(say.review_reassessed(), reassessed) }
            { for note(say.explain_judgement_level(), is_judged.then_some(in_force)) }
        </>
    }
}

/// A level, or those between which it lies, in the words of its list.
fn range(setting: &Setting, list: &Instrument, it: Range) -> Html {
    let title = |rank: u8| {
        let level = list.levels().get(usize::from(rank));
        level
            .map(|level| list_words(setting, &level.title))
            .unwrap_or_default()
    };
    if it.lower == it.upper {
        return title(it.lower);
    }
    html! { <>{ title(it.lower) }{ " – " }{ title(it.upper) }</> }
}
