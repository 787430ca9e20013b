//! Whether the page can be used without internet.

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, hook, use_effect_with, use_state};

use crate::services::offline::{Offline, register, take_over};

/// How it stands, and a callback that leaves for the new version: to be called when everything is saved.
///
/// The files of the page are kept once it `is_open`, so that nothing it needs at once waits for them.
#[hook]
pub(crate) fn use_offline(is_open: bool) -> (Offline, Callback<()>) {
    let offline = use_state(|| Offline::Preparing);
    let setter = offline.setter();
    use_effect_with(is_open, move |is_open| {
        if *is_open {
            spawn_local(register(Callback::from(move |now| setter.set(now))));
        }
    });
    (*offline, Callback::from(|()| spawn_local(take_over())))
}
