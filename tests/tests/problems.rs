//! What a person reads who makes a mistake in a list or an assessment: every kind of problem, with its place.
//!
//! After a change of words: `INSTA_UPDATE=always cargo test -p zajedno-tests --test problems`, and read the difference.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod mistakes;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use zajedno_core::Instrument;
use zajedno_core::assessment::MAX_TEXT_BYTES;
use zajedno_core::codes::Code;
use zajedno_core::instrument::limits;
use zajedno_core::json::{self, MAX_ASSESSMENT_BYTES, ReadError};

use mistakes::{ASSESSMENT, LIST, with};

fn small() -> Instrument {
    json::read_instrument(LIST.as_bytes()).unwrap()
}

fn bad_list(bytes: &[u8]) -> ReadError {
    json::read_instrument(bytes).unwrap_err()
}

fn bad_assessment(bytes: &[u8]) -> ReadError {
    json::read_assessment(bytes, &small()).unwrap_err()
}

/// The messages of texts with one mistake each, as one text to read; and the codes of the problems.
fn said(
    text: &str,
    mistakes: &[(&str, impl AsRef<str>)],
    read: impl Fn(&[u8]) -> ReadError,
) -> (String, BTreeSet<Code>) {
    let (mut said, mut codes) = (String::new(), BTreeSet::new());
    for (piece, mistake) in mistakes {
        let mistake = mistake.as_ref();
        let error = read(with(text, &[(piece, mistake)]).as_bytes());
        writeln!(said, "{piece}  ->  {mistake}").unwrap();
        for message in error.messages() {
            writeln!(said, "    {message}").unwrap();
        }
        if let ReadError::Problems(problems) = error {
            codes.extend(problems.iter().map(|it| it.problem.code()));
        }
    }
    (said, codes)
}

#[test]
fn a_list_with_a_mistake_is_refused_with_its_place() {
    let (said, codes) = said(LIST, mistakes::LISTS, bad_list);
    let kinds = [
        Code::OtherFormat,
        Code::Version,
        Code::MalformedId,
        Code::ReservedId,
        Code::RepeatedId,
        Code::UnknownName,
        Code::MissingWords,
        Code::UnexpectedWords,
        Code::Count,
        Code::Number,
        Code::NotRising,
        Code::Direction,
        Code::AlwaysHolds,
        Code::Order,
        Code::Parts,
    ];
    assert_eq!(codes, kinds.into(), "every kind of problem is shown");
    insta::assert_snapshot!(said);
}

#[test]
fn a_condition_with_a_mistake_is_refused_with_its_place() {
    let list = mistakes::conditional();
    assert!(json::read_instrument(list.as_bytes()).is_ok());
    insta::assert_snapshot!(said(&list, mistakes::CONDITIONS, bad_list).0);
}

#[test]
fn more_gates_than_can_be_decided_in_every_way_are_refused() {
    let option = |id: &str| serde_json::json!({ "id": id, "points": 0, "anchor": { "en": id } });
    for (gates, answers, is_refused) in [(6, 2, false), (7, 2, true), (5, 4, true)] {
        let mut list: serde_json::Value = serde_json::from_str(LIST).unwrap();
        let indicators = list["indicators"].as_array_mut().unwrap();
        let options: Vec<String> = (0..answers).map(|it| it.to_string()).collect();
        for gate in 0..gates {
            let id = format!("gate_{gate}");
            let options: Vec<_> = options.iter().map(|id| option(id)).collect();
            indicators.insert(0, serde_json::json!({
                "id": id, "domain": "home", "about": "family", "type": "gate", "text": { "en": id }, "options": options,
            }));
        }
        let fact = |gate| serde_json::json!({ "gate": { "indicator": format!("gate_{gate}"), "options": ["0"] } });
        let facts: Vec<_> = (0..gates).map(fact).collect();
        indicators.last_mut().unwrap()["asked_if"] = facts.into();
        let read = json::read_instrument(list.to_string().as_bytes());
        assert_eq!(read.is_err(), is_refused, "{gates} gates: {read:?}");
        if let Err(ReadError::Problems(problems)) = read {
            assert!(problems.iter().all(|it| it.problem.code() == Code::Count));
        }
    }
}

#[test]
fn a_strength_is_at_an_option_or_lower() {
    insta::assert_snapshot!(said(LIST, mistakes::STRENGTHS, bad_list).0);
}

#[test]
fn a_list_of_the_wrong_shape_is_refused_at_the_first_place() {
    let (said, codes) = said(LIST, mistakes::SHAPES, bad_list);
    assert!(codes.is_empty(), "a problem beyond the shape: {codes:?}");
    insta::assert_snapshot!(said);
}

#[test]
fn an_assessment_with_a_mistake_is_refused_with_its_place() {
    insta::assert_snapshot!(said(ASSESSMENT, &mistakes::assessments(), bad_assessment).0);
}

#[test]
fn a_note_with_a_mistake_is_refused_with_its_place() {
    let text = mistakes::noted();
    let none = r#""notes": {}"#;
    let long = format!(
        r#""notes": {{ "help": {{ "fact": "{}" }} }}"#,
        "п".repeat(MAX_TEXT_BYTES / 2 + 1)
    );
    insta::assert_snapshot!(said(&text, &mistakes::notes(), bad_assessment).0);
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
