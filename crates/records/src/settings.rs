//! What a person has chosen for a store, and what it remembers of itself.

use serde::{Deserialize, Serialize};

use crate::problem::{RecordProblem, What};
use crate::versioned;

/// The newest version of settings.
const VERSION: u32 = 1;

/// The settings of a store.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The digest of the list that new assessments begin with; absent: the project's own.
    pub list: Option<String>,
    /// The moment of the last backup, as the page writes moments.
    pub backed_up: Option<String>,
}

impl Settings {
    /// The settings in the newest version.
    ///
    /// ```
    /// use zajedno_records::Settings;
    ///
    /// let settings = Settings { list: None, backed_up: Some("2026-03-02T09:30:00.000Z".into()) };
    /// assert_eq!(Settings::read(&settings.write()), Ok(settings));
    /// ```
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        versioned::write(VERSION, self)
    }

    /// The settings of any version.
    ///
    /// # Errors
    ///
    /// When the bytes are no settings, or of a version that is not known yet.
    pub fn read(bytes: &[u8]) -> Result<Self, RecordProblem> {
        versioned::content(bytes, What::Settings, VERSION)?.whole()
    }
}
