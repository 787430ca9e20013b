//! Every code of an error stands in `crates/core/ERRORS.md`, with a message that this test brings about.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use zajedno_core::assessment::{AnswerProblem, Child, Subject};
use zajedno_core::codes::Code;
use zajedno_core::id::LevelIndex;
use zajedno_core::instrument::limits;
use zajedno_core::json::{ReadError, read_assessment, read_instrument};
use zajedno_core::{
    Assessment, Date, Instrument, JudgementProblem, Language, WrongInstrument, assessment,
};

const LIST: &str = include_str!("../lists/small.json");
const ASSESSMENT: &str = include_str!("../lists/small-assessment.json");

fn small() -> Instrument {
    read_instrument(LIST.as_bytes()).unwrap()
}

/// The message with a code about bytes that should be a list.
fn list(bytes: &[u8], code: Code) -> String {
    with_code(&read_instrument(bytes).unwrap_err(), code)
}

fn with_code(error: &ReadError, code: Code) -> String {
    let place = error.codes().iter().position(|it| *it == code);
    error.messages().remove(place.unwrap_or_default())
}

fn with(text: &str, piece: &str, mistake: &str) -> String {
    assert!(text.contains(piece), "no {piece} in the text");
    text.replacen(piece, mistake, 1)
}

/// What is said of an answer that is given in a form.
fn answer(subject: Subject, indicator: &str, option: &str) -> AnswerProblem {
    let list = small();
    let (harm, it) = (list.find("harm").unwrap(), list.find(indicator).unwrap());
    let option = list.indicator(harm).option_called(option);
    let mut assessment = read_assessment(ASSESSMENT.as_bytes(), &list).unwrap();
    let given = option.map(assessment::Answer::option);
    assessment.set(&list, subject, it, given).unwrap_err()
}

/// The place of a level, of which the message says nothing.
fn level() -> LevelIndex {
    small().find_level("low").unwrap()
}

/// A message that has the code.
#[expect(clippy::too_many_lines, reason = "a table of mistakes")]
fn example(code: Code) -> String {
    let of_judgement = |problem: JudgementProblem| {
        assert_eq!(problem.code(), code);
        format!("{problem} [{code}]")
    };
    let of_answer = |problem: AnswerProblem| {
        assert_eq!(problem.code(), code);
        format!("{problem} [{code}]")
    };
    let list = |bytes: &[u8]| list(bytes, code);
    let wrong_list = |piece, mistake| list(with(LIST, piece, mistake).as_bytes());
    let wrong_assessment = |piece: &str, mistake: &str| {
        let text = with(ASSESSMENT, r#""family""#, r#""notes": {}, "family""#);
        let text = with(&text, piece, mistake);
        with_code(
            &read_assessment(text.as_bytes(), &small()).unwrap_err(),
            code,
        )
    };
    let harm = r#""harm": "1""#;
    let confirmed = |option: &str| {
        format!(r#""harm": {{ "option": "{option}", "confirmed": {{ "by": "A. B." }} }}"#)
    };
    match code {
        Code::TooLarge => list(&vec![b' '; limits::FILE_BYTES + 1]),
        Code::NotUtf8 => list(b"{ \"id\": \"\xef\xf0\xe5\" }"),
        Code::NotPacked => {
            let problem = Instrument::unpack(b"PK").unwrap_err();
            format!(
                "{problem} [{}]",
                zajedno_core::instrument::PackedProblem::CODE
            )
        }
        Code::Syntax => wrong_list(r#""points": 5,"#, r#""points": 5"#),
        Code::Cut => list(&LIST.as_bytes()[..1500]),
        Code::WrongType => wrong_list(r#""points": 5"#, r#""points": "5""#),
        Code::UnknownKey => wrong_list(r#""points": 5"#, r#""point": 5"#),
        Code::MissingKey => wrong_list(r#""points": 5,"#, ""),
        Code::RepeatedKey => wrong_list(r#""points": 5"#, r#""points": 5, "points": 5"#),
        Code::UnknownWord => {
            let problem = "sr".parse::<Language>().unwrap_err();
            assert!(problem.to_string().contains("`sr`"), "{problem}");
            assert_eq!(zajedno_core::UnknownLanguage::CODE, code);
            wrong_list(r#""type": "strength""#, r#""type": "strenght""#)
        }
        Code::Unfitting => wrong_list(r#""points": 5"#, r#""points": 99999999999"#),
        Code::Date => {
            assert!("2026-02-30".parse::<Date>().is_err());
            assert_eq!(zajedno_core::DateProblem::CODE, code);
            wrong_assessment("2026-03-02", "2026-02-30")
        }
        Code::OtherFormat => wrong_list(r#""format": 1"#, r#""format": 2"#),
        Code::Version => wrong_list("1.0.0", "1.0"),
        Code::MalformedId => wrong_list(r#"[{ "id": "respite""#, r#"[{ "id": "Respite care""#),
        Code::ReservedId => wrong_list(
            r#""id": "2", "points": 5"#,
            r#""id": "unknown", "points": 5"#,
        ),
        Code::RepeatedId => wrong_list(r#""id": "help""#, r#""id": "age""#),
        Code::UnknownName => wrong_list(r#""domain": "strong""#, r#""domain": "stong""#),
        Code::MissingWords => wrong_list(r#"{ "en": "Home" }"#, "{}"),
        Code::UnexpectedWords => wrong_list(
            r#"{ "en": "Home" }"#,
            r#"{ "en": "Home", "sr-Cyrl": "Дом" }"#,
        ),
        Code::Count => wrong_list(r#""languages": ["en"]"#, r#""languages": []"#),
        Code::Number => wrong_list(r#""points": 5"#, r#""points": 5000"#),
        Code::NotRising => wrong_list(r#""points": 5"#, r#""points": 1"#),
        Code::Direction => wrong_list(r#""sum": { "strength": true }"#, r#""sum": {}"#),
        Code::Selection => wrong_list(
            r#"{ "indicators": ["harm"] }"#,
            r#"{ "indicators": ["harm"], "strength": true }"#,
        ),
        Code::AlwaysHolds => wrong_list(r#""at": "2", "floor""#, r#""at": "0", "floor""#),
        Code::Order => wrong_list(r#"{ "floor": "low""#, r#"{ "floor": "high""#),
        Code::Asking => wrong_list(
            r#""id": "help","#,
            r#""id": "help", "asked_if": [{ "age": { "from_months": 3 } }],"#,
        ),
        Code::Parts => wrong_list(r#""cuts": [3]"#, r#""cuts": [3, 5]"#),
        Code::WrongSubject => wrong_assessment(r#""help": "1""#, harm),
        Code::NoSuchChild => of_answer(answer(Subject::Child(7), "harm", "1")),
        Code::FollowsFromAge => wrong_assessment(harm, r#""age": "1""#),
        Code::NoSuchOption => of_answer(answer(Subject::Family, "help", "2")),
        Code::NotOffered => wrong_assessment(r#""help": "1""#, r#""help": "not_applicable""#),
        Code::NotCritical => wrong_assessment(harm, &confirmed("1")),
        Code::TooLong => wrong_assessment(
            r#""notes": {}"#,
            &format!(
                r#""notes": {{ "help": {{ "fact": "{}" }} }}"#,
                "a".repeat(4097)
            ),
        ),
        Code::NoCheck => wrong_assessment(
            r#""notes": {}"#,
            r#""notes": { "help": { "check": "no" } }"#,
        ),
        Code::Text => wrong_assessment(r#""F""#, r#""""#),
        Code::OtherList => wrong_assessment("1.0.0", "0.9.0"),
        Code::TooLate => wrong_assessment("2019-05", "2026-04"),
        Code::RepeatedSource => wrong_assessment(
            r#""notes": {}"#,
            r#""notes": { "help": { "sources": ["parent", "parent"] } }"#,
        ),
        Code::WrongInstrument => format!("{WrongInstrument} [{}]", WrongInstrument::CODE),
        Code::NoLevel => of_judgement(JudgementProblem::NoLevel),
        Code::NotFinal => of_judgement(JudgementProblem::NotFinal),
        Code::NoChange => of_judgement(JudgementProblem::NoChange),
        Code::TooFar => of_judgement(JudgementProblem::TooFar),
        Code::UnknownGround => of_judgement(JudgementProblem::UnknownGround),
        Code::NoReason => of_judgement(JudgementProblem::NoReason),
        Code::NotApproved => of_judgement(JudgementProblem::NotApproved),
        Code::BelowCriticalFloor => {
            of_judgement(JudgementProblem::BelowCriticalFloor { floor: level() })
        }
        Code::TooFarBelowPrevious => of_judgement(JudgementProblem::TooFarBelowPrevious),
        other => panic!("{other} has no example: write one"),
    }
}

/// The rows of the table: code and example.
fn rows() -> Vec<[String; 4]> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/core/ERRORS.md");
    let text = fs::read_to_string(path).unwrap();
    let rows = text.lines().filter_map(|line| {
        let row = line.strip_prefix("| Z")?.strip_suffix(" |")?;
        let cells: Vec<&str> = row.split(" | ").collect();
        let [code, means, example, to_do] = cells[..] else {
            panic!("a row has four cells: {line}")
        };
        let example = example.trim_start_matches("`` ").trim_end_matches(" ``");
        Some([&format!("Z{code}"), means, example, to_do].map(str::to_owned))
    });
    rows.collect()
}

#[test]
fn every_code_stands_in_the_table_once() {
    let written: Vec<String> = rows().into_iter().map(|[code, ..]| code).collect();
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    let once: BTreeSet<&str> = codes.iter().copied().collect();
    assert_eq!(once.len(), codes.len(), "a code stands for two things");
    assert!(codes.is_sorted(), "in the order of the numbers: {codes:?}");
    assert_eq!(written, codes, "ERRORS.md has every code, and no other");
}

#[test]
fn the_messages_of_the_table_are_those_that_people_read() {
    let rows = rows();
    let mut wrong = Vec::new();
    for &code in Code::ALL {
        let said = example(code);
        assert!(said.ends_with(&format!("[{code}]")), "{code}: {said}");
        let row = rows.iter().find(|[it, ..]| it == code.as_str());
        let [_, means, written, to_do] = row.cloned().unwrap_or_default();
        if written != said || means.is_empty() || to_do.is_empty() {
            wrong.push(format!("{code}: {said}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "other examples in ERRORS.md:\n{}",
        wrong.join("\n")
    );
}

/// The table says what an `Assessment` says, and not only a text of one.
#[test]
fn an_answer_that_cannot_be_given_has_one_code_wherever_it_is_given() {
    let list = small();
    let mut assessment = Assessment::new(
        &list,
        "F",
        assessment::Kind::Directed,
        "2026-03-02".parse().unwrap(),
    );
    assessment.children.push(Child::new("A", None));
    let age = list.find("age").unwrap();
    let given = list
        .indicator(age)
        .option_called("1")
        .map(assessment::Answer::option);
    let problem = assessment
        .set(&list, Subject::Child(0), age, given)
        .unwrap_err();
    assert_eq!(problem.code(), Code::FollowsFromAge);
    assert!(example(problem.code()).contains(&problem.to_string()));
}
