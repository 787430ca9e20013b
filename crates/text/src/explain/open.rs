//! What to find out next.

use zajedno_core::outcome::{OpenBecause, OpenQuestion, Outcome};

use super::teller::Teller;
use super::view::{Entry, Section, Topic};

impl<'a> Teller<'a> {
    /// The open questions, what matters most first; nothing where none is open.
    pub(super) fn open(&self, outcome: &Outcome) -> Option<Section<'a>> {
        if outcome.open.is_empty() {
            return None;
        }
        let mut lines = vec![self.sentence(self.say.explain_open_first())];
        lines.extend(outcome.open.iter().map(|open| self.question(*open).into()));
        let heading = self.own(self.say.explain_open());
        Some(Section::new(Topic::Open, heading, lines))
    }

    fn question(&self, open: OpenQuestion) -> Entry<'a> {
        let say = self.say;
        let because = match open.because {
            OpenBecause::CriticalUnconfirmed => Some(say.explain_because_unconfirmed()),
            OpenBecause::CriticalUnknown => Some(say.explain_because_critical()),
            OpenBecause::Unknown => None,
        };
        let narrows = (open.narrows_levels > 0)
            .then(|| say.explain_narrows(open.narrows_levels.into()).into());
        let spread = (open.because != OpenBecause::CriticalUnconfirmed).then(|| {
            say.explain_spread(open.spread_points.unsigned_abs().into())
                .into()
        });
        Entry {
            label: self.indicator(open.indicator),
            target: None,
            values: [because, narrows, spread]
                .into_iter()
                .flatten()
                .map(|text| self.own(text))
                .collect(),
            details: Vec::new(),
        }
    }
}
