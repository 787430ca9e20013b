//! Every text that people wrote into an assessment, and what in them identifies a person.

use std::iter::once;

use zajedno_core::assessment::{Answer, Subject};
use zajedno_core::id::IndicatorIndex;
use zajedno_core::{Assessment, Instrument};

use crate::{Casework, EntryId, Found, TaskKey, places};

/// Where a text stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// The code of the family.
    FamilyReference,
    /// The code of the child at a position.
    ChildReference(usize),
    /// The fact beside an answer.
    Note {
        /// Whose.
        subject: Subject,
        /// To which question.
        indicator: IndicatorIndex,
    },
    /// Who confirmed a critical answer.
    Confirmation {
        /// Whose.
        subject: Subject,
        /// To which question.
        indicator: IndicatorIndex,
    },
    /// The reason of the judgement on the child at a position.
    JudgementReason(usize),
    /// Who approved the judgement on the child at a position.
    JudgementApproval(usize),
    /// Who makes the assessment.
    Assessor,
    /// The name or the reason of the event at a position of the trail.
    Event(usize),
    /// A comment, or the name under it.
    Comment(&'a EntryId),
    /// The goal of the plan.
    Goal,
    /// A text of a step.
    Step(&'a EntryId),
    /// A text about a task.
    Task(&'a TaskKey),
    /// A text about the family conference.
    Conference,
    /// How the family sees the whole, or what it disputes.
    View,
    /// How the family sees the answer at a position of its view.
    ViewOfAnswer(usize),
}

/// Something that may identify a person, and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundAt<'a> {
    /// Where the text stands.
    pub at: Place<'a>,
    /// The whole text.
    pub text: &'a str,
    /// What was found in it.
    pub found: Found,
}

/// What in the texts of an assessment, and beside it, may identify a person.
///
/// ```
/// use zajedno_casework::{Casework, Identifies, Place, places_in};
/// use zajedno_core::{builtin, json};
///
/// let list = builtin::separation_risk();
/// let family = r#"{
///     "format": 1, "reference": "ana@example.rs", "kind": "directed", "date": "2026-03-02", "family": {},
///     "children": [{ "reference": "A" }]
/// }"#;
/// let assessment = json::read_assessment(family.as_bytes(), &list)?;
/// let casework = Casework::default();
/// let found = places_in(&list, &assessment, &casework);
/// assert_eq!((&found[0].at, found[0].found.what), (&Place::FamilyReference, Identifies::Email));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn places_in<'a>(
    list: &Instrument,
    assessment: &'a Assessment,
    casework: &'a Casework,
) -> Vec<FoundAt<'a>> {
    let mut texts = Vec::new();
    of_assessment(list, assessment, &mut texts);
    of_casework(casework, &mut texts);
    of_plan(casework, &mut texts);
    let found = texts.into_iter().flat_map(|(at, text)| {
        let found = places(text).into_iter();
        found.map(move |found| FoundAt {
            at: at.clone(),
            text,
            found,
        })
    });
    found.collect()
}

/// A text with its place.
type Text<'a> = (Place<'a>, &'a str);

fn of_assessment<'a>(list: &Instrument, it: &'a Assessment, texts: &mut Vec<Text<'a>>) {
    texts.push((Place::FamilyReference, &it.reference));
    for (position, child) in it.children.iter().enumerate() {
        texts.push((Place::ChildReference(position), &child.reference));
    }
    let children = (0..it.children.len()).map(Subject::Child);
    for subject in once(Subject::Family).chain(children) {
        for (indicator, _) in list.indexed() {
            if let Some(note) = it.note(subject, indicator) {
                texts.push((Place::Note { subject, indicator }, &note.fact));
            }
            if let Some(Answer::Option {
                confirmed: Some(confirmed),
                ..
            }) = it.answer(subject, indicator)
            {
                texts.push((Place::Confirmation { subject, indicator }, &confirmed.by));
            }
        }
    }
    for (position, child) in it.children.iter().enumerate() {
        if let Some(judgement) = &child.judgement {
            texts.push((Place::JudgementReason(position), &judgement.reason));
            texts.push((Place::JudgementApproval(position), &judgement.approved_by));
        }
    }
}

fn of_casework<'a>(it: &'a Casework, texts: &mut Vec<Text<'a>>) {
    texts.push((Place::Assessor, &it.assessor));
    for (position, event) in it.trail.iter().enumerate() {
        texts.push((Place::Event(position), &event.by));
        texts.push((Place::Event(position), &event.reason));
    }
    for comment in &it.comments {
        texts.push((Place::Comment(&comment.id), &comment.by));
        texts.push((Place::Comment(&comment.id), &comment.text));
    }
    texts.push((Place::View, &it.view.whole));
    texts.push((Place::View, &it.view.contest));
    for (position, answer) in it.view.answers.iter().enumerate() {
        texts.push((Place::ViewOfAnswer(position), &answer.words));
    }
}

fn of_plan<'a>(it: &'a Casework, texts: &mut Vec<Text<'a>>) {
    let plan = &it.plan;
    texts.push((Place::Goal, &plan.goal_in_words));
    for step in &plan.steps {
        for text in [&step.what, &step.who, &step.outcome] {
            texts.push((Place::Step(&step.id), text));
        }
    }
    for task in &plan.tasks {
        for text in [&task.who, &task.outcome] {
            texts.push((Place::Task(&task.task), text));
        }
    }
    if let Some(conference) = &plan.conference {
        for text in [&conference.who, &conference.agreed] {
            texts.push((Place::Conference, text));
        }
    }
}
