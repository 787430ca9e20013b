//! What a list of families shows of an assessment without opening it.

use serde::{Deserialize, Serialize};
use zajedno_core::assessment::Kind;
use zajedno_core::{Date, Words};

use crate::ListName;
use crate::problem::{RecordProblem, What};
use crate::versioned;

/// The newest version of a summary.
const VERSION: u32 = 1;

/// What a list of families shows of an assessment. It is worked out when the assessment is kept, and says nothing that the
/// record does not: one that cannot be read is worked out anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The code by which the centre knows the family.
    pub reference: String,
    /// The kind of the assessment.
    pub kind: Kind,
    /// The reference date.
    pub date: Date,
    /// How many children it is about.
    pub children: u8,
    /// The family's level in force; absent where it has none, as in an initial assessment.
    pub level: Option<LevelRange>,
    /// When the next review is due: of the children's, the first.
    pub review_due: Option<Date>,
    /// How many questions nobody has answered.
    pub open: u16,
    /// The list it is answered in.
    pub list: ListName,
    /// The moment of the last change, as the page writes moments.
    pub changed: String,
}

/// The levels between which the family's lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelRange {
    /// The lowest that any way of answering what is open gives.
    pub lowest: LevelName,
    /// The highest; the same when nothing that is open changes it.
    pub highest: LevelName,
}

/// A level, as its list calls it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelName {
    /// Its place among the levels of the list, from 0 for the lowest.
    pub rank: u8,
    /// What the list calls it.
    pub title: Words,
}

impl Summary {
    /// The summary in the newest version.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        versioned::write(VERSION, self)
    }

    /// The summary of any version.
    ///
    /// # Errors
    ///
    /// When the bytes are no summary, or of a version that is not known ([`RecordProblem::Version`]). The caller works the
    /// summary out from the record then.
    pub fn read(bytes: &[u8]) -> Result<Self, RecordProblem> {
        versioned::content(bytes, What::Summary, VERSION)?.whole()
    }
}
