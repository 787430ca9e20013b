//! Every answer, with what stands beside it.

use yew::{Html, html};
use zajedno_casework::ViewOfAnswer;
use zajedno_core::assessment::{Answer, CheckAnswer, Confirmation, Note, Subject};
use zajedno_core::id::OptionIndex;
use zajedno_core::instrument::Indicator;
use zajedno_form::{Asked, Row, list_words, rows, subject_words};

use super::Matter;
use super::course::comment;
use super::paper::{Said, fact, facts, part, typed};
use crate::components::words::{self, day};

pub(super) fn answers(matter: &Matter<'_>) -> Html {
    let list = &matter.setting.instrument;
    let domains = list.domains().iter().enumerate();
    let drawn = domains.map(|(position, domain)| {
        let rows = rows(matter.assessment, list, position, None);
        html! {
            if !rows.is_empty() {
                <section>
                    <h5 class="report__heading">
                        { &domain.code }{ ". " }{ list_words(matter.setting, &domain.title) }
                    </h5>
                    { for rows.iter().map(|row| answer(matter, row)) }
                </section>
            }
        }
    });
    part(matter.say().explain_answers(), drawn.collect())
}

fn answer(matter: &Matter<'_>, row: &Row) -> Html {
    let say = matter.say();
    let it = matter.setting.instrument.indicator(row.indicator);
    let has_several = matter.assessment.children.len() > 1;
    let whose = has_several && row.subject != Subject::Family;
    let (answer, reason) = given(matter, row, it);
    html! {
        <div class="report__item report__answer">
            <p class="report__question">
                { list_words(matter.setting, &it.text) }
                if whose {
                    { " " }
                    <strong>{ subject_words(say, matter.assessment, row.subject) }</strong>
                }
            </p>
            <p>
                <strong>{ answer }</strong>
                for reason in reason {
                    { " " }<span class="report__reason">{ reason }</span>
                }
            </p>
            { beside(matter, row, it) }
        </div>
    }
}

/// The answer as it stands, and why nobody gave it.
fn given(matter: &Matter<'_>, row: &Row, it: &Indicator) -> (Html, Option<Said>) {
    let say = matter.say();
    let option = |option: OptionIndex| {
        let choice = it.options.get(option.position());
        choice.map_or_else(Html::default, |it| list_words(matter.setting, &it.anchor))
    };
    match &row.asked {
        Asked::Person { answer, .. } => match answer {
            None => (html! { { say.answer_none() } }, None),
            Some(Answer::Unknown) => (html! { { say.answer_unknown() } }, None),
            Some(Answer::NotApplicable) => {
                let words = it.not_applicable.as_ref().map(|it| &it.text);
                let words = words.map(|words| list_words(matter.setting, words));
                (words.unwrap_or_default(), None)
            }
            Some(Answer::Option {
                option: chosen,
                confirmed,
            }) => {
                let is_open = it.is_critical_at(*chosen)
                    && !confirmed.as_ref().is_some_and(Confirmation::is_complete);
                (option(*chosen), is_open.then(|| say.answer_unconfirmed()))
            }
        },
        Asked::FollowsFromAge(chosen) => (option(*chosen), Some(say.told_from_age())),
        Asked::AgeNotKnown => (
            html! { { say.answer_unknown() } },
            Some(say.told_age_unknown()),
        ),
        Asked::NotForUnborn => (
            html! { { say.answer_not_applicable() } },
            Some(say.told_not_for_unborn()),
        ),
        Asked::LeftOut => (html! { { say.answer_not_asked() } }, None),
        Asked::WaitsFor(_) => (html! { { say.told_undecided() } }, None),
    }
}

/// The confirmation, the note, the family's view and the comments.
fn beside(matter: &Matter<'_>, row: &Row, it: &Indicator) -> Html {
    let say = matter.say();
    let mut beside = Vec::new();
    if let Asked::Person {
        answer:
            Some(Answer::Option {
                confirmed: Some(confirmed),
                ..
            }),
        ..
    } = &row.asked
    {
        let mut told = vec![confirmed.by.trim().to_owned()];
        told.extend(confirmed.on.map(|on| day(say, on)));
        told.extend(
            confirmed
                .source
                .map(|source| say.source(source).into_owned()),
        );
        told.retain(|it| !it.is_empty());
        beside.push(fact(say.answer_confirmed(), html! { { told.join("; ") } }));
    }
    if let Some(note) = &row.note {
        beside.extend(noted(matter, note));
    }
    let code = code_of(matter, row.subject);
    let views = matter.casework.view.answers.iter();
    let mut views = views.filter(|view| view.indicator == it.id && view.child.as_deref() == code);
    beside.extend(views.next().map(|it| view(matter, it)));
    let comments = matter.casework.comments.iter();
    let mine = comments
        .filter(|comment| comment.indicator.as_ref() == Some(&it.id))
        .filter(|comment| comment.child.as_deref() == code);
    beside.extend(mine.map(|it| comment(matter, it)));
    if beside.is_empty() {
        Html::default()
    } else {
        facts(beside)
    }
}

fn noted(matter: &Matter<'_>, note: &Note) -> Vec<Html> {
    let say = matter.say();
    let check = note.check.map(|check| match check {
        CheckAnswer::Yes => say.check_yes(),
        CheckAnswer::No => say.check_no(),
        CheckAnswer::NotAbout => say.check_not_about(),
    });
    let sources: Vec<_> = note.sources.iter().map(|it| say.source(*it)).collect();
    let sources = (!sources.is_empty()).then(|| sources.join("; "));
    let lines = [
        check.map(|it| fact(say.reports_check(), html! { { it } })),
        typed(say.fact_label(), &note.fact),
        sources.map(|it| fact(say.fact_sources(), html! { { it } })),
        note.on
            .map(|on| fact(say.fact_on(), html! { { day(say, on) } })),
    ];
    lines.into_iter().flatten().collect()
}

fn view(matter: &Matter<'_>, it: &ViewOfAnswer) -> Html {
    let say = matter.say();
    let agreement = it.agreement.map(|it| words::agreement(say, it));
    let between = agreement.is_some() && !it.words.trim().is_empty();
    let content = html! {
        <>
            for agreement in agreement {
                { agreement }
            }
            if between {
                { ". " }
            }
            <span lang="">{ it.words.trim().to_owned() }</span>
        </>
    };
    fact(say.casework_family(), content)
}

/// The code of the child that a question is about.
fn code_of<'a>(matter: &Matter<'a>, subject: Subject) -> Option<&'a str> {
    match subject {
        Subject::Family => None,
        Subject::Child(position) => {
            let child = matter.assessment.children.get(position);
            child.map(|child| child.reference.as_str())
        }
    }
}
