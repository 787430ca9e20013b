//! The initial assessment: whether a directed one is due, and why.

use zajedno_core::InitialOutcome;
use zajedno_core::id::IndicatorIndex;

use super::teller::Teller;
use super::view::{Entry, Line};

impl<'a> Teller<'a> {
    /// Whether a directed assessment is due.
    pub(super) fn due(&self, initial: &InitialOutcome) -> Option<Entry<'a>> {
        let title = &self.instrument.rules()?.initial.title;
        let answer = if initial.due {
            self.say.explain_yes()
        } else {
            self.say.explain_no()
        };
        Some(Entry::new(self.words(title), self.own(answer)))
    }

    /// Why it is due, or is not.
    pub(super) fn due_because(&self, initial: &InitialOutcome) -> Vec<Line<'a>> {
        let say = self.say;
        let Some(rules) = self.instrument.rules() else {
            return Vec::new();
        };
        let mut lines = Vec::new();
        if !initial.due {
            lines.push(self.sentence(say.explain_not_due()));
        }
        let answers = |indicators: &[IndicatorIndex]| -> Vec<Line<'a>> {
            let entry = |&indicator| self.answer_entry(indicator).into();
            indicators.iter().map(entry).collect()
        };
        let scores = initial.scores.iter().filter_map(|due| {
            let points = self.own(self.points(due.points));
            let entry = Entry::new(self.score(rules, due.score)?, points);
            Some(entry.with([self.enough(due.reaches).into()]).into())
        });
        for (label, entries) in [
            (say.explain_due_causes(), answers(&initial.causes)),
            (say.explain_due_scores(), scores.collect()),
            (say.explain_due_open(), answers(&initial.open)),
        ] {
            if !entries.is_empty() {
                lines.push(Entry::item(self.own(label)).with(entries).into());
            }
        }
        lines
    }
}
