//! What can be printed, and what it is written from.

use yew::Html;
use zajedno_casework::{Casework, Figures, Moment};
use zajedno_core::Assessment;
use zajedno_core::assessment::Kind;
use zajedno_form::Setting;
use zajedno_text::Catalogue;
use zajedno_text::explain::Explanation;

use super::{blank, family, file, meeting};

/// What can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Report {
    /// Everything.
    File,
    /// What the family gets, in plain words.
    Family {
        /// Whether what concerns safety is named: anybody in the home may read the paper.
        names_safety: bool,
    },
    /// One page for those who meet.
    Meeting,
    /// The list to fill in on paper, as an assessment of this kind asks it.
    Blank(Kind),
}

/// What reports are written from.
#[derive(Clone, Copy)]
pub(crate) struct Matter<'a> {
    pub(crate) setting: &'a Setting,
    pub(crate) assessment: &'a Assessment,
    pub(crate) casework: &'a Casework,
    /// Says when something was, where the reader is.
    pub(crate) when: &'a dyn Fn(&Moment) -> String,
    /// Absent while it is on its way, or where it cannot be had.
    pub(crate) told: Option<&'a Told>,
}

/// What scoring says of the assessment.
pub(crate) struct Told {
    pub(crate) result: Explanation<'static>,
    pub(crate) account: Explanation<'static>,
    pub(crate) figures: Figures,
}

impl Matter<'_> {
    pub(super) fn say(&self) -> Catalogue {
        self.setting.say()
    }
}

/// A report as it stands on paper.
pub(crate) fn report(matter: &Matter<'_>, which: Report) -> Html {
    match which {
        Report::File => file::file(matter),
        Report::Family { names_safety } => family::family(matter, names_safety),
        Report::Meeting => meeting::meeting(matter),
        Report::Blank(kind) => blank::blank(matter.setting, kind),
    }
}
