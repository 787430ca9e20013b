//! All that a list says of a sheet: every completion worked out, the least and the greatest of each number.

use std::collections::BTreeSet;

use super::{Book, Condition, Decided, Item, MOST_COMPLETIONS, Missing, Said, Whole};
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
    /// What may be asked or not.
    pub undecided: Vec<usize>,
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
    /// What the age decides of an indicator, without anybody being asked.
    fn follows(it: &Item, age: Age) -> Option<Given> {
        if let Some((unborn, ages)) = &it.from_age {
            return Some(match age {
                Age::NotKnown => Given::Unknown,
                Age::Unborn => Given::Option(*unborn, false),
                Age::Months(months) => {
                    let step = ages.iter().find(|(under, _)| months < *under);
                    Given::Option(step.expect("every age").1, false)
                }
            });
        }
        let not_for_unborn = it.not_applicable.is_some_and(|(_, unborn)| unborn);
        (age == Age::Unborn && not_for_unborn).then_some(Given::NotApplicable)
    }

    /// The answers with what the age decides.
    ///
    /// # Panics
    ///
    /// When the age is one that the list does not assess.
    #[must_use]
    pub fn effective(&self, given: &[Given], age: Age) -> Vec<Given> {
        let items = self.items.iter().zip(given);
        items
            .map(|(it, given)| Self::follows(it, age).unwrap_or(*given))
            .collect()
    }

    /// Whether a person answered anything that carries points and may be asked.
    #[must_use]
    pub fn is_answered_by_person(&self, given: &[Given], age: Age, kind: &str) -> bool {
        let decided = self.decided(given, age, kind);
        let counts = |(place, it): (usize, &Item)| {
            let asked = |it: &Decided| self.is_asked(place, &it.given, it.age, kind);
            let by_person = given[place] != Given::Nothing && Self::follows(it, age).is_none();
            by_person && !it.gate() && decided.iter().any(asked)
        };
        self.items.iter().enumerate().any(counts)
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
    pub fn verdict(&self, given: &[Given], age: Age, kind: &str) -> Option<Verdict> {
        let decided = self.decided(given, age, kind);
        let mut completions = Vec::new();
        for it in &decided {
            completions.extend(self.completions(&it.given)?);
        }
        if completions.len() > MOST_COMPLETIONS {
            return None;
        }
        let range = self.range(&completions);
        let by_person = self.is_answered_by_person(given, age, kind);
        let (given, undecided) = self.as_known(given, age, &decided);
        let missing = given.iter().filter(|it| is_open(**it)).count();
        let refused = self.missing == Missing::Refuse && missing > 0;
        let has_level = by_person && !self.operations.is_empty() && !refused;
        let level = has_level.then_some((range.least.level, range.greatest.level));
        let applicable = given.iter().filter(|it| **it != Given::NotApplicable);
        let complete = (applicable.clone().count() - missing, applicable.count());
        let contributions = self.contributions(&given, &decided);
        let answered_in = self.answered_in(&given);
        let provisional =
            level.map(|level| self.provisional(&given, level, complete, &answered_in));
        let certain = range.least.flags.iter().zip(&range.greatest.flags);
        let flags: Vec<(bool, bool)> = certain.map(|(sure, may)| (*sure, *may)).collect();
        let is_certain = matches!(&decided[..], [it] if it.given == given);
        Some(Verdict {
            level,
            scores: self.scores(&decided, &range),
            domains: self.domain_points(&decided, &range),
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
            prorated: level
                .filter(|_| is_certain)
                .and_then(|_| self.prorated(&given, missing, &range)),
            undecided,
        })
    }

    /// The answers as far as they are known, where what is asked in no way does not apply; and what is asked in some ways
    /// only.
    fn as_known(&self, given: &[Given], age: Age, decided: &[Decided]) -> (Vec<Given>, Vec<usize>) {
        let mut known = self.effective(given, age);
        let mut undecided = Vec::new();
        for (place, known) in known.iter_mut().enumerate() {
            let left_out = |it: &&Decided| it.given[place] == Given::NotApplicable;
            let ways = decided.iter().filter(left_out).count();
            if ways == decided.len() {
                *known = Given::NotApplicable;
            } else if ways > 0 {
                undecided.push(place);
            }
        }
        (known, undecided)
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
                // Where a question is not asked, every answer to it leaves the level as it is.
                let options = match said {
                    Said::Option(option, _) => *option..=*option,
                    Said::NotApplicable => 0..=levels.len() - 1,
                };
                for (lower, upper) in &mut levels[options] {
                    (*lower, *upper) = ((*lower).min(whole.level), (*upper).max(whole.level));
                }
            }
        }
        range
    }

    /// Every applicable indicator at the option of the most points that makes a score greatest.
    fn scores(&self, decided: &[Decided], range: &Range) -> Vec<(i32, i32, i32)> {
        let at = |given: &[Given], strengths: bool| {
            let said = self.items.iter().zip(given).map(|(it, given)| match given {
                Given::NotApplicable => Said::NotApplicable,
                Given::Nothing | Given::Unknown | Given::Option(..) => {
                    let most = it.strength() == strengths;
                    Said::Option(if most { it.last() } else { 0 }, false)
                }
            });
            self.whole(&said.collect::<Vec<_>>()).scores
        };
        let most_of = |strengths: bool| {
            let ways = decided.iter().map(|it| at(&it.given, strengths));
            let most = |one: Vec<i32>, other: Vec<i32>| {
                let pairs = one.into_iter().zip(other);
                pairs.map(|(one, other)| one.max(other)).collect()
            };
            ways.reduce(most).expect("a way")
        };
        let (most_risk, most_strength) = (most_of(false), most_of(true));
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

    fn domain_points(&self, decided: &[Decided], range: &Range) -> Vec<(i32, i32, i32)> {
        let bounds = range.least.domains.iter().zip(&range.greatest.domains);
        let bounds = bounds.enumerate().map(|(place, (&least, &greatest))| {
            let most = |given: &[Given]| -> i32 {
                let members = self.items.iter().zip(given);
                members
                    .filter(|(it, given)| it.domain == place && **given != Given::NotApplicable)
                    .map(|(it, _)| it.points[it.last()])
                    .sum()
            };
            let most = decided.iter().map(|it| most(&it.given)).max();
            (least, greatest, most.expect("a way"))
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

    fn contributions(&self, given: &[Given], decided: &[Decided]) -> Vec<(usize, i32, i32)> {
        let applies = |place: &usize| given[*place] != Given::NotApplicable;
        let of = |place: usize| {
            let points = &self.items[place].points;
            let counted = decided.iter().flat_map(|it| match it.given[place] {
                Given::NotApplicable => vec![0],
                Given::Option(option, _) => vec![points[option]],
                Given::Nothing | Given::Unknown => points.clone(),
            });
            let counted: Vec<i32> = counted.collect();
            let (least, most) = (counted.iter().min(), counted.iter().max());
            (place, *least.expect("a way"), *most.expect("a way"))
        };
        (0..given.len()).filter(applies).map(of).collect()
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
                let it = &self.items[trigger.item];
                matches!(given[trigger.item], Given::Option(option, _) if it.at_or_worse(option, trigger.from))
            }),
            Condition::AtLeast(score, points) => range.least.scores[*score] >= *points,
            Condition::AtMost(score, points) => range.greatest.scores[*score] <= *points,
        }
        };
        self.items.iter().zip(given).any(open) || self.due.iter().any(says)
    }
}
