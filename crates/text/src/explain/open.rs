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
                .map(|open| self.open_question(outcome, *open).into())
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

    /// An open question with why it matters; of a gate, what depends on it.
    fn open_question(&self, outcome: &Outcome, open: OpenQuestion) -> Entry<'a> {
        let say = self.say;
        let is_gate = self.instrument.indicator(open.indicator).kind.is_gate();
        let depend: Vec<Line<'a>> = self
            .depends_on(outcome, open.indicator)
            .into_iter()
            .map(|it| self.question(it).into())
            .collect();
        let decides = (!depend.is_empty()).then(|| {
            let label = self.own(say.explain_depends());
            Line::from(Entry::item(label).with(depend))
        });
        let because = match open.because {
            OpenBecause::CriticalUnconfirmed => Some(say.explain_because_unconfirmed()),
            OpenBecause::CriticalUnknown => Some(say.explain_because_critical()),
            OpenBecause::Unknown => None,
        };
        let narrows = (open.narrows_levels > 0)
            .then(|| say.explain_narrows(open.narrows_levels.into()).into());
        let counts =
            self.has_scores() && !is_gate && open.because != OpenBecause::CriticalUnconfirmed;
        let spread = counts.then(|| {
            say.explain_spread(open.spread_points.unsigned_abs().into())
                .into()
        });
        let why = [because, narrows, spread].into_iter().flatten();
        let why = why.map(|text| self.own(text));
        let whether = self.whether_asked(outcome, open.indicator);
        Entry {
            values: why.collect(),
            ..self.question(open.indicator)
        }
        .with(whether.map(Line::Sentence))
        .with(decides)
    }
}
