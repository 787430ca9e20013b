//! What is to be done, and until when.

use zajedno_core::instrument::About;
use zajedno_core::order::sort_by;
use zajedno_core::{Date, Instrument};

use crate::{Casework, EntryId, Figures, Plan, TaskDone, TaskFigures, TaskKey};

/// A task that the answers open, with what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task<'a> {
    /// The name under which what came of it is kept.
    pub key: TaskKey,
    /// The codes of the children whose sheets open it, in the order of the assessment.
    pub children: Vec<&'a str>,
    /// Whether it is about the family, and so done once for all of its children.
    pub is_of_family: bool,
    /// Until when; absent: nothing is set.
    pub due: Option<Date>,
    /// What is written about it, if anything is.
    pub done: Option<&'a TaskDone>,
}

impl Task<'_> {
    /// Whether it is done.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.done.is_some_and(|it| it.done_on.is_some())
    }
}

/// The tasks that the answers open, each once, in the order of the children and of the scorer.
///
/// What is asked about the family opens the same task on the sheet of every child. It is one task: kept under the first of
/// them, and done when it is done under any.
#[must_use]
pub fn tasks<'a>(list: &Instrument, figures: &'a Figures, plan: &'a Plan) -> Vec<Task<'a>> {
    let mut tasks: Vec<Task<'a>> = Vec::new();
    for child in &figures.children {
        for task in &child.tasks {
            let is_of_family = !is_about_child(list, &task.of);
            let is_it = |it: &&mut Task<'_>| is_same(task, &it.key);
            if is_of_family && let Some(known) = tasks.iter_mut().find(is_it) {
                known.children.push(&child.reference);
                continue;
            }
            tasks.push(Task {
                key: TaskKey {
                    kind: task.kind,
                    child: child.reference.clone(),
                    of: task.of.clone(),
                },
                children: vec![&child.reference],
                is_of_family,
                due: task.due,
                done: None,
            });
        }
    }
    for task in &mut tasks {
        let is_of_it = |done: &&TaskDone| {
            let TaskKey { kind, child, of } = &done.task;
            (*kind, of) == (task.key.kind, &task.key.of) && task.children.contains(&child.as_str())
        };
        let written = || plan.tasks.iter().filter(is_of_it);
        task.done = written()
            .find(|it| it.done_on.is_some())
            .or_else(|| written().next());
    }
    tasks
}

fn is_same(task: &TaskFigures, key: &TaskKey) -> bool {
    task.kind == key.kind && task.of == key.of
}

/// A flag is about the family: its help is.
fn is_about_child(list: &Instrument, of: &str) -> bool {
    let indicator = list.find(of).map(|index| list.indicator(index));
    indicator.is_some_and(|it| it.about == About::Child)
}

/// Something that is to be done on a day or before.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// The day.
    pub on: Date,
    /// What.
    pub what: DueWhat,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueWhat {
    /// A task that the answers opened.
    Task(TaskKey),
    /// A step of the plan.
    Step(EntryId),
    /// The family conference.
    Conference,
    /// The next review.
    Review,
}

/// What is due of an assessment: tasks that are not done, open steps with a day, a family conference of which nothing is
/// agreed yet, and the next review. The earliest comes first.
///
/// ```
/// use zajedno_casework::{Casework, DueWhat, Figures, due};
/// use zajedno_core::builtin;
///
/// let figures = Figures { review_due: Some("2026-06-02".parse()?), ..Figures::default() };
/// let due = due(&builtin::separation_risk(), &figures, &Casework::default());
/// assert_eq!((due.len(), &due[0].what), (1, &DueWhat::Review));
/// # Ok::<(), zajedno_core::DateProblem>(())
/// ```
#[must_use]
pub fn due(list: &Instrument, figures: &Figures, casework: &Casework) -> Vec<Due> {
    let plan = &casework.plan;
    let tasks = tasks(list, figures, plan).into_iter();
    let tasks = tasks.filter(|it| !it.is_done());
    let tasks = tasks.filter_map(|it| Some((it.due?, DueWhat::Task(it.key))));
    let steps = plan.steps.iter().filter(|it| it.progress.is_open());
    let steps = steps.filter_map(|it| Some((it.due?, DueWhat::Step(it.id.clone()))));
    let conference = plan.conference.iter();
    let conference = conference
        .filter(|it| it.agreed.trim().is_empty())
        .filter_map(|it| Some((it.on?, DueWhat::Conference)));
    let review = figures.review_due.map(|on| (on, DueWhat::Review));
    let all = tasks.chain(steps).chain(conference).chain(review);
    let mut due: Vec<Due> = all.map(|(on, what)| Due { on, what }).collect();
    sort_by(&mut due, Ord::cmp);
    due
}
