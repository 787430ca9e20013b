//! From a result to sentences: the one place that words what scoring gives.

mod account;
mod asked;
mod changes;
mod child;
mod family;
mod follow;
mod initial;
mod open;
mod points;
mod reasons;
mod scores;
mod tasks;
mod teller;
mod view;

use zajedno_core::assessment::Assessment;
use zajedno_core::{ChildChanges, ChildResult, FamilyResult, Instrument, Language};

pub use self::account::account;
pub use self::asked::{asked_if, waits_for};
use self::teller::Teller;
pub use self::view::{Bar, Cell, Entry, Explanation, Line, Row, Section, Table, Target, Topic};

/// Says in `language` what a result is and why, and by child what could change it, where that was worked out.
///
/// # Panics
///
/// When the assessment or the result belongs to another list.
#[must_use]
pub fn explain<'a>(
    language: Language,
    instrument: &'a Instrument,
    assessment: &'a Assessment,
    result: &'a FamilyResult,
    changes: &[ChildChanges],
) -> Explanation<'a> {
    let teller = Teller::new(language, instrument, assessment);
    let mut sections = vec![teller.assessment(), teller.family(result)];
    for (position, child) in result.children.iter().enumerate() {
        let section = match child {
            ChildResult::NoSheet(reason) => teller.about(position).no_sheet(*reason),
            ChildResult::Assessed(child) => {
                teller.about(position).child(child, changes.get(position))
            }
        };
        let is_silent = section.lines.is_empty() && section.sections.is_empty();
        sections.extend((!is_silent).then_some(section));
    }
    sections.extend([teller.statement(), teller.list()]);
    Explanation {
        title: teller.words(instrument.title()),
        heading: teller.own(teller.say.open_result_heading()),
        sections,
    }
}
