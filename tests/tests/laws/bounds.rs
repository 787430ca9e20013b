//! Raising an answer moves the level one way, and every way of answering the unknown lies within the bounds.

use proptest::collection::vec;
use proptest::prelude::*;
use zajedno_core::assessment::Kind;
use zajedno_core::id::{IndicatorIndex, LevelIndex};
use zajedno_core::outcome::Outcome;
use zajedno_core::{Bounds, Cell, Sheet};
use zajedno_tests::cases::{Case, case, option_at};
use zajedno_tests::naive::Given;

use crate::coverage::Coverage;
use crate::seen::outcome_of;
use crate::{LIST, SCORER, for_all};

fn sheet_of(case: &Case) -> Sheet {
    let list = SCORER.instrument();
    case.assessment(list, Kind::Directed)
        .sheet(list, 0)
        .unwrap()
}

fn level_of(sheet: &Sheet) -> Bounds<LevelIndex> {
    SCORER.level(sheet).unwrap().unwrap()
}

fn put(sheet: &mut Sheet, indicator: IndicatorIndex, place: usize, confirmed: bool) {
    let list = SCORER.instrument();
    let it = list.indicator(indicator);
    let option = option_at(it, place);
    let cell = if confirmed {
        Cell::confirmed(it, option)
    } else {
        Cell::option(option)
    };
    sheet.answer(list, indicator, cell);
}

#[test]
fn a_worse_answer_never_lowers_the_level_and_a_strength_never_raises_it() {
    let coverage = Coverage::default();
    for_all(600, case(LIST.clone()), |case| {
        let list = SCORER.instrument();
        let mut sheet = sheet_of(&case);
        if !sheet.is_answered_by_person() {
            return;
        }
        let before = level_of(&sheet);
        let mut moved = 0;
        for (index, it) in list.indexed() {
            let was = sheet.cell(index);
            // From "unknown" no answer is a rise: the bounds narrow, which law 2 is about.
            let place =
                (0..it.options.len()).find(|&place| was == Cell::option(option_at(it, place)));
            let Some(place) = place else { continue };
            let confirmations: &[bool] = if it.critical.is_some() {
                &[false, true]
            } else {
                &[false]
            };
            for worse in place..it.options.len() {
                for &confirmed in confirmations {
                    put(&mut sheet, index, worse, confirmed);
                    let after = level_of(&sheet);
                    moved += usize::from(after != before);
                    let rises = after.lower >= before.lower && after.upper >= before.upper;
                    let falls = after.lower <= before.lower && after.upper <= before.upper;
                    let holds = if it.kind.is_strength() { falls } else { rises };
                    assert!(holds, "{} at {worse}: {before:?} became {after:?}", it.id);
                }
            }
            sheet.answer(list, index, was);
        }
        coverage.case();
        coverage.note("some answer moves the level", moved > 0);
    });
    coverage.assert(1);
}

/// A way of answering everything open: by indicator the place of an option, and whether a critical answer is confirmed.
fn completed(sheet: &Sheet, answer: impl Fn(IndicatorIndex) -> (usize, bool)) -> Sheet {
    let list = SCORER.instrument();
    let mut complete = sheet.clone();
    for (index, it) in list.indexed() {
        let (place, confirmed) = answer(index);
        let was = sheet.cell(index);
        if was.is_open() {
            put(
                &mut complete,
                index,
                place.min(it.options.len() - 1),
                confirmed,
            );
        } else if let (Some(critical), true) = (&it.critical, confirmed)
            && was == Cell::option(critical.at)
        {
            complete.answer(list, index, Cell::confirmed(it, critical.at));
        }
    }
    complete
}

/// Every number of a completion lies within the bounds of the partial sheet.
fn assert_within(partial: &Outcome, complete: &Outcome) {
    let (bounds, level) = (partial.level.unwrap(), complete.level.unwrap());
    assert!(
        bounds.contains(level.lower) && bounds.contains(level.upper),
        "{level:?} within {bounds:?}"
    );
    for (partial, complete) in partial.scores.iter().zip(&complete.scores) {
        let points = complete.points.value().unwrap();
        assert!(
            partial.points.contains(points),
            "{complete:?} within {partial:?}"
        );
        assert_eq!(partial.maximum, complete.maximum);
        assert!(points <= complete.maximum);
    }
    for (partial, complete) in partial.domains.iter().zip(&complete.domains) {
        let points = complete.points.value().unwrap();
        assert!(
            partial.points.contains(points),
            "{complete:?} within {partial:?}"
        );
        assert!(points <= complete.maximum);
    }
    for (partial, complete) in partial.flags.iter().zip(&complete.flags) {
        use zajedno_core::Certainty::{No, Possible, Yes};
        let holds = matches!(
            (partial, complete),
            (Possible, No | Yes) | (No, No) | (Yes, Yes)
        );
        assert!(holds, "{complete:?} after {partial:?}");
    }
}

/// Both bounds of every score and domain are those of the best and the worst completion.
fn assert_reached(partial: &Outcome, ends: [&Outcome; 2]) {
    let reached = |ends: [Bounds<i32>; 2]| {
        let [one, other] = ends.map(|points| points.value().unwrap());
        Bounds {
            lower: one.min(other),
            upper: one.max(other),
        }
    };
    for (place, score) in partial.scores.iter().enumerate() {
        let ends = ends.map(|end| end.scores[place].points);
        assert_eq!(score.points, reached(ends), "{score:?}");
    }
    for (place, domain) in partial.domains.iter().enumerate() {
        let ends = ends.map(|end| end.domains[place].points);
        assert_eq!(domain.points, reached(ends), "{domain:?}");
    }
}

#[test]
fn every_way_of_answering_the_unknown_lies_within_the_bounds_and_both_are_reached() {
    let coverage = Coverage::default();
    let ways = vec(vec((0..4_usize, any::<bool>()), LIST.facts.len()), 4);
    for_all(600, (case(LIST.clone()), ways), |(case, ways)| {
        let sheet = sheet_of(&case);
        let partial = outcome_of(&sheet);
        let Some(bounds) = partial.level else { return };
        let is_strength = |index: IndicatorIndex| LIST.facts[index.position()].strength;

        let best = completed(&sheet, |it| (if is_strength(it) { 3 } else { 0 }, false));
        let worst = completed(&sheet, |it| (if is_strength(it) { 0 } else { 3 }, true));
        let [best, worst] = [best, worst].map(|sheet| outcome_of(&sheet));
        assert_eq!(
            best.level.unwrap().lower,
            bounds.lower,
            "the lower bound is reached"
        );
        assert_eq!(
            worst.level,
            Some(Bounds::exactly(bounds.upper)),
            "the upper bound is reached"
        );
        assert_reached(&partial, [&best, &worst]);
        let mut levels = Vec::new();
        for way in &ways {
            let sheet = completed(&sheet, |index| way[index.position()]);
            let complete = outcome_of(&sheet);
            levels.push(complete.level.unwrap().lower);
            assert_within(&partial, &complete);
        }
        for complete in [&best, &worst] {
            assert_within(&partial, complete);
        }
        coverage.case();
        coverage.note("something open", !partial.open.is_empty());
        coverage.note("bounds apart", bounds.value().is_none());
        let inside = levels
            .iter()
            .any(|&it| it > bounds.lower && it < bounds.upper);
        coverage.note("a completion between the bounds", inside);
        coverage.note(
            "an unconfirmed answer",
            crate::seen::has_unconfirmed(&partial),
        );
        coverage.note("an unknown answer", case.given.contains(&Given::Unknown));
    });
    coverage.assert(5);
}
