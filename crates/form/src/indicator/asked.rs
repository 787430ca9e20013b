//! A question that a person answers: a group of native radios.

use yew::{AttrValue, Html, html};
use zajedno_core::assessment::{Answer, Confirmation};
use zajedno_core::id::OptionIndex;

use super::Question;
use super::check::{check, check_is_open};
use super::clear::clear;
use super::critical::critical;
use super::fact::fact;
use super::help::help;
use super::keys::on_key;
use super::option::Choice;
use crate::rows::Asked;
use crate::words::list_words;

pub(super) fn asked(question: &Question<'_>) -> Html {
    let Asked::Person {
        answer,
        offers_not_applicable,
        is_undecided,
    } = &question.row.asked
    else {
        // Nobody is asked: that is told.
        return Html::default();
    };
    let (answer, is_undecided) = (answer.as_ref(), *is_undecided);
    let ids = &question.ids;
    let mind = question.it.note.as_ref().map(|_| ids.of_part("note"));
    let condition = is_undecided.then(|| ids.of_part("condition"));
    let beside = question.row.beside.as_ref().map(|_| ids.of_part("beside"));
    let described = [mind, condition, beside].into_iter().flatten();
    let described = described.reduce(|one, other| AttrValue::from(format!("{one} {other}")));
    let chosen = chosen(answer);
    let take_back = answer.map(|_| question.give(None));
    html! {
        <fieldset
            class="indicator"
            id={&ids.group}
            aria-describedby={described}
            onkeydown={on_key(question)}
        >
            <legend class="indicator__question" id={&ids.question}>{ question.words() }</legend>
            { question.note() }
            if is_undecided {
                { question.whether_asked() }
            }
            { question.beside() }
            { check(question) }
            <div class="indicator__options">{ options(question, chosen) }</div>
            if check_is_open(question, chosen.map(|(option, _)| option)) {
                <p class="indicator__ask" id={ids.of_part("ask")}>
                    { question.setting.say().check_open() }
                </p>
            }
            <div class="indicator__states">
                { states(question, answer, *offers_not_applicable) }
                { clear(question, &ids.of_part("clear"), &ids.question, take_back) }
            </div>
            <div class="indicator__more">{ fact(question) }{ help(question) }</div>
        </fieldset>
    }
}

/// The option that is chosen, with what is written of its confirmation.
fn chosen(answer: Option<&Answer>) -> Option<(OptionIndex, Option<&Confirmation>)> {
    match answer? {
        Answer::Option { option, confirmed } => Some((*option, confirmed.as_ref())),
        Answer::Unknown | Answer::NotApplicable => None,
    }
}

fn options(question: &Question<'_>, chosen: Option<(OptionIndex, Option<&Confirmation>)>) -> Html {
    let Question {
        setting, it, ids, ..
    } = question;
    it.indexed_options()
        .map(|(index, choice)| {
            let confirmed = chosen
                .filter(|(option, _)| *option == index)
                .map(|(_, it)| it);
            let at_critical = confirmed.filter(|_| it.is_critical_at(index));
            let described_by = match (confirmed, at_critical) {
                (_, Some(_)) => Some(ids.of_part("action")),
                (Some(_), None) if check_is_open(question, Some(index)) => Some(ids.of_part("ask")),
                (Some(_) | None, None) => None,
            };
            let option = Choice {
                group: &ids.group,
                words: list_words(setting, &choice.anchor),
                chosen: confirmed.is_some(),
                described_by,
                key: setting.number_keys.then(|| index.position()),
            };
            html! {
                <>
                    { option.draw(&question.give(Some(Answer::option(index)))) }
                    if let Some(confirmed) = at_critical {
                        { critical(question, index, confirmed) }
                    }
                </>
            }
        })
        .collect()
}

/// The answers beside the options.
fn states(question: &Question<'_>, answer: Option<&Answer>, offers_not_applicable: bool) -> Html {
    let Question {
        setting, it, ids, ..
    } = question;
    let radio = |words, position: usize, state: Answer| {
        let option = Choice {
            group: &ids.group,
            words,
            chosen: answer == Some(&state),
            described_by: None,
            key: setting.number_keys.then_some(position),
        };
        option.draw(&question.give(Some(state)))
    };
    let unknown = html! { { setting.say().answer_unknown() } };
    let options = it.options.len();
    let not_applicable = it.not_applicable.as_ref().filter(|_| offers_not_applicable);
    html! {
        <>
            { radio(unknown, options, Answer::Unknown) }
            if let Some(rule) = not_applicable {
                { radio(list_words(setting, &rule.text), options + 1, Answer::NotApplicable) }
            }
        </>
    }
}
