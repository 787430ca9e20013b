//! Law 3, from the outcome and the checked rules alone: contributions add up to the scores, and the reasons replayed give
//! the level.

#![expect(
    clippy::expect_used,
    reason = "an outcome that does not fit its list has failed"
)]

use std::fmt::Display;
use zajedno_core::{Cell, Sheet};

use zajedno_core::id::IndicatorIndex;
use zajedno_core::instrument::{Instrument, LevelOperation, Score, ScoreRule, Trigger};
use zajedno_core::outcome::{Bounds, Effect, Outcome, Reason};

/// A number at the mildest and at the gravest way of answering; a strength is greatest at the mildest.
type Ends = [i64; 2];

/// The level that the rules named at one bound, one after the other: set, limit, raise.
///
/// # Panics
///
/// When the reasons do not follow from each other.
pub fn replayed(list: &Instrument, outcome: &Outcome, bound: impl Fn(&Reason) -> Effect) -> usize {
    let rules = &list.rules().expect("a list with rules").level;
    let mut level = 0;
    assert_eq!(outcome.reasons.len(), rules.len());
    for (place, (reason, rule)) in outcome.reasons.iter().zip(rules).enumerate() {
        let effect = bound(reason);
        assert_eq!(reason.rule.position(), place);
        assert_eq!(
            effect.before.position(),
            level,
            "{} begins where the rule before ended",
            rule.id
        );
        let named = effect.named.position();
        level = match &rule.operation {
            LevelOperation::Band { .. } => named,
            LevelOperation::AtMostAbove { .. } | LevelOperation::Needs { .. } => level.min(named),
            LevelOperation::AtLeastBand { .. }
            | LevelOperation::Floor { .. }
            | LevelOperation::CriticalFloors => level.max(named),
        };
        assert_eq!(effect.after.position(), level, "{}", rule.id);
        assert_eq!(effect.acted(), effect.before != effect.after);
    }
    level
}

/// Asserts that the contributions add up to the scores and the domains: exactly and at both bounds, or to more than the
/// bounds while it is not decided what is asked or how old the child is, since not all of it goes together then.
///
/// # Panics
///
/// When they do not.
pub fn assert_adds_up(list: &Instrument, sheet: &Sheet, outcome: &Outcome) {
    let follows = list.indexed().filter(|(_, it)| it.from_age.is_some());
    let mut ages = follows.map(|(index, _)| sheet.cell(index));
    let is_decided = outcome.undecided.is_empty() && !ages.any(Cell::is_open);
    let assert_makes = |made: Ends, points: Bounds<i32>, what: &dyn Display| {
        let (made, found) = (bounds(made), ends_of(points));
        if is_decided {
            assert_eq!(made, found, "{what}");
        } else {
            let within = made[0] <= found[0] && found[1] <= made[1];
            assert!(within, "{what}: {found:?} of {made:?}");
        }
    };
    for domain in &outcome.domains {
        let members = list.domain(domain.domain).indicators.iter();
        let made = added(members.map(|it| (contributed(list, outcome, *it), 1)));
        assert_makes(made, domain.points, &list.domain(domain.domain).id);
    }
    let scores = list.rules().map_or(&[][..], |rules| &rules.scores);
    assert_eq!(outcome.scores.len(), scores.len());
    let mut ends: Vec<Ends> = Vec::new();
    for (score, found) in scores.iter().zip(&outcome.scores) {
        let made = made_up(list, sheet, outcome, score, &ends);
        assert_makes(made, found.points, &score.id);
        ends.push(made);
    }
}

fn bounds([one, other]: Ends) -> Ends {
    [one.min(other), one.max(other)]
}

fn ends_of(points: Bounds<i32>) -> Ends {
    [points.lower.into(), points.upper.into()]
}

fn added(parts: impl Iterator<Item = (Ends, i64)>) -> Ends {
    parts.fold([0, 0], |[one, other], (points, weight)| {
        [one + weight * points[0], other + weight * points[1]]
    })
}

/// The points of an indicator at both ends; nothing where it does not apply.
fn contributed(list: &Instrument, outcome: &Outcome, indicator: IndicatorIndex) -> Ends {
    let mut of_it = outcome.contributions.iter();
    let found = of_it.find(|it| it.indicator == indicator);
    found.map_or([0, 0], |it| {
        let [lower, upper] = ends_of(it.points);
        if list.indicator(indicator).kind.is_strength() {
            [upper, lower]
        } else {
            [lower, upper]
        }
    })
}

/// Whether an answer is given or gone beyond, at both ends.
fn counted(list: &Instrument, sheet: &Sheet, outcome: &Outcome, trigger: Trigger) -> Ends {
    if outcome.not_asked.contains(&trigger.indicator) {
        return [0, 0];
    }
    let it = list.indicator(trigger.indicator);
    let cell = sheet.cell(trigger.indicator);
    if cell.is_open() || outcome.undecided.contains(&trigger.indicator) {
        let [mildest, gravest] = [0, 1];
        return if it.kind.is_strength() {
            [gravest, mildest]
        } else {
            [mildest, gravest]
        };
    }
    // From 3 the options in their order, and then the critical ones once more.
    let state = usize::from(cell.code());
    let mut options = it.indexed_options().map(|(option, _)| option);
    let from_critical = options
        .position(|option| it.is_critical_at(option))
        .unwrap_or(0);
    let from = trigger.from.position();
    let given = match state.checked_sub(3) {
        None => false,
        Some(option) if option < it.options.len() => option >= from,
        Some(beyond) => beyond - it.options.len() + from_critical >= from,
    };
    [i64::from(given); 2]
}

fn made_up(
    list: &Instrument,
    sheet: &Sheet,
    outcome: &Outcome,
    score: &Score,
    before: &[Ends],
) -> Ends {
    let points = |it: IndicatorIndex| contributed(list, outcome, it);
    match &score.rule {
        ScoreRule::Sum(of) => added(of.iter().map(|it| (points(*it), 1))),
        ScoreRule::WeightedSum(of) => {
            let parts = of.iter();
            added(parts.map(|it| (points(it.indicator), it.weight.into())))
        }
        ScoreRule::Count(of) => added(of.iter().map(|it| (counted(list, sheet, outcome, *it), 1))),
        ScoreRule::Offset {
            of,
            by,
            at_most,
            by_divisor,
            of_divisor,
        } => [0, 1].map(|end| {
            let (risk, strength) = (before[of.position()][end], before[by.position()][end]);
            let by_strength = strength.div_euclid((*by_divisor).into());
            let by_risk = risk.div_euclid((*of_divisor).into());
            risk - by_strength.min(by_risk).min((*at_most).into()).max(0)
        }),
        ScoreRule::Cap {
            of,
            at_least,
            at_most,
        } => before[of.position()].map(|it| it.min((*at_most).into()).max((*at_least).into())),
        ScoreRule::Minimum(of) => {
            let of = of.iter().map(|it| before[it.position()]);
            let least = of.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1])]);
            least.expect("scores")
        }
        ScoreRule::Maximum(of) => {
            let of = of.iter().map(|it| before[it.position()]);
            let greatest = of.reduce(|a, b| [a[0].max(b[0]), a[1].max(b[1])]);
            greatest.expect("scores")
        }
    }
}
