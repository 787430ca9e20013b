//! What is kept of assessments, so that whatever was saved once can be opened by every later version.
//!
//! A record is the number of a version, and then types that belong to that version alone. They are never changed once
//! something was kept with them: what the core calls a thing, or in which order it names things, may change without a record
//! noticing. A newer version gets types of its own beside them.
//!
//! ```
//! use zajedno_core::assessment::{Assessment, Child, Kind};
//! use zajedno_core::builtin;
//!
//! let list = builtin::separation_risk();
//! let mut assessment = Assessment::new(&list, "P-17", Kind::Directed, "2026-03-02".parse()?);
//! assessment.children.push(Child::new("A", Some("2019-03".parse()?)));
//!
//! let record = zajedno_records::write(&assessment, &list);
//! assert_eq!(zajedno_records::list_of(&record)?.id, "separation-risk");
//! assert_eq!(zajedno_records::read(&record, &list)?, assessment);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Records are not protected here: whoever keeps them seals them.

#![forbid(unsafe_code)]

mod casework;
mod problem;
pub mod restore;
mod settings;
mod summary;
mod v1;
mod versioned;

use serde::{Deserialize, Serialize};
use zajedno_core::instrument::InstrumentName;
use zajedno_core::{Assessment, Instrument};

pub use self::casework::{read_casework, read_directory, write_casework, write_directory};
pub use self::problem::{RecordProblem, What};
pub use self::settings::Settings;
pub use self::summary::{LevelName, LevelRange, Summary};

/// The newest version of a record, which [`write()`] writes.
pub const RECORD_VERSION: u32 = 1;

/// The list that something was answered in, as it is written in a record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ListName {
    /// The id.
    pub id: String,
    /// The version, such as `0.1.0`.
    pub version: String,
    /// The digest of the file, in hexadecimal: by it a kept list is found.
    pub digest: String,
}

impl From<&InstrumentName> for ListName {
    fn from(name: &InstrumentName) -> Self {
        Self {
            id: name.id.as_str().to_owned(),
            version: name.version.to_string(),
            digest: name.digest.to_string(),
        }
    }
}

/// The record of an assessment that was answered in `list`, in the newest version.
///
/// # Panics
///
/// When the assessment was answered in another list.
#[must_use]
pub fn write(assessment: &Assessment, list: &Instrument) -> Vec<u8> {
    let (raw, name) = (assessment.to_raw(list), ListName::from(list.name()));
    versioned::write(RECORD_VERSION, v1::record(&raw, &name))
}

/// The assessment of a record of any version, checked against the list that it was answered in.
///
/// # Errors
///
/// When the bytes are no record, are of a version that is not known yet, or do not fit the list.
pub fn read(record: &[u8], list: &Instrument) -> Result<Assessment, RecordProblem> {
    let content = versioned::content(record, What::Record, RECORD_VERSION)?;
    let record: v1::Record<'_> = content.whole()?;
    Assessment::check(record.into_raw()?, list).map_err(RecordProblem::Content)
}

/// The list that a record was answered in, read without having that list; nothing else of the record is looked at.
///
/// # Errors
///
/// When the bytes do not begin as a record does, or are of a version that is not known yet.
pub fn list_of(record: &[u8]) -> Result<ListName, RecordProblem> {
    let content = versioned::content(record, What::Record, RECORD_VERSION)?;
    let name: v1::ListName<'_> = content.beginning()?;
    Ok(name.to_owned())
}
