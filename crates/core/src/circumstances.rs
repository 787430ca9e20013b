//! The facts without points that decide whether something is asked.

use serde::{Deserialize, Serialize};

use crate::instrument::Indicator;

/// The kind of an assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The core indicators only; says whether a directed assessment is due, and no level.
    Initial,
    /// All indicators.
    #[default]
    Directed,
    /// All indicators again, after an earlier assessment.
    Review,
}

impl Kind {
    /// Whether an assessment of this kind asks an indicator.
    #[must_use]
    pub fn asks(self, it: &Indicator) -> bool {
        match self {
            Self::Initial => it.core,
            Self::Directed | Self::Review => true,
        }
    }
}

/// How old a child is on the day of the assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Age {
    /// Not born yet: younger than any other.
    Unborn,
    /// So many completed months.
    Months(u16),
}

/// What is known of an assessment and a child beside the answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Circumstances {
    /// The kind of the assessment.
    pub kind: Kind,
    /// The age of the child; `None`: not known, but the child is born.
    pub age: Option<Age>,
}
