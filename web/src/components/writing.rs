//! Fields in which something is written or chosen; whoever shows them keeps it, and hears of every letter.

use std::borrow::Cow;
use std::fmt::Write as _;

use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::{AttrValue, Callback, Event, Html, InputEvent, TargetCast as _, html};

/// More would not be a line.
const LINE: &str = "200";
/// More would not be read.
const TEXT: &str = "4000";

/// A field with its label.
pub(crate) struct Writing<'a> {
    pub(crate) id: AttrValue,
    pub(crate) label: Cow<'static, str>,
    /// What stands in it.
    pub(crate) written: &'a str,
}

impl Writing<'_> {
    /// A field for a few words.
    pub(crate) fn line(self, on_text: &Callback<String>) -> Html {
        let oninput = on_text
            .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
        html! {
            <p class="field">
                <label class="field__label" for={self.id.clone()}>{ self.label }</label>
                <input
                    class="field__input"
                    type="text"
                    id={self.id}
                    autocomplete="off"
                    maxlength={LINE}
                    value={self.written.to_owned()}
                    {oninput}
                />
            </p>
        }
    }

    /// A field for sentences; it grows with them.
    pub(crate) fn text(self, on_text: &Callback<String>) -> Html {
        let oninput = on_text.reform(|event: InputEvent| {
            event.target_unchecked_into::<HtmlTextAreaElement>().value()
        });
        html! {
            <p class="field">
                <label class="field__label" for={self.id.clone()}>{ self.label }</label>
                <textarea
                    class="field__input"
                    id={self.id}
                    rows={rows(self.written)}
                    maxlength={TEXT}
                    value={self.written.to_owned()}
                    {oninput}
                />
            </p>
        }
    }
}

/// A text that people wrote as a part of an id: an id has no blanks.
pub(crate) fn in_id(text: &str) -> String {
    text.bytes().fold(String::new(), |mut id, byte| {
        // Writing to a String cannot fail.
        let _ = write!(id, "{byte:02x}");
        id
    })
}

/// As many lines as the sentences take, and one to go on.
fn rows(written: &str) -> String {
    let lines = written.lines().map(|line| line.chars().count() / 45 + 1);
    (lines.sum::<usize>() + 1).clamp(2, 14).to_string()
}

/// A list of which one line is chosen; `on_choice` hears of its position.
pub(crate) fn choose(
    id: AttrValue,
    label: Cow<'static, str>,
    lines: impl Iterator<Item = (Html, bool)>,
    on_choice: &Callback<usize>,
) -> Html {
    let onchange = on_choice.reform(|event: Event| {
        let chosen = event
            .target_unchecked_into::<HtmlSelectElement>()
            .selected_index();
        // Nothing is chosen only where there is nothing to choose.
        usize::try_from(chosen).unwrap_or_default()
    });
    html! {
        <p class="field">
            <label class="field__label" for={id.clone()}>{ label }</label>
            <select class="field__input" {id} {onchange}>
                { for lines.map(|(words, selected)| html! {
                    <option {selected}>{ words }</option>
                }) }
            </select>
        </p>
    }
}
