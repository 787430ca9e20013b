//! The support plans of all families, to count what they lack.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{hook, use_effect_with, use_state};
use zajedno_casework::Plan;

use super::{Load, SharedVault};

/// The plans of a store, read a few at a time.
#[hook]
pub(crate) fn use_plans(vault: &SharedVault) -> Load<Rc<[Plan]>, ()> {
    let plans = use_state(|| Load::Waiting);
    let (vault, setter) = (vault.clone(), plans.setter());
    use_effect_with((), move |()| {
        spawn_local(async move {
            let mut plans = Vec::new();
            let read = vault.0.each_casework(|_, bytes| {
                if let Ok(casework) = zajedno_records::read_casework(bytes) {
                    plans.push(casework.plan);
                }
            });
            let read = read.await;
            setter.set(match read {
                Ok(()) => Load::Ready(plans.into()),
                Err(_) => Load::Failed(()),
            });
        });
    });
    (*plans).clone()
}
