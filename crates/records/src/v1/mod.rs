//! Version 1 of a record. Nothing here is ever changed, not even the order of fields and variants: it is how they are
//! written. What must be kept besides goes into a new version.
//!
//! Texts are borrowed from the record while it is read, and from the assessment while it is written.

mod from_raw;
mod into_raw;
mod words;

use serde::{Deserialize, Serialize};

pub(crate) use self::from_raw::record;
use self::words::{CheckAnswer, Kind, Source};

/// An assessment.
#[derive(Serialize, Deserialize)]
pub(crate) struct Record<'a> {
    /// First, so that it is read without the rest.
    #[serde(borrow)]
    list: ListName<'a>,
    reference: &'a str,
    kind: Kind,
    date: Day,
    family: Vec<Answer<'a>>,
    notes: Vec<Note<'a>>,
    children: Vec<Child<'a>>,
}

/// The list it was answered in.
#[derive(Serialize, Deserialize)]
pub(crate) struct ListName<'a> {
    id: &'a str,
    version: &'a str,
    /// In hexadecimal.
    digest: &'a str,
}

#[derive(Serialize, Deserialize)]
struct Child<'a> {
    reference: &'a str,
    birth: Option<Birth>,
    birth_estimated: bool,
    in_formal_care: bool,
    #[serde(borrow)]
    answers: Vec<Answer<'a>>,
    notes: Vec<Note<'a>>,
    previous: Option<Previous<'a>>,
    judgement: Option<Judgement<'a>>,
}

#[derive(Serialize, Deserialize)]
struct Previous<'a> {
    level: &'a str,
    date: Day,
}

#[derive(Serialize, Deserialize)]
struct Judgement<'a> {
    level: &'a str,
    ground: &'a str,
    reason: &'a str,
    approved_by: &'a str,
    approved_on: Day,
}

#[derive(Serialize, Deserialize)]
struct Answer<'a> {
    indicator: &'a str,
    /// The id of an option, or `unknown` or `not_applicable`, which no option may be called.
    given: &'a str,
    #[serde(borrow)]
    confirmed: Option<Confirmation<'a>>,
}

/// A confirmation as far as it was written.
#[derive(Serialize, Deserialize)]
struct Confirmation<'a> {
    by: &'a str,
    on: Option<Day>,
    source: Option<Source>,
}

#[derive(Serialize, Deserialize)]
struct Note<'a> {
    indicator: &'a str,
    fact: &'a str,
    sources: Vec<Source>,
    on: Option<Day>,
    check: Option<CheckAnswer>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
struct Day {
    year: u16,
    month: u8,
    of_month: u8,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
enum Birth {
    Unborn,
    Born { year: u16, month: u8 },
}
