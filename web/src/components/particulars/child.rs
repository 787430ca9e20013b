//! The fields of one child.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, InputEvent, Properties, TargetCast as _, component, html};
use zajedno_form::Setting;

use super::LONGEST_CODE;
use super::birth::birth_fields;
use crate::state::particulars::{BirthEntry, ChildEdit, ChildEntry, Edit};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChildFieldsProps {
    pub(super) setting: Setting,
    pub(super) entry: ChildEntry,
    /// The only child cannot be removed.
    pub(super) is_only: bool,
    pub(super) on_edit: Callback<Edit>,
}

#[component]
pub(super) fn ChildFields(props: &ChildFieldsProps) -> Html {
    let ChildFieldsProps {
        setting,
        entry,
        is_only,
        on_edit,
    } = props;
    let say = setting.say();
    let key = entry.key;
    let id = |part: &str| format!("entry-{key}-{part}");
    let (heading, remove) = (id("heading"), id("remove"));
    let on_child = on_edit.reform(move |edit| Edit::Child(key, edit));
    let checked = |event: Event| event.target_unchecked_into::<HtmlInputElement>().checked();
    let on_code = on_child.reform(|event: InputEvent| {
        ChildEdit::Code(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    html! {
        <fieldset class="child-entry">
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
                <label class="tick">
                    <input
                        class="tick__box"
                        type="checkbox"
                        checked={entry.estimated}
                        onchange={on_child.reform(move |event| ChildEdit::Estimated(checked(event)))}
                    />
                    <span>{ say.child_estimated() }</span>
                </label>
            }
            <label class="tick">
                <input
                    class="tick__box"
                    type="checkbox"
                    checked={entry.in_care}
                    onchange={on_child.reform(move |event| ChildEdit::InCare(checked(event)))}
                />
                <span>{ say.child_in_care() }</span>
            </label>
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
