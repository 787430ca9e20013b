//! What is saved and opened again, handed on and read elsewhere, has the same result to the byte (law 4): scored here, by
//! a process that reads it as a person wrote it, and by one that reads it as it was saved.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use proptest::arbitrary::any;
use proptest::collection::vec;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;
use zajedno_core::assessment::{Birth, Kind};
use zajedno_core::json::{self, OutcomeDocument};
use zajedno_core::{Assessment, Month, Scorer, assess, builtin};
use zajedno_tests::cases::lists::{LIST_ROLLS, list};
use zajedno_tests::cases::rolls::Rolls;
use zajedno_tests::cases::sheets::sheet;
use zajedno_tests::cases::{Case, case};
use zajedno_tests::instruments;
use zajedno_tests::naive::List;
use zajedno_tests::naive::language::Book;
use zajedno_tests::vignettes::Vignettes;

/// How many random families of the separation-risk list are scored, of up to three children.
const FAMILIES: usize = 300;
/// How many random lists, and families of one child of each.
const LISTS: usize = 40;
const OF_EACH: usize = 5;

fn runner() -> TestRunner {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(Config::default(), rng)
}

fn scorer(list: &str) -> Scorer {
    Scorer::new(Arc::new(json::read_instrument(list.as_bytes()).unwrap()))
}

/// The assessment as it is saved, on one line.
fn saved(scorer: &Scorer, assessment: &Assessment) -> String {
    serde_json::to_string(&assessment.to_raw(scorer.instrument())).unwrap()
}

/// The results of another process that reads these files, one to a line.
fn elsewhere(folder: &Path, list: &str, assessments: &str) -> String {
    let [list_file, file] = ["list.json", "assessments.json"].map(|name| folder.join(name));
    fs::write(&list_file, list).unwrap();
    fs::write(&file, assessments).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_zajedno"))
        .args(["score", "--list"])
        .args([&list_file, &file])
        .output()
        .unwrap();
    let problems = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{problems}");
    String::from_utf8(output.stdout).unwrap()
}

/// Asserts that assessments, each as a person wrote it, have the same results in every process.
fn assert_the_same(list: &str, written: &[String]) {
    let scorer = scorer(list);
    let folder = tempfile::tempdir().unwrap();
    let (mut here, mut kept) = (String::new(), Vec::new());
    for written in written {
        let assessment = json::read_assessment(written.as_bytes(), scorer.instrument()).unwrap();
        let result = assess(&scorer, &assessment).unwrap();
        let document = OutcomeDocument::new(scorer.instrument(), &assessment, &result);
        here += &serde_json::to_string(&document).unwrap();
        here.push('\n');
        kept.push(saved(&scorer, &assessment));
    }
    let in_an_array = format!("[\n{}\n]", written.join(",\n"));
    assert_eq!(elsewhere(folder.path(), list, &in_an_array), here);
    assert_eq!(elsewhere(folder.path(), list, &kept.join("\n")), here);
    // What was read from a saved file is saved the same way again.
    for kept in &kept {
        let again = json::read_assessment(kept.as_bytes(), scorer.instrument()).unwrap();
        assert_eq!(saved(&scorer, &again), *kept);
    }
}

#[test]
fn training_cases_come_to_the_same_in_another_process() {
    let vignettes = Vignettes::separation_risk().unwrap();
    let stages = vignettes.stages();
    let written: Vec<_> = stages.map(|it| it.assessment.get().to_owned()).collect();
    assert!(written.len() > 5);
    assert_the_same(builtin::SEPARATION_RISK, &written);
}

#[test]
fn cases_of_every_shape_come_to_the_same_in_another_process() {
    for worked in instruments::all() {
        let cases = worked.cases.iter();
        let written: Vec<_> = cases.map(|it| it.assessment.get().to_owned()).collect();
        assert!(!written.is_empty(), "{}", worked.name);
        assert_the_same(&worked.list, &written);
    }
}

#[test]
fn random_families_come_to_the_same_in_another_process() {
    let scorer = scorer(builtin::SEPARATION_RISK);
    let list = scorer.instrument();
    let (mut runner, cases) = (runner(), case(List::new()));
    let mut next = || -> Case { cases.new_tree(&mut runner).unwrap().current() };
    let kinds = [Kind::Directed, Kind::Review, Kind::Initial];
    let families = (0..FAMILIES).map(|place| {
        let first = next();
        let mut assessment = first.assessment(list, kinds[place % kinds.len()]);
        for reference in ["B", "C"].iter().take(place % 3) {
            let mut child = next().child(list, reference);
            child.in_formal_care = place % 7 == 0;
            if place % 5 == 0 {
                child.birth = Month::new(2008, 5).map(Birth::Born);
            }
            assessment.children.push(child);
        }
        saved(&scorer, &assessment)
    });
    let written: Vec<_> = families.collect();
    assert_the_same(builtin::SEPARATION_RISK, &written);
}

#[test]
fn families_of_random_lists_come_to_the_same_in_another_process() {
    let (mut runner, rolls) = (runner(), vec(any::<u16>(), LIST_ROLLS + 100 * OF_EACH));
    for _ in 0..LISTS {
        let rolls = rolls.new_tree(&mut runner).unwrap().current();
        let (of_list, of_sheets) = rolls.split_at(LIST_ROLLS);
        let file: Value = list(&mut Rolls::new(of_list));
        let (text, book) = (file.to_string(), Book::read(&file));
        let scorer = scorer(&text);
        let families = of_sheets.chunks(100).enumerate().map(|(place, rolls)| {
            let case = sheet(&mut Rolls::new(rolls), &book, place == 0);
            let kind = if place == 1 {
                Kind::Initial
            } else {
                Kind::Directed
            };
            saved(&scorer, &case.assessment(scorer.instrument(), kind))
        });
        let written: Vec<_> = families.collect();
        assert_the_same(&text, &written);
    }
}
