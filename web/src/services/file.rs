//! A file that a person chooses on the device.

use js_sys::Uint8Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlInputElement};
use yew::{Callback, Event, TargetCast as _};

/// For a field in which a file is chosen: `hear` is told what the file holds, or nothing when the device does not give it.
pub(crate) fn on_chosen(hear: impl Fn(Option<Vec<u8>>) + Clone + 'static) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let chosen = take(&event.target_unchecked_into::<HtmlInputElement>());
        let hear = hear.clone();
        spawn_local(async move {
            if let Some(chosen) = chosen {
                hear(bytes(&chosen).await);
            }
        });
    })
}

/// The file that was chosen last; the field is ready for the same file again.
fn take(field: &HtmlInputElement) -> Option<File> {
    let file = field.files()?.get(0);
    field.set_value("");
    file
}

async fn bytes(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
