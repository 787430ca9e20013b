//! From what scoring gives to the figures that working with a family needs.

use zajedno_core::assessment::{Child, Judgement};
use zajedno_core::id::{GroundId, IndicatorId, IndicatorIndex, LevelIndex};
use zajedno_core::instrument::{Ground, Within};
use zajedno_core::outcome::Task;
use zajedno_core::{
    Assessment, Bounds, Certainty, ChildChanges, ChildOutcome, ChildResult, Date, FamilyResult,
    Instrument, Scorer,
};

use crate::{
    ChildFigures, DomainFigures, Figures, FlagFigures, Judgeable, Judging, Range, TaskFigures,
    TaskKind,
};

/// The figures of an assessment, from its result and from what could change it.
///
/// `changes` are in the order of the children; where they were not searched for, nothing is said to bring a level down.
///
/// ```
/// # use std::sync::Arc;
/// use zajedno_casework::figures;
/// use zajedno_core::{Scorer, assess, builtin, changes, json};
///
/// let scorer = Scorer::new(Arc::new(builtin::separation_risk()));
/// let family = br#"{
///     "format": 1, "reference": "P-18", "kind": "directed", "date": "2026-03-02",
///     "family": { "caregiver_exhaustion": "3" },
///     "children": [{ "reference": "A", "birth": "2019-03", "answers": {} }]
/// }"#;
/// let assessment = json::read_assessment(family, scorer.instrument())?;
/// let result = assess(&scorer, &assessment)?;
/// let changes = changes(&scorer, &assessment, &result)?;
/// let figures = figures(&scorer, &assessment, &result, &changes);
///
/// let child = &figures.children[0];
/// assert_eq!((child.needs[0].as_str(), child.lowering[0][0].as_str()), ("caregiver_exhaustion", "caregiver_exhaustion"));
/// assert!(!figures.is_final && child.judgeable.is_empty(), "nothing to judge while so much is open");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn figures(
    scorer: &Scorer,
    assessment: &Assessment,
    result: &FamilyResult,
    changes: &[ChildChanges],
) -> Figures {
    let children = assessment.children.iter().zip(&result.children);
    let of_child = |(position, (child, result)): (usize, (&Child, &ChildResult))| match result {
        ChildResult::NoSheet(_) => ChildFigures {
            reference: child.reference.clone(),
            ..ChildFigures::default()
        },
        ChildResult::Assessed(outcome) => {
            child_figures(scorer, assessment, child, outcome, changes.get(position))
        }
    };
    Figures {
        level: result.level.map(range),
        is_final: result.is_final,
        review_due: review_due(assessment, result),
        children: children.enumerate().map(of_child).collect(),
    }
}

/// When the next review of a family is due: of the days on which the children's are due, the first.
#[must_use]
pub fn review_due(assessment: &Assessment, result: &FamilyResult) -> Option<Date> {
    let days = result.children.iter().filter_map(|child| match child {
        ChildResult::Assessed(child) => child.review_days,
        ChildResult::NoSheet(_) => None,
    });
    assessment.date.plus_days(days.min()?)
}

fn child_figures(
    scorer: &Scorer,
    assessment: &Assessment,
    child: &Child,
    result: &ChildOutcome,
    changes: Option<&ChildChanges>,
) -> ChildFigures {
    let (list, outcome) = (scorer.instrument(), &result.outcome);
    let ids = |of: &[IndicatorIndex]| -> Vec<IndicatorId> {
        of.iter().map(|it| list.indicator(*it).id.clone()).collect()
    };
    let lowering = changes.and_then(|it| it.lowering.as_ref());
    let domains = outcome.domains.iter().map(|it| DomainFigures {
        domain: list.domain(it.domain).id.clone(),
        lower: it.points.lower,
        upper: it.points.upper,
        maximum: it.maximum,
    });
    let tasks = outcome.tasks.iter();
    ChildFigures {
        reference: child.reference.clone(),
        has_sheet: true,
        computed: outcome.level.map(range),
        reassessed: result.reassessment.as_ref().map(|it| range(it.level())),
        in_force: result.in_force.map(range),
        is_final: outcome.is_final(),
        judging: result.judgement.map(|it| match it {
            Ok(_) => Judging::Holds,
            Err(problem) => Judging::Refused(problem.code().as_str().to_owned()),
        }),
        judgeable: judgeable(scorer, assessment.date, result),
        tasks: tasks
            .filter_map(|it| task(list, assessment.date, *it))
            .collect(),
        needs: ids(&outcome.needs_service),
        lowering: lowering.map_or_else(Vec::new, |it| it.sets.iter().map(|set| ids(set)).collect()),
        domains: domains.collect(),
        flags: flags(list, &outcome.flags),
        review_days: result.review_days,
    }
}

/// Every ground is tried with every level, so that the limits of judgement are written in the scorer alone. What a person
/// writes besides, a reason and who approved, is given.
fn judgeable(scorer: &Scorer, date: Date, result: &ChildOutcome) -> Vec<Judgeable> {
    let list = scorer.instrument();
    let Some(rule) = list.rules().map(|rules| &rules.judgement) else {
        return Vec::new();
    };
    let is_allowed = |ground: &GroundId, level: LevelIndex| {
        let judgement = Judgement {
            level,
            ground: ground.clone(),
            reason: "-".to_owned(),
            approved_by: "-".to_owned(),
            approved_on: date,
        };
        let judged = scorer.judge(&result.outcome, result.reassessment.as_ref(), &judgement);
        judged.is_ok()
    };
    let mut grounds: Vec<Judgeable> = Vec::new();
    for Ground { id, .. } in rule.up.iter().chain(&rule.down) {
        // A list may name the same ground for both directions.
        if grounds.iter().any(|it| it.ground == *id) {
            continue;
        }
        let levels = list.indexed_levels().map(|(level, _)| level);
        let ranks: Vec<u8> = levels
            .filter(|level| is_allowed(id, *level))
            .map(rank)
            .collect();
        if !ranks.is_empty() {
            grounds.push(Judgeable {
                ground: id.clone(),
                ranks,
            });
        }
    }
    grounds
}

/// `None` for a flag that does not hold; the scorer opens no task for one.
fn task(list: &Instrument, date: Date, task: Task) -> Option<TaskFigures> {
    let (kind, of, due) = match task {
        Task::Act { indicator } => (TaskKind::Act, indicator, Some(date)),
        Task::Verify { indicator, within } => (TaskKind::Verify, indicator, last_day(date, within)),
        Task::FindOut { indicator, within } => {
            (TaskKind::FindOut, indicator, last_day(date, within))
        }
        Task::Answer { flag, certainty } => {
            let kind = match certainty {
                Certainty::Yes => TaskKind::Arrange,
                Certainty::Possible => TaskKind::Ask,
                Certainty::No => return None,
            };
            let flag = list.rules()?.flags.get(flag.position())?;
            return Some(TaskFigures {
                kind,
                of: flag.id.as_str().to_owned(),
                due: None,
            });
        }
    };
    Some(TaskFigures {
        kind,
        of: list.indicator(of).id.as_str().to_owned(),
        due,
    })
}

/// The last day of a time that begins on a day, whatever the hour.
fn last_day(from: Date, within: Within) -> Option<Date> {
    from.plus_days(match within {
        Within::SameDay => 0,
        Within::Hours(hours) => hours.div_ceil(24),
        Within::Days(days) => days,
    })
}

fn flags(list: &Instrument, flags: &[Certainty]) -> Vec<FlagFigures> {
    let known = list.rules().map_or(&[][..], |rules| &rules.flags);
    let flags = known.iter().zip(flags);
    flags
        .filter(|(_, certainty)| **certainty != Certainty::No)
        .map(|(flag, certainty)| FlagFigures {
            flag: flag.id.clone(),
            is_certain: *certainty == Certainty::Yes,
        })
        .collect()
}

fn range(level: Bounds<LevelIndex>) -> Range {
    Range {
        lower: rank(level.lower),
        upper: rank(level.upper),
    }
}

/// A list has at most eight levels.
fn rank(level: LevelIndex) -> u8 {
    u8::try_from(level.position()).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_hours_ends_on_the_day_of_its_last_hour_at_the_latest() {
        let from: Date = "2026-02-27".parse().unwrap();
        for (within, expected) in [
            (Within::SameDay, "2026-02-27"),
            (Within::Hours(1), "2026-02-28"),
            (Within::Hours(24), "2026-02-28"),
            (Within::Hours(25), "2026-03-01"),
            (Within::Days(7), "2026-03-06"),
        ] {
            let day = last_day(from, within).map(|day| day.to_string());
            assert_eq!(day.as_deref(), Some(expected), "{within:?}");
        }
    }
}
