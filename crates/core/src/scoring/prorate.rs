//! The value that follows when what is missing is taken to be like what is answered.

use super::Scorer;
use super::explain::Summed;
use crate::id::{IndicatorIndex, LevelIndex, ScoreIndex};
use crate::instrument::{MissingPolicy, Rules, ScoreRule};
use crate::outcome::{Outcome, Prorated};
use crate::sheet::Cell;

impl Scorer {
    /// Beside the interval: each sum grown from its answered indicators to all that apply, rounded to the nearest whole
    /// number, halves up, and never beyond the bounds of the sum. Where an answer decides by itself, only what is
    /// answered counts. Nothing while no sum is short of an answer, while it is not decided what is asked, and
    /// with more missing than the list allows.
    pub(super) fn prorate(&self, rules: &Rules, summed: &Summed<'_>, outcome: &mut Outcome) {
        let MissingPolicy::Prorate(policy) = rules.missing else {
            return;
        };
        let missing = outcome.applicable - outcome.answered;
        let is_due = outcome.level.is_some() && summed.worlds.is_sheet();
        if !is_due || missing == 0 || missing > policy.at_most {
            return;
        }
        let mut lanes = summed.worlds.first().lower;
        for (place, score) in rules.scores.iter().enumerate() {
            let score_index = ScoreIndex::at(place);
            let bounds = outcome.scores[place].points;
            match self.grown(&score.rule, summed) {
                // Not one indicator of it is answered: there is nothing to grow it from.
                Grown::Nothing => return,
                Grown::To(points) => {
                    let points = points.clamp(bounds.lower, bounds.upper);
                    self.program.put(&mut lanes, score_index, points);
                }
                Grown::FromOthers => {}
            }
        }
        self.program.work_out(&mut lanes);
        let scores =
            (0..rules.scores.len()).map(|it| self.program.score(&lanes, ScoreIndex::at(it)));
        outcome.prorated = Some(Prorated {
            level: LevelIndex::at(self.program.level_of(&lanes)),
            scores: scores.collect(),
        });
    }

    fn grown(&self, rule: &ScoreRule, summed: &Summed<'_>) -> Grown {
        let points_of = |indicator: IndicatorIndex, option: usize| {
            self.instrument.indicator(indicator).options[option].points
        };
        match rule {
            ScoreRule::Sum(of) => self.grow(of.iter().map(|it| (*it, 1)), summed, |it, option| {
                points_of(it, option)
            }),
            ScoreRule::WeightedSum(of) => {
                let of = of.iter().map(|it| (it.indicator, it.weight));
                self.grow(of, summed, points_of)
            }
            ScoreRule::Count(of) => {
                let from = |it| of.iter().find(|trigger| trigger.indicator == it);
                let counts = |it, option: usize| {
                    i32::from(from(it).is_some_and(|trigger| option >= trigger.from.position()))
                };
                self.grow(of.iter().map(|it| (it.indicator, 1)), summed, counts)
            }
            ScoreRule::Offset { .. }
            | ScoreRule::Cap { .. }
            | ScoreRule::Minimum(_)
            | ScoreRule::Maximum(_) => Grown::FromOthers,
        }
    }

    fn grow(
        &self,
        of: impl Iterator<Item = (IndicatorIndex, i32)>,
        summed: &Summed<'_>,
        points: impl Fn(IndicatorIndex, usize) -> i32,
    ) -> Grown {
        let (mut sum, mut answered, mut applicable) = (0_i64, 0_i64, 0_i64);
        for (indicator, weight) in of {
            let cell = summed.cells[indicator.position()];
            if cell == Cell::NOT_APPLICABLE {
                continue;
            }
            applicable += i64::from(weight);
            if let Some((option, _)) = cell.read(self.instrument.indicator(indicator)) {
                answered += i64::from(weight);
                sum += i64::from(weight * points(indicator, option.position()));
            }
        }
        match (answered, applicable) {
            (_, 0) => Grown::To(0),
            (0, _) => Grown::Nothing,
            _ => {
                let grown = (2 * sum * applicable + answered).div_euclid(2 * answered);
                Grown::To(i32::try_from(grown).unwrap_or(i32::MAX))
            }
        }
    }
}

/// What a score grows to.
enum Grown {
    /// Not one of its indicators is answered.
    Nothing,
    /// So many points.
    To(i32),
    /// It is worked out from scores that grow.
    FromOthers,
}
