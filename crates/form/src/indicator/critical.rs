//! What a critical answer calls for: its action, and a place to confirm it.

use yew::{AttrValue, Callback, Html, Properties, component, html};
use zajedno_core::assessment::{Answer, Confirmation};
use zajedno_core::id::OptionIndex;

use super::Ids;
use super::confirmation::ConfirmationFields;
use crate::rows::{Answered, Row};
use crate::setting::Setting;
use crate::words::list_words;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CriticalProps {
    pub(super) setting: Setting,
    pub(super) row: Row,
    pub(super) option: OptionIndex,
    pub(super) confirmed: Option<Confirmation>,
    pub(super) on_answer: Callback<Answered>,
}

/// The action to take at once, and the confirmation: who, when, and how it is known.
#[component]
pub(super) fn Critical(props: &CriticalProps) -> Html {
    let CriticalProps {
        setting,
        row,
        option,
        confirmed,
        on_answer,
    } = props;
    let say = setting.say();
    let ids = Ids::of(setting, row);
    let Some(critical) = &setting.instrument.indicator(row.indicator).critical else {
        return Html::default();
    };
    let (subject, indicator, option) = (row.subject, row.indicator, *option);
    let on_change = on_answer.reform(move |confirmed| {
        let answer = Some(Answer::Option { option, confirmed });
        Answered {
            subject,
            indicator,
            answer,
        }
    });
    let state = if confirmed.is_some() {
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
                    setting={setting.clone()}
                    prefix={&ids.confirm}
                    confirmed={confirmed.clone()}
                    {on_change}
                />
            </div>
        </div>
    }
}
