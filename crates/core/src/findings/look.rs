//! Looks at one part of a list after the other, and notes what is proven and what was not decided.

use alloc::vec::Vec;

use super::answers::Answers;
use super::kind::{DeadBecause, Finding, FindingKind};
use super::numbers::Holds;
use super::piece::Pieces;
use super::question::{Question, Reached};
use super::{Effect, Undecided};
use crate::instrument::{Condition, Pointer};
use crate::outcome::Bounds;

/// How many words may be moved for all questions about a list: a second or two.
const MOST_WORK: usize = 1 << 29;

/// Looks at a list.
pub(super) struct Look<'a> {
    pub(super) answers: &'a Answers<'a>,
    left: usize,
    pub(super) found: Vec<Finding>,
    pub(super) undecided: Vec<Undecided>,
    pub(super) effects: Vec<Effect>,
}

impl<'a> Look<'a> {
    pub(super) fn new(answers: &'a Answers<'a>) -> Self {
        let has_level = !answers.rules.level.is_empty();
        let effect = |(indicator, _)| Effect {
            indicator,
            level_steps: (!has_level).then_some(0),
            changes_flag: Some(false),
            makes_due: Some(false),
        };
        Self {
            answers,
            left: MOST_WORK,
            found: Vec::new(),
            undecided: Vec::new(),
            effects: answers.list.indexed().map(effect).collect(),
        }
    }

    pub(super) fn note(&mut self, at: Pointer, kind: FindingKind) {
        self.found.push(Finding { at, kind });
    }

    pub(super) fn not_decided(&mut self, at: Pointer, what: &'static str) {
        self.undecided.push(Undecided { at, what });
    }

    pub(super) fn ask(
        &mut self,
        pieces: Pieces<'a>,
        top: usize,
        with_effects: bool,
    ) -> Option<Reached> {
        Question::new(pieces, top)?.answer(with_effects, &mut self.left)
    }

    /// The whole list.
    pub(super) fn look(&mut self) {
        self.level();
        self.flags();
        self.due();
        self.scores();
        self.shares();
        self.indicators();
    }

    fn level(&mut self) {
        let (answers, at) = (
            self.answers,
            Pointer::root().member("rules").member("level"),
        );
        let rules = &answers.rules.level;
        let names: Vec<Holds> = rules
            .iter()
            .enumerate()
            .map(|(place, rule)| self.numbers(&at.element(place).member("rule"), &rule.operation))
            .collect();
        if rules.is_empty() {
            return;
        }
        let mut pieces = Pieces::new(answers);
        for rule in rules {
            pieces.rule(&rule.operation);
        }
        let top = answers.list.levels().len() - 1;
        let reached = self.ask(pieces, top, true);
        for (place, (rule, names)) in rules.iter().zip(names).enumerate() {
            let acts = reached
                .as_ref()
                .map(|it| (it.acts[place], it.decides[place]));
            let because = match (names, acts) {
                (Holds::Never, _) => DeadBecause::Silent,
                (_, Some((false, _))) => DeadBecause::Idle,
                (_, Some((true, false))) => DeadBecause::Redundant,
                (_, Some((true, true)) | None) => continue,
            };
            let rule = rule.id.clone();
            self.note(at.element(place), FindingKind::DeadRule { rule, because });
        }
        let Some(reached) = reached else {
            self.not_decided(at, "which rules, levels and answers have an effect");
            return;
        };
        self.levels(&reached.levels);
        match reached.effects {
            Some(effects) => {
                for (effect, steps) in self.effects.iter_mut().zip(effects) {
                    effect.level_steps = Some(steps);
                }
            }
            None => self.not_decided(at, "which answers change the level"),
        }
    }

    fn levels(&mut self, reached: &[bool]) {
        let levels = self.answers.list.levels();
        let with = || levels.iter().zip(reached).filter(|(_, reached)| **reached);
        let (Some((lowest, _)), Some((highest, _))) = (with().next(), with().next_back()) else {
            return;
        };
        for (place, level) in levels.iter().enumerate().filter(|(it, _)| !reached[*it]) {
            let kind = FindingKind::LevelNotReached {
                level: level.id.clone(),
                reached: Bounds {
                    lower: lowest.id.clone(),
                    upper: highest.id.clone(),
                },
            };
            self.note(Pointer::root().member("levels").element(place), kind);
        }
    }

    fn flags(&mut self) {
        let (answers, at) = (
            self.answers,
            Pointer::root().member("rules").member("flags"),
        );
        for (place, flag) in answers.rules.flags.iter().enumerate() {
            let at = at.element(place);
            let (holds, effects) = self.group(&at.member("any"), &flag.any);
            let id = flag.id.clone();
            match holds {
                Holds::Never => self.note(at, FindingKind::FlagNeverHolds { flag: id }),
                Holds::Always => self.note(at, FindingKind::FlagAlwaysHolds { flag: id }),
                Holds::Sometimes => {}
                Holds::NotDecided => self.not_decided(at, "whether this flag can hold"),
            }
            for (place, effect) in self.effects.iter_mut().enumerate() {
                effect.changes_flag = either(effect.changes_flag, effects.as_deref(), place);
            }
        }
    }

    fn due(&mut self) {
        let at = Pointer::root()
            .member("rules")
            .member("initial")
            .member("due_when_any");
        let answers = self.answers;
        let (holds, effects) = self.group(&at, &answers.rules.initial.due_when_any);
        match holds {
            Holds::Always => self.note(at, FindingKind::AlwaysDue),
            Holds::NotDecided => {
                self.not_decided(at, "whether a directed assessment is always due");
            }
            Holds::Never | Holds::Sometimes => {}
        }
        for (place, effect) in self.effects.iter_mut().enumerate() {
            effect.makes_due = either(effect.makes_due, effects.as_deref(), place);
        }
    }

    /// Whether one of the conditions holds; and by indicator, whether its answer alone can change that.
    fn group(&mut self, at: &Pointer, any: &'a [Condition]) -> (Holds, Option<Vec<usize>>) {
        let each = self.conditions(at, any);
        let mut pieces = Pieces::new(self.answers);
        pieces.floor(1, any);
        let mut reached = self.ask(pieces, 1, true);
        let effects = reached.as_mut().and_then(|it| it.effects.take());
        let holds = match (each, reached) {
            (Holds::Never | Holds::Always, _) => each,
            (_, reached) => Holds::of(reached),
        };
        let settled = matches!(holds, Holds::Never | Holds::Always);
        let none = || settled.then(|| alloc::vec![0; self.effects.len()]);
        (holds, effects.or_else(none))
    }
}

/// Whether one or the other is so: certainly as soon as one is.
fn either(before: Option<bool>, effects: Option<&[usize]>, place: usize) -> Option<bool> {
    let also = effects.map(|effects| effects[place] > 0);
    match (before, also) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        (None, _) | (_, None) => None,
    }
}
