//! Professional judgement within its limits (section 6 of the scoring rules).

use thiserror::Error;

use crate::codes::Code;
use crate::id::LevelIndex;

/// A judgement that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The level before: of the answers, after reassessment.
    pub from: LevelIndex,
    /// The level that the judgement sets.
    pub level: LevelIndex,
}

/// Why a judgement does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum JudgementProblem {
    /// The list has no rules, or the sheet no level.
    #[error("there is no level to judge")]
    NoLevel,
    /// The result is provisional.
    #[error("the result is provisional; find out what is open first")]
    NotFinal,
    /// The level stays what it is.
    #[error("the judged level is the level of the answers; no judgement is needed")]
    NoChange,
    /// The step is longer than the list allows.
    #[error("the judged level is too many steps away; the list allows fewer")]
    TooFar,
    /// The ground is not one of the list's for that direction.
    #[error("the ground is not one of the list's for this direction; choose one of them")]
    UnknownGround,
    /// No reason is given.
    #[error("no reason is given; write it")]
    NoReason,
    /// No other person approved.
    #[error("no other person approved; write who did")]
    NotApproved,
    /// The level would be below the floor of a critical answer.
    #[error("the judged level is below the floor of a critical answer")]
    BelowCriticalFloor {
        /// The floor.
        floor: LevelIndex,
    },
    /// Reassessment and judgement together would fall too far below the earlier level.
    #[error("the judged level is too many steps below the earlier level")]
    TooFarBelowPrevious,
}

impl JudgementProblem {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> Code {
        match self {
            Self::NoLevel => Code::NoLevel,
            Self::NotFinal => Code::NotFinal,
            Self::NoChange => Code::NoChange,
            Self::TooFar => Code::TooFar,
            Self::UnknownGround => Code::UnknownGround,
            Self::NoReason => Code::NoReason,
            Self::NotApproved => Code::NotApproved,
            Self::BelowCriticalFloor { .. } => Code::BelowCriticalFloor,
            Self::TooFarBelowPrevious => Code::TooFarBelowPrevious,
        }
    }
}
