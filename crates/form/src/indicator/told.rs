//! A question that nobody is asked now, with the reason: its answer follows from the month of birth, a condition leaves
//! it out, or another question comes first.

use yew::{Html, html};

use super::Question;
use super::help::help;
use crate::rows::Asked;
use crate::words::list_words;

pub(super) fn told(question: &Question<'_>) -> Html {
    let Question {
        setting, it, ids, ..
    } = question;
    let say = setting.say();
    let (answer, reason) = match question.row.asked {
        Asked::FollowsFromAge(option) => {
            let anchor = it
                .options
                .get(option.position())
                .map(|choice| &choice.anchor);
            let words = anchor.map(|anchor| list_words(setting, anchor));
            (words.unwrap_or_default(), Some(say.told_from_age()))
        }
        Asked::AgeNotKnown => {
            let unknown = say.answer_unknown();
            (html! { { unknown } }, Some(say.told_age_unknown()))
        }
        Asked::NotForUnborn => {
            let not_applicable = say.answer_not_applicable();
            (
                html! { { not_applicable } },
                Some(say.told_not_for_unborn()),
            )
        }
        Asked::LeftOut => (html! { { say.answer_not_asked() } }, None),
        Asked::WaitsFor(_) => (html! { { say.told_undecided() } }, None),
        // A person answers it, so there is nothing to tell.
        Asked::Person { .. } => return Html::default(),
    };
    let waits = if let Asked::WaitsFor(gate) = question.row.asked {
        question.waits_for(gate)
    } else {
        Html::default()
    };
    html! {
        <div
            class="indicator"
            role="group"
            id={&ids.group}
            aria-labelledby={&ids.question}
            tabindex="-1"
        >
            <p class="indicator__question" id={&ids.question}>{ question.words() }</p>
            { question.note() }
            <p>
                <strong>{ answer }</strong>
                if let Some(reason) = &reason {
                    { " " }<span class="indicator__reason">{ reason.clone() }</span>
                }
            </p>
            if reason.is_none() {
                <div class="indicator__condition">{ waits }{ question.asked_if() }</div>
            }
            { question.beside() }
            <div class="indicator__more">{ help(question) }</div>
        </div>
    }
}
