//! The initial assessment: asks the core indicators only and shows no level (section 4 of the scoring rules).

use alloc::vec::Vec;

use crate::id::IndicatorIndex;
use crate::instrument::Threshold;

/// What an initial assessment says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InitialOutcome {
    /// Whether a directed assessment is due.
    pub due: bool,
    /// Core indicators that are unanswered or unknown; any of them makes it due.
    pub open: Vec<IndicatorIndex>,
    /// Core indicators whose answers make it due.
    pub causes: Vec<IndicatorIndex>,
    /// Scores that make it due, with their points and the points at which they do.
    pub scores: Vec<DueScore>,
}

/// A score that has reached the points at which a directed assessment is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueScore {
    /// The score.
    pub score: crate::id::ScoreIndex,
    /// Its points.
    pub points: i32,
    /// The points at which a directed assessment is due.
    pub reaches: Threshold,
}
