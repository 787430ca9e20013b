//! What goes into the engine and comes out again as bytes, on the host: the page does the same from the other module.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::Arc;

use serde_json::{Value, json};
use zajedno_casework::{Figures, figures};
use zajedno_core::assessment::Kind;
use zajedno_core::instrument::About;
use zajedno_core::json::read_assessment;
use zajedno_core::{ChildResult, Instrument, Scorer, assess, builtin, changes};
use zajedno_engine::Engine;
use zajedno_records::Summary;
use zajedno_text::Language;
use zajedno_text::explain::{Explanation, Topic, account, explain};

const VIGNETTES: &str = include_str!("../../../indicators/separation-risk/vignettes.json");

/// Every stage of every training case, and a family of two children: its name and its assessment.
fn stages() -> Vec<(String, Value)> {
    let file: Value = serde_json::from_str(VIGNETTES).unwrap();
    let cases = file["vignettes"].as_array().unwrap().iter();
    let stages = cases.flat_map(|case| case["stages"].as_array().unwrap());
    let mut stages: Vec<_> = stages
        .map(|stage| {
            let id = stage["id"].as_str().unwrap();
            (id.to_owned(), stage["assessment"].clone())
        })
        .collect();
    assert_eq!(stages.len(), 8, "stages of the six cases");
    let mut siblings = stages[1].1.clone();
    let children = siblings["children"].as_array_mut().unwrap();
    children.push(json!({ "reference": "second", "birth": "2024-05" }));
    stages.push(("siblings".to_owned(), siblings));
    stages
}

/// The engine as the page opens it.
fn engine() -> Engine {
    opened(&builtin::separation_risk().pack())
}

fn opened(packed: &[u8]) -> Engine {
    Engine::open(packed).unwrap_or_else(|problem| panic!("{problem}"))
}

/// The record of a stage, made without the engine.
fn record(stage: &Value) -> Vec<u8> {
    let list = builtin::separation_risk();
    let assessment = read_assessment(stage.to_string().as_bytes(), &list).unwrap();
    zajedno_records::write(&assessment, &list)
}

fn read_back(bytes: &[u8]) -> Explanation<'static> {
    postcard::from_bytes(bytes).unwrap()
}

/// What `Engine` gives instead of an explanation.
fn problem<T>(result: Result<T, String>) -> String {
    result.err().unwrap()
}

/// Sees every stage in every language, worked out without the engine.
fn each_told(see: impl Fn(&str, &Value, Language, &Explanation<'_>, &Explanation<'_>)) {
    let list = Arc::new(builtin::separation_risk());
    let scorer = Scorer::new(list.clone());
    for (id, stage) in stages() {
        let it = read_assessment(stage.to_string().as_bytes(), &list).unwrap();
        let result = assess(&scorer, &it).unwrap();
        let changes = changes(&scorer, &it, &result).unwrap();
        for language in Language::ALL {
            let told = explain(language, &list, &it, &result, &changes);
            let accounted = account(language, &list, &it, &result);
            see(&id, &stage, language, &told, &accounted);
        }
    }
}

#[test]
fn a_result_and_an_account_arrive_as_they_were_worked_out() {
    let engine = engine();
    each_told(|id, stage, language, told, accounted| {
        let (bytes, tag) = (record(stage), language.tag());
        let result = read_back(&engine.result(&bytes, tag).unwrap());
        assert_eq!(&result, told, "{id} {tag}: result");
        let account = read_back(&engine.account(&bytes, tag).unwrap());
        assert_eq!(&account, accounted, "{id} {tag}: account");
    });
}

#[test]
fn a_level_is_what_the_result_says_of_it_and_nothing_else() {
    let engine = engine();
    each_told(|id, stage, language, told, _| {
        let tag = language.tag();
        let level = read_back(&engine.level(&record(stage), tag).unwrap());
        let of_result = told.sections.iter().filter(|it| it.topic == Topic::Level);
        let of_result: Vec<_> = of_result.cloned().collect();
        assert_eq!(of_result.len(), 1, "{id} {tag}: {:?}", told.sections);
        assert_eq!(level.sections, of_result, "{id} {tag}");
        assert_eq!(
            (&level.title, &level.heading),
            (&told.title, &told.heading),
            "{id} {tag}"
        );
    });
}

#[test]
fn a_list_file_is_read_and_packed_for_the_page() {
    let read = Engine::read(builtin::SEPARATION_RISK.as_bytes())
        .unwrap_or_else(|problem| panic!("{problem}"));
    let packed = read.packed();
    assert_eq!(
        Instrument::unpack(&packed),
        Ok(builtin::separation_risk()),
        "the page opens what the engine packed"
    );
    let again = opened(&packed);
    let (id, stage) = &stages()[0];
    let record = record(stage);
    for language in Language::ALL {
        assert_eq!(
            again.result(&record, language.tag()),
            read.result(&record, language.tag()),
            "{id} {language:?}"
        );
    }
}

#[test]
fn damaged_bytes_are_not_opened() {
    let mut packed = builtin::separation_risk().pack();
    packed[1000] ^= 1;
    let said = problem(Engine::open(&packed));
    assert_eq!(
        said,
        "found bytes that are no packed list of this version, or are damaged; pack the list file again"
    );
    assert_eq!(problem(Engine::open(&[])), said, "no bytes at all");
    let file = builtin::SEPARATION_RISK.as_bytes();
    assert_eq!(
        problem(Engine::open(file)),
        said,
        "a list that is not packed"
    );
}

#[test]
fn every_problem_of_a_list_file_has_a_line_that_begins_with_its_place() {
    let wrong = builtin::SEPARATION_RISK
        .replacen("\"domain\": \"child\"", "\"domain\": \"nowhere\"", 1)
        .replacen("\"separation-risk\"", "\"Separation risk\"", 1);
    let said = problem(Engine::read(wrong.as_bytes()));
    let lines: Vec<_> = said.lines().collect();
    let line_of = |text: &str| 1 + wrong.lines().position(|line| line.contains(text)).unwrap();
    for (path, found) in [("/id", "Separation risk"), ("/domain", "nowhere")] {
        let place = format!("{}:", line_of(found));
        let told = lines.iter().find(|line| line.starts_with(&place));
        let told = told.unwrap_or_else(|| panic!("no line begins with {place}\n{said}"));
        assert!(told.contains(path) && told.contains(found), "{told}");
    }
}

#[test]
fn a_list_file_that_breaks_off_is_refused_where_it_does() {
    let (start, _) = builtin::SEPARATION_RISK.split_at(1000);
    let said = problem(Engine::read(start.as_bytes()));
    assert_eq!(said.lines().count(), 1, "{said}");
    let place = format!("{}:", start.lines().count());
    assert!(said.starts_with(&place), "not in the last line: {said}");
}

#[test]
fn every_problem_of_an_assessment_file_has_a_line_that_begins_with_its_place() {
    let mut stage = stages().swap_remove(0).1;
    stage["family"]["caregiver_exhaustion"] = json!("many");
    stage["family"]["sleep"] = json!("1");
    let text = serde_json::to_string_pretty(&stage).unwrap();
    let engine = engine();
    let said = problem(engine.record_of_json(text.as_bytes()));
    let line_of = |id: &str| 1 + text.lines().position(|line| line.contains(id)).unwrap();
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    for (line, found) in lines.iter().zip(["caregiver_exhaustion", "sleep"]) {
        assert!(line.starts_with(&format!("{}:", line_of(found))), "{line}");
        assert!(line.contains(&format!("/family/{found}: found ")), "{line}");
    }
    let said = problem(engine.record_of_json(b"not an assessment"));
    assert!(said.starts_with("1:"), "{said}");
}

#[test]
fn a_file_becomes_a_record_and_a_record_the_same_file() {
    let (engine, list) = (engine(), builtin::separation_risk());
    assert_eq!(engine.digest(), list.name().digest.to_string());
    for (id, stage) in stages() {
        let made = engine.record_of_json(stage.to_string().as_bytes()).unwrap();
        assert_eq!(made, record(&stage), "{id}");
        let text = engine.json_of_record(&made).unwrap();
        assert!(text.starts_with("{\n  \"format\": 1,"), "{id}: {text}");
        assert!(text.ends_with("\n}\n"), "{id}: {text}");
        assert_eq!(engine.record_of_json(text.as_bytes()), Ok(made), "{id}");
        let written: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(written["instrument"]["digest"], engine.digest(), "{id}");
        assert_eq!(written["family"], stage["family"], "{id}");
    }
}

#[test]
fn what_is_no_record_of_the_list_is_refused_by_every_call_alike() {
    let (engine, whole) = (engine(), record(&stages()[0].1));
    let mut newer = whole.clone();
    newer[0] = 9;
    let other = include_bytes!("../../records/tests/fixtures/v1-begun.bin");
    for (bytes, said) in [
        (&whole[..whole.len() - 1], "ends in the middle of a value"),
        (&newer, "found version 9 of a record"),
        (other, "/instrument/id: found `small`"),
        (b"", "ends in the middle of a value"),
    ] {
        let refused = problem(engine.result(bytes, "en"));
        assert!(refused.contains(said), "{refused}");
        for asked in [Engine::level, Engine::account] {
            assert_eq!(problem(asked(&engine, bytes, "en")), refused);
        }
        assert_eq!(problem(engine.summary(bytes, "")), refused);
        assert_eq!(problem(engine.figures(bytes, true)), refused);
        assert_eq!(problem(engine.json_of_record(bytes)), refused);
    }
    // Id, version and digest of the list, five answers and a note: each has a line.
    assert_eq!(problem(engine.summary(other, "")).lines().count(), 3 + 6);
}

fn figures_of(stage: &Value) -> Figures {
    postcard::from_bytes(&engine().figures(&record(stage), true).unwrap()).unwrap()
}

#[test]
fn figures_arrive_as_they_were_worked_out() {
    let scorer = Scorer::new(Arc::new(builtin::separation_risk()));
    for (id, stage) in stages() {
        let it = read_assessment(stage.to_string().as_bytes(), scorer.instrument()).unwrap();
        let result = assess(&scorer, &it).unwrap();
        let changes = changes(&scorer, &it, &result).unwrap();
        let expected = figures(&scorer, &it, &result, &changes);
        assert_eq!(figures_of(&stage), expected, "{id}");
        // Without a search all is the same but what a search gives.
        let searched_not = engine().figures(&record(&stage), false).unwrap();
        let searched_not: Figures = postcard::from_bytes(&searched_not).unwrap();
        assert_eq!(searched_not, figures(&scorer, &it, &result, &[]), "{id}");
        assert_eq!(expected.children.len(), it.children.len(), "{id}");
    }
}

#[test]
fn the_level_of_a_family_falls_over_a_year() {
    let stages = stages();
    let ranks = ["V6_T0", "V6_T1", "V6_T2"].map(|id| {
        let (_, stage) = stages.iter().find(|(it, _)| it == id).unwrap();
        figures_of(stage).level.unwrap().lower
    });
    assert_eq!(ranks, [3, 2, 1]);
}

/// The summary of an assessment in the project's list.
fn summary(stage: &Value) -> Summary {
    let bytes = engine().summary(&record(stage), "2026-03-02T09:30:00.000Z");
    Summary::read(&bytes.unwrap()).unwrap()
}

#[test]
fn a_summary_says_of_each_stage_what_its_answer_key_says() {
    let list = builtin::separation_risk();
    let file: Value = serde_json::from_str(VIGNETTES).unwrap();
    let cases = file["vignettes"].as_array().unwrap().iter();
    let keys = cases.flat_map(|case| case["stages"].as_array().unwrap());
    for (key, (id, stage)) in keys.zip(stages()) {
        let found = summary(&stage);
        let expected = &key["expected"];
        let after = &expected["level_after_reassessment"];
        let range = found.level.unwrap();
        for (name, bound) in [(range.lowest, 0), (range.highest, 1)] {
            let expected = if after.is_null() {
                &expected["level"][bound]
            } else {
                after
            };
            let level = &list.levels()[usize::from(name.rank)];
            assert_eq!(level.id.as_str(), expected.as_str().unwrap(), "{id}");
            assert_eq!(name.title, level.title, "{id}");
        }
        assert_eq!(found.reference, stage["reference"].as_str().unwrap());
        assert_eq!(found.date.to_string(), stage["date"].as_str().unwrap());
        assert_eq!((found.children, &*found.list.id), (1, "separation-risk"));
        assert_eq!(found.changed, "2026-03-02T09:30:00.000Z");
    }
}

#[test]
fn a_summary_counts_what_nobody_has_answered() {
    let list = builtin::separation_risk();
    let asked = |about: About| {
        let asked = list.indicators().iter().filter(|it| it.from_age.is_none());
        u16::try_from(asked.filter(|it| it.about == about).count()).unwrap()
    };
    let (family, child) = (asked(About::Family), asked(About::Child));
    assert_eq!(usize::from(family + child), list.indicators().len() - 1);
    let in_care = json!({ "reference": "C", "in_formal_care": true });
    let one = json!({ "reference": "A" });
    let answered = json!({ "reference": "B", "answers": { "child_view_home": "unknown" } });
    // Without any answer there is no level, and no review.
    for (children, open, has_level) in [
        (json!([one]), family + child, false),
        (json!([one, answered]), family + 2 * child - 1, true),
        (json!([one, in_care]), family + child, false),
        (json!([in_care]), 0, false),
    ] {
        let stage = json!({
            "format": 1, "reference": "F", "kind": "directed", "date": "2026-03-02", "family": {}, "children": children
        });
        let found = summary(&stage);
        assert_eq!(found.open, open, "{stage}");
        let number = children.as_array().unwrap().len();
        assert_eq!(usize::from(found.children), number, "{stage}");
        assert_eq!(found.level.is_some(), has_level, "{stage}");
        assert_eq!(found.review_due.is_some(), has_level, "{stage}");
    }
}

#[test]
fn a_summary_says_when_the_first_review_of_the_children_is_due() {
    let list = builtin::separation_risk();
    for (id, stage) in stages() {
        let it = read_assessment(stage.to_string().as_bytes(), &list).unwrap();
        let result = assess(&Scorer::new(Arc::new(list.clone())), &it).unwrap();
        let days = result.children.iter().map(|child| match child {
            ChildResult::Assessed(child) => child.review_days.unwrap(),
            ChildResult::NoSheet(_) => u16::MAX,
        });
        let days: Vec<_> = days.collect();
        let found = summary(&stage);
        let due = found.review_due.unwrap();
        let first = days.iter().min().unwrap();
        assert_eq!(due.days_since(found.date), i32::from(*first), "{id}");
    }
    let mut initial = stages().swap_remove(0).1;
    initial["kind"] = json!("initial");
    let found = summary(&initial);
    assert_eq!(
        (found.kind, found.level, found.review_due),
        (Kind::Initial, None, None)
    );
}

#[test]
fn a_language_that_is_not_spoken_is_named_with_those_that_are() {
    let engine = engine();
    let record = record(&stages()[0].1);
    for asked in [Engine::level, Engine::result, Engine::account] {
        let said = problem(asked(&engine, &record, "klingon"));
        assert!(said.contains("klingon"), "{said}");
        for language in Language::ALL {
            assert!(said.contains(language.tag()), "{said}");
        }
    }
}
