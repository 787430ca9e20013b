//! What the core says, in the terms of the naive scoring.

use std::collections::{BTreeMap, BTreeSet};

use zajedno_core::id::IndicatorIndex;
use zajedno_core::instrument::Within;
use zajedno_core::outcome::{Bounds, Certainty, OpenBecause, Outcome, Provisional, Task};
use zajedno_core::{Instrument, Sheet};
use zajedno_tests::naive::Verdict;

use crate::SCORER;

pub(crate) fn places(level: Bounds<zajedno_core::id::LevelIndex>) -> (usize, usize) {
    (level.lower.position(), level.upper.position())
}

/// The outcome of a sheet as the core works it out.
pub(crate) fn outcome_of(sheet: &Sheet) -> Outcome {
    let mut outcome = Outcome::default();
    SCORER.outcome(sheet, &mut outcome).unwrap();
    outcome
}

/// All that the core says of a sheet.
pub(crate) fn verdict_of(sheet: &Sheet, outcome: &Outcome) -> Verdict {
    let list = SCORER.instrument();
    let rules = list.rules().unwrap();
    let id = |indicator: IndicatorIndex| list.indicator(indicator).id.to_string();
    let [urgency] = outcome.flags[..] else {
        panic!("one flag: {:?}", outcome.flags)
    };
    let percent = usize::from(outcome.completeness_percent());
    Verdict {
        level: outcome.level.map(places),
        scores: (outcome.scores.iter())
            .map(|it| {
                let score = &rules.scores[it.score.position()];
                (
                    score.id.to_string(),
                    (it.points.lower, it.points.upper, it.maximum),
                )
            })
            .collect(),
        domains: (outcome.domains.iter())
            .map(|it| {
                let points = (it.points.lower, it.points.upper, it.maximum);
                (list.domain(it.domain).id.to_string(), points)
            })
            .collect(),
        answered_in: (outcome.domains.iter())
            .map(|it| {
                let counts = (usize::from(it.answered), usize::from(it.applicable));
                (list.domain(it.domain).id.to_string(), counts)
            })
            .collect(),
        contributions: (outcome.contributions.iter())
            .map(|it| (id(it.indicator), (it.points.lower, it.points.upper)))
            .collect::<BTreeMap<_, _>>(),
        shares: outcome.shares.iter().map(|it| it.points).collect(),
        material_urgency: (urgency == Certainty::Yes, urgency != Certainty::No),
        complete: (outcome.answered.into(), outcome.applicable.into(), percent),
        is_final: outcome.is_final(),
        provisional: provisional(list, outcome),
        open: (outcome.open.iter())
            .map(|it| (id(it.indicator), it.narrows_levels.into(), it.spread_points))
            .collect(),
        tasks: outcome.tasks.iter().map(|&task| said(list, task)).collect(),
        services: outcome.needs_service.iter().map(|&it| id(it)).collect(),
        due: SCORER.initial(sheet).unwrap().unwrap().due,
    }
}

fn provisional(list: &Instrument, outcome: &Outcome) -> BTreeSet<String> {
    let said = outcome.provisional.iter().map(|why| match *why {
        Provisional::LevelOpen => "level".to_owned(),
        Provisional::CriticalUnknown(it) => format!("unknown {}", list.indicator(it).id),
        Provisional::CriticalUnconfirmed(it) => format!("unconfirmed {}", list.indicator(it).id),
        Provisional::TooFewAnswered { .. } => "answered".to_owned(),
        Provisional::TooFewInDomain { domain, .. } => format!("domain {}", list.domain(domain).id),
    });
    said.collect()
}

fn said(list: &Instrument, task: Task) -> String {
    let id = |indicator| &list.indicator(indicator).id;
    let time = |within| match within {
        Within::SameDay => "same day".to_owned(),
        Within::Hours(hours) => format!("{hours} hours"),
        Within::Days(days) => format!("{days} days"),
    };
    match task {
        Task::Act { indicator } => format!("act {}", id(indicator)),
        Task::Verify { indicator, within } | Task::FindOut { indicator, within } => {
            format!("{} {}", time(within), id(indicator))
        }
        Task::Answer {
            certainty: Certainty::Yes,
            ..
        } => "arrange".to_owned(),
        Task::Answer {
            certainty: Certainty::Possible,
            ..
        } => "ask".to_owned(),
        Task::Answer {
            certainty: Certainty::No,
            ..
        } => panic!("a task that the rules do not have: {task:?}"),
    }
}

/// Whether any question is open because a critical answer is unconfirmed.
pub(crate) fn has_unconfirmed(outcome: &Outcome) -> bool {
    outcome
        .open
        .iter()
        .any(|it| it.because == OpenBecause::CriticalUnconfirmed)
}
