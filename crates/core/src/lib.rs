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
//! # A tour
//!
//! ## A list: text in, a checked list out
//!
//! What is wrong with a file is said with its place; a list that is not in order never becomes an [`Instrument`].
//!
//! ```
//! # #[cfg(feature = "builtin")] {
//! use std::sync::Arc;
//!
//! use zajedno_core::{Scorer, builtin, json};
//!
//! let list = Arc::new(json::read_instrument(builtin::SEPARATION_RISK.as_bytes())?);
//! assert_eq!(list.name().id.as_str(), "separation-risk");
//!
//! let problem = json::read_instrument(b"{ \"format\": 1, \"format\": 1 }").unwrap_err();
//! assert!(problem.messages()[0].starts_with("1:23: /format: duplicate field"), "{problem}");
//!
//! // The rules are compiled once; a scorer may score any number of sheets.
//! let scorer = Scorer::new(Arc::clone(&list));
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! ## An assessment: a family, its children, and what was answered
//!
//! The sheet of a child is the family's answers, its own, and what follows from its age.
//!
//! ```
//! # #[cfg(feature = "builtin")] {
//! # use zajedno_core::builtin;
//! use zajedno_core::assessment::{Answer, Birth, Child, Kind, Subject};
//! use zajedno_core::{Assessment, Cell};
//!
//! # let list = builtin::separation_risk();
//! let mut assessment = Assessment::new(&list, "P-17", Kind::Directed, "2026-03-02".parse()?);
//! let birth = Some(Birth::Born("2019-03".parse()?));
//! assessment.children.push(Child::new("A", birth));
//!
//! // The first answer: the parent has asked for placement.
//! let request = list.find("parent_placement_request").ok_or("no such indicator")?;
//! let announced = list.indicator(request).option_called("3").ok_or("no such option")?;
//! assessment.set(&list, Subject::Child(0), request, Some(Answer::option(announced)))?;
//!
//! let Ok(sheet) = assessment.sheet(&list, 0) else { return Err("no sheet".into()) };
//! assert_eq!(sheet.cell(request), Cell::option(announced));
//! // The age is known, everything else is open: unknown, and not zero.
//! assert_eq!(sheet.cells().iter().filter(|cell| cell.is_open()).count(), list.indicators().len() - 2);
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! ## An outcome: the two levels between which it lies, and the reasons
//!
//! Each reason is what one rule did at each bound. Replayed in their order, they give the level.
//!
//! ```
//! # #[cfg(feature = "builtin")] {
//! # use std::sync::Arc;
//! # use zajedno_core::{ChildResult, Scorer, builtin, json};
//! use zajedno_core::assess;
//!
//! # let list = Arc::new(builtin::separation_risk());
//! # let scorer = Scorer::new(Arc::clone(&list));
//! # let family = br#"{ "format": 1, "reference": "P-17", "kind": "directed", "date": "2026-03-02", "family": {}, "children":
//! #     [{ "reference": "A", "birth": "2019-03", "answers": { "parent_placement_request": "3" } }] }"#;
//! # let assessment = json::read_assessment(family, &list)?;
//! # let request = list.find("parent_placement_request").ok_or("no such indicator")?;
//! let result = assess(&scorer, &assessment)?;
//! let ChildResult::Assessed(child) = &result.children[0] else { return Err("no sheet".into()) };
//!
//! let level = child.in_force.ok_or("no level")?;
//! assert_eq!(list.level(level.lower).id.as_str(), "moderate");
//! assert_eq!(list.level(level.upper).id.as_str(), "very_high");
//! assert!(!result.is_final);
//!
//! // One answer is not enough for points; it is the need floor that raises the lower bound.
//! let rules = list.rules().ok_or("no rules")?;
//! let raised = child.outcome.reasons.iter().filter(|reason| reason.lower.acted());
//! let raised: Vec<_> = raised.map(|reason| rules.level[reason.rule.position()].id.as_str()).collect();
//! assert_eq!(raised, ["need_floor"]);
//! assert_eq!(child.outcome.reasons.last().map(|last| last.lower.after), Some(level.lower));
//!
//! // And what to find out first.
//! assert_eq!(child.outcome.open[0].indicator, request, "confirm the critical answer first");
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! ## What would change it
//!
//! The smallest sets of answers that would lower the level, and of questions that could settle it, searched within a
//! stated limit on work.
//!
//! ```
//! # #[cfg(feature = "builtin")] {
//! # use std::sync::Arc;
//! # use zajedno_core::{Scorer, assess, builtin, json};
//! use zajedno_core::changes;
//!
//! # let list = Arc::new(builtin::separation_risk());
//! # let scorer = Scorer::new(Arc::clone(&list));
//! let family = br#"{
//!     "format": 1, "reference": "P-18", "kind": "directed", "date": "2026-03-02",
//!     "family": { "caregiver_exhaustion": "3" },
//!     "children": [{ "reference": "A", "birth": "2019-03", "answers": {} }]
//! }"#;
//! let assessment = json::read_assessment(family, &list)?;
//! let result = assess(&scorer, &assessment)?;
//! let changes = changes(&scorer, &assessment, &result)?;
//! let lowering = changes[0].lowering.as_ref().ok_or("no level to lower")?;
//!
//! // At least moderate, and no longer when the caregiver gets some rest: that one answer is enough.
//! assert_eq!(list.level(lowering.level).id.as_str(), "moderate");
//! assert_eq!(lowering.sets, [[list.find("caregiver_exhaustion").ok_or("no such indicator")?]]);
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What it does not know
//!
//! The crate knows no clock, no files, no screen, no locale and no randomness, and uses no floating-point number. With
//! the default feature `json` it reads and writes JSON; with `builtin` it carries the project's own list. Without both
//! it needs `alloc` only: every test run builds it so for `thumbv7em-none-eabihf`, which has no operating system.

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
mod circumstances;
pub mod codes;
mod date;
pub mod evidence;
pub mod findings;
pub mod id;
mod initial;
pub mod instrument;
#[cfg(feature = "json")]
pub mod json;
mod judgement;
pub mod order;
pub mod outcome;
#[cfg(feature = "packed")]
mod packed;
pub mod promise;
mod reassessment;
mod result;
#[cfg(feature = "schema")]
pub mod schema;
mod scoring;
mod sheet;
mod words;

pub use self::assessment::Assessment;
pub use self::circumstances::{Age, Circumstances};
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
