//! Reads and checks lists, scores assessments and explains results, for a page that only asks and shows.
//!
//! The page is fetched in two parts, so that the first question can be answered before everything about answers is there.
//! This belongs to the second part. It gets assessments and gives explanations, keeps nothing between two calls and touches
//! nothing of the browser. It alone reads and writes JSON.
//!
//! ```
//! use std::sync::Arc;
//!
//! use zajedno_core::{Language, builtin};
//! use zajedno_engine::{Depth, Engine, read_list};
//!
//! let list = Arc::new(read_list(builtin::SEPARATION_RISK.as_bytes())?);
//! let engine = Engine::new(list);
//! let text = format!(
//!     r#"{{ "format": 1, "kind": "directed", "date": "2026-03-02", "reference": "A-1",
//!          "family": {{ "caregiver_exhaustion": "unknown" }}, "children": [{{ "reference": "A" }}] }}"#
//! );
//! let assessment = engine.read_assessment(text.as_bytes())?;
//! let told = engine.explain(&assessment, Language::English, Depth::Level)?;
//! assert_eq!(told.sections.len(), 1);
//! # Ok::<(), String>(())
//! ```

mod handover;
mod summary;

use std::sync::Arc;

use zajedno_casework::{Figures, HandOver};
use zajedno_core::json::{ReadError, read_assessment, read_instrument};
use zajedno_core::{Assessment, ChildChanges, FamilyResult, Instrument, Language, Scorer, assess};
use zajedno_records::Summary;
use zajedno_text::explain::{Explanation, Topic, account, explain};

/// How much of a result is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// The family's level alone.
    Level,
    /// The result with its reasons and what could change it.
    Result,
    /// Line by line, from each answer to the level.
    Account,
}

/// Reads and checks a list file.
///
/// # Errors
///
/// Every problem of the file on a line of its own, the place first.
pub fn read_list(file: &[u8]) -> Result<Instrument, String> {
    read_instrument(file).map_err(|it| lines(&it))
}

/// A list that is open, with its rules made ready. Whatever goes wrong is told in English, for whoever looks into it.
pub struct Engine {
    scorer: Scorer,
}

impl Engine {
    /// Makes the rules of a list ready.
    #[must_use]
    pub fn new(list: Arc<Instrument>) -> Self {
        Self {
            scorer: Scorer::new(list),
        }
    }

    /// What is to be said of an assessment that is answered in the open list.
    ///
    /// # Errors
    ///
    /// When the assessment is answered in another list.
    pub fn explain(
        &self,
        assessment: &Assessment,
        language: Language,
        depth: Depth,
    ) -> Result<Explanation<'static>, String> {
        let result = self.assess(assessment)?;
        let list = self.list();
        let told = match depth {
            Depth::Level => {
                let mut told = explain(language, list, assessment, &result, &[]);
                told.sections
                    .retain(|section| section.topic == Topic::Level);
                told
            }
            Depth::Result => {
                let changes = self.changes(assessment, &result)?;
                explain(language, list, assessment, &result, &changes)
            }
            Depth::Account => account(language, list, assessment, &result),
        };
        Ok(told.into_owned())
    }

    /// What a list of families shows of an assessment that was changed at a moment.
    ///
    /// # Errors
    ///
    /// When the assessment is answered in another list.
    pub fn summary(&self, assessment: &Assessment, changed: &str) -> Result<Summary, String> {
        let result = self.assess(assessment)?;
        Ok(summary::summary(self.list(), assessment, &result, changed))
    }

    /// What scoring gives, as working with a family needs it; what could lower the level only where it is searched for,
    /// which takes far longer than the rest.
    ///
    /// # Errors
    ///
    /// When the assessment is answered in another list.
    pub fn figures(&self, assessment: &Assessment, searches: bool) -> Result<Figures, String> {
        let result = self.assess(assessment)?;
        let changes = if searches {
            self.changes(assessment, &result)?
        } else {
            Vec::new()
        };
        Ok(zajedno_casework::figures(
            &self.scorer,
            assessment,
            &result,
            &changes,
        ))
    }

    /// An assessment from a JSON file, answered in the open list.
    ///
    /// # Errors
    ///
    /// Every problem of the file on a line of its own, the place first.
    pub fn read_assessment(&self, json: &[u8]) -> Result<Assessment, String> {
        read_assessment(json, self.list()).map_err(|it| lines(&it))
    }

    /// Families that are handed on, as a JSON file in clear.
    ///
    /// # Errors
    ///
    /// When a record cannot be read, with its place.
    pub fn hand_over(&self, handed: HandOver) -> Result<String, String> {
        handover::write(handed, self.list())
    }

    /// The families of such a file, answered in the open list.
    ///
    /// # Errors
    ///
    /// Every problem of the file on a line of its own, the place first.
    pub fn read_hand_over(&self, file: &[u8]) -> Result<HandOver, String> {
        handover::read(file, self.list())
    }

    fn list(&self) -> &Instrument {
        self.scorer.instrument()
    }

    fn assess(&self, assessment: &Assessment) -> Result<FamilyResult, String> {
        assess(&self.scorer, assessment).map_err(|problem| problem.to_string())
    }

    fn changes(
        &self,
        assessment: &Assessment,
        result: &FamilyResult,
    ) -> Result<Vec<ChildChanges>, String> {
        zajedno_core::changes(&self.scorer, assessment, result)
            .map_err(|problem| problem.to_string())
    }
}

fn lines(problem: &ReadError) -> String {
    problem.messages().join("\n")
}
