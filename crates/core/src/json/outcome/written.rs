//! The shape of a written result.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::assessment::Kind;
use crate::id::{DomainId, FlagId, IndicatorId, InstrumentId, LevelId, RuleId, ScoreId, ShareId};
use crate::instrument::Within;

/// The result of one assessment as it is written.
///
/// What is absent from it is not known or does not apply; a level is always two bounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OutcomeDocument {
    pub(super) format: u32,
    pub(super) instrument: WrittenInstrument,
    pub(super) reference: String,
    pub(super) kind: Kind,
    pub(super) date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) level: Option<WrittenBounds<LevelId>>,
    #[serde(rename = "final")]
    pub(super) is_final: bool,
    pub(super) children: Vec<WrittenChild>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenInstrument {
    pub(super) id: InstrumentId,
    pub(super) version: String,
    pub(super) digest: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenBounds<T> {
    pub(super) lower: T,
    pub(super) upper: T,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenChild {
    pub(super) reference: String,
    #[serde(flatten)]
    pub(super) result: WrittenResult,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum WrittenResult {
    NoSheet(&'static str),
    #[serde(untagged)]
    Assessed(Box<WrittenOutcome>),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenOutcome {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) level_in_force: Option<WrittenBounds<LevelId>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) computed_level: Option<WrittenBounds<LevelId>>,
    #[serde(rename = "final")]
    pub(super) is_final: bool,
    pub(super) lower_bound_is_firm: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) review_days: Option<u16>,
    pub(super) answered: u16,
    pub(super) applicable: u16,
    pub(super) completeness_percent: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) initial: Option<WrittenInitial>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reassessment: Option<WrittenReassessment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) judgement: Option<WrittenJudgement>,
    pub(super) provisional: Vec<WrittenProvisional>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) prorated: Option<WrittenProrated>,
    pub(super) scores: Vec<WrittenPoints<ScoreId>>,
    pub(super) domains: Vec<WrittenDomain>,
    pub(super) reasons: Vec<WrittenReason>,
    pub(super) flags: Vec<WrittenFlag>,
    pub(super) shares: Vec<WrittenShare>,
    pub(super) contributions: Vec<WrittenContribution>,
    pub(super) open: Vec<WrittenOpen>,
    pub(super) tasks: Vec<WrittenTask>,
    pub(super) needs_service: Vec<IndicatorId>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenInitial {
    pub(super) directed_assessment_due: bool,
    pub(super) open: Vec<IndicatorId>,
    pub(super) because_of_answers: Vec<IndicatorId>,
    pub(super) because_of_scores: Vec<ScoreId>,
    pub(super) scores_reached: Vec<WrittenReached>,
}

/// A score that has come to the points at which something holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenReached {
    pub(super) id: ScoreId,
    pub(super) points: i32,
    #[serde(flatten)]
    pub(super) reaches: WrittenThreshold,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum WrittenThreshold {
    AtLeast(i32),
    AtMost(i32),
}

/// What the sheet comes to when what is missing is like what is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenProrated {
    pub(super) level: LevelId,
    pub(super) scores: Vec<WrittenProratedScore>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenProratedScore {
    pub(super) id: ScoreId,
    pub(super) points: i32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenReassessment {
    pub(super) previous: LevelId,
    pub(super) lower: WrittenReassessedLevel,
    pub(super) upper: WrittenReassessedLevel,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenReassessedLevel {
    pub(super) computed: LevelId,
    pub(super) with_margin: LevelId,
    pub(super) after: LevelId,
    pub(super) because: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum WrittenJudgement {
    Judged { from: LevelId, level: LevelId },
    Refused(String),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum WrittenProvisional {
    LevelOpen,
    CriticalUnknown(IndicatorId),
    CriticalUnconfirmed(IndicatorId),
    TooFewAnswered {
        answered: u16,
        applicable: u16,
        needed_percent: u8,
    },
    TooFewInDomain {
        domain: DomainId,
        answered: u16,
        applicable: u16,
        needed_percent: u8,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenPoints<T> {
    pub(super) id: T,
    pub(super) lower: i32,
    pub(super) upper: i32,
    pub(super) maximum: i32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenDomain {
    pub(super) id: DomainId,
    pub(super) lower: i32,
    pub(super) upper: i32,
    pub(super) maximum: i32,
    pub(super) answered: u16,
    pub(super) applicable: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenReason {
    pub(super) rule: RuleId,
    pub(super) lower: WrittenEffect,
    pub(super) upper: WrittenEffect,
    pub(super) because_of: Vec<WrittenCause>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenEffect {
    pub(super) before: LevelId,
    pub(super) named: LevelId,
    pub(super) after: LevelId,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenCause {
    pub(super) indicator: IndicatorId,
    pub(super) certainty: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenFlag {
    pub(super) id: FlagId,
    pub(super) certainty: &'static str,
    pub(super) because_of: Vec<WrittenCause>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenShare {
    pub(super) id: ShareId,
    pub(super) points: i32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenContribution {
    pub(super) indicator: IndicatorId,
    pub(super) lower: i32,
    pub(super) upper: i32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WrittenOpen {
    pub(super) indicator: IndicatorId,
    pub(super) because: &'static str,
    pub(super) narrows_levels: u8,
    pub(super) spread_points: i32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum WrittenTask {
    Act {
        indicator: IndicatorId,
    },
    Verify {
        indicator: IndicatorId,
        within: Within,
    },
    FindOut {
        indicator: IndicatorId,
        within: Within,
    },
    Answer {
        flag: FlagId,
        certainty: &'static str,
    },
}
