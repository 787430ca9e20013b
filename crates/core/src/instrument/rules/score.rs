//! Scores: numbers that are worked out from the answers.
//!
//! **Law.** A score is one of risk or one of strength, never of both: raising the answer of an indicator that it is made
//! of never lowers the score, and of an offset raising a strength never raises it. So at each bound every open answer is
//! put to one end of its options, and both ends are reached.
//!
//! **Order.** A score may use those before it in the list, so that they are worked out in one pass.
//!
//! | operation | rises with | formula |
//! |---|---|---|
//! | [`Sum`](ScoreRule::Sum) | each answer | `p1 + p2 + …` |
//! | [`WeightedSum`](ScoreRule::WeightedSum) | each answer | `w1 × p1 + w2 × p2 + …`, every `w >= 1` |
//! | [`Count`](ScoreRule::Count) | each answer | how many `p` are at an option or beyond it |
//! | [`Offset`](ScoreRule::Offset) | risk; falls with strength | `of - max(0, min(at_most, by div by_divisor, of div of_divisor))` |
//! | [`Cap`](ScoreRule::Cap) | its score | `max(at_least, min(at_most, of))` |
//! | [`Minimum`](ScoreRule::Minimum) | each of its scores | `min(s1, s2, …)` |
//! | [`Maximum`](ScoreRule::Maximum) | each of its scores | `max(s1, s2, …)` |

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::Trigger;
use crate::id::{IndicatorIndex, ScoreId, ScoreIndex};
use crate::words::Words;

/// A number worked out from the answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Score {
    /// Its id.
    pub id: ScoreId,
    /// What it is called.
    pub title: Words,
    /// How it is worked out.
    pub rule: ScoreRule,
    /// Whether more of it means more strength rather than more risk.
    pub is_strength: bool,
}

/// How a score is worked out. Every operation is monotone: see each for its law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScoreRule {
    /// The points of these indicators, added up.
    ///
    /// - **Law**: a point more of one of them is a point more of the sum.
    /// - **Formula**: `p1 + p2 + …`; what does not apply adds nothing.
    /// - **Example**: points of 2, 3 and 0 come to 5. With a fourth answer open, of 0 to 3 points, from 5 to 8.
    /// - **Source**: risk and strengths of the scoring rules, section 2.1; every additive list of the field.
    Sum(Vec<IndicatorIndex>),
    /// The points of these indicators, each so many times, added up; weights are positive.
    ///
    /// - **Law**: a point more of one of them is as many points more as it weighs, at least one.
    /// - **Formula**: `w1 × p1 + w2 × p2 + …`.
    /// - **Example**: 1 point that counts twice and 2 points that count once come to 2 × 1 + 1 × 2 = 4.
    /// - **Source**: the weighted indices of structured decision making.
    WeightedSum(Vec<Weighted>),
    /// How many of these answers are given, or go beyond.
    ///
    /// - **Law**: a higher answer counts where a lower one does, so raising it never takes one off.
    /// - **Formula**: the number of indicators whose option is at least `from`.
    /// - **Example**: from option 2 on, answers of 0, 2 and 3 count 2.
    /// - **Source**: screens that count answers of yes; of ratings with a baseline (NCFAS) the areas at it or above.
    Count(Vec<Trigger>),
    /// What strengths take off a score of risk. Divisions round down.
    ///
    /// - **Law**: rises with the risk, since a point more of it raises `of div of_divisor` by at most one; falls with the
    ///   strengths; and never takes more off than a fixed share of the risk, so that strengths cannot cancel it.
    /// - **Formula**: `of - max(0, min(at_most, by div by_divisor, of div of_divisor))`.
    /// - **Example**: risk 27, strengths 9, at most 10, divisors 2 and 4: 27 - min(10, 4, 6) = 23.
    /// - **Source**: the scoring rules, section 2.2.
    Offset {
        /// The score of risk.
        of: ScoreIndex,
        /// The score of strengths.
        by: ScoreIndex,
        /// Never more than this.
        at_most: i32,
        /// Of strengths, one point in so many; at least 1.
        by_divisor: i32,
        /// Never more than one point in so many of the risk; at least 1.
        of_divisor: i32,
    },
    /// A score that is held within limits.
    ///
    /// - **Law**: rises with its score, and stands still beyond a limit.
    /// - **Formula**: `max(at_least, min(at_most, of))`.
    /// - **Example**: at most 12: 18 counts as 12, 9 as 9.
    /// - **Source**: lists that let one domain count up to a ceiling.
    Cap {
        /// The score.
        of: ScoreIndex,
        /// What is less counts as this.
        at_least: i32,
        /// What is more counts as this; not below `at_least`.
        at_most: i32,
    },
    /// The least of these scores.
    ///
    /// - **Law**: rises with each of them, or stands still; all are of risk, or all of strength.
    /// - **Formula**: `min(s1, s2, …)`.
    /// - **Example**: ratings of 4, 2 and 3 come to 2: the worst decides where low is bad.
    /// - **Source**: ratings from 1 to 4 (Child Status Index) and from -3 to +2 (NCFAS), read by their lowest.
    Minimum(Vec<ScoreIndex>),
    /// The greatest of these scores.
    ///
    /// - **Law**: rises with each of them, or stands still; all are of risk, or all of strength.
    /// - **Formula**: `max(s1, s2, …)`.
    /// - **Example**: strain of 12 and relation of 8 come to 12.
    /// - **Source**: the higher of two indices, as a number (structured decision making).
    Maximum(Vec<ScoreIndex>),
}

impl ScoreRule {
    /// The scores that this one is worked out from.
    pub fn uses(&self) -> impl Iterator<Item = ScoreIndex> + '_ {
        let (pair, several): ([Option<ScoreIndex>; 2], &[ScoreIndex]) = match self {
            Self::Sum(_) | Self::WeightedSum(_) | Self::Count(_) => ([None, None], &[]),
            Self::Offset { of, by, .. } => ([Some(*of), Some(*by)], &[]),
            Self::Cap { of, .. } => ([Some(*of), None], &[]),
            Self::Minimum(of) | Self::Maximum(of) => ([None, None], of),
        };
        pair.into_iter().flatten().chain(several.iter().copied())
    }
}

/// An indicator and how often its points count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighted {
    /// The indicator.
    pub indicator: IndicatorIndex,
    /// How often its points count; at least 1.
    pub weight: i32,
}
