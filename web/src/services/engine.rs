//! What reads lists, scores and explains: it belongs to the later part of the page, and only here is it named.

use std::sync::Arc;

use thiserror::Error;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use zajedno_casework::{Figures, HandOver};
use zajedno_core::{Assessment, Instrument, Language};
use zajedno_engine::Engine as Scoring;
use zajedno_records::Summary;
use zajedno_text::explain::Explanation;

use super::failure;

pub(crate) use zajedno_engine::Depth;

/// Something the engine could not do; what it says is English, for whoever looks into it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0}")]
pub(crate) struct EngineProblem(pub(crate) String);

impl From<SplitLoaderError> for EngineProblem {
    fn from(_: SplitLoaderError) -> Self {
        Self("the later part of the page did not arrive".to_owned())
    }
}

/// The engine with an open list.
pub(crate) struct Engine {
    scoring: Scoring,
    /// What the page asks for before it knows that the later part is here: named as a function, it would stay in the page.
    summary: fn(&Scoring, &Assessment, &str) -> Result<Summary, EngineProblem>,
}

#[wasm_split(later, fallible)]
fn read_list(file: Vec<u8>) -> Result<Instrument, EngineProblem> {
    contained(|| zajedno_engine::read_list(&file))
}

/// Reads and checks a list file.
///
/// # Errors
///
/// Every problem of the file on a line of its own, the place first.
pub(crate) async fn read(file: &[u8]) -> Result<Instrument, EngineProblem> {
    read_list(file.to_vec()).await
}

/// What goes wrong in scoring is said where its result would stand; the answers on the page are not touched by it.
fn contained<T>(work: impl FnOnce() -> Result<T, String>) -> Result<T, EngineProblem> {
    let ended = failure::contained(work);
    ended.and_then(|it| it).map_err(EngineProblem)
}

impl Engine {
    /// Makes the rules of a list ready.
    pub(crate) fn new(list: Arc<Instrument>) -> Result<Self, EngineProblem> {
        Ok(Self {
            scoring: contained(|| Ok(Scoring::new(list)))?,
            summary: |it, assessment, changed| contained(|| it.summary(assessment, changed)),
        })
    }

    /// What the list of families shows of an assessment that is answered in the open list.
    pub(crate) fn summary(
        &self,
        assessment: &Assessment,
        changed: &str,
    ) -> Result<Summary, EngineProblem> {
        (self.summary)(&self.scoring, assessment, changed)
    }

    /// What is to be said of an assessment.
    pub(crate) fn explain(
        &self,
        assessment: &Assessment,
        language: Language,
        depth: Depth,
    ) -> Result<Explanation<'static>, EngineProblem> {
        contained(|| self.scoring.explain(assessment, language, depth))
    }

    /// What working with the family needs of a result, without what could lower the level.
    pub(crate) fn figures(&self, assessment: &Assessment) -> Result<Figures, EngineProblem> {
        contained(|| self.scoring.figures(assessment, false))
    }

    /// The same, with what could lower the level: that takes longer, and is for where it is shown.
    pub(crate) fn figures_with_lowering(
        &self,
        assessment: &Assessment,
    ) -> Result<Figures, EngineProblem> {
        contained(|| self.scoring.figures(assessment, true))
    }

    /// Families, answered in the open list, as a JSON file in clear.
    pub(crate) fn hand_over(&self, it: HandOver) -> Result<String, EngineProblem> {
        contained(|| self.scoring.hand_over(it))
    }

    /// The families of such a file.
    ///
    /// # Errors
    ///
    /// Every problem of the file on a line of its own, the place first.
    pub(crate) fn read_hand_over(&self, file: &[u8]) -> Result<HandOver, EngineProblem> {
        contained(|| self.scoring.read_hand_over(file))
    }

    /// The assessment that is written as JSON.
    ///
    /// # Errors
    ///
    /// Every problem of the file on a line of its own, the place first.
    pub(crate) fn read_assessment(&self, json: &[u8]) -> Result<Assessment, EngineProblem> {
        contained(|| self.scoring.read_assessment(json))
    }
}
