//! An outcome in short lines.

use std::fmt::Display;

use zajedno_core::id::{IndicatorIndex, LevelIndex};
use zajedno_core::instrument::{Rules, Within};
use zajedno_core::outcome::{
    Bounds, CauseOf, Certainty, Effect, OpenBecause, Outcome, Provisional, Task,
};
use zajedno_core::{Scorer, Sheet};

struct Names<'a>(&'a Scorer);

impl Names<'_> {
    fn rules(&self) -> &Rules {
        self.0.instrument().rules().unwrap()
    }

    fn level(&self, level: LevelIndex) -> &str {
        self.0.instrument().level(level).id.as_str()
    }

    fn indicator(&self, it: IndicatorIndex) -> &str {
        self.0.instrument().indicator(it).id.as_str()
    }

    fn all(&self, of: &[IndicatorIndex]) -> String {
        let names: Vec<_> = of.iter().map(|it| self.indicator(*it)).collect();
        names.join(" ")
    }

    fn effect(&self, it: Effect) -> String {
        let acts = if it.acted() { "" } else { ", stays" };
        format!("{}{acts}", self.level(it.named))
    }
}

pub(crate) fn range<T: Copy + Display + PartialEq>(points: Bounds<T>) -> String {
    if points.lower == points.upper {
        points.lower.to_string()
    } else {
        format!("{}..{}", points.lower, points.upper)
    }
}

fn time(within: Within) -> String {
    match within {
        Within::SameDay => "the same day".to_owned(),
        Within::Hours(hours) => format!("{hours} hours"),
        Within::Days(days) => format!("{days} days"),
    }
}

/// Everything that an outcome says, a line each.
pub(crate) fn said(scorer: &Scorer, outcome: &Outcome) -> Vec<String> {
    let parts = [numbers, why, open, ahead];
    parts.map(|part| part(&Names(scorer), outcome)).concat()
}

fn numbers(names: &Names<'_>, outcome: &Outcome) -> Vec<String> {
    let mut lines = Vec::new();
    let level = |it: Bounds<LevelIndex>| {
        range(Bounds {
            lower: names.level(it.lower),
            upper: names.level(it.upper),
        })
    };
    let made = if outcome.is_final() {
        "final"
    } else {
        "provisional"
    };
    let level = outcome.level.map_or("none".to_owned(), level);
    lines.push(format!(
        "level {level}, {made}, {} of {}",
        outcome.answered, outcome.applicable
    ));
    let sums = outcome.scores.iter().zip(&names.rules().scores);
    let sums = sums.map(|(it, score)| format!("{} {}/{}", score.id, range(it.points), it.maximum));
    lines.push(format!("scores {}", sums.collect::<Vec<_>>().join(", ")));
    let domains = outcome.domains.iter().map(|it| {
        let id = &names.0.instrument().domain(it.domain).id;
        format!(
            "{id} {}/{} {} of {}",
            range(it.points),
            it.maximum,
            it.answered,
            it.applicable
        )
    });
    lines.push(format!(
        "domains {}",
        domains.collect::<Vec<_>>().join(", ")
    ));
    let parts = outcome.contributions.iter();
    let parts = parts.map(|it| format!("{} {}", names.indicator(it.indicator), range(it.points)));
    lines.push(format!("points {}", parts.collect::<Vec<_>>().join(", ")));
    lines
}

fn why(names: &Names<'_>, outcome: &Outcome) -> Vec<String> {
    let mut lines = Vec::new();
    let rules = outcome.reasons.iter().zip(&names.rules().level);
    let rules = rules.map(|(it, rule)| {
        let [lower, upper] = [it.lower, it.upper].map(|it| names.effect(it));
        format!("{}: {lower} | {upper}", rule.id)
    });
    lines.extend(rules);
    for (place, flag) in names.rules().flags.iter().enumerate() {
        lines.push(format!("flag {}: {:?}", flag.id, outcome.flags[place]));
    }
    lines.extend(outcome.causes.iter().map(|it| {
        let what = match it.of {
            CauseOf::Rule(rule) => names.rules().level[rule.position()].id.to_string(),
            CauseOf::Flag(flag) => names.rules().flags[flag.position()].id.to_string(),
        };
        format!(
            "{what} by {}: {:?}",
            names.indicator(it.indicator),
            it.certainty
        )
    }));
    let shares = outcome.shares.iter();
    let shares = shares.map(|it| {
        format!(
            "{} {}",
            names.rules().shares[it.share.position()].id,
            it.points
        )
    });
    lines.push(format!("shares {}", shares.collect::<Vec<_>>().join(", ")));
    lines
}

fn open(names: &Names<'_>, outcome: &Outcome) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(outcome.open.iter().map(|it| {
        let because = match it.because {
            OpenBecause::CriticalUnconfirmed => "unconfirmed",
            OpenBecause::CriticalUnknown => "critical",
            OpenBecause::Unknown => "unknown",
        };
        let id = names.indicator(it.indicator);
        format!(
            "open {id}: {because}, narrows {}, spread {}",
            it.narrows_levels, it.spread_points
        )
    }));
    lines.extend(outcome.provisional.iter().map(|it| match *it {
        Provisional::LevelOpen => "provisional: level open".to_owned(),
        Provisional::CriticalUnknown(it) => format!("provisional: unknown {}", names.indicator(it)),
        Provisional::CriticalUnconfirmed(it) => {
            format!("provisional: unconfirmed {}", names.indicator(it))
        }
        Provisional::TooFewAnswered {
            answered,
            applicable,
            needed_percent,
        } => {
            format!("provisional: {answered} of {applicable}, not {needed_percent} %")
        }
        Provisional::TooFewInDomain {
            domain,
            answered,
            applicable,
            needed_percent,
        } => {
            let id = &names.0.instrument().domain(domain).id;
            format!("provisional: {id} {answered} of {applicable}, not {needed_percent} %")
        }
    }));
    lines
}

fn ahead(names: &Names<'_>, outcome: &Outcome) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(outcome.tasks.iter().map(|it| match *it {
        Task::Act { indicator } => format!("act on {}", names.indicator(indicator)),
        Task::Verify { indicator, within } => {
            format!(
                "verify {} within {}",
                names.indicator(indicator),
                time(within)
            )
        }
        Task::FindOut { indicator, within } => {
            format!(
                "find out {} within {}",
                names.indicator(indicator),
                time(within)
            )
        }
        Task::Answer { flag, certainty } => {
            let flag = &names.rules().flags[flag.position()].id;
            let how = if certainty == Certainty::Yes {
                "answer"
            } else {
                "ask about"
            };
            format!("{how} {flag}")
        }
    }));
    lines.push(format!("services {}", names.all(&outcome.needs_service)));
    if let Some(prorated) = &outcome.prorated {
        let level = names.level(prorated.level);
        lines.push(format!("prorated {level} {:?}", prorated.scores));
    }
    lines
}

/// Whether a directed assessment is due, and why.
pub(crate) fn said_initial(scorer: &Scorer, sheet: &Sheet) -> String {
    let names = Names(scorer);
    let initial = scorer.initial(sheet).unwrap().unwrap();
    let reached = initial.scores.iter().map(|it| {
        let id = &names.rules().scores[it.score.position()].id;
        format!("{id} {}", it.points)
    });
    let due = if initial.due { "due" } else { "not due" };
    format!(
        "{due}: open {}; answers {}; scores {}",
        names.all(&initial.open),
        names.all(&initial.causes),
        reached.collect::<Vec<_>>().join(" ")
    )
}

/// What could change the level: the sets that lower it, and those that settle it.
pub(crate) fn said_changes(scorer: &Scorer, sheet: &Sheet) -> String {
    let names = Names(scorer);
    let sets = |sets: &[Vec<IndicatorIndex>], search| {
        let sets: Vec<_> = sets.iter().map(|it| names.all(it)).collect();
        format!("{} ({search:?})", sets.join(", "))
    };
    let mut outcome = Outcome::default();
    scorer.outcome(sheet, &mut outcome).unwrap();
    let lowering = scorer.lowering(sheet).unwrap();
    let lowering = lowering.map_or("nothing".to_owned(), |it| {
        format!("{} by {}", names.level(it.level), sets(&it.sets, it.search))
    });
    let settling = scorer.settling(sheet, &outcome).unwrap();
    let settling = settling.map_or("nothing".to_owned(), |it| sets(&it.sets, it.search));
    format!("lower {lowering}; settle {settling}")
}
