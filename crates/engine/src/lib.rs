//! Reads and checks lists, scores assessments and explains results, for a page that only asks and shows.
//!
//! The page is fetched in two parts, so that the first question can be answered before everything about answers is there.
//! This is the second part. It gets a list and a record of an assessment as bytes and gives back an
//! [`Explanation`](zajedno_text::explain::Explanation) as bytes of [`postcard`]; it keeps nothing and touches nothing of the browser.
//! It alone reads JSON.

mod engine;
mod handover;
mod summary;

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
    /// When the record or the language cannot be read.
    pub fn level(&self, record: &[u8], language: &str) -> Result<Vec<u8>, String> {
        self.0.level(record, language)
    }

    /// The result with its reasons and what could change it.
    ///
    /// # Errors
    ///
    /// When the record or the language cannot be read.
    pub fn result(&self, record: &[u8], language: &str) -> Result<Vec<u8>, String> {
        self.0.result(record, language)
    }

    /// The result line by line, from each answer to the sum and the level.
    ///
    /// # Errors
    ///
    /// When the record or the language cannot be read.
    pub fn account(&self, record: &[u8], language: &str) -> Result<Vec<u8>, String> {
        self.0.account(record, language)
    }

    /// What a list of families shows of the assessment, as a [`Summary`](zajedno_records::Summary) is written.
    ///
    /// # Errors
    ///
    /// When the record cannot be read.
    pub fn summary(&self, record: &[u8], changed: &str) -> Result<Vec<u8>, String> {
        self.0.summary(record, changed)
    }

    /// What scoring gives for working with a family, as [`Figures`](zajedno_casework::Figures) in [`postcard`]; what could
    /// lower the level only if it is to be searched for.
    ///
    /// # Errors
    ///
    /// When the record cannot be read.
    pub fn figures(&self, record: &[u8], searches: bool) -> Result<Vec<u8>, String> {
        self.0.figures(record, searches)
    }

    /// The record of an assessment that is a JSON file, answered in the open list.
    ///
    /// # Errors
    ///
    /// Every problem of the file on a line of its own, the place first.
    pub fn record_of_json(&self, json: &[u8]) -> Result<Vec<u8>, String> {
        self.0.record_of_json(json)
    }

    /// The assessment as a JSON file, to be read by people too.
    ///
    /// # Errors
    ///
    /// When the record cannot be read.
    pub fn json_of_record(&self, record: &[u8]) -> Result<String, String> {
        self.0.json_of_record(record)
    }

    /// Families that are handed on, a [`HandOver`](zajedno_casework::HandOver) in [`postcard`], as a JSON file in clear.
    ///
    /// # Errors
    ///
    /// When a record cannot be read, with its place.
    pub fn hand_over(&self, handed: &[u8]) -> Result<String, String> {
        self.0.hand_over(handed)
    }

    /// The families of such a file, answered in the open list, as a [`HandOver`](zajedno_casework::HandOver) in [`postcard`].
    ///
    /// # Errors
    ///
    /// Every problem of the file on a line of its own, the place first.
    pub fn read_hand_over(&self, file: &[u8]) -> Result<Vec<u8>, String> {
        self.0.read_hand_over(file)
    }

    /// The digest of the open list, in hexadecimal: by it a record names its list.
    #[must_use]
    pub fn digest(&self) -> String {
        self.0.digest()
    }
}
