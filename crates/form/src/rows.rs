//! How the questions of a domain stand: what a form draws, one row for each question and subject.

use std::iter;

use yew::AttrValue;
use zajedno_core::assessment::{Answer, Assessment, Standing, Subject};
use zajedno_core::id::{IndicatorIndex, OptionIndex};
use zajedno_core::instrument::{About, Instrument};

/// What a person did: gave an answer, or took it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Whose answer.
    pub subject: Subject,
    /// To which indicator.
    pub indicator: IndicatorIndex,
    /// The answer; `None` takes it back.
    pub answer: Option<Answer>,
}

/// How an indicator stands for a subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A person answers it.
    Person {
        /// What was answered.
        answer: Option<Answer>,
        /// Whether "not applicable" is offered.
        offers_not_applicable: bool,
    },
    /// The option follows from the month of birth.
    FollowsFromAge(OptionIndex),
    /// It follows from the month of birth, which is not known.
    AgeNotKnown,
    /// It does not apply to a child not yet born.
    NotForUnborn,
}

/// One question, put to one subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Whom it is about.
    pub subject: Subject,
    /// The code of the child it is about; absent for the family, and while there is only one child.
    pub child: Option<AttrValue>,
    /// The indicator.
    pub indicator: IndicatorIndex,
    /// How it stands.
    pub asked: Asked,
}

impl Row {
    /// The prefix of all ids of this question on the page, and the name of its radio group.
    pub(crate) fn id(&self, instrument: &Instrument) -> String {
        let indicator = &instrument.indicator(self.indicator).id;
        match self.subject {
            Subject::Family => format!("family-{indicator}"),
            Subject::Child(position) => format!("child-{}-{indicator}", position + 1),
        }
    }
}

/// The questions of the domain at a position, as they stand.
///
/// With one child they come in the order of the list; with several, those about the family come first, then those
/// about each child. A child without a sheet is not asked about.
#[must_use]
pub fn rows(assessment: &Assessment, instrument: &Instrument, domain: usize) -> Vec<Row> {
    let Some(domain) = instrument.domains().get(domain) else {
        return Vec::new();
    };
    let assessed = (0..assessment.children.len())
        .filter(|position| assessment.sheet(instrument, *position).is_ok())
        .collect::<Vec<_>>();
    let asked = |subject| {
        let about = match subject {
            Subject::Family => About::Family,
            Subject::Child(_) => About::Child,
        };
        let indicators = domain.indicators.iter().copied();
        let indicators = indicators.filter(move |it| instrument.indicator(*it).about == about);
        indicators.map(move |it| row(assessment, instrument, subject, it))
    };
    match assessed[..] {
        [] => Vec::new(),
        [only] if assessment.children.len() == 1 => {
            let all = domain.indicators.iter().copied();
            let subject = |it| match instrument.indicator(it).about {
                About::Family => Subject::Family,
                About::Child => Subject::Child(only),
            };
            all.map(|it| row(assessment, instrument, subject(it), it))
                .collect()
        }
        _ => {
            let children = assessed.iter().map(|position| Subject::Child(*position));
            iter::once(Subject::Family)
                .chain(children)
                .flat_map(asked)
                .collect()
        }
    }
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
    let person = |answer| Asked::Person {
        answer,
        offers_not_applicable: instrument.indicator(indicator).offers_not_applicable(age),
    };
    let asked = match assessment.standing(instrument, subject, indicator) {
        Standing::Unanswered => person(None),
        Standing::Answered(answer) => person(Some(answer.clone())),
        Standing::FollowsFromAge(option) => Asked::FollowsFromAge(option),
        Standing::AgeNotKnown => Asked::AgeNotKnown,
        Standing::NotForUnborn => Asked::NotForUnborn,
    };
    let several = assessment.children.len() > 1;
    let child = child
        .filter(|_| several)
        .map(|child| child.reference.clone());
    Row {
        subject,
        child: child.map(AttrValue::from),
        indicator,
        asked,
    }
}
