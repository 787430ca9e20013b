//! The level when what is missing is like what is answered: how the points grow, and what the rules make of them.

use zajedno_core::id::{IndicatorIndex, ScoreIndex};
use zajedno_core::instrument::{Condition, LevelOperation, LevelRule, Score, ScoreRule};
use zajedno_core::outcome::{Cause, CauseOf, Certainty, Prorated, Reason};

use super::Account;
use super::ledger::{Ends, Ledger};
use super::rules::level_between;
use crate::explain::view::{Line, Row, Section, Topic};

/// What is known of a sum: the points of the answers, the weights of all that count, and of those answered.
#[derive(Default)]
struct Known {
    points: i32,
    all: i32,
    answered: i32,
    is_weighed: bool,
}

impl<'a> Account<'a> {
    /// How the approximate level is worked out; nothing where there is none.
    pub(super) fn approximate(&self) -> Option<Section<'a>> {
        let (teller, say) = (&self.teller, self.teller.say);
        let prorated = self.outcome.prorated.as_ref()?;
        let mut lines = vec![
            teller.sentence(say.explain_approximate_means()),
            teller.sentence(say.explain_account_approximate()),
        ];
        let needed = self.read_by_rules();
        let scores = self.outcome.scores.iter().zip(&self.rules.scores);
        let scores = scores.zip(&prorated.scores);
        let scores = scores.map(|((outcome, it), points)| (outcome.score, it, *points));
        let scores: Vec<_> = scores.filter(|(at, ..)| needed.contains(at)).collect();
        lines.extend(scores.iter().filter_map(|&(at, it, points)| {
            let known = self.known(&it.rule)?;
            // What is known whole does not grow.
            (known.answered < known.all).then(|| self.grown(at, it, &known, points))
        }));
        let mut ledger = Ledger::new(*teller);
        for &(_, it, points) in &scores {
            ledger.numbers(teller.words(&it.title), Ends::both(points));
        }
        let mut level = 0;
        for (rule, reason) in self.rules.level.iter().zip(&self.outcome.reasons) {
            level = self.after(level, rule, *reason, prorated);
            let row = Row::new(teller.words(&rule.title), []);
            ledger.row(row, Ends::both(()).map(|()| self.level_at(level)));
        }
        let label = teller.own(say.explain_approximate_level());
        ledger.total(label, Ends::both(()).map(|()| teller.level(prorated.level)));
        let caption = teller.own(say.explain_account_approximate_rules());
        lines.push(ledger.table(caption, teller.own(say.explain_column_value())));
        let heading = teller.own(say.explain_approximate_level());
        Some(Section::new(Topic::Rules, heading, lines))
    }

    /// What is known of a score that is added up from answers.
    fn known(&self, rule: &ScoreRule) -> Option<Known> {
        let mut known = Known::default();
        let mut add = |indicator: IndicatorIndex, weight: i32, counts: Option<bool>| {
            let mut contributions = self.outcome.contributions.iter();
            let Some(it) = contributions.find(|it| it.indicator == indicator) else {
                return;
            };
            known.is_weighed |= weight != 1;
            known.all += weight;
            if self.teller.answered(indicator).is_some() {
                known.answered += weight;
                known.points += weight * counts.map_or(it.points.lower, i32::from);
            }
        };
        match rule {
            ScoreRule::Sum(of) => {
                for it in of {
                    add(*it, 1, None);
                }
            }
            ScoreRule::WeightedSum(of) => {
                for it in of {
                    add(it.indicator, it.weight, None);
                }
            }
            ScoreRule::Count(of) => {
                for it in of {
                    let option = self.teller.answered(it.indicator);
                    let counts = option.is_some_and(|option| option >= it.from);
                    add(it.indicator, 1, Some(counts));
                }
            }
            ScoreRule::Offset { .. }
            | ScoreRule::Cap { .. }
            | ScoreRule::Minimum(_)
            | ScoreRule::Maximum(_) => return None,
        }
        Some(known)
    }

    /// How the points of the answered grow to those of all.
    fn grown(&self, at: ScoreIndex, score: &'a Score, known: &Known, points: i32) -> Line<'a> {
        let (teller, say) = (&self.teller, self.teller.say);
        let mut ledger = Ledger::new(*teller);
        let (all, answered) = if known.is_weighed {
            (
                say.explain_account_all_weights(),
                say.explain_account_known_weights(),
            )
        } else {
            (say.explain_account_all(), say.explain_account_known())
        };
        for (label, number) in [
            (say.explain_account_known_points(), known.points),
            (all, known.all),
            (answered, known.answered),
        ] {
            ledger.numbers(teller.own(label), Ends::both(number));
        }
        if let Some(grown) = known.grown() {
            let label = say.explain_account_grown(
                &teller.number(known.all),
                &teller.number(known.answered),
                &teller.number(known.points),
            );
            ledger.numbers(teller.own(label), Ends::both(grown));
            let bounds = self.outcome.scores.get(at.position()).map(|it| it.points);
            if let Some(bounds) = bounds.filter(|bounds| !bounds.contains(grown)) {
                let row = Row::new(teller.own(say.explain_account_within()), []);
                ledger.row(row, Ends::both(bounds).map(|bounds| teller.numbers(bounds)));
            }
        }
        let points = ledger.spoken(Ends::both(points));
        ledger.total(teller.own(say.explain_approximate_points()), points);
        let value = teller.own(say.explain_column_points());
        ledger.table(teller.words(&score.title), value)
    }

    /// The level after a rule that reads the approximate points; where an answer decides by itself, only known ones do.
    fn after(&self, before: usize, rule: &LevelRule, reason: Reason, prorated: &Prorated) -> usize {
        let points = |score: &ScoreIndex| prorated.scores.get(score.position()).copied();
        let stands = |score: &ScoreIndex, cuts: &[i32]| match points(score) {
            Some(points) => level_between(points, cuts, self.is_strength(*score)),
            None => before,
        };
        match &rule.operation {
            LevelOperation::Band { score, cuts } => stands(score, cuts),
            LevelOperation::AtLeastBand { score, cuts } => before.max(stands(score, cuts)),
            LevelOperation::AtMostAbove { score, cuts, steps } => {
                before.min(stands(score, cuts) + usize::from(*steps))
            }
            LevelOperation::Needs { score, limits } => {
                let points = points(score);
                let limits = limits.iter();
                let stand = limits.filter(|it| points.is_some_and(|points| points < it.below));
                stand.map(|it| it.at_most.position()).fold(before, Ord::min)
            }
            LevelOperation::Floor { to, any } => {
                let known = |cause: &Cause| {
                    cause.of == CauseOf::Rule(reason.rule) && cause.certainty == Certainty::Yes
                };
                let reached = |condition: &Condition| match condition {
                    Condition::Answer(_) => false,
                    Condition::Score { score, reaches } => {
                        points(score).is_some_and(|points| reaches.is_reached(points))
                    }
                };
                if self.outcome.causes.iter().any(known) || any.iter().any(reached) {
                    before.max(to.position())
                } else {
                    before
                }
            }
            LevelOperation::CriticalFloors => before.max(reason.lower.named.position()),
        }
    }
}

impl Known {
    /// The points of all, if the rest is like what is answered; rounded to the nearest whole number, halves up.
    fn grown(&self) -> Option<i32> {
        let [points, all, answered] = [self.points, self.all, self.answered].map(i64::from);
        if answered == 0 {
            return None;
        }
        let grown = (2 * points * all + answered).div_euclid(2 * answered);
        i32::try_from(grown).ok()
    }
}
