//! The rules of a checked instrument: every name resolved to a place, every selection to its indicators.
//!
//! Answers become [scores](ScoreRule), scores and answers become a [level](LevelOperation), and beside the level stand
//! flags, shares and tasks. There is a small closed set of operations, and no other way to write a rule: each is monotone,
//! so that raising a risk never lowers a level, a level under unknown answers has exact bounds from two evaluations, and
//! every step can be told.

mod level;
mod score;

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

pub use self::level::{LevelOperation, LevelRule, Limit};
pub use self::score::{Score, ScoreRule, Weighted};
use super::raw::{MissingPolicy, Within};
use crate::id::{FlagId, GroundId, IndicatorIndex, LevelIndex, OptionIndex, ScoreIndex, ShareId};
use crate::words::Words;

/// How answers become a level, and what else a result says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Rules {
    /// What an unanswered indicator means: the interval (section 3 of the scoring rules), the interval and beside it a
    /// prorated value (sums with at most so many items missing), or no level before all is answered.
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

/// Something the answers say; once true it stays true as risk answers rise, and as strengths fall.
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

/// An answer at an option or beyond it: in a condition worse, which of a strength is lower, in a count higher.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trigger {
    /// The indicator.
    pub indicator: IndicatorIndex,
    /// The option that triggers first; never the best in a condition, never the first in a count.
    pub from: OptionIndex,
}

/// Something that a result calls for at any level.
///
/// - **Law**: once it holds it stays, as risk answers rise; it changes no level.
/// - **Formula**: *yes* when a condition holds at the lower bound, *possible* when only at the upper, else *no*.
/// - **Example**: 11 points of the material domain are enough; from 9 to 12 points it is possible.
/// - **Source**: material urgency of the scoring rules, sections 2 and 3.
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
///
/// - **Law**: a higher risk answer, or one that is open, never makes a directed assessment less due.
/// - **Formula**: due when a condition holds of what is answered, or a core indicator is unanswered or unknown.
/// - **Example**: due from 4 answers of yes on: with 3 and one open it is due.
/// - **Source**: the scoring rules, section 4; screens that decide whether the full list is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Initial {
    /// What the question "is a directed assessment due" is called.
    pub title: Words,
    /// Due when one of these holds, or when a core indicator is open.
    pub due_when_any: Vec<Condition>,
}

/// The rule for a level that follows an earlier one: up at once, down slowly.
///
/// - **Law**: rises with the new level and with the earlier one, and never falls by more than `steps_down`.
/// - **Formula**: the new level where it is not below the earlier; else the level with `margin` added to `scores`: below
///   the earlier one, `steps_down` down; not below, the earlier one. Within `wait_days`, and while a critical answer is
///   open, it does not fall.
/// - **Example**: high before, and now 27 points, moderate from 15 and high from 30, margin 2: 29 are still moderate,
///   so one step down. With 28 points, 30 are high: it stays.
/// - **Source**: the scoring rules, section 4.
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
///
/// - **Law**: the level that was worked out stays visible; a judgement counts within its steps, with a ground, a reason
///   and an approval, and never below the floor of a critical answer.
/// - **Formula**: the level named, if it is at most `steps_up` above and `steps_down` below, and at most
///   `steps_below_previous` below the earlier one.
/// - **Example**: one step up and none down: low may be judged moderate; high, two steps up, does not count.
/// - **Source**: the scoring rules, section 6; discretionary overrides (structured decision making).
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
