//! What a backup would do to what is here: worked out before anything is done, so that a person sees it first.
//!
//! Nothing that is here is ever lost: only an older revision gives way, and only to a newer one of the same thing.

mod beside;

use std::collections::BTreeMap;

pub use self::beside::{Beside, Joined, join_caseworks, join_directories};

/// A thing on one side: here, or in the backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept<'a, I> {
    /// Which; a kind and an id, or whatever else tells things apart.
    pub id: I,
    /// Its revision: the greater, the newer.
    pub revision: u64,
    /// What it holds. It is compared where both sides have the same revision, so both sides must show the same of it: the
    /// opened bytes, or the sealed ones where a thing is sealed once and handed on as it is.
    pub content: &'a [u8],
}

/// What happens to one thing of the backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It is not here, and is added.
    Added,
    /// It is newer than what is here, and takes its place.
    Newer,
    /// It is what is here.
    Same,
    /// It is older than what is here, which stays.
    Older,
    /// It has the revision of what is here and holds something else. What is here stays.
    Differs,
}

impl Effect {
    /// Whether the thing of the backup is written.
    #[must_use]
    pub fn writes(self) -> bool {
        match self {
            Self::Added | Self::Newer => true,
            Self::Same | Self::Older | Self::Differs => false,
        }
    }
}

/// What a backup would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan<I> {
    /// Each thing of the backup with what happens to it, in the order of the backup.
    pub steps: Vec<(I, Effect)>,
    /// How many things are here alone. They stay.
    pub only_here: usize,
}

impl<I> Plan<I> {
    /// How many things have an effect.
    #[must_use]
    pub fn count(&self, effect: Effect) -> usize {
        self.steps.iter().filter(|(_, it)| *it == effect).count()
    }
}

/// Works out what a backup would do to what is here. Neither side has a thing twice.
///
/// ```
/// use zajedno_records::restore::{Effect, Kept, plan};
///
/// let kept = |id, revision| Kept { id, revision, content: b"" };
/// let plan = plan(&[kept("A", 3), kept("B", 1)], &[kept("A", 4), kept("C", 1)]);
/// assert_eq!(plan.steps, [("A", Effect::Newer), ("C", Effect::Added)]);
/// assert_eq!(plan.only_here, 1);
/// ```
#[must_use]
pub fn plan<I: Copy + Ord>(here: &[Kept<'_, I>], backup: &[Kept<'_, I>]) -> Plan<I> {
    let mut by_id = BTreeMap::new();
    for it in here {
        by_id.insert(it.id, it);
    }
    let step = |it: &Kept<'_, I>| (it.id, effect(by_id.get(&it.id).copied(), it));
    let steps: Vec<(I, Effect)> = backup.iter().map(step).collect();
    let on_both = steps.iter().filter(|(_, it)| *it != Effect::Added).count();
    Plan {
        only_here: by_id.len().saturating_sub(on_both),
        steps,
    }
}

fn effect<I>(here: Option<&Kept<'_, I>>, backup: &Kept<'_, I>) -> Effect {
    use std::cmp::Ordering::{Equal, Greater, Less};

    let Some(here) = here else {
        return Effect::Added;
    };
    match backup.revision.cmp(&here.revision) {
        Greater => Effect::Newer,
        Less => Effect::Older,
        Equal if backup.content == here.content => Effect::Same,
        Equal => Effect::Differs,
    }
}
