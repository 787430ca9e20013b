//! What the core says, in the terms of the naive scoring.

use std::collections::BTreeSet;

use zajedno_core::id::IndicatorIndex;
use zajedno_core::instrument::Within;
use zajedno_core::outcome::{Certainty, Outcome, Provisional, Task};
use zajedno_core::{Bounds, Sheet};
use zajedno_tests::naive::language::{Prorated, Verdict};

use super::Both;
use crate::seen::places;

impl Both {
    /// All that the core says of a sheet.
    pub(super) fn verdict(&self, sheet: &Sheet, outcome: &Outcome) -> Verdict {
        let points = |it: Bounds<i32>, maximum| (it.lower, it.upper, maximum);
        let scores = outcome.scores.iter();
        let domains = outcome.domains.iter();
        let contributions = outcome.contributions.iter();
        let open = outcome.open.iter();
        let sure = |it: &Certainty| (*it == Certainty::Yes, *it != Certainty::No);
        let needs = outcome.needs_service.iter();
        Verdict {
            level: outcome.level.map(places),
            scores: scores.map(|it| points(it.points, it.maximum)).collect(),
            domains: (domains.clone())
                .map(|it| points(it.points, it.maximum))
                .collect(),
            answered_in: domains
                .map(|it| (it.answered.into(), it.applicable.into()))
                .collect(),
            contributions: contributions
                .map(|it| (it.indicator.position(), it.points.lower, it.points.upper))
                .collect(),
            flags: outcome.flags.iter().map(sure).collect(),
            shares: outcome.shares.iter().map(|it| it.points).collect(),
            complete: (outcome.answered.into(), outcome.applicable.into()),
            provisional: self.provisional(outcome),
            open: open
                .map(|it| {
                    let narrows = usize::from(it.narrows_levels);
                    (it.indicator.position(), narrows, it.spread_points)
                })
                .collect(),
            tasks: outcome.tasks.iter().map(|it| self.said(*it)).collect(),
            services: needs.map(|it| it.position()).collect(),
            due: self.scorer.initial(sheet).unwrap().unwrap().due,
            prorated: outcome.prorated.as_ref().map(|it| Prorated {
                level: it.level.position(),
                scores: it.scores.clone(),
            }),
            undecided: outcome.undecided.iter().map(|it| it.position()).collect(),
        }
    }

    fn provisional(&self, outcome: &Outcome) -> BTreeSet<String> {
        let said = outcome.provisional.iter().map(|why| match *why {
            Provisional::LevelOpen => "level".to_owned(),
            Provisional::CriticalUnknown(it) => format!("unknown {}", self.id(it)),
            Provisional::CriticalUnconfirmed(it) => format!("unconfirmed {}", self.id(it)),
            Provisional::TooFewAnswered { .. } => "answered".to_owned(),
            Provisional::TooFewInDomain { domain, .. } => {
                format!("domain {}", self.list().domain(domain).id)
            }
        });
        said.collect()
    }

    fn said(&self, task: Task) -> String {
        let id = |indicator: IndicatorIndex| self.id(indicator);
        let time = |within| match within {
            Within::SameDay => "same day".to_owned(),
            Within::Hours(hours) => format!("{hours} hours"),
            Within::Days(days) => format!("{days} days"),
        };
        match task {
            Task::Act { indicator } => format!("act {}", id(indicator)),
            Task::Verify { indicator, within } => {
                format!("verify {}: {}", id(indicator), time(within))
            }
            Task::FindOut { indicator, within } => {
                format!("find out {}: {}", id(indicator), time(within))
            }
            Task::Answer { flag, certainty } => match certainty {
                Certainty::Yes => format!("flag {}", flag.position()),
                Certainty::Possible => format!("ask about flag {}", flag.position()),
                Certainty::No => panic!("a task that nothing calls for: {task:?}"),
            },
        }
    }
}
