//! From rules as written to checked rules: every name resolved, every operation monotone.

use alloc::vec::Vec;

use super::checker::Checker;
use crate::id::{IndicatorIndex, LevelId, LevelIndex, ScoreId, ScoreIndex};
use crate::instrument::problem::{Conflict, Pointer};
use crate::instrument::raw::{RawFlag, RawGround, RawInstrument, RawRules, RawTasks};
use crate::instrument::rules::{
    Finality, Flag, Ground, Initial, JudgementRule, ReassessmentRule, Rules, Score, Share,
    TaskRules, Verify,
};
use crate::instrument::{Indicator, MissingPolicy, limits};

/// What the rules may refer to, and where problems go.
pub(super) struct RuleCheck<'a> {
    pub(super) checker: &'a mut Checker,
    pub(super) raw: &'a RawInstrument,
    pub(super) indicators: &'a [Indicator],
    pub(super) scores: Vec<Score>,
}

/// The checked rules; they have holes where a problem is reported.
pub(super) fn check(
    checker: &mut Checker,
    rules: &RawRules,
    raw: &RawInstrument,
    indicators: &[Indicator],
) -> Rules {
    let at = Pointer::root().member("rules");
    let mut check = RuleCheck {
        checker,
        raw,
        indicators,
        scores: Vec::new(),
    };
    check.scores(&at.member("scores"), rules);
    Rules {
        missing: check.missing(&at.member("missing"), rules),
        level: check.level(&at.member("level"), rules),
        flags: check.flags(&at.member("flags"), &rules.flags),
        shares: check.shares(&at.member("shares"), rules),
        finality: check.finality(&at, rules),
        provisional_review_days: rules.provisional.review_days_at_most,
        initial: check.initial(&at.member("initial"), rules),
        reassessment: check.reassessment(&at.member("reassessment"), rules),
        judgement: check.judgement(&at.member("judgement"), rules),
        tasks: check.tasks(&at.member("tasks"), &rules.tasks),
        scores: check.scores,
    }
}

impl RuleCheck<'_> {
    pub(super) fn level_named(&mut self, at: Pointer, id: &LevelId) -> Option<LevelIndex> {
        let known = self.raw.levels.iter().map(|level| level.id.as_str());
        self.checker
            .find(at, "level", id.as_str(), known)
            .map(LevelIndex::at)
    }

    /// A score that stands before, of risk or of strength as asked.
    pub(super) fn score_named(
        &mut self,
        at: &Pointer,
        id: &ScoreId,
        strength: bool,
    ) -> Option<ScoreIndex> {
        let found = self.any_score_named(at, id)?;
        if self.scores[found.position()].is_strength != strength {
            let (found, expected) = if strength {
                ("a score of risk", "a score of strength")
            } else {
                ("a score of strength", "a score of risk")
            };
            self.checker
                .conflict(at.clone(), Conflict::Direction, found, expected);
            return None;
        }
        Some(found)
    }

    /// A score that stands before, of either direction.
    pub(super) fn any_score_named(&mut self, at: &Pointer, id: &ScoreId) -> Option<ScoreIndex> {
        let known = self.scores.iter().map(|score| score.id.as_str());
        let position = self
            .checker
            .find(at.clone(), "earlier score", id.as_str(), known)?;
        Some(ScoreIndex::at(position))
    }

    fn missing(&mut self, at: &Pointer, rules: &RawRules) -> MissingPolicy {
        if let MissingPolicy::Prorate(prorate) = rules.missing {
            let most = i32::try_from(self.indicators.len()).unwrap_or(i32::MAX);
            let at = at.member("prorate").member("at_most");
            self.checker.number(at, prorate.at_most, 1, most);
        }
        rules.missing
    }

    fn flags(&mut self, at: &Pointer, flags: &[RawFlag]) -> Vec<Flag> {
        self.checker
            .ids(at, "flag", flags.iter().map(|flag| flag.id.as_str()));
        self.checker
            .count(at, "flags", flags.len(), 0..=limits::FLAGS);
        let mut checked = Vec::with_capacity(flags.len());
        for (position, flag) in flags.iter().enumerate() {
            let at = at.element(position);
            for (name, words) in [
                ("title", &flag.title),
                ("explanation", &flag.explanation),
                ("task", &flag.task),
                ("task_if_possible", &flag.task_if_possible),
            ] {
                self.checker.words(&at.member(name), words);
            }
            checked.push(Flag {
                id: flag.id.clone(),
                title: flag.title.clone(),
                explanation: flag.explanation.clone(),
                any: self.conditions(&at.member("any"), &flag.any),
                task: flag.task.clone(),
                task_if_possible: flag.task_if_possible.clone(),
            });
        }
        checked
    }

    fn shares(&mut self, at: &Pointer, rules: &RawRules) -> Vec<Share> {
        self.checker.ids(
            at,
            "share",
            rules.shares.iter().map(|share| share.id.as_str()),
        );
        self.checker
            .count(at, "shares", rules.shares.len(), 0..=limits::SHARES);
        let mut taken: Vec<IndicatorIndex> = Vec::new();
        let mut checked = Vec::with_capacity(rules.shares.len());
        for (position, share) in rules.shares.iter().enumerate() {
            let at = at.element(position);
            self.checker.words(&at.member("title"), &share.title);
            let mut indicators = self.select(&at.member("of"), &share.of);
            if indicators.iter().any(|&it| self.of_strength(it)) {
                let expected = "indicators of risk";
                self.checker.conflict(
                    at.member("of"),
                    Conflict::Direction,
                    "a strength in a share",
                    expected,
                );
            }
            indicators.retain(|it| !taken.contains(it));
            taken.extend(&indicators);
            checked.push(Share {
                id: share.id.clone(),
                title: share.title.clone(),
                indicators,
            });
        }
        checked
    }

    fn finality(&mut self, at: &Pointer, rules: &RawRules) -> Finality {
        let days = rules.provisional.review_days_at_most;
        let place = at.member("provisional").member("review_days_at_most");
        self.checker.number(place, days, 1, 3650);
        let (at, raw) = (at.member("final"), &rules.finality);
        for (name, percent) in [
            ("answered_percent", raw.answered_percent),
            (
                "answered_percent_in_each_domain",
                raw.answered_percent_in_each_domain,
            ),
        ] {
            self.checker.number(at.member(name), percent, 0, 100);
        }
        Finality {
            answered_percent: raw.answered_percent,
            answered_percent_in_each_domain: raw.answered_percent_in_each_domain,
        }
    }

    fn initial(&mut self, at: &Pointer, rules: &RawRules) -> Initial {
        self.checker
            .words(&at.member("title"), &rules.initial.title);
        Initial {
            title: rules.initial.title.clone(),
            due_when_any: self.conditions(&at.member("due_when_any"), &rules.initial.due_when_any),
        }
    }

    fn reassessment(&mut self, at: &Pointer, rules: &RawRules) -> ReassessmentRule {
        let raw = &rules.reassessment;
        self.checker.words(&at.member("title"), &raw.title);
        self.checker
            .words(&at.member("explanation"), &raw.explanation);
        self.checker
            .number(at.member("margin"), raw.margin, 0, limits::NUMBER);
        self.checker
            .number(at.member("steps_down"), raw.steps_down, 1, 8);
        let at = at.member("scores");
        let scores = raw.scores.iter().enumerate();
        let scores = scores
            .filter_map(|(i, id)| self.any_score_named(&at.element(i), id))
            .collect();
        ReassessmentRule {
            title: raw.title.clone(),
            explanation: raw.explanation.clone(),
            margin: raw.margin,
            scores,
            steps_down: raw.steps_down,
            wait_days: raw.wait_days,
        }
    }

    fn judgement(&mut self, at: &Pointer, rules: &RawRules) -> JudgementRule {
        let raw = &rules.judgement;
        let mut grounds = |name: &str, grounds: &[RawGround]| -> Vec<Ground> {
            let at = at.member(name);
            self.checker.ids(
                &at,
                "ground",
                grounds.iter().map(|ground| ground.id.as_str()),
            );
            for (position, ground) in grounds.iter().enumerate() {
                self.checker
                    .words(&at.element(position).member("title"), &ground.title);
            }
            let ground = |it: &RawGround| Ground {
                id: it.id.clone(),
                title: it.title.clone(),
            };
            grounds.iter().map(ground).collect()
        };
        let (up, down) = (grounds("up", &raw.up), grounds("down", &raw.down));
        JudgementRule {
            steps_up: raw.steps_up,
            steps_down: raw.steps_down,
            steps_below_previous: raw.steps_below_previous,
            up,
            down,
        }
    }

    fn tasks(&mut self, at: &Pointer, tasks: &RawTasks) -> TaskRules {
        let mut verify: Vec<Verify> = Vec::with_capacity(tasks.verify.len());
        for (position, raw) in tasks.verify.iter().enumerate() {
            let at = at.member("verify").element(position).member("floor");
            let Some(floor) = self.level_named(at.clone(), &raw.floor) else {
                continue;
            };
            if verify.last().is_some_and(|before| before.floor <= floor) {
                self.checker.conflict(
                    at,
                    Conflict::Order,
                    "a floor that is not below the one before",
                    "falling floors",
                );
            }
            verify.push(Verify {
                floor,
                within: raw.within,
            });
        }
        let serves_all = verify.last().is_some_and(|last| last.floor.position() == 0);
        if !serves_all && !self.raw.levels.is_empty() {
            let found = "no time for the lowest floor";
            let expected = "a last entry for the lowest level, which serves every floor left";
            self.checker
                .conflict(at.member("verify"), Conflict::Order, found, expected);
        }
        let at = at.member("service_for");
        let mut service_for = Vec::new();
        for (position, answer) in tasks.service_for.iter().enumerate() {
            service_for.extend(self.triggers(&at.element(position), answer));
        }
        TaskRules {
            verify,
            find_out_within: tasks.find_out_within,
            service_for,
        }
    }
}
