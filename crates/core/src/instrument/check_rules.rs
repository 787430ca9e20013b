//! From rules as written to checked rules: every name resolved, every operation monotone.

use alloc::borrow::ToOwned as _;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::check::{Checker, find_option};
use super::problem::{Pointer, ProblemKind};
use super::raw::{
    At, RawAnswerCondition, RawCondition, RawFlag, RawGround, RawInstrument, RawLevelOperation,
    RawNeeds, RawOffset, RawRules, RawScoreRule, RawTasks, Selection,
};
use super::rules::{
    Condition, Finality, Flag, Ground, Initial, JudgementRule, LevelOperation, LevelRule, Limit,
    ReassessmentRule, Rules, Score, ScoreRule, Share, TaskRules, Trigger, Verify,
};
use super::{Indicator, limits};
use crate::id::{IndicatorIndex, LevelId, LevelIndex, ScoreId, ScoreIndex};

/// What the rules may refer to, and where problems go.
struct RuleCheck<'a> {
    checker: &'a mut Checker,
    raw: &'a RawInstrument,
    indicators: &'a [Indicator],
    scores: Vec<Score>,
}

/// The checked rules, or `None` when a problem was reported that leaves a hole in them.
pub(super) fn check(
    checker: &mut Checker,
    rules: &RawRules,
    raw: &RawInstrument,
    indicators: &[Indicator],
) -> Option<Rules> {
    let at = Pointer::root().member("rules");
    let mut check = RuleCheck {
        checker,
        raw,
        indicators,
        scores: Vec::new(),
    };
    check.scores(&at.member("scores"), rules);
    let level = check.level(&at.member("level"), rules);
    let flags = check.flags(&at.member("flags"), &rules.flags);
    let shares = check.shares(&at.member("shares"), rules);
    let finality = at.member("final");
    let percent = &rules.finality;
    check.checker.number(
        finality.member("answered_percent"),
        percent.answered_percent,
        0,
        100,
    );
    check.checker.number(
        finality.member("answered_percent_in_each_domain"),
        percent.answered_percent_in_each_domain,
        0,
        100,
    );
    let days = at.member("provisional").member("review_days_at_most");
    check
        .checker
        .number(days, rules.provisional.review_days_at_most, 1, 3650);
    let initial = at.member("initial");
    check
        .checker
        .words(&initial.member("title"), &rules.initial.title);
    let due_when_any =
        check.conditions(&initial.member("due_when_any"), &rules.initial.due_when_any);
    let reassessment = check.reassessment(&at.member("reassessment"), rules);
    let judgement = check.judgement(&at.member("judgement"), rules);
    let tasks = check.tasks(&at.member("tasks"), &rules.tasks);
    Some(Rules {
        missing: rules.missing,
        scores: check.scores,
        level,
        flags,
        shares,
        finality: Finality {
            answered_percent: percent.answered_percent,
            answered_percent_in_each_domain: percent.answered_percent_in_each_domain,
        },
        provisional_review_days: rules.provisional.review_days_at_most,
        initial: Initial {
            title: rules.initial.title.clone(),
            due_when_any,
        },
        reassessment,
        judgement,
        tasks,
    })
}

impl RuleCheck<'_> {
    fn level_named(&mut self, at: Pointer, id: &LevelId) -> Option<LevelIndex> {
        let known = self.raw.levels.iter().map(|level| level.id.as_str());
        self.checker
            .find(at, "level", id.as_str(), known)
            .map(LevelIndex::at)
    }

    /// A score that stands before, of risk or of strength as asked.
    fn score_named(&mut self, at: &Pointer, id: &ScoreId, strength: bool) -> Option<ScoreIndex> {
        let known = self.scores.iter().map(|score| score.id.as_str());
        let position =
            self.checker
                .find(at.clone(), "score before this place", id.as_str(), known)?;
        if self.scores[position].is_strength != strength {
            let (found, expected) = if strength {
                ("a score of risk", "a score of strength")
            } else {
                ("a score of strength", "a score of risk")
            };
            self.checker.conflict(at.clone(), found, expected);
            return None;
        }
        Some(ScoreIndex::at(position))
    }

    /// The indicators of a selection, in the order of the list; an empty selection is a problem.
    fn select(&mut self, at: &Pointer, selection: &Selection) -> Vec<IndicatorIndex> {
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
            self.checker.find(at, "indicator", id.as_str(), known);
        }
        let meets = |it: &Indicator| {
            let domain = self
                .raw
                .domains
                .get(it.domain.position())
                .map(|domain| &domain.id);
            selection
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

    fn of_strength(&self, indicator: IndicatorIndex) -> bool {
        self.indicators[indicator.position()].kind.is_strength()
    }

    fn scores(&mut self, at: &Pointer, rules: &RawRules) {
        self.checker.ids(
            at,
            "score",
            rules.scores.iter().map(|score| score.id.as_str()),
        );
        self.checker
            .count(at, "scores", rules.scores.len(), limits::SCORES);
        for (position, score) in rules.scores.iter().enumerate() {
            let at = at.element(position);
            self.checker.words(&at.member("title"), &score.title);
            let rule_at = at.member("rule");
            let (rule, is_strength) = match &score.rule {
                RawScoreRule::Sum(selection) => {
                    let at = rule_at.member("sum");
                    let selected = self.select(&at, selection);
                    let strengths = selected.iter().filter(|&&it| self.of_strength(it)).count();
                    if strengths != 0 && strengths != selected.len() {
                        let expected =
                            "either risks or strengths, or the score would not be monotone";
                        self.checker
                            .conflict(at, "risks and strengths in one sum", expected);
                    }
                    (ScoreRule::Sum(selected), strengths != 0)
                }
                RawScoreRule::Offset(offset) => {
                    let rule = self.offset(&rule_at.member("offset"), offset);
                    (rule.unwrap_or(ScoreRule::Sum(Vec::new())), false)
                }
            };
            let (id, title) = (score.id.clone(), score.title.clone());
            self.scores.push(Score {
                id,
                title,
                rule,
                is_strength,
            });
        }
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

    fn level(&mut self, at: &Pointer, rules: &RawRules) -> Vec<LevelRule> {
        self.checker
            .ids(at, "rule", rules.level.iter().map(|rule| rule.id.as_str()));
        self.checker
            .count(at, "rules", rules.level.len(), limits::RULES);
        let mut cuts: Option<Vec<i32>> = None;
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
            if is_band != (position == 0) {
                let found = if is_band {
                    "a second band"
                } else {
                    "no band as the first rule"
                };
                self.checker
                    .conflict(at.clone(), found, "one band, as the first rule");
            }
            if floored && !is_floor {
                let expected = "limits before floors, so that no limit lowers a floor";
                self.checker
                    .conflict(at.clone(), "a limit after a floor", expected);
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
        band_cuts: &mut Option<Vec<i32>>,
    ) -> Option<LevelOperation> {
        match rule {
            RawLevelOperation::Band(band) => {
                let at = at.member("band");
                let score = self.score_named(&at.member("score"), &band.score, false);
                self.cuts(&at.member("cuts"), &band.cuts);
                *band_cuts = Some(band.cuts.clone());
                Some(LevelOperation::Band {
                    score: score?,
                    cuts: band.cuts.clone(),
                })
            }
            RawLevelOperation::AtMostAbove(guard) => {
                let at = at.member("at_most_above");
                let score = self.score_named(&at.member("score"), &guard.score, false);
                self.checker.number(at.member("steps"), guard.steps, 0, 8);
                let cuts = band_cuts.clone()?;
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

    fn cuts(&mut self, at: &Pointer, cuts: &[i32]) {
        let expected = self.raw.levels.len().saturating_sub(1);
        if cuts.len() != expected {
            let found = format!("{} cuts for {} levels", cuts.len(), self.raw.levels.len());
            self.checker.conflict(
                at.clone(),
                &found,
                "one cut for each level above the lowest",
            );
        }
        for (position, &cut) in cuts.iter().enumerate() {
            self.checker
                .number(at.element(position), cut, -limits::NUMBER, limits::NUMBER);
        }
        self.rising(at, "cuts", cuts.iter().map(|&cut| i64::from(cut)), |at| at);
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
            .count(&at, "limits", needs.limits.len(), limits::LEVELS);
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

    fn conditions(&mut self, at: &Pointer, any: &[RawCondition]) -> Vec<Condition> {
        self.checker
            .count(at, "conditions", any.len(), limits::INDICATORS);
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
                    let at = at.member("score");
                    let (least, most) = (-limits::NUMBER, limits::NUMBER);
                    self.checker
                        .number(at.member("at_least"), condition.at_least, least, most);
                    let score = self.score_named(&at.member("id"), &condition.id, false);
                    let at_least = condition.at_least;
                    checked.extend(score.map(|score| Condition::Score { score, at_least }));
                }
            }
        }
        checked
    }

    fn triggers(&mut self, at: &Pointer, answer: &RawAnswerCondition) -> Vec<Trigger> {
        let of = at.member("of");
        let mut checked = Vec::new();
        for indicator in self.select(&of, &answer.of) {
            let it = &self.indicators[indicator.position()];
            if it.kind.is_strength() {
                let found = format!("the strength `{}`", it.id);
                self.checker
                    .conflict(of.clone(), &found, "indicators of risk");
                continue;
            }
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
                At::Highest => it
                    .options
                    .len()
                    .checked_sub(1)
                    .map(crate::id::OptionIndex::at),
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

    fn flags(&mut self, at: &Pointer, flags: &[RawFlag]) -> Vec<Flag> {
        self.checker
            .ids(at, "flag", flags.iter().map(|flag| flag.id.as_str()));
        if flags.len() > limits::FLAGS {
            self.checker.count(at, "flags", flags.len(), limits::FLAGS);
        }
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
        if rules.shares.len() > limits::SHARES {
            self.checker
                .count(at, "shares", rules.shares.len(), limits::SHARES);
        }
        let mut taken: Vec<IndicatorIndex> = Vec::new();
        let mut checked = Vec::with_capacity(rules.shares.len());
        for (position, share) in rules.shares.iter().enumerate() {
            let at = at.element(position);
            self.checker.words(&at.member("title"), &share.title);
            let mut indicators = self.select(&at.member("of"), &share.of);
            if indicators.iter().any(|&it| self.of_strength(it)) {
                let expected = "indicators of risk";
                self.checker
                    .conflict(at.member("of"), "a strength in a share", expected);
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
            .filter_map(|(i, id)| self.score_named(&at.element(i), id, false))
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
                    "a floor that is not below the one before",
                    "falling floors",
                );
            }
            verify.push(Verify {
                floor,
                within: raw.within,
            });
        }
        if verify.last().is_none_or(|last| last.floor.position() != 0) {
            let found: String = "no time for the lowest floor".to_owned();
            let expected = "a last entry for the lowest level, which serves every floor left";
            self.checker.conflict(at.member("verify"), &found, expected);
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
