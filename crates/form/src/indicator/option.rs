//! One possible answer: a native radio inside its label.

use yew::{AttrValue, Callback, Html, classes, html};

/// A possible answer on its way to the page.
pub(super) struct Choice<'a> {
    /// The name that all radios of the question share.
    pub(super) group: &'a AttrValue,
    /// Its words, and nothing else, are what a screen reader calls it.
    pub(super) words: Html,
    pub(super) chosen: bool,
    /// What belongs to it beside its words.
    pub(super) described_by: Option<AttrValue>,
    /// Its position among the answers, where figures on the keyboard choose.
    pub(super) key: Option<usize>,
}

/// The answers that have a figure of their own on the keyboard.
const FIGURES: usize = 9;

impl Choice<'_> {
    pub(super) fn draw(self, give: &Callback<()>) -> Html {
        let chosen = self.chosen;
        let key = self.key.filter(|position| *position < FIGURES);
        // Where it stands, never what it counts.
        let key = key.map(|position| AttrValue::from((position + 1).to_string()));
        html! {
            <label class={classes!("option", chosen.then_some("option--chosen"))}>
                <input
                    class="option__radio"
                    type="radio"
                    name={self.group}
                    checked={chosen}
                    aria-describedby={self.described_by}
                    aria-keyshortcuts={key.clone()}
                    onchange={give.reform(|_| ())}
                />
                <span class="option__words">{ self.words }</span>
                if let Some(key) = key {
                    <kbd class="option__key" aria-hidden="true">{ key }</kbd>
                }
            </label>
        }
    }
}
