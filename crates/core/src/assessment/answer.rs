//! What a person can answer, and what may be answered where.

use alloc::string::String;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{MAX_TEXT_BYTES, Subject};
use crate::codes::Code;
use crate::date::Date;
use crate::id::OptionIndex;
use crate::instrument::Indicator;

/// How an answer is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The child said so.
    Child,
    /// A parent said so.
    Parent,
    /// Seen on a visit to the home.
    HomeVisit,
    /// From the school or kindergarten.
    School,
    /// From a health service.
    HealthService,
    /// From a document.
    Document,
    /// From another service.
    OtherService,
    /// The case manager's own observation.
    OwnObservation,
}

impl Source {
    /// Every source, in the order in which a choice offers them.
    pub const ALL: [Self; 8] = [
        Self::Child,
        Self::Parent,
        Self::HomeVisit,
        Self::School,
        Self::HealthService,
        Self::Document,
        Self::OtherService,
        Self::OwnObservation,
    ];
}

/// Who confirmed a critical answer, when, and how it is known, as far as it is written yet.
///
/// Only a complete one confirms; the others are kept so that nothing a person has begun to write is lost.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    /// Who, as it was typed; blank: not written yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_TEXT_BYTES)))]
    pub by: String,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// How it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

impl Confirmation {
    /// Whether it confirms: it says who, when, and how it is known.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.by.trim().is_empty() && self.on.is_some() && self.source.is_some()
    }
}

/// What a person answered. An indicator without an answer is unanswered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One of the options; a critical one may be confirmed.
    Option {
        /// Which.
        option: OptionIndex,
        /// The confirmation, of a critical answer only; it may be incomplete, and does not confirm then.
        confirmed: Option<Confirmation>,
    },
    /// It was asked and is not known.
    Unknown,
    /// It does not apply.
    NotApplicable,
}

impl Answer {
    /// An option without confirmation.
    #[must_use]
    pub fn option(option: OptionIndex) -> Self {
        Self::Option {
            option,
            confirmed: None,
        }
    }

    /// Whether it is an option with a complete confirmation.
    #[must_use]
    pub fn is_confirmed(&self) -> bool {
        match self {
            Self::Option { confirmed, .. } => {
                confirmed.as_ref().is_some_and(Confirmation::is_complete)
            }
            Self::Unknown | Self::NotApplicable => false,
        }
    }
}

/// Why an answer or a note cannot be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AnswerProblem {
    /// The indicator is about the family, the answer about a child, or the other way round.
    #[error("the indicator is not about this; answer it where it is asked")]
    WrongSubject,
    /// There is no such child.
    #[error("there is no such child; add the child first")]
    NoSuchChild,
    /// The answer follows from the age.
    #[error("the answer follows from the month of birth; set that instead")]
    FollowsFromAge,
    /// The indicator has no such option.
    #[error("the indicator has no such option; choose one that it offers")]
    NoSuchOption,
    /// "Not applicable" is not offered.
    #[error("not applicable is not offered here; answer, or say unknown")]
    NotOffered,
    /// Only a critical answer is confirmed.
    #[error("only a critical answer is confirmed; leave the confirmation out")]
    NotCritical,
    /// A text is longer than [`MAX_TEXT_BYTES`].
    #[error("a text is longer than 4096 bytes; write it shorter")]
    TooLong,
    /// The indicator has no check question.
    #[error("the indicator has no check question; leave the answer to it out")]
    NoCheck,
}

impl AnswerProblem {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> Code {
        match self {
            Self::WrongSubject => Code::WrongSubject,
            Self::NoSuchChild => Code::NoSuchChild,
            Self::FollowsFromAge => Code::FollowsFromAge,
            Self::NoSuchOption => Code::NoSuchOption,
            Self::NotOffered => Code::NotOffered,
            Self::NotCritical => Code::NotCritical,
            Self::TooLong => Code::TooLong,
            Self::NoCheck => Code::NoCheck,
        }
    }
}

/// Whether an answer may be given to an indicator.
pub(super) fn permitted(
    it: &Indicator,
    subject: Subject,
    age: Option<u16>,
    answer: Option<&Answer>,
) -> Result<(), AnswerProblem> {
    if it.about != subject.about() {
        return Err(AnswerProblem::WrongSubject);
    }
    if it.from_age.is_some() {
        return Err(AnswerProblem::FollowsFromAge);
    }
    match answer {
        Some(Answer::NotApplicable) if !it.offers_not_applicable(age) => {
            Err(AnswerProblem::NotOffered)
        }
        Some(Answer::Option { option, .. }) if option.position() >= it.options.len() => {
            Err(AnswerProblem::NoSuchOption)
        }
        Some(Answer::Option {
            option,
            confirmed: Some(confirmation),
        }) => {
            if !it.is_critical_at(*option) {
                Err(AnswerProblem::NotCritical)
            } else if confirmation.by.len() > MAX_TEXT_BYTES {
                Err(AnswerProblem::TooLong)
            } else {
                Ok(())
            }
        }
        None | Some(_) => Ok(()),
    }
}
