//! Who confirmed a critical answer, when, and how it is known.

use web_sys::{Event, HtmlInputElement, HtmlSelectElement, InputEvent};
use yew::{
    AttrValue, Callback, Html, Properties, TargetCast as _, UseStateHandle, component, html,
    use_state,
};
use zajedno_core::Date;
use zajedno_core::assessment::{Confirmation, Source};

use crate::setting::Setting;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ConfirmationFieldsProps {
    pub(super) setting: Setting,
    /// What the ids of the fields begin with.
    pub(super) prefix: AttrValue,
    /// The confirmation so far.
    pub(super) confirmed: Option<Confirmation>,
    /// Hears of a confirmation once it is complete, and of `None` when it no longer is.
    pub(super) on_change: Callback<Option<Confirmation>>,
}

/// What stands in the fields.
#[derive(Clone, Debug, Default, PartialEq)]
struct Entry {
    by: String,
    /// As the field has it, so that a date that is being typed is not overwritten.
    on: String,
    source: Option<Source>,
}

impl Entry {
    fn of(confirmed: Option<&Confirmation>) -> Self {
        confirmed.map_or_else(Self::default, |it| Self {
            by: it.by.clone(),
            on: it.on.map(|on| on.to_string()).unwrap_or_default(),
            source: it.source,
        })
    }

    fn complete(&self, today: Date) -> Option<Confirmation> {
        let on = self.on.parse().ok().filter(|on| *on <= today)?;
        let by = self.by.trim();
        let source = self.source?;
        (!by.is_empty()).then(|| Confirmation {
            by: by.to_owned(),
            on: Some(on),
            source: Some(source),
        })
    }
}

#[component]
pub(super) fn ConfirmationFields(props: &ConfirmationFieldsProps) -> Html {
    let ConfirmationFieldsProps {
        setting,
        prefix,
        confirmed,
        on_change,
    } = props;
    let say = setting.say();
    let entry = use_state(|| Entry::of(confirmed.as_ref()));
    let change = {
        let (entry, today) = (entry.clone(), setting.today);
        let (confirmed, on_change) = (confirmed.clone(), on_change.clone());
        move |next: Entry| {
            let complete = next.complete(today);
            entry.set(next);
            if complete != confirmed {
                on_change.emit(complete);
            }
        }
    };
    let on_by = edit(&entry, &change, |entry, event: InputEvent| {
        entry.by = event.target_unchecked_into::<HtmlInputElement>().value();
    });
    let on_date = edit(&entry, &change, |entry, event: Event| {
        entry.on = event.target_unchecked_into::<HtmlInputElement>().value();
    });
    let on_source = edit(&entry, &change, |entry, event: Event| {
        let chosen = event
            .target_unchecked_into::<HtmlSelectElement>()
            .selected_index();
        // The first one says that nothing is chosen yet.
        let chosen = usize::try_from(chosen)
            .ok()
            .and_then(|chosen| chosen.checked_sub(1));
        entry.source = chosen.and_then(|chosen| Source::ALL.get(chosen).copied());
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
                    id={id("by")}
                    value={entry.by.clone()}
                    oninput={on_by}
                />
            </p>
            <p class="field">
                <label class="field__label" for={id("on")}>{ say.confirm_on() }</label>
                <input
                    class="field__input"
                    type="date"
                    id={id("on")}
                    value={entry.on.clone()}
                    max={setting.today.to_string()}
                    onchange={on_date}
                />
            </p>
            <p class="field">
                <label class="field__label" for={id("source")}>{ say.source_label() }</label>
                <select class="field__input" id={id("source")} onchange={on_source}>
                    <option selected={entry.source.is_none()}>{ say.choose_one() }</option>
                    for source in Source::ALL {
                        <option selected={entry.source == Some(source)}>
                            { say.source(source) }
                        </option>
                    }
                </select>
            </p>
        </div>
    }
}

/// A callback that changes the entry by what an event says, and tells of it.
fn edit<E: 'static>(
    entry: &UseStateHandle<Entry>,
    change: &(impl Fn(Entry) + Clone + 'static),
    set: impl Fn(&mut Entry, E) + 'static,
) -> Callback<E> {
    let (entry, change) = (entry.clone(), change.clone());
    Callback::from(move |event| {
        let mut next = (*entry).clone();
        set(&mut next, event);
        change(next);
    })
}
