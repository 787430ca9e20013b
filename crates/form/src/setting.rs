//! What every component draws from.

use std::sync::Arc;

use zajedno_core::{Date, Instrument};
use zajedno_text::{Catalogue, Language};

use crate::evidence::EvidenceFile;

/// The list with its evidence, the language that the page speaks, today's date, after which nothing can have happened,
/// and how a person wishes to answer.
///
/// Cheap to clone and to compare: two settings are equal when they hold the very same list.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The list.
    pub instrument: Arc<Instrument>,
    /// The findings behind it.
    pub evidence: EvidenceFile,
    /// The language of the page.
    pub language: Language,
    /// Today.
    pub today: Date,
    /// Whether figures on the keyboard choose an answer. Off unless a person switches it on, since keys that act by
    /// themselves disturb those who speak to their computer.
    pub number_keys: bool,
}

impl Setting {
    /// For what is only read: no findings are shown, and nothing is answered.
    #[must_use]
    pub fn reading(instrument: Arc<Instrument>, language: Language, today: Date) -> Self {
        Self {
            instrument,
            evidence: EvidenceFile::None,
            language,
            today,
            number_keys: false,
        }
    }

    /// What is said, in the language of the page.
    #[must_use]
    pub fn say(&self) -> Catalogue {
        Catalogue::new(self.language)
    }
}

impl PartialEq for Setting {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.instrument, &other.instrument)
            && self.evidence == other.evidence
            && self.language == other.language
            && self.today == other.today
            && self.number_keys == other.number_keys
    }
}
