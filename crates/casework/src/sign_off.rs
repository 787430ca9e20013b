//! What an assessment lacks before another person looks at it (scoring rules, section 1).

use std::iter::once;

use zajedno_core::assessment::{Answer, Note, Subject};
use zajedno_core::id::IndicatorIndex;
use zajedno_core::instrument::SignOff;
use zajedno_core::{Assessment, Instrument};

/// Something that is lacking, and where: a page leads there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lack {
    /// Whose answer.
    pub subject: Subject,
    /// To which question.
    pub indicator: IndicatorIndex,
    /// What it lacks.
    pub what: Lacking,
}

/// What is lacking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// The list asks for more sources of this answer: ways in which it is known.
    Sources {
        /// How many there are.
        found: u8,
        /// How many the list asks for.
        asked: u8,
    },
    /// The list asks when this answer was learned.
    Date,
    /// Nobody answered, or it was asked and is not known. It may stay so: unknown is counted as what it is.
    Answer,
    /// A critical answer is not confirmed, or not completely. It may stay so; it has opened its tasks.
    Confirmation,
}

impl Lacking {
    /// Whether it is asked for before the assessment is given on; otherwise it is only to be kept in mind.
    #[must_use]
    pub fn blocks(self) -> bool {
        match self {
            Self::Sources { .. } | Self::Date => true,
            Self::Answer | Self::Confirmation => false,
        }
    }
}

/// What an assessment lacks, in the order in which it is asked: the family, then each child, by domain.
///
/// Which answers must rest on how many sources, and on a date, is data of the list
/// ([`Indicator::sign_off`](zajedno_core::instrument::Indicator::sign_off)); a list that marks none asks for nothing.
///
/// ```
/// use zajedno_casework::{Lacking, lacking};
/// use zajedno_core::{builtin, json};
///
/// let list = builtin::separation_risk();
/// let family = br#"{
///     "format": 1, "reference": "P-18", "kind": "directed", "date": "2026-03-02",
///     "family": { "household_violence": "0" }, "notes": { "household_violence": { "sources": ["child"] } },
///     "children": [{ "reference": "A", "birth": "2019-03", "answers": {} }]
/// }"#;
/// let assessment = json::read_assessment(family, &list)?;
/// let lacking = lacking(&list, &assessment);
/// let asked: Vec<_> = lacking.iter().filter(|it| it.what.blocks()).collect();
/// assert_eq!(asked.len(), 1);
/// assert_eq!((Some(asked[0].indicator), asked[0].what), (list.find("household_violence"), Lacking::Date));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn lacking(list: &Instrument, assessment: &Assessment) -> Vec<Lack> {
    let children = (0..assessment.children.len()).map(Subject::Child);
    let mut found = Vec::new();
    for subject in once(Subject::Family).chain(children) {
        for (domain, _) in list.indexed_domains() {
            for (indicator, is_answered) in assessment.asked(list, subject, domain) {
                let lacks = if is_answered {
                    lacks(list, assessment, subject, indicator)
                } else {
                    [Some(Lacking::Answer), None, None]
                };
                found.extend(lacks.into_iter().flatten().map(|what| Lack {
                    subject,
                    indicator,
                    what,
                }));
            }
        }
    }
    found
}

fn lacks(
    list: &Instrument,
    assessment: &Assessment,
    subject: Subject,
    index: IndicatorIndex,
) -> [Option<Lacking>; 3] {
    let it = list.indicator(index);
    let (answer, option) = match assessment.answer(subject, index) {
        Some(answer @ Answer::Option { option, .. }) => (answer, *option),
        Some(Answer::NotApplicable) => return [None; 3],
        Some(Answer::Unknown) | None => return [Some(Lacking::Answer), None, None],
    };
    let asked = it.sign_off_at(option);
    let note = assessment.note(subject, index);
    let is_confirmed = !it.is_critical_at(option) || answer.is_confirmed();
    [
        asked.and_then(|asked| sources(asked, note)),
        asked.and_then(|asked| date(asked, note)),
        (!is_confirmed).then_some(Lacking::Confirmation),
    ]
}

fn sources(asked: &SignOff, note: Option<&Note>) -> Option<Lacking> {
    let found = note.map_or(0, |note| note.sources.len());
    let found = u8::try_from(found).unwrap_or(u8::MAX);
    let asked = asked.sources;
    (found < asked).then_some(Lacking::Sources { found, asked })
}

fn date(asked: &SignOff, note: Option<&Note>) -> Option<Lacking> {
    let is_there = note.is_some_and(|note| note.on.is_some());
    (asked.date && !is_there).then_some(Lacking::Date)
}
