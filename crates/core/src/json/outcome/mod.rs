//! The written form of a result: ids and numbers, versioned, for programs.

mod followed;
mod written;

use alloc::boxed::Box;
use alloc::string::ToString as _;
use alloc::vec::Vec;

use self::followed::{
    WrittenCause, WrittenContribution, WrittenEffect, WrittenFlag, WrittenOpen, WrittenReason,
    WrittenShare, WrittenTask,
};
pub use self::written::OutcomeDocument;
use self::written::{
    WrittenBounds, WrittenChild, WrittenDomain, WrittenInitial, WrittenInstrument,
    WrittenJudgement, WrittenOutcome, WrittenPoints, WrittenProrated, WrittenProratedScore,
    WrittenProvisional, WrittenReached, WrittenReassessedLevel, WrittenReassessment, WrittenResult,
    WrittenThreshold,
};
use crate::assessment::{Assessment, NoSheet};
use crate::id::{
    DomainId, DomainIndex, FlagIndex, IndicatorId, IndicatorIndex, LevelId, LevelIndex, ScoreId,
};
use crate::initial::DueScore;
use crate::instrument::{Instrument, Rules, Score, Threshold};
use crate::outcome::{Bounds, CauseOf, Certainty, Effect, OpenBecause, Outcome, Provisional, Task};
use crate::reassessment::{Reassessed, ReassessedLevel};
use crate::result::{ChildOutcome, ChildResult, FamilyResult};

/// The version of the written form.
pub const OUTCOME_FORMAT: u32 = 1;

/// Turns places of the instrument into ids.
struct Writer<'a> {
    instrument: &'a Instrument,
    rules: Option<&'a Rules>,
}

impl OutcomeDocument {
    /// The written form of `result`, which came from `assessment` in `instrument`.
    ///
    /// # Panics
    ///
    /// When the result comes from another instrument.
    #[must_use]
    pub fn new(instrument: &Instrument, assessment: &Assessment, result: &FamilyResult) -> Self {
        let writer = Writer {
            instrument,
            rules: instrument.rules(),
        };
        let name = instrument.name();
        let children = assessment.children.iter().zip(&result.children);
        Self {
            format: OUTCOME_FORMAT,
            instrument: WrittenInstrument {
                id: name.id.clone(),
                version: name.version.to_string(),
                digest: name.digest.to_string(),
            },
            reference: assessment.reference.clone(),
            kind: assessment.kind,
            date: assessment.date.to_string(),
            level: result.level.map(|level| writer.bounds(level)),
            is_final: result.is_final,
            children: children
                .map(|(child, result)| WrittenChild {
                    reference: child.reference.clone(),
                    result: match result {
                        ChildResult::NoSheet(NoSheet::InFormalCare) => {
                            WrittenResult::NoSheet("in_formal_care")
                        }
                        ChildResult::NoSheet(NoSheet::GrownUp) => {
                            WrittenResult::NoSheet("grown_up")
                        }
                        ChildResult::Assessed(child) => {
                            WrittenResult::Assessed(Box::new(writer.child(child)))
                        }
                    },
                })
                .collect(),
        }
    }
}

impl Writer<'_> {
    fn level(&self, level: LevelIndex) -> LevelId {
        self.instrument.level(level).id.clone()
    }

    fn bounds(&self, level: Bounds<LevelIndex>) -> WrittenBounds<LevelId> {
        WrittenBounds {
            lower: self.level(level.lower),
            upper: self.level(level.upper),
        }
    }

    fn indicator(&self, indicator: IndicatorIndex) -> IndicatorId {
        self.instrument.indicator(indicator).id.clone()
    }

    fn indicators(&self, indicators: &[IndicatorIndex]) -> Vec<IndicatorId> {
        indicators
            .iter()
            .map(|&indicator| self.indicator(indicator))
            .collect()
    }

    fn domain(&self, domain: DomainIndex) -> DomainId {
        self.instrument.domain(domain).id.clone()
    }

    fn child(&self, child: &ChildOutcome) -> WrittenOutcome {
        let outcome = &child.outcome;
        WrittenOutcome {
            level_in_force: child.in_force.map(|level| self.bounds(level)),
            computed_level: outcome.level.map(|level| self.bounds(level)),
            is_final: outcome.is_final(),
            lower_bound_is_firm: child.lower_bound_is_firm(),
            review_days: child.review_days,
            answered: outcome.answered,
            applicable: outcome.applicable,
            completeness_percent: outcome.completeness_percent(),
            initial: self.initial(child),
            reassessment: child.reassessment.as_ref().map(|it| WrittenReassessment {
                previous: self.level(it.previous),
                lower: self.reassessed(it.lower),
                upper: self.reassessed(it.upper),
            }),
            judgement: child.judgement.as_ref().map(|it| match it {
                Ok(judged) => WrittenJudgement::Judged {
                    from: self.level(judged.from),
                    level: self.level(judged.level),
                },
                Err(problem) => WrittenJudgement::Refused {
                    code: problem.code().as_str(),
                    message: problem.to_string(),
                },
            }),
            provisional: outcome
                .provisional
                .iter()
                .map(|it| self.provisional(*it))
                .collect(),
            prorated: self.prorated(outcome),
            domains: self.domains(outcome),
            scores: self.scores(outcome),
            reasons: self.reasons(outcome),
            flags: self.flags(outcome),
            shares: self.shares(outcome),
            contributions: self.contributions(outcome),
            open: self.open(outcome),
            tasks: outcome
                .tasks
                .iter()
                .filter_map(|task| self.task(*task))
                .collect(),
            needs_service: self.indicators(&outcome.needs_service),
            not_asked: self.indicators(&outcome.not_asked),
            undecided: self.indicators(&outcome.undecided),
        }
    }

    fn contributions(&self, outcome: &Outcome) -> Vec<WrittenContribution> {
        let written = outcome.contributions.iter().map(|it| WrittenContribution {
            indicator: self.indicator(it.indicator),
            lower: it.points.lower,
            upper: it.points.upper,
        });
        written.collect()
    }

    fn open(&self, outcome: &Outcome) -> Vec<WrittenOpen> {
        let written = outcome.open.iter().map(|it| WrittenOpen {
            indicator: self.indicator(it.indicator),
            because: match it.because {
                OpenBecause::CriticalUnconfirmed => "critical_unconfirmed",
                OpenBecause::CriticalUnknown => "critical_unknown",
                OpenBecause::Unknown => "unknown",
            },
            narrows_levels: it.narrows_levels,
            spread_points: it.spread_points,
        });
        written.collect()
    }

    fn initial(&self, child: &ChildOutcome) -> Option<WrittenInitial> {
        let (initial, rules) = (child.initial.as_ref()?, self.rules?);
        let score = |it: &DueScore| rules.scores[it.score.position()].id.clone();
        Some(WrittenInitial {
            directed_assessment_due: initial.due,
            open: self.indicators(&initial.open),
            because_of_answers: self.indicators(&initial.causes),
            because_of_scores: initial.scores.iter().map(score).collect(),
            scores_reached: (initial.scores.iter())
                .map(|it| WrittenReached {
                    id: score(it),
                    points: it.points,
                    reaches: match it.reaches {
                        Threshold::AtLeast(least) => WrittenThreshold::AtLeast(least),
                        Threshold::AtMost(most) => WrittenThreshold::AtMost(most),
                    },
                })
                .collect(),
        })
    }

    fn prorated(&self, outcome: &Outcome) -> Option<WrittenProrated> {
        let (prorated, rules) = (outcome.prorated.as_ref()?, self.rules?);
        let scores = prorated.scores.iter().zip(&rules.scores);
        let score = |(points, score): (&i32, &Score)| WrittenProratedScore {
            id: score.id.clone(),
            points: *points,
        };
        Some(WrittenProrated {
            level: self.level(prorated.level),
            scores: scores.map(score).collect(),
        })
    }

    fn reassessed(&self, level: ReassessedLevel) -> WrittenReassessedLevel {
        WrittenReassessedLevel {
            computed: self.level(level.computed),
            with_margin: self.level(level.with_margin),
            after: self.level(level.after),
            because: match level.because {
                Reassessed::NotLower => "not_lower",
                Reassessed::Fell => "fell",
                Reassessed::WithinMargin => "within_margin",
                Reassessed::CriticalOpen => "critical_open",
                Reassessed::TooSoon => "too_soon",
            },
        }
    }

    fn provisional(&self, why: Provisional) -> WrittenProvisional {
        match why {
            Provisional::LevelOpen => WrittenProvisional::LevelOpen,
            Provisional::CriticalUnknown(it) => {
                WrittenProvisional::CriticalUnknown(self.indicator(it))
            }
            Provisional::CriticalUnconfirmed(it) => {
                WrittenProvisional::CriticalUnconfirmed(self.indicator(it))
            }
            Provisional::TooFewAnswered {
                answered,
                applicable,
                needed_percent,
            } => WrittenProvisional::TooFewAnswered {
                answered,
                applicable,
                needed_percent,
            },
            Provisional::TooFewInDomain {
                domain,
                answered,
                applicable,
                needed_percent,
            } => {
                let domain = self.domain(domain);
                WrittenProvisional::TooFewInDomain {
                    domain,
                    answered,
                    applicable,
                    needed_percent,
                }
            }
        }
    }

    fn scores(&self, outcome: &Outcome) -> Vec<WrittenPoints<ScoreId>> {
        let scores = self.rules.into_iter().flat_map(|rules| &rules.scores);
        let written = outcome
            .scores
            .iter()
            .zip(scores)
            .map(|(it, score)| WrittenPoints {
                id: score.id.clone(),
                lower: it.points.lower,
                upper: it.points.upper,
                maximum: it.maximum,
            });
        written.collect()
    }

    fn domains(&self, outcome: &Outcome) -> Vec<WrittenDomain> {
        let written = outcome.domains.iter().map(|it| WrittenDomain {
            id: self.domain(it.domain),
            lower: it.points.lower,
            upper: it.points.upper,
            maximum: it.maximum,
            answered: it.answered,
            applicable: it.applicable,
        });
        written.collect()
    }

    fn reasons(&self, outcome: &Outcome) -> Vec<WrittenReason> {
        let effect = |effect: Effect| WrittenEffect {
            before: self.level(effect.before),
            named: self.level(effect.named),
            after: self.level(effect.after),
        };
        let rules = self.rules.into_iter().flat_map(|rules| &rules.level);
        let written = outcome
            .reasons
            .iter()
            .zip(rules)
            .map(|(it, rule)| WrittenReason {
                rule: rule.id.clone(),
                lower: effect(it.lower),
                upper: effect(it.upper),
                because_of: self.causes(outcome, CauseOf::Rule(it.rule)),
            });
        written.collect()
    }

    fn causes(&self, outcome: &Outcome, of: CauseOf) -> Vec<WrittenCause> {
        let causes = outcome.causes.iter().filter(|cause| cause.of == of);
        let written = causes.map(|cause| WrittenCause {
            indicator: self.indicator(cause.indicator),
            certainty: certainty(cause.certainty),
        });
        written.collect()
    }

    fn flags(&self, outcome: &Outcome) -> Vec<WrittenFlag> {
        let flags = self
            .rules
            .into_iter()
            .flat_map(|rules| &rules.flags)
            .enumerate();
        let written = outcome
            .flags
            .iter()
            .zip(flags)
            .map(|(it, (place, flag))| WrittenFlag {
                id: flag.id.clone(),
                certainty: certainty(*it),
                because_of: self.causes(outcome, CauseOf::Flag(FlagIndex::at(place))),
            });
        written.collect()
    }

    fn shares(&self, outcome: &Outcome) -> Vec<WrittenShare> {
        let shares = self.rules.into_iter().flat_map(|rules| &rules.shares);
        let written = outcome.shares.iter().zip(shares);
        written
            .map(|(it, share)| WrittenShare {
                id: share.id.clone(),
                points: it.points,
            })
            .collect()
    }

    fn task(&self, task: Task) -> Option<WrittenTask> {
        Some(match task {
            Task::Act { indicator } => WrittenTask::Act {
                indicator: self.indicator(indicator),
            },
            Task::Verify { indicator, within } => WrittenTask::Verify {
                indicator: self.indicator(indicator),
                within,
            },
            Task::FindOut { indicator, within } => WrittenTask::FindOut {
                indicator: self.indicator(indicator),
                within,
            },
            Task::Answer {
                flag,
                certainty: it,
            } => WrittenTask::Answer {
                flag: self.rules?.flags.get(flag.position())?.id.clone(),
                certainty: certainty(it),
            },
        })
    }
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::No => "no",
        Certainty::Possible => "possible",
        Certainty::Yes => "yes",
    }
}
