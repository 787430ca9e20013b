//! What random lists and sheets are made of: every operation, policy and kind of condition.

use zajedno_core::outcome::Outcome;
use zajedno_tests::naive::language::{Condition, Fact, Item, Missing, Operation, Rule};

use super::Both;
use crate::coverage::Coverage;
use crate::seen::has_unconfirmed;

fn name(operation: &Operation) -> &'static str {
    match operation {
        Operation::Band(..) => "band",
        Operation::AtLeastBand(..) => "at least band",
        Operation::AtMostAbove(..) => "at most above",
        Operation::Needs(..) => "needs",
        Operation::Floor(..) => "floor",
        Operation::CriticalFloors => "critical floors",
    }
}

const OPERATIONS: [&str; 6] = [
    "band",
    "at least band",
    "at most above",
    "needs",
    "floor",
    "critical floors",
];

impl Both {
    /// What the rules of the list are made of.
    pub(super) fn note_rules(&self, coverage: &Coverage) {
        let book = &self.book;
        let any_score = |is: fn(&Rule) -> bool| book.scores.iter().any(|it| is(&it.rule));
        for (what, is) in [
            (
                "sum",
                (|it| matches!(it, Rule::Sum(_))) as fn(&Rule) -> bool,
            ),
            ("weighted sum", |it| matches!(it, Rule::Weighted(_))),
            ("count", |it| matches!(it, Rule::Count(_))),
            ("offset", |it| matches!(it, Rule::Offset { .. })),
            ("cap from above", |it| {
                matches!(it, Rule::Cap(_, None, Some(_)))
            }),
            ("cap from below", |it| {
                matches!(it, Rule::Cap(_, Some(_), None))
            }),
            ("cap from both", |it| {
                matches!(it, Rule::Cap(_, Some(_), Some(_)))
            }),
            ("minimum", |it| matches!(it, Rule::Minimum(_))),
            ("maximum", |it| matches!(it, Rule::Maximum(_))),
        ] {
            coverage.note(what, any_score(is));
        }
        self.note_level(coverage);
        self.note_policy_and_answers(coverage);
    }

    /// What makes the level, and from what conditions.
    fn note_level(&self, coverage: &Coverage) {
        let book = &self.book;
        let strength = |score: &usize| book.scores[*score].strength;
        let falling = |it: &Operation| match it {
            Operation::Band(score, _) | Operation::AtLeastBand(score, _) => strength(score),
            Operation::AtMostAbove(..)
            | Operation::Needs(..)
            | Operation::Floor(..)
            | Operation::CriticalFloors => false,
        };
        for what in OPERATIONS {
            coverage.note(what, book.operations.iter().any(|it| name(it) == what));
        }
        coverage.note("falling cuts", book.operations.iter().any(falling));
        let has_band = matches!(book.operations.first(), Some(Operation::Band(..)));
        coverage.note(
            "a level without a band",
            !book.levels.is_empty() && !has_band,
        );
        coverage.note("no level at all", book.levels.is_empty());
        let in_floors = book.operations.iter().filter_map(|it| match it {
            Operation::Floor(_, any) => Some(any),
            Operation::Band(..)
            | Operation::AtLeastBand(..)
            | Operation::AtMostAbove(..)
            | Operation::Needs(..)
            | Operation::CriticalFloors => None,
        });
        self.note_conditions(coverage, in_floors.flatten().collect());
    }

    fn note_conditions(&self, coverage: &Coverage, in_floors: Vec<&Condition>) {
        let book = &self.book;
        for (where_, any) in [
            ("floor", in_floors),
            ("flag", book.flags.iter().flatten().collect()),
            ("due", book.due.iter().collect()),
        ] {
            for (what, is) in [
                (
                    "answer",
                    (|it| matches!(it, Condition::Answer(_))) as fn(&Condition) -> bool,
                ),
                ("risk", |it| matches!(it, Condition::AtLeast(..))),
                ("strength", |it| matches!(it, Condition::AtMost(..))),
            ] {
                coverage.note(&format!("{where_} by {what}"), any.iter().any(|it| is(it)));
            }
        }
    }

    fn note_policy_and_answers(&self, coverage: &Coverage) {
        let book = &self.book;
        for (what, is) in [
            ("interval", book.missing == Missing::Interval),
            ("prorate", matches!(book.missing, Missing::Prorate(_))),
            ("refuse", book.missing == Missing::Refuse),
        ] {
            coverage.note(what, is);
        }
        for (what, written) in [
            ("at an option", r#""at":{"option":"#),
            ("at the critical option", r#""at":"critical""#),
            ("at the highest option", r#""at":"highest""#),
        ] {
            coverage.note(what, self.text.contains(written));
        }
        let negative = |it: &Item| it.points[0] < 0;
        coverage.note("negative points", book.items.iter().any(negative));
        coverage.note(
            "from the age",
            book.items.iter().any(|it| it.from_age.is_some()),
        );
    }

    /// What is asked under which conditions, and where strengths are as bad as risks.
    pub(super) fn note_asked(&self, coverage: &Coverage, outcome: &Outcome) {
        let facts = || self.book.items.iter().flat_map(|it| &it.asked_if);
        for (what, is) in [
            (
                "asked by age",
                (|it| matches!(it, Fact::Age(..))) as fn(&Fact) -> bool,
            ),
            ("asked by kind", |it| matches!(it, Fact::Kind(_))),
            ("asked by gate", |it| matches!(it, Fact::Gate(..))),
        ] {
            coverage.note(what, facts().any(is));
        }
        let nested = |it: &Item| it.gate() && !it.asked_if.is_empty();
        coverage.note(
            "a gate behind a condition",
            self.book.items.iter().any(nested),
        );
        coverage.note("not asked", !outcome.not_asked.is_empty());
        let critical = |it: &Item| it.strength() && it.critical.is_some();
        coverage.note("a critical strength", self.book.items.iter().any(critical));
        let by_strength = self.book.flags.iter().flatten().any(|it| match it {
            Condition::Answer(any) => any.iter().any(|it| self.book.items[it.item].strength()),
            Condition::AtLeast(..) | Condition::AtMost(..) => false,
        });
        coverage.note("a flag by a strength", by_strength);
    }

    /// Which rules changed the level.
    pub(super) fn note_acts(&self, coverage: &Coverage, outcome: &Outcome) {
        let reasons = || outcome.reasons.iter().zip(&self.book.operations);
        for what in OPERATIONS {
            let acts = reasons().any(|(reason, it)| name(it) == what && reason.upper.acted());
            coverage.note(&format!("{what} acts"), acts);
        }
        let not_applicable = usize::from(outcome.applicable) < self.book.items.len();
        coverage.note("not applicable", not_applicable);
    }

    /// How a sheet is partial.
    pub(super) fn note_openness(coverage: &Coverage, outcome: &Outcome) {
        let apart = outcome.level.is_some_and(|it| it.value().is_none());
        coverage.note("level open", apart);
        coverage.note("level settled", outcome.level.is_some() && !apart);
        coverage.note("no level", outcome.level.is_none());
        coverage.note("undecided", !outcome.undecided.is_empty());
        coverage.note("nothing open", outcome.answered == outcome.applicable);
        coverage.note("unconfirmed", has_unconfirmed(outcome));
        let narrows = outcome.open.iter().any(|it| it.narrows_levels > 0);
        coverage.note("an answer that narrows", narrows);
        coverage.note("prorated", outcome.prorated.is_some());
        let between = outcome.prorated.as_ref().is_some_and(|prorated| {
            let scores = outcome.scores.iter().zip(&prorated.scores);
            let mut inside = scores.map(|(it, points)| (it.points, *points));
            inside.any(|(it, points)| it.lower < points && points < it.upper)
        });
        coverage.note("prorated between the bounds", between);
    }
}
