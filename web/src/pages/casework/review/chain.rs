//! The assessments that came before, read from the store; and whether one came after.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{hook, use_effect_with, use_state};
use zajedno_casework::Casework;
use zajedno_core::Date;
use zajedno_sealing::Id;

use crate::hooks::{Load, SharedEngine};
use crate::pages::casework::CasePageProps;
use crate::services::engine::Engine;
use crate::services::lists::{self, OpenList};
use crate::services::vault::Vault;
use crate::state::review::Visit;

/// What came before an assessment.
pub(crate) struct Chain {
    /// Oldest first.
    pub(crate) visits: Vec<Visit>,
    /// Nothing that should be there is missing or unreadable.
    pub(crate) is_whole: bool,
}

/// A later assessment that follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Later {
    pub(crate) id: Id,
    /// Its date, as far as it can be read.
    pub(crate) date: Option<Date>,
}

/// Whether a later assessment follows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Followed {
    NotKnown,
    No,
    Yes(Later),
}

/// What came before, once it is read; scoring is waited for.
#[hook]
pub(super) fn use_chain(page: &CasePageProps, follows: Option<&String>) -> Option<Rc<Chain>> {
    let chain = use_state(|| None);
    let (setter, list, vault) = (
        chain.setter(),
        page.list.clone(),
        page.keeping.vault.clone(),
    );
    let with = (page.engine.clone(), follows.cloned());
    use_effect_with(with, move |(engine, follows)| {
        let engine = match engine {
            Load::Waiting => return,
            Load::Ready(engine) => Some(engine.clone()),
            Load::Failed(_) => None,
        };
        let follows = follows.clone();
        spawn_local(async move {
            let read = chain_of(follows, &list, engine.as_ref(), &vault.0).await;
            setter.set(Some(Rc::new(read)));
        });
    });
    (*chain).clone()
}

/// Whether a later assessment follows the one that is open; looked for only where that is asked.
#[hook]
pub(super) fn use_followed(page: &CasePageProps, is_asked: bool) -> Followed {
    let followed = use_state(|| Followed::NotKnown);
    let (setter, list, keeping) = (followed.setter(), page.list.clone(), page.keeping.clone());
    use_effect_with((keeping.id, is_asked), move |(id, is_asked)| {
        let (id, is_asked) = (*id, *is_asked);
        spawn_local(async move {
            if is_asked {
                setter.set(followed_by(id, &list, &keeping.vault.0).await);
            }
        });
    });
    *followed
}

async fn followed_by(id: Id, list: &OpenList, vault: &Vault) -> Followed {
    let Ok(caseworks) = vault.caseworks().await else {
        return Followed::NotKnown;
    };
    let id = id.to_string();
    let follows = |bytes: &[u8]| {
        let casework = zajedno_records::read_casework(bytes).ok();
        casework.and_then(|it| it.follows).as_deref() == Some(&id)
    };
    let Some((later, _)) = caseworks.iter().find(|(_, bytes)| follows(bytes)) else {
        return Followed::No;
    };
    let date = match vault.assessment(*later).await {
        Ok((_, record)) => {
            let later = zajedno_records::read(&record, &list.instrument).ok();
            later.map(|it| it.date)
        }
        // The casework is the first that is kept of a review, and the last that is left of a damaged one.
        Err(_) => None,
    };
    Followed::Yes(Later { id: *later, date })
}

async fn chain_of(
    follows: Option<String>,
    list: &OpenList,
    engine: Option<&SharedEngine>,
    vault: &Vault,
) -> Chain {
    let (mut visits, mut seen, mut is_whole) = (Vec::new(), Vec::new(), true);
    let mut next = follows;
    while let Some(id) = next.take() {
        // What came in from files may lead in a circle.
        let read = if seen.contains(&id) {
            None
        } else {
            visit(&id, list, engine, vault).await
        };
        match read {
            Some((visit, beside)) => {
                visits.push(visit);
                next = beside.follows;
                seen.push(id);
            }
            None => is_whole = false,
        }
    }
    visits.reverse();
    Chain { visits, is_whole }
}

/// An assessment in its own list, and what is kept beside it.
async fn visit(
    id: &str,
    list: &OpenList,
    engine: Option<&SharedEngine>,
    vault: &Vault,
) -> Option<(Visit, Casework)> {
    let id: Id = id.parse().ok()?;
    let (_, record) = vault.assessment(id).await.ok()?;
    let name = zajedno_records::list_of(&record).ok()?;
    let its_list = lists::of_digest(&name.digest, list, vault).await.ok()?;
    let assessment = zajedno_records::read(&record, &its_list.instrument).ok()?;
    let figures = match engine {
        Some(engine) if its_list == *list => engine.0.figures(&assessment).ok(),
        Some(_) => {
            let engine = Engine::new(its_list.instrument.clone());
            engine.ok().and_then(|it| it.figures(&assessment).ok())
        }
        None => None,
    };
    let beside = match vault.casework(id).await.ok()? {
        (_, Some(bytes)) => zajedno_records::read_casework(&bytes).ok()?,
        (_, None) => Casework::default(),
    };
    let visit = Visit {
        id: Some(id),
        list: its_list.instrument,
        assessment: Rc::new(assessment),
        figures: figures.map(Rc::new),
    };
    Some((visit, beside))
}
