//! The page as a whole: its language, its title, where the focus is.

use wasm_bindgen::JsCast as _;
use web_sys::{Document, HtmlElement};
use zajedno_core::Language;

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Whether there is a page at all; a worker has none.
pub(crate) fn is_there() -> bool {
    web_sys::window().is_some()
}

/// Whether the page carries all its parts within itself; the build says so in it.
pub(crate) fn is_single_file() -> bool {
    let mark = document().map(|document| document.query_selector("meta[name='single-file']"));
    matches!(mark, Some(Ok(Some(_))))
}

/// Leaves the page and opens it again.
pub(crate) fn reload() {
    if let Some(window) = web_sys::window() {
        // A page that was opened can be opened again.
        let _ = window.location().reload();
    }
}

/// Tells the browser the language and the title.
pub(crate) fn describe(language: Language, title: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        // Only an attribute name with a space in it could fail.
        let _ = root.set_attribute("lang", language.tag());
    }
}

/// Moves the focus to the element with an id, and the page with it; of a question to the answer that is chosen, or the
/// first: its answers are the radios whose name is that id, not those of another question that stands within it.
pub(crate) fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let Some(element) = element else { return };
    let answer = [":checked", ""].iter().find_map(|which| {
        let answer = format!("[name='{id}']{which}");
        element.query_selector(&answer).ok().flatten()
    });
    element.scroll_into_view();
    if let Ok(element) = answer.unwrap_or(element).dyn_into::<HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}
