//! The training cases of the separation-risk list with the answer key of each stage.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;
use zajedno_core::Words;

/// The text of the file.
pub const SEPARATION_RISK: &str = include_str!("../../indicators/separation-risk/vignettes.json");

/// A file of training cases.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "the key of the file")]
pub struct Vignettes {
    /// What the file is called.
    pub id: String,
    /// Its licence, as an SPDX expression.
    pub license: String,
    /// What the cases are and are not.
    pub note: Words,
    /// The cases.
    pub vignettes: Vec<Vignette>,
}

/// One invented family.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vignette {
    /// Its id, for example `V1`.
    pub id: String,
    /// What it is called.
    pub title: Words,
    /// The story.
    pub text: Words,
    /// The assessments of the family, one after the other.
    pub stages: Vec<Stage>,
}

/// One assessment with its answer key.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Its id, for example `V6_T1`.
    pub id: String,
    /// The assessment as it stands in the file, ready to be read by `json::read_assessment`.
    pub assessment: Box<RawValue>,
    /// The values that the rules must give for the first child.
    pub expected: Expected,
    /// The points of each domain of risk, by its id.
    pub domains: BTreeMap<String, ExpectedDomain>,
    /// Why the answers are what they are.
    pub reasoning: Words,
}

/// The values that the rules must give; a key that is not listed here is an error.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// Risk points at the lower bound.
    pub points: i32,
    /// Risk points at the upper bound.
    pub points_hi: i32,
    /// Child, caregiver, household and history points at the lower bound.
    pub inner_points: i32,
    /// Material points at the lower bound.
    pub material: i32,
    /// Points of the strengths that are known.
    pub strengths: i32,
    /// Points after the strengths offset at the lower bound.
    pub net_lo: i32,
    /// Points after the strengths offset at the upper bound.
    pub net_hi: i32,
    /// Indicators at their critical option, in the order of the list.
    pub critical: Vec<String>,
    /// Critical indicators that are unknown or unanswered, in the order of the list.
    pub critical_unknown: Vec<String>,
    /// The bounds of the level, before reassessment.
    pub level: [String; 2],
    /// Risk indicators that are unknown or unanswered.
    pub unknown: usize,
    /// Strengths that are unknown or unanswered.
    pub unknown_strengths: usize,
    /// How much is answered, in percent.
    pub completeness: u8,
    /// Whether material help is urgent however the unknown is answered.
    pub material_urgency: bool,
    /// Whether the result is final.
    #[serde(rename = "final")]
    pub is_final: bool,
    /// Whether the core answers make a directed assessment due.
    pub directed_assessment_due: bool,
    /// The level after the rule for reassessment, where there is an earlier level.
    pub level_after_reassessment: Option<String>,
}

/// The points of one domain.
#[derive(Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct ExpectedDomain {
    /// At the lower bound.
    pub points: i32,
    /// At the upper bound.
    pub points_upper: i32,
    /// The most that the applicable indicators count.
    pub max: i32,
}

impl Vignettes {
    /// The training cases of the separation-risk list.
    ///
    /// # Errors
    ///
    /// When the file has another shape, with line and column.
    pub fn separation_risk() -> serde_json::Result<Self> {
        serde_json::from_str(SEPARATION_RISK)
    }

    /// Every stage of every case, in the order of the file.
    pub fn stages(&self) -> impl Iterator<Item = &Stage> {
        self.vignettes.iter().flat_map(|vignette| &vignette.stages)
    }
}
