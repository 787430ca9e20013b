//! What goes into the engine and comes out again as bytes, on the host: the page does the same from the other module.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::Arc;

use serde_json::{Value, json};
use zajedno_core::json::read_assessment;
use zajedno_core::{Instrument, Scorer, assess, builtin, changes};
use zajedno_engine::Engine;
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
        let (bytes, tag) = (stage.to_string().into_bytes(), language.tag());
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
        let level = read_back(&engine.level(stage.to_string().as_bytes(), tag).unwrap());
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
    let stage = stage.to_string();
    for language in Language::ALL {
        assert_eq!(
            again.result(stage.as_bytes(), language.tag()),
            read.result(stage.as_bytes(), language.tag()),
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
fn every_problem_of_an_assessment_has_a_line_that_begins_with_its_place() {
    let mut stage = stages().swap_remove(0).1;
    stage["family"]["caregiver_exhaustion"] = json!("many");
    stage["family"]["sleep"] = json!("1");
    let text = serde_json::to_string_pretty(&stage).unwrap();
    let engine = engine();
    let said = problem(engine.result(text.as_bytes(), "sr-Cyrl"));
    let line_of = |id: &str| 1 + text.lines().position(|line| line.contains(id)).unwrap();
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    for (line, found) in lines.iter().zip(["caregiver_exhaustion", "sleep"]) {
        assert!(line.starts_with(&format!("{}:", line_of(found))), "{line}");
        assert!(line.contains(&format!("/family/{found}: found ")), "{line}");
    }
    for asked in [Engine::level, Engine::account] {
        assert_eq!(problem(asked(&engine, text.as_bytes(), "en")), said);
    }
    let said = problem(engine.level(b"not an assessment", "en"));
    assert!(said.starts_with("1:"), "{said}");
}

#[test]
fn a_language_that_is_not_spoken_is_named_with_those_that_are() {
    let engine = engine();
    let stage = stages().swap_remove(0).1.to_string();
    for asked in [Engine::level, Engine::result, Engine::account] {
        let said = problem(asked(&engine, stage.as_bytes(), "klingon"));
        assert!(said.contains("klingon"), "{said}");
        for language in Language::ALL {
            assert!(said.contains(language.tag()), "{said}");
        }
    }
}
