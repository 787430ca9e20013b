//! Selections of indicators, and conditions on their answers.

use alloc::format;
use alloc::vec::Vec;

use super::indicator::find_option;
use super::rules::RuleCheck;
use crate::id::{IndicatorIndex, OptionId, OptionIndex};
use crate::instrument::problem::{Conflict, Pointer};
use crate::instrument::raw::{At, RawAnswerCondition, RawCondition, RawScoreCondition, Selection};
use crate::instrument::rules::{Condition, Threshold, Trigger};
use crate::instrument::{Indicator, limits};

impl RuleCheck<'_> {
    /// The indicators of a selection, in the order of the list; an empty selection is a problem.
    pub(super) fn select(&mut self, at: &Pointer, selection: &Selection) -> Vec<IndicatorIndex> {
        self.named(at, selection);
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
            self.checker.conflict(
                at.clone(),
                Conflict::Selection,
                "a selection of no indicator",
                "at least one",
            );
        }
        selected
    }

    /// What a selection names is there, and carries points.
    fn named(&mut self, at: &Pointer, selection: &Selection) {
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
                    .conflict(at, Conflict::Selection, &found, "an indicator with points");
            }
        }
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
                self.checker.conflict(
                    at.clone(),
                    Conflict::Direction,
                    "other points than `at_least`",
                    expected,
                );
                return None;
            }
            (true, ..) => {
                let expected = "`at_most` alone, for a score of strength";
                self.checker.conflict(
                    at.clone(),
                    Conflict::Direction,
                    "other points than `at_most`",
                    expected,
                );
                return None;
            }
        };
        Some(Condition::Score { score, reaches })
    }

    /// Each selected indicator at an option or worse: once that is given it stays given as risk rises.
    pub(super) fn triggers(&mut self, at: &Pointer, answer: &RawAnswerCondition) -> Vec<Trigger> {
        let mut checked = Vec::new();
        for indicator in self.select(&at.member("of"), &answer.of) {
            let it = &self.indicators[indicator.position()];
            let from = match &answer.at {
                At::Option(id) => self.option_named(at, indicator, id),
                At::Critical => self.critical_at(at, indicator),
                At::Highest if it.kind.is_strength() => {
                    let found = format!("the highest option of the strength `{}`", it.id);
                    let expected = "an option: of a strength a lower one is worse";
                    self.checker
                        .conflict(at.member("at"), Conflict::Direction, &found, expected);
                    None
                }
                At::Highest => Some(it.worst()),
            };
            if from == Some(it.best()) {
                self.always_holds(at, it);
            }
            checked.extend(from.map(|from| Trigger { indicator, from }));
        }
        checked
    }

    /// Each selected indicator from an option on: a count may be of risks or of strengths.
    pub(super) fn counted(&mut self, at: &Pointer, answer: &RawAnswerCondition) -> Vec<Trigger> {
        let mut checked = Vec::new();
        for indicator in self.select(&at.member("of"), &answer.of) {
            let it = &self.indicators[indicator.position()];
            let from = match &answer.at {
                At::Option(id) => self.option_named(at, indicator, id),
                At::Critical if it.kind.is_strength() => {
                    let found = format!("critical answers of the strength `{}`", it.id);
                    let expected = "an option: a count of strengths rises with them";
                    self.checker
                        .conflict(at.member("at"), Conflict::Direction, &found, expected);
                    None
                }
                At::Critical => self.critical_at(at, indicator),
                At::Highest => it.options.len().checked_sub(1).map(OptionIndex::at),
            };
            if from.is_some_and(|from| from.position() == 0) {
                self.always_holds(at, it);
            }
            checked.extend(from.map(|from| Trigger { indicator, from }));
        }
        checked
    }

    fn option_named(
        &mut self,
        at: &Pointer,
        indicator: IndicatorIndex,
        id: &OptionId,
    ) -> Option<OptionIndex> {
        let at = at.member("at").member("option");
        let it = &self.raw.indicators[indicator.position()];
        find_option(self.checker, at, it, id.as_str())
    }

    fn critical_at(&mut self, at: &Pointer, indicator: IndicatorIndex) -> Option<OptionIndex> {
        let it = &self.indicators[indicator.position()];
        if it.critical.is_none() {
            let found = format!("`{}`, which has no critical answer", it.id);
            let expected = "indicators with a critical answer";
            self.checker
                .conflict(at.member("of"), Conflict::Selection, &found, expected);
        }
        it.critical.as_ref().map(|critical| critical.at)
    }

    fn always_holds(&mut self, at: &Pointer, it: &Indicator) {
        let found = format!("the best option of `{}`", it.id);
        let expected = "a worse option, or it always holds";
        self.checker
            .conflict(at.member("at"), Conflict::AlwaysHolds, &found, expected);
    }
}
