//! A file that is handed to the browser, which puts it where it puts what is downloaded.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::page::document;

/// Hands over a file; whether the browser took it.
pub(crate) fn give(name: &str, bytes: &[u8]) -> bool {
    hand_over(name, bytes).is_ok()
}

fn hand_over(name: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let document = document().ok_or("no document")?;
    let parts = Array::of1(&Uint8Array::from(bytes));
    let kind = BlobPropertyBag::new();
    kind.set_type("application/octet-stream");
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken hold of it by now; what is not let go stays in memory until the page is closed.
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

/// What a sealed file is called.
pub(crate) fn name(made: &str) -> String {
    named(made, "zajedno")
}

/// What a file with an ending is called, by the moment it was made: never anything of a family.
pub(crate) fn named(made: &str, ending: &str) -> String {
    let date = made.get(..10).unwrap_or_default();
    format!("zajedno-{date}.{ending}")
}
