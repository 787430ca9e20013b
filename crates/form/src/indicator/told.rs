//! A question that is not asked: its answer follows from the month of birth, with the reason.

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
            (words.unwrap_or_default(), say.told_from_age())
        }
        Asked::AgeNotKnown => (html! { { say.answer_unknown() } }, say.told_age_unknown()),
        Asked::NotForUnborn => (
            html! { { say.answer_not_applicable() } },
            say.told_not_for_unborn(),
        ),
        Asked::NotAsked => (html! { { say.answer_not_asked() } }, say.told_asked_if()),
        Asked::WaitsFor(_) => (html! { { say.answer_none() } }, say.told_waits()),
        // A person answers it, so there is nothing to tell.
        Asked::Person { .. } => return Html::default(),
    };
    html! {
        <div class="indicator" role="group" id={&ids.group} aria-labelledby={&ids.question}>
            <p class="indicator__question" id={&ids.question}>{ question.words() }</p>
            { question.note() }
            <p>
                <strong>{ answer }</strong>{ " " }
                <span class="indicator__reason">{ reason }</span>
            </p>
            <div class="indicator__more">{ help(question) }</div>
        </div>
    }
}
