//! Searching for what could change a level.
//!
//! Sets are tried by size, so the first size at which one is found is the smallest. Each answer changes the sums by one
//! row less and one row more, so a set costs one evaluation.

use alloc::vec::Vec;

use super::explain::is_unconfirmed;
use super::worlds::Worlds;
use super::{Scorer, WrongInstrument};
use crate::change::{Lowering, MOST_EVALUATIONS, MOST_LOWERED, MOST_SETS, Search, Settling};
use crate::id::{IndicatorIndex, OptionIndex};
use crate::instrument::Indicator;
use crate::outcome::Outcome;
use crate::sheet::{Cell, Sheet};

/// An indicator with its state and the states it could have instead.
struct Candidate {
    indicator: IndicatorIndex,
    instead: Vec<Cell>,
}

/// A search for the smallest sets of candidates whose change makes something true.
struct Searching<'a, Enough> {
    scorer: &'a Scorer,
    candidates: &'a [Candidate],
    enough: Enough,
    evaluations: u32,
    chosen: Vec<usize>,
    found: Vec<Vec<IndicatorIndex>>,
}

impl Scorer {
    /// The smallest sets of up to three answers that, lowered by one option each, bring the lower bound of the level
    /// down. `None` where there is no level, and at the lowest level.
    ///
    /// # Errors
    ///
    /// When the sheet belongs to another instrument.
    pub fn lowering(&self, sheet: &Sheet) -> Result<Option<Lowering>, WrongInstrument> {
        let Some(level) = self.lowest_level(sheet)? else {
            return Ok(None);
        };
        if level.position() == 0 {
            return Ok(None);
        }
        let lowered = |(indicator, it, now): (IndicatorIndex, &Indicator, Cell)| {
            let is_risk = !it.kind.is_strength() && !it.kind.is_gate();
            let can_change = is_risk && !it.is_static && it.from_age.is_none();
            let (option, _) = now.read(it).filter(|_| can_change)?;
            let milder = OptionIndex::at(option.position().checked_sub(1)?);
            let instead = alloc::vec![Cell::option(milder)];
            Some(Candidate { indicator, instead })
        };
        let summed = self.summed(sheet);
        let candidates: Vec<Candidate> = self.answered(&summed.cells).filter_map(lowered).collect();
        let enough = |worlds: &Worlds<'_>| {
            let [lower, _] = worlds.extremes(&self.program);
            self.program.level_of(lower) < level.position()
        };
        let (sets, search) = self.search(&summed.worlds, &candidates, MOST_LOWERED, enough);
        Ok(Some(Lowering {
            level,
            sets,
            search,
        }))
    }

    /// The smallest sets of open questions for which some answers bring the bounds of the level together. `None` where
    /// there is no level, and where the bounds agree.
    ///
    /// # Errors
    ///
    /// When the sheet belongs to another instrument.
    pub fn settling(
        &self,
        sheet: &Sheet,
        outcome: &Outcome,
    ) -> Result<Option<Settling>, WrongInstrument> {
        self.own(sheet)?;
        if outcome.level.is_none_or(|level| level.value().is_some()) {
            return Ok(None);
        }
        let candidate = |indicator| {
            let it = self.instrument.indicator(indicator);
            let now = sheet.cell(indicator);
            // A critical answer settles nothing until it is confirmed; refuted, it becomes a milder one.
            let answers = (0..it.options.len()).map(|at| Cell::confirmed(it, OptionIndex::at(at)));
            let milder_or_confirmed = |cell: &Cell| {
                let option = |cell: Cell| cell.read(it).map(|(option, _)| option);
                !is_unconfirmed(it, now)
                    || !is_unconfirmed(it, now)
                    || option(*cell)
                        .is_some_and(|to| option(now).is_some_and(|now| it.is_at_or_worse(now, to)))
            };
            let instead = answers.filter(milder_or_confirmed).collect();
            Candidate { indicator, instead }
        };
        let open = outcome
            .open
            .iter()
            .map(|question| candidate(question.indicator));
        let candidates: Vec<Candidate> = open.collect();
        let enough = |worlds: &Worlds<'_>| {
            let [lower, upper] = worlds.extremes(&self.program);
            self.program.level_of(lower) == self.program.level_of(upper)
        };
        let worlds = self.worlds(sheet);
        let (sets, search) = self.search(&worlds, &candidates, candidates.len(), enough);
        Ok(Some(Settling { sets, search }))
    }

    fn search(
        &self,
        worlds: &Worlds<'_>,
        candidates: &[Candidate],
        most: usize,
        enough: impl Fn(&Worlds<'_>) -> bool,
    ) -> (Vec<Vec<IndicatorIndex>>, Search) {
        let mut searching = Searching {
            scorer: self,
            candidates,
            enough,
            evaluations: 0,
            chosen: Vec::new(),
            found: Vec::new(),
        };
        for size in 1..=most.min(candidates.len()) {
            let search = searching.choose(size, 0, worlds);
            if search != Search::Whole || !searching.found.is_empty() {
                return (searching.found, search);
            }
        }
        (searching.found, Search::Whole)
    }
}

impl<Enough: Fn(&Worlds<'_>) -> bool> Searching<'_, Enough> {
    /// Tries every set that adds `left` candidates from `first` on to those chosen.
    fn choose(&mut self, left: usize, first: usize, worlds: &Worlds<'_>) -> Search {
        for place in first..=self.candidates.len() - left {
            self.chosen.push(place);
            let search = self.answer(left, place, worlds);
            self.chosen.pop();
            if search != Search::Whole {
                return search;
            }
        }
        Search::Whole
    }

    /// Tries the candidate at `place` with each state it could have.
    fn answer(&mut self, left: usize, place: usize, worlds: &Worlds<'_>) -> Search {
        let indicator = self.candidates[place].indicator;
        for index in 0..self.candidates[place].instead.len() {
            let to = self.candidates[place].instead[index];
            let Some(changed) = worlds.with(&self.scorer.program, indicator, to) else {
                continue;
            };
            if left > 1 {
                let search = self.choose(left - 1, place + 1, &changed);
                if search != Search::Whole {
                    return search;
                }
                continue;
            }
            if self.evaluations == MOST_EVALUATIONS {
                return Search::OutOfWork;
            }
            self.evaluations += 1;
            if (self.enough)(&changed) {
                return self.found_one();
            }
        }
        Search::Whole
    }

    /// Notes the chosen set, once whatever answers lead to it.
    fn found_one(&mut self) -> Search {
        let indicator = |&place: &usize| self.candidates[place].indicator;
        let set: Vec<IndicatorIndex> = self.chosen.iter().map(indicator).collect();
        if !self.found.contains(&set) {
            if self.found.len() == MOST_SETS {
                return Search::MoreSets;
            }
            self.found.push(set);
        }
        Search::Whole
    }
}
