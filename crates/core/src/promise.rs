//! What a new version may change, and what it never does.
//!
//! # What holds in every version
//!
//! The same list and the same answers give the same level, scores, reasons and tasks, in every version of this library that
//! reads the format. A list is the same when its digest is. Where a version before this promise was wrong, the change is
//! named in `CHANGELOG.md` with the lists and answers it touches, and the version is a major one.
//!
//! A file that a version reads, every later version of the same format reads, and takes for the same.
//!
//! # What a version of the library may bring
//!
//! | version | may bring |
//! |---|---|
//! | patch | words of messages, speed, the mending of a crash or of a refusal that was wrong |
//! | minor | new optional keys, operations, kinds and words in lists and assessments; new keys in outcomes; new codes; new functions, and new variants of what is `#[non_exhaustive]`; a file refused that was read by mistake, when no rule could be meant by it |
//! | major | everything else: a name that goes, a type that changes, a newer compiler or format that is needed |
//!
//! Before 1.0 a minor version may change names and types of the library as a major one does; files are under the promise already.
//! Types that mirror a file (`raw`, rules, outcomes) gain members and variants as the format does, with a minor version.
//!
//! So a program that reads outcomes skips keys it does not know, and takes the codes of errors (never their words) to decide
//! anything. A list that uses what a minor version brought is refused by the one before, with the place: it is never read in half.
//!
//! # What a version of the format may bring
//!
//! The formats of [lists](crate::instrument::FORMAT), [assessments](crate::assessment::FORMAT) and
//! [outcomes](crate::json::OUTCOME_FORMAT) have a number each, the key `format`. It rises when a key goes, changes its meaning or
//! is asked for where it was not; a version that reads format 2 goes on reading format 1. The schemas of a format stand in
//! `schema/`, one file for each number, and only grow.
//!
//! A list has a [version](crate::instrument::Version) of its own: major where results change their meaning, minor where
//! indicators, words or numbers change, patch for corrections that change no result. An assessment is only ever read in the list
//! and version that it was answered in.
//!
//! # What keeps it
//!
//! - the worked cases of `tests/tests/instruments.rs` and the training cases of `tests/tests/vignettes.rs`: level, scores,
//!   reasons and tasks, written down and compared;
//! - the laws of `tests/tests/laws`: a second, naive scoring agrees, and a saved assessment scores as it did;
//! - `tests/tests/schema.rs`: the reader and the schemas agree on every change of a file; `cargo xtask schema` shows every change
//!   of a format;
//! - `tests/tests/errors.rs`: every code stands in `ERRORS.md`, means what it says there, and none is used twice.
//!
//! ```
//! # #[cfg(feature = "json")] {
//! use zajedno_core::{assessment, instrument, json};
//!
//! assert_eq!((instrument::FORMAT, assessment::FORMAT, json::OUTCOME_FORMAT), (1, 1, 1));
//! # }
//! ```
