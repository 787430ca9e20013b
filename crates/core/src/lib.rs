//! The core of Zajedno: indicator lists as data, exact scoring, honest bounds, and the reasons.
//!
//! Data flows one way:
//!
//! ```text
//! list file --json::read_instrument--> Instrument --Scorer::new--> Scorer
//! answers (Assessment) --> Sheet of each child --Scorer--> Outcome --assess--> FamilyResult
//! ```
//!
//! An [`Instrument`] is a checked list: whoever holds one holds a list without a broken reference, a gap between bands
//! or a rule that is not monotone. An [`Assessment`] is what a person answered. A [`Sheet`] is the family's answers and
//! those of one child, one byte each. An [`Outcome`] is what the rules make of a sheet. What is unknown is never taken
//! for zero: the level is the lowest and the highest that any way of answering gives, and both are reached.
//!
//! ```
//! # #[cfg(feature = "builtin")] {
//! use std::sync::Arc;
//!
//! use zajedno_core::assessment::{Answer, Birth, Child, Kind, Subject};
//! use zajedno_core::{Assessment, ChildResult, Scorer, assess, builtin};
//!
//! // A list, checked, and its rules, compiled once.
//! let list = Arc::new(builtin::separation_risk());
//! let scorer = Scorer::new(Arc::clone(&list));
//!
//! // A family with one child, on a day.
//! let mut assessment = Assessment::new(&list, "P-17", Kind::Directed, "2026-03-02".parse()?);
//! let birth = Some(Birth::Born("2019-03".parse()?));
//! assessment.children.push(Child::new("A", birth));
//!
//! // The first answer: the parent has asked for placement.
//! let request = list.find("parent_placement_request").ok_or("no such indicator")?;
//! let announced = list.indicator(request).option_called("3").ok_or("no such option")?;
//! assessment.set(&list, Subject::Child(0), request, Some(Answer::option(announced)))?;
//!
//! // The level is wide open, and the result says what to ask next.
//! let result = assess(&scorer, &assessment)?;
//! let ChildResult::Assessed(child) = &result.children[0] else { return Err("no sheet".into()) };
//! let level = child.in_force.ok_or("no level")?;
//! assert_eq!(list.level(level.lower).id.as_str(), "moderate");
//! assert_eq!(list.level(level.upper).id.as_str(), "very_high");
//! assert_eq!(child.outcome.open[0].indicator, request, "confirm the critical answer first");
//! assert!(!result.is_final);
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The crate knows no clock, no files, no screen, no locale and no randomness, and uses no floating-point number. With
//! the default feature `json` it reads and writes JSON; with `builtin` it carries the project's own list. Without both
//! it needs `alloc` only.

#![no_std]
#![forbid(unsafe_code)]
#![deny(clippy::float_arithmetic)]

extern crate alloc;
#[cfg(feature = "json")]
extern crate std;

pub mod assessment;
#[cfg(feature = "builtin")]
pub mod builtin;
pub mod change;
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
pub use self::result::{ChildChanges, ChildOutcome, ChildResult, FamilyResult, assess, changes};
pub use self::scoring::{Scorer, WrongInstrument};
pub use self::sheet::{Cell, Sheet};
pub use self::words::{Language, UnknownLanguage, Words};
