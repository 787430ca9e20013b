//! What a critical answer calls for: its action, and a place to confirm it.

use yew::{AttrValue, Html, html};
use zajedno_core::assessment::{Answer, Confirmation};
use zajedno_core::id::OptionIndex;

use super::Question;
use super::confirmation::ConfirmationFields;
use crate::rows::Answered;
use crate::words::list_words;

/// The action to take at once, and the confirmation: who, when, and how it is known.
pub(super) fn critical(
    question: &Question<'_>,
    option: OptionIndex,
    confirmed: Option<&Confirmation>,
) -> Html {
    let Question {
        setting, row, ids, ..
    } = question;
    let Some(critical) = &question.it.critical else {
        return Html::default();
    };
    let say = setting.say();
    let (subject, indicator) = (row.subject, row.indicator);
    let on_change = question.on_answer.reform(move |confirmed| Answered {
        subject,
        indicator,
        answer: Some(Answer::Option { option, confirmed }),
    });
    let state = if confirmed.is_some_and(Confirmation::is_complete) {
        say.answer_confirmed()
    } else {
        say.answer_unconfirmed()
    };
    let labels = AttrValue::from(format!("{} {}", ids.confirm, ids.question));
    html! {
        <div class="critical">
            <p id={&ids.action}>
                <strong class="critical__heading">{ say.critical_action() }</strong>{ " " }
                { list_words(setting, &critical.action) }
            </p>
            <div class="critical__confirm" role="group" aria-labelledby={labels}>
                <p class="critical__state" id={&ids.confirm}>{ state }</p>
                <p class="critical__hint">{ say.critical_hint() }</p>
                <ConfirmationFields
                    setting={(*setting).clone()}
                    prefix={&ids.confirm}
                    confirmed={confirmed.cloned()}
                    {on_change}
                />
            </div>
        </div>
    }
}
