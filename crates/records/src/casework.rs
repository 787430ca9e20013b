//! What is kept beside the answers, and the directory of local services.

use zajedno_casework::{Casework, Directory};

use crate::problem::{RecordProblem, What};
use crate::versioned;

/// The newest version of both.
const VERSION: u32 = 1;

/// A casework in the newest version.
///
/// ```
/// use zajedno_casework::Casework;
/// use zajedno_records::{read_casework, write_casework};
///
/// let casework = Casework { assessor: "Ана".into(), ..Casework::default() };
/// assert_eq!(read_casework(&write_casework(&casework)), Ok(casework));
/// ```
#[must_use]
pub fn write_casework(casework: &Casework) -> Vec<u8> {
    versioned::write(VERSION, casework)
}

/// The casework of a record of any version.
///
/// # Errors
///
/// When the bytes are no casework, or of a version that is not known yet.
pub fn read_casework(bytes: &[u8]) -> Result<Casework, RecordProblem> {
    versioned::content(bytes, What::Casework, VERSION)?.whole()
}

/// A directory in the newest version.
#[must_use]
pub fn write_directory(directory: &Directory) -> Vec<u8> {
    versioned::write(VERSION, directory)
}

/// The directory of a record of any version.
///
/// # Errors
///
/// When the bytes are no directory, or of a version that is not known yet.
pub fn read_directory(bytes: &[u8]) -> Result<Directory, RecordProblem> {
    versioned::content(bytes, What::Directory, VERSION)?.whole()
}
