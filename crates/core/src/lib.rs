//! The core of Zajedno: indicator lists, scoring and explanation.
#![cfg_attr(not(feature = "json"), no_std)]
#![forbid(unsafe_code)]
#![deny(clippy::float_arithmetic)]

extern crate alloc;

pub mod assessment;
#[cfg(feature = "builtin")]
pub mod builtin;
mod date;
pub mod id;
mod initial;
pub mod instrument;
#[cfg(feature = "json")]
pub mod json;
mod judgement;
pub mod outcome;
mod reassessment;
mod result;
mod scoring;
mod sheet;
mod words;

pub use self::assessment::Assessment;
pub use self::date::{Date, DateProblem, Month};
pub use self::initial::{DueScore, InitialOutcome};
pub use self::instrument::Instrument;
pub use self::judgement::{Judged, JudgementProblem};
pub use self::outcome::{Bounds, Certainty, Outcome};
pub use self::reassessment::{Reassessed, ReassessedLevel, Reassessment};
pub use self::result::{ChildOutcome, ChildResult, FamilyResult, assess};
pub use self::scoring::{Scorer, WrongInstrument};
pub use self::sheet::{Cell, Sheet};
pub use self::words::{Language, UnknownLanguage, Words};
