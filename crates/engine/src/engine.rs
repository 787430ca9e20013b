//! What the engine does, in Rust alone.

use std::sync::Arc;

use zajedno_casework::figures;
use zajedno_core::json::{ReadError, read_assessment, read_instrument};
use zajedno_core::{Assessment, FamilyResult, Instrument, Scorer, assess, changes};
use zajedno_records::RecordProblem;
use zajedno_text::Language;
use zajedno_text::explain::{Explanation, Topic, account, explain};

use crate::handover;
use crate::summary::summary;

/// A list that is open, with its rules made ready.
pub(crate) struct Opened {
    scorer: Scorer,
}

/// An assessment with its result, and the language to tell it in.
struct Asked {
    language: Language,
    assessment: Assessment,
    result: FamilyResult,
}

impl Opened {
    fn new(list: Instrument) -> Self {
        let scorer = Scorer::new(Arc::new(list));
        Self { scorer }
    }

    pub(crate) fn unpack(packed: &[u8]) -> Result<Self, String> {
        let list = Instrument::unpack(packed).map_err(|problem| problem.to_string())?;
        Ok(Self::new(list))
    }

    pub(crate) fn read(file: &[u8]) -> Result<Self, String> {
        Ok(Self::new(read_instrument(file).map_err(|it| lines(&it))?))
    }

    pub(crate) fn packed(&self) -> Vec<u8> {
        Instrument::clone(self.list()).pack()
    }

    pub(crate) fn level(&self, record: &[u8], language: &str) -> Result<Vec<u8>, String> {
        let it = self.asked(record, language)?;
        let mut told = explain(it.language, self.list(), &it.assessment, &it.result, &[]);
        told.sections
            .retain(|section| section.topic == Topic::Level);
        written(&told)
    }

    pub(crate) fn result(&self, record: &[u8], language: &str) -> Result<Vec<u8>, String> {
        let it = self.asked(record, language)?;
        let changes = changes(&self.scorer, &it.assessment, &it.result)
            .map_err(|problem| problem.to_string())?;
        written(&explain(
            it.language,
            self.list(),
            &it.assessment,
            &it.result,
            &changes,
        ))
    }

    pub(crate) fn account(&self, record: &[u8], language: &str) -> Result<Vec<u8>, String> {
        let it = self.asked(record, language)?;
        written(&account(
            it.language,
            self.list(),
            &it.assessment,
            &it.result,
        ))
    }

    /// What a list of families shows of a record that was changed at a moment.
    pub(crate) fn summary(&self, record: &[u8], changed: &str) -> Result<Vec<u8>, String> {
        let (assessment, result) = self.assessed(record)?;
        Ok(summary(self.list(), &assessment, &result, changed).write())
    }

    /// What scoring gives for a record, as working with a family needs it; what could lower the level only where it is
    /// searched for, which takes far longer than the rest.
    pub(crate) fn figures(&self, record: &[u8], searches: bool) -> Result<Vec<u8>, String> {
        let (assessment, result) = self.assessed(record)?;
        let changes = if searches {
            changes(&self.scorer, &assessment, &result).map_err(|problem| problem.to_string())?
        } else {
            Vec::new()
        };
        let figures = figures(&self.scorer, &assessment, &result, &changes);
        postcard::to_allocvec(&figures).map_err(|problem| problem.to_string())
    }

    pub(crate) fn record_of_json(&self, json: &[u8]) -> Result<Vec<u8>, String> {
        let assessment = read_assessment(json, self.list()).map_err(|it| lines(&it))?;
        Ok(zajedno_records::write(&assessment, self.list()))
    }

    pub(crate) fn json_of_record(&self, record: &[u8]) -> Result<String, String> {
        let raw = self.read_record(record)?.to_raw(self.list());
        let mut text = serde_json::to_string_pretty(&raw).map_err(|problem| problem.to_string())?;
        text.push('\n');
        Ok(text)
    }

    /// Families that are handed on, as a JSON file.
    pub(crate) fn hand_over(&self, handed: &[u8]) -> Result<String, String> {
        let handed = postcard::from_bytes(handed).map_err(|problem| problem.to_string())?;
        handover::write(handed, self.list(), |record| self.read_record(record))
    }

    /// The families of a JSON file.
    pub(crate) fn read_hand_over(&self, file: &[u8]) -> Result<Vec<u8>, String> {
        let handed = handover::read(file, self.list())?;
        postcard::to_allocvec(&handed).map_err(|problem| problem.to_string())
    }

    pub(crate) fn digest(&self) -> String {
        self.list().name().digest.to_string()
    }

    fn list(&self) -> &Instrument {
        self.scorer.instrument()
    }

    fn read_record(&self, record: &[u8]) -> Result<Assessment, String> {
        let lines = |problem: RecordProblem| problem.messages().join("\n");
        zajedno_records::read(record, self.list()).map_err(lines)
    }

    fn assessed(&self, record: &[u8]) -> Result<(Assessment, FamilyResult), String> {
        let assessment = self.read_record(record)?;
        let result = assess(&self.scorer, &assessment).map_err(|problem| problem.to_string())?;
        Ok((assessment, result))
    }

    fn asked(&self, record: &[u8], language: &str) -> Result<Asked, String> {
        let language: Language = language.parse().map_err(|it| format!("{it}"))?;
        let (assessment, result) = self.assessed(record)?;
        Ok(Asked {
            language,
            assessment,
            result,
        })
    }
}

fn lines(problem: &ReadError) -> String {
    problem.messages().join("\n")
}

fn written(told: &Explanation<'_>) -> Result<Vec<u8>, String> {
    postcard::to_allocvec(told).map_err(|problem| problem.to_string())
}
