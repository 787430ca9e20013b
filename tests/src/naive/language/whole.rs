//! A sheet on which nothing is open.

use super::{Book, Condition, Operation, Rule, Trigger};

/// An answer that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// It does not apply.
    NotApplicable,
    /// The option at this place, confirmed or not.
    Option(usize, bool),
}

/// What a whole sheet comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// Each score.
    pub scores: Vec<i32>,
    /// The points of each domain.
    pub domains: Vec<i32>,
    /// Each flag.
    pub flags: Vec<bool>,
    /// The level; 0 as well for a list without.
    pub level: usize,
}

impl Book {
    /// What a whole sheet comes to.
    #[must_use]
    pub fn whole(&self, said: &[Said]) -> Whole {
        let mut scores = Vec::with_capacity(self.scores.len());
        for score in &self.scores {
            let points = self.worked_out(&score.rule, said, &scores);
            scores.push(points);
        }
        let mut domains = vec![0; self.domains.len()];
        for (place, it) in self.items.iter().enumerate() {
            domains[it.domain] += self.points(said, place);
        }
        let holds = |any: &Vec<Condition>| any.iter().any(|it| self.holds(it, said, &scores));
        Whole {
            flags: self.flags.iter().map(holds).collect(),
            level: self.level_of(said, &scores),
            domains,
            scores,
        }
    }

    fn points(&self, said: &[Said], place: usize) -> i32 {
        match said[place] {
            Said::NotApplicable => 0,
            Said::Option(option, _) => self.items[place].points[option],
        }
    }

    fn worked_out(&self, rule: &Rule, said: &[Said], scores: &[i32]) -> i32 {
        match rule {
            Rule::Sum(of) => of.iter().map(|&it| self.points(said, it)).sum(),
            Rule::Weighted(of) => {
                let weighed = of.iter();
                weighed.map(|&(it, by)| by * self.points(said, it)).sum()
            }
            Rule::Count(of) => {
                let given = of.iter().filter(|it| is_counted(**it, said)).count();
                i32::try_from(given).expect("few indicators")
            }
            Rule::Offset { .. } | Rule::Cap(..) | Rule::Minimum(_) | Rule::Maximum(_) => {
                from_scores(rule, scores)
            }
        }
    }

    /// The level of a whole sheet whose scores are these.
    pub(super) fn level_of(&self, said: &[Said], scores: &[i32]) -> usize {
        let mut level = 0;
        for operation in &self.operations {
            level = match operation {
                Operation::Band(score, cuts) => self.band(*score, cuts, scores),
                Operation::AtLeastBand(score, cuts) => level.max(self.band(*score, cuts, scores)),
                Operation::AtMostAbove(score, cuts, steps) => {
                    level.min(self.band(*score, cuts, scores) + steps)
                }
                Operation::Needs(score, limits) => {
                    let binding = limits.iter().filter(|(below, _)| scores[*score] < *below);
                    binding.fold(level, |level, (_, most)| level.min(*most))
                }
                Operation::Floor(to, any) => {
                    if any.iter().any(|it| self.holds(it, said, scores)) {
                        level.max(*to)
                    } else {
                        level
                    }
                }
                Operation::CriticalFloors => {
                    let floors = self
                        .items
                        .iter()
                        .zip(said)
                        .filter_map(|(it, said)| match said {
                            Said::Option(option, true) if it.is_critical(*option) => it.critical,
                            Said::Option(..) | Said::NotApplicable => None,
                        });
                    floors.fold(level, |level, (_, floor)| level.max(floor))
                }
            };
        }
        level
    }

    fn holds(&self, condition: &Condition, said: &[Said], scores: &[i32]) -> bool {
        let is_given = |trigger: &Trigger| {
            let it = &self.items[trigger.item];
            matches!(said[trigger.item], Said::Option(option, _) if it.at_or_worse(option, trigger.from))
        };
        match condition {
            Condition::Answer(any) => any.iter().any(is_given),
            Condition::AtLeast(score, points) => scores[*score] >= *points,
            Condition::AtMost(score, points) => scores[*score] <= *points,
        }
    }

    /// How many cuts a score has come to: from below where it is of risk, from above where it is of strength.
    fn band(&self, score: usize, cuts: &[i32], scores: &[i32]) -> usize {
        let (points, falls) = (scores[score], self.scores[score].strength);
        let come_to = |cut: &&i32| {
            if falls {
                points <= **cut
            } else {
                points >= **cut
            }
        };
        cuts.iter().filter(come_to).count()
    }
}

/// A score that is worked out from those before it.
pub(super) fn from_scores(rule: &Rule, scores: &[i32]) -> i32 {
    match rule {
        Rule::Offset {
            of,
            by,
            at_most,
            by_divisor,
            of_divisor,
        } => {
            let (risk, strength) = (scores[*of], scores[*by]);
            let shares = strength
                .div_euclid(*by_divisor)
                .min(risk.div_euclid(*of_divisor));
            risk - shares.min(*at_most).max(0)
        }
        Rule::Cap(of, at_least, at_most) => {
            let mut points = scores[*of];
            if let Some(most) = at_most {
                points = points.min(*most);
            }
            if let Some(least) = at_least {
                points = points.max(*least);
            }
            points
        }
        Rule::Minimum(of) => of.iter().map(|&it| scores[it]).min().expect("scores"),
        Rule::Maximum(of) => of.iter().map(|&it| scores[it]).max().expect("scores"),
        Rule::Sum(_) | Rule::Weighted(_) | Rule::Count(_) => panic!("not of scores"),
    }
}

fn is_counted(trigger: Trigger, said: &[Said]) -> bool {
    matches!(said[trigger.item], Said::Option(option, _) if option >= trigger.from)
}
