//! The published findings behind the indicators, fetched when somebody asks why.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, hook, use_mut_ref, use_state};
use zajedno_form::EvidenceFile;

use crate::pages::parts;
use crate::services::data;

const EVIDENCE: &str = "separation-risk/evidence.packed";

/// The evidence of the project's own list, and a callback that asks for it. With another list there is none.
#[hook]
pub(crate) fn use_evidence(is_own_list: bool) -> (EvidenceFile, Callback<()>) {
    let evidence = use_state(EvidenceFile::default);
    let is_asked_for = use_mut_ref(|| false);
    let setter = evidence.setter();
    let want = Callback::from(move |()| {
        if !is_own_list || is_asked_for.replace(true) {
            return;
        }
        let (setter, is_asked_for) = (setter.clone(), is_asked_for.clone());
        spawn_local(async move {
            let read = data::fetch(EVIDENCE).await.ok();
            let later = parts::fetch().await.ok();
            let read = read.zip(later);
            let read = read.and_then(|(bytes, later)| (later.evidence)(&bytes));
            // What did not arrive is asked for again with the next help that is opened.
            is_asked_for.replace(read.is_some());
            let unreadable = EvidenceFile::Unreadable;
            setter.set(read.map_or(unreadable, |it| EvidenceFile::Read(Rc::new(it))));
        });
    });
    let file = if is_own_list {
        (*evidence).clone()
    } else {
        EvidenceFile::None
    };
    (file, want)
}
