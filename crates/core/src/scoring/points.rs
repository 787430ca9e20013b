//! The points of an outcome: scores, domains, indicators, shares, and how much is answered.

use super::Scorer;
use super::explain::Summed;
use super::program::{Bound, Lanes};
use crate::id::{DomainIndex, ScoreIndex, ShareIndex};
use crate::instrument::Rules;
use crate::outcome::{Bounds, Contribution, DomainOutcome, Outcome, ScoreOutcome, ShareOutcome};
use crate::sheet::Cell;

/// The sums and scores of two evaluations as lowest and highest value, whichever evaluation gave it.
fn ordered(one: i32, other: i32) -> Bounds<i32> {
    Bounds {
        lower: one.min(other),
        upper: one.max(other),
    }
}

impl Scorer {
    /// Scores, domains, contributions and completeness.
    pub(super) fn points(&self, summed: &Summed<'_>, outcome: &mut Outcome) {
        let count = self
            .instrument
            .rules()
            .map_or(0, |rules| rules.scores.len());
        outcome.scores.extend((0..count).map(|place| {
            let score = ScoreIndex::at(place);
            ScoreOutcome {
                score,
                points: summed.worlds.bounds_of(|world| {
                    let of = |lanes| self.program.score(lanes, score);
                    ordered(of(&world.lower), of(&world.upper))
                }),
                maximum: i32::MIN,
            }
        }));
        outcome.domains.extend(
            (0..self.instrument.domains().len()).map(|place| DomainOutcome {
                domain: DomainIndex::at(place),
                points: summed.worlds.bounds_of(|world| {
                    let of = |lanes| self.program.domains(lanes)[place];
                    ordered(of(&world.lower), of(&world.upper))
                }),
                maximum: i32::MIN,
                answered: 0,
                applicable: 0,
            }),
        );
        for world in summed.worlds.iter() {
            for lanes in &self.all_open(&world.cells) {
                for it in &mut outcome.scores {
                    it.maximum = it.maximum.max(self.program.score(lanes, it.score));
                }
                let maxima = self.program.domains(lanes);
                for (it, &maximum) in outcome.domains.iter_mut().zip(maxima) {
                    it.maximum = it.maximum.max(maximum);
                }
            }
        }
        self.contributions(summed, outcome);
    }

    /// What each indicator that applies adds, and how much is answered.
    fn contributions(&self, summed: &Summed<'_>, outcome: &mut Outcome) {
        for (index, indicator, cell) in self.answered(&summed.cells) {
            if cell == Cell::NOT_APPLICABLE {
                continue;
            }
            let points = summed.worlds.bounds_of(|world| {
                let cell = world.cells[index.position()];
                match cell.read(indicator) {
                    Some((option, _)) => {
                        Bounds::exactly(indicator.options[option.position()].points)
                    }
                    None if cell == Cell::NOT_APPLICABLE => Bounds::exactly(0),
                    None => Bounds {
                        lower: indicator.least_points(),
                        upper: indicator.most_points(),
                    },
                }
            });
            outcome.contributions.push(Contribution {
                indicator: index,
                points,
            });
            let domain = &mut outcome.domains[indicator.domain.position()];
            let answered = u16::from(!cell.is_open());
            domain.applicable += 1;
            domain.answered += answered;
            outcome.applicable += 1;
            outcome.answered += answered;
        }
    }

    /// The sums at both bounds if every answer that applies were open: where the maxima come from.
    fn all_open(&self, cells: &[Cell]) -> [Lanes; 2] {
        let mut lanes = [self.open_lanes.0, self.open_lanes.1];
        for (index, _, cell) in self.answered(cells) {
            if cell == Cell::NOT_APPLICABLE {
                let change = (Cell::UNKNOWN, Cell::NOT_APPLICABLE);
                for (bound, lanes) in [Bound::Lower, Bound::Upper].into_iter().zip(&mut lanes) {
                    self.program.change(bound, lanes, index, change);
                }
            }
        }
        lanes
    }

    /// The points of each share at the lower bound; nothing where there are none.
    pub(super) fn shares(&self, rules: &Rules, outcome: &mut Outcome) {
        let share = |place| ShareOutcome {
            share: ShareIndex::at(place),
            points: 0,
        };
        outcome.shares.extend((0..rules.shares.len()).map(share));
        for contribution in &outcome.contributions {
            let share = self
                .share_of
                .get(contribution.indicator.position())
                .copied()
                .flatten();
            if let Some(share) = share {
                outcome.shares[share.position()].points += contribution.points.lower;
            }
        }
        if outcome.shares.iter().all(|share| share.points == 0) {
            outcome.shares.clear();
        }
    }
}
