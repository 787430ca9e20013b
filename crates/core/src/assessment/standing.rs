//! How indicators stand for a child and its family, and the sheet that is made of it.

use thiserror::Error;

use super::{Answer, Assessment, Child, Subject};
use crate::circumstances::Age;
use crate::id::{IndicatorIndex, OptionIndex};
use crate::instrument::{About, GateAnswer, Indicator, Instrument};
use crate::outcome::Certainty;
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
    /// A condition on it does not hold. An answer given before is kept, and counts again when the condition holds.
    NotAsked,
    /// Nobody answered yet, and whether it is asked depends on this gate, which nobody answered yet either.
    WaitsFor(IndicatorIndex),
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
        let age = self.circumstances(subject).age;
        let answer = self.answer(subject, indicator);
        let it = instrument.indicator(indicator);
        match self.asks(instrument, subject, it) {
            Certainty::No => return Standing::NotAsked,
            Certainty::Possible if answer.is_none() => {
                let answers = self.answers_to_gates(instrument, subject);
                if let Some(gate) = instrument.waits_for(it, &answers) {
                    return Standing::WaitsFor(gate);
                }
            }
            Certainty::Possible | Certainty::Yes => {}
        }
        standing(it, age, answer)
    }

    /// Whether an indicator is asked for a subject.
    #[must_use]
    pub fn asks(&self, instrument: &Instrument, subject: Subject, it: &Indicator) -> Certainty {
        if it.asked_if.is_empty() {
            return Certainty::Yes;
        }
        let circumstances = self.circumstances(subject);
        let answers = self.answers_to_gates(instrument, subject);
        instrument.asks(it, circumstances, &answers)
    }

    /// The answers to gates: of a child its own, and the family's.
    fn answers_to_gates<'a>(
        &'a self,
        instrument: &'a Instrument,
        subject: Subject,
    ) -> impl Fn(IndicatorIndex) -> GateAnswer + 'a {
        move |gate| {
            let of = match instrument.indicator(gate).about {
                About::Family => Subject::Family,
                About::Child => subject,
            };
            match self.answer(of, gate) {
                Some(Answer::Option { option, .. }) => GateAnswer::Option(*option),
                Some(Answer::Unknown | Answer::NotApplicable) => GateAnswer::Unknown,
                None => GateAnswer::Unanswered,
            }
        }
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
        let subject = Subject::Child(position);
        let mut sheet = Sheet::new(instrument);
        // Both hold their answers in the order of the list, so that one walk finds them all.
        let (mut family, mut own) = (
            self.family.iter().peekable(),
            child.answers.iter().peekable(),
        );
        let circumstances = self.circumstances(subject);
        sheet.set_circumstances(circumstances);
        for (index, indicator) in instrument.indexed() {
            let is_next = |&(answered, _): &(IndicatorIndex, &Answer)| answered == index;
            let answer = match indicator.about {
                About::Family => family.next_if(is_next),
                About::Child => own.next_if(is_next),
            };
            if self.asks(instrument, subject, indicator) == Certainty::No {
                continue;
            }
            let answer = answer.map(|(_, answer)| answer);
            match standing(indicator, circumstances.age, answer) {
                Standing::Unanswered | Standing::NotAsked | Standing::WaitsFor(_) => {}
                Standing::Answered(answer) => {
                    sheet.put(indicator, index, Cell::of(indicator, answer));
                }
                Standing::FollowsFromAge(option) => sheet.derive(index, Cell::option(option)),
                Standing::AgeNotKnown => sheet.derive(index, Cell::UNKNOWN),
                Standing::NotForUnborn => sheet.derive(index, Cell::NOT_APPLICABLE),
            }
        }
        Ok(sheet)
    }
}

/// How an indicator that is asked, or may be, stands, given its answer and the age of the child that it is about.
fn standing<'a>(it: &Indicator, age: Option<Age>, answer: Option<&'a Answer>) -> Standing<'a> {
    if let Some(rule) = &it.from_age {
        let option = age.and_then(|age| rule.option(age));
        return option.map_or(Standing::AgeNotKnown, Standing::FollowsFromAge);
    }
    let not_for_unborn = it.not_applicable.as_ref().is_some_and(|rule| rule.unborn);
    let months = match age {
        Some(Age::Unborn) if not_for_unborn => return Standing::NotForUnborn,
        Some(Age::Months(months)) => Some(months),
        Some(Age::Unborn) | None => None,
    };
    match answer {
        None => Standing::Unanswered,
        Some(Answer::NotApplicable) if !it.offers_not_applicable(months) => Standing::Unanswered,
        Some(answer) => Standing::Answered(answer),
    }
}
