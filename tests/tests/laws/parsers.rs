//! Any bytes give a value or an error with a place, never a panic.

use std::cell::Cell;

use proptest::collection::vec;
use proptest::prelude::*;
use zajedno_core::json;
use zajedno_core::{Scorer, assess, builtin};
use zajedno_tests::fuzzed::assert_placed;
use zajedno_tests::vignettes::Vignettes;

use crate::{SCORER, for_all};

/// One change to a text, at a place given in 65,536 parts of its length.
#[derive(Clone, Debug)]
enum Change {
    Cut(u16),
    Remove(u16, u8),
    Repeat(u16, u8),
    Byte(u16, u8),
    Insert(u16, &'static str),
    /// Puts one JSON string or number of the text in the place of another.
    Exchange(u16, u16),
}

fn change() -> impl Strategy<Value = Change> {
    let pieces = vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "null",
        "true",
        "-1",
        "1e999",
        "99999999999999999999",
        "0.5",
        "\"unknown\"",
        "\"\\ud800\"",
        "\"sr-Cyrl\":",
        "\u{feff}",
        "\u{0}",
        "//",
        " ",
        "\n",
        "ж",
        "{}",
        "[]",
        "\"\"",
    ];
    prop_oneof![
        1 => any::<u16>().prop_map(Change::Cut),
        2 => any::<(u16, u8)>().prop_map(|(at, count)| Change::Remove(at, count)),
        2 => any::<(u16, u8)>().prop_map(|(at, count)| Change::Repeat(at, count)),
        2 => any::<(u16, u8)>().prop_map(|(at, byte)| Change::Byte(at, byte)),
        2 => (any::<u16>(), prop::sample::select(pieces)).prop_map(|(at, piece)| Change::Insert(at, piece)),
        6 => any::<(u16, u16)>().prop_map(|(from, to)| Change::Exchange(from, to)),
    ]
}

/// The nearest string or number at or after a place, as a range of bytes.
fn token(bytes: &[u8], from: usize) -> Option<std::ops::Range<usize>> {
    let start = from + bytes[from..].iter().position(|&it| it == b':')? + 1;
    let start = start
        + bytes[start..]
            .iter()
            .position(|it| !it.is_ascii_whitespace())?;
    let length = match bytes[start] {
        b'"' => bytes[start + 1..].iter().position(|&it| it == b'"')? + 2,
        _ => bytes[start..]
            .iter()
            .position(|it| b",}] \n".contains(it))?,
    };
    Some(start..start + length)
}

fn changed(text: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = text.to_vec();
    for change in changes {
        let length = bytes.len();
        let place = |at: u16| length * usize::from(at) / 65_536;
        let range = |at, count: u8| place(at)..(place(at) + usize::from(count)).min(length);
        match *change {
            Change::Cut(at) => bytes.truncate(place(at)),
            Change::Remove(at, count) => drop(bytes.drain(range(at, count))),
            Change::Repeat(at, count) => {
                let piece = bytes[range(at, count)].to_vec();
                bytes.splice(place(at)..place(at), piece);
            }
            Change::Byte(at, byte) if length > 0 => bytes[place(at)] = byte,
            Change::Byte(..) => {}
            Change::Insert(at, piece) => drop(bytes.splice(place(at)..place(at), piece.bytes())),
            Change::Exchange(from, to) => {
                if let (Some(from), Some(to)) =
                    (token(&bytes, place(from)), token(&bytes, place(to)))
                {
                    let piece = bytes[from].to_vec();
                    bytes.splice(to, piece);
                }
            }
        }
    }
    bytes
}

fn read_list(bytes: &[u8]) -> bool {
    match json::read_instrument(bytes) {
        Err(error) => {
            assert_placed(bytes, &error);
            false
        }
        Ok(list) => {
            drop(Scorer::new(list.into()));
            true
        }
    }
}

fn read_assessment(bytes: &[u8]) -> bool {
    let list = SCORER.instrument();
    match json::read_assessment(bytes, list) {
        Err(error) => {
            assert_placed(bytes, &error);
            false
        }
        Ok(assessment) => {
            let result = assess(&SCORER, &assessment).unwrap();
            drop(json::OutcomeDocument::new(list, &assessment, &result));
            true
        }
    }
}

#[test]
fn any_bytes_give_an_error_with_a_place() {
    let of_json = vec(
        prop::sample::select(b"{}[]\":,\\0123456789.eE+-truefalsn \n\t\x00\xff\xd0\xb6".to_vec()),
        0..200,
    );
    let bytes = prop_oneof![vec(any::<u8>(), 0..200), of_json];
    for_all(4000, bytes, |bytes| {
        assert!(!read_list(&bytes) && !read_assessment(&bytes));
    });
}

#[test]
fn a_changed_list_gives_a_list_or_an_error_with_a_place() {
    let (good, bad) = (Cell::new(0), Cell::new(0));
    for_all(300, vec(change(), 1..4), |changes| {
        let count = if read_list(&changed(builtin::SEPARATION_RISK.as_bytes(), &changes)) {
            &good
        } else {
            &bad
        };
        count.set(count.get() + 1);
    });
    assert!(
        good.get() >= 6 && bad.get() >= 6,
        "{good:?} read, {bad:?} refused"
    );
}

#[test]
fn a_changed_assessment_gives_an_assessment_or_an_error_with_a_place() {
    let vignettes = Vignettes::separation_risk().unwrap();
    let notes = r#""notes": { "caregiver_exhaustion": { "fact": "A fact.",
        "sources": ["child", "parent"], "on": "2026-03-01" } }, "family": {"#;
    let texts: Vec<String> = vignettes
        .stages()
        .map(|stage| stage.assessment.get().replacen(r#""family": {"#, notes, 1))
        .collect();
    assert!(texts.iter().all(|text| text.contains("A fact.")));
    let (good, bad) = (Cell::new(0), Cell::new(0));
    for_all(
        3000,
        (prop::sample::select(texts), vec(change(), 1..5)),
        |(text, changes)| {
            let count = if read_assessment(&changed(text.as_bytes(), &changes)) {
                &good
            } else {
                &bad
            };
            count.set(count.get() + 1);
        },
    );
    assert!(
        good.get() >= 60 && bad.get() >= 60,
        "{good:?} read, {bad:?} refused"
    );
}
