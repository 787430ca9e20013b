//! The core and the naive scoring agree; what is said of a partial sheet is what its completions come to (law 2).

use std::cell::Cell;

use proptest::collection::vec;
use zajedno_core::assessment::Kind;
use zajedno_core::outcome::Outcome;
use zajedno_core::{Assessment, Bounds, Sheet, builtin};
use zajedno_tests::cases::{Case, case, given_of};
use zajedno_tests::instruments;

use super::{
    Both, COMPLETE_OF_EACH, KIND, LISTS_TO_A_PARTIAL, lists, of_list, of_sheet, random_list,
    random_sheet,
};
use crate::coverage::Coverage;
use crate::seen::places;
use crate::{LIST, for_all};

impl Both {
    /// The core says of a sheet what the naive scoring says, and the short ways lead to the same level.
    pub(super) fn agree(&self, case: &Case) -> (Sheet, Outcome) {
        let sheet = self.sheet(case);
        let outcome = self.outcome(&sheet);
        let verdict = self.book.verdict(&case.given, case.age, KIND).unwrap();
        assert_eq!(self.verdict(&sheet, &outcome), verdict);
        let level = self.scorer.level(&sheet).unwrap();
        assert_eq!(level.map(places), verdict.level);
        let lowest = self.scorer.lowest_level(&sheet).unwrap();
        assert_eq!(lowest, level.map(|it| it.lower));
        self.assert_prorated_within(&outcome);
        (sheet, outcome)
    }

    fn assert_prorated_within(&self, outcome: &Outcome) {
        let Some(prorated) = &outcome.prorated else {
            return;
        };
        assert!(outcome.level.unwrap().contains(prorated.level));
        assert_eq!(prorated.scores.len(), self.book.scores.len());
        for (score, prorated) in outcome.scores.iter().zip(&prorated.scores) {
            assert!(score.points.contains(*prorated), "{prorated} of {score:?}");
        }
    }

    /// Law 2 with the core alone: each completion lies within the bounds, and some completion reaches each of them.
    fn assert_bounds_are_of_completions(&self, case: &Case, sheet: &Sheet, partial: &Outcome) {
        let mut outcome = Outcome::default();
        let (mut levels, mut scores) = (Vec::new(), vec![Vec::new(); partial.scores.len()]);
        let decided = self.book.decided(&case.given, case.age, KIND);
        let whole = decided.iter().flat_map(|it| {
            let completions = self.book.completions(&it.given).unwrap();
            completions.into_iter().map(|said| (it.age, said))
        });
        for (age, said) in whole {
            let complete = self.completed(sheet, age, &said);
            self.scorer.outcome(&complete, &mut outcome).unwrap();
            levels.extend(outcome.level.map(|it| it.lower));
            for (values, score) in scores.iter_mut().zip(&outcome.scores) {
                values.push(score.points.value().unwrap());
            }
        }
        if let Some(level) = partial.level {
            assert_eq!(level, ends(&levels), "the level");
        }
        for (score, values) in partial.scores.iter().zip(&scores) {
            assert_eq!(score.points, ends(values), "{score:?}");
        }
    }
}

/// The kind of an assessment, as a list writes it.
fn kind_of(assessment: &Assessment) -> &'static str {
    match assessment.kind {
        Kind::Initial => "initial",
        Kind::Directed => "directed",
        Kind::Review => "review",
    }
}

fn ends<T: Copy + Ord>(values: &[T]) -> Bounds<T> {
    Bounds {
        lower: *values.iter().min().unwrap(),
        upper: *values.iter().max().unwrap(),
    }
}

#[test]
fn the_core_and_the_naive_scoring_agree_on_random_lists() {
    let (coverage, of_partial) = (Coverage::default(), Coverage::default());
    let count = Cell::new(0_u32);
    let sheets = vec(of_sheet(), COMPLETE_OF_EACH);
    for_all(
        lists(),
        (of_list(), sheets, of_sheet()),
        |(list, sheets, partial)| {
            let both = random_list(&list);
            for rolls in &sheets {
                let case = random_sheet(&both, rolls, true);
                let (sheet, outcome) = both.agree(&case);
                both.assert_replays(&sheet, &outcome);
                coverage.case();
                both.note_rules(&coverage);
                both.note_acts(&coverage, &outcome);
                both.note_asked(&coverage, &outcome);
            }
            count.set(count.get() + 1);
            if count.get().is_multiple_of(LISTS_TO_A_PARTIAL) {
                let case = random_sheet(&both, &partial, false);
                let (sheet, outcome) = both.agree(&case);
                both.assert_replays(&sheet, &outcome);
                both.assert_bounds_are_of_completions(&case, &sheet, &outcome);
                of_partial.case();
                Both::note_openness(&of_partial, &outcome);
            }
        },
    );
    coverage.assert(49);
    of_partial.assert(9);
}

#[test]
fn the_core_and_the_naive_scoring_agree_on_the_instrument_files() {
    let worked = instruments::all();
    let lists: Vec<Both> = worked.iter().map(|it| Both::read(&it.list)).collect();
    for (worked, both) in worked.iter().zip(&lists) {
        for case in &worked.cases {
            let text = case.assessment.get().as_bytes();
            let assessment = zajedno_core::json::read_assessment(text, both.list()).unwrap();
            let (given, age) = given_of(both.list(), &assessment);
            // Cases with more completions than are worked out have a computation by hand.
            if let Some(verdict) = both.book.verdict(&given, age, kind_of(&assessment)) {
                let sheet = assessment.sheet(both.list(), 0).unwrap();
                let outcome = both.outcome(&sheet);
                let id = &case.id;
                assert_eq!(
                    both.verdict(&sheet, &outcome),
                    verdict,
                    "{}: {id}",
                    worked.name
                );
            }
        }
    }
    for_all(150, (of_sheet(), of_sheet(), 0..lists.len()), |it| {
        let both = &lists[it.2];
        for (rolls, complete) in [(&it.0, true), (&it.1, false)] {
            let case = random_sheet(both, rolls, complete);
            let (sheet, outcome) = both.agree(&case);
            both.assert_replays(&sheet, &outcome);
        }
    });
}

#[test]
fn the_prose_of_the_list_and_that_of_the_operations_agree() {
    let both = Both::read(builtin::SEPARATION_RISK);
    for_all(200, (case(LIST.clone()), of_sheet()), |(case, rolls)| {
        let partial = random_sheet(&both, &rolls, false);
        both.agree(&partial);
        // As it is made, or without what makes too many completions.
        if both.book.verdict(&case.given, case.age, KIND).is_some() {
            both.agree(&case);
        }
    });
}
