//! What a list of families shows of an assessment.

use std::iter::once;

use zajedno_casework::review_due;
use zajedno_core::assessment::Subject;
use zajedno_core::id::LevelIndex;
use zajedno_core::{Assessment, FamilyResult, Instrument};
use zajedno_records::{LevelName, LevelRange, Summary};

pub(crate) fn summary(
    list: &Instrument,
    assessment: &Assessment,
    result: &FamilyResult,
    changed: &str,
) -> Summary {
    let level = result.level.map(|it| LevelRange {
        lowest: level_name(list, it.lower),
        highest: level_name(list, it.upper),
    });
    Summary {
        reference: assessment.reference.clone(),
        kind: assessment.kind,
        date: assessment.date,
        children: assessment.children.len().try_into().unwrap_or(u8::MAX),
        level,
        review_due: review_due(assessment, result),
        open: open(list, assessment).try_into().unwrap_or(u16::MAX),
        list: assessment.instrument().into(),
        changed: changed.to_owned(),
    }
}

fn level_name(list: &Instrument, level: LevelIndex) -> LevelName {
    LevelName {
        rank: level.position().try_into().unwrap_or(u8::MAX),
        title: list.level(level).title.clone(),
    }
}

/// How many questions nobody has answered, whoever they are about.
fn open(list: &Instrument, assessment: &Assessment) -> usize {
    let subjects =
        || once(Subject::Family).chain((0..assessment.children.len()).map(Subject::Child));
    let domains = list.indexed_domains().map(|(domain, _)| domain);
    let progress = domains.flat_map(|domain| {
        subjects().map(move |subject| assessment.progress(list, subject, domain))
    });
    progress.map(|it| it.asked - it.answered).sum()
}
