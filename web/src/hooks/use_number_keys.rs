//! Whether questions are answered with the number keys.

use yew::{Callback, hook, use_state};

use crate::services::settings;

const KEY: &str = "zajedno.number-keys";
const ON: &str = "on";

/// The choice, off at first, and a callback that changes and keeps it.
#[hook]
pub(crate) fn use_number_keys() -> (bool, Callback<bool>) {
    let is_on = use_state(|| settings::kept(KEY).as_deref() == Some(ON));
    let setter = is_on.setter();
    let choose = Callback::from(move |on| {
        settings::keep(KEY, if on { ON } else { "off" });
        setter.set(on);
    });
    (*is_on, choose)
}
