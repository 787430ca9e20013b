//! A question that a person answers: a group of native radios.

use yew::{Html, html};
use zajedno_core::assessment::{Answer, Confirmation};
use zajedno_core::id::OptionIndex;

use super::Question;
use super::clear::clear;
use super::critical::critical;
use super::option::option;
use crate::words::list_words;

pub(super) fn asked(
    question: &Question<'_>,
    answer: Option<&Answer>,
    offers_not_applicable: bool,
) -> Html {
    let ids = &question.ids;
    let described = question.it.note.is_some().then(|| ids.note.clone());
    html! {
        <fieldset class="indicator" id={&ids.group} aria-describedby={described}>
            <legend class="indicator__question" id={&ids.question}>{ question.words() }</legend>
            { question.note() }
            <div class="indicator__options">{ options(question, answer) }</div>
            <div class="indicator__states">
                { states(question, answer, offers_not_applicable) }
                { clear(question, answer.is_some()) }
            </div>
        </fieldset>
    }
}

fn options(question: &Question<'_>, answer: Option<&Answer>) -> Html {
    let Question {
        setting, it, ids, ..
    } = question;
    let chosen = chosen(answer);
    it.options
        .iter()
        .filter_map(|choice| Some((choice, it.option_called(choice.id.as_str())?)))
        .map(|(choice, index)| {
            let confirmed = chosen
                .filter(|(option, _)| *option == index)
                .map(|(_, it)| it);
            let at_critical = confirmed.filter(|_| it.is_critical_at(index));
            let action = at_critical.map(|_| ids.action.clone());
            let words = list_words(setting, &choice.anchor);
            let give = question.give(Some(Answer::option(index)));
            html! {
                <>
                    { option(&ids.group, words, confirmed.is_some(), action, &give) }
                    if let Some(confirmed) = at_critical {
                        { critical(question, index, confirmed) }
                    }
                </>
            }
        })
        .collect()
}

/// The option that is chosen, with its confirmation.
fn chosen(answer: Option<&Answer>) -> Option<(OptionIndex, Option<&Confirmation>)> {
    match answer? {
        Answer::Option { option, confirmed } => Some((*option, confirmed.as_ref())),
        Answer::Unknown | Answer::NotApplicable => None,
    }
}

/// The answers beside the options.
fn states(question: &Question<'_>, answer: Option<&Answer>, offers_not_applicable: bool) -> Html {
    let not_applicable = question
        .it
        .not_applicable
        .as_ref()
        .filter(|_| offers_not_applicable);
    let unknown = html! { { question.setting.say().answer_unknown() } };
    let radio = |words, state: Answer| {
        let chosen = answer == Some(&state);
        option(
            &question.ids.group,
            words,
            chosen,
            None,
            &question.give(Some(state)),
        )
    };
    html! {
        <>
            { radio(unknown, Answer::Unknown) }
            if let Some(rule) = not_applicable {
                { radio(list_words(question.setting, &rule.text), Answer::NotApplicable) }
            }
        </>
    }
}
