//! The level that was in force before a review.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, InputEvent, TargetCast as _, html};
use zajedno_form::{Setting, list_words};
use zajedno_text::spoken;

use crate::state::particulars::{ChildEdit, ChildEntry};

pub(super) fn previous_fields(
    setting: &Setting,
    entry: &ChildEntry,
    on_edit: &Callback<ChildEdit>,
) -> Html {
    let say = setting.say();
    let list = &setting.instrument;
    if list.levels().is_empty() {
        return Html::default();
    }
    let (level, date) = (
        format!("entry-{}-previous", entry.key),
        format!("entry-{}-previous-date", entry.key),
    );
    let options = list.indexed_levels().map(|(index, level)| {
        let lang = spoken(&level.title, setting.language).lang();
        let selected = entry.previous_level == Some(index);
        html! {
            <option {lang} {selected} value={level.id.to_string()}>
                { list_words(setting, &level.title) }
            </option>
        }
    });
    let on_level = {
        let list = list.clone();
        on_edit.reform(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            ChildEdit::PreviousLevel(list.find_level(&chosen))
        })
    };
    let on_date = on_edit.reform(|event: InputEvent| {
        ChildEdit::PreviousDate(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    html! {
        <fieldset class="previous">
            <legend class="field__label">{ say.previous_heading() }</legend>
            <p class="field__hint">{ say.previous_hint() }</p>
            <p class="field">
                <label class="field__label" for={level.clone()}>{ say.previous_level() }</label>
                <select class="field__input" id={level} onchange={on_level}>
                    <option selected={entry.previous_level.is_none()} value="">
                        { say.previous_none() }
                    </option>
                    { for options }
                </select>
            </p>
            <p class="field">
                <label class="field__label" for={date.clone()}>{ say.previous_date() }</label>
                <input
                    class="field__input field__input--short"
                    type="date"
                    id={date}
                    max={setting.today.to_string()}
                    value={entry.previous_date.clone()}
                    oninput={on_date}
                />
            </p>
        </fieldset>
    }
}
