//! The family's own view as it is written down: one change after the other.

use zajedno_casework::{Agreement, FamilyView, Moment, ViewOfAnswer};
use zajedno_core::assessment::Subject;
use zajedno_core::id::IndicatorId;
use zajedno_core::{Assessment, Instrument};
use zajedno_form::{Asked, rows};

use super::place::Question;

/// Which answer somebody speaks about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ViewKey {
    /// The code of the child that the question is about; absent: the family.
    pub(crate) child: Option<String>,
    pub(crate) indicator: IndicatorId,
}

/// A change of the family's view.
#[derive(Clone, Debug)]
pub(crate) enum ViewEdit {
    Whole(String),
    Agreement(Option<Agreement>),
    Contest(String),
    /// Something is to be said about an answer.
    Add(ViewKey),
    Remove(ViewKey),
    AgreementOn(ViewKey, Option<Agreement>),
    WordsOn(ViewKey, String),
}

impl ViewEdit {
    /// Changes a view at a moment.
    pub(crate) fn apply(self, view: &mut FamilyView, now: Moment) {
        view.changed = now;
        match self {
            Self::Whole(words) => view.whole = words,
            Self::Agreement(agreement) => view.agreement = agreement,
            Self::Contest(words) => view.contest = words,
            Self::Add(key) => {
                if find(view, &key).is_none() {
                    view.answers.push(ViewOfAnswer {
                        child: key.child,
                        indicator: key.indicator,
                        agreement: None,
                        words: String::new(),
                    });
                }
            }
            Self::Remove(key) => view.answers.retain(|it| !is_about(it, &key)),
            Self::AgreementOn(key, agreement) => {
                if let Some(it) = find(view, &key) {
                    it.agreement = agreement;
                }
            }
            Self::WordsOn(key, words) => {
                if let Some(it) = find(view, &key) {
                    it.words = words;
                }
            }
        }
    }
}

fn find<'a>(view: &'a mut FamilyView, key: &ViewKey) -> Option<&'a mut ViewOfAnswer> {
    view.answers.iter_mut().find(|it| is_about(it, key))
}

fn is_about(it: &ViewOfAnswer, key: &ViewKey) -> bool {
    it.child == key.child && it.indicator == key.indicator
}

/// About which answer a view is.
pub(crate) fn key_of(it: &ViewOfAnswer) -> ViewKey {
    ViewKey {
        child: it.child.clone(),
        indicator: it.indicator.clone(),
    }
}

/// How a question is named in a view.
pub(crate) fn key_for(
    assessment: &Assessment,
    list: &Instrument,
    (subject, indicator): Question,
) -> ViewKey {
    let child = match subject {
        Subject::Family => None,
        Subject::Child(position) => assessment.children.get(position),
    };
    ViewKey {
        child: child.map(|it| it.reference.clone()),
        indicator: list.indicator(indicator).id.clone(),
    }
}

/// The question that a view is about; `None` where it is not asked any more.
pub(crate) fn question_of(
    assessment: &Assessment,
    list: &Instrument,
    key: &ViewKey,
) -> Option<Question> {
    let subject = match &key.child {
        None => Subject::Family,
        Some(code) => {
            let mut children = assessment.children.iter();
            Subject::Child(children.position(|it| it.reference == *code)?)
        }
    };
    Some((subject, list.find(key.indicator.as_str())?))
}

/// The questions about which nothing is said yet, domain by domain, in the order of the list: those that people answer.
pub(crate) fn unspoken(
    assessment: &Assessment,
    list: &Instrument,
    view: &FamilyView,
) -> Vec<Vec<Question>> {
    let is_spoken = |question: Question| {
        let key = key_for(assessment, list, question);
        view.answers.iter().any(|it| is_about(it, &key))
    };
    let of_domain = |domain: usize| -> Vec<Question> {
        let rows = rows(assessment, list, domain, None).into_iter();
        rows.filter(|it| matches!(it.asked, Asked::Person { .. }))
            .map(|it| (it.subject, it.indicator))
            .filter(|question| !is_spoken(*question))
            .collect()
    };
    (0..list.domains().len()).map(of_domain).collect()
}

#[cfg(test)]
mod tests;
