//! The page as a whole: its language, its title, where the focus is.

use js_sys::Promise;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::{Callback, SubmitEvent};
use zajedno_core::Language;

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Has the browser fetch the style sheets of the later part, and waits for them; what does not arrive is done without. The
/// single file carries them.
pub(crate) async fn take_later_styles() {
    let link = document().and_then(|it| it.get_element_by_id("later-styles"));
    let Some(link) = link.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let Some(address) = link.get_attribute("data-href") else {
        return;
    };
    let came = Promise::new(&mut |done, _| {
        link.set_onload(Some(&done));
        link.set_onerror(Some(&done));
    });
    // An attribute of this name can be set and taken away.
    let _ = link.remove_attribute("data-href");
    let _ = link.set_attribute("href", &address);
    let _ = JsFuture::from(came).await;
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

/// Whether the focus is on the element with an id.
pub(crate) fn is_focused(id: &str) -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_some_and(|it| it.id() == id)
}

/// Opens the browser's way to print.
pub(crate) fn print() {
    if let Some(window) = web_sys::window() {
        // Where nothing can be printed there is nothing to do about it.
        let _ = window.print();
    }
}

/// What stands in the field with an id. Passphrases are read from the page when they are needed, and kept nowhere.
pub(crate) fn written(id: &str) -> String {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let field = element.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    field.map_or_else(String::new, |it| it.value())
}

/// The value of what is chosen in the field with an id.
pub(crate) fn chosen(id: &str) -> String {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let field = element.and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
    field.map_or_else(String::new, |it| it.value())
}

/// What HTML calls a field, which hides what is typed in it or does not.
pub(crate) fn field_type(is_secret: bool) -> &'static str {
    if is_secret { "password" } else { "text" }
}

/// Keeps the page when a form of it is sent, as the keyboard does: nothing is ever sent.
pub(crate) fn stay() -> Callback<SubmitEvent> {
    Callback::from(|sent: SubmitEvent| sent.prevent_default())
}

/// Empties the field with an id.
pub(crate) fn empty(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(field) = element.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
        field.set_value("");
    }
}
