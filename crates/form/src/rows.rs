//! How the questions of a domain stand: what a form draws, one row for each question and subject.

use std::rc::Rc;

use yew::Html;
use zajedno_core::Certainty;
use zajedno_core::assessment::{Answer, Assessment, Note, Standing, Subject};
use zajedno_core::id::{IndicatorIndex, OptionIndex};
use zajedno_core::instrument::{About, Instrument};

/// How an indicator stands for a subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A person answers it.
    Person {
        /// What was answered.
        answer: Option<Answer>,
        /// Whether "not applicable" is offered.
        offers_not_applicable: bool,
        /// Whether it is open whether it is asked at all: a gate is not known, or the age.
        is_undecided: bool,
    },
    /// The option follows from the month of birth.
    FollowsFromAge(OptionIndex),
    /// It follows from the month of birth, which is not known.
    AgeNotKnown,
    /// It does not apply to a child not yet born.
    NotForUnborn,
    /// A condition on it does not hold.
    LeftOut,
    /// Whether it is asked depends on this gate, which nobody answered yet.
    WaitsFor(IndicatorIndex),
}

/// What stands beside a question, drawn by whoever knows it: what was answered earlier, what somebody said about it.
///
/// Two are equal when they are the very same, so that an answer to one question draws no other again.
#[derive(Clone, Debug)]
pub struct Beside(Rc<Html>);

impl Beside {
    /// What is drawn beside the answers.
    #[must_use]
    pub fn new(drawn: Html) -> Self {
        Self(Rc::new(drawn))
    }

    pub(crate) fn drawn(&self) -> Html {
        (*self.0).clone()
    }
}

impl PartialEq for Beside {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// One question, put to one subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Whom it is about.
    pub subject: Subject,
    /// The indicator.
    pub indicator: IndicatorIndex,
    /// How it stands.
    pub asked: Asked,
    /// What is noted beside it.
    pub note: Option<Rc<Note>>,
    /// What stands beside it.
    pub beside: Option<Beside>,
}

impl Row {
    /// The prefix of all ids of this question on the page, and the name of its radio group.
    pub(crate) fn id(&self, instrument: &Instrument) -> String {
        question_id(instrument, self.subject, self.indicator)
    }
}

/// The id of a question on the page, for whoever leads to it.
///
/// # Panics
///
/// When the indicator comes from another list.
#[must_use]
pub fn question_id(instrument: &Instrument, subject: Subject, indicator: IndicatorIndex) -> String {
    let indicator = &instrument.indicator(indicator).id;
    match subject {
        Subject::Family => format!("family-{indicator}"),
        Subject::Child(position) => format!("child-{}-{indicator}", position + 1),
    }
}

/// The questions of the domain at a position, as they stand, in the order of the list.
///
/// `subject` leaves only its own questions: the family's, or those of one child. Without it come the family's and those
/// of every child, each question to one child after another; that is how a family with one child is asked.
///
/// A child without a sheet is not asked about, and nothing is asked when no child has one. An initial assessment asks
/// the core indicators only.
#[must_use]
pub fn rows(
    assessment: &Assessment,
    instrument: &Instrument,
    domain: usize,
    subject: Option<Subject>,
) -> Vec<Row> {
    let children = assessment.children.iter().enumerate();
    let assessed = children.filter(|(_, child)| assessment.no_sheet(instrument, child).is_none());
    let children: Vec<_> = assessed.map(|(it, _)| Subject::Child(it)).collect();
    let Some(domain) = instrument.domains().get(domain) else {
        return Vec::new();
    };
    if children.is_empty() {
        return Vec::new();
    }
    let mut rows = Vec::new();
    for &indicator in &domain.indicators {
        let it = instrument.indicator(indicator);
        if !assessment.kind.asks(it) {
            continue;
        }
        let subjects = match it.about {
            About::Family => &[Subject::Family][..],
            About::Child => &children,
        };
        let asked = subjects
            .iter()
            .filter(|it| subject.is_none_or(|only| only == **it));
        rows.extend(asked.map(|subject| row(assessment, instrument, *subject, indicator)));
    }
    rows
}

fn row(
    assessment: &Assessment,
    instrument: &Instrument,
    subject: Subject,
    indicator: IndicatorIndex,
) -> Row {
    let child = match subject {
        Subject::Family => None,
        Subject::Child(position) => assessment.children.get(position),
    };
    let age = child.and_then(|child| assessment.age_months(child));
    let it = instrument.indicator(indicator);
    let person = |answer| Asked::Person {
        answer,
        offers_not_applicable: it.offers_not_applicable(age),
        is_undecided: assessment.asks(instrument, subject, it) == Certainty::Possible,
    };
    let asked = match assessment.standing(instrument, subject, indicator) {
        Standing::Unanswered => person(None),
        Standing::Answered(answer) => person(Some(answer.clone())),
        Standing::FollowsFromAge(option) => Asked::FollowsFromAge(option),
        Standing::AgeNotKnown => Asked::AgeNotKnown,
        Standing::NotForUnborn => Asked::NotForUnborn,
        Standing::NotAsked => Asked::LeftOut,
        Standing::WaitsFor(gate) => Asked::WaitsFor(gate),
    };
    let note = assessment.note(subject, indicator).cloned();
    Row {
        subject,
        indicator,
        asked,
        note: note.map(Rc::new),
        beside: None,
    }
}
