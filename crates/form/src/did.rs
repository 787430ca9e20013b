//! What a person did with the questions: all that a form tells whoever keeps the answers.

use zajedno_core::assessment::{Answer, Note, Subject};
use zajedno_core::id::IndicatorIndex;
use zajedno_text::explain::Target;

/// What a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Did {
    /// Gave an answer, took it back, or wrote on its confirmation.
    Answered(Answered),
    /// Wrote beside a question: heard with every letter, so that nothing typed can be lost.
    Noted {
        /// Whose question.
        subject: Subject,
        /// Which.
        indicator: IndicatorIndex,
        /// All that stands beside it now; an empty note takes it away.
        note: Note,
    },
    /// Wants to go to another question, on which this one depends.
    GoTo(Target),
    /// Opened a place that shows published findings, while they are not there.
    WantsEvidence,
}

/// An answer that was given or taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Whose answer.
    pub subject: Subject,
    /// To which indicator.
    pub indicator: IndicatorIndex,
    /// The answer; `None` takes it back.
    pub answer: Option<Answer>,
}
