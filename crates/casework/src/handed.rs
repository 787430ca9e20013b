//! What is handed on of families, on its way between a page and whoever writes it down.

use serde::{Deserialize, Serialize};

use crate::{Casework, Moment};

/// Families that are handed on; it is never kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandOver {
    /// The moment of handing on.
    pub made: Moment,
    /// The families.
    pub families: Vec<Handed>,
}

/// One assessment of a family with what stands beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handed {
    /// The id of the assessment: 32 digits of lower hexadecimal.
    pub id: String,
    /// The revision of the assessment.
    pub revision: u64,
    /// The assessment, as `zajedno-records` writes it.
    pub record: Vec<u8>,
    /// What stands beside it, if anything does.
    pub casework: Option<HandedCasework>,
}

/// What stands beside an assessment that is handed on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandedCasework {
    /// Its revision.
    pub revision: u64,
    /// What it holds.
    pub content: Casework,
}

impl Casework {
    /// The first moment in it that is none. What comes in from a file is asked for it: a text that is greater than every moment would
    /// win over all that is changed later.
    #[must_use]
    pub fn wrong_moment(&self) -> Option<&Moment> {
        let plan = &self.plan;
        let trail = self.trail.iter().map(|it| &it.at);
        let comments = self.comments.iter().map(|it| &it.at);
        let steps = plan.steps.iter().map(|it| &it.changed);
        let tasks = plan.tasks.iter().map(|it| &it.changed);
        let conference = plan.conference.iter().map(|it| &it.changed);
        // A view that nobody wrote has no moment yet.
        let view = [&self.view.changed].into_iter();
        let view = view.filter(|it| **it != Moment::default());
        let mut all = trail
            .chain(comments)
            .chain(steps)
            .chain(tasks)
            .chain(conference)
            .chain(view);
        all.find(|it| !it.is_well_formed())
    }
}
