//! Choices about the page that outlive a visit: never anything about a family.

use web_sys::Storage;

/// What was chosen before under a key.
pub(crate) fn kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a choice for the next visit, where the browser allows it.
pub(crate) fn keep(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // Without storage the choice holds for this visit only; nothing is lost by that.
        let _ = storage.set_item(key, value);
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
