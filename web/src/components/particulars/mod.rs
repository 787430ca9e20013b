//! The fields with which an assessment is opened, or changed later.

mod birth;
mod child;
mod kind;
mod previous;

use web_sys::HtmlInputElement;
use yew::{
    Callback, Html, InputEvent, Properties, SubmitEvent, TargetCast as _, component, html,
    use_reducer, use_state,
};
use zajedno_form::Setting;

use self::child::child_fields;
use self::kind::kind_fields;
use super::missing::{MISSING_ID, missing_list};
use crate::hooks::use_focus_after_change;
use crate::state::particulars::{Edit, Particulars};

/// More would not be a code.
const LONGEST_CODE: &str = "40";

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ParticularsFormProps {
    pub(crate) setting: Setting,
    /// What stands in the fields at first.
    pub(crate) first: Particulars,
    /// The words on the button.
    pub(crate) button: String,
    /// Hears of the particulars once nothing is missing.
    pub(crate) on_done: Callback<Particulars>,
}

#[component]
pub(crate) fn ParticularsForm(props: &ParticularsFormProps) -> Html {
    let ParticularsFormProps {
        setting,
        first,
        button,
        on_done,
    } = props;
    let say = setting.say();
    let (language, today) = (setting.language, setting.today);
    let form = use_reducer(|| first.clone());
    // Nothing is complained about before the button was pressed.
    let pressed = use_state(|| 0);
    let missing = if *pressed > 0 {
        form.missing(today)
    } else {
        Vec::new()
    };
    use_focus_after_change(MISSING_ID, *pressed);
    let on_edit: Callback<Edit> = form.dispatcher().into();
    let onsubmit = {
        let (form, pressed, on_done) = (form.clone(), pressed, on_done.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if form.missing(today).is_empty() {
                on_done.emit((*form).clone());
            } else {
                pressed.set(*pressed + 1);
            }
        })
    };
    let value = |event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value();
    let is_only = form.children.len() == 1;
    let children = form.children.iter();
    let children = children.map(|entry| child_fields(setting, entry, form.kind, is_only, &on_edit));
    html! {
        <form class="particulars" autocomplete="off" novalidate=true {onsubmit}>
            <div class="field">
                <label class="field__label" for="reference">{ say.start_reference() }</label>
                <p class="field__hint" id="reference-hint">{ say.start_reference_hint() }</p>
                <input
                    class="field__input"
                    type="text"
                    id="reference"
                    autocomplete="off"
                    maxlength={LONGEST_CODE}
                    aria-describedby="reference-hint"
                    value={form.reference.clone()}
                    oninput={on_edit.reform(move |event| Edit::Reference(value(event)))}
                />
            </div>
            <div class="field">
                <label class="field__label" for="date">{ say.start_date() }</label>
                <p class="field__hint" id="date-hint">{ say.start_date_hint() }</p>
                <input
                    class="field__input field__input--short"
                    type="date"
                    id="date"
                    max={today.to_string()}
                    aria-describedby="date-hint"
                    value={form.date.clone()}
                    oninput={on_edit.reform(move |event| Edit::Date(value(event)))}
                />
            </div>
            { kind_fields(say, form.kind, &on_edit) }
            <h3 class="particulars__heading">{ say.start_children() }</h3>
            { for children }
            if form.may_add() {
                <button
                    class="button button--quiet"
                    type="button"
                    onclick={on_edit.reform(move |_| Edit::AddChild(language))}
                >
                    { say.child_add() }
                </button>
            }
            if form.has_removed {
                <p class="particulars__removed" role="status">{ say.child_removed() }</p>
            }
            { missing_list(say, &missing) }
            <button class="button button--main" type="submit">{ button }</button>
        </form>
    }
}
