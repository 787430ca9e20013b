//! Why bytes are not what was kept.

use std::fmt;

use thiserror::Error;
use zajedno_core::instrument::{Pointer, Problem};

/// What the bytes should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The record of an assessment.
    Record,
    /// A summary; whatever is wrong with one, it can be worked out from its record anew.
    Summary,
    /// The settings of a store.
    Settings,
    /// What is kept beside the answers of an assessment.
    Casework,
    /// The directory of local services.
    Directory,
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Record => "record of an assessment",
            Self::Summary => "summary of an assessment",
            Self::Settings => "record of settings",
            Self::Casework => "record of the work with a family",
            Self::Directory => "directory of local services",
        })
    }
}

/// Why bytes are not what was kept. The name of what holds them is the reader's to add.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RecordProblem {
    /// They are of a version that is not known.
    #[error(
        "found version {found} of a {what}, expected at most {newest} and at least 1; open it with the newest Zajedno"
    )]
    Version {
        /// What they should be.
        what: What,
        /// The version.
        found: u32,
        /// The newest that is known here.
        newest: u32,
    },
    /// They end in the middle of a value.
    #[error(
        "found a {what} that ends in the middle of a value, expected all of it; restore it from a backup"
    )]
    Cut {
        /// What they should be.
        what: What,
    },
    /// Some of them cannot stand where they do.
    #[error(
        "found bytes that cannot stand in a {what} ({found}), expected it as it was kept; restore it from a backup"
    )]
    Damaged {
        /// What they should be.
        what: What,
        /// What the reader says, for whoever looks into it.
        found: String,
    },
    /// They go on after the end.
    #[error(
        "found {bytes} bytes after the end of a {what}, expected none; restore it from a backup"
    )]
    Trailing {
        /// What they should be.
        what: What,
        /// How many bytes are left.
        bytes: usize,
    },
    /// A date or a month is none of the calendar.
    #[error(
        "{at}: found {found}, expected a day or a month of the years 1900 to 2199; restore the record from a backup"
    )]
    NoSuchDate {
        /// Where in the assessment.
        at: Pointer,
        /// What was found.
        found: String,
    },
    /// Two answers or two notes are about one indicator.
    #[error(
        "{at}: found it a second time, expected each indicator once; restore the record from a backup"
    )]
    Repeated {
        /// Where in the assessment.
        at: Pointer,
    },
    /// It is a record, and does not fit the list: everything that does not.
    #[error("{}", self.messages().join("\n"))]
    Content(Vec<Problem>),
}

impl RecordProblem {
    /// The message of each problem, the place first where there is one.
    #[must_use]
    pub fn messages(&self) -> Vec<String> {
        match self {
            Self::Content(problems) => problems.iter().map(ToString::to_string).collect(),
            Self::Version { .. }
            | Self::Cut { .. }
            | Self::Damaged { .. }
            | Self::Trailing { .. }
            | Self::NoSuchDate { .. }
            | Self::Repeated { .. } => vec![self.to_string()],
        }
    }
}
