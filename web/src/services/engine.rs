//! The second module of the page: reads lists, scores and explains. It is fetched once the page can be used.

use std::sync::Arc;

use js_sys::Uint8Array;
use thiserror::Error;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use zajedno_casework::{Figures, HandOver};
use zajedno_core::{Assessment, Instrument, Language};
use zajedno_records::Summary;
use zajedno_text::explain::Explanation;

use super::said;

#[wasm_bindgen]
extern "C" {
    /// Set by `boot.js`: fetches the module, and gives its class.
    #[wasm_bindgen(catch, js_name = zajednoEngine)]
    async fn fetch() -> Result<JsValue, JsValue>;

    type Class;

    #[wasm_bindgen(method, catch)]
    fn open(this: &Class, packed: &[u8]) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn read(this: &Class, file: &[u8]) -> Result<JsValue, JsValue>;

    type Opened;

    #[wasm_bindgen(method)]
    fn packed(this: &Opened) -> Uint8Array;

    #[wasm_bindgen(method, catch)]
    fn level(this: &Opened, record: &[u8], language: &str) -> Result<Uint8Array, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn result(this: &Opened, record: &[u8], language: &str) -> Result<Uint8Array, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn account(this: &Opened, record: &[u8], language: &str) -> Result<Uint8Array, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn summary(this: &Opened, record: &[u8], changed: &str) -> Result<Uint8Array, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn figures(this: &Opened, record: &[u8], searches: bool) -> Result<Uint8Array, JsValue>;

    #[wasm_bindgen(method, catch, js_name = hand_over)]
    fn hand_over(this: &Opened, handed: &[u8]) -> Result<String, JsValue>;

    #[wasm_bindgen(method, catch, js_name = read_hand_over)]
    fn read_hand_over(this: &Opened, file: &[u8]) -> Result<Uint8Array, JsValue>;

    #[wasm_bindgen(method, catch, js_name = record_of_json)]
    fn record_of_json(this: &Opened, json: &[u8]) -> Result<Uint8Array, JsValue>;
}

/// Something the engine could not do; what it says is English, for whoever looks into it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0}")]
pub(crate) struct EngineProblem(pub(crate) String);

impl From<JsValue> for EngineProblem {
    fn from(problem: JsValue) -> Self {
        Self(said(&problem))
    }
}

/// How much of a result is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// The family's level alone.
    Level,
    /// The result with its reasons and what could change it.
    Result,
    /// Line by line, from each answer to the level.
    Account,
}

/// The engine with an open list.
pub(crate) struct Engine {
    opened: Opened,
    list: Arc<Instrument>,
}

impl Engine {
    /// Fetches the engine, and opens the packed `list` in it.
    pub(crate) async fn open(packed: &[u8], list: Arc<Instrument>) -> Result<Self, EngineProblem> {
        let class: Class = fetch().await?.unchecked_into();
        let opened = class.open(packed)?.unchecked_into();
        Ok(Self { opened, list })
    }

    /// What is to be said of an assessment that is answered in the open list.
    pub(crate) fn explain(
        &self,
        assessment: &Assessment,
        language: Language,
        depth: Depth,
    ) -> Result<Explanation<'static>, EngineProblem> {
        let record = zajedno_records::write(assessment, &self.list);
        let (opened, tag) = (&self.opened, language.tag());
        let told = match depth {
            Depth::Level => opened.level(&record, tag),
            Depth::Result => opened.result(&record, tag),
            Depth::Account => opened.account(&record, tag),
        };
        postcard::from_bytes(&told?.to_vec()).map_err(|it| EngineProblem(it.to_string()))
    }
}

impl Engine {
    /// What the list of families shows of a record.
    pub(crate) fn summary(&self, record: &[u8], changed: &str) -> Result<Summary, EngineProblem> {
        let summary = self.opened.summary(record, changed)?.to_vec();
        Summary::read(&summary).map_err(|it| EngineProblem(it.to_string()))
    }

    /// What working with the family needs of a result, without what could lower the level.
    pub(crate) fn figures(&self, assessment: &Assessment) -> Result<Figures, EngineProblem> {
        self.figures_of(assessment, false)
    }

    /// The same, with what could lower the level: that takes longer, and is for where it is shown.
    pub(crate) fn figures_with_lowering(
        &self,
        assessment: &Assessment,
    ) -> Result<Figures, EngineProblem> {
        self.figures_of(assessment, true)
    }

    fn figures_of(
        &self,
        assessment: &Assessment,
        searches: bool,
    ) -> Result<Figures, EngineProblem> {
        let record = zajedno_records::write(assessment, &self.list);
        let figures = self.opened.figures(&record, searches)?.to_vec();
        postcard::from_bytes(&figures).map_err(|it| EngineProblem(it.to_string()))
    }

    /// Families, answered in the open list, as a JSON file in clear.
    pub(crate) fn hand_over(&self, it: &HandOver) -> Result<String, EngineProblem> {
        let handed = postcard::to_allocvec(it).map_err(|it| EngineProblem(it.to_string()))?;
        Ok(self.opened.hand_over(&handed)?)
    }

    /// The families of such a file.
    ///
    /// # Errors
    ///
    /// Every problem of the file on a line of its own, the place first.
    pub(crate) fn read_hand_over(&self, file: &[u8]) -> Result<HandOver, EngineProblem> {
        let handed = self.opened.read_hand_over(file)?.to_vec();
        postcard::from_bytes(&handed).map_err(|it| EngineProblem(it.to_string()))
    }

    /// The record of an assessment that is written as JSON.
    ///
    /// # Errors
    ///
    /// Every problem of the file on a line of its own, the place first.
    pub(crate) fn record_of_json(&self, json: &[u8]) -> Result<Vec<u8>, EngineProblem> {
        Ok(self.opened.record_of_json(json)?.to_vec())
    }
}

/// Reads and checks a list file, and packs it.
///
/// # Errors
///
/// Every problem of the file on a line of its own, the place first.
pub(crate) async fn pack(file: &[u8]) -> Result<Vec<u8>, EngineProblem> {
    let class: Class = fetch().await?.unchecked_into();
    let opened: Opened = class.read(file)?.unchecked_into();
    Ok(opened.packed().to_vec())
}
