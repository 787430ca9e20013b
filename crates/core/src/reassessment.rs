//! A level that follows an earlier one (section 4 of the scoring rules): up at once, down slowly.

use crate::id::LevelIndex;
use crate::outcome::Bounds;

/// What follows from the earlier level, at each bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reassessment {
    /// The earlier level in force.
    pub previous: LevelIndex,
    /// At the lower bound.
    pub lower: ReassessedLevel,
    /// At the upper bound.
    pub upper: ReassessedLevel,
}

impl Reassessment {
    /// The bounds of the level after the rule.
    #[must_use]
    pub fn level(&self) -> Bounds<LevelIndex> {
        Bounds {
            lower: self.lower.after,
            upper: self.upper.after,
        }
    }
}

/// What follows from the earlier level at one bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReassessedLevel {
    /// The level of the answers.
    pub computed: LevelIndex,
    /// The level of the answers with the margin of points added.
    pub with_margin: LevelIndex,
    /// The level that is taken.
    pub after: LevelIndex,
    /// Why.
    pub because: Reassessed,
}

/// Why a level is taken after an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reassessed {
    /// It is not below the earlier one.
    NotLower,
    /// It is lower even with the margin: the level falls, by the steps the rule allows.
    Fell,
    /// It is not lower with the margin: the earlier level stays.
    WithinMargin,
    /// A critical indicator is open: the earlier level stays.
    CriticalOpen,
    /// The earlier result is too recent: the earlier level stays.
    TooSoon,
}
