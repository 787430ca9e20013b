//! Every number of the list matters: changed by one, it changes some result, or it is of sign-off and changes none.
//!
//! Random cases alone would leave out the sharp ones, so those are written here.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::Arc;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;
use zajedno_core::assessment::Kind;
use zajedno_core::instrument::{Digest, RawInstrument};
use zajedno_core::json::{self, OutcomeDocument};
use zajedno_core::{Assessment, Instrument, Scorer, assess, builtin};
use zajedno_tests::cases::{Case, case};
use zajedno_tests::naive::{Age, Fact, Given, List};
use zajedno_tests::vignettes::Vignettes;

/// Numbers that say the same thing twice: the check refuses one without the other, so both move.
const TOGETHER: [(&str, &str); 1] = [(
    "/indicators/0/from_age/ages/4/under_months",
    "/child/under_months",
)];

/// Changes that no result can show.
const SILENT: [(&str, i64); 1] = [
    // A domain would need 51 indicators for 49 in 100 to be answered and not 50; the largest has nine.
    ("/rules/final/answered_percent_in_each_domain", -1),
];

/// Levels that the check holds where they are.
const HELD: [&str; 1] = ["/rules/tasks/verify/1/floor"];

/// A changed list stands in for the list in use: same name, so that the same assessments are scored.
fn checked(list: &Value) -> Option<Arc<Instrument>> {
    let raw: RawInstrument = serde_json::from_value(list.clone()).ok()?;
    Instrument::check(raw, Digest([7; 32])).ok().map(Arc::new)
}

/// The result as it is written, without the numbers of the list that it repeats.
fn result(scorer: &Scorer, assessment: &Assessment) -> Value {
    let result = assess(scorer, assessment).unwrap();
    let document = OutcomeDocument::new(scorer.instrument(), assessment, &result);
    let mut written = serde_json::to_value(document).unwrap();
    forget(&mut written, "needed_percent");
    written
}

fn forget(value: &mut Value, key: &str) {
    match value {
        Value::Object(members) => {
            members.remove(key);
            members.values_mut().for_each(|it| forget(it, key));
        }
        Value::Array(elements) => elements.iter_mut().for_each(|it| forget(it, key)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The assessments that every changed list is tried on.
fn assessments(list: &Instrument) -> Vec<Assessment> {
    let vignettes = Vignettes::separation_risk().unwrap();
    let read = |text: &str| json::read_assessment(text.as_bytes(), list);
    let mut all: Vec<Assessment> = (vignettes.stages())
        .map(|stage| read(stage.assessment.get()).unwrap())
        .collect();
    all.extend(edges(list));
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let cases = case(List::new());
    for _ in 0..500 {
        let case: Case = cases.new_tree(&mut runner).unwrap().current();
        all.push(case.assessment(list, Kind::Review));
        all.push(case.assessment(list, Kind::Initial));
    }
    all
}

/// A family without any difficulty.
fn well(age: u16) -> Case {
    let answer = |it: &Fact| match it.id.as_str() {
        "hospital_leaving_risk" => Given::NotApplicable,
        "child_age_period" => Given::Nothing,
        _ => Given::Option(0, false),
    };
    Case {
        age: Age::Months(age),
        given: List::new().facts.iter().map(answer).collect(),
        previous: None,
        judgement: None,
    }
}

/// Assessments on the very edge of a rule that random ones seldom meet.
fn edges(list: &Instrument) -> Vec<Assessment> {
    let facts = List::new().facts;
    let in_domain = |domain: &'static str| {
        let places = facts.iter().enumerate();
        places.filter_map(move |(place, it)| (it.domain == domain).then_some(place))
    };
    let place = |id: &str| facts.iter().position(|it| it.id == id).unwrap();
    let written = |case: Case| case.assessment(list, Kind::Review);

    // Eleven material points, none of them urgent alone.
    let mut poor = well(100);
    in_domain("material").for_each(|it| poor.given[it] = Given::Option(2, false));
    poor.given[place("income_insufficient")] = Given::Option(0, false);
    poor.given[place("eviction_homelessness")] = Given::Option(1, false);

    // 43 of 54 answered: more than 79 in 100 and fewer than 80.
    let mut few = well(20);
    few.given[place("child_view_home")] = Given::NotApplicable;
    let unasked = in_domain("strengths").chain(in_domain("displacement"));
    unasked.for_each(|it| few.given[it] = Given::Unknown);

    // "Too young to say" was answered when the child was taken to be younger.
    let mut older = well(35);
    older.given[place("child_view_home")] = Given::NotApplicable;
    let mut older = written(older);
    older.children[0].birth = Some("2023-05".parse().unwrap());

    vec![written(poor), written(few), older, written(well(216))]
}

/// Every place in a JSON value that `wanted` picks by its key and value.
fn leaves(
    value: &Value,
    at: &str,
    wanted: &impl Fn(&str, &Value) -> bool,
    found: &mut Vec<String>,
) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                let at = format!("{at}/{key}");
                if wanted(key, member) {
                    found.push(at);
                } else {
                    leaves(member, &at, wanted, found);
                }
            }
        }
        Value::Array(elements) => {
            for (place, element) in elements.iter().enumerate() {
                let at = format!("{at}/{place}");
                if wanted("", element) {
                    found.push(at);
                } else {
                    leaves(element, &at, wanted, found);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

struct Bench {
    list: Value,
    assessments: Vec<Assessment>,
    results: Vec<Value>,
}

impl Bench {
    fn new() -> Self {
        let list: Value = serde_json::from_str(builtin::SEPARATION_RISK).unwrap();
        let instrument = checked(&list).unwrap();
        let assessments = assessments(&instrument);
        let scorer = Scorer::new(instrument);
        Self {
            results: assessments.iter().map(|it| result(&scorer, it)).collect(),
            assessments,
            list,
        }
    }

    /// Whether the change shows in some result; `None` when the check refuses the list.
    fn shows(&self, change: impl Fn(&mut Value)) -> Option<bool> {
        let mut list = self.list.clone();
        change(&mut list);
        let scorer = Scorer::new(checked(&list)?);
        let shows = |(assessment, before): (&_, &Value)| result(&scorer, assessment) != *before;
        Some(self.assessments.iter().zip(&self.results).any(shows))
    }
}

fn add(list: &mut Value, pointer: &str, step: i64) {
    let number = list.pointer_mut(pointer).unwrap();
    *number = Value::from(number.as_i64().unwrap() + step);
}

#[test]
fn every_number_of_the_list_changes_some_result() {
    let bench = Bench::new();
    let mut numbers = Vec::new();
    let wanted = |key: &str, value: &Value| value.is_number() && key != "format";
    leaves(&bench.list, "", &wanted, &mut numbers);
    assert!(numbers.len() > 200, "{}", numbers.len());
    for (pointer, _) in SILENT
        .iter()
        .chain(&[(TOGETHER[0].0, 0), (TOGETHER[0].1, 0)])
    {
        assert!(numbers.iter().any(|it| it == pointer), "{pointer}");
    }
    let (of_sign_off, numbers): (Vec<_>, Vec<_>) =
        (numbers.iter()).partition(|it| it.contains("/sign_off/"));
    assert!(!of_sign_off.is_empty());
    for pointer in of_sign_off {
        let shows = bench.shows(|list| add(list, pointer, 1));
        assert_eq!(shows, Some(false), "{pointer}");
    }
    let mut wrong = Vec::new();
    for pointer in numbers {
        let with = TOGETHER.iter().find(|it| it.0 == pointer).map(|it| it.1);
        let mut seen = 0;
        for step in [1, -1] {
            let shows = bench.shows(|list| {
                for pointer in [Some(pointer.as_str()), with].into_iter().flatten() {
                    add(list, pointer, step);
                }
            });
            seen += usize::from(shows == Some(true));
            let expected = SILENT.contains(&(pointer.as_str(), step));
            if shows == Some(expected) {
                wrong.push(format!("{pointer} {step:+}, shown: {shows:?}"));
            }
        }
        assert!(seen > 0, "{pointer}: neither one more nor one less shows");
    }
    assert!(wrong.is_empty(), "not as written above: {wrong:#?}");
}

#[test]
fn every_level_that_a_rule_names_changes_some_result() {
    let bench = Bench::new();
    let levels = ["low", "moderate", "high", "very_high"];
    let mut named = Vec::new();
    let wanted =
        |key: &str, value: &Value| ["floor", "to", "at_most"].contains(&key) && value.is_string();
    leaves(&bench.list, "", &wanted, &mut named);
    assert_eq!(named.len(), 9 + 1 + 2 + 2, "{named:?}");
    let mut silent = Vec::new();
    for pointer in &named {
        let mut accepted = 0;
        let now = &bench.list.pointer(pointer).unwrap();
        let place = levels.iter().position(|level| level == now).unwrap();
        for other in [place.wrapping_sub(1), place + 1] {
            let Some(other) = levels.get(other) else {
                continue;
            };
            let shows = bench.shows(|list| {
                *list.pointer_mut(pointer).unwrap() = Value::from(*other);
            });
            accepted += usize::from(shows.is_some());
            if shows == Some(false) {
                silent.push(format!("{pointer} {other}"));
            }
        }
        assert_eq!(accepted == 0, HELD.contains(&pointer.as_str()), "{pointer}");
    }
    assert!(
        silent.is_empty(),
        "no result shows these changes: {silent:#?}"
    );
}
