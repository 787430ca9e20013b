//! What says who somebody is, shown before anything is printed or leaves.

use std::borrow::Cow;

use yew::{Callback, Html, html};
use zajedno_casework::{Casework, Identifies, places};
use zajedno_core::assessment::{Answer, Subject};
use zajedno_core::{Assessment, Instrument};
use zajedno_text::explain::Target;
use zajedno_text::{Catalogue, spoken};

use super::tick::tick;
use crate::state::course::target_of;

/// Something that identifies a person, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Identified {
    pub(crate) what: Identifies,
    /// As it was typed.
    pub(crate) text: String,
    /// The code of the family, and what it was typed into.
    pub(crate) place: String,
    /// The question, where it stands beside one.
    pub(crate) question: Option<Target>,
}

/// What says who somebody is in everything that was typed for an assessment.
pub(crate) fn identified_in(
    say: Catalogue,
    list: &Instrument,
    assessment: &Assessment,
    casework: &Casework,
) -> Vec<Identified> {
    let mut found = Finding {
        say,
        list,
        assessment,
        found: Vec::new(),
    };
    found.look(&assessment.reference, &say.identified_in_code());
    found.answers(Subject::Family);
    for (position, child) in assessment.children.iter().enumerate() {
        found.look(&child.reference, &say.identified_in_code());
        if let Some(judgement) = &child.judgement {
            found.look(&judgement.reason, &say.casework_judgement());
            found.look(&judgement.approved_by, &say.casework_judgement());
        }
        found.answers(Subject::Child(position));
    }
    found.beside(casework);
    found.found
}

struct Finding<'a> {
    say: Catalogue,
    list: &'a Instrument,
    assessment: &'a Assessment,
    found: Vec<Identified>,
}

impl Finding<'_> {
    fn look(&mut self, text: &str, place: &str) {
        self.look_beside(text, place, None);
    }

    fn look_beside(&mut self, text: &str, place: &str, question: Option<&Target>) {
        for it in places(text) {
            self.found.push(Identified {
                what: it.what,
                text: text.get(it.range).unwrap_or_default().to_owned(),
                place: format!("{}, {place}", self.assessment.reference),
                question: question.cloned(),
            });
        }
    }

    fn answers(&mut self, subject: Subject) {
        let (list, assessment) = (self.list, self.assessment);
        for (index, indicator) in list.indexed() {
            let target = target_of(list, subject, index);
            let question = Some(&target);
            let words = spoken(&indicator.text, self.say.language()).text;
            if let Some(note) = assessment.note(subject, index) {
                self.look_beside(&note.fact, &words, question);
            }
            if let Some(Answer::Option {
                confirmed: Some(confirmed),
                ..
            }) = assessment.answer(subject, index)
            {
                self.look_beside(&confirmed.by, &words, question);
            }
        }
    }

    fn beside(&mut self, it: &Casework) {
        let say = self.say;
        let course = say.casework_course();
        self.look(&it.assessor, &course);
        for event in &it.trail {
            self.look(&event.by, &course);
            self.look(&event.reason, &course);
        }
        for comment in &it.comments {
            self.look(&comment.by, &course);
            self.look(&comment.text, &course);
        }
        let plan = say.casework_plan();
        self.look(&it.plan.goal_in_words, &plan);
        for step in &it.plan.steps {
            for text in [&step.what, &step.who, &step.outcome] {
                self.look(text, &plan);
            }
        }
        for task in &it.plan.tasks {
            self.look(&task.who, &plan);
            self.look(&task.outcome, &plan);
        }
        if let Some(conference) = &it.plan.conference {
            self.look(&conference.who, &plan);
            self.look(&conference.agreed, &plan);
        }
        let view = say.casework_family();
        self.look(&it.view.whole, &view);
        self.look(&it.view.contest, &view);
        for answer in &it.view.answers {
            self.look(&answer.words, &view);
        }
    }
}

/// What was found, each with the way to where it stands, and a box to tick for whoever has looked; or that nothing was, and what
/// that does not mean. `on_go` hears which of all was chosen.
pub(crate) fn identified(
    say: Catalogue,
    found: &[Identified],
    is_seen: bool,
    on_seen: &Callback<bool>,
    on_go: &Callback<usize>,
) -> Html {
    if found.is_empty() {
        return html! { <p class="identified__none">{ say.identified_none() }</p> };
    }
    html! {
        <div class="identified" role="group" aria-labelledby="identified">
            <p class="identified__heading" id="identified">{ say.identified_heading() }</p>
            <p>{ say.identified_why() }</p>
            <ul class="identified__list">
                { for found.iter().enumerate().map(|(place, it)| html! {
                    <li class="identified__place">
                        <strong class="identified__text">{ it.text.clone() }</strong>
                        { " (" }{ words(say, it.what) }{ ")" }
                        <button
                            class="button button--quiet"
                            type="button"
                            onclick={on_go.reform(move |_| place)}
                        >
                            { it.place.clone() }
                        </button>
                    </li>
                }) }
            </ul>
            { tick(say.identified_tick(), is_seen, on_seen) }
        </div>
    }
}

fn words(say: Catalogue, what: Identifies) -> Cow<'static, str> {
    match what {
        Identifies::CitizenNumber => say.identified_jmbg(),
        Identifies::Phone => say.identified_phone(),
        Identifies::Email => say.identified_mail(),
    }
}
