//! Where the work with an assessment stands.

use std::rc::Rc;
use std::sync::Arc;

use yew::Reducible;
use zajedno_core::{Assessment, Instrument};
use zajedno_form::Did;
use zajedno_text::explain::Target;

use super::place::{Place, Places, Question};

/// The list, and how far its assessment has come.
#[derive(Clone, Debug)]
pub(crate) struct Work {
    instrument: Arc<Instrument>,
    pub(crate) stage: Stage,
    /// Raised whenever the page becomes another, or shows another part.
    pub(crate) moves: usize,
}

/// How far an assessment has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// What was kept cannot be read; the technical reasons.
    Unreadable(Rc<[String]>),
    /// None is open.
    Starting,
    /// One is open.
    Open(Open),
}

/// An open assessment, and which part of it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Open {
    pub(crate) assessment: Rc<Assessment>,
    pub(crate) view: View,
    /// Kept while another view is shown, so that nobody loses their place.
    pub(crate) place: Place,
    /// The question that was jumped to last.
    pub(crate) question: Option<Question>,
}

/// What is shown of an open assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// The questions at a place of the list.
    Questions,
    /// The result with its reasons.
    Result,
    /// The result line by line.
    Account,
    /// The fields with which it was opened.
    Particulars,
    /// A page of the work with the family.
    Casework(CaseView),
}

/// A page of the work with a family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CaseView {
    /// How far the assessment has come, the reviews before it, comments and the trail.
    Course,
    /// A professional judgement on the level.
    Judgement,
    /// The support plan, the tasks and the conference.
    Plan,
    /// How the family sees it.
    Family,
    /// What is printed.
    Reports,
}

impl CaseView {
    /// In the order in which they are worked through.
    pub(crate) const ALL: [Self; 5] = [
        Self::Judgement,
        Self::Plan,
        Self::Family,
        Self::Course,
        Self::Reports,
    ];
}

/// What happens to an assessment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    /// An assessment begins.
    Begin(Rc<Assessment>),
    /// It goes on with other particulars.
    Apply(Rc<Assessment>),
    /// It goes on with something else changed; the view stays.
    Revise(Rc<Assessment>),
    /// Another view.
    Show(View),
    /// Another place of the list.
    Go(Place),
    /// A domain, with the answers of the same child where it asks for them.
    GoToDomain(usize),
    /// The place of a question, which takes the focus.
    Ask(Target),
    /// The next question that nobody has answered.
    NextOpen,
    /// A person answers, takes an answer back, or notes something.
    Do(Did),
}

impl Work {
    pub(crate) fn new(instrument: Arc<Instrument>, stage: Stage) -> Self {
        Self {
            instrument,
            stage,
            moves: 0,
        }
    }

    /// The assessment that is open.
    pub(crate) fn assessment(&self) -> Option<&Rc<Assessment>> {
        match &self.stage {
            Stage::Open(open) => Some(&open.assessment),
            Stage::Unreadable(_) | Stage::Starting => None,
        }
    }
}

impl Open {
    /// An assessment from its first question.
    pub(crate) fn new(assessment: Rc<Assessment>, list: &Instrument) -> Self {
        let places = Places {
            assessment: &assessment,
            list,
        };
        Self {
            place: places.first(),
            assessment,
            view: View::Questions,
            question: None,
        }
    }

    /// Where something is asked.
    pub(crate) fn places<'a>(&'a self, list: &'a Instrument) -> Places<'a> {
        Places {
            assessment: &self.assessment,
            list,
        }
    }

    /// Shows a place of the list.
    fn go(&mut self, place: Place) {
        (self.place, self.view, self.question) = (place, View::Questions, None);
    }

    /// Answers or notes; what changes nothing leaves the assessment the very same.
    fn act(&mut self, list: &Instrument, did: Did) {
        let changed = match did {
            Did::Answered(it) => {
                if self.assessment.answer(it.subject, it.indicator) == it.answer.as_ref() {
                    return;
                }
                let assessment = Rc::make_mut(&mut self.assessment);
                assessment.set(list, it.subject, it.indicator, it.answer)
            }
            Did::Noted {
                subject,
                indicator,
                note,
            } => {
                if self.assessment.note(subject, indicator) == Some(&note) {
                    return;
                }
                Rc::make_mut(&mut self.assessment).set_note(list, subject, indicator, note)
            }
            Did::GoTo(_) | Did::WantsEvidence => return,
        };
        // The form offers only what can be answered; anything else leaves the assessment as it is.
        debug_assert_eq!(changed, Ok(()));
    }

    /// Shows the place of a question; a question that is not asked of these children leads nowhere.
    fn ask(&mut self, list: &Instrument, question: Option<Question>) {
        let place = question.and_then(|it| self.places(list).of(it));
        if let Some(place) = place {
            (self.place, self.question, self.view) = (place, question, View::Questions);
        }
    }
}

impl Reducible for Work {
    type Action = Action;

    fn reduce(mut self: Rc<Self>, action: Action) -> Rc<Self> {
        let work = Rc::make_mut(&mut self);
        let list = work.instrument.clone();
        let moved = match (action, &mut work.stage) {
            (Action::Do(did), Stage::Open(open)) => {
                open.act(&list, did);
                false
            }
            (Action::Begin(assessment), stage) => {
                *stage = Stage::Open(Open::new(assessment, &list));
                true
            }
            (Action::Apply(assessment), Stage::Open(open)) => {
                (open.assessment, open.view, open.question) = (assessment, View::Questions, None);
                open.place = open.places(&list).nearest(open.place);
                true
            }
            (Action::Revise(assessment), Stage::Open(open)) => {
                open.assessment = assessment;
                false
            }
            (Action::Show(view), Stage::Open(open)) => {
                (open.view, open.question) = (view, None);
                true
            }
            (Action::Go(place), Stage::Open(open)) => {
                open.go(place);
                true
            }
            (Action::GoToDomain(domain), Stage::Open(open)) => {
                open.go(open.places(&list).in_domain(domain, open.place.subject));
                true
            }
            (Action::Ask(target), Stage::Open(open)) => {
                let indicator = list.find(&target.indicator);
                open.ask(&list, indicator.map(|it| (target.subject(), it)));
                true
            }
            (Action::NextOpen, Stage::Open(open)) => {
                let next = open.places(&list).next_open(open.place, open.question);
                open.ask(&list, next);
                true
            }
            (
                Action::Do(_)
                | Action::Apply(_)
                | Action::Revise(_)
                | Action::Show(_)
                | Action::Go(_)
                | Action::GoToDomain(_)
                | Action::Ask(_)
                | Action::NextOpen,
                Stage::Unreadable(_) | Stage::Starting,
            ) => false,
        };
        work.moves += usize::from(moved);
        self
    }
}

#[cfg(test)]
mod tests;
