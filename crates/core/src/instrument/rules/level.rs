//! The level: a band makes it, or it begins at the lowest; then rules limit or raise it, in the order of the list.
//!
//! **Law.** Each rule rises with the level before it and with risk. So the whole rises with risk, and its two bounds are
//! the levels of the two sheets on which every open answer is at its mildest and at its worst.
//!
//! **Order.** What stands later acts on what stands before: a floor after a guard is never lowered by it.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Condition;
use crate::id::{LevelIndex, RuleId, ScoreIndex};
use crate::words::Words;

/// A rule that makes, limits or raises the level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct LevelRule {
    /// Its id.
    pub id: RuleId,
    /// What it is called.
    pub title: Words,
    /// What it does, in a sentence.
    pub explanation: Words,
    /// What it does.
    pub operation: LevelOperation,
}

/// What a rule does to the level. Every operation is monotone: see each for its law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LevelOperation {
    /// The level by where a score stands between cuts; only as the first rule.
    ///
    /// - **Law**: rises with a score of risk, falls with a score of strength.
    /// - **Formula**: the number of cuts that the score has come to, as a level from the lowest.
    /// - **Example**: cuts of 15, 30 and 50: 14 points are the lowest level, 15 the second, 50 the fourth.
    /// - **Source**: the scoring rules, section 2.3.
    Band {
        /// The score.
        score: ScoreIndex,
        /// Of a score of risk the least points of each level above the lowest, rising; of a score of strength the most
        /// points of each, falling.
        cuts: Vec<i32>,
    },
    /// At least the level by where another score stands between its cuts, which are as those of a band: the higher of
    /// the two decides.
    ///
    /// - **Law**: rises with the level before and with the score of risk; only ever raises.
    /// - **Formula**: `max(level, band(score))`.
    /// - **Example**: the first index says low, the second high: high.
    /// - **Source**: the higher of two indices (structured decision making).
    AtLeastBand {
        /// The score.
        score: ScoreIndex,
        /// The cuts.
        cuts: Vec<i32>,
    },
    /// At most so many steps above the band of another score.
    ///
    /// - **Law**: rises with the level before and with the other score; only ever limits.
    /// - **Formula**: `min(level, band(score) + steps)`.
    /// - **Example**: 52 points are very high; 12 of them without the material domain are low; one step above low is
    ///   moderate: moderate.
    /// - **Source**: the material guard of the scoring rules, section 2.4.
    AtMostAbove {
        /// The other score.
        score: ScoreIndex,
        /// The cuts of the band rule.
        cuts: Vec<i32>,
        /// How many steps above it.
        steps: u8,
    },
    /// Without enough points elsewhere the level is limited.
    ///
    /// - **Law**: rises with the level before and with the score; only ever limits.
    /// - **Formula**: `min(level, at_most)` of the first limit whose `below` the score has not come to.
    /// - **Example**: below 10 at most moderate, below 20 at most high: a very high level with 14 points is high.
    /// - **Source**: the circumstances guard of the scoring rules, section 2.5.
    Needs {
        /// The score.
        score: ScoreIndex,
        /// The limits, points and levels rising.
        limits: Vec<Limit>,
    },
    /// At least a level when one of the conditions holds.
    ///
    /// - **Law**: rises with the level before and with the answers, since a condition that holds stays true as risk
    ///   rises; only ever raises.
    /// - **Formula**: `max(level, to)` when one holds, else `level`.
    /// - **Example**: one answer at 2 and a floor of moderate: low becomes moderate, high stays high.
    /// - **Source**: the need floor of the scoring rules, section 2.6; fixed overrides (structured decision making); any
    ///   need at 2 or 3 calls for action (CANS).
    Floor {
        /// The level.
        to: LevelIndex,
        /// The conditions.
        any: Vec<Condition>,
    },
    /// At least the floor of every confirmed critical answer.
    ///
    /// - **Law**: rises with the level before and with every confirmation; only ever raises.
    /// - **Formula**: the highest of the level and of the floors of critical answers that stand at their option and are
    ///   confirmed. What is not confirmed, or not known, counts at the upper bound only.
    /// - **Example**: low by points, and a confirmed answer whose floor is very high: very high. Not confirmed: from low
    ///   to very high.
    /// - **Source**: the scoring rules, sections 2.7 and 3; safety lists, of which one confirmed item is enough.
    CriticalFloors,
}

impl LevelOperation {
    /// The scores that it reads.
    pub fn reads(&self) -> impl Iterator<Item = ScoreIndex> + '_ {
        let (one, any): (Option<ScoreIndex>, &[Condition]) = match self {
            Self::Band { score, .. }
            | Self::AtLeastBand { score, .. }
            | Self::AtMostAbove { score, .. }
            | Self::Needs { score, .. } => (Some(*score), &[]),
            Self::Floor { any, .. } => (None, any),
            Self::CriticalFloors => (None, &[]),
        };
        one.into_iter()
            .chain(any.iter().filter_map(Condition::reads))
    }
}

/// One limit: while the score is below `below`, the level is at most `at_most`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// The points at which the limit falls away.
    pub below: i32,
    /// The highest level until then.
    pub at_most: LevelIndex,
}
