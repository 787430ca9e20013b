//! Goes through everything that is kept, a little at a time, so that the page stays in hand.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{UseStateSetter, hook, use_effect_with, use_state};
use zajedno_casework::{Casework, Centre, Counted, Figures, centre};
use zajedno_core::{Assessment, Date};
use zajedno_sealing::Id;

use super::CentreProps;
use crate::services::clock;
use crate::services::database::StoreProblem;
use crate::services::engines::Engines;
use crate::services::lists::OpenList;
use crate::services::vault::Vault;
use crate::state::centre::{Dated, newest};

/// How many assessments are worked out before the page may do something else.
const AT_ONCE: usize = 5;

/// How far it has come.
#[derive(Clone)]
pub(super) enum Counting {
    Under {
        done: usize,
        of: usize,
    },
    /// The browser does not read.
    Refused,
    Done {
        /// The numbers of each list that something was answered in.
        lists: Rc<[ListCount]>,
        /// How many assessments could not be read.
        left_out: usize,
    },
}

/// The numbers of what was answered in one list.
pub(super) struct ListCount {
    pub(super) list: OpenList,
    pub(super) centre: Rc<Centre>,
}

/// An assessment with everything that is counted of it.
struct Found {
    digest: String,
    assessment: Assessment,
    figures: Figures,
    casework: Casework,
}

#[hook]
pub(super) fn use_counting(props: &CentreProps) -> Counting {
    let counting = use_state(|| Counting::Under { done: 0, of: 0 });
    let (props, setter) = (props.clone(), counting.setter());
    use_effect_with((), move |()| {
        let is_wanted = Rc::new(Cell::new(true));
        let left = is_wanted.clone();
        spawn_local(async move {
            let counted = count(&props, &is_wanted, &setter).await;
            if is_wanted.get() {
                setter.set(counted.unwrap_or(Counting::Refused));
            }
        });
        move || left.set(false)
    });
    (*counting).clone()
}

/// Stops early, with whatever it has, when nobody looks any more.
async fn count(
    props: &CentreProps,
    is_wanted: &Cell<bool>,
    told: &UseStateSetter<Counting>,
) -> Result<Counting, StoreProblem> {
    let vault = &props.vault.0;
    let ids: Vec<Id> = vault.families().await?.iter().map(|it| it.id).collect();
    // Extended, and not collected, which would sort first.
    let mut caseworks: BTreeMap<Id, Vec<u8>> = BTreeMap::new();
    caseworks.extend(vault.caseworks().await?);
    let mut engines = Engines::new(props.own.clone(), vault.clone());
    let mut found = Vec::with_capacity(ids.len());
    for (position, id) in ids.iter().enumerate() {
        if position % AT_ONCE == 0 {
            told.set(Counting::Under {
                done: position,
                of: ids.len(),
            });
            clock::pause(0).await;
            if !is_wanted.get() {
                break;
            }
        }
        let casework = caseworks.get(id).map(Vec::as_slice);
        found.extend(find(vault, *id, casework, &mut engines).await);
    }
    let left_out = ids.len() - found.len();
    Ok(Counting::Done {
        lists: by_list(&engines, &found, props.today).into(),
        left_out,
    })
}

/// What is counted of one assessment; nothing where it cannot be read.
async fn find(
    vault: &Vault,
    id: Id,
    casework: Option<&[u8]>,
    engines: &mut Engines,
) -> Option<Found> {
    let (_, record) = vault.assessment(id).await.ok()?;
    let digest = zajedno_records::list_of(&record).ok()?.digest;
    let (list, engine) = engines.of(&digest).await?;
    let assessment = zajedno_records::read(&record, &list.instrument).ok()?;
    let figures = engine.figures(&assessment).ok()?;
    let casework = match casework {
        Some(bytes) => zajedno_records::read_casework(bytes).ok()?,
        None => Casework::default(),
    };
    Some(Found {
        digest,
        assessment,
        figures,
        casework,
    })
}

fn by_list(engines: &Engines, found: &[Found], today: Date) -> Vec<ListCount> {
    let dated: Vec<Dated<'_>> = found
        .iter()
        .map(|it| Dated {
            family: &it.assessment.reference,
            date: it.assessment.date,
        })
        .collect();
    let newest = newest(&dated);
    let of_list = |(digest, list): (&str, &OpenList)| {
        let of_it = found
            .iter()
            .zip(&newest)
            .filter(|(it, _)| it.digest == digest);
        let counted: Vec<Counted<'_>> = of_it
            .map(|(it, is_newest)| Counted {
                kind: it.assessment.kind,
                date: it.assessment.date,
                is_newest: *is_newest,
                figures: &it.figures,
                casework: &it.casework,
            })
            .collect();
        ListCount {
            centre: Rc::new(centre(&list.instrument, &counted, today)),
            list: list.clone(),
        }
    };
    engines.lists().map(of_list).collect()
}
