//! The shape of what follows from the answers: reasons, flags, shares, open questions, tasks.

use alloc::vec::Vec;

use serde::Serialize;

use crate::id::{FlagId, IndicatorId, LevelId, RuleId, ShareId};
use crate::instrument::Within;

/// What one rule did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenReason {
    /// The rule.
    pub(super) rule: RuleId,
    /// What it did at the lower bound.
    pub(super) lower: WrittenEffect,
    /// What it did at the upper bound.
    pub(super) upper: WrittenEffect,
    /// The answers behind it.
    pub(super) because_of: Vec<WrittenCause>,
}

/// What a rule did to the level at one bound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenEffect {
    /// The level before the rule.
    pub(super) before: LevelId,
    /// The level that the rule names.
    pub(super) named: LevelId,
    /// The level after the rule.
    pub(super) after: LevelId,
}

/// An answer behind a rule or a flag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenCause {
    /// The indicator.
    pub(super) indicator: IndicatorId,
    /// Whether its answer does so, or may.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["no", "possible", "yes"])))]
    pub(super) certainty: &'static str,
}

/// What the answers may call for at any level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenFlag {
    /// Which.
    pub(super) id: FlagId,
    /// Whether it holds, or may.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["no", "possible", "yes"])))]
    pub(super) certainty: &'static str,
    /// The answers behind it.
    pub(super) because_of: Vec<WrittenCause>,
}

/// A share of the points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenShare {
    /// Which.
    pub(super) id: ShareId,
    /// Its points at the lower bound.
    pub(super) points: i32,
}

/// The points of one indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenContribution {
    /// Which.
    pub(super) indicator: IndicatorId,
    /// The fewest points.
    pub(super) lower: i32,
    /// The most points.
    pub(super) upper: i32,
}

/// An open question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WrittenOpen {
    /// Which.
    pub(super) indicator: IndicatorId,
    /// Why it matters.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["critical_unconfirmed", "critical_unknown", "unknown"])))]
    pub(super) because: &'static str,
    /// By how many steps one option alone brings the bounds of the level closer.
    pub(super) narrows_levels: u8,
    /// The most less the fewest points of its options.
    pub(super) spread_points: i32,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub(super) enum WrittenTask {
    /// The action of a critical answer, at once.
    Act { indicator: IndicatorId },
    /// Confirm a critical answer.
    Verify {
        indicator: IndicatorId,
        within: Within,
    },
    /// Find out a critical answer.
    FindOut {
        indicator: IndicatorId,
        within: Within,
    },
    /// Do what a flag calls for, or ask about it while it is only possible.
    Answer {
        flag: FlagId,
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["possible", "yes"])))]
        certainty: &'static str,
    },
}
