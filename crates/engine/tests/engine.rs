//! What the engine answers, on the host; the page asks it the same.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::Arc;

use serde_json::{Value, json};
use zajedno_casework::{Figures, figures};
use zajedno_core::assessment::Kind;
use zajedno_core::instrument::About;
use zajedno_core::json::read_assessment;
use zajedno_core::{Assessment, ChildResult, Scorer, assess, builtin, changes};
use zajedno_engine::{Depth, Engine, read_list};
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

/// The engine with the project's list.
fn engine() -> Engine {
    Engine::new(Arc::new(builtin::separation_risk()))
}

/// The assessment of a stage, read without the engine.
fn assessment(stage: &Value) -> Assessment {
    read_assessment(stage.to_string().as_bytes(), &builtin::separation_risk()).unwrap()
}

/// What `Engine` gives instead of an answer.
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
        let assessment = assessment(stage);
        let tell = |depth| engine.explain(&assessment, language, depth).unwrap();
        assert_eq!(&tell(Depth::Result), told, "{id} {language}: result");
        assert_eq!(&tell(Depth::Account), accounted, "{id} {language}: account");
    });
}

#[test]
fn a_level_is_what_the_result_says_of_it_and_nothing_else() {
    let engine = engine();
    each_told(|id, stage, language, told, _| {
        let tag = language.tag();
        let level = engine.explain(&assessment(stage), language, Depth::Level);
        let level = level.unwrap();
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
fn a_list_file_is_read_as_it_was_written() {
    let read = read_list(builtin::SEPARATION_RISK.as_bytes());
    assert_eq!(read, Ok(builtin::separation_risk()));
}

#[test]
fn every_problem_of_a_list_file_has_a_line_that_begins_with_its_place() {
    let wrong = builtin::SEPARATION_RISK
        .replacen("\"domain\": \"child\"", "\"domain\": \"nowhere\"", 1)
        .replacen("\"separation-risk\"", "\"Separation risk\"", 1);
    let said = problem(read_list(wrong.as_bytes()));
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
    let said = problem(read_list(start.as_bytes()));
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
    let said = problem(engine.read_assessment(text.as_bytes()));
    let line_of = |id: &str| 1 + text.lines().position(|line| line.contains(id)).unwrap();
    let lines: Vec<_> = said.lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    for (line, found) in lines.iter().zip(["caregiver_exhaustion", "sleep"]) {
        assert!(line.starts_with(&format!("{}:", line_of(found))), "{line}");
        assert!(line.contains(&format!("/family/{found}: found ")), "{line}");
    }
    let said = problem(engine.read_assessment(b"not an assessment"));
    assert!(said.starts_with("1:"), "{said}");
}

#[test]
fn an_assessment_file_is_read_as_it_was_written() {
    let engine = engine();
    for (id, stage) in stages() {
        let read = engine.read_assessment(stage.to_string().as_bytes());
        assert_eq!(read, Ok(assessment(&stage)), "{id}");
    }
}

#[test]
fn what_is_answered_in_another_list_is_refused_by_every_call_alike() {
    let other = builtin::SEPARATION_RISK.replacen("\"separation-risk\"", "\"other\"", 1);
    let engine = Engine::new(Arc::new(read_list(other.as_bytes()).unwrap()));
    let it = assessment(&stages()[0].1);
    let refused = problem(engine.summary(&it, ""));
    assert!(refused.contains("another list"), "{refused}");
    assert_eq!(problem(engine.figures(&it, true)), refused);
    for depth in [Depth::Level, Depth::Result, Depth::Account] {
        let told = engine.explain(&it, Language::English, depth);
        assert_eq!(problem(told), refused);
    }
}

fn figures_of(stage: &Value) -> Figures {
    engine().figures(&assessment(stage), true).unwrap()
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
        let searched_not = engine().figures(&assessment(&stage), false).unwrap();
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
    let moment = "2026-03-02T09:30:00.000Z";
    engine().summary(&assessment(stage), moment).unwrap()
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
