//! An instrument as it is written in its file: the shape, nothing checked yet.
//!
//! These types are the format of a list. [`Instrument::check`](crate::Instrument::check) turns them into an
//! [`Instrument`](crate::Instrument).

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use crate::circumstances::Kind;
use crate::id::{
    DomainId, EvidenceId, GradeId, IndicatorId, InstrumentId, LevelId, OptionId, ServiceId,
};
#[cfg(feature = "schema")]
use crate::instrument::limits;
use crate::words::{Language, Words};

macro_rules! written {
    ($($(#[$attribute:meta])* $kind:ident $name:ident { $($body:tt)* })*) => {$(
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields, rename_all = "snake_case")]
        $(#[$attribute])*
        pub $kind $name { $($body)* }
    )*};
}

mod policy;
mod rules;

pub use self::policy::{MissingPolicy, Prorate, Within};
pub use self::rules::{
    At, RawAnswerCondition, RawAtMostAbove, RawBand, RawCap, RawCondition, RawFinality, RawFlag,
    RawFloor, RawGround, RawInitial, RawJudgement, RawLevelOperation, RawLevelRule, RawLimit,
    RawNeeds, RawOffset, RawProvisional, RawReassessment, RawRules, RawScore, RawScoreCondition,
    RawScoreRule, RawShare, RawTasks, RawVerify, RawWeighted, Selection,
};

written! {
    /// A whole list file.
    struct RawInstrument {
        /// Where the schema of the format is; not part of the list, nor of its digest.
        #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
        pub schema: Option<String>,
        /// The version of this format: [`FORMAT`](crate::instrument::FORMAT).
        #[cfg_attr(feature = "schema", schemars(extend("const" = crate::instrument::FORMAT)))]
        pub format: u32,
        /// What the list is called in files.
        pub id: InstrumentId,
        /// Its semantic version, `major.minor.patch`.
        #[cfg_attr(feature = "schema", schemars(extend("pattern" = crate::schema::VERSION)))]
        pub version: String,
        /// The licence of the list, as an SPDX expression.
        pub license: String,
        /// The languages it is complete in.
        #[cfg_attr(feature = "schema", schemars(length(min = 1), extend("uniqueItems" = true)))]
        pub languages: Vec<Language>,
        /// What the list is called.
        pub title: Words,
        /// What it assesses.
        pub outcome: Words,
        /// Where it comes from.
        pub provenance: Words,
        /// How far it can be trusted: shown wherever the list is described.
        pub status: Words,
        /// What every result says of itself.
        pub statement: Words,
        /// The heading above a level.
        pub level_heading: Words,
        /// Which children get a sheet.
        pub child: RawChildRule,
        /// The levels, from the lowest; none for a list without rules.
        #[cfg_attr(feature = "schema", schemars(length(max = limits::LEVELS)))]
        pub levels: Vec<RawLevel>,
        /// The domains, in the order in which they are asked.
        #[cfg_attr(feature = "schema", schemars(length(min = 1, max = limits::DOMAINS)))]
        pub domains: Vec<RawDomain>,
        /// The services that indicators name.
        #[cfg_attr(feature = "schema", schemars(length(max = limits::SERVICES)))]
        pub services: Vec<RawService>,
        /// The grades of evidence that indicators name.
        pub evidence_grades: Vec<RawGrade>,
        /// The indicators, by domain.
        #[cfg_attr(feature = "schema", schemars(length(min = 1, max = limits::INDICATORS)))]
        pub indicators: Vec<RawIndicator>,
        /// How answers become a level; absent for a list that only asks.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub rules: Option<RawRules>,
    }

    /// Which children are assessed.
    struct RawChildRule {
        /// A child of this age in completed months, or older, has no sheet.
        #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1200)))]
        pub under_months: u16,
    }

    /// One level.
    struct RawLevel {
        /// Its id.
        pub id: LevelId,
        /// What it is called.
        pub title: Words,
        /// What it calls for.
        pub calls_for: Words,
        /// Days from the assessment to the next review.
        #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 3650)))]
        pub review_days: u16,
    }

    /// One domain.
    struct RawDomain {
        /// Its id.
        pub id: DomainId,
        /// The letter or number it is known by on paper.
        pub code: String,
        /// What it is called.
        pub title: Words,
    }

    /// One service.
    struct RawService {
        /// Its id.
        pub id: ServiceId,
        /// What it is called.
        pub title: Words,
    }

    /// One grade of evidence.
    struct RawGrade {
        /// Its id.
        pub id: GradeId,
        /// What it means.
        pub title: Words,
    }

    /// One indicator.
    struct RawIndicator {
        /// Its id.
        pub id: IndicatorId,
        /// The domain it belongs to.
        pub domain: DomainId,
        /// Whom it is about.
        pub about: About,
        /// The kind of its scale.
        #[serde(rename = "type")]
        pub kind: IndicatorKind,
        /// Asked in the initial assessment too.
        #[serde(default)]
        pub core: bool,
        /// A fact that no support can change.
        #[serde(default, rename = "static")]
        pub is_static: bool,
        /// What is asked.
        pub text: Words,
        /// What to keep in mind when answering.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub note: Option<Words>,
        /// The answers to choose from, points never falling.
        #[cfg_attr(feature = "schema", schemars(length(min = 2, max = limits::OPTIONS)))]
        pub options: Vec<RawOption>,
        /// It is asked only if all of these hold.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "schema", schemars(length(max = limits::FACTS)))]
        pub asked_if: Vec<RawFact>,
        /// What is to be settled before a worse answer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub check: Option<RawCheck>,
        /// Which answer calls for an action at once.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub critical: Option<RawCritical>,
        /// What a good answer must rest on before the assessment is given on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sign_off: Option<RawSignOff>,
        /// When "not applicable" is offered.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub not_applicable: Option<RawNotApplicable>,
        /// The answer follows from the age and is never typed: ages from the youngest.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from_age: Option<RawFromAge>,
        /// Services that answer the need.
        #[serde(default)]
        pub services: Vec<ServiceId>,
        /// Published findings behind the indicator.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
        pub evidence: Vec<EvidenceId>,
        /// The grade of that evidence.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub evidence_grade: Option<GradeId>,
    }

    /// One possible answer.
    struct RawOption {
        /// Its id.
        #[cfg_attr(feature = "schema", schemars(extend("not" = { "enum": crate::schema::STATES })))]
        pub id: OptionId,
        /// What it counts.
        #[cfg_attr(feature = "schema", schemars(range(min = -limits::POINTS, max = limits::POINTS)))]
        pub points: i32,
        /// What it means.
        pub anchor: Words,
    }

    /// Something without points that is so or not.
    enum RawFact {
        /// The child has this age.
        Age(RawAgeRange),
        /// The assessment is of one of these kinds.
        Kind(
            #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 2), extend("uniqueItems" = true)))]
            Vec<Kind>,
        ),
        /// A gate question is answered so.
        Gate(RawGate),
    }

    /// Ages in completed months. A child not yet born is younger than any other.
    #[cfg_attr(feature = "schema", schemars(extend("minProperties" = 1)))]
    struct RawAgeRange {
        /// This age or older; with 0, born.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from_months: Option<u16>,
        /// Younger than this.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub under_months: Option<u16>,
    }

    /// An answer to a gate question.
    struct RawGate {
        /// The gate, an indicator of type `gate` that stands before.
        pub indicator: IndicatorId,
        /// One of these answers.
        #[cfg_attr(feature = "schema", schemars(length(min = 1), extend("uniqueItems" = true)))]
        pub options: Vec<OptionId>,
    }

    /// A question to settle before an indicator is answered beyond an option.
    struct RawCheck {
        /// The last option that needs no settling.
        pub above: OptionId,
        /// What is asked.
        pub text: Words,
        /// What to do when the answer is yes.
        pub if_yes: Words,
    }

    /// A critical answer.
    struct RawCritical {
        /// The option, and every worse one, that is critical.
        pub at: OptionId,
        /// The level that a confirmed critical answer sets at least.
        pub floor: LevelId,
        /// What to do at once.
        pub action: Words,
    }

    /// What an answer must rest on before the assessment is given on to another person.
    struct RawSignOff {
        /// The option, and every better one, that must rest on it.
        pub at: OptionId,
        /// How many sources: ways in which it is known.
        #[cfg_attr(feature = "schema", schemars(range(min = 1, max = limits::SOURCES)))]
        pub sources: u8,
        /// Also a date: when it was learned.
        #[serde(default)]
        pub date: bool,
    }

    /// When "not applicable" may be answered.
    struct RawNotApplicable {
        /// The words of that answer.
        pub text: Words,
        /// Offered only up to this age in completed months; absent: at any age.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub max_age_months: Option<u16>,
        /// Set without asking for a child not yet born.
        #[serde(default)]
        pub unborn: bool,
    }

    /// An answer that follows from the age of the child.
    struct RawFromAge {
        /// The option of a child not yet born.
        pub unborn: OptionId,
        /// The option by age, from the youngest.
        #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
        pub ages: Vec<RawAge>,
    }

    /// One step of an answer that follows from the age.
    struct RawAge {
        /// Ages below this number of completed months, down to the step before.
        #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
        pub under_months: u16,
        /// The option they have.
        pub option: OptionId,
    }
}

/// Whom an indicator is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// The family: answered once.
    Family,
    /// A child: answered for each child.
    Child,
}

/// The kind of scale of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum IndicatorKind {
    /// Steps of growing difficulty.
    Severity,
    /// A risk that is there or not.
    YesNo,
    /// Steps of growing strength.
    Strength,
    /// A question without points, which others can depend on.
    Gate,
}

impl IndicatorKind {
    /// Whether more points mean more strength rather than more risk.
    #[must_use]
    pub fn is_strength(self) -> bool {
        self == Self::Strength
    }

    /// Whether it carries no points and only decides whether others are asked.
    #[must_use]
    pub fn is_gate(self) -> bool {
        self == Self::Gate
    }
}
