//! What is typed on the page of the course: the next step, and a comment.

use std::rc::Rc;

use yew::Reducible;
use zajedno_casework::{Casework, Comment, CourseProblem, EntryId, Happened, Moment, Status};
use zajedno_core::assessment::{MAX_TEXT_BYTES, Subject};
use zajedno_core::id::{IndicatorId, IndicatorIndex};
use zajedno_core::{Assessment, Instrument};
use zajedno_text::explain::Target;

/// Who makes the assessment: the name that was entered, or else whose store it is.
pub(crate) fn assessor<'a>(casework: &'a Casework, person: &'a str) -> &'a str {
    let entered = casework.assessor.trim();
    if entered.is_empty() { person } else { entered }
}

/// What stands in the fields of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StepEntry {
    pub(crate) step: Happened,
    pub(crate) by: String,
    pub(crate) reason: String,
    /// Nothing is complained about before it was sent.
    pub(crate) is_sent: bool,
}

/// What is wrong with what stands in the fields of a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct StepProblems {
    pub(crate) by: Option<CourseProblem>,
    pub(crate) reason: Option<ReasonProblem>,
}

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReasonProblem {
    /// It is not written.
    Missing,
    /// It is longer than anything that is kept.
    TooLong,
}

impl StepProblems {
    /// The id of the first field with something wrong.
    pub(crate) fn first(&self) -> &'static str {
        if self.by.is_some() {
            "step-by"
        } else {
            "step-reason"
        }
    }
}

impl StepEntry {
    /// The fields of a step. The person whose store it is stands in them, but nobody settles their own work.
    pub(crate) fn new(step: Happened, casework: &Casework, person: &str) -> Self {
        let mut entry = Self {
            step,
            by: person.to_owned(),
            reason: String::new(),
            is_sent: false,
        };
        if entry.name_problem(casework, person) == Some(CourseProblem::OwnWork) {
            entry.by.clear();
        }
        entry
    }

    /// What is wrong with the fields.
    pub(crate) fn problems(&self, casework: &Casework, person: &str) -> StepProblems {
        StepProblems {
            by: self.name_problem(casework, person),
            reason: text_problem(&self.reason, self.step.needs_reason()),
        }
    }

    /// The casework after the step; nothing while a field is wrong.
    pub(crate) fn taken(&self, casework: &Casework, person: &str, at: Moment) -> Option<Casework> {
        if text_problem(&self.reason, false).is_some() {
            return None;
        }
        let mut after = with_assessor(casework, person);
        let taken = after.take(self.step, &self.by, at, &self.reason);
        taken.is_ok().then_some(after)
    }

    /// Asked with a reason, so that only the name can be wrong.
    fn name_problem(&self, casework: &Casework, person: &str) -> Option<CourseProblem> {
        let mut casework = with_assessor(casework, person);
        let taken = casework.take(self.step, &self.by, Moment::default(), "-");
        taken.err()
    }
}

/// From the first step on the name of whoever makes the assessment is written in it.
fn with_assessor(casework: &Casework, person: &str) -> Casework {
    let mut casework = casework.clone();
    casework.assessor = assessor(&casework, person).to_owned();
    casework
}

/// What is wrong with a text that must, or may, be written.
pub(crate) fn text_problem(text: &str, is_needed: bool) -> Option<ReasonProblem> {
    if text.len() > MAX_TEXT_BYTES {
        Some(ReasonProblem::TooLong)
    } else if is_needed && text.trim().is_empty() {
        Some(ReasonProblem::Missing)
    } else {
        None
    }
}

/// Whether a step waits until what is lacking is written.
pub(crate) fn waits_for_what_lacks(step: Happened) -> bool {
    step.leads_to() == Some(Status::ReadyForReview) || step.leads_to() == Some(Status::Final)
}

/// What stands in the fields of a new comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CommentEntry {
    /// The question that it is about; absent: the whole assessment.
    pub(crate) about: Option<Target>,
    pub(crate) by: String,
    pub(crate) text: String,
    /// Nothing is complained about before it was sent.
    pub(crate) is_sent: bool,
}

/// A change of a field of a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CommentEdit {
    About(Option<Target>),
    By(String),
    Text(String),
    Sent,
    /// It was added; the next one may be written.
    Added,
}

impl CommentEntry {
    /// The fields of a comment by the person whose store it is.
    pub(crate) fn new(person: &str) -> Self {
        Self {
            about: None,
            by: person.to_owned(),
            text: String::new(),
            is_sent: false,
        }
    }

    /// What is wrong with the name, and with the text.
    pub(crate) fn problems(&self) -> [Option<ReasonProblem>; 2] {
        [text_problem(&self.by, true), text_problem(&self.text, true)]
    }

    /// The id of the first field with something wrong, as they stand on the page.
    pub(crate) fn first_wrong(&self) -> &'static str {
        let [_, text] = self.problems();
        if text.is_some() {
            "comment-text"
        } else {
            "comment-by"
        }
    }

    /// The comment; nothing while a field is wrong.
    pub(crate) fn comment(
        &self,
        assessment: &Assessment,
        id: EntryId,
        at: Moment,
    ) -> Option<Comment> {
        if self.problems() != [None; 2] {
            return None;
        }
        let child = self.about.as_ref().and_then(|it| match it.subject() {
            Subject::Family => None,
            Subject::Child(position) => assessment.children.get(position),
        });
        let indicator = self.about.as_ref().map(|it| it.indicator.as_str());
        Some(Comment {
            id,
            at,
            by: self.by.trim().to_owned(),
            child: child.map(|it| it.reference.clone()),
            indicator: indicator.map(IndicatorId::new),
            text: self.text.trim().to_owned(),
            is_resolved: false,
        })
    }
}

impl Reducible for CommentEntry {
    type Action = CommentEdit;

    fn reduce(mut self: Rc<Self>, edit: CommentEdit) -> Rc<Self> {
        let this = Rc::make_mut(&mut self);
        match edit {
            CommentEdit::About(about) => this.about = about,
            CommentEdit::By(by) => this.by = by,
            CommentEdit::Text(text) => this.text = text,
            CommentEdit::Sent => this.is_sent = true,
            CommentEdit::Added => {
                (this.text, this.is_sent) = (String::new(), false);
            }
        }
        self
    }
}

/// The question that a comment is about: nothing for the whole, or where the child is gone.
pub(crate) fn target(comment: &Comment, assessment: &Assessment) -> Option<Target> {
    let indicator = comment.indicator.as_ref()?.as_str().to_owned();
    let child = match &comment.child {
        None => None,
        Some(code) => {
            let mut children = assessment.children.iter();
            let position = children.position(|it| it.reference == *code)?;
            Some(u8::try_from(position).ok()?)
        }
    };
    Some(Target { child, indicator })
}

/// Where a question is asked.
pub(crate) fn target_of(list: &Instrument, subject: Subject, indicator: IndicatorIndex) -> Target {
    Target {
        child: match subject {
            Subject::Family => None,
            // An assessment has at most 32 children.
            Subject::Child(position) => u8::try_from(position).ok(),
        },
        indicator: list.indicator(indicator).id.as_str().to_owned(),
    }
}

/// How many comments nobody has dealt with.
pub(crate) fn open_comments(casework: &Casework) -> u64 {
    let open = casework.comments.iter().filter(|it| !it.is_resolved);
    u64::try_from(open.count()).unwrap_or(u64::MAX)
}

/// The casework with a comment that has been dealt with, or has not after all.
pub(crate) fn resolve(casework: &Casework, id: &EntryId, is_resolved: bool) -> Casework {
    let mut casework = casework.clone();
    for comment in &mut casework.comments {
        if comment.id == *id {
            comment.is_resolved = is_resolved;
        }
    }
    casework
}

#[cfg(test)]
mod tests;
