//! When a child was born: year and month, not yet, or not known.

use std::borrow::Cow;

use web_sys::HtmlSelectElement;
use yew::{
    AttrValue, Callback, Event, Html, Properties, TargetCast as _, classes, component, html,
};
use zajedno_form::Setting;

use crate::state::particulars::{BirthEntry, ChildEdit, ChildEntry};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct BirthFieldsProps {
    pub(super) setting: Setting,
    pub(super) entry: ChildEntry,
    pub(super) on_edit: Callback<ChildEdit>,
}

#[component]
pub(super) fn BirthFields(
    BirthFieldsProps {
        setting,
        entry,
        on_edit,
    }: &BirthFieldsProps,
) -> Html {
    let say = setting.say();
    let key = entry.key;
    let choice = |birth: BirthEntry, words: Cow<'static, str>| {
        html! {
            <label class={classes!("option", (entry.birth == birth).then_some("option--chosen"))}>
                <input
                    class="option__radio"
                    type="radio"
                    name={format!("entry-{key}-birth")}
                    checked={entry.birth == birth}
                    onchange={on_edit.reform(move |_| ChildEdit::Birth(birth))}
                />
                <span class="option__words">{ words }</span>
            </label>
        }
    };
    let this_year = setting.today.year();
    // Up to those who have just grown out of the list.
    let oldest = this_year.saturating_sub(setting.instrument.child_under_months().div_ceil(12) + 1);
    let years: Vec<u16> = (oldest..=this_year).rev().collect();
    let on_year = on_edit.reform(|value: Option<u16>| ChildEdit::Year(value));
    let on_month = on_edit.reform(|value: Option<u16>| {
        ChildEdit::Month(value.and_then(|month| u8::try_from(month).ok()))
    });
    let months: Vec<u16> = (1..=12).collect();
    let month = entry.month.map(u16::from);
    html! {
        <fieldset class="birth">
            <legend class="field__label">{ say.child_birth() }</legend>
            { choice(BirthEntry::Born, say.child_born()) }
            if entry.birth == BirthEntry::Born {
                <div class="birth__month">
                    <NumberChoice
                        id={format!("entry-{key}-year")}
                        label={say.child_year()}
                        nothing={say.choose_one()}
                        numbers={years}
                        chosen={entry.year}
                        on_choice={on_year}
                    />
                    <NumberChoice
                        id={format!("entry-{key}-month")}
                        label={say.child_month()}
                        nothing={say.choose_one()}
                        numbers={months}
                        chosen={month}
                        on_choice={on_month}
                    />
                </div>
            }
            { choice(BirthEntry::Unborn, say.child_unborn()) }
            { choice(BirthEntry::Unknown, say.child_birth_unknown()) }
        </fieldset>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct NumberChoiceProps {
    id: AttrValue,
    label: AttrValue,
    /// The words while nothing is chosen.
    nothing: AttrValue,
    numbers: Vec<u16>,
    chosen: Option<u16>,
    on_choice: Callback<Option<u16>>,
}

/// A number to choose from a list.
#[component]
fn NumberChoice(props: &NumberChoiceProps) -> Html {
    let NumberChoiceProps {
        id,
        label,
        nothing,
        numbers,
        chosen,
        on_choice,
    } = props;
    // What was chosen elsewhere is offered too.
    let other = chosen.filter(|chosen| !numbers.contains(chosen));
    let options = numbers.iter().copied().chain(other).map(|it| {
        html! {
            <option selected={*chosen == Some(it)} value={it.to_string()}>{ it }</option>
        }
    });
    let onchange = on_choice.reform(|event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        chosen.parse().ok()
    });
    html! {
        <p class="field">
            <label class="field__label" for={id}>{ label }</label>
            <select class="field__input" {id} {onchange}>
                <option selected={chosen.is_none()} value="">{ nothing }</option>
                { for options }
            </select>
        </p>
    }
}
