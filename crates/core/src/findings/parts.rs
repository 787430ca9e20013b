//! The parts of a list that are there to be read: scores, shares and indicators.

use alloc::vec::Vec;

use super::Effect;
use super::answers::{Given, Lane};
use super::kind::FindingKind;
use super::look::Look;
use crate::id::{IndicatorIndex, ScoreId, ScoreIndex};
use crate::instrument::{Condition, Indicator, LevelOperation, LevelRule, Pointer, ScoreRule};

impl<'a> Look<'a> {
    pub(super) fn scores(&mut self) {
        let rules = self.answers.rules;
        let conditions = (rules.flags.iter().flat_map(|flag| &flag.any))
            .chain(&rules.initial.due_when_any)
            .filter_map(Condition::reads);
        let of_level = rules.level.iter().flat_map(|rule| rule.operation.reads());
        let of_scores = rules.scores.iter().flat_map(|score| score.rule.uses());
        let read: Vec<ScoreIndex> = conditions.chain(of_level).chain(of_scores).collect();
        let at = Pointer::root().member("rules").member("scores");
        for (place, score) in rules.scores.iter().enumerate() {
            if !read.contains(&ScoreIndex::at(place)) {
                let score = score.id.clone();
                self.note(at.element(place), FindingKind::ScoreNotRead { score });
            }
        }
    }

    pub(super) fn shares(&mut self) {
        let at = Pointer::root().member("rules").member("shares");
        for (place, share) in self.answers.rules.shares.iter().enumerate() {
            if share.indicators.is_empty() {
                let share = share.id.clone();
                self.note(at.element(place), FindingKind::EmptyShare { share });
            }
        }
    }

    pub(super) fn indicators(&mut self) {
        let rules = self.answers.rules;
        let decides_anything = !rules.level.is_empty() || !rules.flags.is_empty();
        for (index, it) in self.answers.list.indexed() {
            let at = Pointer::root()
                .member("indicators")
                .element(index.position());
            if self.answers.list.is_named(index) {
                // What a gate changes is what it hides and shows, which is not held together here.
                self.effects[index.position()] = Effect {
                    indicator: index,
                    level_steps: None,
                    changes_flag: None,
                    makes_due: None,
                };
                continue;
            }
            let effect = self.effects[index.position()];
            let none = (effect.level_steps, effect.changes_flag) == (Some(0), Some(false));
            if decides_anything && none {
                let kind = FindingKind::NoInfluence {
                    indicator: it.id.clone(),
                    counts_in: self.counts_in(index),
                    makes_due: effect.makes_due == Some(true),
                };
                self.note(at.clone(), kind);
            }
            if let Some(rule) = self.worst_where_not_applicable(index, it) {
                let kind = FindingKind::NotApplicableIsWorst {
                    indicator: it.id.clone(),
                    rule: rule.id.clone(),
                };
                let offered = it.not_applicable.is_some();
                let member = if offered {
                    "not_applicable"
                } else {
                    "asked_if"
                };
                self.note(at.member(member), kind);
            }
        }
    }

    /// The scores that count the answer to an indicator.
    fn counts_in(&self, index: IndicatorIndex) -> Vec<ScoreId> {
        let scores = self.answers.rules.scores.iter();
        let counting = scores.filter(|score| match &score.rule {
            ScoreRule::Sum(of) => of.contains(&index),
            ScoreRule::WeightedSum(of) => of.iter().any(|it| it.indicator == index),
            ScoreRule::Count(of) => of.iter().any(|it| it.indicator == index),
            ScoreRule::Offset { .. }
            | ScoreRule::Cap { .. }
            | ScoreRule::Minimum(_)
            | ScoreRule::Maximum(_) => false,
        });
        counting.map(|score| score.id.clone()).collect()
    }

    /// The first rule with falling cuts in which "not applicable" counts as the worst answer to a strength.
    fn worst_where_not_applicable(
        &self,
        index: IndicatorIndex,
        it: &Indicator,
    ) -> Option<&'a LevelRule> {
        let is_always_asked = it.not_applicable.is_none() && it.asked_if.is_empty();
        if !it.kind.is_strength() || is_always_asked {
            return None;
        }
        let scores = &self.answers.rules.scores;
        // A score uses only scores before it.
        let mut is_worst: Vec<bool> = Vec::with_capacity(scores.len());
        for score in scores {
            let worst = if score.rule.uses().next().is_none() {
                let option =
                    |option| Lane::Score(&score.rule).adds(index, it, Given::Option(option, false));
                let least = option(0);
                least >= 0 && option(it.options.len() - 1) > 0
            } else {
                score.rule.uses().any(|used| is_worst[used.position()])
            };
            is_worst.push(worst);
        }
        self.answers
            .rules
            .level
            .iter()
            .find(|rule| match &rule.operation {
                LevelOperation::Band { score, .. } | LevelOperation::AtLeastBand { score, .. } => {
                    scores[score.position()].is_strength && is_worst[score.position()]
                }
                LevelOperation::AtMostAbove { .. }
                | LevelOperation::Needs { .. }
                | LevelOperation::Floor { .. }
                | LevelOperation::CriticalFloors => false,
            })
    }
}
