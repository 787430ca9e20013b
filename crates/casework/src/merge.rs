//! Two states of what is kept beside one assessment, brought together: what was done here, and what came in from a file.

use zajedno_core::order::sort_by;

use crate::{Casework, Comment, Event, FamilyView, Happened, Moment, Plan, Status, Step, TaskDone};

/// What is here and what is in a file, together. Both are kept beside the same assessment.
///
/// No event and no comment of either side is lost. Of a step, a task, the family conference and the family's view, the one
/// that was changed later is taken; where both were changed at the same moment, the one that is here. A goal has no
/// moment of its own: it is taken from the plan that was changed last, and a goal that is set is never lost to one that is not.
///
/// How far the assessment has come follows from both trails. What opens the answers again counts in any case, and what
/// locks them only where it follows what was before: an approval does not settle what was taken back meanwhile. Nothing is
/// said here about the answers themselves; the caller sees whether both sides have the same.
///
/// ```
/// use zajedno_casework::{Casework, Happened, Moment, Status, merge};
///
/// let at = |time: &str| Moment::new(format!("2026-03-02T{time}:00.000Z"));
/// let mut here = Casework::begun("Ана", "Ана", at("09:30"));
/// here.take(Happened::Submitted, "Ана", at("10:00"), "")?;
///
/// let mut file = here.clone();
/// here.note_event(Happened::HandedOn, "Ана", at("10:05"), "");
/// file.take(Happened::Approved, "Мира", at("12:00"), "")?;
///
/// let merged = merge(&here, &file);
/// assert_eq!((merged.status, merged.trail.len()), (Status::Final, 4));
/// # Ok::<(), zajedno_casework::CourseProblem>(())
/// ```
#[must_use]
pub fn merge(here: &Casework, file: &Casework) -> Casework {
    let trail = trails(&here.trail, &file.trail);
    let status = if trail == here.trail {
        here.status
    } else if trail == file.trail {
        file.status
    } else {
        status_after(&trail)
    };
    let reopened = trail.iter().filter(|it| it.happened == Happened::Reopened);
    let reopened = u16::try_from(reopened.count()).unwrap_or(u16::MAX);
    Casework {
        assessor: if here.assessor.trim().is_empty() {
            file.assessor.clone()
        } else {
            here.assessor.clone()
        },
        status,
        reopened: reopened.max(here.reopened).max(file.reopened),
        follows: here.follows.clone().or_else(|| file.follows.clone()),
        trail,
        comments: comments(&here.comments, &file.comments),
        plan: plans(&here.plan, &file.plan),
        view: later(&here.view, &file.view, |it: &FamilyView| &it.changed).clone(),
    }
}

/// The status after a trail in which things may have happened side by side.
fn status_after(trail: &[Event]) -> Status {
    let steps = trail.iter().map(|event| event.happened);
    steps.fold(Status::Draft, |status, happened| {
        match happened.leads_to() {
            Some(to @ (Status::Draft | Status::Returned)) => to,
            Some(to) if status.offers().contains(&happened) => to,
            Some(_) | None => status,
        }
    })
}

/// Both trails in one. What both have keeps its place; what happened on both sides in between goes by its moment.
///
/// Clocks of two computers differ. So moments alone do not order it: what followed an event on its own side still follows it.
fn trails(here: &[Event], file: &[Event]) -> Vec<Event> {
    let (mut here, mut file) = (here, file);
    let mut merged = Vec::with_capacity(here.len().max(file.len()));
    loop {
        let shared = here.iter().enumerate().find_map(|(place, event)| {
            let in_file = file.iter().position(|it| it == event);
            in_file.map(|in_file| (place, in_file))
        });
        let (before_here, before_file) = shared.unwrap_or((here.len(), file.len()));
        let (here_alone, here_rest) = here.split_at(before_here);
        let (file_alone, file_rest) = file.split_at(before_file);
        // Whatever stands in another order on the other side has its place there.
        let file_alone = file_alone.iter().filter(|it| !here_rest.contains(it));
        side_by_side(here_alone, file_alone, &mut merged);
        let ([shared, here_next @ ..], [_, file_next @ ..]) = (here_rest, file_rest) else {
            return merged;
        };
        merged.push(shared.clone());
        (here, file) = (here_next, file_next);
    }
}

fn side_by_side<'a>(
    here: &'a [Event],
    file: impl Iterator<Item = &'a Event>,
    merged: &mut Vec<Event>,
) {
    let (mut here, mut file) = (here.iter().peekable(), file.peekable());
    let order = |it: &Event| {
        (
            it.at.clone(),
            it.by.clone(),
            it.reason.clone(),
            it.happened as u8,
        )
    };
    loop {
        let next = match (here.peek(), file.peek()) {
            (Some(one), Some(other)) if order(other) < order(one) => file.next(),
            (Some(_), _) => here.next(),
            (None, _) => file.next(),
        };
        match next {
            Some(event) => merged.push(event.clone()),
            None => return,
        }
    }
}

/// Each comment once. One that was dealt with on either side is dealt with.
fn comments(here: &[Comment], file: &[Comment]) -> Vec<Comment> {
    let mut merged = here.to_vec();
    for comment in file {
        match merged.iter_mut().find(|it| it.id == comment.id) {
            None => merged.push(comment.clone()),
            Some(known) => {
                let is_resolved = known.is_resolved || comment.is_resolved;
                if comment.at > known.at {
                    *known = comment.clone();
                }
                known.is_resolved = is_resolved;
            }
        }
    }
    if merged.len() > here.len() {
        sort_by(&mut merged, |one, other| one.at.cmp(&other.at));
    }
    merged
}

fn plans(here: &Plan, file: &Plan) -> Plan {
    let mut steps = here.steps.clone();
    for step in &file.steps {
        match steps.iter_mut().find(|it| it.id == step.id) {
            None => steps.push(step.clone()),
            Some(known) => *known = later(known, step, |it: &Step| &it.changed).clone(),
        }
    }
    let mut tasks = here.tasks.clone();
    for task in &file.tasks {
        match tasks.iter_mut().find(|it| it.task == task.task) {
            None => tasks.push(task.clone()),
            Some(known) => *known = later(known, task, |it: &TaskDone| &it.changed).clone(),
        }
    }
    let conference = match (&here.conference, &file.conference) {
        (Some(here), Some(file)) => Some(later(here, file, |it| &it.changed)),
        (here, file) => here.as_ref().or(file.as_ref()),
    };
    let (newer, older) = if last_change(file) > last_change(here) {
        (file, here)
    } else {
        (here, file)
    };
    let words = [newer, older].map(|it| &it.goal_in_words);
    let words = words.into_iter().find(|it| !it.trim().is_empty());
    Plan {
        goal: newer.goal.or(older.goal),
        goal_in_words: words.cloned().unwrap_or_default(),
        steps,
        tasks,
        conference: conference.cloned(),
    }
}

/// When anything of a plan was changed last.
fn last_change(plan: &Plan) -> Option<&Moment> {
    let steps = plan.steps.iter().map(|it| &it.changed);
    let tasks = plan.tasks.iter().map(|it| &it.changed);
    let conference = plan.conference.iter().map(|it| &it.changed);
    steps.chain(tasks).chain(conference).max()
}

fn later<'a, T>(here: &'a T, file: &'a T, changed: impl Fn(&T) -> &Moment) -> &'a T {
    if changed(file) > changed(here) {
        file
    } else {
        here
    }
}
