//! Where the work with an assessment stands.

use std::rc::Rc;
use std::sync::Arc;

use yew::Reducible;
use zajedno_core::{Assessment, Instrument};
use zajedno_form::Answered;

/// The list, and how far its assessment has come.
#[derive(Clone, Debug)]
pub(crate) struct Work {
    instrument: Arc<Instrument>,
    pub(crate) stage: Stage,
}

/// How far an assessment has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// What was kept cannot be read; the technical reasons.
    Unreadable(Rc<[String]>),
    /// None is open.
    Starting,
    /// One is open.
    Open(Rc<Assessment>),
    /// One is open, and its particulars are being changed.
    Changing(Rc<Assessment>),
}

/// What happens to an assessment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    /// An assessment begins, or goes on with other particulars.
    Open(Rc<Assessment>),
    /// A person wants to change the particulars.
    Change,
    /// A person leaves them as they are.
    LeaveUnchanged,
    /// A person answers, or takes an answer back.
    Answer(Answered),
    /// The assessment is dropped.
    StartAnew,
}

impl Work {
    pub(crate) fn new(instrument: Arc<Instrument>, stage: Stage) -> Self {
        Self { instrument, stage }
    }

    /// The assessment that is open.
    pub(crate) fn assessment(&self) -> Option<&Rc<Assessment>> {
        match &self.stage {
            Stage::Open(assessment) | Stage::Changing(assessment) => Some(assessment),
            Stage::Unreadable(_) | Stage::Starting => None,
        }
    }

    fn answer(&mut self, answered: Answered) {
        let Answered {
            subject,
            indicator,
            answer,
        } = answered;
        if let Stage::Open(assessment) = &mut self.stage {
            let set = Rc::make_mut(assessment).set(&self.instrument, subject, indicator, answer);
            // The form offers only what can be answered; anything else leaves the assessment as it is.
            debug_assert_eq!(set, Ok(()));
        }
    }
}

impl Reducible for Work {
    type Action = Action;

    fn reduce(mut self: Rc<Self>, action: Action) -> Rc<Self> {
        let stage = match (action, &self.stage) {
            (Action::Answer(answered), Stage::Open(assessment)) => {
                let before = assessment.answer(answered.subject, answered.indicator);
                if before != answered.answer.as_ref() {
                    Rc::make_mut(&mut self).answer(answered);
                }
                return self;
            }
            (Action::Open(assessment), _) => Stage::Open(assessment),
            (Action::Change, Stage::Open(assessment)) => Stage::Changing(assessment.clone()),
            (Action::LeaveUnchanged, Stage::Changing(assessment)) => {
                Stage::Open(assessment.clone())
            }
            (Action::StartAnew, _) => Stage::Starting,
            (Action::Answer(_) | Action::Change | Action::LeaveUnchanged, _) => return self,
        };
        Rc::make_mut(&mut self).stage = stage;
        self
    }
}

#[cfg(test)]
mod tests {
    use zajedno_core::assessment::{Answer, Child, Kind, Subject};
    use zajedno_core::builtin;

    use super::*;

    fn open() -> Rc<Work> {
        let instrument = Arc::new(builtin::separation_risk());
        let date = "2026-03-02".parse().unwrap();
        let mut assessment = Assessment::new(&instrument, "1", Kind::Directed, date);
        assessment.children.push(Child::default());
        Rc::new(Work::new(instrument, Stage::Open(Rc::new(assessment))))
    }

    fn exhaustion(work: &Work, answer: Option<Answer>) -> Action {
        let indicator = work.instrument.find("caregiver_exhaustion").unwrap();
        Action::Answer(Answered {
            subject: Subject::Family,
            indicator,
            answer,
        })
    }

    fn answers(work: &Work) -> Option<Answer> {
        let indicator = work.instrument.find("caregiver_exhaustion").unwrap();
        work.assessment()?
            .answer(Subject::Family, indicator)
            .cloned()
    }

    #[test]
    fn an_answer_is_given_and_taken_back() {
        let work = open();
        let (give, take) = (
            exhaustion(&work, Some(Answer::Unknown)),
            exhaustion(&work, None),
        );
        let given = work.clone().reduce(give);
        assert_eq!(answers(&given), Some(Answer::Unknown));
        assert_eq!(
            answers(&work),
            None,
            "what was shown before stays as it was"
        );
        assert_eq!(answers(&given.reduce(take)), None);
    }

    #[test]
    fn the_same_answer_again_changes_nothing() {
        let work = open();
        let give = exhaustion(&work, Some(Answer::Unknown));
        let once = work.reduce(give.clone());
        let twice = once.clone().reduce(give);
        assert!(Rc::ptr_eq(&once, &twice), "nothing is redrawn");
    }

    #[test]
    fn particulars_change_only_while_an_assessment_is_open() {
        let work = open();
        let changing = work.clone().reduce(Action::Change);
        assert!(matches!(changing.stage, Stage::Changing(_)));
        let back = changing.reduce(Action::LeaveUnchanged);
        assert_eq!(back.stage, work.stage);
        let anew = back.reduce(Action::StartAnew);
        assert_eq!(anew.stage, Stage::Starting);
        assert_eq!(anew.reduce(Action::Change).stage, Stage::Starting);
    }
}
