//! What is to be done at once because of an answer, and what came of it.

use yew::{AttrValue, Callback, Html, html};
use zajedno_casework::{Figures, Task, TaskDone, TaskKey, TaskKind};
use zajedno_core::id::IndicatorId;
use zajedno_form::DateField;

use super::Drawing;
use crate::components::field::{Field, in_id};
use crate::components::words;
use crate::state::plan::{PlanEdit, TaskEdit, earlier};

pub(super) fn tasks(it: &Drawing<'_>, figures: &Figures) -> Html {
    let say = it.setting.say();
    let tasks = zajedno_casework::tasks(&it.setting.instrument, figures, it.plan);
    let earlier = earlier(it.plan, &tasks);
    html! {
        <section class="card" aria-labelledby="plan-tasks">
            <h3 class="card__heading" id="plan-tasks">{ say.plan_tasks() }</h3>
            if tasks.is_empty() {
                <p>{ say.plan_tasks_none() }</p>
            } else {
                <p>{ say.plan_tasks_what() }</p>
                <ul class="bare">
                    { for tasks.iter().map(|task| it.task(task)) }
                </ul>
            }
            if !earlier.is_empty() {
                <details class="folded">
                    <summary>{ say.plan_earlier() }</summary>
                    <p>{ say.plan_earlier_what() }</p>
                    <ul class="bare">
                        { for earlier.into_iter().map(|done| it.earlier(done)) }
                    </ul>
                </details>
            }
        </section>
    }
}

impl Drawing<'_> {
    fn task(&self, task: &Task<'_>) -> Html {
        let say = self.setting.say();
        let child = (!task.is_of_family)
            .then(|| self.child_words(&task.key.child))
            .flatten();
        // Every other task names its question itself.
        let because = (task.key.kind == TaskKind::Act)
            .then(|| self.question(&IndicatorId::new(&task.key.of), Some(&task.key.child)))
            .flatten();
        html! {
            <li class="boxed" key={id(task, "").as_str()}>
                <fieldset class="plan-entry__own" disabled={self.is_reading_only}>
                    <legend class="plan-entry__head">
                        { self.task_words(&task.key) }
                        if let Some(child) = child {
                            { format!(" ({child})") }
                        }
                    </legend>
                    if let Some(day) = task.done.and_then(|it| it.done_on) {
                        <p class="term">{ say.plan_done(&words::day(say, day)) }</p>
                    } else if let Some(due) = task.due {
                        { self.term(due) }
                    }
                    { self.task_fields(task) }
                </fieldset>
                { for because.map(|question| html! {
                    <p class="plan-entry__because">
                        <span class="plan-entry__label">{ say.plan_because() }</span>{ " " }{ question }
                    </p>
                }) }
            </li>
        }
    }

    fn task_fields(&self, task: &Task<'_>) -> Html {
        let say = self.setting.say();
        let written = |of: fn(&TaskDone) -> &str| task.done.map_or("", of);
        html! {
            <div class="fields">
                { Field::new(id(task, "who"), say.plan_who())
                    .line(written(|it| &it.who), &self.on_task(task, TaskEdit::Who)) }
                <DateField
                    setting={self.setting.clone()}
                    id={id(task, "done")}
                    label={AttrValue::from(say.plan_done_on())}
                    date={task.done.and_then(|it| it.done_on)}
                    on_change={self.on_task(task, TaskEdit::DoneOn)}
                />
                <div class="fields__wide">
                    { Field::new(id(task, "outcome"), say.plan_outcome())
                        .text(written(|it| &it.outcome), &self.on_task(task, TaskEdit::Outcome)) }
                </div>
            </div>
        }
    }

    /// What is written already may be so under another child of the family.
    fn on_task<T: 'static>(&self, task: &Task<'_>, edit: fn(T) -> TaskEdit) -> Callback<T> {
        let key = task.done.map_or(&task.key, |it| &it.task).clone();
        self.on_edit
            .reform(move |it| PlanEdit::Task(key.clone(), edit(it)))
    }

    /// What is to be done: with the question, which leads to its place, or in the words of the list.
    fn task_words(&self, key: &TaskKey) -> Html {
        let question = match key.kind {
            TaskKind::Verify | TaskKind::FindOut => {
                self.question(&IndicatorId::new(&key.of), Some(&key.child))
            }
            TaskKind::Act | TaskKind::Arrange | TaskKind::Ask => None,
        };
        html! {
            <>
                { for words::task(self.setting.say(), key.kind).map(|it| html! { <>{ it }{ ": " }</> }) }
                { question.unwrap_or_else(|| words::task_of(self.setting, key.kind, &key.of)) }
            </>
        }
    }

    /// What was written of a task that is none any more.
    fn earlier(&self, done: &TaskDone) -> Html {
        let say = self.setting.say();
        let of = &done.task;
        let child = self.child_words(&of.child);
        html! {
            <li class="boxed">
                <p>
                    { self.task_words(of) }
                    if let Some(child) = child {
                        { format!(" ({child})") }
                    }
                </p>
                if let Some(day) = done.done_on {
                    <p class="term">{ say.plan_done(&words::day(say, day)) }</p>
                }
                if !done.who.is_empty() {
                    <p>{ &done.who }</p>
                }
                if !done.outcome.is_empty() {
                    <p>{ &done.outcome }</p>
                }
            </li>
        }
    }
}

/// The id of a part of a task.
fn id(task: &Task<'_>, part: &str) -> AttrValue {
    let kind = match task.key.kind {
        TaskKind::Act => "act",
        TaskKind::Verify => "verify",
        TaskKind::FindOut => "find-out",
        TaskKind::Arrange => "arrange",
        TaskKind::Ask => "ask",
    };
    // Of a task about the family the first child may become another, and it stays the same task.
    let child = if task.is_of_family {
        String::new()
    } else {
        in_id(&task.key.child)
    };
    AttrValue::from(format!("task-{kind}-{}-{child}-{part}", task.key.of))
}
