//! Reading lists and assessments from JSON, with the place of every problem, and writing results.
//!
//! Syntax, a wrong type, an unknown or a duplicate key: the first one, with line, column and path. Once the shape is
//! right: all remaining problems at once.

mod canonical;
mod evidence;
mod locate;
mod outcome;
mod strict;

use alloc::borrow::ToOwned as _;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::de::DeserializeOwned;
use serde_json::error::Category;
use sha2::{Digest as _, Sha256};
use thiserror::Error;

use self::canonical::Canonical;
pub use self::evidence::read_evidence;
pub use self::outcome::{OUTCOME_FORMAT, OutcomeDocument};
use self::strict::Strict;
use crate::assessment::Assessment;
use crate::assessment::raw::RawAssessment;
use crate::codes::Code;
use crate::instrument::{Digest, Instrument, Pointer, Problem, RawInstrument, limits};
use crate::order::sort_by;

/// The longest assessment that is read, in bytes.
pub const MAX_ASSESSMENT_BYTES: usize = 1024 * 1024;

/// A line and a column of a text, both from 1; columns count bytes, as editors' byte offsets do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// A problem with its line and column.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{place}: {problem}")]
pub struct LocatedProblem {
    /// Where it is in the text.
    pub place: Place,
    /// What it is.
    #[source]
    pub problem: Problem,
}

/// Why a text is not a list or an assessment. The messages name the place; the name of the file is the reader's to add.
#[derive(Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The text is longer than any that is read.
    #[error(
        "1:1: found {found} bytes, expected at most {most}; split the file or take out what does not belong there [{code}]",
        code = Code::TooLarge
    )]
    TooLarge {
        /// How long it is, in bytes.
        found: usize,
        /// How long it may be.
        most: usize,
    },
    /// The text is not UTF-8.
    #[error("{place}: found a byte that is not UTF-8; save the file as UTF-8 [{code}]", code = Code::NotUtf8)]
    NotUtf8 {
        /// Where the first such byte is.
        place: Place,
    },
    /// The text is not JSON, or not of the right shape.
    #[error("{place}: {path}: {message}; {advice} [{code}]")]
    Shape {
        /// Where.
        place: Place,
        /// The path to it.
        path: Pointer,
        /// What was found and what was expected.
        message: String,
        /// What to do.
        advice: &'static str,
        /// The stable code of what is wrong.
        code: Code,
    },
    /// The shape is right, and these are the problems left.
    #[error("{}", lines(.0))]
    Problems(Vec<LocatedProblem>),
}

fn lines(problems: &[LocatedProblem]) -> String {
    problems
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

impl ReadError {
    /// The message of each problem, one to a line, the place first.
    #[must_use]
    pub fn messages(&self) -> Vec<String> {
        match self {
            Self::Problems(problems) => problems.iter().map(ToString::to_string).collect(),
            Self::TooLarge { .. } | Self::NotUtf8 { .. } | Self::Shape { .. } => {
                alloc::vec![self.to_string()]
            }
        }
    }

    /// The stable code of each problem, as [`messages`](Self::messages) has them.
    #[must_use]
    pub fn codes(&self) -> Vec<Code> {
        match self {
            Self::TooLarge { .. } => alloc::vec![Code::TooLarge],
            Self::NotUtf8 { .. } => alloc::vec![Code::NotUtf8],
            Self::Shape { code, .. } => alloc::vec![*code],
            Self::Problems(problems) => problems.iter().map(|it| it.problem.code()).collect(),
        }
    }
}

/// Reads and checks a list.
///
/// # Errors
///
/// What is wrong with it, and where.
///
/// ```
/// let problem = zajedno_core::json::read_instrument(b"{ \"format\": \"one\" }").unwrap_err();
/// assert!(problem.to_string().starts_with("1:17: /format: "), "{problem}");
/// ```
pub fn read_instrument(bytes: &[u8]) -> Result<Instrument, ReadError> {
    let text = text(bytes, limits::FILE_BYTES)?;
    let raw: RawInstrument = shape(text)?;
    let digest = digest(text)?;
    Instrument::check(raw, digest).map_err(|problems| located(text, problems))
}

/// Where the value that a pointer names begins in a text that was read; where it is missing, the nearest value around it.
///
/// ```
/// use zajedno_core::instrument::Pointer;
/// use zajedno_core::json::place_of;
///
/// let place = place_of(b"{ \"levels\": [] }", &Pointer::root().member("levels"));
/// assert_eq!(place.to_string(), "1:13");
/// ```
#[must_use]
pub fn place_of(bytes: &[u8], at: &Pointer) -> Place {
    let text = text(bytes, usize::MAX).unwrap_or_default();
    locate::locate(text, at)
}

/// Reads and checks an assessment that was answered in `instrument`.
///
/// # Errors
///
/// What is wrong with it, and where.
pub fn read_assessment(bytes: &[u8], instrument: &Instrument) -> Result<Assessment, ReadError> {
    let text = text(bytes, MAX_ASSESSMENT_BYTES)?;
    let raw: RawAssessment = shape(text)?;
    Assessment::check(raw, instrument).map_err(|problems| located(text, problems))
}

/// The text, without the mark that some editors put in front.
fn text(bytes: &[u8], most: usize) -> Result<&str, ReadError> {
    if bytes.len() > most {
        return Err(ReadError::TooLarge {
            found: bytes.len(),
            most,
        });
    }
    let text = core::str::from_utf8(bytes).map_err(|error| ReadError::NotUtf8 {
        place: locate::place_of(bytes, error.valid_up_to()),
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

fn shape<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = T::deserialize(Strict(&mut json));
    let value = value.and_then(|value| json.end().map(|()| value));
    value.map_err(|error| shape_error(text, &error))
}

/// A message of serde without what Rust calls things and people do not.
fn in_words(message: &str) -> String {
    let message = match message.split_once("expected struct ") {
        Some((found, _)) => format!("{found}expected an object"),
        None => message.to_owned(),
    };
    ["u8", "u16", "u32", "i32"]
        .into_iter()
        .fold(message, |message, number| {
            message.replace(number, "a whole number")
        })
}

/// What is wrong with a value that is JSON; serde says it in words only.
fn code_of(message: &str) -> Code {
    let beginnings = [
        ("invalid type", Code::WrongType),
        ("unknown field", Code::UnknownKey),
        ("missing field", Code::MissingKey),
        ("duplicate ", Code::RepeatedKey),
        ("unknown variant", Code::UnknownWord),
        ("found `", Code::Date),
    ];
    let known = beginnings.iter().find(|(it, _)| message.starts_with(it));
    known.map_or(Code::Unfitting, |&(_, code)| code)
}

fn shape_error(text: &str, error: &serde_json::Error) -> ReadError {
    let message = error.to_string();
    // The place is said once, in front.
    let message = message
        .rsplit_once(" at line ")
        .map_or(message.as_str(), |(message, _)| message);
    let (code, advice) = match error.classify() {
        Category::Data => (code_of(message), "mend it as the schema of the format says"),
        Category::Eof => (Code::Cut, "the text ends too early: bring the whole file"),
        Category::Syntax | Category::Io => (Code::Syntax, "mend the JSON at this place"),
    };
    let (line, column) = (error.line().max(1), error.column());
    let path = locate::path_to(text, Place { line, column });
    let column = column.max(1);
    ReadError::Shape {
        place: Place { line, column },
        path,
        message: in_words(message),
        advice,
        code,
    }
}

fn located(text: &str, problems: Vec<Problem>) -> ReadError {
    let mut located: Vec<LocatedProblem> = problems
        .into_iter()
        .map(|problem| LocatedProblem {
            place: locate::locate(text, &problem.at),
            problem,
        })
        .collect();
    sort_by(&mut located, |one, other| one.place.cmp(&other.place));
    ReadError::Problems(located)
}

/// SHA-256 of the canonical form (RFC 8785) of the value, without `$schema`.
fn digest(text: &str) -> Result<Digest, ReadError> {
    let value: Canonical = shape(text)?;
    let canonical = value.without("$schema").to_string();
    Ok(Digest(Sha256::digest(canonical).into()))
}
