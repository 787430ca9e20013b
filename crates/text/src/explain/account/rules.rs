//! The rules of the level in the order in which they act, each with the numbers that decide.

use std::borrow::Cow;

use zajedno_core::id::{LevelIndex, ScoreIndex};
use zajedno_core::instrument::{Condition, Level, LevelOperation, LevelRule, Limit, Threshold};
use zajedno_core::outcome::{Cause, CauseOf, Certainty, Effect, Reason};

use super::Account;
use super::ledger::{Ends, Ledger};
use crate::explain::reasons::{begins_with_band, is_floor};
use crate::explain::scores::Scores;
use crate::explain::view::{Line, Row, Section, Table, Topic};
use crate::list_words::Spoken;

impl<'a> Account<'a> {
    /// Every rule, whether it changed the level or not; nothing without a level.
    pub(super) fn rules(&self) -> Option<Section<'a>> {
        let sections = self.outcome.reasons.iter().filter_map(|reason| {
            let rule = self.rules.level.get(reason.rule.position())?;
            Some(self.rule(rule, *reason))
        });
        let sections: Vec<_> = sections.collect();
        let heading = self.teller.own(self.teller.say.explain_account_rules());
        let say = self.teller.say;
        let mut lines = vec![self.teller.sentence(say.explain_account_rules_are())];
        if let (Some(first), false) = (self.outcome.reasons.first(), begins_with_band(self.rules)) {
            let lowest = self.teller.level(first.lower.before);
            let first = self.teller.entry(say.explain_lowest_first(), lowest);
            lines.push(first.into());
        }
        (!sections.is_empty()).then(|| Section {
            sections,
            ..Section::new(Topic::Rules, heading, lines)
        })
    }

    fn rule(&self, rule: &'a LevelRule, reason: Reason) -> Section<'a> {
        let (teller, say) = (&self.teller, self.teller.say);
        let mut lines = Vec::new();
        let mut ledger = Ledger::new(*teller);
        let named = self.operation(&rule.operation, reason, &mut ledger);
        if let LevelOperation::Band { score, cuts } | LevelOperation::AtLeastBand { score, cuts } =
            &rule.operation
        {
            lines.push(self.bands(cuts, self.is_strength(*score)));
        }
        let level = |effect: fn(&Effect) -> LevelIndex| {
            let ends = Ends {
                mild: effect(&reason.lower),
                hard: effect(&reason.upper),
            };
            ends.map(|level| teller.level(level))
        };
        ledger.row(
            Row::new(teller.own(named), []),
            level(|effect| effect.named),
        );
        if !matches!(rule.operation, LevelOperation::Band { .. }) {
            let head = teller.own(say.explain_level_before());
            ledger.row(Row::new(head, []), level(|effect| effect.before));
            let head = teller.own(say.explain_level_after());
            ledger.total(head, level(|effect| effect.after));
        }
        let value = teller.own(say.explain_column_value());
        // The explanation of a floor says what is so when it holds.
        let is_without_cause = is_floor(&rule.operation) && reason.lower.named.position() == 0;
        let caption = if is_without_cause {
            teller.own(say.explain_account_does_not_hold())
        } else {
            teller.words(&rule.explanation)
        };
        lines.push(ledger.table(caption, value));
        let heading = teller.words(&rule.title);
        Section::new(Topic::Rules, heading, lines)
    }

    /// What an operation looks at; gives the label of the level that it names.
    fn operation(
        &self,
        operation: &LevelOperation,
        reason: Reason,
        ledger: &mut Ledger<'a>,
    ) -> Cow<'static, str> {
        let (teller, say) = (&self.teller, self.teller.say);
        match operation {
            LevelOperation::Band { score, .. } => {
                self.score_row(*score, ledger);
                let scores = Scores {
                    teller: *teller,
                    rules: self.rules,
                    outcome: self.outcome,
                };
                scores.band_label(*score)
            }
            LevelOperation::AtLeastBand { score, .. } => {
                self.score_row(*score, ledger);
                say.explain_account_at_least()
            }
            LevelOperation::AtMostAbove { score, cuts, steps } => {
                self.score_row(*score, ledger);
                if let Some(points) = self.points(*score) {
                    let level = points.map(|it| level_between(it, cuts, false));
                    let head = teller.own(say.explain_account_by_these());
                    ledger.row(Row::new(head, []), level.map(|it| self.level_at(it)));
                }
                let head = teller.own(say.explain_account_steps());
                ledger.numbers(head, Ends::both((*steps).into()));
                say.explain_account_at_most()
            }
            LevelOperation::Needs { score, limits } => {
                self.score_row(*score, ledger);
                self.limits(*score, limits, ledger);
                say.explain_account_at_most()
            }
            LevelOperation::Floor { to, any } => {
                if any.iter().any(|it| matches!(it, Condition::Answer(_))) {
                    self.causes(reason, ledger, |_| Some(*to));
                }
                self.reached(any, *to, ledger);
                say.explain_account_at_least()
            }
            LevelOperation::CriticalFloors => {
                self.causes(reason, ledger, |cause| {
                    let it = teller.instrument.indicator(cause.indicator);
                    it.critical.as_ref().map(|critical| critical.floor)
                });
                say.explain_account_at_least()
            }
        }
    }

    pub(super) fn score_row(&self, score: ScoreIndex, ledger: &mut Ledger<'a>) {
        if let (Some(it), Some(points)) = (self.score(score), self.points(score)) {
            ledger.numbers(self.teller.words(&it.title), points);
        }
    }

    /// The title of the level at a position.
    pub(super) fn level_at(&self, position: usize) -> Spoken<'a> {
        let level = self.teller.instrument.levels().get(position);
        level.map_or(Spoken::typed(""), |level| self.teller.words(&level.title))
    }

    /// The points of each level.
    fn bands(&self, cuts: &[i32], fall: bool) -> Line<'a> {
        let (teller, say) = (&self.teller, self.teller.say);
        let levels = teller.instrument.levels().iter().take(cuts.len() + 1);
        let row = |(position, level): (usize, &'a Level)| {
            let points = teller.own(teller.band_points(position, cuts, fall));
            Row::new(teller.words(&level.title), [points])
        };
        Line::Table(Table {
            caption: teller.own(say.explain_account_bands()),
            columns: [say.explain_column_level(), say.explain_column_points()]
                .map(|head| teller.own(head))
                .into(),
            rows: levels.enumerate().map(row).collect(),
        })
    }

    /// Each limit, and whether it stands.
    fn limits(&self, score: ScoreIndex, limits: &[Limit], ledger: &mut Ledger<'a>) {
        let (teller, say) = (&self.teller, self.teller.say);
        let Some(points) = self.points(score) else {
            return;
        };
        for limit in limits {
            let label = say.explain_guard_limit(&teller.number(limit.below));
            let stands = points.map(|points| {
                if points < limit.below {
                    teller.level(limit.at_most)
                } else {
                    teller.own(say.explain_account_falls_away())
                }
            });
            ledger.row(Row::new(teller.own(label), []), stands);
        }
    }

    /// The answers that a floor looks at: those that set it by name, those that are not known yet together.
    fn causes(
        &self,
        reason: Reason,
        ledger: &mut Ledger<'a>,
        floor: impl Fn(&Cause) -> Option<LevelIndex>,
    ) {
        let (teller, say) = (&self.teller, self.teller.say);
        let of = CauseOf::Rule(reason.rule);
        let nothing = || teller.own(say.explain_account_nothing());
        let (mut open, mut highest) = (0, None);
        for cause in self.outcome.causes.iter().filter(|cause| cause.of == of) {
            let Some(floor) = floor(cause) else { continue };
            if teller.answered(cause.indicator).is_none() {
                open += 1;
                highest = highest.max(Some(floor));
                continue;
            }
            let row = Row {
                target: teller.target(cause.indicator),
                notes: teller.answer_notes(self.outcome, cause.indicator),
                ..Row::new(teller.indicator(cause.indicator), [])
            };
            let mild = match cause.certainty {
                Certainty::Yes => teller.level(floor),
                Certainty::Possible | Certainty::No if teller.is_unconfirmed(cause.indicator) => {
                    teller.own(say.explain_account_unconfirmed())
                }
                // It may not be asked: its note says so.
                Certainty::Possible | Certainty::No => nothing(),
            };
            let hard = teller.level(floor);
            ledger.row(row, Ends { mild, hard });
        }
        if let Some(highest) = highest {
            let head = teller.own(say.explain_account_open(open));
            let ends = Ends {
                mild: nothing(),
                hard: teller.level(highest),
            };
            ledger.row(Row::new(head, []), ends);
        } else if !self.outcome.causes.iter().any(|cause| cause.of == of) {
            let head = teller.own(say.explain_account_no_answer());
            let ends = Ends {
                mild: nothing(),
                hard: nothing(),
            };
            ledger.row(Row::new(head, []), ends);
        }
    }

    /// The scores that a floor looks at.
    fn reached(&self, any: &[Condition], to: LevelIndex, ledger: &mut Ledger<'a>) {
        let (teller, say) = (&self.teller, self.teller.say);
        for condition in any {
            let Condition::Score { score, reaches } = condition else {
                continue;
            };
            let Some(points) = self.points(*score) else {
                continue;
            };
            self.score_row(*score, ledger);
            let enough = match *reaches {
                Threshold::AtLeast(least) => teller.number(least),
                Threshold::AtMost(most) => say.explain_to(&teller.number(most)),
            };
            let label = say.explain_account_enough(&enough);
            let sets = points.map(|points| {
                if reaches.is_reached(points) {
                    teller.level(to)
                } else {
                    teller.own(say.explain_account_nothing())
                }
            });
            ledger.row(Row::new(teller.own(label), []), sets);
        }
    }
}

/// The position of the level by where points stand between cuts, which rise with risk and fall with strength.
pub(super) fn level_between(points: i32, cuts: &[i32], fall: bool) -> usize {
    let is_beyond = |cut: &&i32| {
        if fall {
            points <= **cut
        } else {
            points >= **cut
        }
    };
    cuts.iter().filter(is_beyond).count()
}
