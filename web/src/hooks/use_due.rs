//! What is due, and how far each assessment has come, for the start page: at once what the list of families knows, the rest
//! after the list is on the screen.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Properties, hook, use_effect_with, use_memo, use_state};
use zajedno_casework::{Casework, Figures, Status};
use zajedno_form::Setting;
use zajedno_records::Summary;
use zajedno_sealing::Id;

use super::SharedVault;
use crate::services::clock;
use crate::services::engines::Engines;
use crate::services::lists::OpenList;
use crate::state::families::Family;
use crate::state::reminders::{FamilyDue, in_order, is_recent};

/// Time for the list to be drawn.
const LIST_FIRST: u32 = 50;

/// From what it is worked out.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Reminding {
    pub(crate) setting: Setting,
    pub(crate) own: OpenList,
    pub(crate) vault: SharedVault,
}

/// What the start page tells beside the list of families.
#[derive(Clone)]
pub(crate) struct Told {
    /// What is due of all families, the earliest first.
    pub(crate) due: Rc<[FamilyDue]>,
    /// How far an assessment has come, of those with a course; absent until it is read.
    statuses: Option<Rc<BTreeMap<Id, Status>>>,
}

impl Told {
    /// How far an assessment has come, once that is read.
    pub(crate) fn status(&self, id: Id) -> Option<Status> {
        let statuses = self.statuses.as_ref()?;
        Some(statuses.get(&id).copied().unwrap_or_default())
    }
}

#[hook]
pub(crate) fn use_due(it: &Reminding, families: &Rc<[Family]>) -> Told {
    let reviews = use_memo(
        (families.clone(), it.setting.clone()),
        |(families, setting)| Told {
            due: due(setting, families, &Known::default()),
            statuses: None,
        },
    );
    let found = use_state(|| None);
    let setter = found.setter();
    let inputs = (families.clone(), it.clone());
    use_effect_with(inputs, move |(families, it)| {
        let (families, it) = (families.clone(), it.clone());
        let is_over = Rc::new(Cell::new(false));
        let told = is_over.clone();
        spawn_local(async move {
            clock::pause(LIST_FIRST).await;
            let Some(mut known) = caseworks(&it, &is_over).await else {
                return;
            };
            let statuses = known.caseworks.iter().map(|(id, it)| (*id, it.status));
            let statuses: Rc<BTreeMap<Id, Status>> = Rc::new(statuses.collect());
            let tell = |known: &Known| {
                setter.set(Some(Told {
                    due: due(&it.setting, &families, known),
                    statuses: Some(statuses.clone()),
                }));
            };
            tell(&known);
            known.figures = figures(&it, &families, &known, &is_over).await;
            if !is_over.get() && !known.figures.is_empty() {
                tell(&known);
            }
        });
        move || told.set(true)
    });
    (*found).clone().unwrap_or_else(|| (*reviews).clone())
}

/// What is known of all assessments beside what the list of families shows.
#[derive(Default)]
struct Known {
    caseworks: BTreeMap<Id, Casework>,
    /// Those that a review follows: their plans go on in it.
    followed: BTreeSet<Id>,
    figures: BTreeMap<Id, Figures>,
}

/// Assessments that are told of, and that no review follows.
fn newest<'a>(families: &'a [Family], known: &'a Known) -> impl Iterator<Item = (Id, &'a Summary)> {
    let told = families
        .iter()
        .filter_map(|it| Some((it.id, it.summary()?)));
    told.filter(|(id, _)| !known.followed.contains(id))
}

fn due(setting: &Setting, families: &[Family], known: &Known) -> Rc<[FamilyDue]> {
    let nothing = Casework::default();
    let named = (&*setting.instrument, setting.language);
    let due = newest(families, known).filter_map(|(id, summary)| {
        let casework = known.caseworks.get(&id).unwrap_or(&nothing);
        FamilyDue::new(named, (id, summary), casework, known.figures.get(&id))
    });
    in_order(due.collect()).into()
}

/// `None` when they cannot be read, or nobody waits for them any more.
async fn caseworks(it: &Reminding, is_over: &Cell<bool>) -> Option<Known> {
    let mut known = Known::default();
    let read = it.vault.0.each_casework(|id, bytes| {
        if let Ok(casework) = zajedno_records::read_casework(bytes) {
            let follows = casework.follows.as_ref();
            known
                .followed
                .extend(follows.and_then(|it| it.parse::<Id>().ok()));
            known.caseworks.insert(id, casework);
        }
    });
    read.await.ok()?;
    (!is_over.get()).then_some(known)
}

/// Asks scoring, one after the other, for what was changed lately: the tasks of an assessment follow from its answers.
async fn figures(
    it: &Reminding,
    families: &[Family],
    known: &Known,
    is_over: &Cell<bool>,
) -> BTreeMap<Id, Figures> {
    let today = it.setting.today;
    let mut engines = Engines::new(it.own.clone(), it.vault.0.clone());
    let mut found = BTreeMap::new();
    for (id, summary) in newest(families, known).filter(|(_, it)| is_recent(it, today)) {
        if is_over.get() {
            break;
        }
        if let Some((list, engine)) = engines.of(&summary.list.digest).await
            && let Ok((_, record)) = it.vault.0.assessment(id).await
            && let Ok(assessment) = zajedno_records::read(&record, &list.instrument)
            && let Ok(figures) = engine.figures(&assessment)
        {
            found.insert(id, figures);
        }
        clock::pause(0).await;
    }
    found
}
