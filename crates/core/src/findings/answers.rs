//! The answers of a complete sheet, and what they add to each lane.

use alloc::vec::Vec;

use crate::id::{IndicatorIndex, LevelIndex, OptionIndex, ScoreIndex};
use crate::instrument::{Condition, Indicator, Instrument, Rules, ScoreRule, Trigger};

/// An answer as it stands on a complete sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Given {
    NotApplicable,
    /// The place of the option, and whether it is confirmed.
    Option(usize, bool),
}

/// Every way in which an indicator can be answered, whatever the age and the gates. All answers to a gate add the same.
pub(super) fn ways(it: &Indicator) -> Vec<Given> {
    if it.kind.is_gate() {
        return alloc::vec![Given::Option(0, false)];
    }
    let can_be_left_out = it.not_applicable.is_some() || !it.asked_if.is_empty();
    let not_applicable = can_be_left_out.then_some(Given::NotApplicable);
    let options = (0..it.options.len()).filter(|option| {
        it.from_age.as_ref().is_none_or(|rule| {
            let by_age = rule.ages.iter().map(|(_, option)| option);
            by_age
                .chain([&rule.unborn])
                .any(|it| it.position() == *option)
        })
    });
    let confirmed = it.critical_options();
    let options = options.map(|option| Given::Option(option, false));
    let confirmed = confirmed.map(|option| Given::Option(option, true));
    not_applicable
        .into_iter()
        .chain(options)
        .chain(confirmed)
        .collect()
}

/// Something that answers add up to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Lane<'a> {
    /// A score that is worked out from answers.
    Score(&'a ScoreRule),
    /// Of these conditions, how many times an answer that one names is given.
    Answers(&'a [Condition]),
    /// How many critical answers with this floor are confirmed.
    Confirmed(LevelIndex),
}

impl Lane<'_> {
    /// What one answer adds.
    pub(super) fn adds(&self, index: IndicatorIndex, it: &Indicator, given: Given) -> i64 {
        let Given::Option(option, confirmed) = given else {
            return 0;
        };
        let points = || i64::from(it.options[option].points);
        let any = |triggers: &[Trigger], is_given: &dyn Fn(OptionIndex) -> bool| {
            let mut of_it = triggers.iter().filter(|trigger| trigger.indicator == index);
            i64::from(of_it.any(|trigger| is_given(trigger.from)))
        };
        let option_index = OptionIndex::at(option);
        match self {
            Self::Score(ScoreRule::Sum(of)) if of.contains(&index) => points(),
            Self::Score(ScoreRule::WeightedSum(of)) => {
                let part = of.iter().find(|part| part.indicator == index);
                part.map_or(0, |part| i64::from(part.weight) * points())
            }
            Self::Score(ScoreRule::Count(of)) => any(of, &|from| option_index >= from),
            Self::Score(_) => 0,
            Self::Answers(conditions) => {
                let answers = conditions.iter().map(|condition| match condition {
                    Condition::Answer(triggers) => {
                        any(triggers, &|from| it.is_at_or_worse(option_index, from))
                    }
                    Condition::Score { .. } => 0,
                });
                answers.max().unwrap_or(0)
            }
            Self::Confirmed(floor) => {
                let critical = it.critical.as_ref().filter(|it| it.floor == *floor);
                i64::from(confirmed && critical.is_some())
            }
        }
    }
}

/// A list as the questions about it need it.
#[derive(Debug)]
pub(super) struct Answers<'a> {
    pub(super) list: &'a Instrument,
    pub(super) rules: &'a Rules,
    /// By indicator: every way of answering it.
    pub(super) ways: Vec<Vec<Given>>,
    /// By score: between which points it stands on every sheet.
    pub(super) ranges: Vec<(i64, i64)>,
}

impl<'a> Answers<'a> {
    pub(super) fn new(list: &'a Instrument, rules: &'a Rules) -> Self {
        let mut answers = Self {
            list,
            rules,
            ways: list.indicators().iter().map(ways).collect(),
            ranges: Vec::with_capacity(rules.scores.len()),
        };
        for score in &rules.scores {
            let range = answers.range(&score.rule);
            answers.ranges.push(range);
        }
        answers
    }

    /// By indicator: what each way of answering it adds to a lane.
    pub(super) fn adds(&self, lane: Lane<'_>) -> Vec<Vec<i64>> {
        let indexed = self.list.indexed().zip(&self.ways);
        let adds = indexed.map(|((index, it), ways)| {
            ways.iter()
                .map(|given| lane.adds(index, it, *given))
                .collect()
        });
        adds.collect()
    }

    /// Points that no sheet goes below or beyond; a score is exactly at them where it is a sum.
    fn range(&self, rule: &ScoreRule) -> (i64, i64) {
        let of = |score: &ScoreIndex| self.ranges[score.position()];
        match rule {
            ScoreRule::Sum(_) | ScoreRule::WeightedSum(_) | ScoreRule::Count(_) => {
                range_of(&self.adds(Lane::Score(rule)))
            }
            ScoreRule::Offset { of: risk, by, .. } => {
                let (risk, by) = (of(risk), of(by));
                (offset(rule, risk.0, by.1), offset(rule, risk.1, by.0))
            }
            ScoreRule::Cap {
                of: score,
                at_least,
                at_most,
            } => {
                let capped = |points: i64| points.min((*at_most).into()).max((*at_least).into());
                let (least, most) = of(score);
                (capped(least), capped(most))
            }
            ScoreRule::Minimum(several) => {
                let ranges = || several.iter().map(of);
                (
                    ranges().map(|it| it.0).min().unwrap_or(0),
                    ranges().map(|it| it.1).min().unwrap_or(0),
                )
            }
            ScoreRule::Maximum(several) => {
                let ranges = || several.iter().map(of);
                (
                    ranges().map(|it| it.0).max().unwrap_or(0),
                    ranges().map(|it| it.1).max().unwrap_or(0),
                )
            }
        }
    }

    /// A score from the scores before it; of one that is worked out from answers, what stands in `scores`.
    pub(super) fn worked_out(&self, place: usize, scores: &[i64]) -> i64 {
        let of = |score: &ScoreIndex| scores[score.position()];
        let rule = &self.rules.scores[place].rule;
        match rule {
            ScoreRule::Sum(_) | ScoreRule::WeightedSum(_) | ScoreRule::Count(_) => scores[place],
            ScoreRule::Offset { of: risk, by, .. } => offset(rule, of(risk), of(by)),
            ScoreRule::Cap {
                of: score,
                at_least,
                at_most,
            } => of(score).min((*at_most).into()).max((*at_least).into()),
            ScoreRule::Minimum(several) => several.iter().map(of).min().unwrap_or(0),
            ScoreRule::Maximum(several) => several.iter().map(of).max().unwrap_or(0),
        }
    }
}

/// The least and the most that answers add up to.
pub(super) fn range_of(adds: &[Vec<i64>]) -> (i64, i64) {
    let least = adds.iter().filter_map(|ways| ways.iter().min());
    let most = adds.iter().filter_map(|ways| ways.iter().max());
    (least.sum(), most.sum())
}

/// What strengths leave of a score of risk.
fn offset(rule: &ScoreRule, of: i64, by: i64) -> i64 {
    let ScoreRule::Offset {
        at_most,
        by_divisor,
        of_divisor,
        ..
    } = rule
    else {
        return of;
    };
    let off = by
        .div_euclid((*by_divisor).into())
        .min(of.div_euclid((*of_divisor).into()));
    of - off.min((*at_most).into()).max(0)
}
