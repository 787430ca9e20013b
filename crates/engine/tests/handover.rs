//! Families handed on as JSON come in as they were; what is no such file is refused with its places.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use serde_json::{Value, json};
use zajedno_casework::{Casework, HandOver, Handed, HandedCasework, Happened, Moment};
use zajedno_core::builtin;
use zajedno_core::json::read_assessment;
use zajedno_engine::Engine;
use zajedno_tests::vignettes::Vignettes;

/// As the page does: one engine, which keeps nothing between calls.
fn with_engine<T>(ask: impl FnOnce(&Engine) -> T) -> T {
    thread_local! {
        static ENGINE: Engine = Engine::new(Arc::new(builtin::separation_risk()));
    }
    ENGINE.with(ask)
}

const MADE: &str = "2026-08-01T10:00:00.000Z";

/// Every stage of the training cases, every second with something beside it.
static FAMILIES: LazyLock<HandOver> = LazyLock::new(|| {
    let list = builtin::separation_risk();
    let cases = Vignettes::separation_risk().unwrap();
    let families = cases.stages().enumerate().map(|(place, stage)| {
        let it = read_assessment(stage.assessment.get().as_bytes(), &list).unwrap();
        let mut content = Casework::begun("Ана", "Ана", Moment::new("2026-03-02T09:30:00.000Z"));
        content.note_event(
            Happened::HandedOn,
            "Ана",
            Moment::new(MADE),
            "„због селидбе\"",
        );
        Handed {
            id: format!("{place:032x}"),
            revision: 7 + place as u64,
            record: zajedno_records::write(&it, &list),
            casework: (place % 2 == 0).then_some(HandedCasework {
                revision: 3,
                content,
            }),
        }
    });
    HandOver {
        made: Moment::new(MADE),
        families: families.collect(),
    }
});

fn written(it: &HandOver) -> String {
    with_engine(|engine| engine.hand_over(it.clone())).unwrap()
}

fn read(file: &[u8]) -> Result<HandOver, String> {
    with_engine(|engine| engine.read_hand_over(file))
}

#[test]
fn families_come_in_as_they_were_handed_on() {
    let file = written(&FAMILIES);
    assert_eq!(read(file.as_bytes()).as_ref(), Ok(&*FAMILIES));
    assert_eq!(
        read(format!("\u{feff}{file}").as_bytes()).as_ref(),
        Ok(&*FAMILIES)
    );
    let none = HandOver {
        made: Moment::new(MADE),
        families: vec![],
    };
    assert_eq!(read(written(&none).as_bytes()), Ok(none));
}

#[test]
fn the_file_says_what_it_is_and_holds_assessments_in_their_own_format() {
    let file: Value = serde_json::from_str(&written(&FAMILIES)).unwrap();
    assert_eq!((&file["format"], &file["made"]), (&json!(1), &json!(MADE)));
    let cases = Vignettes::separation_risk().unwrap();
    for (family, stage) in file["families"]
        .as_array()
        .unwrap()
        .iter()
        .zip(cases.stages())
    {
        let expected: Value = serde_json::from_str(stage.assessment.get()).unwrap();
        assert_eq!(
            family["assessment"]["family"], expected["family"],
            "{}",
            stage.id
        );
        assert_eq!(
            family["assessment"]["children"][0]["answers"],
            expected["children"][0]["answers"]
        );
    }
    assert_eq!(
        file["families"][0]["casework"]["content"]["trail"][1]["happened"],
        "handed_on"
    );
    assert_eq!(file["families"][1]["casework"], Value::Null);
}

/// What a file says after one part of it was changed.
fn problems(path: &str, value: &Value) -> Vec<String> {
    let mut file: Value = serde_json::from_str(&written(&FAMILIES)).unwrap();
    *file.pointer_mut(path).unwrap() = value.clone();
    let text = serde_json::to_string_pretty(&file).unwrap();
    let said = read(text.as_bytes()).unwrap_err();
    let lines: Vec<_> = said.lines().map(str::to_owned).collect();
    let place = zajedno_core::json::place_of(text.as_bytes(), &pointer(path));
    for line in &lines {
        // What serde says ends at the value, and what the checks say begins there.
        let is_there = line.starts_with(&format!("{place}: {path}: "))
            || line.starts_with(&format!("{}:", place.line));
        assert!(is_there, "not at {place}: {line}");
    }
    lines
}

fn pointer(path: &str) -> zajedno_core::instrument::Pointer {
    let root = zajedno_core::instrument::Pointer::root();
    let steps = path.split('/').skip(1);
    steps.fold(root, |at, step| match step.parse() {
        Ok(position) => at.element(position),
        Err(_) => at.member(step),
    })
}

/// What is changed, to what, and what is said of it.
const WRONG: &str = r#"
/format | 2 | found `2`, expected `1`; open it with the newest Zajedno
/format | "one" | invalid type
/made | "yesterday" | found `yesterday`, expected a moment
/families/1/id | "P-17" | found `P-17`, expected 32 digits
/families/1/id | "00000000000000000000000000000000" | a second time
/families/1/revision | 18446744073709551615 | expected at most `4503599627370496`
/families/1/revision | -1 | invalid value
/families/2/casework/revision | 18446744073709551615 | expected at most `4503599627370496`
/families/2/casework/content/status | "approved" | unknown variant `approved`
/families/2/assessment/family/caregiver_exhaustion | "9" | found option `9`
/families/2/assessment/children/0/birth | "soon" | found `soon`
/families/2/assessment/instrument/version | "9.9.9" | found `9.9.9`
/families | {} | invalid type: map
"#;

#[test]
fn what_is_wrong_is_said_with_its_place() {
    for row in WRONG.trim().lines() {
        let cells: Vec<_> = row.split(" | ").collect();
        let lines = problems(cells[0], &serde_json::from_str(cells[1]).unwrap());
        let is_said = lines.len() == 1 && lines[0].contains(cells[2]);
        assert!(is_said, "{row}: {lines:#?}");
    }
}

#[test]
fn a_moment_that_is_none_is_refused() {
    let moment = "/families/2/casework/content/trail/0/at";
    let mut file: Value = serde_json::from_str(&written(&FAMILIES)).unwrap();
    *file.pointer_mut(moment).unwrap() = json!("zzz");
    let said = read(file.to_string().as_bytes()).unwrap_err();
    let expected = "/families/2/casework/content: found `zzz`, expected a moment";
    assert!(said.contains(expected), "{said}");
}

#[test]
fn every_problem_of_every_family_is_said() {
    let mut file: Value = serde_json::from_str(&written(&FAMILIES)).unwrap();
    file["made"] = json!("");
    for family in 1..4 {
        file["families"][family]["assessment"]["family"]["caregiver_exhaustion"] = json!("many");
        file["families"][family]["assessment"]["family"]["household_violence"] = json!("many");
    }
    let text = serde_json::to_string_pretty(&file).unwrap();
    let said = read(text.as_bytes()).unwrap_err();
    assert_eq!(said.lines().count(), 1 + 3 * 2, "{said}");
    for line in said.lines().skip(1) {
        let (place, rest) = line.split_once(": ").unwrap();
        let (row, column) = place.split_once(':').unwrap();
        let row = text.lines().nth(row.parse::<usize>().unwrap() - 1).unwrap();
        let value = &row[column.parse::<usize>().unwrap() - 1..];
        assert!(value.starts_with("\"many\""), "{line}: {row}");
        let name = rest.split(": ").next().unwrap().rsplit('/').next().unwrap();
        assert!(row.contains(name), "{line}: {row}");
    }
}

#[test]
fn other_files_and_records_are_refused() {
    for (file, said) in [
        (&b""[..], "1:1: "),
        (b"[]", "1:"),
        (b"not JSON", "1:"),
        (b"{}", "missing field `format`"),
        (b"\xff\xfe", "byte 0: found a byte that is not UTF-8"),
        (
            br#"{ "format": 1, "reference": "P", "kind": "directed" }"#,
            "unknown field `reference`",
        ),
        (
            br#"{ "format": 7, "whatever": [] }"#,
            "1:13: /format: found `7`",
        ),
        (
            br#"{ "format": 1, "format": 1, "made": "", "families": [] }"#,
            "duplicate field `format`",
        ),
    ] {
        let refused = read(file).unwrap_err();
        assert!(
            refused.contains(said) && refused.lines().count() == 1,
            "{refused}"
        );
    }
    let deep = format!(
        "{{\"format\":1,\"made\":\"\",\"families\":{}",
        "[".repeat(100_000)
    );
    assert!(read(deep.as_bytes()).is_err());
    let mut damaged = FAMILIES.clone();
    damaged.families[2].record.truncate(10);
    let refused = with_engine(|engine| engine.hand_over(damaged.clone())).unwrap_err();
    assert!(
        refused.starts_with("/families/2/assessment: found a record"),
        "{refused}"
    );
    let other_list = include_bytes!("../../records/tests/fixtures/v1-begun.bin");
    damaged.families[2].record = other_list.to_vec();
    let refused = with_engine(|engine| engine.hand_over(damaged)).unwrap_err();
    assert!(refused.lines().count() > 1, "{refused}");
    assert!(
        refused
            .lines()
            .all(|line| line.starts_with("/families/2/assessment: /")),
        "{refused}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// A file that was cut, or changed anywhere, is read or refused with a place.
    #[test]
    fn whatever_happened_to_a_file_it_is_read_or_refused(
        cut in any::<prop::sample::Index>(),
        changed in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
    ) {
        let two = HandOver { made: FAMILIES.made.clone(), families: FAMILIES.families[..2].to_vec() };
        let whole = written(&two);
        let refused = read(&whole.as_bytes()[..cut.index(whole.len() - 1)]);
        prop_assert!(refused.is_err(), "a part of a file is none");
        let mut bytes = whole.into_bytes();
        for (at, byte) in changed {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Err(said) = read(&bytes) {
            prop_assert!(said.contains(": "), "{said}");
        }
    }
}
