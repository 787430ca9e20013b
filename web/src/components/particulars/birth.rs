//! When a child was born: year and month, not yet, or not known.

use std::borrow::Cow;

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast as _, html};
use zajedno_form::Setting;

use crate::components::choice::choice;
use crate::state::particulars::{BirthEntry, ChildEdit, ChildEntry};

pub(super) fn birth_fields(
    setting: &Setting,
    entry: &ChildEntry,
    on_edit: &Callback<ChildEdit>,
) -> Html {
    let say = setting.say();
    let key = entry.key;
    let choice = |birth: BirthEntry, words: Cow<'static, str>| {
        let group = format!("entry-{key}-birth");
        let on_choice = on_edit.reform(move |()| ChildEdit::Birth(birth));
        choice(group, html! { { words } }, entry.birth == birth, &on_choice)
    };
    let this_year = setting.today.year();
    // Up to those who have just grown out of the list.
    let oldest = this_year.saturating_sub(setting.instrument.child_under_months().div_ceil(12) + 1);
    let years: Vec<u16> = (oldest..=this_year).rev().collect();
    let year = Numbers {
        id: format!("entry-{key}-year"),
        label: say.child_year(),
        offered: years,
        chosen: entry.year,
        on_choice: on_edit.reform(ChildEdit::Year),
    };
    let month = Numbers {
        id: format!("entry-{key}-month"),
        label: say.child_month(),
        offered: (1..=12).collect(),
        chosen: entry.month.map(u16::from),
        on_choice: on_edit.reform(|value: Option<u16>| {
            ChildEdit::Month(value.and_then(|month| u8::try_from(month).ok()))
        }),
    };
    html! {
        <fieldset class="birth">
            <legend class="field__label">{ say.child_birth() }</legend>
            { choice(BirthEntry::Born, say.child_born()) }
            if entry.birth == BirthEntry::Born {
                <div class="birth__month">
                    { year.draw(say.choose_one()) }
                    { month.draw(say.choose_one()) }
                </div>
            }
            { choice(BirthEntry::Unborn, say.child_unborn()) }
            { choice(BirthEntry::Unknown, say.child_birth_unknown()) }
        </fieldset>
    }
}

/// A list of numbers to choose one from.
struct Numbers {
    id: String,
    label: Cow<'static, str>,
    offered: Vec<u16>,
    chosen: Option<u16>,
    on_choice: Callback<Option<u16>>,
}

impl Numbers {
    /// `nothing` stands in it while nothing is chosen.
    fn draw(self, nothing: Cow<'static, str>) -> Html {
        let chosen = self.chosen;
        // What was chosen elsewhere is offered too.
        let other = chosen.filter(|chosen| !self.offered.contains(chosen));
        let options = self.offered.iter().copied().chain(other).map(|it| {
            html! { <option selected={chosen == Some(it)} value={it.to_string()}>{ it }</option> }
        });
        let onchange = self.on_choice.reform(|event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            chosen.parse().ok()
        });
        html! {
            <p class="field">
                <label class="field__label" for={self.id.clone()}>{ self.label }</label>
                <select class="field__input" id={self.id} {onchange}>
                    <option selected={chosen.is_none()} value="">{ nothing }</option>
                    { for options }
                </select>
            </p>
        }
    }
}
