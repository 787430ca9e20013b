//! The rules that make the level.

use alloc::format;
use alloc::vec::Vec;

use super::rules::RuleCheck;
use crate::id::ScoreIndex;
use crate::instrument::limits;
use crate::instrument::problem::{Conflict, Pointer, ProblemKind};
use crate::instrument::raw::{RawBand, RawLevelOperation, RawNeeds, RawRules};
use crate::instrument::rules::{LevelOperation, LevelRule, Limit};

impl RuleCheck<'_> {
    pub(super) fn level(&mut self, at: &Pointer, rules: &RawRules) -> Vec<LevelRule> {
        self.checker
            .ids(at, "rule", rules.level.iter().map(|rule| rule.id.as_str()));
        self.checker
            .count(at, "rules", rules.level.len(), 0..=limits::RULES);
        // Without a rule there is no level to be at, and without a level nothing for a rule to make.
        if rules.level.is_empty() != self.raw.levels.is_empty() {
            let found = alloc::format!(
                "{} rules for {} levels",
                rules.level.len(),
                self.raw.levels.len()
            );
            let expected = "rules that make the level, or neither rules nor levels";
            self.checker
                .conflict(at.clone(), Conflict::Order, &found, expected);
        }
        let mut cuts = None;
        let mut floored = false;
        let mut checked = Vec::with_capacity(rules.level.len());
        for (position, rule) in rules.level.iter().enumerate() {
            let at = at.element(position);
            self.checker.words(&at.member("title"), &rule.title);
            self.checker
                .words(&at.member("explanation"), &rule.explanation);
            let at = at.member("rule");
            let is_band = matches!(rule.rule, RawLevelOperation::Band(_));
            let is_floor = matches!(
                rule.rule,
                RawLevelOperation::Floor(_) | RawLevelOperation::CriticalFloors
            );
            if is_band && position > 0 {
                let expected =
                    "a band only as the first rule; `at_least_band` lets the higher of two decide";
                self.checker.conflict(
                    at.clone(),
                    Conflict::Order,
                    "a band after another rule",
                    expected,
                );
            }
            if floored && !is_floor {
                let expected = "limits before floors, so that no limit lowers a floor";
                self.checker.conflict(
                    at.clone(),
                    Conflict::Order,
                    "a limit after a floor",
                    expected,
                );
            }
            floored |= is_floor;
            if let Some(operation) = self.operation(&at, &rule.rule, &mut cuts) {
                checked.push(LevelRule {
                    id: rule.id.clone(),
                    title: rule.title.clone(),
                    explanation: rule.explanation.clone(),
                    operation,
                });
            }
        }
        checked
    }

    fn operation(
        &mut self,
        at: &Pointer,
        rule: &RawLevelOperation,
        band_cuts: &mut Option<(Option<ScoreIndex>, Vec<i32>)>,
    ) -> Option<LevelOperation> {
        match rule {
            RawLevelOperation::Band(band) => {
                let score = self.band(&at.member("band"), band);
                *band_cuts = Some((score, band.cuts.clone()));
                Some(LevelOperation::Band {
                    score: score?,
                    cuts: band.cuts.clone(),
                })
            }
            RawLevelOperation::AtLeastBand(band) => {
                let score = self.band(&at.member("at_least_band"), band);
                Some(LevelOperation::AtLeastBand {
                    score: score?,
                    cuts: band.cuts.clone(),
                })
            }
            RawLevelOperation::AtMostAbove(guard) => {
                let at = at.member("at_most_above");
                let score = self.score_named(&at.member("score"), &guard.score, false);
                self.checker.number(at.member("steps"), guard.steps, 0, 8);
                let Some((band, cuts)) = band_cuts.clone() else {
                    let expected =
                        "a band of a score of risk as the first rule, whose cuts this one shares";
                    self.checker.conflict(
                        at,
                        Conflict::Order,
                        "no band before this rule",
                        expected,
                    );
                    return None;
                };
                if band.is_some_and(|band| self.scores[band.position()].is_strength) {
                    let expected = "a band of a score of risk, whose cuts this one shares";
                    self.checker.conflict(
                        at,
                        Conflict::Direction,
                        "the band of a score of strength",
                        expected,
                    );
                }
                Some(LevelOperation::AtMostAbove {
                    score: score?,
                    cuts,
                    steps: guard.steps,
                })
            }
            RawLevelOperation::Needs(needs) => self.needs(&at.member("needs"), needs),
            RawLevelOperation::Floor(floor) => {
                let at = at.member("floor");
                let to = self.level_named(at.member("to"), &floor.to);
                let any = self.conditions(&at.member("any"), &floor.any);
                Some(LevelOperation::Floor { to: to?, any })
            }
            RawLevelOperation::CriticalFloors => Some(LevelOperation::CriticalFloors),
        }
    }

    /// The score of a band, whose cuts rise with risk and fall with strength.
    fn band(&mut self, at: &Pointer, band: &RawBand) -> Option<ScoreIndex> {
        let score = self.any_score_named(&at.member("score"), &band.score);
        let falls = score.is_some_and(|score| self.scores[score.position()].is_strength);
        self.cuts(&at.member("cuts"), &band.cuts, falls);
        score
    }

    fn cuts(&mut self, at: &Pointer, cuts: &[i32], fall: bool) {
        let expected = self.raw.levels.len().saturating_sub(1);
        if cuts.len() != expected {
            let found = format!("{} cuts for {} levels", cuts.len(), self.raw.levels.len());
            self.checker.conflict(
                at.clone(),
                Conflict::Parts,
                &found,
                "one cut for each level above the lowest",
            );
        }
        for (position, &cut) in cuts.iter().enumerate() {
            self.checker
                .number(at.element(position), cut, -limits::NUMBER, limits::NUMBER);
        }
        if fall {
            for (position, pair) in cuts.windows(2).enumerate() {
                if pair[0] <= pair[1] {
                    let found = format!("{} after {}", pair[1], pair[0]);
                    let expected =
                        "cuts that fall, since fewer points of strength are a higher level";
                    self.checker.conflict(
                        at.element(position + 1),
                        Conflict::Order,
                        &found,
                        expected,
                    );
                }
            }
        } else {
            self.rising(at, "cuts", cuts.iter().map(|&cut| i64::from(cut)), |at| at);
        }
    }

    fn rising(
        &mut self,
        at: &Pointer,
        what: &'static str,
        numbers: impl Iterator<Item = i64>,
        place: impl Fn(Pointer) -> Pointer,
    ) {
        let mut before: Option<i64> = None;
        for (position, found) in numbers.enumerate() {
            if let Some(before) = before.filter(|&before| before >= found) {
                let kind = ProblemKind::NotRising {
                    what,
                    found,
                    before,
                    law: "rise",
                };
                self.checker.report(place(at.element(position)), kind);
            }
            before = Some(found);
        }
    }

    fn needs(&mut self, at: &Pointer, needs: &RawNeeds) -> Option<LevelOperation> {
        let score = self.score_named(&at.member("score"), &needs.score, false);
        let at = at.member("limits");
        self.checker
            .count(&at, "limits", needs.limits.len(), 1..=limits::LEVELS);
        let mut checked = Vec::with_capacity(needs.limits.len());
        for (position, limit) in needs.limits.iter().enumerate() {
            let at = at.element(position);
            self.checker.number(
                at.member("below"),
                limit.below,
                -limits::NUMBER,
                limits::NUMBER,
            );
            let level = self.level_named(at.member("at_most"), &limit.at_most);
            checked.extend(level.map(|at_most| Limit {
                below: limit.below,
                at_most,
            }));
        }
        let below = checked.iter().map(|limit| i64::from(limit.below));
        self.rising(&at, "points", below.collect::<Vec<_>>().into_iter(), |at| {
            at.member("below")
        });
        let levels = checked
            .iter()
            .map(|limit| i64::try_from(limit.at_most.position()).unwrap_or(0));
        self.rising(
            &at,
            "levels",
            levels.collect::<Vec<_>>().into_iter(),
            |at| at.member("at_most"),
        );
        Some(LevelOperation::Needs {
            score: score?,
            limits: checked,
        })
    }
}
