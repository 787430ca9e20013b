//! From an assessment as it is written in a file to a record.

use zajedno_core::assessment::raw::{
    RawAnswer, RawAnswers, RawAssessment, RawChild, RawGiven, RawJudgement, RawNotes, RawPrevious,
};
use zajedno_core::id::IndicatorId;
use zajedno_core::{Date, assessment};

use super::{Answer, Birth, Child, Confirmation, Day, Judgement, ListName, Note, Previous, Record};

/// The record of an assessment in a list.
pub(crate) fn record<'a>(raw: &'a RawAssessment, list: &'a crate::ListName) -> Record<'a> {
    Record {
        list: ListName {
            id: &list.id,
            version: &list.version,
            digest: &list.digest,
        },
        reference: &raw.reference,
        kind: raw.kind.into(),
        date: day(raw.date),
        family: answers(&raw.family),
        notes: notes(&raw.notes),
        children: raw.children.iter().map(child).collect(),
    }
}

fn child(raw: &RawChild) -> Child<'_> {
    Child {
        reference: &raw.reference,
        birth: raw.birth.map(birth),
        birth_estimated: raw.birth_estimated,
        in_formal_care: raw.in_formal_care,
        answers: answers(&raw.answers),
        notes: notes(&raw.notes),
        previous: raw.previous.as_ref().map(previous),
        judgement: raw.judgement.as_ref().map(judgement),
    }
}

fn previous(raw: &RawPrevious) -> Previous<'_> {
    Previous {
        level: raw.level.as_str(),
        date: day(raw.date),
    }
}

fn judgement(raw: &RawJudgement) -> Judgement<'_> {
    Judgement {
        level: raw.level.as_str(),
        ground: raw.ground.as_str(),
        reason: &raw.reason,
        approved_by: &raw.approved_by,
        approved_on: day(raw.approved_on),
    }
}

fn answers(raw: &RawAnswers) -> Vec<Answer<'_>> {
    raw.0.iter().map(answer).collect()
}

fn answer<'a>((indicator, answer): (&'a IndicatorId, &'a RawAnswer)) -> Answer<'a> {
    let (given, confirmed) = match answer {
        RawAnswer::Plain(word) => (word, None),
        RawAnswer::Given(RawGiven { option, confirmed }) => (option, Some(confirmed)),
    };
    Answer {
        indicator: indicator.as_str(),
        given: given.as_str(),
        confirmed: confirmed.map(confirmation),
    }
}

fn confirmation(raw: &assessment::Confirmation) -> Confirmation<'_> {
    Confirmation {
        by: &raw.by,
        on: raw.on.map(day),
        source: raw.source.map(Into::into),
    }
}

fn notes(raw: &RawNotes) -> Vec<Note<'_>> {
    raw.0.iter().map(note).collect()
}

fn note((indicator, note): &(IndicatorId, assessment::Note)) -> Note<'_> {
    Note {
        indicator: indicator.as_str(),
        fact: &note.fact,
        sources: note.sources.iter().copied().map(Into::into).collect(),
        on: note.on.map(day),
        check: note.check.map(Into::into),
    }
}

fn day(date: Date) -> Day {
    Day {
        year: date.year(),
        month: date.month(),
        of_month: date.day(),
    }
}

fn birth(birth: assessment::Birth) -> Birth {
    match birth {
        assessment::Birth::Unborn => Birth::Unborn,
        assessment::Birth::Born(month) => Birth::Born {
            year: month.year(),
            month: month.month(),
        },
    }
}
