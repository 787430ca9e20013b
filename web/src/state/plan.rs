//! The support plan as a person works on it: one change after the other, and its tasks with what came of them.

use zajedno_casework::{
    Availability, Conference, EntryId, Goal, Moment, Plan, Progress, Proposal, Step, Task,
    TaskDone, TaskKey,
};
use zajedno_core::Date;

/// A change of a plan.
#[derive(Clone, Debug)]
pub(crate) enum PlanEdit {
    /// A step comes to the others.
    Add(Step),
    Remove(EntryId),
    Step(EntryId, StepEdit),
    /// What came of a task.
    Task(TaskKey, TaskEdit),
    Conference(ConferenceEdit),
    Goal(Option<Goal>),
    GoalInWords(String),
}

/// A change of a step.
#[derive(Clone, Debug)]
pub(crate) enum StepEdit {
    What(String),
    Child(Option<String>),
    Who(String),
    Due(Option<Date>),
    Progress(Progress),
    Outcome(String),
}

/// A change of what came of a task.
#[derive(Clone, Debug)]
pub(crate) enum TaskEdit {
    Who(String),
    DoneOn(Option<Date>),
    Outcome(String),
}

/// A change of the family conference.
#[derive(Clone, Debug)]
pub(crate) enum ConferenceEdit {
    On(Option<Date>),
    Who(String),
    Agreed(String),
}

impl PlanEdit {
    /// Changes a plan at a moment.
    pub(crate) fn apply(self, plan: &mut Plan, now: &Moment) {
        match self {
            Self::Add(step) => plan.steps.push(step),
            Self::Remove(id) => plan.steps.retain(|it| it.id != id),
            Self::Step(id, edit) => {
                if let Some(step) = plan.steps.iter_mut().find(|it| it.id == id) {
                    step.changed = now.clone();
                    edit.apply(step);
                }
            }
            Self::Task(key, edit) => {
                edit.apply(task(plan, key, now));
                plan.tasks.retain(is_written);
            }
            Self::Conference(edit) => {
                let mut conference = plan.conference.take().unwrap_or_else(|| nothing(now));
                conference.changed = now.clone();
                edit.apply(&mut conference);
                plan.conference = Some(conference).filter(is_anything);
            }
            Self::Goal(goal) => plan.goal = goal,
            Self::GoalInWords(words) => plan.goal_in_words = words,
        }
    }
}

impl StepEdit {
    fn apply(self, step: &mut Step) {
        match self {
            Self::What(what) => step.what = what,
            Self::Child(child) => step.child = child,
            Self::Who(who) => step.who = who,
            Self::Due(due) => step.due = due,
            Self::Progress(progress) => step.progress = progress,
            Self::Outcome(outcome) => step.outcome = outcome,
        }
    }
}

impl TaskEdit {
    fn apply(self, task: &mut TaskDone) {
        match self {
            Self::Who(who) => task.who = who,
            Self::DoneOn(day) => task.done_on = day,
            Self::Outcome(outcome) => task.outcome = outcome,
        }
    }
}

impl ConferenceEdit {
    fn apply(self, conference: &mut Conference) {
        match self {
            Self::On(day) => conference.on = day,
            Self::Who(who) => conference.who = who,
            Self::Agreed(agreed) => conference.agreed = agreed,
        }
    }
}

/// What is written of a task, a new line where there is none yet.
fn task<'a>(plan: &'a mut Plan, key: TaskKey, now: &Moment) -> &'a mut TaskDone {
    let at = plan.tasks.iter().position(|it| it.task == key);
    let at = at.unwrap_or_else(|| {
        plan.tasks.push(TaskDone {
            task: key,
            changed: Moment::default(),
            who: String::new(),
            done_on: None,
            outcome: String::new(),
        });
        plan.tasks.len() - 1
    });
    let task = &mut plan.tasks[at];
    task.changed = now.clone();
    task
}

fn is_written(task: &TaskDone) -> bool {
    !task.who.is_empty() || task.done_on.is_some() || !task.outcome.is_empty()
}

fn nothing(now: &Moment) -> Conference {
    Conference {
        changed: now.clone(),
        on: None,
        who: String::new(),
        agreed: String::new(),
    }
}

fn is_anything(it: &Conference) -> bool {
    it.on.is_some() || !it.who.is_empty() || !it.agreed.is_empty()
}

/// A step that a person thought of.
pub(crate) fn own_step(id: EntryId, now: Moment) -> Step {
    Step {
        id,
        changed: now,
        service: None,
        what: String::new(),
        child: None,
        answers: Vec::new(),
        who: String::new(),
        due: None,
        progress: Progress::Planned,
        outcome: String::new(),
    }
}

/// A step that is a service which is proposed. One that does not exist here is needed all the same, and counted.
pub(crate) fn step_of(proposal: &Proposal, id: EntryId, now: Moment) -> Step {
    let answers = &proposal.answers;
    let child = answers.first().and_then(|it| it.child.clone());
    let is_for_one = answers.iter().all(|it| it.child == child);
    Step {
        service: Some(proposal.service.clone()),
        child: child.filter(|_| is_for_one),
        answers: answers.iter().fold(Vec::new(), |mut answers, it| {
            if !answers.contains(&it.indicator) {
                answers.push(it.indicator.clone());
            }
            answers
        }),
        progress: match proposal.availability {
            Some(Availability::Missing) => Progress::Missing,
            Some(Availability::Available | Availability::WaitingList) | None => Progress::Planned,
        },
        ..own_step(id, now)
    }
}

/// Where a term stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Term {
    /// It has passed.
    Past,
    Today,
    ToCome,
}

impl Term {
    pub(crate) fn of(due: Date, today: Date) -> Self {
        match due.days_since(today) {
            ..0 => Self::Past,
            0 => Self::Today,
            1.. => Self::ToCome,
        }
    }
}

/// What is written of tasks that the answers no longer open.
pub(crate) fn earlier<'a>(plan: &'a Plan, tasks: &[Task<'_>]) -> Vec<&'a TaskDone> {
    let is_of = |task: &Task<'_>, done: &TaskKey| {
        let TaskKey { kind, child, of } = done;
        (task.key.kind, &task.key.of) == (*kind, of) && task.children.contains(&child.as_str())
    };
    let written = plan.tasks.iter();
    written
        .filter(|done| !tasks.iter().any(|task| is_of(task, &done.task)))
        .collect()
}

#[cfg(test)]
mod tests;
