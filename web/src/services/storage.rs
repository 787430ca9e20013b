//! Whether the browser promises to keep what is stored.

use wasm_bindgen_futures::JsFuture;

/// Asks the browser to keep it; `true` when it promises. Older pages over plain http have nobody to ask.
pub(crate) async fn persist() -> bool {
    let asked = web_sys::window().and_then(|window| window.navigator().storage().persist().ok());
    match asked {
        Some(promise) => JsFuture::from(promise).await.is_ok_and(|it| it.is_truthy()),
        None => false,
    }
}
