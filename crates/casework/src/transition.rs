//! Which step may follow which in the course of an assessment.

use thiserror::Error;

use crate::{Casework, Event, Happened, Moment, Status};

/// Why a step in the course of an assessment is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CourseProblem {
    /// The step does not follow what was before.
    #[error(
        "found `{happened:?}` while the status is `{status:?}`; expected one of the steps that this status offers"
    )]
    NotNow {
        /// The step.
        happened: Happened,
        /// How far the assessment has come.
        status: Status,
    },
    /// It is no step that changes how far an assessment has come.
    #[error("found `{happened:?}`, which changes no status; note it as an event")]
    NoStep {
        /// What it is.
        happened: Happened,
    },
    /// Nobody is named.
    #[error("found no name, expected that of whoever does this; write it")]
    NoName,
    /// The step needs a reason.
    #[error("found no reason for `{happened:?}`, expected one; write it")]
    NoReason {
        /// The step.
        happened: Happened,
    },
    /// Whoever made the assessment cannot settle it.
    #[error(
        "found the name of the case manager, expected that of another person; let somebody else look at it"
    )]
    OwnWork,
}

impl Status {
    /// The steps that may follow, in the order in which they are offered.
    #[must_use]
    pub fn offers(self) -> &'static [Happened] {
        match self {
            Self::Draft | Self::Returned => &[Happened::Submitted],
            Self::ReadyForReview => &[Happened::Approved, Happened::Returned, Happened::TakenBack],
            Self::Final => &[Happened::Reopened],
        }
    }
}

impl Happened {
    /// The status that an assessment has afterwards; `None` where it stays what it was.
    #[must_use]
    pub fn leads_to(self) -> Option<Status> {
        match self {
            Self::Begun | Self::TakenBack | Self::Reopened => Some(Status::Draft),
            Self::Submitted => Some(Status::ReadyForReview),
            Self::Returned => Some(Status::Returned),
            Self::Approved => Some(Status::Final),
            Self::Judged | Self::HandedOn | Self::TakenIn => None,
        }
    }

    /// Whether a reason must be written.
    #[must_use]
    pub fn needs_reason(self) -> bool {
        match self {
            Self::Returned | Self::Reopened => true,
            Self::Begun
            | Self::Submitted
            | Self::TakenBack
            | Self::Approved
            | Self::Judged
            | Self::HandedOn
            | Self::TakenIn => false,
        }
    }
}

impl Casework {
    /// The casework of an assessment that somebody begins.
    ///
    /// ```
    /// use zajedno_casework::{Casework, CourseProblem, Happened, Moment, Status};
    ///
    /// let at = |time: &str| Moment::new(format!("2026-03-02T{time}.000Z"));
    /// let mut casework = Casework::begun("Ана", "Ана", at("09:30:00"));
    /// casework.take(Happened::Submitted, "Ана", at("11:00:00"), "")?;
    /// assert!(casework.is_locked());
    ///
    /// // Another person looks at it.
    /// let refused = casework.take(Happened::Approved, "ана ", at("11:01:00"), "");
    /// assert_eq!(refused, Err(CourseProblem::OwnWork));
    /// casework.take(Happened::Approved, "Мира", at("12:00:00"), "")?;
    /// assert_eq!((casework.status, casework.trail.len()), (Status::Final, 3));
    /// # Ok::<(), CourseProblem>(())
    /// ```
    #[must_use]
    pub fn begun(assessor: &str, by: &str, at: Moment) -> Self {
        let mut casework = Self {
            assessor: assessor.to_owned(),
            ..Self::default()
        };
        casework.note_event(Happened::Begun, by, at, "");
        casework
    }

    /// Whether answers, particulars and judgements stay as they are for now.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        match self.status {
            Status::Draft | Status::Returned => false,
            Status::ReadyForReview | Status::Final => true,
        }
    }

    /// Takes a step that changes how far the assessment has come, and adds it to the trail.
    ///
    /// An assessment is settled by another person: by a name that is neither the assessor's nor that of whoever gave it on,
    /// however it is spaced or capitalised. Names are what people type, so this reminds of the rule and proves nothing.
    ///
    /// # Errors
    ///
    /// When the step does not follow, or a name or a reason is missing; nothing changes then.
    pub fn take(
        &mut self,
        happened: Happened,
        by: &str,
        at: Moment,
        reason: &str,
    ) -> Result<(), CourseProblem> {
        let status = self.status;
        let to = match happened.leads_to() {
            Some(to) if happened != Happened::Begun => to,
            Some(_) | None => return Err(CourseProblem::NoStep { happened }),
        };
        if !status.offers().contains(&happened) {
            return Err(CourseProblem::NotNow { happened, status });
        }
        if by.trim().is_empty() {
            return Err(CourseProblem::NoName);
        }
        if happened.needs_reason() && reason.trim().is_empty() {
            return Err(CourseProblem::NoReason { happened });
        }
        if happened == Happened::Approved && self.is_work_of(by) {
            return Err(CourseProblem::OwnWork);
        }
        if happened == Happened::Reopened {
            self.reopened = self.reopened.saturating_add(1);
        }
        self.status = to;
        self.note_event(happened, by, at, reason);
        Ok(())
    }

    /// Whether somebody made the assessment, or gave it on for review last.
    fn is_work_of(&self, by: &str) -> bool {
        let submitted = self.trail.iter().rev();
        let mut submitted = submitted.filter(|event| event.happened == Happened::Submitted);
        is_same_name(by, &self.assessor)
            || submitted
                .next()
                .is_some_and(|event| is_same_name(by, &event.by))
    }

    /// Adds to the trail what changes no status, such as a judgement or a hand-over.
    pub fn note_event(&mut self, happened: Happened, by: &str, at: Moment, reason: &str) {
        self.trail.push(Event {
            at,
            by: by.trim().to_owned(),
            happened,
            reason: reason.trim().to_owned(),
        });
    }
}

/// Whether two names are one, apart from blanks and capitals.
///
/// ```
/// assert!(zajedno_casework::is_same_name(" ана  Петровић", "Ана Петровић"));
/// ```
#[must_use]
pub fn is_same_name(one: &str, other: &str) -> bool {
    let words =
        |name: &str| -> Vec<String> { name.split_whitespace().map(str::to_lowercase).collect() };
    words(one) == words(other)
}
