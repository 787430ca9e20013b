//! What to find out next.

use zajedno_core::outcome::{OpenBecause, OpenQuestion, Outcome};

use super::teller::Teller;
use super::view::{Entry, Line, Section, Topic};

impl<'a> Teller<'a> {
    /// The open questions, what matters most first; nothing where none is open.
    pub(super) fn open(&self, outcome: &Outcome) -> Option<Section<'a>> {
        let say = self.say;
        let heading = self.own(say.explain_open());
        let entries = |open: &[OpenQuestion]| -> Vec<Line<'a>> {
            open.iter()
                .map(|open| self.open_question(*open).into())
                .collect()
        };
        // They come in the order of mattering, so those that matter most stand together.
        let matters =
            |open: &OpenQuestion| open.because != OpenBecause::Unknown || open.narrows_levels > 0;
        let (first, rest) = outcome.open.split_at(outcome.open.partition_point(matters));
        match (first, rest) {
            ([], []) => None,
            ([], all) | (all, []) => {
                let mut lines = vec![self.sentence(say.explain_open_first())];
                lines.extend(entries(all));
                Some(Section::new(Topic::Open, heading, lines))
            }
            (first, rest) => {
                let mut lines = vec![self.sentence(say.explain_open_first())];
                lines.extend(entries(first));
                let more = self.own(say.explain_open_more());
                Some(Section {
                    sections: vec![Section::new(Topic::OpenMore, more, entries(rest))],
                    ..Section::new(Topic::Open, heading, lines)
                })
            }
        }
    }

    fn open_question(&self, open: OpenQuestion) -> Entry<'a> {
        let say = self.say;
        let because = match open.because {
            OpenBecause::CriticalUnconfirmed => Some(say.explain_because_unconfirmed()),
            OpenBecause::CriticalUnknown => Some(say.explain_because_critical()),
            OpenBecause::Unknown => None,
        };
        let narrows = (open.narrows_levels > 0)
            .then(|| say.explain_narrows(open.narrows_levels.into()).into());
        let counts = self.has_scores() && open.because != OpenBecause::CriticalUnconfirmed;
        let spread = counts.then(|| {
            say.explain_spread(open.spread_points.unsigned_abs().into())
                .into()
        });
        Entry {
            values: [because, narrows, spread]
                .into_iter()
                .flatten()
                .map(|text| self.own(text))
                .collect(),
            ..self.question(open.indicator)
        }
    }
}
