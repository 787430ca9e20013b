//! The full outcome of a sheet: what the level comes from, what is open, what to do.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::worlds::Worlds;
use super::{Scorer, WrongInstrument, answers};
use crate::id::{DomainIndex, FlagIndex, IndicatorIndex, LevelIndex, RuleIndex, ScoreIndex};
use crate::instrument::{Condition, Indicator, LevelOperation, Rules, Threshold, Trigger};
use crate::outcome::{
    Bounds, Cause, CauseOf, Certainty, DomainOutcome, Effect, Outcome, Provisional, Reason, Task,
};
use crate::sheet::{Cell, Sheet};

/// A sheet with its sums at both bounds, in every world.
pub(super) struct Summed<'a> {
    /// The state of each answer; what is asked in no world is not applicable.
    pub(super) cells: Cow<'a, [Cell]>,
    /// What is asked in some worlds and not in others.
    pub(super) undecided: Vec<IndicatorIndex>,
    pub(super) worlds: Worlds<'a>,
}

impl Summed<'_> {
    fn is_undecided(&self, indicator: IndicatorIndex) -> bool {
        self.undecided.contains(&indicator)
    }

    /// How sure what an answer says is: only possible while the question may not be asked.
    fn certainly_asked(&self, indicator: IndicatorIndex) -> Certainty {
        if self.is_undecided(indicator) {
            Certainty::Possible
        } else {
            Certainty::Yes
        }
    }
}

impl Scorer {
    /// Works out the full outcome of a sheet into a buffer, which is emptied first.
    ///
    /// # Errors
    ///
    /// When the sheet belongs to another instrument; the buffer is left as it was.
    pub fn outcome(&self, sheet: &Sheet, outcome: &mut Outcome) -> Result<(), WrongInstrument> {
        self.own(sheet)?;
        outcome.clear();
        let summed = self.summed(sheet);
        outcome.undecided.extend(&summed.undecided);
        outcome.not_asked.extend(summed.worlds.not_asked());
        self.points(&summed, outcome);
        if let Some(rules) = self.instrument.rules() {
            self.flags(rules, &summed, outcome);
            self.shares(rules, outcome);
            if self.has_level(sheet, &summed.cells, summed.worlds.not_asked()) {
                self.reasons(&summed, outcome);
                self.causes(rules, &summed, outcome);
                self.prorate(rules, &summed, outcome);
            }
        }
        self.open_questions(&summed, outcome);
        if let Some(rules) = self.instrument.rules() {
            self.provisional(rules, &summed, outcome);
            self.tasks(rules, &summed, outcome);
        }
        Ok(())
    }

    pub(super) fn summed<'a>(&self, sheet: &'a Sheet) -> Summed<'a> {
        let worlds = self.worlds(sheet);
        let mut undecided = Vec::new();
        let cells = if worlds.is_sheet() {
            worlds.first().cells.clone()
        } else {
            let mut cells = sheet.cells.to_vec();
            for ((index, _), cell) in self.instrument.indexed().zip(&mut cells) {
                let is_asked = |cells: &[Cell]| cells[index.position()] != Cell::NOT_APPLICABLE;
                let asked = worlds.iter().filter(|world| is_asked(&world.cells));
                match asked.count() {
                    0 => *cell = Cell::NOT_APPLICABLE,
                    count if count < worlds.iter().count() => undecided.push(index),
                    _ => {}
                }
            }
            Cow::Owned(cells)
        };
        Summed {
            cells,
            undecided,
            worlds,
        }
    }

    /// Indicators with the state of their answer.
    pub(super) fn answered<'a>(
        &'a self,
        cells: &'a [Cell],
    ) -> impl Iterator<Item = (IndicatorIndex, &'a Indicator, Cell)> {
        let indexed = self.instrument.indexed();
        indexed
            .zip(cells)
            .map(|((index, indicator), &cell)| (index, indicator, cell))
    }

    fn flags(&self, rules: &Rules, summed: &Summed<'_>, outcome: &mut Outcome) {
        for (place, (tests, flag)) in self.program.flags.iter().zip(&rules.flags).enumerate() {
            let holds = |lanes| tests.iter().any(|test| test.holds(lanes));
            let certainty = Certainty::of(Bounds {
                lower: summed.worlds.iter().all(|world| holds(&world.lower)),
                upper: summed.worlds.iter().any(|world| holds(&world.upper)),
            });
            outcome.flags.push(certainty);
            if certainty != Certainty::No {
                let of = CauseOf::Flag(FlagIndex::at(place));
                self.push_causes(of, flag.any.iter().flat_map(answers), summed, outcome);
            }
        }
    }

    fn push_causes<'a>(
        &self,
        of: CauseOf,
        triggers: impl Iterator<Item = &'a Trigger>,
        summed: &Summed<'_>,
        outcome: &mut Outcome,
    ) {
        let first = outcome.causes.len();
        for &Trigger { indicator, from } in triggers {
            let cell = summed.cells[indicator.position()];
            let it = self.instrument.indicator(indicator);
            let certainty = match cell.read(it) {
                Some((option, _)) if it.is_at_or_worse(option, from) => {
                    summed.certainly_asked(indicator)
                }
                None if cell.is_open() => Certainty::Possible,
                Some(_) | None => continue,
            };
            // Two conditions may name one indicator; it is one cause.
            if !outcome.causes[first..]
                .iter()
                .any(|cause| cause.indicator == indicator)
            {
                outcome.causes.push(Cause {
                    of,
                    indicator,
                    certainty,
                });
            }
        }
    }

    fn reasons(&self, summed: &Summed<'_>, outcome: &mut Outcome) {
        let effect = |(before, named, after)| Effect {
            before: LevelIndex::at(before),
            named: LevelIndex::at(named),
            after: LevelIndex::at(after),
        };
        let [lower, upper] = summed.worlds.extremes(&self.program);
        let lower = self.program.steps(lower).map(effect);
        let upper = self.program.steps(upper).map(effect);
        let effects = lower.zip(upper).enumerate();
        let reasons = effects.map(|(place, (lower, upper))| Reason {
            rule: RuleIndex::at(place),
            lower,
            upper,
        });
        outcome.reasons.extend(reasons);
        outcome.level = outcome.reasons.last().map(|last| Bounds {
            lower: last.lower.after,
            upper: last.upper.after,
        });
    }

    /// The answers behind the floors.
    fn causes(&self, rules: &Rules, summed: &Summed<'_>, outcome: &mut Outcome) {
        for (place, rule) in rules.level.iter().enumerate() {
            let of = CauseOf::Rule(RuleIndex::at(place));
            match &rule.operation {
                LevelOperation::Floor { any, .. } => {
                    self.push_causes(of, any.iter().flat_map(answers), summed, outcome);
                }
                LevelOperation::CriticalFloors => {
                    for (indicator, it, cell) in self.answered(&summed.cells) {
                        if it.critical.is_none() {
                            continue;
                        }
                        let certainty = match cell.read(it) {
                            Some((_, true)) => summed.certainly_asked(indicator),
                            Some((option, false)) if it.is_critical_at(option) => {
                                Certainty::Possible
                            }
                            None if cell.is_open() => Certainty::Possible,
                            Some(_) | None => continue,
                        };
                        outcome.causes.push(Cause {
                            of,
                            indicator,
                            certainty,
                        });
                    }
                }
                LevelOperation::Band { .. }
                | LevelOperation::AtLeastBand { .. }
                | LevelOperation::AtMostAbove { .. }
                | LevelOperation::Needs { .. } => {}
            }
        }
    }

    /// Why the result is not final (section 3 of the scoring rules).
    fn provisional(&self, rules: &Rules, summed: &Summed<'_>, outcome: &mut Outcome) {
        let Some(level) = outcome.level else { return };
        if level.value().is_none() {
            outcome.provisional.push(Provisional::LevelOpen);
        }
        for (index, indicator, cell) in self.answered(&summed.cells) {
            if indicator.critical.is_some() && cell.is_open() {
                outcome
                    .provisional
                    .push(Provisional::CriticalUnknown(index));
            }
        }
        for (index, indicator, cell) in self.answered(&summed.cells) {
            if is_unconfirmed(indicator, cell) {
                outcome
                    .provisional
                    .push(Provisional::CriticalUnconfirmed(index));
            }
        }
        let enough = |answered: u16, applicable: u16, percent: u8| {
            100 * u32::from(answered) >= u32::from(percent) * u32::from(applicable)
        };
        let (answered, applicable) = (outcome.answered, outcome.applicable);
        let needed_percent = rules.finality.answered_percent;
        if !enough(answered, applicable, needed_percent) {
            let too_few = Provisional::TooFewAnswered {
                answered,
                applicable,
                needed_percent,
            };
            outcome.provisional.push(too_few);
        }
        // Strengths only ever lower a risk, but where there is nothing else they are what is assessed.
        let is_strength = |it: DomainIndex| {
            let it = self.instrument.domain(it);
            it.is_strength(&self.instrument)
        };
        let only_strengths = outcome.domains.iter().all(|it| is_strength(it.domain));
        let needed_percent = rules.finality.answered_percent_in_each_domain;
        for &DomainOutcome {
            domain,
            answered,
            applicable,
            ..
        } in &outcome.domains
        {
            let counts = only_strengths || !is_strength(domain);
            if counts && !enough(answered, applicable, needed_percent) {
                outcome.provisional.push(Provisional::TooFewInDomain {
                    domain,
                    answered,
                    applicable,
                    needed_percent,
                });
            }
        }
    }

    /// What to do (section 5 of the scoring rules).
    fn tasks(&self, rules: &Rules, summed: &Summed<'_>, outcome: &mut Outcome) {
        for (indicator, it, cell) in self.answered(&summed.cells) {
            let Some((option, confirmed)) = cell.read(it) else {
                continue;
            };
            if let Some(critical) = it.critical.as_ref().filter(|_| it.is_critical_at(option)) {
                outcome.tasks.push(Task::Act { indicator });
                let verify = rules
                    .tasks
                    .verify
                    .iter()
                    .find(|it| critical.floor >= it.floor);
                if let Some(verify) = verify.filter(|_| !confirmed) {
                    outcome.tasks.push(Task::Verify {
                        indicator,
                        within: verify.within,
                    });
                }
            }
            let from = self
                .service_from
                .get(indicator.position())
                .copied()
                .flatten();
            if from.is_some_and(|from| it.is_at_or_worse(option, from)) {
                outcome.needs_service.push(indicator);
            }
        }
        let within = rules.tasks.find_out_within;
        for (indicator, it, cell) in self.answered(&summed.cells) {
            if it.critical.is_some() && cell.is_open() {
                outcome.tasks.push(Task::FindOut { indicator, within });
            }
        }
        for (place, &certainty) in outcome.flags.iter().enumerate() {
            if certainty != Certainty::No {
                outcome.tasks.push(Task::Answer {
                    flag: FlagIndex::at(place),
                    certainty,
                });
            }
        }
    }
}

/// Whether a critical answer stands unconfirmed.
pub(super) fn is_unconfirmed(indicator: &Indicator, cell: Cell) -> bool {
    cell.read(indicator)
        .is_some_and(|(option, confirmed)| !confirmed && indicator.is_critical_at(option))
}

/// The conditions on scores among these.
pub(super) fn reached(any: &[Condition]) -> impl Iterator<Item = (ScoreIndex, Threshold)> + '_ {
    any.iter().filter_map(|condition| match condition {
        Condition::Answer(_) => None,
        Condition::Score { score, reaches } => Some((*score, *reaches)),
    })
}
