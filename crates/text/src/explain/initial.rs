//! The initial assessment: whether a directed one is due, and why.

use zajedno_core::InitialOutcome;
use zajedno_core::id::IndicatorIndex;

use super::teller::Teller;
use super::view::{Entry, Line};

impl<'a> Teller<'a> {
    pub(super) fn due(&self, position: usize, initial: &InitialOutcome) -> Vec<Line<'a>> {
        let say = self.say;
        let Some(rules) = self.instrument.rules() else {
            return vec![self.sentence(say.explain_no_level_no_rules())];
        };
        let answer = if initial.due {
            say.explain_yes()
        } else {
            say.explain_no()
        };
        let mut lines = vec![Entry::new(self.words(&rules.initial.title), self.own(answer)).into()];
        if !initial.due {
            lines.push(self.sentence(say.explain_not_due()));
        }
        let answers = |indicators: &[IndicatorIndex]| -> Vec<Line<'a>> {
            let entry = |&indicator| self.answer_entry(position, indicator).into();
            indicators.iter().map(entry).collect()
        };
        let scores = initial.scores.iter().filter_map(|due| {
            let enough = self.entry(say.explain_threshold(), self.own(self.points(due.at_least)));
            let points = self.own(self.points(due.points));
            let entry = Entry::new(self.score(rules, due.score)?, points);
            Some(entry.with([enough.into()]).into())
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
