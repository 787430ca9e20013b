//! How indicators stand for a child and its family, and the sheet that is made of it.

use thiserror::Error;

use super::birth::{FromAge, follows_from_age};
use super::{Answer, Assessment, Birth, Child, Subject};
use crate::id::{IndicatorIndex, OptionIndex};
use crate::instrument::{About, Indicator, Instrument};
use crate::sheet::{Cell, Sheet};

/// Why a child has no sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NoSheet {
    /// The child already lives in formal care.
    #[error("the child already lives in formal care")]
    InFormalCare,
    /// The child has reached the age up to which the list assesses.
    #[error("the child has reached the age up to which the list assesses")]
    GrownUp,
}

/// How an indicator stands for a subject: what a form shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// Nobody answered yet.
    Unanswered,
    /// A person answered.
    Answered(&'a Answer),
    /// The option follows from the month of birth.
    FollowsFromAge(OptionIndex),
    /// The month of birth is not known, and so neither is the answer.
    AgeNotKnown,
    /// Does not apply to a child not yet born.
    NotForUnborn,
}

impl Assessment {
    /// How an indicator stands for a subject.
    ///
    /// "Not applicable" that the age of the child no longer allows counts as unanswered; it is kept, and counts again
    /// when the month of birth is put right.
    #[must_use]
    pub fn standing(
        &self,
        instrument: &Instrument,
        subject: Subject,
        indicator: IndicatorIndex,
    ) -> Standing<'_> {
        let child = match subject {
            Subject::Family => None,
            Subject::Child(position) => self.children.get(position),
        };
        let child = child.map(|child| (child.birth, self.age_months(child)));
        let answer = self.answer(subject, indicator);
        standing(instrument.indicator(indicator), child, answer)
    }

    /// Why a child has no sheet; `None` for a child that has one.
    #[must_use]
    pub fn no_sheet(&self, instrument: &Instrument, child: &Child) -> Option<NoSheet> {
        let grown_up = |age| age >= instrument.child_under_months();
        if child.in_formal_care {
            Some(NoSheet::InFormalCare)
        } else if self.age_months(child).is_some_and(grown_up) {
            Some(NoSheet::GrownUp)
        } else {
            None
        }
    }

    /// The sheet of the child at a position.
    ///
    /// # Errors
    ///
    /// When the child has none.
    ///
    /// # Panics
    ///
    /// When there is no child at the position.
    pub fn sheet(&self, instrument: &Instrument, position: usize) -> Result<Sheet, NoSheet> {
        let child = &self.children[position];
        if let Some(reason) = self.no_sheet(instrument, child) {
            return Err(reason);
        }
        let mut sheet = Sheet::new(instrument);
        // Both hold their answers in the order of the list, so that one walk finds them all.
        let (mut family, mut own) = (
            self.family.iter().peekable(),
            child.answers.iter().peekable(),
        );
        let about_child = (child.birth, self.age_months(child));
        for (index, indicator) in instrument.indexed() {
            let is_next = |&(answered, _): &(IndicatorIndex, &Answer)| answered == index;
            let (about, answer) = match indicator.about {
                About::Family => (None, family.next_if(is_next)),
                About::Child => (Some(about_child), own.next_if(is_next)),
            };
            match standing(indicator, about, answer.map(|(_, answer)| answer)) {
                Standing::Unanswered => {}
                Standing::Answered(answer) => sheet.put(index, Cell::of(indicator, answer)),
                Standing::FollowsFromAge(option) => sheet.derive(index, Cell::option(option)),
                Standing::AgeNotKnown => sheet.derive(index, Cell::UNKNOWN),
                Standing::NotForUnborn => sheet.derive(index, Cell::NOT_APPLICABLE),
            }
        }
        Ok(sheet)
    }
}

/// How an indicator stands, given its answer; about a child, also when that was born and how old it is in months.
fn standing<'a>(
    it: &Indicator,
    child: Option<(Option<Birth>, Option<u16>)>,
    answer: Option<&'a Answer>,
) -> Standing<'a> {
    if let Some((birth, age_months)) = child {
        match follows_from_age(it, birth, age_months) {
            Some(FromAge::Option(option)) => return Standing::FollowsFromAge(option),
            Some(FromAge::AgeNotKnown) => return Standing::AgeNotKnown,
            None => {}
        }
        let unborn = birth == Some(Birth::Unborn);
        if unborn && it.not_applicable.as_ref().is_some_and(|rule| rule.unborn) {
            return Standing::NotForUnborn;
        }
    }
    match answer {
        None => Standing::Unanswered,
        Some(Answer::NotApplicable)
            if !it.offers_not_applicable(child.and_then(|(_, age_months)| age_months)) =>
        {
            Standing::Unanswered
        }
        Some(answer) => Standing::Answered(answer),
    }
}
