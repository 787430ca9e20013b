//! What could change a level: which answers would bring it down, which questions would settle it.

use alloc::vec::Vec;

use crate::id::{IndicatorIndex, LevelIndex};

/// The most indicators of a set that brings the level down.
pub const MOST_LOWERED: usize = 3;

/// The most evaluations of one search. A search that needs more stops and says so.
pub const MOST_EVALUATIONS: u32 = 100_000;

/// The most sets that a search gives.
pub const MOST_SETS: usize = 24;

/// How far a search went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Search {
    /// Every set of up to the size it reached was tried: what is given is all there is.
    Whole,
    /// There are more sets of the same size than are given.
    MoreSets,
    /// It stopped at the limit of work: smaller sets than these were all tried, of this size not all.
    OutOfWork,
}

/// The smallest sets of answers that would bring the level down, each lowered by one option.
///
/// Static indicators and answers that follow from the age are left out: no support changes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lowering {
    /// The level now: the lower bound, which support follows.
    pub level: LevelIndex,
    /// The sets, all of the same size, in the order of the list; empty when no set of up to [`MOST_LOWERED`] is enough.
    pub sets: Vec<Vec<IndicatorIndex>>,
    /// How far the search went.
    pub search: Search,
}

/// The smallest sets of open questions for which some answers bring the bounds of the level together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settling {
    /// The sets, all of the same size, in the order of the open questions.
    pub sets: Vec<Vec<IndicatorIndex>>,
    /// How far the search went.
    pub search: Search,
}
