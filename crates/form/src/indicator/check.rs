//! The check before an answer: "would money, goods or a service solve it?".

use yew::{Callback, Html, html};
use zajedno_core::assessment::CheckAnswer;
use zajedno_core::id::OptionIndex;

use super::Question;
use super::clear::clear;
use super::option::Choice;
use crate::words::list_words;

/// The check of an indicator that has one, with its answers; what follows is said once it is answered yes.
pub(super) fn check(question: &Question<'_>) -> Html {
    let Question {
        setting, row, ids, ..
    } = question;
    let Some(check) = &question.it.check else {
        return Html::default();
    };
    let say = setting.say();
    let settled = row.note.as_ref().and_then(|note| note.check);
    let (group, words) = (ids.of_part("check"), ids.of_part("check-question"));
    let write = question.write(|note, answer: Option<CheckAnswer>| note.check = answer);
    let radio = |answer| {
        let words = match answer {
            CheckAnswer::Yes => say.check_yes(),
            CheckAnswer::No => say.check_no(),
            CheckAnswer::NotAbout => say.check_not_about(),
        };
        let option = Choice {
            group: &group,
            words: html! { { words } },
            chosen: settled == Some(answer),
            described_by: None,
            key: None,
        };
        let write: Callback<()> = write.reform(move |()| Some(answer));
        option.draw(&write)
    };
    let take_back = settled.map(|_| write.reform(|()| None));
    html! {
        <fieldset class="check" id={&group}>
            <legend class="check__question" id={&words}>{ list_words(setting, &check.text) }</legend>
            <div class="check__answers">
                { for CheckAnswer::ALL.map(radio) }
                { clear(question, &ids.of_part("check-clear"), &words, take_back) }
            </div>
            if settled == Some(CheckAnswer::Yes) {
                <p class="check__then">{ list_words(setting, &check.if_yes) }</p>
            }
        </fieldset>
    }
}

/// Whether the chosen option calls for the check, which nobody has answered yet. It asks; it never stands in the way.
pub(super) fn check_is_open(question: &Question<'_>, chosen: Option<OptionIndex>) -> bool {
    let Some((check, option)) = question.it.check.as_ref().zip(chosen) else {
        return false;
    };
    let settled = question.row.note.as_ref().and_then(|note| note.check);
    option > check.above && settled.is_none()
}
