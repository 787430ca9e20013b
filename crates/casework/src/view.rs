//! How the family sees it.

use serde::{Deserialize, Serialize};
use zajedno_core::id::IndicatorId;

use crate::Moment;

/// The family's own view.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyView {
    /// When it was last changed.
    pub changed: Moment,
    /// How the family sees the whole, in its own words.
    pub whole: String,
    /// Whether the family agrees with the assessment as a whole.
    pub agreement: Option<Agreement>,
    /// What the family disputes, in its own words.
    pub contest: String,
    /// How it sees single answers; at most one for each.
    pub answers: Vec<ViewOfAnswer>,
}

/// How the family sees one answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ViewOfAnswer {
    /// The code of the child that the question is about; absent: the family.
    pub child: Option<String>,
    /// The question.
    pub indicator: IndicatorId,
    /// Whether the family agrees.
    pub agreement: Option<Agreement>,
    /// Its own words.
    pub words: String,
}

/// Whether the family agrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// It agrees.
    Agrees,
    /// It agrees with a part.
    InPart,
    /// It does not agree.
    Disagrees,
}
