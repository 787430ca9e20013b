//! Reads and checks lists, scores assessments and explains results, for a page that only asks and shows.
//!
//! The page is fetched in two parts, so that the first question can be answered before everything about answers is there.
//! This is the second part. It gets a list and an assessment as bytes and gives back an
//! [`Explanation`](zajedno_text::explain::Explanation) as bytes of [`postcard`]; it keeps nothing and touches nothing of the browser.

mod engine;

use wasm_bindgen::prelude::wasm_bindgen;

use self::engine::Opened;

/// A list that is open. Whatever goes wrong is told in English, for whoever looks into it.
#[wasm_bindgen]
pub struct Engine(Opened);

#[wasm_bindgen]
impl Engine {
    /// Opens a list that was packed with the page.
    ///
    /// # Errors
    ///
    /// When the bytes are not a packed list of this version.
    pub fn open(packed: &[u8]) -> Result<Engine, String> {
        Opened::unpack(packed).map(Engine)
    }

    /// Reads and checks a list file.
    ///
    /// # Errors
    ///
    /// Every problem of the file on a line of its own, the place first.
    pub fn read(file: &[u8]) -> Result<Engine, String> {
        Opened::read(file).map(Engine)
    }

    /// The list as the page opens it.
    #[must_use]
    pub fn packed(&self) -> Vec<u8> {
        self.0.packed()
    }

    /// The level of the family, and nothing else of the result.
    ///
    /// # Errors
    ///
    /// When the assessment or the language cannot be read.
    pub fn level(&self, assessment: &[u8], language: &str) -> Result<Vec<u8>, String> {
        self.0.level(assessment, language)
    }

    /// The result with its reasons and what could change it.
    ///
    /// # Errors
    ///
    /// When the assessment or the language cannot be read.
    pub fn result(&self, assessment: &[u8], language: &str) -> Result<Vec<u8>, String> {
        self.0.result(assessment, language)
    }

    /// The result line by line, from each answer to the sum and the level.
    ///
    /// # Errors
    ///
    /// When the assessment or the language cannot be read.
    pub fn account(&self, assessment: &[u8], language: &str) -> Result<Vec<u8>, String> {
        self.0.account(assessment, language)
    }
}
