//! An assessment: a family's answers on a day, for one or more children.
//!
//! What a person answered is kept here as it was given. A [`Sheet`](crate::Sheet) for scoring is worked out from it for
//! each child: the family's answers, the child's own, and what follows from the age.

mod answer;
mod birth;
mod by_indicator;
mod check;
mod note;
mod progress;
pub mod raw;
mod standing;
mod write;

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use self::answer::permitted;
pub use self::answer::{Answer, AnswerProblem, Confirmation, Source};
pub use self::birth::Birth;
use self::by_indicator::ByIndicator;
pub use self::note::{CheckAnswer, Note};
pub use self::progress::Progress;
use self::raw::RawAssessment;
pub use self::standing::{NoSheet, Standing};
pub use crate::circumstances::Kind;
use crate::circumstances::{Age, Circumstances};
use crate::date::Date;
use crate::id::{GroundId, IndicatorIndex, LevelIndex};
use crate::instrument::{About, Instrument, InstrumentName, Problem};

/// The version of the assessment format that this library reads and writes.
pub const FORMAT: u32 = 1;

/// The most children of one assessment.
pub const MAX_CHILDREN: usize = 32;

/// The longest text of an assessment (a reference, a name, a reason, a fact), in bytes.
pub const MAX_TEXT_BYTES: usize = 4096;

/// The level in force after an earlier assessment of the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Previous {
    /// The level.
    pub level: LevelIndex,
    /// The reference date of that assessment.
    pub date: Date,
}

/// A professional judgement on the level of a child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The level that the case manager judges right.
    pub level: LevelIndex,
    /// The ground, one of the list's.
    pub ground: GroundId,
    /// The reason, in words.
    pub reason: String,
    /// Who approved it: another person.
    pub approved_by: String,
    /// When.
    pub approved_on: Date,
}

/// One child of an assessment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Child {
    /// The code by which the child is known in the assessment; never a name.
    pub reference: String,
    /// When the child was born; `None`: not known.
    pub birth: Option<Birth>,
    /// The month of birth is an estimate.
    pub birth_estimated: bool,
    /// The child already lives in formal care.
    pub in_formal_care: bool,
    /// The level in force before.
    pub previous: Option<Previous>,
    /// A professional judgement.
    pub judgement: Option<Judgement>,
    answers: ByIndicator<Answer>,
    notes: ByIndicator<Note>,
}

impl Child {
    /// A child about whom nothing is answered yet.
    #[must_use]
    pub fn new(reference: &str, birth: Option<Birth>) -> Self {
        Self {
            reference: reference.to_owned(),
            birth,
            ..Self::default()
        }
    }
}

/// Whose answer: the family's, or that of the child at a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The family.
    Family,
    /// The child at this position of [`Assessment::children`].
    Child(usize),
}

impl Subject {
    /// Whom the indicators are about that are answered for this subject.
    #[must_use]
    pub fn about(self) -> About {
        match self {
            Self::Family => About::Family,
            Self::Child(_) => About::Child,
        }
    }
}

/// A family's answers on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    instrument: InstrumentName,
    /// The code by which the centre knows the family; never a name.
    pub reference: String,
    /// Its kind.
    pub kind: Kind,
    /// The reference date, from which ages are counted.
    pub date: Date,
    family: ByIndicator<Answer>,
    family_notes: ByIndicator<Note>,
    /// The children.
    pub children: Vec<Child>,
}

impl Assessment {
    /// An assessment in which nothing is answered yet.
    #[must_use]
    pub fn new(instrument: &Instrument, reference: &str, kind: Kind, date: Date) -> Self {
        Self {
            instrument: instrument.name().clone(),
            reference: reference.to_owned(),
            kind,
            date,
            family: ByIndicator::default(),
            family_notes: ByIndicator::default(),
            children: Vec::new(),
        }
    }

    /// Checks an assessment as written against the list it is read with.
    ///
    /// # Errors
    ///
    /// Every problem at once.
    pub fn check(raw: RawAssessment, instrument: &Instrument) -> Result<Self, Vec<Problem>> {
        check::check(raw, instrument)
    }

    /// The assessment as it is written: [`Assessment::check`] of it gives an equal assessment.
    #[must_use]
    pub fn to_raw(&self, instrument: &Instrument) -> RawAssessment {
        write::to_raw(self, instrument)
    }

    /// The list it is answered in.
    #[must_use]
    pub fn instrument(&self) -> &InstrumentName {
        &self.instrument
    }

    /// The age of a child in completed months on the reference date; `None` for a child not born or of unknown age.
    #[must_use]
    pub fn age_months(&self, child: &Child) -> Option<u16> {
        match child.birth {
            Some(Birth::Born(month)) => self.date.completed_months_since(month),
            Some(Birth::Unborn) | None => None,
        }
    }

    /// The kind of this assessment, and the age of the subject if that is a child.
    #[must_use]
    pub fn circumstances(&self, subject: Subject) -> Circumstances {
        let child = match subject {
            Subject::Family => None,
            Subject::Child(position) => self.children.get(position),
        };
        let age = child.and_then(|child| match child.birth {
            Some(Birth::Unborn) => Some(Age::Unborn),
            Some(Birth::Born(_)) => self.age_months(child).map(Age::Months),
            None => None,
        });
        Circumstances {
            kind: self.kind,
            age,
        }
    }

    /// What a person answered.
    #[must_use]
    pub fn answer(&self, subject: Subject, indicator: IndicatorIndex) -> Option<&Answer> {
        let answers = match subject {
            Subject::Family => &self.family,
            Subject::Child(position) => &self.children.get(position)?.answers,
        };
        answers.get(indicator)
    }

    /// What is noted beside the answer, also where there is none yet.
    #[must_use]
    pub fn note(&self, subject: Subject, indicator: IndicatorIndex) -> Option<&Note> {
        let notes = match subject {
            Subject::Family => &self.family_notes,
            Subject::Child(position) => &self.children.get(position)?.notes,
        };
        notes.get(indicator)
    }

    /// Notes something beside the answer, in the place of what was noted there; an empty note takes it back.
    ///
    /// The fact is kept as it is; the sources are put in order, each once. Changing the answer does not change the note.
    ///
    /// # Errors
    ///
    /// When the note cannot stand there; nothing changes then.
    pub fn set_note(
        &mut self,
        instrument: &Instrument,
        subject: Subject,
        indicator: IndicatorIndex,
        note: Note,
    ) -> Result<(), AnswerProblem> {
        let notes = match subject {
            Subject::Family => &mut self.family_notes,
            Subject::Child(position) => {
                let child = self.children.get_mut(position);
                &mut child.ok_or(AnswerProblem::NoSuchChild)?.notes
            }
        };
        let it = instrument.indicator(indicator);
        if let Some((_, problem)) = note.problems(it, subject).next() {
            return Err(problem);
        }
        notes.set(indicator, note.tidy());
        Ok(())
    }

    /// Gives an answer, or takes it back (`None`). A new answer is never confirmed unless it says so.
    ///
    /// # Errors
    ///
    /// When the answer cannot be given there; nothing changes then.
    pub fn set(
        &mut self,
        instrument: &Instrument,
        subject: Subject,
        indicator: IndicatorIndex,
        answer: Option<Answer>,
    ) -> Result<(), AnswerProblem> {
        let it = instrument.indicator(indicator);
        let age = match subject {
            Subject::Family => None,
            Subject::Child(position) => {
                let child = self
                    .children
                    .get(position)
                    .ok_or(AnswerProblem::NoSuchChild)?;
                self.age_months(child)
            }
        };
        permitted(it, subject, age, answer.as_ref())?;
        let answers = match subject {
            Subject::Family => &mut self.family,
            Subject::Child(position) => &mut self.children[position].answers,
        };
        answers.set(indicator, answer);
        Ok(())
    }
}
