//! A question that a person answers: a group of native radios.

use yew::{AttrValue, Callback, Html, html};
use zajedno_core::assessment::Answer;
use zajedno_core::instrument::Indicator;

use super::critical::Critical;
use super::option::option;
use super::{Ids, note, question_words};
use crate::rows::{Answered, Row};
use crate::setting::Setting;
use crate::words::list_words;

pub(super) fn asked(
    setting: &Setting,
    row: &Row,
    ids: &Ids,
    answer: Option<&Answer>,
    offers_not_applicable: bool,
    on_answer: &Callback<Answered>,
) -> Html {
    let it = setting.instrument.indicator(row.indicator);
    let described = it.note.is_some().then(|| ids.note.clone());
    html! {
        <fieldset class="indicator" id={&ids.group} aria-describedby={described}>
            <legend class="indicator__question" id={&ids.question}>
                { question_words(setting, row) }
            </legend>
            { note(setting, row, ids) }
            <div class="indicator__options">
                { options(setting, row, it, ids, answer, on_answer) }
            </div>
            <div class="indicator__states">
                { states(setting, row, it, ids, answer, offers_not_applicable, on_answer) }
                { clear(setting, row, ids, answer.is_some(), on_answer) }
            </div>
        </fieldset>
    }
}

fn options(
    setting: &Setting,
    row: &Row,
    it: &Indicator,
    ids: &Ids,
    answer: Option<&Answer>,
    on_answer: &Callback<Answered>,
) -> Html {
    let chosen = match answer {
        Some(Answer::Option { option, .. }) => Some(*option),
        Some(Answer::Unknown | Answer::NotApplicable) | None => None,
    };
    let confirmed = match answer {
        Some(Answer::Option { confirmed, .. }) => confirmed.clone(),
        Some(Answer::Unknown | Answer::NotApplicable) | None => None,
    };
    it.options
        .iter()
        .filter_map(|choice| Some((choice, it.option_called(choice.id.as_str())?)))
        .map(|(choice, index)| {
            let is_chosen = chosen == Some(index);
            let critical = is_chosen && it.is_critical_at(index);
            let action = critical.then(|| ids.action.clone());
            let give = give(row, on_answer, Answer::option(index));
            let radio = option(
                &ids.group,
                list_words(setting, &choice.anchor),
                is_chosen,
                action,
                give,
            );
            html! {
                <>
                    { radio }
                    if critical {
                        <Critical
                            setting={setting.clone()}
                            row={row.clone()}
                            option={index}
                            confirmed={confirmed.clone()}
                            {on_answer}
                        />
                    }
                </>
            }
        })
        .collect()
}

/// The answers beside the options.
fn states(
    setting: &Setting,
    row: &Row,
    it: &Indicator,
    ids: &Ids,
    answer: Option<&Answer>,
    offers_not_applicable: bool,
    on_answer: &Callback<Answered>,
) -> Html {
    let not_applicable = it.not_applicable.as_ref().filter(|_| offers_not_applicable);
    let unknown = html! { { setting.say().answer_unknown() } };
    let radio = |words, state: Answer| {
        let chosen = answer == Some(&state);
        option(&ids.group, words, chosen, None, give(row, on_answer, state))
    };
    html! {
        <>
            { radio(unknown, Answer::Unknown) }
            if let Some(rule) = not_applicable {
                { radio(list_words(setting, &rule.text), Answer::NotApplicable) }
            }
        </>
    }
}

/// The button that takes the answer back.
///
/// It stays in the page without an answer, so that the focus is not lost when it has done its work; the style sheet
/// hides it from then on, once the focus has moved on.
fn clear(
    setting: &Setting,
    row: &Row,
    ids: &Ids,
    answered: bool,
    on_answer: &Callback<Answered>,
) -> Html {
    let labels = format!("{} {}", ids.clear, ids.question);
    let disabled = (!answered).then_some(AttrValue::Static("true"));
    let (on_answer, row) = (on_answer.clone(), row.clone());
    let onclick = Callback::from(move |_| {
        if answered {
            let (subject, indicator) = (row.subject, row.indicator);
            on_answer.emit(Answered {
                subject,
                indicator,
                answer: None,
            });
        }
    });
    html! {
        <button
            class="indicator__clear"
            type="button"
            id={&ids.clear}
            aria-labelledby={labels}
            aria-disabled={disabled}
            {onclick}
        >
            { setting.say().answer_clear() }
        </button>
    }
}

fn give(row: &Row, on_answer: &Callback<Answered>, answer: Answer) -> Callback<()> {
    let (subject, indicator) = (row.subject, row.indicator);
    on_answer.reform(move |()| Answered {
        subject,
        indicator,
        answer: Some(answer.clone()),
    })
}
