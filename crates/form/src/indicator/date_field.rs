//! A day that has come already.

use web_sys::{HtmlInputElement, InputEvent};
use yew::{AttrValue, Callback, Html, Properties, TargetCast as _, component, html, use_state};
use zajedno_core::Date;

use crate::setting::Setting;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct DateFieldProps {
    pub(super) setting: Setting,
    pub(super) id: AttrValue,
    pub(super) label: AttrValue,
    /// The day that is written.
    pub(super) date: Option<Date>,
    /// Hears of a day, and of `None` when there is none any more.
    pub(super) on_change: Callback<Option<Date>>,
}

/// A field for a day up to today. What is typed stays as it is typed, also while it is no such day.
#[component]
pub(super) fn DateField(props: &DateFieldProps) -> Html {
    let DateFieldProps {
        setting,
        id,
        label,
        date,
        on_change,
    } = props;
    let today = setting.today;
    let typed = use_state(|| date.map(|date| date.to_string()).unwrap_or_default());
    let is_late = typed.parse::<Date>().is_ok_and(|date| date > today);
    let late = is_late.then(|| AttrValue::from(format!("{id}-late")));
    let oninput = {
        let (typed, before, on_change) = (typed.setter(), *date, on_change.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            let date = text.parse().ok().filter(|date| *date <= today);
            typed.set(text);
            if date != before {
                on_change.emit(date);
            }
        })
    };
    html! {
        <p class="field">
            <label class="field__label" for={id}>{ label }</label>
            <input
                class="field__input field__input--short"
                type="date"
                {id}
                value={(*typed).clone()}
                max={today.to_string()}
                aria-describedby={late.clone()}
                {oninput}
            />
            if late.is_some() {
                <span class="field__hint" id={late}>{ setting.say().date_late() }</span>
            }
        </p>
    }
}
