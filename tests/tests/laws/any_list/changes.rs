//! Law 1 and law 6 on random lists: which way a changed answer moves the level, and who must have answered.

use zajedno_core::{Bounds, Cell, Outcome, Sheet};
use zajedno_tests::cases::{Case, option_at};
use zajedno_tests::naive::{Age, Given};

use super::{Both, KIND, lists, of_list, of_sheet, random_list, random_sheet};
use crate::coverage::Coverage;
use crate::for_all;

impl Both {
    fn numbers(&self, sheet: &Sheet) -> (Option<Bounds<usize>>, Vec<Bounds<i32>>) {
        let outcome = self.outcome(sheet);
        let level = outcome.level.map(|it| Bounds {
            lower: it.lower.position(),
            upper: it.upper.position(),
        });
        (level, outcome.scores.iter().map(|it| it.points).collect())
    }

    /// Whether raising an answer to a risk, or lowering one to a strength, ever moves anything the wrong way.
    fn assert_moves_one_way(&self, sheet: &Sheet) -> bool {
        let (level, scores) = self.numbers(sheet);
        let rises = |before: Bounds<i32>, after: Bounds<i32>| {
            after.lower >= before.lower && after.upper >= before.upper
        };
        let mut moved = false;
        for (index, it) in self.list().indexed() {
            let was = sheet.cell(index);
            let now = (0..it.options.len()).find(|&at| was == Cell::option(option_at(it, at)));
            let Some(now) = now.filter(|_| !it.kind.is_gate()) else {
                continue;
            };
            let worse = if it.kind.is_strength() {
                0..now
            } else {
                now..it.options.len()
            };
            for option in worse {
                let option = option_at(it, option);
                for cell in [Cell::option(option), Cell::confirmed(it, option)] {
                    let mut graver = sheet.clone();
                    graver.answer(self.list(), index, cell);
                    let (after, scores_after) = self.numbers(&graver);
                    if let (Some(before), Some(after)) = (level, after) {
                        let holds = after.lower >= before.lower && after.upper >= before.upper;
                        assert!(holds, "{}: {before:?} became {after:?}", it.id);
                        moved |= before != after;
                    }
                    let scores_after = scores.iter().zip(scores_after);
                    for (score, (before, after)) in self.book.scores.iter().zip(scores_after) {
                        let holds = if score.strength {
                            rises(after, *before)
                        } else {
                            rises(*before, after)
                        };
                        assert!(holds, "{} by {}: {before:?}, {after:?}", score.id, it.id);
                    }
                }
            }
        }
        moved
    }
}

#[test]
fn a_graver_answer_moves_every_score_and_the_level_one_way() {
    let coverage = Coverage::default();
    let rolls = (of_list(), of_sheet(), of_sheet());
    for_all(lists() / 2, rolls, |(list, complete, partial)| {
        let both = random_list(&list);
        for (rolls, complete) in [(&complete, true), (&partial, false)] {
            let sheet = both.sheet(&random_sheet(&both, rolls, complete));
            coverage.case();
            coverage.note(
                "some answer moves the level",
                both.assert_moves_one_way(&sheet),
            );
        }
    });
    coverage.assert(1);
}

#[test]
fn without_an_answer_of_a_person_there_is_no_level() {
    let coverage = Coverage::default();
    for_all(lists() / 4, of_list(), |list| {
        let both = random_list(&list);
        for age in [Age::Unborn, Age::NotKnown, Age::Months(20), Age::Months(50)] {
            let mut case = Case {
                age,
                given: vec![Given::Nothing; both.book.items.len()],
                previous: None,
                judgement: None,
            };
            let nobody = |outcome: &Outcome| {
                let nothing = outcome.level.is_none() && outcome.prorated.is_none();
                nothing && outcome.reasons.is_empty() && !outcome.is_final()
            };
            let outcome = |case: &Case| both.outcome(&both.sheet(case));
            assert!(nobody(&outcome(&case)), "{age:?}");
            let asked = both.book.items.iter().position(|it| it.from_age.is_none());
            if let Some(asked) = asked {
                case.given[asked] = Given::Unknown;
                let by_person = both.book.is_answered_by_person(&case.given, age, KIND);
                coverage.case();
                coverage.note("a level from one unknown", outcome(&case).level.is_some());
                assert!(by_person || nobody(&outcome(&case)));
            }
        }
    });
    coverage.assert(1);
}
