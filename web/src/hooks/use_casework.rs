//! What stands beside the answers of the assessment that is open.

use std::rc::Rc;

use yew::{Callback, hook, use_effect_with, use_state};

use super::{Opened, SharedCasework, Written};

/// What stands beside the answers, and the callback that takes and keeps it as it has become. What an assessment begins
/// with is kept at once.
#[hook]
pub(crate) fn use_casework(
    opened: &Opened,
    on_keep: &Callback<Rc<[u8]>>,
) -> (SharedCasework, Callback<Written>) {
    let casework = use_state(|| opened.casework.clone());
    {
        let (begun, on_keep) = (opened.begun.clone(), on_keep.clone());
        use_effect_with((), move |()| {
            if let Some(begun) = begun {
                on_keep.emit(begun.casework.bytes);
            }
        });
    }
    let on_casework = {
        let (casework, on_keep) = (casework.setter(), on_keep.clone());
        Callback::from(move |written: Written| {
            casework.set(written.casework);
            on_keep.emit(written.bytes);
        })
    };
    ((*casework).clone(), on_casework)
}
