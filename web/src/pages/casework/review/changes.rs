//! What changed since the assessment before, question by question, and what stayed for how long.

use std::borrow::Cow;

use yew::{Html, classes, html};
use zajedno_casework::{Change, Comparison, Direction, Presence, State, Stay};
use zajedno_core::instrument::Domain;
use zajedno_core::{Assessment, Date, Instrument};
use zajedno_form::{Setting, list_words, subject_words};
use zajedno_text::Catalogue;

/// In the order in which they are counted.
const DIRECTIONS: [Direction; 7] = [
    Direction::Better,
    Direction::Worse,
    Direction::NowKnown,
    Direction::NoLongerKnown,
    Direction::Other,
    Direction::NowApplies,
    Direction::NoLongerApplies,
];

/// An answer that changed, or is still open; of a child by its code.
#[derive(Clone, Copy)]
struct Of<'a> {
    child: Option<&'a str>,
    change: Change,
}

/// The dates of both assessments are `then` and `now`.
pub(crate) fn changes(setting: &Setting, it: &Comparison, (then, now): (Date, Date)) -> Html {
    let say = setting.say();
    let mut changed = all(it);
    changed.retain(|it| it.change.direction.is_change());
    let on = |date: Date| say.date(date.year(), date.month(), date.day());
    let sides = [say.review_then(&on(then)), say.review_now(&on(now))];
    html! {
        <section class="card" aria-labelledby="review-changes">
            <h3 class="card__heading" id="review-changes">{ say.review_changes() }</h3>
            { for it.children.iter().filter_map(|child| match child.presence {
                Presence::Both => None,
                Presence::New => Some(say.review_child_new(&child.reference)),
                Presence::Gone => Some(say.review_child_gone(&child.reference)),
            }).map(|words| html! { <p>{ words }</p> }) }
            if changed.is_empty() {
                <p>{ say.review_no_changes() }</p>
            } else {
                { counts(say, &changed) }
            }
            { by_domain(setting, &changed, &|it| {
                html! { <>
                    <p>{ sign(say, it.change.direction) }</p>
                    { answers(setting, it, &sides) }
                </> }
            }) }
        </section>
    }
}

/// The answers that are not the same, each as it is on either side; nothing where all are.
pub(crate) fn differences(
    setting: &Setting,
    it: &Comparison,
    sides: &[impl AsRef<str>; 2],
) -> Option<Html> {
    let mut changed = all(it);
    changed.retain(|it| it.change.direction.is_change());
    let drawn = || by_domain(setting, &changed, &|it| answers(setting, it, sides));
    (!changed.is_empty()).then(drawn)
}

/// Answers under the headings of their domains, each with what is said of it.
fn by_domain(setting: &Setting, changed: &[Of<'_>], said: &dyn Fn(Of<'_>) -> Html) -> Html {
    let list = &setting.instrument;
    let item = |it: &Of<'_>| {
        html! { <li class="changes__item">{ question(setting, *it) }{ said(*it) }</li> }
    };
    let domains = list.domains().iter().map(|domain| {
        let inside = changed.iter().filter(|it| is_in(domain, list, it.change));
        in_domain(setting, domain, inside.map(item).collect())
    });
    domains.collect()
}

fn all(it: &Comparison) -> Vec<Of<'_>> {
    let family = it.family.iter().map(|change| Of {
        child: None,
        change: *change,
    });
    let children = it.children.iter().flat_map(|child| {
        child.changes.iter().map(|change| Of {
            child: Some(&child.reference),
            change: *change,
        })
    });
    family.chain(children).collect()
}

fn is_in(domain: &Domain, list: &Instrument, change: Change) -> bool {
    list.domain(list.indicator(change.indicator).domain).id == domain.id
}

fn in_domain(setting: &Setting, domain: &Domain, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h4 class="changes__domain">{ list_words(setting, &domain.title) }</h4>
            <ul class="changes__list">{ for items }</ul>
        </>
    }
}

/// How many answers went in which direction.
fn counts(say: Catalogue, changed: &[Of<'_>]) -> Html {
    let counted = DIRECTIONS.into_iter().filter_map(|direction| {
        let of = changed.iter().filter(|it| it.change.direction == direction);
        let count = of.count();
        (count > 0).then(|| html! { <li>{ sign(say, direction) }{ ": " }{ count }</li> })
    });
    html! { <ul class="changes__counts">{ for counted }</ul> }
}

fn answers(setting: &Setting, it: Of<'_>, [earlier, later]: &[impl AsRef<str>; 2]) -> Html {
    let line = |label: &str, state| {
        html! {
            <div class="changes__answer">
                <dt>{ label.to_owned() }</dt>
                <dd>{ state_words(setting, it.change, state) }</dd>
            </div>
        }
    };
    html! {
        <dl>
            { line(earlier.as_ref(), it.change.earlier) }
            { line(later.as_ref(), it.change.later) }
        </dl>
    }
}

fn question(setting: &Setting, it: Of<'_>) -> Html {
    let indicator = setting.instrument.indicator(it.change.indicator);
    html! {
        <p class="changes__question">
            { list_words(setting, &indicator.text) }
            { for it.child.map(|code| html! {
                <span class="changes__whose">{ " · " }{ setting.say().subject_child(code) }</span>
            }) }
        </p>
    }
}

/// A direction, by its sign and its words.
fn sign(say: Catalogue, direction: Direction) -> Html {
    let (sign, words): (_, Cow<'static, str>) = match direction {
        Direction::Better => ("↗", say.review_better()),
        Direction::Worse => ("↘", say.review_worse()),
        Direction::NowKnown => ("+", say.review_now_known()),
        Direction::NoLongerKnown => ("?", say.review_no_longer_known()),
        Direction::NowApplies => ("→", say.review_now_applies()),
        Direction::NoLongerApplies => ("→", say.review_no_longer_applies()),
        Direction::Other => ("→", say.review_other()),
        Direction::Same | Direction::StillOpen => ("=", say.review_same()),
    };
    let worse = (direction == Direction::Worse).then_some("changes__sign--worse");
    html! {
        <span class={classes!("changes__sign", worse)}>
            <span aria-hidden="true">{ sign }{ " " }</span>{ words }
        </span>
    }
}

fn state_words(setting: &Setting, change: Change, state: State) -> Html {
    let say = setting.say();
    let indicator = setting.instrument.indicator(change.indicator);
    match state {
        State::NotAsked => html! { { say.answer_not_asked() } },
        State::NotApplicable => indicator.not_applicable.as_ref().map_or_else(
            || html! { { say.answer_not_applicable() } },
            |rule| list_words(setting, &rule.text),
        ),
        State::Open => html! { { say.answer_unknown() } },
        State::Option(option) => {
            let option = indicator.options.get(option.position());
            option
                .map(|it| list_words(setting, &it.anchor))
                .unwrap_or_default()
        }
    }
}

/// What stayed as it was, and what is still open: folded, since it is long. `newest` is the assessment that is open.
pub(crate) fn stays(
    setting: &Setting,
    comparison: &Comparison,
    stayed: &[Stay],
    newest: &Assessment,
) -> Html {
    let (say, list) = (setting.say(), &setting.instrument);
    let stayed: Vec<&Stay> = stayed.iter().filter(|it| it.times > 1).collect();
    let all = all(comparison);
    let is_open = |it: &&Of<'_>| it.change.direction == Direction::StillOpen;
    let open: Vec<&Of<'_>> = all.iter().filter(is_open).collect();
    let of_domain = |domain: &Domain| {
        let stayed = stayed
            .iter()
            .filter(|it| list.domain(list.indicator(it.indicator).domain).id == domain.id);
        let stayed = stayed.map(|it| stay(setting, it, newest));
        let open = open.iter().filter(|it| is_in(domain, list, it.change));
        let open = open.map(|it| {
            html! {
                <li class="changes__item">
                    { question(setting, **it) }
                    <p>{ say.review_still_open() }</p>
                </li>
            }
        });
        in_domain(setting, domain, stayed.chain(open).collect())
    };
    html! {
        <details class="fold changes__stays">
            <summary class="fold__heading">
                { say.review_stayed((stayed.len() + open.len()) as u64) }
            </summary>
            { for list.domains().iter().map(of_domain) }
        </details>
    }
}

fn stay(setting: &Setting, it: &Stay, newest: &Assessment) -> Html {
    let say = setting.say();
    let indicator = setting.instrument.indicator(it.indicator);
    let anchor = indicator.options.get(it.option.position());
    let since = say.date(it.since.year(), it.since.month(), it.since.day());
    let is_of_child = it.subject != zajedno_core::assessment::Subject::Family;
    html! {
        <li class="changes__item">
            <p class="changes__question">
                { list_words(setting, &indicator.text) }
                if is_of_child {
                    <span class="changes__whose">
                        { " · " }{ subject_words(say, newest, it.subject) }
                    </span>
                }
            </p>
            <p>
                { for anchor.map(|it| list_words(setting, &it.anchor)) }{ " " }
                <span class="changes__since">{ say.review_since(&since) }</span>
            </p>
        </li>
    }
}
