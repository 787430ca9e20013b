//! What would settle a level, or bring it down, on random lists: one changed answer is found whenever there is one.

use zajedno_core::change::{MOST_SETS, Search};
use zajedno_core::id::IndicatorIndex;
use zajedno_core::outcome::{OpenBecause, Outcome};
use zajedno_core::{Cell, Sheet};
use zajedno_tests::cases::option_at;

use super::{Both, lists, of_list, of_sheet, random_list, random_sheet};
use crate::coverage::Coverage;
use crate::for_all;

impl Both {
    /// The places of the questions of which one answer alone does something to the level of the sheet.
    fn alone(
        &self,
        sheet: &Sheet,
        questions: impl Iterator<Item = (IndicatorIndex, Vec<Cell>)>,
        does: impl Fn(usize, usize) -> bool,
    ) -> Vec<IndicatorIndex> {
        let enough = |(index, answers): &(IndicatorIndex, Vec<Cell>)| {
            answers.iter().any(|cell| {
                let mut changed = sheet.clone();
                changed.answer(self.list(), *index, *cell);
                let level = self.scorer.level(&changed).unwrap().unwrap();
                does(level.lower.position(), level.upper.position())
            })
        };
        let found = questions.filter(enough);
        found.map(|(index, _)| index).collect()
    }

    /// The answers that settle an open question; what follows from the age is nobody's answer.
    fn answers(&self, sheet: &Sheet, outcome: &Outcome) -> Vec<(IndicatorIndex, Vec<Cell>)> {
        let open = outcome.open.iter().filter(|open| {
            let it = self.list().indicator(open.indicator);
            it.from_age.is_none()
        });
        let answers = open.map(|open| {
            let it = self.list().indicator(open.indicator);
            let confirmed =
                (0..it.options.len()).map(|at| (at, Cell::confirmed(it, option_at(it, at))));
            let now = sheet.cell(open.indicator);
            let now = (0..it.options.len()).find(|at| now == Cell::option(option_at(it, *at)));
            // Refuted, a critical answer becomes a milder one.
            let milder = |at: usize| match now
                .filter(|_| open.because == OpenBecause::CriticalUnconfirmed)
            {
                Some(now) if it.kind.is_strength() => at >= now,
                Some(now) => at <= now,
                None => true,
            };
            let cells = confirmed
                .filter(|(at, _)| milder(*at))
                .map(|(_, cell)| cell);
            (open.indicator, cells.collect())
        });
        answers.collect()
    }
}

#[test]
fn one_answer_that_settles_or_lowers_the_level_is_found() {
    let coverage = Coverage::default();
    for_all(lists() / 2, (of_list(), of_sheet()), |(list, rolls)| {
        let both = random_list(&list);
        let sheet = both.sheet(&random_sheet(&both, &rolls, false));
        let outcome = both.outcome(&sheet);
        coverage.case();
        let refuses = outcome.level.is_none();
        let settling = both.scorer.settling(&sheet, &outcome).unwrap();
        let settled = settling
            .as_ref()
            .is_some_and(|it| it.sets.iter().any(|set| set.len() == 1));
        coverage.note("one answer settles", settled);
        coverage.note("what is asked is undecided", !outcome.undecided.is_empty());
        if let Some(settling) = settling {
            let questions = both.answers(&sheet, &outcome).into_iter();
            let alone = both.alone(&sheet, questions, |lower, upper| lower == upper);
            let of_person = |set: &&Vec<IndicatorIndex>| {
                set.len() == 1 && both.list().indicator(set[0]).from_age.is_none()
            };
            let found: Vec<_> = settling
                .sets
                .iter()
                .filter(of_person)
                .map(|set| set[0])
                .collect();
            assert_eq!(settling.search, Search::Whole);
            assert!(settling.sets.len() <= MOST_SETS);
            assert_eq!(found, alone);
        }
        let lowering = both.scorer.lowering(&sheet).unwrap();
        let lowered = lowering
            .as_ref()
            .is_some_and(|it| it.sets.iter().any(|set| set.len() == 1));
        coverage.note("one answer lowers", lowered);
        if let Some(lowering) = lowering.filter(|_| !refuses) {
            let level = lowering.level.position();
            let milder = both.list().indexed().filter_map(|(index, it)| {
                let fixed = it.is_static
                    || it.from_age.is_some()
                    || it.kind.is_strength()
                    || it.kind.is_gate();
                let asked = !outcome.not_asked.contains(&index) && !fixed;
                let cells = (1..it.options.len()).filter(|_| asked).find(|at| {
                    let option = option_at(it, *at);
                    [Cell::option(option), Cell::confirmed(it, option)].contains(&sheet.cell(index))
                });
                cells.map(|at| (index, vec![Cell::option(option_at(it, at - 1))]))
            });
            let alone = both.alone(&sheet, milder, |lower, _| lower < level);
            let found: Vec<_> = lowering
                .sets
                .iter()
                .filter(|set| set.len() == 1)
                .map(|set| set[0])
                .collect();
            assert_eq!(found, alone);
        }
    });
    coverage.assert(3);
}
