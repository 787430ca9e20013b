//! A question that is not asked: its answer follows from the month of birth, with the reason.

use yew::{Html, html};

use super::{Ids, note, question_words};
use crate::rows::{Asked, Row};
use crate::setting::Setting;
use crate::words::list_words;

pub(super) fn told(setting: &Setting, row: &Row, ids: &Ids) -> Html {
    let say = setting.say();
    let it = setting.instrument.indicator(row.indicator);
    let (answer, reason) = match row.asked {
        Asked::FollowsFromAge(option) => {
            let anchor = it
                .options
                .get(option.position())
                .map(|choice| &choice.anchor);
            let words = anchor
                .map(|anchor| list_words(setting, anchor))
                .unwrap_or_default();
            (words, say.told_from_age())
        }
        Asked::AgeNotKnown => (html! { { say.answer_unknown() } }, say.told_age_unknown()),
        Asked::NotForUnborn => (
            html! { { say.answer_not_applicable() } },
            say.told_not_for_unborn(),
        ),
        // A person answers it, so there is nothing to tell.
        Asked::Person { .. } => return Html::default(),
    };
    html! {
        <div class="indicator" role="group" id={&ids.group} aria-labelledby={&ids.question}>
            <p class="indicator__question" id={&ids.question}>{ question_words(setting, row) }</p>
            { note(setting, row, ids) }
            <p class="indicator__told">
                <strong>{ answer }</strong>{ " " }
                <span class="indicator__reason">{ reason }</span>
            </p>
        </div>
    }
}
