//! What a critical answer calls for: its action, and a place to confirm it.

use yew::{Callback, Html, html};
use zajedno_core::assessment::{Answer, Confirmation};
use zajedno_core::id::OptionIndex;

use super::Question;
use super::confirmation::confirmation_fields;
use crate::did::{Answered, Did};
use crate::words::list_words;

/// The action to take at once, and the confirmation: who, when, and how it is known, as far as it is written.
pub(super) fn critical(
    question: &Question<'_>,
    option: OptionIndex,
    written: Option<&Confirmation>,
) -> Html {
    let Question {
        setting, row, ids, ..
    } = question;
    let Some(critical) = &question.it.critical else {
        return Html::default();
    };
    let say = setting.say();
    let (subject, indicator) = (row.subject, row.indicator);
    let on_change: Callback<Confirmation> = question.on_did.reform(move |it| {
        let confirmed = (it != Confirmation::default()).then_some(it);
        Did::Answered(Answered {
            subject,
            indicator,
            answer: Some(Answer::Option { option, confirmed }),
        })
    });
    let (state, hint) = match written {
        Some(it) if it.is_complete() => (say.answer_confirmed(), None),
        Some(it) => {
            let missing = say.critical_missing(&missing(question, it));
            (say.answer_unconfirmed(), Some(missing))
        }
        None => {
            let hint = say.critical_hint().into_owned();
            (say.answer_unconfirmed(), Some(hint))
        }
    };
    let confirm = ids.of_part("confirm");
    html! {
        <div class="critical">
            <p id={ids.of_part("action")}>
                <strong class="critical__heading">{ say.critical_action() }</strong>{ " " }
                { list_words(setting, &critical.action) }
            </p>
            <div
                class="critical__confirm"
                role="group"
                aria-labelledby={ids.with_question(&confirm)}
            >
                <p class="critical__state" id={&confirm}>{ state }</p>
                if let Some(hint) = hint {
                    <p class="critical__hint">{ hint }</p>
                }
                { confirmation_fields(setting, &confirm, written, &on_change) }
            </div>
        </div>
    }
}

/// What is not written yet, in the words of a list.
fn missing(question: &Question<'_>, written: &Confirmation) -> String {
    let say = question.setting.say();
    let fields = [
        (!written.by.trim().is_empty(), say.missing_by()),
        (written.on.is_some(), say.missing_on()),
        (written.source.is_some(), say.missing_source()),
    ];
    let missing = fields.into_iter().filter(|(is_there, _)| !is_there);
    missing
        .map(|(_, words)| words)
        .collect::<Vec<_>>()
        .join(", ")
}
