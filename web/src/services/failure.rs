//! What a person sees when the program fails: never a dead page that looks alive.

use std::cell::Cell;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Document, Element, console};
use zajedno_core::Language;
use zajedno_text::Catalogue;

use super::page::document;
use super::said;

#[wasm_bindgen]
extern "C" {
    /// Set by `boot.js`: does what it is given. A panic ends there, and comes back as the browser's problem.
    #[wasm_bindgen(catch, js_name = zajednoContained)]
    fn within(work: &mut dyn FnMut()) -> Result<(), JsValue>;
}

thread_local! {
    static IS_CONTAINED: Cell<bool> = const { Cell::new(false) };
}

/// Does what touches nothing of the page and keeps nothing, so that a panic in it costs its result alone. What it held at
/// that moment stays in memory until the page is opened again.
pub(crate) fn contained<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    let (mut work, mut done) = (Some(work), None);
    IS_CONTAINED.set(true);
    let ended = within(&mut || done = work.take().map(|work| work()));
    IS_CONTAINED.set(false);
    ended.map_err(|problem| said(&problem))?;
    done.ok_or_else(|| "nothing was done".to_owned())
}

/// From now on a panic says so on the page, and makes the rest of it unusable; one that is contained only goes to the
/// console.
pub(crate) fn tell_of_panics() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        console::error_1(&panic.to_string().into());
        if IS_CONTAINED.get() {
            return;
        }
        // There is nobody left to hear of a failure to tell of a failure.
        let _ = document().map(|document| tell(&document));
    }));
}

fn tell(document: &Document) -> Result<(), JsValue> {
    let Some(body) = document.body() else {
        return Ok(());
    };
    if document.get_element_by_id("broke").is_some() {
        return Ok(());
    }
    let spoken = document
        .document_element()
        .and_then(|root| root.get_attribute("lang"));
    let language = spoken
        .and_then(|tag| tag.parse().ok())
        .unwrap_or(Language::SerbianCyrillic);
    let say = Catalogue::new(language);
    let message = element(document, "section", "broke", "")?;
    message.set_id("broke");
    message.set_attribute("role", "alert")?;
    for part in [
        element(document, "h2", "broke__heading", &say.broke_heading())?,
        element(document, "p", "broke__kept", &say.broke_kept())?,
    ] {
        message.append_child(&part)?;
    }
    let reopen = element(document, "a", "button", &say.app_reopen())?;
    reopen.set_attribute("href", "")?;
    message.append_child(&reopen)?;
    // What no longer works must not look as if it did.
    let children = body.children();
    for position in 0..children.length() {
        if let Some(child) = children.item(position) {
            child.set_attribute("inert", "")?;
        }
    }
    body.prepend_with_node_1(&message)
}

fn element(document: &Document, tag: &str, class: &str, words: &str) -> Result<Element, JsValue> {
    let element = document.create_element(tag)?;
    element.set_attribute("class", class)?;
    element.set_text_content(Some(words));
    Ok(element)
}
