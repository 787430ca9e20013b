//! The fields of one child.

use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, TargetCast as _, html};
use zajedno_core::assessment::Kind;
use zajedno_form::Setting;

use super::LONGEST_CODE;
use super::birth::birth_fields;
use super::previous::previous_fields;
use crate::components::tick::tick;
use crate::state::particulars::{BirthEntry, ChildEdit, ChildEntry, Edit};

/// The only child cannot be removed.
pub(super) fn child_fields(
    setting: &Setting,
    entry: &ChildEntry,
    kind: Kind,
    is_only: bool,
    on_edit: &Callback<Edit>,
) -> Html {
    let say = setting.say();
    let key = entry.key;
    let id = |part: &str| format!("entry-{key}-{part}");
    let (heading, remove) = (id("heading"), id("remove"));
    let on_child = on_edit.reform(move |edit| Edit::Child(key, edit));
    let on_code = on_child.reform(|event: InputEvent| {
        ChildEdit::Code(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    html! {
        <fieldset class="child-entry" {key}>
            <legend class="child-entry__heading" id={heading.clone()}>
                { say.subject_child(&entry.code) }
            </legend>
            <div class="field">
                <label class="field__label" for={id("code")}>{ say.child_code() }</label>
                <p class="field__hint" id={id("code-hint")}>{ say.child_code_hint() }</p>
                <input
                    class="field__input field__input--short"
                    type="text"
                    id={id("code")}
                    autocomplete="off"
                    maxlength={LONGEST_CODE}
                    aria-describedby={id("code-hint")}
                    value={entry.code.clone()}
                    oninput={on_code}
                />
            </div>
            { birth_fields(setting, entry, &on_child) }
            if entry.birth == BirthEntry::Born {
                { tick(say.child_estimated(), entry.estimated, &on_child.reform(ChildEdit::Estimated)) }
            }
            { tick(say.child_in_care(), entry.in_care, &on_child.reform(ChildEdit::InCare)) }
            if kind == Kind::Review {
                { previous_fields(setting, entry, &on_child) }
            }
            if !is_only {
                <button
                    class="button button--quiet"
                    type="button"
                    id={remove.clone()}
                    aria-labelledby={format!("{remove} {heading}")}
                    onclick={on_edit.reform(move |_| Edit::RemoveChild(key))}
                >
                    { say.child_remove() }
                </button>
            }
        </fieldset>
    }
}
