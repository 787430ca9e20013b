//! All that a list says of a sheet: every completion worked out, the least and the greatest of each number.

use std::collections::BTreeSet;

use super::{Book, Condition, MOST_COMPLETIONS, Missing, Said, Whole};
use crate::naive::{Age, Given, is_open};

/// All that a list says of a sheet; places in place of ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The bounds of the level.
    pub level: Option<(usize, usize)>,
    /// Each score: least, greatest, maximum.
    pub scores: Vec<(i32, i32, i32)>,
    /// Each domain: least, greatest, maximum.
    pub domains: Vec<(i32, i32, i32)>,
    /// Each domain: answered, applicable.
    pub answered_in: Vec<(usize, usize)>,
    /// Each applicable indicator: its place, least and greatest points.
    pub contributions: Vec<(usize, i32, i32)>,
    /// Each flag: whether it surely holds, and whether it may.
    pub flags: Vec<(bool, bool)>,
    /// Points of each share; empty without any.
    pub shares: Vec<i32>,
    /// Answered and applicable.
    pub complete: (usize, usize),
    /// Why the sheet is provisional.
    pub provisional: BTreeSet<String>,
    /// What is open, what matters most first: indicator, steps, spread of points.
    pub open: Vec<(usize, usize, i32)>,
    /// What to do.
    pub tasks: BTreeSet<String>,
    /// Indicators that get a service.
    pub services: Vec<usize>,
    /// Whether a directed assessment is due.
    pub due: bool,
    /// What follows when what is open is like what is answered.
    pub prorated: Option<Prorated>,
}

/// What follows when what is open is like what is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prorated {
    /// The level.
    pub level: usize,
    /// Each score.
    pub scores: Vec<i32>,
}

/// The least and the greatest over the completions of a sheet.
#[derive(Debug)]
pub(super) struct Range {
    pub(super) least: Whole,
    pub(super) greatest: Whole,
    /// By indicator and option: the least and the greatest level of the completions with that option.
    pub(super) level_with: Vec<Vec<(usize, usize)>>,
}

impl Book {
    /// The answers with what the age decides, and whether a person answered anything that counts.
    ///
    /// # Panics
    ///
    /// When the age is one that the list does not assess.
    #[must_use]
    pub fn effective(&self, given: &[Given], age: Age) -> (Vec<Given>, bool) {
        let mut by_person = false;
        let effective = self.items.iter().zip(given).map(|(it, &given)| {
            if let Some((unborn, ages)) = &it.from_age {
                return match age {
                    Age::NotKnown => Given::Unknown,
                    Age::Unborn => Given::Option(*unborn, false),
                    Age::Months(months) => {
                        let step = ages.iter().find(|(under, _)| months < *under);
                        Given::Option(step.expect("every age").1, false)
                    }
                };
            }
            if age == Age::Unborn && it.not_applicable.is_some_and(|(_, unborn)| unborn) {
                return Given::NotApplicable;
            }
            by_person |= given != Given::Nothing;
            given
        });
        (effective.collect(), by_person)
    }

    /// What each answer may turn out to be: an open one any option, a critical one confirmed or not.
    fn ways(&self, given: &[Given]) -> Vec<Vec<Said>> {
        let ways = self
            .items
            .iter()
            .zip(given)
            .map(|(it, given)| match *given {
                Given::NotApplicable => vec![Said::NotApplicable],
                Given::Option(option, confirmed) if confirmed || !it.is_critical(option) => {
                    vec![Said::Option(option, confirmed)]
                }
                Given::Option(option, _) => {
                    vec![Said::Option(option, false), Said::Option(option, true)]
                }
                Given::Nothing | Given::Unknown => {
                    let options = 0..it.points.len();
                    let plain = options.clone().map(|option| Said::Option(option, false));
                    let critical = options.filter(|&option| it.is_critical(option));
                    let confirmed = critical.map(|option| Said::Option(option, true));
                    plain.chain(confirmed).collect()
                }
            });
        ways.collect()
    }

    /// Every completion of effective answers; `None` where there are more than [`MOST_COMPLETIONS`].
    #[must_use]
    pub fn completions(&self, given: &[Given]) -> Option<Vec<Vec<Said>>> {
        let mut all = vec![Vec::new()];
        for ways in self.ways(given) {
            if all.len() * ways.len() > MOST_COMPLETIONS {
                return None;
            }
            let longer = |begun: &Vec<Said>| {
                let begun = begun.clone();
                let with = |way: &Said| [&begun[..], &[*way]].concat();
                ways.iter().map(with).collect::<Vec<_>>()
            };
            all = all.iter().flat_map(longer).collect();
        }
        Some(all)
    }

    /// All that the list says of a sheet; `None` where it has more completions than are worked out.
    #[must_use]
    pub fn verdict(&self, given: &[Given], age: Age) -> Option<Verdict> {
        let (given, by_person) = self.effective(given, age);
        let range = self.range(&self.completions(&given)?);
        let missing = given.iter().filter(|it| is_open(**it)).count();
        let refused = self.missing == Missing::Refuse && missing > 0;
        let has_level = by_person && !self.operations.is_empty() && !refused;
        let level = has_level.then_some((range.least.level, range.greatest.level));
        let applicable = given.iter().filter(|it| **it != Given::NotApplicable);
        let complete = (applicable.clone().count() - missing, applicable.count());
        let contributions = self.contributions(&given);
        let answered_in = self.answered_in(&given);
        let provisional =
            level.map(|level| self.provisional(&given, level, complete, &answered_in));
        let certain = range.least.flags.iter().zip(&range.greatest.flags);
        let flags: Vec<(bool, bool)> = certain.map(|(sure, may)| (*sure, *may)).collect();
        Some(Verdict {
            level,
            scores: self.scores(&given, &range),
            domains: self.domain_points(&given, &range),
            answered_in,
            shares: self.share_points(&contributions),
            contributions,
            complete,
            provisional: provisional.unwrap_or_default(),
            open: self.open(&given, level, &range),
            tasks: self.tasks(&given, &flags),
            flags,
            services: self.services(&given),
            due: self.due(&given, &range),
            prorated: level.and_then(|_| self.prorated(&given, missing, &range)),
        })
    }

    fn range(&self, completions: &[Vec<Said>]) -> Range {
        let first = self.whole(&completions[0]);
        let no_level = |options: usize| vec![(usize::MAX, 0); options];
        let mut range = Range {
            least: first.clone(),
            greatest: first,
            level_with: self
                .items
                .iter()
                .map(|it| no_level(it.points.len()))
                .collect(),
        };
        for said in completions {
            let whole = self.whole(said);
            let Range {
                least,
                greatest,
                level_with,
            } = &mut range;
            for (bound, choose) in [
                (&mut *least, i32::min as fn(i32, i32) -> i32),
                (&mut *greatest, i32::max),
            ] {
                let bounds = bound.scores.iter_mut().chain(&mut bound.domains);
                let points = whole.scores.iter().chain(&whole.domains);
                for (bound, points) in bounds.zip(points) {
                    *bound = choose(*bound, *points);
                }
            }
            for (place, holds) in whole.flags.iter().enumerate() {
                least.flags[place] &= holds;
                greatest.flags[place] |= holds;
            }
            least.level = least.level.min(whole.level);
            greatest.level = greatest.level.max(whole.level);
            for (levels, said) in level_with.iter_mut().zip(said) {
                if let Said::Option(option, _) = said {
                    let (lower, upper) = levels[*option];
                    levels[*option] = (lower.min(whole.level), upper.max(whole.level));
                }
            }
        }
        range
    }

    /// Every applicable indicator at the option of the most points that makes a score greatest.
    fn scores(&self, given: &[Given], range: &Range) -> Vec<(i32, i32, i32)> {
        let at = |strengths: bool| {
            let said = self.items.iter().zip(given).map(|(it, given)| match given {
                Given::NotApplicable => Said::NotApplicable,
                Given::Nothing | Given::Unknown | Given::Option(..) => {
                    let most = it.strength() == strengths;
                    Said::Option(if most { it.last() } else { 0 }, false)
                }
            });
            self.whole(&said.collect::<Vec<_>>()).scores
        };
        let (most_risk, most_strength) = (at(false), at(true));
        let bounds = range.least.scores.iter().zip(&range.greatest.scores);
        let bounds = bounds.enumerate().map(|(place, (&least, &greatest))| {
            let most = if self.scores[place].strength {
                &most_strength
            } else {
                &most_risk
            };
            (least, greatest, most[place])
        });
        bounds.collect()
    }

    fn domain_points(&self, given: &[Given], range: &Range) -> Vec<(i32, i32, i32)> {
        let bounds = range.least.domains.iter().zip(&range.greatest.domains);
        let bounds = bounds.enumerate().map(|(place, (&least, &greatest))| {
            let members = self.items.iter().zip(given);
            let most = members
                .filter(|(it, given)| it.domain == place && **given != Given::NotApplicable)
                .map(|(it, _)| it.points[it.last()]);
            (least, greatest, most.sum())
        });
        bounds.collect()
    }

    fn answered_in(&self, given: &[Given]) -> Vec<(usize, usize)> {
        let mut counts = vec![(0, 0); self.domains.len()];
        for (it, given) in self.items.iter().zip(given) {
            counts[it.domain].0 += usize::from(matches!(given, Given::Option(..)));
            counts[it.domain].1 += usize::from(*given != Given::NotApplicable);
        }
        counts
    }

    fn contributions(&self, given: &[Given]) -> Vec<(usize, i32, i32)> {
        let items = self.items.iter().zip(given).enumerate();
        let points = items.filter_map(|(place, (it, given))| match *given {
            Given::NotApplicable => None,
            Given::Option(option, _) => Some((place, it.points[option], it.points[option])),
            Given::Nothing | Given::Unknown => Some((place, it.points[0], it.points[it.last()])),
        });
        points.collect()
    }

    fn share_points(&self, contributions: &[(usize, i32, i32)]) -> Vec<i32> {
        let mut points = vec![0; self.share_count];
        for (place, least, _) in contributions {
            if let Some(share) = self.shares[*place] {
                points[share] += least;
            }
        }
        if points.iter().all(|it| *it == 0) {
            points.clear();
        }
        points
    }

    /// Due while a core answer is open, once an answer says so, and once a score does however the open ones turn out.
    fn due(&self, given: &[Given], range: &Range) -> bool {
        let open = |it: (&super::Item, &Given)| it.0.core && is_open(*it.1);
        let says = |condition: &Condition| {
            match condition {
            Condition::Answer(any) => any.iter().any(|trigger| {
                matches!(given[trigger.item], Given::Option(option, _) if option >= trigger.from)
            }),
            Condition::AtLeast(score, points) => range.least.scores[*score] >= *points,
            Condition::AtMost(score, points) => range.greatest.scores[*score] <= *points,
        }
        };
        self.items.iter().zip(given).any(open) || self.due.iter().any(says)
    }
}
