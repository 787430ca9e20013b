//! What a list holds that does nothing, in words for whoever writes lists.

use alloc::vec::Vec;
use core::fmt;

use crate::id::{FlagId, IndicatorId, LevelId, RuleId, ScoreId, ShareId};
use crate::instrument::{Pointer, Threshold};
use crate::outcome::Bounds;

/// Something in a list that is in order and yet does nothing, or not what it seems to; proven for every complete sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// Where it stands in the file.
    pub at: Pointer,
    /// What it is.
    pub kind: FindingKind,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.at, self.kind, self.kind.advice())
    }
}

/// A part that begins to count where a score comes to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A cut of a band.
    Cut,
    /// A limit, which falls away there.
    Limit,
    /// A condition of a floor, a flag or the initial assessment.
    Condition,
}

/// A number that a score may come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// What begins there.
    pub part: Part,
    /// The score.
    pub score: ScoreId,
    /// Where, and from which side.
    pub threshold: Threshold,
    /// No sheet brings the score below or beyond these.
    pub points: Bounds<i64>,
}

/// Why a rule changes no level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeadBecause {
    /// No sheet meets one of its conditions, has a confirmed critical answer, or comes to its first cut.
    Silent,
    /// No level before it is one that it would change.
    Idle,
    /// Wherever it acts, the other rules lead to the same level without it.
    Redundant,
}

/// What was found, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FindingKind {
    /// No complete sheet has the level.
    LevelNotReached {
        /// The level.
        level: LevelId,
        /// The lowest and the highest level that a sheet has.
        reached: Bounds<LevelId>,
    },
    /// Without the rule every complete sheet has the same level.
    DeadRule {
        /// The rule.
        rule: RuleId,
        /// Why.
        because: DeadBecause,
    },
    /// No complete sheet brings the score there.
    NeverReached(Number),
    /// Every complete sheet brings the score there.
    AlwaysReached(Number),
    /// A condition names answers that no age gives.
    AnswersNeverGiven,
    /// A condition names answers that every age gives.
    AnswersAlwaysGiven,
    /// The flag holds on no complete sheet.
    FlagNeverHolds {
        /// The flag.
        flag: FlagId,
    },
    /// The flag holds on every complete sheet.
    FlagAlwaysHolds {
        /// The flag.
        flag: FlagId,
    },
    /// Every initial assessment leads to a directed one.
    AlwaysDue,
    /// No rule, flag or other score reads the score.
    ScoreNotRead {
        /// The score.
        score: ScoreId,
    },
    /// Shares before it have all its indicators.
    EmptyShare {
        /// The share.
        share: ShareId,
    },
    /// On no complete sheet does the answer alone change the level or a flag.
    NoInfluence {
        /// The indicator.
        indicator: IndicatorId,
        /// The scores that count its answer.
        counts_in: Vec<ScoreId>,
        /// Whether it can decide that a directed assessment is due.
        makes_due: bool,
    },
    /// Not applicable or not asked, it adds nothing to a score whose lowest points are the highest level.
    NotApplicableIsWorst {
        /// The indicator.
        indicator: IndicatorId,
        /// The rule whose cuts fall.
        rule: RuleId,
    },
}

impl FindingKind {
    /// A stable code for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::LevelNotReached { .. } => "level_not_reached",
            Self::DeadRule { .. } => "dead_rule",
            Self::NeverReached(_) => "never_reached",
            Self::AlwaysReached(_) => "always_reached",
            Self::AnswersNeverGiven => "answers_never_given",
            Self::AnswersAlwaysGiven => "answers_always_given",
            Self::FlagNeverHolds { .. } => "flag_never_holds",
            Self::FlagAlwaysHolds { .. } => "flag_always_holds",
            Self::AlwaysDue => "always_due",
            Self::ScoreNotRead { .. } => "score_not_read",
            Self::EmptyShare { .. } => "empty_share",
            Self::NoInfluence { .. } => "no_influence",
            Self::NotApplicableIsWorst { .. } => "not_applicable_is_worst",
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        match self {
            Self::LevelNotReached { .. } => "mend the cuts and limits, or take the level out",
            Self::DeadRule { .. } => "mend the rule, or take it out",
            Self::NeverReached(_) | Self::AlwaysReached(_) => {
                "mend the number or the points of the score"
            }
            Self::AnswersNeverGiven | Self::AnswersAlwaysGiven => {
                "name another option, or mend the ages"
            }
            Self::FlagNeverHolds { .. } | Self::FlagAlwaysHolds { .. } => {
                "mend its conditions, or take the flag out"
            }
            Self::AlwaysDue => "mend the conditions, or ask for a directed assessment at once",
            Self::ScoreNotRead { .. } => {
                "let a rule read it, or keep it only if people are to see its points"
            }
            Self::EmptyShare { .. } => "mend what it selects or the order of the shares",
            Self::NoInfluence { .. } => {
                "let a rule read it, or be sure that it is asked for another reason"
            }
            Self::NotApplicableIsWorst { .. } => {
                "ask it always, or let the rule read a score without this indicator"
            }
        }
    }
}
