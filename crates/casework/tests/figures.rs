//! What scoring gives, as ids, ranks and dates: against the answer keys of the training cases, and against the scorer.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod stages;

use proptest::prelude::*;
use zajedno_casework::{Figures, Judging, Range, TaskKind, figures};
use zajedno_core::assessment::{Answer, Child, Judgement, Kind, Subject};
use zajedno_core::json::read_assessment;
use zajedno_core::{Assessment, ChildResult, assess, changes};
use zajedno_tests::cases::case;
use zajedno_tests::naive::List;
use zajedno_tests::vignettes::Vignettes;

use self::stages::{SCORER, list, stage};

fn figures_of(it: &Assessment) -> Figures {
    let result = assess(&SCORER, it).unwrap();
    let changes = changes(&SCORER, it, &result).unwrap();
    figures(&SCORER, it, &result, &changes)
}

fn rank(level: &str) -> u8 {
    list()
        .find_level(level)
        .unwrap()
        .position()
        .try_into()
        .unwrap()
}

#[test]
fn training_cases_have_the_figures_of_their_answer_keys() {
    for stage in Vignettes::separation_risk().unwrap().stages() {
        let (id, key) = (&stage.id, &stage.expected);
        let it = read_assessment(stage.assessment.get().as_bytes(), list()).unwrap();
        let found = figures_of(&it);
        let child = &found.children[0];
        let computed = Range {
            lower: rank(&key.level[0]),
            upper: rank(&key.level[1]),
        };
        let after = key.level_after_reassessment.as_deref().map(rank);
        let after = after.map(|rank| Range {
            lower: rank,
            upper: rank,
        });
        assert_eq!(child.computed, Some(computed), "{id}");
        assert_eq!(child.reassessed, after, "{id}");
        assert_eq!(child.in_force, after.or(Some(computed)), "{id}");
        assert_eq!(found.level, child.in_force, "{id}: an only child");
        assert_eq!(
            (child.is_final, found.is_final),
            (key.is_final, key.is_final),
            "{id}"
        );
        assert_eq!(child.judging, None, "{id}");
        for domain in &child.domains {
            if let Some(expected) = stage.domains.get(domain.domain.as_str()) {
                let points = (domain.lower, domain.upper, domain.maximum);
                let expected = (expected.points, expected.points_upper, expected.max);
                assert_eq!(points, expected, "{id} {}", domain.domain);
            }
        }
        let urgent: Vec<_> = child
            .flags
            .iter()
            .map(|it| (it.flag.as_str(), it.is_certain))
            .collect();
        assert_eq!(
            urgent.contains(&("material_urgency", true)),
            key.material_urgency,
            "{id}"
        );
        for (kind, expected) in [
            (TaskKind::Act, &key.critical),
            (TaskKind::FindOut, &key.critical_unknown),
        ] {
            let of = child.tasks.iter().filter(|it| it.kind == kind);
            let mut of: Vec<_> = of.map(|it| it.of.clone()).collect();
            of.sort_by_key(|id| list().find(id));
            assert_eq!(&of, expected, "{id} {kind:?}");
        }
    }
}

#[test]
fn the_level_falls_over_a_year() {
    let falls = ["V6_T0", "V6_T1", "V6_T2"].map(|id| {
        let figures = figures_of(&stage(id));
        let due = figures.review_due.unwrap().to_string();
        (figures.level.unwrap().lower, due)
    });
    let expected = [(3, "2026-02-13"), (2, "2026-07-13"), (1, "2027-01-09")];
    assert_eq!(falls, expected.map(|(rank, due)| (rank, due.to_owned())));
}

/// Worked out by hand from section 6 of the scoring rules.
#[test]
fn only_what_may_be_judged_is_offered() {
    const UP: [&str; 3] = [
        "safety_fact_not_in_list",
        "child_statement",
        "pattern_over_time",
    ];
    const DOWN: [&str; 5] = [
        "support_in_place",
        "answer_outdated",
        "material",
        "services",
        "displacement",
    ];
    let each = |grounds: &[&'static str], rank: u8| -> Vec<_> {
        grounds.iter().map(|ground| (*ground, vec![rank])).collect()
    };
    let high = [each(&UP, 3), each(&DOWN, 1)].concat();
    for (id, expected, why) in [
        ("V1", each(&UP, 1), "nothing is below low"),
        ("V3", high, "one step to either side of high"),
        (
            "V4",
            vec![],
            "at the highest level, which is the floor of a critical answer",
        ),
        ("V5", vec![], "provisional"),
        ("V6_T0", each(&DOWN, 2), "nothing is above very high"),
        (
            "V6_T1",
            each(&UP, 3),
            "already one step below the previous level",
        ),
        (
            "V6_T2",
            each(&UP, 2),
            "already one step below the previous level",
        ),
    ] {
        let figures = figures_of(&stage(id));
        let found = figures.children[0].judgeable.iter();
        let found: Vec<_> = found
            .map(|it| (it.ground.as_str(), it.ranks.clone()))
            .collect();
        assert_eq!(found, expected, "{id}: {why}");
    }
}

#[test]
fn a_judgement_holds_or_is_refused_by_its_code() {
    for (level, approved_by, expected, in_force) in [
        ("moderate", "Mira", Judging::Holds, 1),
        ("low", "Mira", Judging::Refused("Z614".to_owned()), 2),
        ("moderate", " ", Judging::Refused("Z617".to_owned()), 2),
    ] {
        let mut it = stage("V3");
        it.children[0].judgement = Some(Judgement {
            level: list().find_level(level).unwrap(),
            ground: zajedno_core::id::GroundId::new("services"),
            reason: "the points come from missing services".to_owned(),
            approved_by: approved_by.to_owned(),
            approved_on: it.date,
        });
        let child = figures_of(&it).children.swap_remove(0);
        assert_eq!(child.judging, Some(expected), "{level} by {approved_by:?}");
        assert_eq!(
            child.in_force.map(|it| it.lower),
            Some(in_force),
            "{level} by {approved_by:?}"
        );
        assert_eq!(
            child.computed.map(|it| it.lower),
            Some(2),
            "the level of the answers stays"
        );
    }
}

#[test]
fn a_task_is_due_from_the_day_of_the_assessment_on() {
    let mut it = Assessment::new(list(), "F", Kind::Directed, "2026-02-27".parse().unwrap());
    it.children
        .push(Child::new("A", Some("2019-03".parse().unwrap())));
    for (id, option) in [
        ("child_harm_indications", "3"),
        ("parent_placement_request", "3"),
    ] {
        let index = list().find(id).unwrap();
        let option = list().indicator(index).option_called(option).unwrap();
        it.set(
            list(),
            Subject::Child(0),
            index,
            Some(Answer::option(option)),
        )
        .unwrap();
    }
    let child = figures_of(&it).children.swap_remove(0);
    let flags: Vec<_> = child
        .flags
        .iter()
        .map(|it| (it.flag.as_str(), it.is_certain))
        .collect();
    assert_eq!(flags, [("material_urgency", false)], "it may hold");
    let due = |kind, of: &str| {
        let task = child.tasks.iter().find(|it| it.kind == kind && it.of == of);
        task.unwrap().due.map(|date| date.to_string())
    };
    for (kind, of, expected) in [
        (TaskKind::Act, "child_harm_indications", Some("2026-02-27")),
        (
            TaskKind::Verify,
            "child_harm_indications",
            Some("2026-02-27"),
        ),
        (
            TaskKind::Verify,
            "parent_placement_request",
            Some("2026-02-28"),
        ),
        (TaskKind::FindOut, "household_violence", Some("2026-03-06")),
        (TaskKind::Ask, "material_urgency", None),
    ] {
        assert_eq!(due(kind, of).as_deref(), expected, "{kind:?} {of}");
    }
}

#[test]
fn a_child_without_a_sheet_and_an_initial_assessment_have_no_level() {
    let mut it = stage("V3");
    let mut in_care = Child::new("B", None);
    in_care.in_formal_care = true;
    it.children.push(in_care);
    let found = figures_of(&it);
    assert!(
        !found.is_final,
        "a child in care keeps the result provisional"
    );
    assert!(found.level.is_some() && found.children[0].has_sheet);
    let in_care = &found.children[1];
    assert_eq!(
        (in_care.reference.as_str(), in_care.has_sheet),
        ("B", false)
    );
    assert_eq!((&in_care.tasks, in_care.in_force), (&vec![], None));

    it.kind = Kind::Initial;
    let initial = figures_of(&it);
    assert_eq!((initial.level, initial.review_due), (None, None));
    assert!(initial.children[0].judgeable.is_empty() && initial.children[0].lowering.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Whatever is offered counts once it is written, and whatever is not offered does not.
    #[test]
    fn what_may_be_judged_is_what_the_scorer_takes(it in case(List::new())) {
        let mut it = it.assessment(list(), Kind::Directed);
        it.children[0].judgement = None;
        let offered = figures_of(&it).children.swap_remove(0).judgeable;
        let rules = list().rules().unwrap();
        for ground in rules.judgement.up.iter().chain(&rules.judgement.down) {
            for (level, _) in list().indexed_levels() {
                it.children[0].judgement = Some(Judgement {
                    level,
                    ground: ground.id.clone(),
                    reason: "a reason".to_owned(),
                    approved_by: "Mira".to_owned(),
                    approved_on: it.date,
                });
                let result = assess(&SCORER, &it).unwrap();
                let ChildResult::Assessed(child) = &result.children[0] else {
                    prop_assert!(offered.is_empty());
                    continue;
                };
                let holds = matches!(child.judgement, Some(Ok(_)));
                let rank = u8::try_from(level.position()).unwrap();
                let is_offered = offered.iter().any(|it| it.ground == ground.id && it.ranks.contains(&rank));
                prop_assert_eq!(is_offered, holds);
            }
        }
    }
}
