//! Answering by figures on the keyboard, for those who switch it on.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlFieldSetElement, HtmlInputElement, KeyboardEvent};
use yew::{AttrValue, Callback, TargetCast as _};

use super::Question;

/// What keys do while the focus is on one of the radios of the question: a figure chooses the answer that stands
/// there, Delete and Backspace take the answer back. Nothing while somebody types, and nothing unless it is switched on.
pub(super) fn on_key(question: &Question<'_>) -> Option<Callback<KeyboardEvent>> {
    if !question.setting.number_keys {
        return None;
    }
    let group = question.ids.group.clone();
    let take_back = question.give(None);
    Some(Callback::from(move |event: KeyboardEvent| {
        let with_another = event.ctrl_key() || event.alt_key() || event.meta_key();
        let focused = event.target_dyn_into::<HtmlInputElement>();
        let Some(radio) = focused.filter(|it| !with_another && it.name() == *group) else {
            return;
        };
        match event.key().as_bytes() {
            b"Delete" | b"Backspace" => take_back.emit(()),
            [figure @ b'1'..=b'9'] => choose(&radio, &group, usize::from(figure - b'1')),
            _ => return,
        }
        event.prevent_default();
    }))
}

/// Chooses the radio at a position among those of the group, as a click would, and takes the focus there.
fn choose(one: &HtmlInputElement, group: &AttrValue, position: usize) {
    let fieldset = one.closest("fieldset").ok().flatten();
    let Some(fieldset) = fieldset.and_then(|it| it.dyn_into::<HtmlFieldSetElement>().ok()) else {
        return;
    };
    let fields = fieldset.elements();
    let radio = (0..fields.length())
        .filter_map(|index| fields.item(index)?.dyn_into::<HtmlInputElement>().ok())
        .filter(|it| it.name() == **group)
        .nth(position);
    if let Some(radio) = radio {
        // A radio that is in the page can be focused; if it cannot, the answer counts all the same.
        let _ = radio.focus();
        radio.click();
    }
}
