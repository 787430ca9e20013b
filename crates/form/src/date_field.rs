//! A day.

use web_sys::{HtmlInputElement, InputEvent};
use yew::{AttrValue, Callback, Html, Properties, TargetCast as _, component, html, use_state};
use zajedno_core::Date;

use crate::setting::Setting;

/// What a field for a day shows, and whom it tells.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DateFieldProps {
    /// What it is drawn from.
    pub setting: Setting,
    /// The id of the field.
    pub id: AttrValue,
    /// Its words.
    pub label: AttrValue,
    /// The day that is written.
    pub date: Option<Date>,
    /// Hears of a day, and of `None` when there is none any more.
    pub on_change: Callback<Option<Date>>,
    /// Whether the day may be yet to come, as a term is.
    #[prop_or_default]
    pub may_be_to_come: bool,
}

/// A field for a day, up to today unless it may be yet to come. What is typed stays as it is typed, also while it is no such day.
#[component]
pub fn DateField(props: &DateFieldProps) -> Html {
    let DateFieldProps {
        setting,
        id,
        label,
        date,
        on_change,
        may_be_to_come,
    } = props;
    let last = (!may_be_to_come).then_some(setting.today);
    let typed = use_state(|| date.map(|date| date.to_string()).unwrap_or_default());
    let is_late = typed
        .parse::<Date>()
        .is_ok_and(|date| last.is_some_and(|last| date > last));
    let late = is_late.then(|| AttrValue::from(format!("{id}-late")));
    let oninput = {
        let (typed, before, on_change) = (typed.setter(), *date, on_change.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            let date = text
                .parse()
                .ok()
                .filter(|date| last.is_none_or(|last| *date <= last));
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
                max={last.map(|it| it.to_string())}
                aria-describedby={late.clone()}
                {oninput}
            />
            if late.is_some() {
                <span class="field__hint" id={late}>{ setting.say().date_late() }</span>
            }
        </p>
    }
}
