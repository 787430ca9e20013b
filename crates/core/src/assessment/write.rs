//! From a checked assessment to one as it is written.

use alloc::string::ToString as _;

use super::by_indicator::ByIndicator;
use super::raw::{
    RawAnswer, RawAnswers, RawAssessment, RawChild, RawGiven, RawInstrumentName, RawJudgement,
    RawNotes, RawPrevious,
};
use super::{Answer, Assessment, Child, FORMAT, Note};
use crate::id::{LevelIndex, OptionId};
use crate::instrument::{Indicator, Instrument};

pub(super) fn to_raw(assessment: &Assessment, instrument: &Instrument) -> RawAssessment {
    let name = instrument.name();
    let answers = |answers: &ByIndicator<Answer>| {
        let mut raw = RawAnswers::default();
        for (index, answer) in answers.iter() {
            let indicator = instrument.indicator(index);
            raw.0
                .insert(indicator.id.clone(), raw_answer(indicator, answer));
        }
        raw
    };
    let notes = |notes: &ByIndicator<Note>| {
        let id = |index| instrument.indicator(index).id.clone();
        RawNotes(
            notes
                .iter()
                .map(|(index, note)| (id(index), note.clone()))
                .collect(),
        )
    };
    let level_id = |level: LevelIndex| instrument.level(level).id.clone();
    let child = |child: &Child| RawChild {
        reference: child.reference.clone(),
        birth: child.birth,
        birth_estimated: child.birth_estimated,
        in_formal_care: child.in_formal_care,
        answers: answers(&child.answers),
        notes: notes(&child.notes),
        previous: child.previous.map(|previous| RawPrevious {
            level: level_id(previous.level),
            date: previous.date,
        }),
        judgement: child.judgement.as_ref().map(|judgement| RawJudgement {
            level: level_id(judgement.level),
            ground: judgement.ground.clone(),
            reason: judgement.reason.clone(),
            approved_by: judgement.approved_by.clone(),
            approved_on: judgement.approved_on,
        }),
    };
    RawAssessment {
        format: FORMAT,
        instrument: Some(RawInstrumentName {
            id: name.id.clone(),
            version: name.version.to_string(),
            digest: Some(name.digest.to_string()),
        }),
        reference: assessment.reference.clone(),
        kind: assessment.kind,
        date: assessment.date,
        family: answers(&assessment.family),
        notes: notes(&assessment.family_notes),
        children: assessment.children.iter().map(child).collect(),
    }
}

fn raw_answer(indicator: &Indicator, answer: &Answer) -> RawAnswer {
    match answer {
        Answer::Unknown => RawAnswer::Plain(OptionId::new("unknown")),
        Answer::NotApplicable => RawAnswer::Plain(OptionId::new("not_applicable")),
        Answer::Option { option, confirmed } => {
            let option = indicator.options[option.position()].id.clone();
            match confirmed {
                None => RawAnswer::Plain(option),
                Some(confirmed) => RawAnswer::Given(RawGiven {
                    option,
                    confirmed: confirmed.clone(),
                }),
            }
        }
    }
}
