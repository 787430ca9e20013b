//! What a score is made of where it is not simply a sum: weights, counted answers, limits.

use zajedno_core::Bounds;
use zajedno_core::instrument::{Trigger, Weighted};

use super::Account;
use super::ledger::{Ends, Ledger};
use crate::explain::view::Row;

impl<'a> Account<'a> {
    /// The points of each answer, times its weight.
    pub(super) fn weighed(&self, of: &[Weighted], ledger: &mut Ledger<'a>) {
        let (teller, say) = (&self.teller, self.teller.say);
        for contribution in &self.outcome.contributions {
            let indicator = contribution.indicator;
            let Some(weighted) = of.iter().find(|it| it.indicator == indicator) else {
                continue;
            };
            let is_strength = teller.instrument.indicator(indicator).kind.is_strength();
            let points = Ends::of(contribution.points, is_strength);
            let points = points.map(|points| points * weighted.weight);
            let counted = match contribution.points.value() {
                Some(points) => teller.number(points),
                None => format!("({})", teller.numbers(contribution.points).text),
            };
            let weight = teller.number(weighted.weight);
            let times = say.explain_account_weighed(&counted, &weight);
            let notes = teller.whether_asked(self.outcome, indicator).into_iter();
            let row = Row {
                target: teller.target(indicator),
                notes: notes.chain([teller.own(times)]).collect(),
                ..Row::new(teller.indicator(indicator), [])
            };
            let cells = ledger.spoken(points);
            ledger.row(row, cells);
        }
    }

    /// The answers that count, or may, and how many others there are.
    pub(super) fn counted(&self, of: &[Trigger], is_strength: bool, ledger: &mut Ledger<'a>) {
        let (teller, say) = (&self.teller, self.teller.say);
        let mut others = 0;
        for contribution in &self.outcome.contributions {
            let indicator = contribution.indicator;
            let Some(trigger) = of.iter().find(|it| it.indicator == indicator) else {
                continue;
            };
            let lower = match teller.answered(indicator) {
                Some(option) if option >= trigger.from => {
                    i32::from(!self.outcome.undecided.contains(&indicator))
                }
                Some(_) => {
                    others += 1;
                    continue;
                }
                None => 0,
            };
            let row = Row {
                target: teller.target(indicator),
                notes: teller.answer_notes(self.outcome, indicator),
                ..Row::new(teller.indicator(indicator), [])
            };
            let cells = ledger.spoken(Ends::of(Bounds { lower, upper: 1 }, is_strength));
            ledger.row(row, cells);
        }
        if others > 0 {
            let head = teller.own(say.explain_account_not_counted(others));
            ledger.numbers(head, Ends::both(0));
        }
    }

    /// The limits of a score, where it has them.
    pub(super) fn cap(&self, at_least: i32, at_most: i32, ledger: &mut Ledger<'a>) {
        let (teller, say) = (&self.teller, self.teller.say);
        for (label, limit, is_set) in [
            (say.explain_cap_least(), at_least, at_least > i32::MIN),
            (say.explain_cap_most(), at_most, at_most < i32::MAX),
        ] {
            if is_set {
                ledger.numbers(teller.own(label), Ends::both(limit));
            }
        }
    }
}
