//! From a record to an assessment as it is written in a file, which the core then checks.

use std::collections::BTreeMap;

use zajedno_core::assessment::raw::{
    RawAnswer, RawAnswers, RawAssessment, RawChild, RawGiven, RawInstrumentName, RawJudgement,
    RawNotes, RawPrevious,
};
use zajedno_core::assessment::{self, FORMAT};
use zajedno_core::id::{GroundId, IndicatorId, InstrumentId, LevelId, OptionId};
use zajedno_core::instrument::{Pointer, limits};
use zajedno_core::{Date, Month};

use super::{Answer, Birth, Child, Confirmation, Day, Judgement, ListName, Note, Previous, Record};
use crate::problem::{RecordProblem, What};

impl ListName<'_> {
    pub(crate) fn to_owned(&self) -> crate::ListName {
        crate::ListName {
            id: self.id.into(),
            version: self.version.into(),
            digest: self.digest.into(),
        }
    }
}

impl Record<'_> {
    /// The assessment as it is written in a file.
    pub(crate) fn into_raw(self) -> Result<RawAssessment, RecordProblem> {
        let root = Pointer::root();
        let at_children = root.member("children");
        let children = self.children.into_iter().enumerate();
        let children = children.map(|(position, it)| child(&at_children.element(position), it));
        // In a file it may be left out, and any list fits then.
        if self.list.digest.is_empty() {
            return Err(RecordProblem::Damaged {
                what: What::Record,
                found: "no digest of the list".to_owned(),
            });
        }
        Ok(RawAssessment {
            format: FORMAT,
            instrument: Some(RawInstrumentName {
                id: InstrumentId::new(self.list.id),
                version: self.list.version.into(),
                digest: Some(self.list.digest.into()),
            }),
            reference: self.reference.into(),
            kind: self.kind.into(),
            date: date(&root.member("date"), self.date)?,
            family: answers(&root.member("family"), &self.family)?,
            notes: notes(&root.member("notes"), self.notes)?,
            children: children.collect::<Result<_, _>>()?,
        })
    }
}

fn child(at: &Pointer, it: Child<'_>) -> Result<RawChild, RecordProblem> {
    Ok(RawChild {
        reference: it.reference.into(),
        birth: it.birth.map(|it| birth(at, it)).transpose()?,
        birth_estimated: it.birth_estimated,
        in_formal_care: it.in_formal_care,
        answers: answers(&at.member("answers"), &it.answers)?,
        notes: notes(&at.member("notes"), it.notes)?,
        previous: it.previous.map(|it| previous(at, &it)).transpose()?,
        judgement: it.judgement.map(|it| judgement(at, &it)).transpose()?,
    })
}

fn previous(at: &Pointer, it: &Previous<'_>) -> Result<RawPrevious, RecordProblem> {
    Ok(RawPrevious {
        level: LevelId::new(it.level),
        date: date(&at.member("previous").member("date"), it.date)?,
    })
}

fn judgement(at: &Pointer, it: &Judgement<'_>) -> Result<RawJudgement, RecordProblem> {
    Ok(RawJudgement {
        level: LevelId::new(it.level),
        ground: GroundId::new(it.ground),
        reason: it.reason.into(),
        approved_by: it.approved_by.into(),
        approved_on: date(
            &at.member("judgement").member("approved_on"),
            it.approved_on,
        )?,
    })
}

fn answers(at: &Pointer, all: &[Answer<'_>]) -> Result<RawAnswers, RecordProblem> {
    let mut answers = BTreeMap::new();
    for it in all {
        let at = at.member(it.indicator);
        let option = OptionId::new(it.given);
        let answer = match &it.confirmed {
            None => RawAnswer::Plain(option),
            Some(confirmed) => RawAnswer::Given(RawGiven {
                option,
                confirmed: confirmation(&at, confirmed)?,
            }),
        };
        if answers
            .insert(IndicatorId::new(it.indicator), answer)
            .is_some()
        {
            return Err(RecordProblem::Repeated { at });
        }
    }
    Ok(RawAnswers(answers))
}

fn confirmation(
    at: &Pointer,
    it: &Confirmation<'_>,
) -> Result<assessment::Confirmation, RecordProblem> {
    Ok(assessment::Confirmation {
        by: it.by.into(),
        on: maybe_date(&at.member("confirmed"), it.on)?,
        source: it.source.map(Into::into),
    })
}

fn notes(at: &Pointer, all: Vec<Note<'_>>) -> Result<RawNotes, RecordProblem> {
    // Each is looked for among those before it, which must not become a long walk.
    if all.len() > limits::INDICATORS {
        return Err(RecordProblem::Repeated { at: at.clone() });
    }
    let mut notes: Vec<(IndicatorId, assessment::Note)> = Vec::with_capacity(all.len());
    for it in all {
        let at = at.member(it.indicator);
        if notes
            .iter()
            .any(|(noted, _)| noted.as_str() == it.indicator)
        {
            return Err(RecordProblem::Repeated { at });
        }
        let note = assessment::Note {
            fact: it.fact.into(),
            sources: it.sources.into_iter().map(Into::into).collect(),
            on: maybe_date(&at, it.on)?,
            check: it.check.map(Into::into),
        };
        notes.push((IndicatorId::new(it.indicator), note));
    }
    Ok(RawNotes(notes))
}

fn maybe_date(at: &Pointer, day: Option<Day>) -> Result<Option<Date>, RecordProblem> {
    day.map(|it| date(&at.member("on"), it)).transpose()
}

fn date(at: &Pointer, it: Day) -> Result<Date, RecordProblem> {
    let found = [it.year, it.month.into(), it.of_month.into()];
    Date::new(it.year, it.month, it.of_month).ok_or_else(|| no_such_date(at, &found))
}

fn birth(at: &Pointer, it: Birth) -> Result<assessment::Birth, RecordProblem> {
    match it {
        Birth::Unborn => Ok(assessment::Birth::Unborn),
        Birth::Born { year, month } => Month::new(year, month)
            .map(assessment::Birth::Born)
            .ok_or_else(|| no_such_date(&at.member("birth"), &[year, month.into()])),
    }
}

fn no_such_date(at: &Pointer, parts: &[u16]) -> RecordProblem {
    let parts: Vec<String> = parts.iter().map(ToString::to_string).collect();
    RecordProblem::NoSuchDate {
        at: at.clone(),
        found: parts.join("-"),
    }
}
