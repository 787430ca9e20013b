//! Law 3 on any list: the contributions make up the scores, the reasons replayed give the level.

use zajedno_core::Sheet;
use zajedno_core::outcome::{Effect, Outcome, Reason};
use zajedno_tests::cases::option_at;
use zajedno_tests::naive::language::{Operation, Rule, Trigger};

use super::Both;
use crate::seen::places;

/// A score at the lower and the upper bound of risk: a score of strength is greatest at the lower one.
type Ends = [i32; 2];

impl Both {
    pub(super) fn assert_replays(&self, sheet: &Sheet, outcome: &Outcome) {
        self.assert_contributions_make_up_the_scores(sheet, outcome);
        let Some(level) = outcome.level else {
            assert!(outcome.reasons.is_empty());
            return;
        };
        let level = places(level);
        assert_eq!(self.replayed(outcome, |it| it.lower), level.0);
        assert_eq!(self.replayed(outcome, |it| it.upper), level.1);
    }

    /// What the rules named, one after the other: set, limit, raise.
    fn replayed(&self, outcome: &Outcome, bound: impl Fn(&Reason) -> Effect) -> usize {
        let mut level = 0;
        assert_eq!(outcome.reasons.len(), self.book.operations.len());
        let reasons = outcome.reasons.iter().zip(&self.book.operations);
        for (place, (reason, operation)) in reasons.enumerate() {
            let effect = bound(reason);
            assert_eq!(reason.rule.position(), place);
            assert_eq!(effect.before.position(), level, "rule {place} begins");
            let named = effect.named.position();
            level = match operation {
                Operation::Band(..) => named,
                Operation::AtMostAbove(..) | Operation::Needs(..) => level.min(named),
                Operation::AtLeastBand(..) | Operation::Floor(..) | Operation::CriticalFloors => {
                    level.max(named)
                }
            };
            assert_eq!(effect.after.position(), level, "rule {place} ends");
            assert_eq!(effect.acted(), effect.before != effect.after);
        }
        level
    }

    fn assert_contributions_make_up_the_scores(&self, sheet: &Sheet, outcome: &Outcome) {
        let mut ends: Vec<Ends> = Vec::new();
        for (score, found) in self.book.scores.iter().zip(&outcome.scores) {
            let made = self.made_up(&score.rule, &ends, sheet, outcome);
            let [one, other] = made;
            let (points, made_up) = (found.points, [one.min(other), one.max(other)]);
            let follow = self
                .list()
                .indexed()
                .filter(|(_, it)| it.from_age.is_some());
            let ages = follow.filter(|(index, _)| sheet.cell(*index).is_open());
            if outcome.undecided.is_empty() && ages.count() == 0 {
                assert_eq!(made_up, [points.lower, points.upper]);
            } else {
                // What is asked together in no way is made up together here.
                assert!(made_up[0] <= points.lower && points.upper <= made_up[1]);
            }
            ends.push(made);
        }
    }

    /// The points of an indicator at both ends; nothing where it does not apply.
    fn contributed(&self, outcome: &Outcome, item: usize) -> Ends {
        let it = outcome.contributions.iter();
        let mut it = it.filter(|it| it.indicator.position() == item);
        it.next().map_or([0, 0], |it| {
            let (lower, upper) = (it.points.lower, it.points.upper);
            if self.book.items[item].strength() {
                [upper, lower]
            } else {
                [lower, upper]
            }
        })
    }

    /// Whether an answer is given or gone beyond, at both ends.
    fn counted(&self, sheet: &Sheet, outcome: &Outcome, trigger: Trigger) -> Ends {
        let (index, it) = self.list().indexed().nth(trigger.item).unwrap();
        if outcome.not_asked.contains(&index) {
            return [0, 0];
        }
        let cell = sheet.cell(index);
        let is_undecided = outcome.undecided.contains(&index);
        if cell.is_open() || is_undecided {
            return if it.kind.is_strength() {
                [1, 0]
            } else {
                [0, 1]
            };
        }
        // From 3 the options in their order, and then the critical ones once more.
        let state = usize::from(cell.code());
        let is_critical = |at: &usize| it.is_critical_at(option_at(it, *at));
        let from_critical = (0..it.options.len()).find(is_critical).unwrap_or(0);
        let given = match state.checked_sub(3) {
            None => false,
            Some(option) if option < it.options.len() => option >= trigger.from,
            Some(beyond) => beyond - it.options.len() + from_critical >= trigger.from,
        };
        [i32::from(given); 2]
    }

    fn made_up(&self, rule: &Rule, ends: &[Ends], sheet: &Sheet, outcome: &Outcome) -> Ends {
        let added = |parts: &mut dyn Iterator<Item = (Ends, i32)>| {
            parts.fold([0, 0], |[one, other], (points, weight)| {
                [one + weight * points[0], other + weight * points[1]]
            })
        };
        let of = |scores: &[usize], choose: fn(i32, i32) -> i32| {
            let ends = scores.iter().map(|&it| ends[it]);
            let chosen = ends.reduce(|a, b| [choose(a[0], b[0]), choose(a[1], b[1])]);
            chosen.unwrap()
        };
        match rule {
            Rule::Sum(of) => added(&mut of.iter().map(|&it| (self.contributed(outcome, it), 1))),
            Rule::Weighted(of) => {
                let parts = of.iter();
                added(&mut parts.map(|&(it, by)| (self.contributed(outcome, it), by)))
            }
            Rule::Count(of) => {
                added(&mut of.iter().map(|it| (self.counted(sheet, outcome, *it), 1)))
            }
            Rule::Offset {
                of,
                by,
                at_most,
                by_divisor,
                of_divisor,
            } => [0, 1].map(|end| {
                let (risk, strength) = (ends[*of][end], ends[*by][end]);
                let off = strength.div_euclid(*by_divisor);
                risk - off.min(risk.div_euclid(*of_divisor)).min(*at_most).max(0)
            }),
            Rule::Cap(of, at_least, at_most) => ends[*of].map(|points| {
                let points = points.min(at_most.unwrap_or(points));
                points.max(at_least.unwrap_or(points))
            }),
            Rule::Minimum(scores) => of(scores, i32::min),
            Rule::Maximum(scores) => of(scores, i32::max),
        }
    }
}
