//! Who confirmed a critical answer, when, and how it is known.

use web_sys::{Event, HtmlInputElement, HtmlSelectElement, InputEvent};
use yew::{AttrValue, Callback, Html, TargetCast as _, html};
use zajedno_core::Date;
use zajedno_core::assessment::{Confirmation, Source};

use crate::date_field::DateField;
use crate::setting::Setting;

/// So many letters fit into the text of an assessment whatever they are.
const LETTERS: &str = "200";

/// The three fields of a confirmation; `on_change` hears of every letter, also while something is still missing.
pub(super) fn confirmation_fields(
    setting: &Setting,
    prefix: &AttrValue,
    written: Option<&Confirmation>,
    on_change: &Callback<Confirmation>,
) -> Html {
    let say = setting.say();
    let written = written.cloned().unwrap_or_default();
    let on_by = edit(&written, on_change, |it, event: InputEvent| {
        it.by = event.target_unchecked_into::<HtmlInputElement>().value();
    });
    let on_date = edit(&written, on_change, |it, on: Option<Date>| it.on = on);
    let on_source = edit(&written, on_change, |it, event: Event| {
        let chosen = event
            .target_unchecked_into::<HtmlSelectElement>()
            .selected_index();
        // The first one says that nothing is chosen yet.
        let chosen = usize::try_from(chosen)
            .ok()
            .and_then(|chosen| chosen.checked_sub(1));
        it.source = chosen.and_then(|chosen| Source::ALL.get(chosen).copied());
    });
    let id = |field: &str| AttrValue::from(format!("{prefix}-{field}"));
    html! {
        <div class="confirmation">
            <p class="field">
                <label class="field__label" for={id("by")}>{ say.confirm_by() }</label>
                <input
                    class="field__input"
                    type="text"
                    autocomplete="off"
                    maxlength={LETTERS}
                    id={id("by")}
                    value={written.by.clone()}
                    oninput={on_by}
                />
            </p>
            <DateField
                setting={setting.clone()}
                id={id("on")}
                label={AttrValue::from(say.confirm_on())}
                date={written.on}
                on_change={on_date}
            />
            <p class="field">
                <label class="field__label" for={id("source")}>{ say.source_label() }</label>
                <select class="field__input" id={id("source")} onchange={on_source}>
                    <option selected={written.source.is_none()}>{ say.choose_one() }</option>
                    for source in Source::ALL {
                        <option selected={written.source == Some(source)}>
                            { say.source(source) }
                        </option>
                    }
                </select>
            </p>
        </div>
    }
}

/// A callback that changes the confirmation by what an event says, and tells of it.
fn edit<E: 'static>(
    written: &Confirmation,
    on_change: &Callback<Confirmation>,
    set: fn(&mut Confirmation, E),
) -> Callback<E> {
    let written = written.clone();
    on_change.reform(move |event| {
        let mut next = written.clone();
        set(&mut next, event);
        next
    })
}
