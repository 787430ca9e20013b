//! A family has the highest bounds of its children, and is final only with all of them.

use proptest::collection::vec;
use proptest::prelude::*;
use zajedno_core::assessment::{Birth, Kind, NoSheet};
use zajedno_core::{Assessment, ChildResult, Month, assess};
use zajedno_tests::cases::{Case, case};
use zajedno_tests::naive::{Given, Verdict};

use crate::coverage::Coverage;
use crate::seen::places;
use crate::{LIST, SCORER, for_all};

/// What a child is besides being assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Besides {
    Nothing,
    InFormalCare,
    GrownUp,
}

/// The children as one family, with what the naive scoring says of each that has a sheet.
fn family(children: &[(Case, Besides)]) -> (Assessment, Vec<Verdict>) {
    let list = SCORER.instrument();
    let date = "2026-05-31".parse().unwrap();
    let mut assessment = Assessment::new(list, "F", Kind::Directed, date);
    for (position, (case, besides)) in children.iter().enumerate() {
        let mut child = case.child(list, &position.to_string());
        child.in_formal_care = *besides == Besides::InFormalCare;
        if *besides == Besides::GrownUp {
            child.birth = Month::new(2008, 5).map(Birth::Born);
        }
        (child.previous, child.judgement) = (None, None);
        assessment.children.push(child);
    }
    // The family's answers are those of the first case; the others only answer for their child.
    let of_family = &children[0].0.given;
    let mut verdicts = Vec::new();
    for (position, (case, besides)) in children.iter().enumerate() {
        let mut case = case.clone();
        for ((given, fact), of_family) in case.given.iter_mut().zip(&LIST.facts).zip(of_family) {
            if !fact.of_child {
                *given = *of_family;
            } else if *besides == Besides::GrownUp && *given == Given::NotApplicable {
                // "Too young to say" is not offered to a grown-up.
                *given = Given::Unknown;
            }
        }
        case.answer(list, &mut assessment, position);
        if *besides == Besides::Nothing {
            verdicts.push(LIST.verdict(&case.given, case.age));
        }
    }
    (assessment, verdicts)
}

#[test]
fn a_family_has_the_highest_bounds_of_its_children() {
    let besides = prop_oneof![
        8 => Just(Besides::Nothing),
        1 => Just(Besides::InFormalCare),
        1 => Just(Besides::GrownUp),
    ];
    let coverage = Coverage::default();
    for_all(800, vec((case(LIST.clone()), besides), 1..4), |children| {
        let (assessment, verdicts) = family(&children);
        let result = assess(&SCORER, &assessment).unwrap();
        for (child, (_, besides)) in result.children.iter().zip(&children) {
            let expected = match besides {
                Besides::Nothing => None,
                Besides::InFormalCare => Some(NoSheet::InFormalCare),
                Besides::GrownUp => Some(NoSheet::GrownUp),
            };
            let found = match child {
                ChildResult::NoSheet(why) => Some(*why),
                ChildResult::Assessed(_) => None,
            };
            assert_eq!(found, expected);
        }
        let levels: Vec<_> = verdicts.iter().filter_map(|it| it.level).collect();
        let lower = levels.iter().map(|it| it.0).max();
        let highest = lower.zip(levels.iter().map(|it| it.1).max());
        assert_eq!(result.level.map(places), highest);
        let in_care = children.iter().any(|it| it.1 == Besides::InFormalCare);
        let all_final = verdicts.iter().all(|it| it.is_final);
        assert_eq!(result.is_final, highest.is_some() && all_final && !in_care);

        coverage.case();
        coverage.note("no level", highest.is_none());
        let from_two = highest.is_some_and(|it| !levels.contains(&it));
        coverage.note("bounds from two children", from_two);
        coverage.note(
            "final with two children",
            result.is_final && levels.len() > 1,
        );
        let without = levels.len() < children.len();
        coverage.note("final with a grown-up", result.is_final && without);
    });
    coverage.assert(4);
}
