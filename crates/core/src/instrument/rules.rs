//! The rules of a checked instrument: every name resolved to a place, every selection to its indicators.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::raw::{MissingPolicy, Within};
use crate::id::{
    FlagId, GroundId, IndicatorIndex, LevelIndex, OptionIndex, RuleId, ScoreId, ScoreIndex, ShareId,
};
use crate::words::Words;

/// How answers become a level, and what else a result says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Rules {
    /// What an unanswered indicator means.
    pub missing: MissingPolicy,
    /// Numbers worked out from the answers.
    pub scores: Vec<Score>,
    /// What makes the level, in the order of acting; the first is a band.
    pub level: Vec<LevelRule>,
    /// What else the answers call for.
    pub flags: Vec<Flag>,
    /// Disjoint shares of the points of risk.
    pub shares: Vec<Share>,
    /// When a result is final.
    pub finality: Finality,
    /// The next review of a provisional result is due after at most this many days.
    pub provisional_review_days: u16,
    /// The initial assessment.
    pub initial: Initial,
    /// The rule for a level that follows an earlier one.
    pub reassessment: ReassessmentRule,
    /// The limits of professional judgement.
    pub judgement: JudgementRule,
    /// What a result opens to do.
    pub tasks: TaskRules,
}

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

/// How a score is worked out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScoreRule {
    /// The points of these indicators, added up.
    Sum(Vec<IndicatorIndex>),
    /// The points of these indicators, each so many times, added up; weights are positive.
    WeightedSum(Vec<Weighted>),
    /// How many of these answers are given, or go beyond.
    Count(Vec<Trigger>),
    /// `of - max(0, min(at_most, by div by_divisor, of div of_divisor))`, divisions rounding down.
    ///
    /// Monotone: a point more of `of` raises `of div of_divisor` by at most one.
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
    /// `max(at_least, min(at_most, of))`.
    Cap {
        /// The score.
        of: ScoreIndex,
        /// What is less counts as this.
        at_least: i32,
        /// What is more counts as this; not below `at_least`.
        at_most: i32,
    },
    /// The least of these scores.
    Minimum(Vec<ScoreIndex>),
    /// The greatest of these scores.
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

/// What a rule does to the level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LevelOperation {
    /// The level by where a score stands between cuts.
    Band {
        /// The score.
        score: ScoreIndex,
        /// Of a score of risk the least points of each level above the lowest, rising; of a score of strength the most
        /// points of each, falling.
        cuts: Vec<i32>,
    },
    /// At least the level by where another score stands between its cuts, which are as those of a band.
    AtLeastBand {
        /// The score.
        score: ScoreIndex,
        /// The cuts.
        cuts: Vec<i32>,
    },
    /// At most so many steps above the band of another score.
    AtMostAbove {
        /// The other score.
        score: ScoreIndex,
        /// The cuts of the band rule.
        cuts: Vec<i32>,
        /// How many steps above it.
        steps: u8,
    },
    /// Without enough points elsewhere the level is limited.
    Needs {
        /// The score.
        score: ScoreIndex,
        /// The limits, points and levels rising.
        limits: Vec<Limit>,
    },
    /// At least a level when one of the conditions holds.
    Floor {
        /// The level.
        to: LevelIndex,
        /// The conditions.
        any: Vec<Condition>,
    },
    /// At least the floor of every confirmed critical answer.
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

/// Something the answers say; once true it stays true as risk answers rise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// One of these answers is given, or a worse one.
    Answer(Vec<Trigger>),
    /// A score has come to a number of points.
    Score {
        /// The score.
        score: ScoreIndex,
        /// The points, and from which side.
        reaches: Threshold,
    },
}

impl Condition {
    /// The score that it reads.
    #[must_use]
    pub fn reads(&self) -> Option<ScoreIndex> {
        match self {
            Self::Answer(_) => None,
            Self::Score { score, .. } => Some(*score),
        }
    }
}

/// The points at which a condition begins to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Threshold {
    /// So many or more, of a score of risk.
    AtLeast(i32),
    /// So many or fewer, of a score of strength.
    AtMost(i32),
}

impl Threshold {
    /// Whether a score of so many points has come to it.
    #[must_use]
    pub fn is_reached(self, points: i32) -> bool {
        match self {
            Self::AtLeast(least) => points >= least,
            Self::AtMost(most) => points <= most,
        }
    }
}

/// An answer at an option or worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trigger {
    /// The indicator.
    pub indicator: IndicatorIndex,
    /// The mildest option that triggers; never the first.
    pub from: OptionIndex,
}

/// Something that a result calls for at any level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Flag {
    /// Its id.
    pub id: FlagId,
    /// What it is called.
    pub title: Words,
    /// What it means, in a sentence.
    pub explanation: Words,
    /// It holds when one of these does.
    pub any: Vec<Condition>,
    /// What to do when it holds.
    pub task: Words,
    /// What to do while it may hold.
    pub task_if_possible: Words,
}

/// A share of the points of risk; the shares are disjoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Share {
    /// Its id.
    pub id: ShareId,
    /// What it is called.
    pub title: Words,
    /// Its indicators.
    pub indicators: Vec<IndicatorIndex>,
}

/// How much must be answered for a final result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Finality {
    /// Of all applicable indicators, in percent.
    pub answered_percent: u8,
    /// Of the applicable indicators of each domain of risk that has one, in percent.
    pub answered_percent_in_each_domain: u8,
}

/// The initial assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Initial {
    /// What the question "is a directed assessment due" is called.
    pub title: Words,
    /// Due when one of these holds, or when a core indicator is open.
    pub due_when_any: Vec<Condition>,
}

/// The rule for a level that follows an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReassessmentRule {
    /// What it is called.
    pub title: Words,
    /// What it does, in a sentence.
    pub explanation: Words,
    /// Points that are added before a lower level is believed.
    pub margin: i32,
    /// The scores they are added to.
    pub scores: Vec<ScoreIndex>,
    /// How many steps the level may fall at once.
    pub steps_down: u8,
    /// Days after an earlier result in which the level does not fall.
    pub wait_days: u16,
}

/// The limits of professional judgement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct JudgementRule {
    /// How many steps up.
    pub steps_up: u8,
    /// How many steps down.
    pub steps_down: u8,
    /// How many steps below the earlier level, with reassessment.
    pub steps_below_previous: u8,
    /// Grounds for a higher level.
    pub up: Vec<Ground>,
    /// Grounds for a lower level.
    pub down: Vec<Ground>,
}

/// A ground for a judgement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Ground {
    /// Its id.
    pub id: GroundId,
    /// What it is called.
    pub title: Words,
}

/// What a result opens to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TaskRules {
    /// The time to confirm a critical answer, by its floor, the highest first.
    pub verify: Vec<Verify>,
    /// The time to find out an unknown critical answer.
    pub find_out_within: Within,
    /// These answers get a service in the plan.
    pub service_for: Vec<Trigger>,
}

/// The time to confirm a critical answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verify {
    /// For floors of this level or higher.
    pub floor: LevelIndex,
    /// The time.
    pub within: Within,
}
