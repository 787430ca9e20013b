//! Keeping the assessment as it changes.

use std::rc::Rc;
use std::sync::Arc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, hook, use_effect_with, use_memo};
use zajedno_core::{Assessment, Instrument};
use zajedno_records::Summary;
use zajedno_sealing::Id;

use super::{Load, SharedEngine, SharedVault};
use crate::pages::parts;
use crate::services::clock;
use crate::services::engine::EngineProblem;
use crate::services::keeper::Keeper;
use crate::services::vault::Revisions;
use crate::state::families;
use crate::state::saving::{Answers, SavingNews, State};

/// What is kept, and where.
#[derive(Clone, PartialEq)]
pub(crate) struct Keeping {
    pub(crate) vault: SharedVault,
    pub(crate) id: Id,
    pub(crate) revisions: Revisions,
    /// What is kept already.
    pub(crate) found: Option<Rc<Assessment>>,
    pub(crate) saving: SavingNews,
}

/// What else can be done with what is kept.
pub(crate) struct Kept {
    /// Hands the newest state to the browser as a sealed file.
    pub(crate) on_file: Callback<()>,
    /// Keeps what stands beside the answers.
    pub(crate) on_casework: Callback<Rc<[u8]>>,
}

/// Keeps the assessment whenever it has changed.
#[hook]
pub(crate) fn use_keeper(
    keeping: &Keeping,
    list: &Arc<Instrument>,
    engine: &Load<SharedEngine, EngineProblem>,
    assessment: Option<Rc<Assessment>>,
) -> Kept {
    let keeper = use_memo((), |()| {
        let it = keeping;
        Keeper::new(it.vault.0.clone(), it.id, it.revisions, it.saving.clone())
    });
    {
        let (keeper, list, engine) = (keeper.clone(), list.clone(), engine.clone());
        let found = keeping.found.clone();
        use_effect_with(assessment, move |assessment| {
            let Some(assessment) = assessment else { return };
            if found.as_ref() == Some(assessment) {
                return;
            }
            let record = zajedno_records::write(assessment, &list);
            let summary = summary(assessment, &list, &engine);
            keeper.keep(State {
                answers: Some(Answers {
                    record: record.into(),
                    summary: Rc::new(summary),
                }),
                casework: None,
            });
        });
    }
    let on_casework = {
        let keeper = keeper.clone();
        Callback::from(move |casework| {
            keeper.keep(State {
                answers: None,
                casework: Some(casework),
            });
        })
    };
    let on_file = Callback::from(move |()| {
        let keeper = (*keeper).clone();
        spawn_local(async move {
            if let Ok(later) = parts::fetch().await {
                (later.to_file)(keeper).await;
            }
        });
    });
    Kept {
        on_file,
        on_casework,
    }
}

/// What the list of families shows; the level is missing as long as the engine is.
fn summary(
    assessment: &Assessment,
    list: &Instrument,
    engine: &Load<SharedEngine, EngineProblem>,
) -> Summary {
    let changed = clock::moment();
    let told = match engine {
        Load::Ready(engine) => engine.0.summary(assessment, &changed).ok(),
        Load::Waiting | Load::Failed(_) => None,
    };
    told.unwrap_or_else(|| families::without_level(assessment, list, changed))
}
