//! Scores: each worked out from answers or from scores before it, and of one direction.

use alloc::vec::Vec;

use super::rules::RuleCheck;
use crate::id::{IndicatorIndex, ScoreId, ScoreIndex};
use crate::instrument::limits;
use crate::instrument::problem::{Conflict, Pointer};
use crate::instrument::raw::{
    RawAnswerCondition, RawCap, RawOffset, RawRules, RawScoreRule, RawWeighted,
};
use crate::instrument::rules::{Score, ScoreRule, Weighted};

/// A rule and whether more of it is more strength; nothing where a problem is reported.
type Checked = Option<(ScoreRule, bool)>;

impl RuleCheck<'_> {
    pub(super) fn scores(&mut self, at: &Pointer, rules: &RawRules) {
        self.checker.ids(
            at,
            "score",
            rules.scores.iter().map(|score| score.id.as_str()),
        );
        self.checker
            .count(at, "scores", rules.scores.len(), 0..=limits::SCORES);
        for (position, score) in rules.scores.iter().enumerate() {
            let at = at.element(position);
            self.checker.words(&at.member("title"), &score.title);
            let checked = self.score_rule(&at.member("rule"), &score.rule);
            let (rule, is_strength) = checked.unwrap_or((ScoreRule::Sum(Vec::new()), false));
            let (id, title) = (score.id.clone(), score.title.clone());
            self.scores.push(Score {
                id,
                title,
                rule,
                is_strength,
            });
        }
    }

    fn score_rule(&mut self, at: &Pointer, rule: &RawScoreRule) -> Checked {
        match rule {
            RawScoreRule::Sum(selection) => {
                let at = at.member("sum");
                let selected = self.select(&at, selection);
                let is_strength = self.direction(&at, &selected);
                Some((ScoreRule::Sum(selected), is_strength))
            }
            RawScoreRule::WeightedSum(parts) => {
                Some(self.weighted(&at.member("weighted_sum"), parts))
            }
            RawScoreRule::Count(answers) => Some(self.count(&at.member("count"), answers)),
            RawScoreRule::Offset(offset) => {
                let rule = self.offset(&at.member("offset"), offset)?;
                Some((rule, false))
            }
            RawScoreRule::Cap(cap) => self.cap(&at.member("cap"), cap),
            RawScoreRule::Minimum(of) => {
                let (of, is_strength) = self.several(&at.member("minimum"), of)?;
                Some((ScoreRule::Minimum(of), is_strength))
            }
            RawScoreRule::Maximum(of) => {
                let (of, is_strength) = self.several(&at.member("maximum"), of)?;
                Some((ScoreRule::Maximum(of), is_strength))
            }
        }
    }

    /// Whether the indicators are strengths; risks and strengths together are a problem.
    fn direction(&mut self, at: &Pointer, selected: &[IndicatorIndex]) -> bool {
        let strengths = selected.iter().filter(|&&it| self.of_strength(it)).count();
        if strengths != 0 && strengths != selected.len() {
            let expected = "either risks or strengths, or the score would not be monotone";
            self.checker.conflict(
                at.clone(),
                Conflict::Direction,
                "risks and strengths in one sum",
                expected,
            );
        }
        strengths != 0
    }

    fn weighted(&mut self, at: &Pointer, parts: &[RawWeighted]) -> (ScoreRule, bool) {
        self.checker
            .count(at, "parts", parts.len(), 1..=limits::INDICATORS);
        let mut weighted: Vec<Weighted> = Vec::new();
        for (position, part) in parts.iter().enumerate() {
            let at = at.element(position);
            self.checker
                .number(at.member("weight"), part.weight, 1, limits::POINTS);
            for indicator in self.select(&at.member("of"), &part.of) {
                if weighted.iter().any(|it| it.indicator == indicator) {
                    let found = alloc::format!(
                        "`{}` a second time",
                        self.indicators[indicator.position()].id
                    );
                    let expected = "each indicator in one part";
                    self.checker
                        .conflict(at.member("of"), Conflict::Selection, &found, expected);
                }
                weighted.push(Weighted {
                    indicator,
                    weight: part.weight,
                });
            }
        }
        let indicators: Vec<_> = weighted.iter().map(|it| it.indicator).collect();
        let is_strength = self.direction(at, &indicators);
        (ScoreRule::WeightedSum(weighted), is_strength)
    }

    fn count(&mut self, at: &Pointer, answers: &RawAnswerCondition) -> (ScoreRule, bool) {
        let triggers = self.counted(at, answers);
        let indicators: Vec<_> = triggers.iter().map(|it| it.indicator).collect();
        let is_strength = self.direction(&at.member("of"), &indicators);
        (ScoreRule::Count(triggers), is_strength)
    }

    fn offset(&mut self, at: &Pointer, offset: &RawOffset) -> Option<ScoreRule> {
        self.checker
            .number(at.member("at_most"), offset.at_most, 0, limits::NUMBER);
        self.checker.number(
            at.member("by_divisor"),
            offset.by_divisor,
            1,
            limits::NUMBER,
        );
        self.checker.number(
            at.member("of_divisor"),
            offset.of_divisor,
            1,
            limits::NUMBER,
        );
        let of = self.score_named(&at.member("of"), &offset.of, false);
        let by = self.score_named(&at.member("by"), &offset.by, true);
        Some(ScoreRule::Offset {
            of: of?,
            by: by?,
            at_most: offset.at_most,
            by_divisor: offset.by_divisor,
            of_divisor: offset.of_divisor,
        })
    }

    fn cap(&mut self, at: &Pointer, cap: &RawCap) -> Checked {
        let of = self.any_score_named(&at.member("of"), &cap.of);
        for (name, limit) in [("at_least", cap.at_least), ("at_most", cap.at_most)] {
            if let Some(limit) = limit {
                self.checker
                    .number(at.member(name), limit, -limits::NUMBER, limits::NUMBER);
            }
        }
        let (found, expected) = match (cap.at_least, cap.at_most) {
            (None, None) => ("no limit", "`at_least`, `at_most` or both"),
            (Some(least), Some(most)) if least > most => (
                "limits that leave nothing between them",
                "`at_least` not above `at_most`",
            ),
            (Some(_) | None, _) => ("", ""),
        };
        if !found.is_empty() {
            self.checker
                .conflict(at.clone(), Conflict::Parts, found, expected);
        }
        let of = of?;
        let rule = ScoreRule::Cap {
            of,
            at_least: cap.at_least.unwrap_or(i32::MIN),
            at_most: cap.at_most.unwrap_or(i32::MAX),
        };
        Some((rule, self.scores[of.position()].is_strength))
    }

    /// Two scores or more, all of one direction.
    fn several(&mut self, at: &Pointer, ids: &[ScoreId]) -> Option<(Vec<ScoreIndex>, bool)> {
        self.checker
            .count(at, "scores", ids.len(), 2..=limits::SCORES);
        let mut of: Vec<ScoreIndex> = Vec::with_capacity(ids.len());
        for (position, id) in ids.iter().enumerate() {
            let at = at.element(position);
            let named = match of.first() {
                Some(first) => {
                    let strength = self.scores[first.position()].is_strength;
                    self.score_named(&at, id, strength)
                }
                None => self.any_score_named(&at, id),
            };
            of.extend(named);
        }
        let first = of.first()?;
        let is_strength = self.scores[first.position()].is_strength;
        Some((of, is_strength))
    }
}
