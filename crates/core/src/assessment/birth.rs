//! When a child was born, and what follows from it.

use alloc::string::{String, ToString as _};
use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::date::{DateProblem, Month};

/// When a child was born: written `2019-03` or `unborn`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Birth {
    /// Not born yet.
    Unborn,
    /// Born in this month.
    Born(Month),
}

impl fmt::Display for Birth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unborn => f.write_str("unborn"),
            Self::Born(month) => month.fmt(f),
        }
    }
}

impl FromStr for Birth {
    type Err = DateProblem;

    fn from_str(text: &str) -> Result<Self, DateProblem> {
        if text == "unborn" {
            Ok(Self::Unborn)
        } else {
            text.parse().map(Self::Born)
        }
    }
}

impl From<Birth> for String {
    fn from(birth: Birth) -> Self {
        birth.to_string()
    }
}

impl TryFrom<String> for Birth {
    type Error = DateProblem;

    fn try_from(text: String) -> Result<Self, DateProblem> {
        text.parse()
    }
}
