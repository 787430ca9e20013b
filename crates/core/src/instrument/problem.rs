//! What can be wrong with a list whose shape is right.

use alloc::borrow::ToOwned as _;
use alloc::format;
use alloc::string::String;
use core::fmt;

use thiserror::Error;

use crate::assessment::AnswerProblem;
use crate::codes::Code;
use crate::date::Date;
use crate::words::Language;

/// Where in a file: a JSON pointer (RFC 6901), for example `/indicators/3/options/0/points`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(String);

impl Pointer {
    /// The whole file.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// The member `name` of what this points to.
    #[must_use]
    pub fn member(&self, name: &str) -> Self {
        let mut pointer = String::with_capacity(self.0.len() + 1 + name.len());
        pointer.push_str(&self.0);
        pointer.push('/');
        for part in name.split_inclusive(['~', '/']) {
            match part.as_bytes().last() {
                Some(b'~') => pointer.extend([&part[..part.len() - 1], "~0"]),
                Some(b'/') => pointer.extend([&part[..part.len() - 1], "~1"]),
                Some(_) | None => pointer.push_str(part),
            }
        }
        Self(pointer)
    }

    /// The element `position` of what this points to.
    #[must_use]
    pub fn element(&self, position: usize) -> Self {
        Self(format!("{}/{position}", self.0))
    }

    /// The pointer as it is written; empty for the whole file.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The steps from the whole file down, unescaped.
    pub fn steps(&self) -> impl Iterator<Item = String> + '_ {
        self.0
            .split('/')
            .skip(1)
            .map(|step| step.replace("~1", "/").replace("~0", "~"))
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() { "/" } else { &self.0 })
    }
}

/// One problem of a list, with its place.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{at}: {kind}; {advice} [{code}]", advice = kind.advice(), code = kind.code())]
pub struct Problem {
    /// The place.
    pub at: Pointer,
    /// What is wrong there.
    #[source]
    pub kind: ProblemKind,
}

impl Problem {
    /// The stable code of what is wrong.
    #[must_use]
    pub fn code(&self) -> Code {
        self.kind.code()
    }
}

/// What in a list does not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Conflict {
    /// Risks and strengths, where only one of the two keeps the level monotone.
    Direction,
    /// A selection, and what it selects: nothing, something twice, or what does not fit.
    Selection,
    /// A condition, and the best answer: with it, the condition would always hold.
    AlwaysHolds,
    /// Rules, limits or floors, and the order in which they act.
    Order,
    /// A question, and the condition under which it is asked.
    Asking,
    /// Parts of one indicator, score or rule.
    Parts,
}

impl Conflict {
    fn code(self) -> Code {
        match self {
            Self::Direction => Code::Direction,
            Self::Selection => Code::Selection,
            Self::AlwaysHolds => Code::AlwaysHolds,
            Self::Order => Code::Order,
            Self::Asking => Code::Asking,
            Self::Parts => Code::Parts,
        }
    }
}

/// What is wrong: what was found and what was expected.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ProblemKind {
    /// The file has another format.
    #[error("found format {found}, expected {expected}")]
    Format {
        /// What was found.
        found: u32,
        /// What this library reads.
        expected: u32,
    },
    /// The version is not semantic.
    #[error("found version `{found}`, expected three numbers like `0.1.0`")]
    Version {
        /// What was found.
        found: String,
    },
    /// An id is not well formed.
    #[error("found id `{found}`, expected 1 to 64 Latin letters, digits, `_` or `-`")]
    MalformedId {
        /// What was found.
        found: String,
    },
    /// An id of an option is the word for a state of an answer.
    #[error("found option id `{found}`, which is the word for an answer without an option")]
    ReservedId {
        /// What was found.
        found: String,
    },
    /// Two parts have one id.
    #[error("found {what} `{found}` a second time, expected each id once")]
    DuplicateId {
        /// The kind of part.
        what: &'static str,
        /// The id.
        found: String,
    },
    /// Nothing has the id.
    #[error("found {what} `{found}`, which does not exist; there is {known}")]
    DoesNotExist {
        /// The kind of part.
        what: &'static str,
        /// The id.
        found: String,
        /// The first ids that do exist.
        known: String,
    },
    /// Words are missing in a declared language.
    #[error("found no words in `{language}`, a language that the list declares")]
    MissingWords {
        /// The language.
        language: Language,
    },
    /// Words in a language the list does not declare, or that another language already gives.
    #[error("found words in `{language}`, {why}")]
    UnexpectedWords {
        /// The language.
        language: Language,
        /// Why they may not stand here.
        why: &'static str,
    },
    /// There are too few or too many parts.
    #[error("found {found} {what}, expected {least} to {most}")]
    Count {
        /// The kind of part.
        what: &'static str,
        /// How many there are.
        found: usize,
        /// The fewest.
        least: usize,
        /// The most.
        most: usize,
    },
    /// A number lies outside its limits.
    #[error("found {found}, expected a number from {least} to {most}")]
    Number {
        /// The number.
        found: i64,
        /// The least.
        least: i64,
        /// The greatest.
        most: i64,
    },
    /// Something that must rise does not.
    #[error("found {found} after {before}, expected {what} that {law}")]
    NotRising {
        /// What must rise.
        what: &'static str,
        /// The number that does not.
        found: i64,
        /// The one before.
        before: i64,
        /// How it must rise.
        law: &'static str,
    },
    /// Two things that go together do not.
    #[error("found {found}, expected {expected}")]
    Conflict {
        /// Which of the laws of a list is broken.
        conflict: Conflict,
        /// What was found.
        found: String,
        /// What goes there.
        expected: &'static str,
    },
    /// An answer cannot be given.
    #[error(
        "found an answer that cannot be given: {0}, expected an answer that the indicator offers here"
    )]
    Answer(AnswerProblem),
    /// A note cannot stand where it does.
    #[error("found a note that cannot stand here: {0}, expected a note that fits the indicator")]
    Note(AnswerProblem),
    /// A text is blank or too long.
    #[error("found a text of {bytes} bytes, expected 1 to 4096 bytes that are not all blank")]
    Text {
        /// How long it is.
        bytes: usize,
    },
    /// The answers were given in another list.
    #[error(
        "found `{found}` where the list in use has `{used}`, expected the list that the answers were given in"
    )]
    OtherList {
        /// What the assessment says.
        found: String,
        /// What the list in use says.
        used: String,
    },
    /// A date lies after the reference date.
    #[error("found {found}, after the reference date {date}, expected {expected}")]
    TooLate {
        /// What was found.
        found: String,
        /// The reference date.
        date: Date,
        /// What goes there.
        expected: &'static str,
    },
    /// A source is named twice.
    #[error("found a source a second time, expected each source once")]
    RepeatedSource,
}

impl ProblemKind {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> Code {
        match self {
            Self::Format { .. } => Code::OtherFormat,
            Self::Version { .. } => Code::Version,
            Self::MalformedId { .. } => Code::MalformedId,
            Self::ReservedId { .. } => Code::ReservedId,
            Self::DuplicateId { .. } => Code::RepeatedId,
            Self::DoesNotExist { .. } => Code::UnknownName,
            Self::MissingWords { .. } => Code::MissingWords,
            Self::UnexpectedWords { .. } => Code::UnexpectedWords,
            Self::Count { .. } => Code::Count,
            Self::Number { .. } => Code::Number,
            Self::NotRising { .. } => Code::NotRising,
            Self::Conflict { conflict, .. } => conflict.code(),
            Self::Answer(problem) | Self::Note(problem) => problem.code(),
            Self::Text { .. } => Code::Text,
            Self::OtherList { .. } => Code::OtherList,
            Self::TooLate { .. } => Code::TooLate,
            Self::RepeatedSource => Code::RepeatedSource,
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn advice(&self) -> String {
        match self {
            Self::Format { .. } => "use a release of Zajedno that reads this format".to_owned(),
            Self::Version { .. } => {
                "write major, minor and patch, without leading zeros".to_owned()
            }
            Self::MalformedId { .. } => "choose a plain id".to_owned(),
            Self::ReservedId { .. } => "choose another id".to_owned(),
            Self::DuplicateId { .. } => "rename one of the two".to_owned(),
            Self::DoesNotExist { what, .. } => format!("correct the name or add the {what}"),
            Self::MissingWords { language } => {
                format!("write them, or take `{language}` out of `languages`")
            }
            Self::UnexpectedWords { .. } => "take them out, or declare the language".to_owned(),
            Self::Count { what, .. } => format!("mend the number of {what}"),
            Self::Number { .. } => "mend the number".to_owned(),
            Self::NotRising { .. } => "mend the order or the number".to_owned(),
            Self::Conflict { .. }
            | Self::Answer(_)
            | Self::Note(_)
            | Self::Text { .. }
            | Self::OtherList { .. }
            | Self::TooLate { .. }
            | Self::RepeatedSource => "mend the one or the other".to_owned(),
        }
    }
}
