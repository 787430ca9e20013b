//! The support plan: what the answers call for, what is agreed with the family, and what comes of it.

mod agreed;
mod proposals;
mod steps;
mod tasks;

use yew::{Callback, Html, component, html, use_state};
use zajedno_casework::{Directory, Figures, Moment, Plan as SupportPlan};
use zajedno_core::assessment::Subject;
use zajedno_core::id::IndicatorId;
use zajedno_core::instrument::About;
use zajedno_core::{Assessment, Date};
use zajedno_form::Setting;

use self::agreed::{conference, goal};
use self::proposals::proposals;
use self::steps::steps;
use self::tasks::tasks;
use super::CaseProps;
use crate::components::leads::leads;
use crate::components::words;
use crate::hooks::{Load, use_directory, use_figures, use_focus_after_move};
use crate::services::{clock, page};
use crate::state::plan::PlanEdit;
use crate::state::work::Action;

/// The id of the heading of the steps, which takes the focus when one is removed.
const STEPS_ID: &str = "plan-steps";

/// What a plan is drawn from.
pub(crate) struct Drawing<'a> {
    pub(crate) setting: &'a Setting,
    pub(crate) assessment: &'a Assessment,
    pub(crate) plan: &'a SupportPlan,
    /// Absent until scoring has answered.
    pub(crate) figures: Option<&'a Figures>,
    /// Absent until it is read, and where it cannot be.
    pub(crate) directory: Option<&'a Directory>,
    pub(crate) is_reading_only: bool,
    pub(crate) on_edit: Callback<PlanEdit>,
    pub(crate) on_action: &'a Callback<Action>,
}

#[component]
pub(super) fn Plan(props: &CaseProps) -> Html {
    let CaseProps {
        page: case,
        casework,
        on_change,
    } = props;
    let figures = use_figures(&case.engine, &case.assessment);
    let directory = use_directory(&case.keeping.vault, &case.keeping.saving);
    let focus = use_state(|| (String::new(), 0));
    use_focus_after_move(focus.0.clone(), focus.1);
    let on_edit = {
        let casework = casework.clone();
        let (moves, focus) = (focus.1 + 1, focus.setter());
        on_change.reform(move |edit: PlanEdit| {
            // Whoever adds or removes a step is led to where it stands, or stood.
            if let PlanEdit::Add(step) = &edit {
                focus.set((steps::id(&step.id, "what"), moves));
            } else if matches!(edit, PlanEdit::Remove(_)) {
                focus.set((STEPS_ID.to_owned(), moves));
            }
            let mut next = (*casework).clone();
            edit.apply(&mut next.plan, &Moment::new(clock::moment()));
            next
        })
    };
    let it = Drawing {
        setting: &case.setting,
        assessment: &case.assessment,
        plan: &casework.plan,
        figures: match &*figures {
            Load::Ready(figures) => Some(&**figures),
            Load::Waiting | Load::Failed(_) => None,
        },
        directory: match &directory.content {
            Load::Ready(directory) => Some(directory),
            Load::Waiting | Load::Failed(()) => None,
        },
        is_reading_only: case.is_reading_only,
        on_edit,
        on_action: &case.on_action,
    };
    plan(&it, matches!(*figures, Load::Failed(_)))
}

/// The whole page. What scoring says stands first, since it may be due today.
pub(crate) fn plan(it: &Drawing<'_>, has_failed: bool) -> Html {
    let say = it.setting.say();
    html! {
        <form class="column" autocomplete="off" onsubmit={page::stay()}>
            if let Some(figures) = it.figures {
                { tasks(it, figures) }
                { proposals(it, figures) }
            } else {
                <p role={has_failed.then_some("alert")}>
                    { if has_failed { say.plan_no_figures() } else { say.plan_waiting() } }
                </p>
            }
            { steps(it) }
            { conference(it) }
            { goal(it) }
        </form>
    }
}

impl Drawing<'_> {
    /// A question that leads to its place in the form; of a child unless it is about the family.
    fn question(&self, indicator: &IndicatorId, child: Option<&str>) -> Option<Html> {
        let list = &self.setting.instrument;
        let about = list.indicator(list.find(indicator.as_str())?).about;
        let subject = match about {
            About::Family => Subject::Family,
            About::Child => Subject::Child(self.position(child).unwrap_or_default()),
        };
        leads(self.setting, subject, indicator, self.on_action)
    }

    fn position(&self, child: Option<&str>) -> Option<usize> {
        let mut children = self.assessment.children.iter();
        children.position(|it| Some(it.reference.as_str()) == child)
    }

    /// Which child it is, where there are several.
    fn child_words(&self, code: &str) -> Option<String> {
        let are_several = self.assessment.children.len() > 1;
        are_several.then(|| self.setting.say().subject_child(code))
    }

    /// The term of what is still to be done.
    fn term(&self, due: Date) -> Html {
        let term = words::term(self.setting.say(), due, self.setting.today);
        html! { <p>{ term }</p> }
    }
}
