//! Selections of indicators, and conditions on their answers.

use alloc::format;
use alloc::vec::Vec;

use super::indicator::find_option;
use super::rules::RuleCheck;
use crate::id::{IndicatorIndex, OptionIndex};
use crate::instrument::problem::Pointer;
use crate::instrument::raw::{At, RawAnswerCondition, RawCondition, RawScoreCondition, Selection};
use crate::instrument::rules::{Condition, Threshold, Trigger};
use crate::instrument::{Indicator, limits};

impl RuleCheck<'_> {
    /// The indicators of a selection, in the order of the list; an empty selection is a problem.
    pub(super) fn select(&mut self, at: &Pointer, selection: &Selection) -> Vec<IndicatorIndex> {
        for (position, id) in selection.domains.iter().flatten().enumerate() {
            let known = self.raw.domains.iter().map(|domain| domain.id.as_str());
            let at = at.member("domains").element(position);
            self.checker.find(at, "domain", id.as_str(), known);
        }
        for (position, id) in selection.indicators.iter().flatten().enumerate() {
            let known = self
                .indicators
                .iter()
                .map(|indicator| indicator.id.as_str());
            let at = at.member("indicators").element(position);
            let found = (self.checker).find(at.clone(), "indicator", id.as_str(), known);
            if found.is_some_and(|place| self.indicators[place].kind.is_gate()) {
                let found = format!("the gate question `{id}`, which carries no points");
                self.checker
                    .conflict(at, &found, "an indicator with points");
            }
        }
        let meets = |it: &Indicator| {
            let domain = self
                .raw
                .domains
                .get(it.domain.position())
                .map(|domain| &domain.id);
            !it.kind.is_gate()
                && selection
                    .domains
                    .as_ref()
                    .is_none_or(|ids| domain.is_some_and(|id| ids.contains(id)))
                && selection
                    .indicators
                    .as_ref()
                    .is_none_or(|ids| ids.contains(&it.id))
                && selection.kind.is_none_or(|kind| it.kind == kind)
                && selection
                    .strength
                    .is_none_or(|strength| it.kind.is_strength() == strength)
                && selection.core.is_none_or(|core| it.core == core)
                && selection
                    .is_static
                    .is_none_or(|is_static| it.is_static == is_static)
                && selection
                    .critical
                    .is_none_or(|critical| it.critical.is_some() == critical)
                && selection
                    .from_age
                    .is_none_or(|from_age| it.from_age.is_some() == from_age)
        };
        let selected: Vec<IndicatorIndex> = (self.indicators.iter().enumerate())
            .filter(|(_, it)| meets(it))
            .map(|(position, _)| IndicatorIndex::at(position))
            .collect();
        if selected.is_empty() {
            self.checker
                .conflict(at.clone(), "a selection of no indicator", "at least one");
        }
        selected
    }

    pub(super) fn of_strength(&self, indicator: IndicatorIndex) -> bool {
        self.indicators[indicator.position()].kind.is_strength()
    }

    pub(super) fn conditions(&mut self, at: &Pointer, any: &[RawCondition]) -> Vec<Condition> {
        self.checker
            .count(at, "conditions", any.len(), 1..=limits::INDICATORS);
        let mut checked = Vec::with_capacity(any.len());
        for (position, condition) in any.iter().enumerate() {
            let at = at.element(position);
            match condition {
                RawCondition::Answer(answer) => {
                    checked.push(Condition::Answer(
                        self.triggers(&at.member("answer"), answer),
                    ));
                }
                RawCondition::Score(condition) => {
                    checked.extend(self.score_condition(&at.member("score"), condition));
                }
            }
        }
        checked
    }

    /// A score of risk from so many points on, a score of strength up to so many.
    fn score_condition(&mut self, at: &Pointer, it: &RawScoreCondition) -> Option<Condition> {
        let (least, most) = (-limits::NUMBER, limits::NUMBER);
        for (name, points) in [("at_least", it.at_least), ("at_most", it.at_most)] {
            if let Some(points) = points {
                self.checker.number(at.member(name), points, least, most);
            }
        }
        let score = self.any_score_named(&at.member("id"), &it.id)?;
        let is_strength = self.scores[score.position()].is_strength;
        let reaches = match (is_strength, it.at_least, it.at_most) {
            (false, Some(points), None) => Threshold::AtLeast(points),
            (true, None, Some(points)) => Threshold::AtMost(points),
            (false, ..) => {
                let expected = "`at_least` alone, for a score of risk";
                self.checker
                    .conflict(at.clone(), "other points than `at_least`", expected);
                return None;
            }
            (true, ..) => {
                let expected = "`at_most` alone, for a score of strength";
                self.checker
                    .conflict(at.clone(), "other points than `at_most`", expected);
                return None;
            }
        };
        Some(Condition::Score { score, reaches })
    }

    /// Answers of risk: once given they stay given as risk rises.
    pub(super) fn triggers(&mut self, at: &Pointer, answer: &RawAnswerCondition) -> Vec<Trigger> {
        let mut triggers = self.answers_of_either_kind(at, answer);
        triggers.retain(|trigger| {
            let it = &self.indicators[trigger.indicator.position()];
            if it.kind.is_strength() {
                let found = format!("the strength `{}`", it.id);
                self.checker
                    .conflict(at.member("of"), &found, "indicators of risk");
            }
            !it.kind.is_strength()
        });
        triggers
    }

    /// Each selected indicator from an option on.
    pub(super) fn answers_of_either_kind(
        &mut self,
        at: &Pointer,
        answer: &RawAnswerCondition,
    ) -> Vec<Trigger> {
        let of = at.member("of");
        let mut checked = Vec::new();
        for indicator in self.select(&of, &answer.of) {
            let it = &self.indicators[indicator.position()];
            let from = match &answer.at {
                At::Option(id) => {
                    let it = &self.raw.indicators[indicator.position()];
                    find_option(
                        self.checker,
                        at.member("at").member("option"),
                        it,
                        id.as_str(),
                    )
                }
                At::Critical => {
                    if it.critical.is_none() {
                        let found = format!("`{}`, which has no critical answer", it.id);
                        self.checker.conflict(
                            of.clone(),
                            &found,
                            "indicators with a critical answer",
                        );
                    }
                    it.critical.as_ref().map(|critical| critical.at)
                }
                At::Highest => it.options.len().checked_sub(1).map(OptionIndex::at),
            };
            if from.is_some_and(|from| from.position() == 0) {
                let found = format!("the mildest option of `{}`", it.id);
                self.checker.conflict(
                    at.member("at"),
                    &found,
                    "a worse option, or it always holds",
                );
            }
            checked.extend(from.map(|from| Trigger { indicator, from }));
        }
        checked
    }
}
