//! What the engine does, in Rust alone.

use std::sync::Arc;

use zajedno_core::json::{ReadError, read_assessment, read_instrument};
use zajedno_core::{Assessment, FamilyResult, Instrument, Scorer, assess, changes};
use zajedno_text::Language;
use zajedno_text::explain::{Explanation, Topic, account, explain};

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

    pub(crate) fn level(&self, assessment: &[u8], language: &str) -> Result<Vec<u8>, String> {
        let it = self.asked(assessment, language)?;
        let mut told = explain(it.language, self.list(), &it.assessment, &it.result, &[]);
        told.sections
            .retain(|section| section.topic == Topic::Level);
        written(&told)
    }

    pub(crate) fn result(&self, assessment: &[u8], language: &str) -> Result<Vec<u8>, String> {
        let it = self.asked(assessment, language)?;
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

    pub(crate) fn account(&self, assessment: &[u8], language: &str) -> Result<Vec<u8>, String> {
        let it = self.asked(assessment, language)?;
        written(&account(
            it.language,
            self.list(),
            &it.assessment,
            &it.result,
        ))
    }

    fn list(&self) -> &Instrument {
        self.scorer.instrument()
    }

    fn asked(&self, assessment: &[u8], language: &str) -> Result<Asked, String> {
        let language: Language = language.parse().map_err(|it| format!("{it}"))?;
        let assessment = read_assessment(assessment, self.list()).map_err(|it| lines(&it))?;
        let result = assess(&self.scorer, &assessment).map_err(|problem| problem.to_string())?;
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
