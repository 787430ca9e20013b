//! Taking what is open to be like what is answered.

use super::verdict::{Prorated, Range};
use super::whole::from_scores;
use super::{Book, Missing, Rule, Said};
use crate::naive::Given;

/// The nearest whole number to `sum * all / part`, the greater of two equally near.
fn grown(sum: i32, all: i32, part: i32) -> i32 {
    let (whole, left) = ((sum * all).div_euclid(part), (sum * all).rem_euclid(part));
    if 2 * left >= part { whole + 1 } else { whole }
}

impl Book {
    /// Each sum grows from what is answered of it to all of it that applies, not beyond its bounds; other scores follow
    /// from these. An answer that decides by itself decides when it is given.
    pub(super) fn prorated(
        &self,
        given: &[Given],
        missing: usize,
        range: &Range,
    ) -> Option<Prorated> {
        match self.missing {
            Missing::Prorate(at_most) if (1..=at_most).contains(&missing) => {}
            Missing::Prorate(_) | Missing::Interval | Missing::Refuse => return None,
        }
        let mut scores: Vec<i32> = Vec::new();
        for (place, score) in self.scores.iter().enumerate() {
            // The indicators of the sum, how much each weighs, and what an option of it counts.
            let parts: Vec<(usize, i32, i32)> = match &score.rule {
                Rule::Sum(of) => of
                    .iter()
                    .map(|&it| (it, 1, self.counted(given, it)))
                    .collect(),
                Rule::Weighted(of) => (of.iter())
                    .map(|&(it, weight)| (it, weight, weight * self.counted(given, it)))
                    .collect(),
                Rule::Count(of) => (of.iter())
                    .map(|trigger| {
                        let given = given[trigger.item];
                        let is_given = matches!(given, Given::Option(at, _) if at >= trigger.from);
                        (trigger.item, 1, i32::from(is_given))
                    })
                    .collect(),
                Rule::Offset { .. } | Rule::Cap(..) | Rule::Minimum(_) | Rule::Maximum(_) => {
                    scores.push(from_scores(&score.rule, &scores));
                    continue;
                }
            };
            let (mut sum, mut part, mut all) = (0, 0, 0);
            for (it, weight, counted) in parts {
                all += if given[it] == Given::NotApplicable {
                    0
                } else {
                    weight
                };
                if matches!(given[it], Given::Option(..)) {
                    part += weight;
                    sum += counted;
                }
            }
            let points = match (all, part) {
                (0, _) => 0,
                (_, 0) => return None,
                _ => grown(sum, all, part),
            };
            let (least, greatest) = (range.least.scores[place], range.greatest.scores[place]);
            scores.push(points.max(least).min(greatest));
        }
        let said = self.as_if_best(given);
        Some(Prorated {
            level: self.level_of(&said, &scores),
            scores,
        })
    }

    /// What is open triggers nothing: a risk at its mildest, a strength at its greatest.
    fn as_if_best(&self, given: &[Given]) -> Vec<Said> {
        let items = self.items.iter().zip(given);
        let said = items.map(|(it, given)| match *given {
            Given::NotApplicable => Said::NotApplicable,
            Given::Option(option, confirmed) => Said::Option(option, confirmed),
            Given::Nothing | Given::Unknown if it.strength() => Said::Option(it.last(), false),
            Given::Nothing | Given::Unknown => Said::Option(0, false),
        });
        said.collect()
    }

    fn counted(&self, given: &[Given], place: usize) -> i32 {
        match given[place] {
            Given::Option(option, _) => self.items[place].points[option],
            Given::Nothing | Given::Unknown | Given::NotApplicable => 0,
        }
    }
}
