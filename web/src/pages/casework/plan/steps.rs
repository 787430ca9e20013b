//! The steps that are agreed with the family.

use std::iter::once;

use yew::{AttrValue, Callback, Html, html};
use zajedno_casework::{EntryId, Moment, Progress, Step};
use zajedno_form::DateField;
use zajedno_sealing::Id;

use super::{Drawing, STEPS_ID};
use crate::components::field::Field;
use crate::components::sure::{Sure, SureWords};
use crate::components::words;
use crate::services::clock;
use crate::state::plan::{PlanEdit, StepEdit, own_step};

const PROGRESS: [Progress; 6] = [
    Progress::Planned,
    Progress::UnderWay,
    Progress::Waiting,
    Progress::Missing,
    Progress::Done,
    Progress::Dropped,
];

pub(super) fn steps(it: &Drawing<'_>) -> Html {
    let say = it.setting.say();
    let steps = &it.plan.steps;
    let on_add = {
        let on_edit = it.on_edit.clone();
        Callback::from(move |_| {
            if let Some(id) = new_id() {
                on_edit.emit(PlanEdit::Add(own_step(id, Moment::new(clock::moment()))));
            }
        })
    };
    html! {
        <section class="card" aria-labelledby={STEPS_ID}>
            <h3 class="card__heading" id={STEPS_ID} tabindex="-1">{ say.plan_steps() }</h3>
            if steps.is_empty() {
                <p>{ say.plan_steps_none() }</p>
            }
            <ol class="bare">
                { for steps.iter().zip(1..).map(|(step, number)| it.step(step, number)) }
            </ol>
            if !it.is_reading_only {
                <button class="button" type="button" onclick={on_add}>{ say.plan_step_own() }</button>
            }
        </section>
    }
}

impl Drawing<'_> {
    fn step(&self, step: &Step, number: usize) -> Html {
        let say = self.setting.say();
        let heading = id(&step.id, "heading");
        let answers = step.answers.iter();
        let answers: Vec<Html> = answers
            .filter_map(|it| self.question(it, step.child.as_deref()))
            .collect();
        html! {
            <li class="boxed" key={step.id.as_str()}>
                <fieldset class="plan-entry__own" disabled={self.is_reading_only}>
                    <legend class="plan-entry__head" id={heading.clone()}>
                        { say.plan_step(&number.to_string()) }
                        { for step.service.as_ref().map(|it| html! {
                            <>{ ": " }{ words::service(self.setting, it) }</>
                        }) }
                    </legend>
                    { for step.due.filter(|_| step.progress.is_open()).map(|due| self.term(due)) }
                    { self.step_fields(step) }
                </fieldset>
                if !answers.is_empty() {
                    <div class="plan-entry__because">
                        <p class="plan-entry__label">{ say.plan_answers() }</p>
                        <ul class="plan-entry__questions">
                            { for answers.into_iter().map(|it| html! { <li>{ it }</li> }) }
                        </ul>
                    </div>
                }
                if !self.is_reading_only {
                    { self.remove(step, &heading) }
                }
            </li>
        }
    }

    fn step_fields(&self, step: &Step) -> Html {
        let say = self.setting.say();
        let part = |part: &str| AttrValue::from(id(&step.id, part));
        let progress = PROGRESS
            .into_iter()
            .map(|it| (html! { { words::progress(say, it) } }, it == step.progress));
        let on_progress = self.on_step(step, |chosen: usize| {
            StepEdit::Progress(PROGRESS.get(chosen).copied().unwrap_or(Progress::Planned))
        });
        html! {
            <div class="fields">
                <div class="fields__wide">
                    { Field::new(part("what"), say.plan_step_what())
                        .text(&step.what, &self.on_step(step, StepEdit::What)) }
                </div>
                { self.for_whom(step) }
                { Field::new(part("who"), say.plan_who())
                    .line(&step.who, &self.on_step(step, StepEdit::Who)) }
                <DateField
                    setting={self.setting.clone()}
                    id={part("due")}
                    label={AttrValue::from(say.plan_step_due())}
                    date={step.due}
                    on_change={self.on_step(step, StepEdit::Due)}
                    may_be_to_come=true
                />
                { Field::new(part("progress"), say.plan_progress()).one_of(progress, &on_progress) }
                <div class="fields__wide">
                    { Field::new(part("outcome"), say.plan_outcome())
                        .text(&step.outcome, &self.on_step(step, StepEdit::Outcome)) }
                </div>
            </div>
        }
    }

    /// For the family or for one child; a child that has left the assessment stays named.
    fn for_whom(&self, step: &Step) -> Html {
        let say = self.setting.say();
        let children = self.assessment.children.iter();
        let mut codes: Vec<String> = children.map(|it| it.reference.clone()).collect();
        if codes.len() < 2 && step.child.is_none() {
            return Html::default();
        }
        codes.extend(step.child.clone().filter(|it| !codes.contains(it)));
        let family = (html! { { say.plan_step_family() } }, step.child.is_none());
        let lines = codes.iter().map(|code| {
            let is_chosen = step.child.as_deref() == Some(code);
            (html! { { say.subject_child(code) } }, is_chosen)
        });
        let lines: Vec<(Html, bool)> = once(family).chain(lines).collect();
        let step_id = step.id.clone();
        let on_choice = self.on_edit.reform(move |chosen: usize| {
            let child = chosen.checked_sub(1).and_then(|it| codes.get(it).cloned());
            PlanEdit::Step(step_id.clone(), StepEdit::Child(child))
        });
        Field::new(id(&step.id, "for"), say.plan_step_for()).one_of(lines, &on_choice)
    }

    fn remove(&self, step: &Step, heading: &str) -> Html {
        let say = self.setting.say();
        let words = SureWords {
            ask: say.plan_remove(),
            sure: say.plan_remove_sure(),
            yes: say.plan_remove_yes(),
            no: say.sure_no(),
        };
        let step_id = step.id.clone();
        let on_yes = self
            .on_edit
            .reform(move |()| PlanEdit::Remove(step_id.clone()));
        html! {
            <Sure
                id={AttrValue::from(id(&step.id, "remove"))}
                {words}
                described_by={AttrValue::from(heading.to_owned())}
                {on_yes}
            />
        }
    }

    fn on_step<T: 'static>(&self, step: &Step, edit: fn(T) -> StepEdit) -> Callback<T> {
        let id = step.id.clone();
        self.on_edit
            .reform(move |it| PlanEdit::Step(id.clone(), edit(it)))
    }
}

/// The id of a part of a step.
pub(super) fn id(step: &EntryId, part: &str) -> String {
    format!("step-{step}-{part}")
}

/// The name of a new entry; `None` where the browser has no randomness.
pub(super) fn new_id() -> Option<EntryId> {
    Id::random().ok().map(|id| EntryId::new(id.to_string()))
}
