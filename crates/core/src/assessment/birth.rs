//! When a child was born, and what follows from it.

use alloc::string::{String, ToString as _};
use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::date::{DateProblem, Month};
use crate::id::OptionIndex;
use crate::instrument::Indicator;

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

/// An answer that follows from the age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FromAge {
    /// This one.
    Option(OptionIndex),
    /// The age is not known, and so neither is the answer.
    AgeNotKnown,
}

/// The answer that follows from the age, of an indicator whose answer does.
pub(super) fn follows_from_age(
    it: &Indicator,
    birth: Option<Birth>,
    age: Option<u16>,
) -> Option<FromAge> {
    let rule = it.from_age.as_ref()?;
    let by_age = |age| {
        rule.ages
            .iter()
            .find(|&&(under, _)| age < under)
            .map(|&(_, option)| option)
    };
    let option = match birth {
        Some(Birth::Unborn) => Some(rule.unborn),
        Some(Birth::Born(_)) | None => age.and_then(by_age),
    };
    Some(option.map_or(FromAge::AgeNotKnown, FromAge::Option))
}
