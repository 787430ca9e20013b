//! What a person reads who makes a mistake in a list or an assessment: every kind of problem, with its place.
//!
//! After a change of words: `INSTA_UPDATE=always cargo test -p zajedno-tests --test problems`, and read the difference.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use zajedno_core::Instrument;
use zajedno_core::assessment::MAX_TEXT_BYTES;
use zajedno_core::instrument::limits;
use zajedno_core::json::{self, MAX_ASSESSMENT_BYTES, ReadError};

const LIST: &str = include_str!("../lists/small.json");
const ASSESSMENT: &str = include_str!("../lists/small-assessment.json");

fn small() -> Instrument {
    json::read_instrument(LIST.as_bytes()).unwrap()
}

fn bad_list(bytes: &[u8]) -> ReadError {
    json::read_instrument(bytes).unwrap_err()
}

fn bad_assessment(bytes: &[u8]) -> ReadError {
    json::read_assessment(bytes, &small()).unwrap_err()
}

/// The text with each of these pieces exchanged once.
fn with(text: &str, mistakes: &[(&str, &str)]) -> String {
    mistakes
        .iter()
        .fold(text.to_owned(), |text, (piece, mistake)| {
            assert!(text.contains(piece), "no {piece} in the text");
            text.replacen(piece, mistake, 1)
        })
}

/// The messages of texts with one mistake each, as one text to read; and the codes of the problems.
fn said(
    text: &str,
    mistakes: &[(&str, &str)],
    read: impl Fn(&[u8]) -> ReadError,
) -> (String, BTreeSet<&'static str>) {
    let (mut said, mut codes) = (String::new(), BTreeSet::new());
    for &(piece, mistake) in mistakes {
        let error = read(with(text, &[(piece, mistake)]).as_bytes());
        writeln!(said, "{piece}  ->  {mistake}").unwrap();
        for message in error.messages() {
            writeln!(said, "    {message}").unwrap();
        }
        if let ReadError::Problems(problems) = error {
            codes.extend(problems.iter().map(|it| it.problem.kind.code()));
        }
    }
    (said, codes)
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of mistakes")]
fn a_list_with_a_mistake_is_refused_with_its_place() {
    let mistakes = [
        (r#""format": 1"#, r#""format": 2"#),
        ("1.0.0", "1.0"),
        ("1.0.0", "01.0.0"),
        (r#"[{ "id": "respite""#, r#"[{ "id": "Respite care""#),
        (r#"[{ "id": "respite""#, r#"[{ "id": "предах""#),
        (
            r#""id": "2", "points": 5"#,
            r#""id": "unknown", "points": 5"#,
        ),
        (r#""id": "help""#, r#""id": "age""#),
        (r#""domain": "strong""#, r#""domain": "stong""#),
        (r#""score": "net""#, r#""score": "nett""#),
        (r#""at_most": "low""#, r#""at_most": "Low""#),
        (r#""evidence_grade": "A""#, r#""evidence_grade": "B""#),
        (r#"["harm"]"#, r#"["harm", "home"]"#),
        (r#"{ "en": "Home" }"#, "{}"),
        (
            r#"{ "en": "Home" }"#,
            r#"{ "en": "Home", "sr-Cyrl": "Дом" }"#,
        ),
        (
            r#""due_when_any": [{ "score": { "id": "risk", "at_least": 2 } }]"#,
            r#""due_when_any": []"#,
        ),
        (r#""answered_percent": 80"#, r#""answered_percent": 101"#),
        (r#""by_divisor": 2"#, r#""by_divisor": 0"#),
        (r#""points": 5"#, r#""points": 5000"#),
        (r#""review_days": 90"#, r#""review_days": 0"#),
        (r#""points": 5"#, r#""points": 1"#),
        (r#""under_months": 12,"#, r#""under_months": 300,"#),
        (r#""cuts": [3]"#, r#""cuts": [3, 5]"#),
        (r#""sum": { "strength": true }"#, r#""sum": {}"#),
        (r#""by": "strength""#, r#""by": "risk""#),
        (r#""at": "2", "floor""#, r#""at": "0", "floor""#),
        (r#""above": "0""#, r#""above": "2""#),
        (r#""above": "0""#, r#""above": "3""#),
        (r#"{ "en": "Say help" }"#, "{}"),
        (
            r#""from_age": {"#,
            r#""check": { "above": "0", "text": { "en": "Is it?" }, "if_yes": { "en": "It is" } }, "from_age": {"#,
        ),
        (r#""domain": "strong""#, r#""domain": "home""#),
        (
            r#""under_months": 216, "option""#,
            r#""under_months": 200, "option""#,
        ),
        (r#"{ "floor": "low""#, r#"{ "floor": "high""#),
        (r#"{ "indicators": ["harm"] }"#, r#"{ "strength": true }"#),
        (
            r#""rule": { "needs": { "score": "risk", "limits": [{ "below": 2, "at_most": "low" }] } }"#,
            r#""rule": { "band": { "score": "net", "cuts": [3] } }"#,
        ),
    ];
    let (said, codes) = said(LIST, &mistakes, bad_list);
    let kinds = [
        "format",
        "version",
        "malformed_id",
        "reserved_id",
        "duplicate_id",
        "does_not_exist",
        "missing_words",
        "unexpected_words",
        "count",
        "number",
        "not_rising",
        "conflict",
    ];
    assert_eq!(codes, kinds.into(), "every kind of problem is shown");
    insta::assert_snapshot!(said);
}

#[test]
fn a_list_of_the_wrong_shape_is_refused_at_the_first_place() {
    let mistakes = [
        (r#""points": 5"#, r#""points": "5""#),
        (r#""points": 5"#, r#""points": 5.5"#),
        (r#""points": 5"#, r#""points": 99999999999"#),
        (r#""points": 5"#, r#""point": 5"#),
        (r#""points": 5"#, r#""points": 5, "points": 5"#),
        (r#""points": 5,"#, ""),
        (r#""points": 5,"#, r#""points": 5"#),
        (r#""type": "strength""#, r#""type": "strenght""#),
        (r#""languages": ["en"]"#, r#""languages": ["sr"]"#),
        (
            r#""rule": "critical_floors""#,
            r#""rule": "critical_floor""#,
        ),
        (
            r#""of": { "strength": false }"#,
            r#""of": { "strengths": false }"#,
        ),
        (r#""within": "same_day""#, r#""within": { "weeks": 2 }"#),
        (r#"{ "en": "Home" }"#, r#"{ "eng": "Home" }"#),
        (r#"{ "en": "Home" }"#, r#""Home""#),
        (r#""Home""#, "“Home”"),
    ];
    let (said, codes) = said(LIST, &mistakes, bad_list);
    assert!(codes.is_empty(), "a problem beyond the shape: {codes:?}");
    insta::assert_snapshot!(said);
}

#[test]
fn an_assessment_with_a_mistake_is_refused_with_its_place() {
    let confirmed = |option: &str, by: &str, source: &str| {
        let confirmation =
            format!(r#"{{ "by": "{by}", "on": "2026-03-01", "source": "{source}" }}"#);
        format!(r#""harm": {{ "option": "{option}", "confirmed": {confirmation} }}"#)
    };
    let harm = r#""harm": "1""#;
    let mistakes = [
        (r#""format": 1"#, r#""format": 3"#),
        (r#""small""#, r#""separation-risk""#),
        ("1.0.0", "0.9.0"),
        (r#""1.0.0""#, r#""1.0.0", "digest": "00""#),
        (r#""F""#, r#""""#),
        ("directed", "first"),
        ("2026-03-02", "2.3.2026."),
        ("2026-03-02", "2026-02-30"),
        (r#""help": "1""#, r#""help": "2""#),
        (r#""help": "1""#, r#""help": 1"#),
        (r#""help": "1""#, r#""hlep": "1""#),
        (r#""help": "1""#, harm),
        (r#""help": "1""#, r#""help": "not_applicable""#),
        (harm, r#""harm": "not_applicable""#),
        (harm, r#""harm": null"#),
        (harm, r#""age": "1""#),
        (harm, r#""harm": "1", "harm": "2""#),
        (harm, &confirmed("1", "A. B.", "document")),
        (harm, &confirmed("2", "A. B.", "neighbour")),
        (harm, r#""harm": { "option": "2" }"#),
        (
            harm,
            r#""harm": { "option": "2", "confirmed": { "on": "yesterday" } }"#,
        ),
        ("2019-05", "2026-04"),
        ("2019-05", "05.2019"),
        (r#""birth""#, r#""born""#),
        (
            r#""birth": "2019-05""#,
            r#""previous": { "level": "medium", "date": "2027-01-01" }"#,
        ),
        (
            r#"      "reference": "A""#,
            r#"      "reference": "A" }, { "reference": "A""#,
        ),
    ];
    insta::assert_snapshot!(said(ASSESSMENT, &mistakes, bad_assessment).0);
}

#[test]
fn a_note_with_a_mistake_is_refused_with_its_place() {
    let family = r#""notes": {}, "family""#;
    let text = with(ASSESSMENT, &[(r#""family""#, family)]);
    let long = format!(
        r#""notes": {{ "help": {{ "fact": "{}" }} }}"#,
        "п".repeat(MAX_TEXT_BYTES / 2 + 1)
    );
    let none = r#""notes": {}"#;
    let mistakes = [
        (none, r#""notes": { "hlep": { "fact": "They help." } }"#),
        (none, r#""notes": { "harm": { "fact": "They hit." } }"#),
        (none, r#""notes": { "help": { "sources": ["neighbour"] } }"#),
        (
            none,
            r#""notes": { "help": { "sources": ["parent", "child", "parent"] } }"#,
        ),
        (none, r#""notes": { "help": { "on": "2.3.2026." } }"#),
        (none, r#""notes": { "help": { "check": "no" } }"#),
        (none, r#""notes": { "help": { "check": "maybe" } }"#),
        (none, r#""notes": { "help": { "text": "They help." } }"#),
        (none, r#""notes": { "help": {}, "help": {} }"#),
        (none, r#""notes": { "help": "They help." }"#),
        (none, r#""notes": []"#),
        (
            none,
            r#""notes": { "harm": { "check": "no", "sources": ["child", "child"] }, "hlep": {} }"#,
        ),
        (
            r#""answers""#,
            r#""notes": { "age": { "check": "yes" }, "help": { "on": "2026-03-01" } }, "answers""#,
        ),
    ];
    insta::assert_snapshot!(said(&text, &mistakes, bad_assessment).0);
    let long = bad_assessment(with(&text, &[(none, &long)]).as_bytes()).to_string();
    assert!(
        long.contains("/notes/help/fact: ") && long.contains("longer than 4096 bytes"),
        "{long}"
    );
    let many: Vec<String> = (0..=limits::INDICATORS)
        .map(|place| format!(r#""i{place}": {{}}"#))
        .collect();
    let many = format!(r#""notes": {{ {} }}"#, many.join(","));
    let many = bad_assessment(with(&text, &[(none, &many)]).as_bytes()).to_string();
    assert!(many.contains("more notes than"), "{many}");
}

#[test]
fn what_is_no_list_or_assessment_at_all_is_refused() {
    let utf16: Vec<u8> = "{".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let nested = |piece: &str| piece.repeat(100_000).into_bytes();
    let texts: [(&str, Vec<u8>); 13] = [
        ("nothing", Vec::new()),
        ("blanks", b" \n ".to_vec()),
        ("words", b"Dear colleague".to_vec()),
        ("a document", b"PK\x03\x04\x14\x00".to_vec()),
        ("UTF-16", [b"\xff\xfe".to_vec(), utf16].concat()),
        (
            "Windows-1251",
            b"{ \"format\": 1,\n  \"id\": \"\xef\xf0\xe5\" }".to_vec(),
        ),
        ("a cut list", LIST.as_bytes()[..1500].to_vec()),
        (
            "a cut Cyrillic letter",
            "{\n  \"title\": \"Д".as_bytes()[..14].to_vec(),
        ),
        ("more after the end", [LIST, "{}"].concat().into_bytes()),
        ("an array", b"[]".to_vec()),
        ("too deep an array", nested("[")),
        ("too deep an object", nested(r#"{"title":"#)),
        ("too long a list", vec![b' '; limits::FILE_BYTES + 1]),
    ];
    let mut said = String::new();
    for (what, bytes) in texts {
        writeln!(said, "{what}\n    list: {}", bad_list(&bytes)).unwrap();
        writeln!(said, "    assessment: {}", bad_assessment(&bytes)).unwrap();
    }
    insta::assert_snapshot!(said);
    let long = bad_assessment(&vec![b' '; MAX_ASSESSMENT_BYTES + 1]);
    assert!(
        matches!(
            long,
            ReadError::TooLarge {
                most: MAX_ASSESSMENT_BYTES,
                ..
            }
        ),
        "{long}"
    );
    let mut longest = LIST.as_bytes().to_vec();
    longest.resize(limits::FILE_BYTES, b' ');
    assert!(
        json::read_instrument(&longest).is_ok(),
        "the longest list that is read"
    );
}

#[test]
fn too_deep_inside_a_value_is_refused_where_it_is() {
    let list = with(
        LIST,
        &[(
            r#""points": 5"#,
            &format!(r#""points": {}"#, "[".repeat(100_000)),
        )],
    );
    let error = bad_list(list.as_bytes()).to_string();
    assert!(error.starts_with("43:"), "{error}");
    // Nothing is skipped unread: an unknown key is refused before its value is walked.
    let list = with(
        LIST,
        &[(
            r#""flags""#,
            &format!(r#""deep": {}, "flags""#, "[".repeat(100_000)),
        )],
    );
    let error = bad_list(list.as_bytes()).to_string();
    assert!(error.contains("unknown field `deep`"), "{error}");
}

#[test]
fn a_mark_in_front_of_the_text_is_taken_for_nothing() {
    assert!(json::read_instrument(format!("\u{feff}{LIST}").as_bytes()).is_ok());
    let text = format!("\u{feff}{ASSESSMENT}");
    assert!(json::read_assessment(text.as_bytes(), &small()).is_ok());
}

#[test]
fn several_problems_are_all_said_in_the_order_of_the_file() {
    let mistakes = [
        (r#""answered_percent": 80"#, r#""answered_percent": 101"#),
        (r#"{ "en": "Home" }"#, "{}"),
        (r#""score": "net""#, r#""score": "nett""#),
        (r#""points": 5"#, r#""points": 1"#),
        ("1.0.0", "1.0"),
        (r#""option": "0" }]"#, r#""option": "9" }]"#),
        (r#""at": { "option": "1" }"#, r#""at": { "option": "0" }"#),
    ];
    let error = bad_list(with(LIST, &mistakes).as_bytes());
    let ReadError::Problems(problems) = &error else {
        panic!("{error}")
    };
    assert!(problems.is_sorted_by_key(|it| it.place));
    insta::assert_snapshot!(error.to_string());
}
