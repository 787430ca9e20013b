//! What follows from an outcome: the initial assessment, an earlier level, a judgement, the next review.

use alloc::vec::Vec;

use super::explain::reached;
use super::program::Lanes;
use super::{Scorer, WrongInstrument};
use crate::assessment::{Judgement, Kind};
use crate::id::{LevelIndex, ScoreIndex};
use crate::initial::{DueScore, InitialOutcome};
use crate::instrument::{Ground, JudgementRule, ReassessmentRule, Threshold};
use crate::judgement::{Judged, JudgementProblem};
use crate::outcome::{Bounds, OpenBecause, Outcome};
use crate::reassessment::{Reassessed, ReassessedLevel, Reassessment};
use crate::sheet::Sheet;

impl Scorer {
    /// Whether a directed assessment is due (section 4 of the scoring rules); `None` for a list without rules.
    ///
    /// # Errors
    ///
    /// When the sheet belongs to another instrument.
    pub fn initial(&self, sheet: &Sheet) -> Result<Option<InitialOutcome>, WrongInstrument> {
        self.own(sheet)?;
        let Some(rules) = self.instrument.rules() else {
            return Ok(None);
        };
        let (mut open, mut causes) = (Vec::new(), Vec::new());
        let summed = self.summed(sheet);
        for (index, indicator, cell) in self.answered(&summed.cells) {
            if Kind::Initial.asks(indicator) && cell.is_open() {
                open.push(index);
            }
            let from = self.due_from.get(index.position()).copied().flatten();
            if let (Some(from), Some((option, _))) = (from, cell.read(indicator))
                && indicator.is_at_or_worse(option, from)
            {
                causes.push(index);
            }
        }
        let due = |(score, reaches): (ScoreIndex, Threshold)| {
            let points = summed
                .worlds
                .bounds_of(|world| Bounds::exactly(self.program.score(&world.lower, score)));
            let points = match reaches {
                Threshold::AtLeast(_) => points.lower,
                Threshold::AtMost(_) => points.upper,
            };
            reaches.is_reached(points).then_some(DueScore {
                score,
                points,
                reaches,
            })
        };
        let scores: Vec<DueScore> = reached(&rules.initial.due_when_any)
            .filter_map(due)
            .collect();
        let due = !(open.is_empty() && causes.is_empty() && scores.is_empty());
        Ok(Some(InitialOutcome {
            due,
            open,
            causes,
            scores,
        }))
    }

    /// The level after an earlier one that was in force `days` ago (section 4 of the scoring rules); `None` where the
    /// outcome has no level.
    ///
    /// # Errors
    ///
    /// When the sheet belongs to another instrument.
    pub fn reassess(
        &self,
        sheet: &Sheet,
        outcome: &Outcome,
        previous: LevelIndex,
        days: i32,
    ) -> Result<Option<Reassessment>, WrongInstrument> {
        self.own(sheet)?;
        let (Some(rules), Some(_)) = (self.instrument.rules(), outcome.level) else {
            return Ok(None);
        };
        let rule = &rules.reassessment;
        let held = if outcome
            .open
            .iter()
            .any(|open| open.because != OpenBecause::Unknown)
        {
            Some(Reassessed::CriticalOpen)
        } else if days <= i32::from(rule.wait_days) {
            Some(Reassessed::TooSoon)
        } else {
            None
        };
        let after = |lanes: &Lanes| {
            let computed = LevelIndex::at(self.program.level_of(lanes));
            let with_margin = LevelIndex::at(self.program.level_with_margin(lanes));
            reassessed(rule, previous, computed, with_margin, held)
        };
        let worlds = self.worlds(sheet);
        let first = [&worlds.first().lower, &worlds.first().upper].map(after);
        let [lower, upper] = worlds
            .iter()
            .skip(1)
            .fold(first, |[lowest, highest], world| {
                let [lower, upper] = [&world.lower, &world.upper].map(after);
                let below = |it: &ReassessedLevel| (it.after, it.computed);
                [
                    if below(&lower) < below(&lowest) {
                        lower
                    } else {
                        lowest
                    },
                    if below(&upper) > below(&highest) {
                        upper
                    } else {
                        highest
                    },
                ]
            });
        Ok(Some(Reassessment {
            previous,
            lower,
            upper,
        }))
    }

    /// The level after a judgement, within the limits of section 6 of the scoring rules.
    ///
    /// # Errors
    ///
    /// When the judgement does not count, and why.
    pub fn judge(
        &self,
        outcome: &Outcome,
        reassessment: Option<&Reassessment>,
        judgement: &Judgement,
    ) -> Result<Judged, JudgementProblem> {
        let (Some(rules), Some(computed)) = (self.instrument.rules(), outcome.level) else {
            return Err(JudgementProblem::NoLevel);
        };
        let rule = &rules.judgement;
        let after = reassessment.map_or(computed, Reassessment::level);
        let from = after
            .value()
            .filter(|_| outcome.is_final())
            .ok_or(JudgementProblem::NotFinal)?;
        within_steps(rule, from, judgement)?;
        for (text, problem) in [
            (&judgement.reason, JudgementProblem::NoReason),
            (&judgement.approved_by, JudgementProblem::NotApproved),
        ] {
            if text.trim().is_empty() {
                return Err(problem);
            }
        }
        if let Some(floor) = self.critical_floor(outcome)
            && judgement.level < floor
        {
            return Err(JudgementProblem::BelowCriticalFloor { floor });
        }
        let lowest = reassessment.map_or(0, |it| {
            it.previous
                .position()
                .saturating_sub(usize::from(rule.steps_below_previous))
        });
        if judgement.level < from && judgement.level.position() < lowest {
            return Err(JudgementProblem::TooFarBelowPrevious);
        }
        Ok(Judged {
            from,
            level: judgement.level,
        })
    }

    /// The highest floor of the critical answers that stand, confirmed or not.
    fn critical_floor(&self, outcome: &Outcome) -> Option<LevelIndex> {
        let acts = outcome.tasks.iter().filter_map(|task| match task {
            crate::outcome::Task::Act { indicator } => Some(*indicator),
            crate::outcome::Task::Verify { .. }
            | crate::outcome::Task::FindOut { .. }
            | crate::outcome::Task::Answer { .. } => None,
        });
        let floor = |index| {
            self.instrument
                .indicator(index)
                .critical
                .as_ref()
                .map(|it| it.floor)
        };
        acts.filter_map(floor).max()
    }

    /// Days to the next review: the level's own, and less while the result is provisional. `None` without rules.
    #[must_use]
    pub fn review_days(&self, level: LevelIndex, is_final: bool) -> Option<u16> {
        let rules = self.instrument.rules()?;
        let days = self.instrument.levels().get(level.position())?.review_days;
        Some(if is_final {
            days
        } else {
            days.min(rules.provisional_review_days)
        })
    }
}

fn reassessed(
    rule: &ReassessmentRule,
    previous: LevelIndex,
    computed: LevelIndex,
    with_margin: LevelIndex,
    held: Option<Reassessed>,
) -> ReassessedLevel {
    let (after, because) = if computed >= previous {
        (computed, Reassessed::NotLower)
    } else if let Some(held) = held {
        (previous, held)
    } else if with_margin < previous {
        let fallen = previous
            .position()
            .saturating_sub(usize::from(rule.steps_down));
        (LevelIndex::at(fallen).max(computed), Reassessed::Fell)
    } else {
        (previous, Reassessed::WithinMargin)
    };
    ReassessedLevel {
        computed,
        with_margin,
        after,
        because,
    }
}

/// The direction has steps enough, and the ground is one of that direction.
fn within_steps(
    rule: &JudgementRule,
    from: LevelIndex,
    judgement: &Judgement,
) -> Result<(), JudgementProblem> {
    let (steps, most, grounds): (usize, u8, &[Ground]) = match judgement.level.cmp(&from) {
        core::cmp::Ordering::Equal => return Err(JudgementProblem::NoChange),
        core::cmp::Ordering::Greater => (
            judgement.level.position() - from.position(),
            rule.steps_up,
            &rule.up,
        ),
        core::cmp::Ordering::Less => (
            from.position() - judgement.level.position(),
            rule.steps_down,
            &rule.down,
        ),
    };
    if steps > usize::from(most) {
        return Err(JudgementProblem::TooFar);
    }
    let known = grounds.iter().any(|ground| ground.id == judgement.ground);
    if known {
        Ok(())
    } else {
        Err(JudgementProblem::UnknownGround)
    }
}
