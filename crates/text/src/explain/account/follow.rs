//! What followed from an earlier level, and from a professional judgement, with the numbers.

use zajedno_core::ChildOutcome;

use super::Account;
use super::ledger::{Ends, Ledger};
use crate::explain::view::{Line, Row, Section, Topic};

impl<'a> Account<'a> {
    pub(super) fn reassessment(&self, child: &ChildOutcome) -> Option<Section<'a>> {
        let (teller, say) = (&self.teller, self.teller.say);
        let (it, rule) = (child.reassessment?, &self.rules.reassessment);
        let levels = Ends {
            mild: it.lower,
            hard: it.upper,
        };
        let mut ledger = Ledger::new(*teller);
        let previous = Ends::both(it.previous).map(|level| teller.level(level));
        let head = teller.own(say.explain_previous_level());
        ledger.row(Row::new(head, []), previous);
        let computed = levels.map(|level| teller.level(level.computed));
        let head = teller.own(say.explain_computed_level());
        ledger.row(Row::new(head, []), computed);
        for &score in &rule.scores {
            let (Some(it), Some(points)) = (self.score(score), self.points(score)) else {
                continue;
            };
            let with_margin = points.map(|points| points + rule.margin);
            let margin = say.explain_account_margin(rule.margin.unsigned_abs().into());
            let row = Row {
                notes: vec![teller.own(margin)],
                ..Row::new(teller.words(&it.title), [])
            };
            let cells = ledger.spoken(with_margin);
            ledger.row(row, cells);
        }
        let label = say.explain_margin_level(rule.margin.unsigned_abs().into());
        let with_margin = levels.map(|level| teller.level(level.with_margin));
        ledger.row(Row::new(teller.own(label), []), with_margin);
        let taken = levels.map(|level| teller.level(level.after));
        ledger.total(teller.own(say.explain_taken_level()), taken);
        let value = teller.own(say.explain_column_value());
        let mut lines = vec![ledger.table(teller.words(&rule.explanation), value)];
        let because = levels.map(|level| teller.reassessed_because(self.rules, level.because));
        if because.mild == because.hard {
            lines.push(Line::Sentence(because.mild));
        } else {
            lines.extend([
                Line::from(teller.entry(say.explain_at_lower(), because.mild)),
                Line::from(teller.entry(say.explain_at_upper(), because.hard)),
            ]);
        }
        Some(Section::new(Topic::Rules, teller.words(&rule.title), lines))
    }

    pub(super) fn judgement(&self, child: &'a ChildOutcome) -> Option<Section<'a>> {
        let lines = self.teller.judgement(self.rules, child)?;
        let heading = self.teller.own(self.teller.say.explain_judgement());
        Some(Section::new(Topic::Rules, heading, lines))
    }
}
