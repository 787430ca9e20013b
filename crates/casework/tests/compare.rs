//! What changed between two assessments, and what stayed for how long.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use zajedno_casework::{Change, Comparison, Direction, Presence, compare, stayed};
use zajedno_core::assessment::{Kind, Subject};
use zajedno_core::instrument::About;
use zajedno_core::json::read_assessment;
use zajedno_core::{Assessment, Instrument, builtin};
use zajedno_tests::cases::case;
use zajedno_tests::naive::List;
use zajedno_tests::vignettes::Vignettes;

static LIST: LazyLock<Instrument> = LazyLock::new(builtin::separation_risk);

fn read(file: &Value) -> Assessment {
    read_assessment(file.to_string().as_bytes(), &LIST).unwrap_or_else(|it| panic!("{it}"))
}

fn on(date: &str, kind: &str, family: &Value, children: &Value) -> Assessment {
    read(&json!({
        "format": 1, "reference": "P-18", "kind": kind, "date": date, "family": family, "children": children
    }))
}

fn child(reference: &str, answers: &Value) -> Value {
    json!({ "reference": reference, "birth": "2024-01", "answers": answers })
}

fn change(changes: &[Change], id: &str) -> Direction {
    let index = LIST.find(id);
    let mut changes = changes.iter();
    let found = changes.find(|it| Some(it.indicator) == index);
    found.unwrap_or_else(|| panic!("{id}")).direction
}

/// Question, answer then, answer now, direction.
const PAIRS: &str = "
caregiver_exhaustion 2 1 Better
caregiver_exhaustion 0 3 Worse
caregiver_exhaustion 2 2 Same
strength_coping 1 3 Better
strength_coping 3 0 Worse
sibling_in_care no yes Worse
caregiver_exhaustion unknown 0 NowKnown
caregiver_exhaustion 0 unknown NoLongerKnown
caregiver_exhaustion unknown unknown StillOpen
child_view_home not_applicable 1 NowApplies
child_view_home not_applicable unknown NowApplies
child_view_home 1 not_applicable NoLongerApplies
child_view_home not_applicable not_applicable Same
";

#[test]
fn each_pair_of_answers_has_a_direction() {
    for row in PAIRS.trim().lines() {
        let words: Vec<_> = row.split(' ').collect();
        let [id, earlier, later, expected] = words[..] else {
            panic!("{row}");
        };
        let index = LIST.find(id).unwrap();
        let is_of_child = LIST.indicator(index).about == About::Child;
        let answered = |answer: &str| {
            let (empty, answers) = (json!({}), json!({ id: answer }));
            if is_of_child {
                on(
                    "2026-03-02",
                    "directed",
                    &empty,
                    &json!([child("A", &answers)]),
                )
            } else {
                on(
                    "2026-03-02",
                    "directed",
                    &answers,
                    &json!([child("A", &empty)]),
                )
            }
        };
        let found = compare(&LIST, &answered(earlier), &answered(later)).unwrap();
        let changes = if is_of_child {
            &found.children[0].changes
        } else {
            &found.family
        };
        let found = change(changes, id);
        assert_eq!(format!("{found:?}"), expected, "{row}");
    }
}

#[test]
fn children_are_matched_by_their_codes() {
    let grave = json!({ "child_support_gap": "3" });
    let mild = json!({ "child_support_gap": "0" });
    let in_care = |reference| {
        let mut child = child(reference, &grave);
        child["in_formal_care"] = json!(true);
        child
    };
    let earlier = json!([
        child("A", &grave),
        child("B", &mild),
        child("C", &grave),
        child("D", &grave),
        in_care("F"),
        in_care("G"),
    ]);
    let later = json!([
        child("E", &mild),
        child("B", &grave),
        child("A", &mild),
        in_care("C"),
        child("F", &mild),
        in_care("G"),
    ]);
    let [earlier, later] = [earlier, later].map(|it| on("2026-03-02", "directed", &json!({}), &it));
    let found = compare(&LIST, &earlier, &later).unwrap();
    let found: Vec<_> = found
        .children
        .iter()
        .map(|it| {
            let gap = (!it.changes.is_empty()).then(|| change(&it.changes, "child_support_gap"));
            (it.reference.as_str(), it.presence, gap)
        })
        .collect();
    assert_eq!(
        found,
        [
            ("E", Presence::New, None),
            ("B", Presence::Both, Some(Direction::Worse)),
            ("A", Presence::Both, Some(Direction::Better)),
            ("C", Presence::Gone, None),
            ("F", Presence::New, None),
            ("D", Presence::Gone, None),
        ]
    );
}

#[test]
fn another_list_is_not_compared() {
    let text = builtin::SEPARATION_RISK.replacen("\"0.3.0\"", "\"0.4.0\"", 1);
    let other = zajedno_core::json::read_instrument(text.as_bytes()).unwrap();
    let it = Assessment::new(&LIST, "P", Kind::Directed, "2026-03-02".parse().unwrap());
    let in_other = Assessment::new(&other, "P", Kind::Directed, it.date);
    assert_eq!(compare(&LIST, &it, &in_other), None);
    assert_eq!(compare(&LIST, &in_other, &it), None);
    assert!(compare(&LIST, &it, &it).is_some());
}

/// The stages of the family that is followed over a year.
fn year() -> Vec<Assessment> {
    let cases = Vignettes::separation_risk().unwrap();
    let stages = cases.stages().filter(|it| it.id.starts_with("V6"));
    let stages = stages.map(|it| read_assessment(it.assessment.get().as_bytes(), &LIST).unwrap());
    stages.collect()
}

/// Every answer of the file of a stage, by the id of its question.
fn answers(stage: &Assessment) -> Value {
    let raw = serde_json::to_value(stage.to_raw(&LIST)).unwrap();
    let mut answers = raw["family"].clone();
    for (id, answer) in raw["children"][0]["answers"].as_object().unwrap() {
        answers[id] = answer.clone();
    }
    answers
}

#[test]
fn over_a_year_what_changed_is_what_the_files_say() {
    let year = year();
    for (earlier, later) in [(&year[0], &year[1]), (&year[1], &year[2])] {
        let (then, now) = (answers(earlier), answers(later));
        let found = compare(&LIST, earlier, later).unwrap();
        let mut seen = 0;
        for change in found.family.iter().chain(&found.children[0].changes) {
            let it = LIST.indicator(change.indicator);
            if it.from_age.is_some() {
                continue;
            }
            let points = |answers: &Value| {
                answers[it.id.as_str()]
                    .as_str()
                    .unwrap()
                    .parse::<i32>()
                    .ok()
            };
            let expected = match (points(&then), points(&now)) {
                (Some(then), Some(now)) if then == now => Direction::Same,
                (Some(then), Some(now)) if (now < then) == it.kind.is_strength() => {
                    Direction::Worse
                }
                (Some(_), Some(_)) => Direction::Better,
                // Yes, no and not applicable stay what they are in this family.
                _ => Direction::Same,
            };
            assert_eq!(change.direction, expected, "{}", it.id);
            seen += usize::from(change.direction == Direction::Better);
        }
        assert!(seen > 5, "the family's situation gets better");
    }
}

#[test]
fn what_stays_is_dated_from_when_it_was_answered_first() {
    let year = year();
    let [t0, t1, t2] = [0, 1, 2].map(|it| answers(&year[it]));
    let found = stayed(&LIST, &year.iter().collect::<Vec<_>>());
    let mut counted = [0; 3];
    for stay in &found {
        let it = LIST.indicator(stay.indicator);
        let id = it.id.as_str();
        let times =
            1 + usize::from(t2[id] == t1[id]) + usize::from(t2[id] == t1[id] && t1[id] == t0[id]);
        assert_eq!(stay.times, times, "{id}");
        assert_eq!(stay.since, year[3 - times].date, "{id}");
        counted[times - 1] += 1;
    }
    assert!(counted.iter().all(|it| *it > 0), "{counted:?}");
}

#[test]
fn an_initial_assessment_interrupts_only_what_it_asks() {
    let asked = |id: &str, answer: &str| json!([child("A", &json!({ id: answer }))]);
    let none = json!([child("A", &json!({}))]);
    let gap = "child_support_gap"; // It is asked in an initial assessment too.
    let medical = "child_medical_complexity"; // It is not.
    for (id, between, times) in [
        (medical, on("2026-02-01", "initial", &json!({}), &none), 2),
        (medical, on("2026-02-01", "directed", &json!({}), &none), 1),
        (gap, on("2026-02-01", "initial", &json!({}), &none), 1),
        (
            gap,
            on("2026-02-01", "initial", &json!({}), &asked(gap, "2")),
            3,
        ),
        (
            gap,
            on(
                "2026-02-01",
                "directed",
                &json!({}),
                &json!([child("B", &json!({}))]),
            ),
            1,
        ),
        (
            gap,
            on("2026-02-01", "directed", &json!({}), &asked(gap, "1")),
            1,
        ),
    ] {
        let first = on("2026-01-01", "directed", &json!({}), &asked(id, "2"));
        let last = on("2026-03-01", "review", &json!({}), &asked(id, "2"));
        let found = stayed(&LIST, &[&first, &between, &last]);
        let index = LIST.find(id).unwrap();
        let stay = found.iter().find(|it| it.indicator == index).unwrap();
        assert_eq!(
            (stay.subject, stay.times),
            (Subject::Child(0), times),
            "{id}"
        );
        let since = if times == 1 {
            "2026-03-01"
        } else {
            "2026-01-01"
        };
        assert_eq!(stay.since.to_string(), since, "{id}");
    }
    assert_eq!(stayed(&LIST, &[]), []);
}

fn directions(comparison: &Comparison) -> Vec<Direction> {
    let of_children = comparison.children.iter().flat_map(|it| &it.changes);
    comparison
        .family
        .iter()
        .chain(of_children)
        .map(|it| it.direction)
        .collect()
}

fn mirrored(direction: Direction) -> Direction {
    match direction {
        Direction::Better => Direction::Worse,
        Direction::Worse => Direction::Better,
        Direction::NowKnown => Direction::NoLongerKnown,
        Direction::NoLongerKnown => Direction::NowKnown,
        Direction::NowApplies => Direction::NoLongerApplies,
        Direction::NoLongerApplies => Direction::NowApplies,
        Direction::Same | Direction::Other | Direction::StillOpen => direction,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn looked_at_from_the_other_side_everything_is_turned_round(one in case(List::new()), other in case(List::new())) {
        let [one, other] = [one, other].map(|it| it.assessment(&LIST, Kind::Directed));
        let forth = directions(&compare(&LIST, &one, &other).unwrap());
        let back = directions(&compare(&LIST, &other, &one).unwrap());
        let turned: Vec<_> = back.into_iter().map(mirrored).collect();
        prop_assert_eq!(forth, turned);
        let same = directions(&compare(&LIST, &one, &one).unwrap());
        prop_assert!(same.into_iter().all(|it| !it.is_change()));
    }
}
