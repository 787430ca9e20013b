//! What the fuzzer tries, as functions that the ordinary tests call too: `tests/fuzz` feeds them what it finds, and
//! `tests/tests/fuzzed.rs` the files kept in `tests/fuzz/corpus`.
//!
//! Each takes any bytes, panics when something is wrong, and says how far the bytes came.

#![expect(
    clippy::expect_used,
    reason = "what must not happen is what the fuzzer looks for"
)]

pub mod mutation;
mod scoring;
mod tally;

use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use zajedno_core::json::{self, OutcomeDocument, ReadError};
use zajedno_core::{Instrument, Outcome, Scorer, Sheet, assess, builtin};

pub use self::scoring::scorer;
pub use self::tally::Tally;

/// How far an input came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reached {
    /// It is not JSON, or has not the shape of what is read.
    Parser,
    /// It has the shape, and something in it is out of order.
    Check,
    /// It was accepted.
    Use,
}

/// The lists that assessments are read with: the project's own, and a small one.
static LISTS: LazyLock<[Scorer; 2]> = LazyLock::new(|| {
    let small = include_bytes!("../../lists/small.json");
    let small = json::read_instrument(small).expect("the small list");
    [builtin::separation_risk(), small].map(|list| Scorer::new(Arc::new(list)))
});

/// The kept inputs of a target, each with the name of its file.
///
/// # Panics
///
/// When they cannot be read.
#[must_use]
pub fn kept(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = folder.join("fuzz/corpus").join(target);
    let files = fs::read_dir(&folder).expect("the folder of kept inputs");
    let files = files.map(|file| {
        let file = file.expect("a file");
        let bytes = fs::read(file.path()).expect("a file that can be read");
        (file.file_name().to_string_lossy().into_owned(), bytes)
    });
    let mut kept: Vec<_> = files.collect();
    kept.sort();
    kept
}

/// Asserts that each message begins with a line and a column that the text has, and that they come in order.
///
/// # Panics
///
/// When they do not.
pub fn assert_placed(bytes: &[u8], error: &ReadError) {
    let messages = error.messages();
    assert!(!messages.is_empty(), "an error without a message");
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let lines: Vec<&[u8]> = text.split(|&it| it == b'\n').collect();
    let mut before = (0, 0);
    for message in messages {
        let mut parts = message.splitn(3, ':');
        let mut number = || parts.next().and_then(|it| it.parse::<usize>().ok());
        let (Some(line), Some(column)) = (number(), number()) else {
            panic!("no place in {message}")
        };
        assert!(
            (1..=lines.len()).contains(&line),
            "{message}: {} lines",
            lines.len()
        );
        // The end of a line or of the text is a place too.
        let last = lines[line - 1].len() + 1;
        assert!((1..=last).contains(&column), "{message}: {last} columns");
        assert!(before <= (line, column), "{message}: after {before:?}");
        before = (line, column);
    }
}

fn refused(bytes: &[u8], error: &ReadError) -> Reached {
    assert_placed(bytes, error);
    if matches!(error, ReadError::Problems(_)) {
        Reached::Check
    } else {
        Reached::Parser
    }
}

/// A list file: a list or errors with places; a list is packed and unpacked, and scored empty, mildest and gravest.
///
/// # Panics
///
/// When one of these goes wrong.
#[must_use]
pub fn list(bytes: &[u8]) -> Reached {
    let list = match json::read_instrument(bytes) {
        Ok(list) => list,
        Err(error) => return refused(bytes, &error),
    };
    let again = Instrument::unpack(&list.clone().pack());
    assert_eq!(again.as_ref(), Ok(&list));
    let scorer = Scorer::new(Arc::new(list));
    let list = scorer.instrument();
    let mut outcome = Outcome::default();
    let empty = Sheet::new(list);
    scoring::assert_laws(&scorer, &empty, &mut outcome);
    scoring::assert_no_level(&outcome);
    for gravest in [false, true] {
        let sheet = scoring::extreme(list, gravest);
        scoring::assert_laws(&scorer, &sheet, &mut outcome);
    }
    Reached::Use
}

/// An assessment file, read with two lists: an assessment or errors with places; an assessment is written and read
/// again, and its result is the same to the byte.
///
/// # Panics
///
/// When one of these goes wrong.
#[must_use]
pub fn assessment(bytes: &[u8]) -> Reached {
    let reached = LISTS.iter().map(|scorer| assessment_in(bytes, scorer));
    reached.max().expect("a list")
}

fn assessment_in(bytes: &[u8], scorer: &Scorer) -> Reached {
    let list = scorer.instrument();
    let assessment = match json::read_assessment(bytes, list) {
        Ok(assessment) => assessment,
        Err(error) => return refused(bytes, &error),
    };
    let written = serde_json::to_vec(&assessment.to_raw(list)).expect("texts and numbers");
    let again = json::read_assessment(&written, list);
    let again = again.expect("what was written can be read");
    assert_eq!(again, assessment);
    let [first, second] = [&assessment, &again].map(|assessment| {
        let result = assess(scorer, assessment).expect("the list that it was read with");
        let document = OutcomeDocument::new(list, assessment, &result);
        serde_json::to_vec(&document).expect("texts and numbers")
    });
    assert_eq!(first, second);
    Reached::Use
}
