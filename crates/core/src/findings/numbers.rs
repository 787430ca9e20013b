//! The numbers and conditions of rules: whether no sheet, every sheet or some sheet comes to them.

use alloc::vec::Vec;

use super::answers::Given;
use super::kind::{FindingKind, Number, Part};
use super::look::Look;
use super::piece::Pieces;
use super::question::Reached;
use crate::id::{OptionIndex, ScoreIndex};
use crate::instrument::{Condition, LevelOperation, Pointer, Threshold, Trigger};
use crate::outcome::Bounds;

/// Whether something is true of no sheet, of every sheet, or of some.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    Never,
    Always,
    Sometimes,
    NotDecided,
}

impl Holds {
    pub(super) fn of(reached: Option<Reached>) -> Self {
        match reached.map(|it| {
            (
                it.levels.first() == Some(&true),
                it.levels.get(1) == Some(&true),
            )
        }) {
            None => Self::NotDecided,
            Some((_, false)) => Self::Never,
            Some((false, true)) => Self::Always,
            Some((true, true)) => Self::Sometimes,
        }
    }

    /// What it is when one of these is enough.
    fn any(several: &[Self]) -> Self {
        let all = |what: Self| several.iter().all(|it| *it == what);
        if several.contains(&Self::Always) {
            Self::Always
        } else if all(Self::Never) {
            Self::Never
        } else {
            // Two that hold sometimes may together always hold.
            Self::NotDecided
        }
    }
}

impl<'a> Look<'a> {
    /// The numbers and conditions of a rule; and whether it ever names a level that could act.
    pub(super) fn numbers(&mut self, at: &Pointer, operation: &'a LevelOperation) -> Holds {
        match operation {
            LevelOperation::Band { score, cuts } => {
                self.cuts(&at.member("band").member("cuts"), *score, cuts)
            }
            LevelOperation::AtLeastBand { score, cuts } => {
                self.cuts(&at.member("at_least_band").member("cuts"), *score, cuts)
            }
            LevelOperation::AtMostAbove { .. } => Holds::NotDecided,
            LevelOperation::Needs { score, limits } => {
                let at = at.member("needs").member("limits");
                let mut falls_away = Vec::new();
                for (place, limit) in limits.iter().enumerate() {
                    let reaches = Threshold::AtLeast(limit.below);
                    let at = at.element(place).member("below");
                    falls_away.push(self.number(at, Part::Limit, *score, reaches));
                }
                // Once the last has fallen away on every sheet, none binds.
                match falls_away.last() {
                    Some(Holds::Always) => Holds::Never,
                    Some(_) | None => Holds::NotDecided,
                }
            }
            LevelOperation::Floor { any, .. } => {
                self.conditions(&at.member("floor").member("any"), any)
            }
            LevelOperation::CriticalFloors => {
                let ways = self.answers.ways.iter().flatten();
                let confirmed = ways.filter(|it| matches!(it, Given::Option(_, true)));
                if confirmed.count() == 0 {
                    Holds::Never
                } else {
                    Holds::NotDecided
                }
            }
        }
    }

    fn cuts(&mut self, at: &Pointer, score: ScoreIndex, cuts: &[i32]) -> Holds {
        let is_strength = self.answers.rules.scores[score.position()].is_strength;
        let mut hold = Vec::new();
        for (place, cut) in cuts.iter().enumerate() {
            let threshold = if is_strength {
                Threshold::AtMost(*cut)
            } else {
                Threshold::AtLeast(*cut)
            };
            hold.push(self.number(at.element(place), Part::Cut, score, threshold));
        }
        Holds::any(&hold)
    }

    pub(super) fn conditions(&mut self, at: &Pointer, any: &'a [Condition]) -> Holds {
        let mut hold = Vec::new();
        for (place, condition) in any.iter().enumerate() {
            let at = at.element(place);
            hold.push(match condition {
                Condition::Answer(triggers) => self.answer(at.member("answer"), triggers),
                Condition::Score { score, reaches } => {
                    let name = match reaches {
                        Threshold::AtLeast(_) => "at_least",
                        Threshold::AtMost(_) => "at_most",
                    };
                    let at = at.member("score").member(name);
                    self.number(at, Part::Condition, *score, *reaches)
                }
            });
        }
        Holds::any(&hold)
    }

    /// Whether one of these answers is given; only answers that follow from the age can be out of reach.
    fn answer(&mut self, at: Pointer, triggers: &[Trigger]) -> Holds {
        let is_given = |trigger: &Trigger, given: &Given| match given {
            Given::Option(option, _) => {
                let it = self.answers.list.indicator(trigger.indicator);
                it.is_at_or_worse(OptionIndex::at(*option), trigger.from)
            }
            Given::NotApplicable => false,
        };
        let ways = |trigger: &Trigger| &self.answers.ways[trigger.indicator.position()];
        let some = |it: &Trigger| ways(it).iter().any(|given| is_given(it, given));
        let all = |it: &Trigger| ways(it).iter().all(|given| is_given(it, given));
        if triggers.iter().any(all) {
            self.note(at, FindingKind::AnswersAlwaysGiven);
            Holds::Always
        } else if triggers.iter().any(some) {
            Holds::Sometimes
        } else {
            self.note(at, FindingKind::AnswersNeverGiven);
            Holds::Never
        }
    }

    /// Whether a score comes to a number.
    fn number(
        &mut self,
        at: Pointer,
        part: Part,
        score: ScoreIndex,
        threshold: Threshold,
    ) -> Holds {
        let (lower, upper) = self.answers.ranges[score.position()];
        let [lower_in, upper_in] = [lower, upper].map(|points| match threshold {
            Threshold::AtLeast(least) => points >= least.into(),
            Threshold::AtMost(most) => points <= most.into(),
        });
        let it = &self.answers.rules.scores[score.position()];
        let is_sum = it.rule.uses().next().is_none();
        let holds = match (lower_in, upper_in) {
            (true, true) => Holds::Always,
            (false, false) => Holds::Never,
            // A sum comes to both ends of its range.
            _ if is_sum => Holds::Sometimes,
            _ => {
                let mut pieces = Pieces::new(self.answers);
                pieces.probe(score, threshold);
                Holds::of(self.ask(pieces, 1, false))
            }
        };
        let number = Number {
            part,
            score: it.id.clone(),
            threshold,
            points: Bounds { lower, upper },
        };
        match holds {
            Holds::Never => self.note(at, FindingKind::NeverReached(number)),
            Holds::Always => self.note(at, FindingKind::AlwaysReached(number)),
            Holds::Sometimes => {}
            Holds::NotDecided => self.not_decided(at, "whether a sheet comes to this number"),
        }
        holds
    }
}
