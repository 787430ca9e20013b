//! What every component draws from.

use std::sync::Arc;

use zajedno_core::{Date, Instrument};
use zajedno_text::{Catalogue, Language};

/// The list, the language that the page speaks, and today's date, after which nothing can have happened.
///
/// Cheap to clone and to compare: two settings are equal when they hold the very same list.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The list.
    pub instrument: Arc<Instrument>,
    /// The language of the page.
    pub language: Language,
    /// Today.
    pub today: Date,
}

impl Setting {
    /// What is said, in the language of the page.
    #[must_use]
    pub fn say(&self) -> Catalogue {
        Catalogue::new(self.language)
    }
}

impl PartialEq for Setting {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.instrument, &other.instrument)
            && self.language == other.language
            && self.today == other.today
    }
}
