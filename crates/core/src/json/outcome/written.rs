//! The shape of a written result.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::followed::{
    WrittenContribution, WrittenFlag, WrittenOpen, WrittenReason, WrittenShare, WrittenTask,
};
use crate::assessment::Kind;
use crate::id::{DomainId, IndicatorId, InstrumentId, LevelId, ScoreId};

/// The result of one assessment as it is written.
///
/// What is absent from it is not known or does not apply; a level is always two bounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OutcomeDocument {
    /// The version of this format. A new key may come without a new version; a program skips keys it does not know.
    #[cfg_attr(feature = "schema", schemars(extend("const" = super::OUTCOME_FORMAT)))]
    pub(super) format: u32,
    /// The list: a result means something only together with it.
    pub(super) instrument: WrittenInstrument,
    /// The code of the family.
    pub(super) reference: String,
    /// The kind of the assessment.
    pub(super) kind: Kind,
    /// The reference date of the assessment.
    #[cfg_attr(feature = "schema", schemars(with = "crate::Date"))]
    pub(super) date: String,
    /// The bounds of the family's level: of both the highest among the children.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) level: Option<WrittenBounds<LevelId>>,
    /// Whether every child has a final result.
    #[serde(rename = "final")]
    pub(super) is_final: bool,
    /// One entry for each child.
    pub(super) children: Vec<WrittenChild>,
}

/// What a result calls its list by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenInstrument {
    /// The id.
    pub(super) id: InstrumentId,
    /// The version.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = crate::schema::VERSION)))]
    pub(super) version: String,
    /// The digest of the very text.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = crate::schema::DIGEST)))]
    pub(super) digest: String,
}

/// The lowest and the highest level over every way of answering what is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "LevelBounds"))]
pub(super) struct WrittenBounds<T> {
    /// Of the mildest way of answering what is open.
    pub(super) lower: T,
    /// Of the worst way of answering what is open.
    pub(super) upper: T,
}

/// The result of one child: why it has no sheet, or what its sheet comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenChild {
    /// The code of the child in the assessment.
    pub(super) reference: String,
    #[serde(flatten)]
    pub(super) result: WrittenResult,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub(super) enum WrittenResult {
    /// The child has no sheet; why.
    NoSheet(
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["in_formal_care", "grown_up"])))]
        &'static str,
    ),
    /// What the sheet of the child comes to.
    #[serde(untagged)]
    Assessed(Box<WrittenOutcome>),
}

/// What the sheet of a child comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenOutcome {
    /// The level after an earlier level and a judgement have been taken into account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) level_in_force: Option<WrittenBounds<LevelId>>,
    /// The level of the answers alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) computed_level: Option<WrittenBounds<LevelId>>,
    /// Whether nothing that is open can change the level.
    #[serde(rename = "final")]
    pub(super) is_final: bool,
    /// `false` while a critical answer is not confirmed: then nobody says "at least".
    pub(super) lower_bound_is_firm: bool,
    /// Days from the date of the assessment to the next review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) review_days: Option<u16>,
    /// How many indicators are answered.
    pub(super) answered: u16,
    /// Of how many that apply.
    pub(super) applicable: u16,
    /// The one in percent of the other, rounded down.
    #[cfg_attr(feature = "schema", schemars(range(max = 100)))]
    pub(super) completeness_percent: u8,
    /// Of an initial assessment: whether a directed one is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) initial: Option<WrittenInitial>,
    /// What followed from the earlier level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reassessment: Option<WrittenReassessment>,
    /// What followed from the professional judgement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) judgement: Option<WrittenJudgement>,
    /// Why the result is not final.
    pub(super) provisional: Vec<WrittenProvisional>,
    /// What it comes to when what is missing is like what is answered; the bounds are certain, this is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) prorated: Option<WrittenProrated>,
    /// Each score of the list.
    pub(super) scores: Vec<WrittenPoints<ScoreId>>,
    /// Each domain of the list.
    pub(super) domains: Vec<WrittenDomain>,
    /// What each rule did, in the order of acting.
    pub(super) reasons: Vec<WrittenReason>,
    /// What the answers call for at any level.
    pub(super) flags: Vec<WrittenFlag>,
    /// Disjoint shares of the known points.
    pub(super) shares: Vec<WrittenShare>,
    /// The points of each indicator that applies.
    pub(super) contributions: Vec<WrittenContribution>,
    /// What to find out, what matters most first.
    pub(super) open: Vec<WrittenOpen>,
    /// What to do and by when.
    pub(super) tasks: Vec<WrittenTask>,
    /// Indicators whose answer gets a service in the plan.
    pub(super) needs_service: Vec<IndicatorId>,
    /// Empty for a list without conditions, and then not written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) not_asked: Vec<IndicatorId>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) undecided: Vec<IndicatorId>,
}

/// What an initial assessment says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenInitial {
    /// Whether a directed assessment is due.
    pub(super) directed_assessment_due: bool,
    /// Indicators that are unanswered or unknown.
    pub(super) open: Vec<IndicatorId>,
    /// Indicators whose answers make it due.
    pub(super) because_of_answers: Vec<IndicatorId>,
    /// Scores that make it due.
    pub(super) because_of_scores: Vec<ScoreId>,
    /// These scores with their points.
    pub(super) scores_reached: Vec<WrittenReached>,
}

/// A score that has come to the points at which something holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenReached {
    /// The score.
    pub(super) id: ScoreId,
    /// Its points.
    pub(super) points: i32,
    #[serde(flatten)]
    pub(super) reaches: WrittenThreshold,
}

/// The points that are enough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub(super) enum WrittenThreshold {
    /// So many points or more are enough, of a score of risk.
    AtLeast(i32),
    /// So many points or fewer are enough, of a score of strength.
    AtMost(i32),
}

/// What the sheet comes to when what is missing is like what is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenProrated {
    /// The level.
    pub(super) level: LevelId,
    /// Each score.
    pub(super) scores: Vec<WrittenProratedScore>,
}

/// A score of the prorated value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenProratedScore {
    /// The score.
    pub(super) id: ScoreId,
    /// Its points.
    pub(super) points: i32,
}

/// What the rule for a level that follows an earlier one did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenReassessment {
    /// The earlier level.
    pub(super) previous: LevelId,
    /// What followed at the lower bound.
    pub(super) lower: WrittenReassessedLevel,
    /// What followed at the upper bound.
    pub(super) upper: WrittenReassessedLevel,
}

/// What it did at one bound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenReassessedLevel {
    /// The level of the answers.
    pub(super) computed: LevelId,
    /// The level with the margin added.
    pub(super) with_margin: LevelId,
    /// The level that follows.
    pub(super) after: LevelId,
    /// Why.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["not_lower", "fell", "within_margin", "critical_open", "too_soon"])))]
    pub(super) because: &'static str,
}

/// What became of a professional judgement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub(super) enum WrittenJudgement {
    /// It counts.
    Judged { from: LevelId, level: LevelId },
    /// It does not count.
    Refused { code: &'static str, message: String },
}

/// Why a result is not final.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub(super) enum WrittenProvisional {
    /// The bounds of the level differ.
    LevelOpen,
    /// A critical indicator is unanswered or unknown.
    CriticalUnknown(IndicatorId),
    /// A critical answer is not confirmed.
    CriticalUnconfirmed(IndicatorId),
    /// Too few indicators are answered.
    TooFewAnswered {
        answered: u16,
        applicable: u16,
        needed_percent: u8,
    },
    /// Too few indicators of a domain are answered.
    TooFewInDomain {
        domain: DomainId,
        answered: u16,
        applicable: u16,
        needed_percent: u8,
    },
}

/// A score with its bounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "ScorePoints"))]
pub(super) struct WrittenPoints<T> {
    /// Which.
    pub(super) id: T,
    /// The fewest points.
    pub(super) lower: i32,
    /// The most points.
    pub(super) upper: i32,
    /// The most there could be.
    pub(super) maximum: i32,
}

/// The points of a domain with their bounds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenDomain {
    /// Which.
    pub(super) id: DomainId,
    /// The fewest points.
    pub(super) lower: i32,
    /// The most points.
    pub(super) upper: i32,
    /// The most there could be.
    pub(super) maximum: i32,
    /// How many indicators are answered.
    pub(super) answered: u16,
    /// Of how many that apply.
    pub(super) applicable: u16,
}
