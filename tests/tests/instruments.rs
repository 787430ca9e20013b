//! The instrument files: every shape of list that the field uses is read, assessed, and comes to what a person worked out.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use zajedno_core::id::{IndicatorIndex, LevelIndex};
use zajedno_core::instrument::Within;
use zajedno_core::outcome::{Bounds, Certainty, Outcome, Task};
use zajedno_core::{ChildOutcome, ChildResult, Instrument, Scorer, assess, json};
use zajedno_tests::instruments::{Case, Expected, ExpectedProrated, Worked, all};

/// The least number of worked cases of each file.
const CASES: [(&str, usize); 8] = [
    ("action-levels", 2),
    ("conditions", 6),
    ("low-is-bad", 2),
    ("prorated-sum", 6),
    ("safety", 6),
    ("screen", 2),
    ("signed-scale", 6),
    ("two-indices", 6),
];

fn read(worked: &Worked) -> Instrument {
    json::read_instrument(worked.list.as_bytes())
        .unwrap_or_else(|problems| panic!("{}.json:\n{problems}", worked.name))
}

fn level(list: &Instrument, level: LevelIndex) -> String {
    list.level(level).id.to_string()
}

fn levels(list: &Instrument, bounds: Bounds<LevelIndex>) -> [String; 2] {
    [bounds.lower, bounds.upper].map(|it| level(list, it))
}

fn time(within: Within) -> String {
    match within {
        Within::SameDay => "same_day".to_owned(),
        Within::Hours(hours) => format!("{hours} hours"),
        Within::Days(days) => format!("{days} days"),
    }
}

/// What is to be done about critical answers.
fn tasks(list: &Instrument, outcome: &Outcome) -> BTreeSet<String> {
    let id = |indicator| &list.indicator(indicator).id;
    let said = outcome.tasks.iter().filter_map(|task| match task {
        Task::Act { indicator } => Some(format!("act {}", id(*indicator))),
        Task::Verify { indicator, within } => {
            Some(format!("verify {}: {}", id(*indicator), time(*within)))
        }
        Task::FindOut { indicator, within } => {
            Some(format!("find out {}: {}", id(*indicator), time(*within)))
        }
        Task::Answer { .. } => None,
    });
    said.collect()
}

/// What the core finds, as a case expects it.
fn found(list: &Instrument, child: &ChildOutcome) -> Expected {
    let (outcome, rules) = (&child.outcome, list.rules().unwrap());
    let score_ids = || rules.scores.iter().map(|it| it.id.to_string());
    let points = outcome.scores.iter().map(|it| it.points);
    let certainty = |it: &Certainty| match it {
        Certainty::No => "no".to_owned(),
        Certainty::Possible => "possible".to_owned(),
        Certainty::Yes => "yes".to_owned(),
    };
    let flag_ids = rules.flags.iter().map(|it| it.id.to_string());
    let ids = |indicators: &[IndicatorIndex]| -> BTreeSet<String> {
        let ids = indicators.iter().map(|it| &list.indicator(*it).id);
        ids.map(ToString::to_string).collect()
    };
    Expected {
        level: outcome.level.map(|it| levels(list, it)),
        in_force: child.in_force.map(|it| levels(list, it)),
        is_final: outcome.is_final(),
        scores: score_ids()
            .zip(points.map(|it| [it.lower, it.upper]))
            .collect(),
        prorated: outcome.prorated.as_ref().map(|it| ExpectedProrated {
            level: level(list, it.level),
            scores: score_ids().zip(it.scores.iter().copied()).collect(),
        }),
        flags: flag_ids
            .zip(outcome.flags.iter().map(certainty))
            .collect::<BTreeMap<_, _>>(),
        due: child.initial.as_ref().map(|it| it.due),
        services: ids(&outcome.needs_service),
        tasks: tasks(list, outcome),
        not_asked: ids(&outcome.not_asked),
        undecided: ids(&outcome.undecided),
    }
}

/// What differs, as sentences.
fn differences(file: &str, case: &Case, found: &Expected) -> Vec<String> {
    let mut expected = case.expected.clone();
    if expected.in_force.is_none() {
        expected.in_force.clone_from(&expected.level);
    }
    let Expected {
        level,
        in_force,
        is_final,
        scores,
        prorated,
        flags,
        due,
        services,
        tasks,
        not_asked,
        undecided,
    } = &expected;
    let mut differences = Vec::new();
    let mut compare = |what: &str, found: &dyn std::fmt::Debug, expected: &dyn std::fmt::Debug| {
        let (found, expected) = (format!("{found:?}"), format!("{expected:?}"));
        if found != expected {
            let id = &case.id;
            differences.push(format!(
                "{file}.cases.json: {id}: {what}: found {found}, expected {expected}"
            ));
        }
    };
    compare("level", &found.level, level);
    compare("level in force", &found.in_force, in_force);
    compare("final", &found.is_final, is_final);
    compare("scores", &found.scores, scores);
    compare("prorated", &found.prorated, prorated);
    compare("flags", &found.flags, flags);
    compare("due", &found.due, due);
    compare("services", &found.services, services);
    compare("tasks", &found.tasks, tasks);
    compare("not asked", &found.not_asked, not_asked);
    compare("undecided", &found.undecided, undecided);
    differences
}

#[test]
fn every_case_comes_to_what_its_computation_says() {
    let mut wrong = Vec::new();
    for worked in all() {
        let list = Arc::new(read(&worked));
        let scorer = Scorer::new(Arc::clone(&list));
        for case in &worked.cases {
            let text = case.assessment.get().as_bytes();
            let assessment = json::read_assessment(text, &list).unwrap_or_else(|problems| {
                panic!("{}.cases.json: {}:\n{problems}", worked.name, case.id)
            });
            let result = assess(&scorer, &assessment).unwrap();
            let [ChildResult::Assessed(child)] = &result.children[..] else {
                panic!("{}.cases.json: {}: not one sheet", worked.name, case.id)
            };
            wrong.extend(differences(&worked.name, case, &found(&list, child)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_shape_has_cases_complete_and_incomplete_with_their_computation() {
    let worked = all();
    let names: Vec<&str> = worked.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, CASES.map(|(name, _)| name));
    for (worked, (name, least)) in worked.iter().zip(CASES) {
        let (list, cases) = (Arc::new(read(worked)), &worked.cases);
        let scorer = Scorer::new(Arc::clone(&list));
        assert_eq!(
            list.name().id.as_str(),
            name,
            "a file is called as its list"
        );
        assert!(cases.len() >= least, "{name}: {} cases", cases.len());
        let ids: BTreeSet<&str> = cases.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids.len(), cases.len(), "{name}: two cases of one id");
        let is_open = |case: &&Case| {
            let assessment = json::read_assessment(case.assessment.get().as_bytes(), &list);
            let result = assess(&scorer, &assessment.unwrap()).unwrap();
            let [ChildResult::Assessed(child)] = &result.children[..] else {
                panic!("{name}: {}: not one sheet", case.id)
            };
            child.outcome.answered < child.outcome.applicable
        };
        let open = cases.iter().filter(is_open).count();
        assert!((1..cases.len()).contains(&open), "{name}: {open} open");
        for case in cases {
            assert!(!case.computation.is_empty(), "{name}: {}", case.id);
        }
    }
}
