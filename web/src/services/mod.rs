//! The only home of the browser's own interfaces, behind small functions.

pub(crate) mod before;
pub(crate) mod clock;
pub(crate) mod data;
pub(crate) mod database;
pub(crate) mod derive;
pub(crate) mod download;
pub(crate) mod engine;
pub(crate) mod engines;
pub(crate) mod failure;
pub(crate) mod file;
pub(crate) mod idle;
pub(crate) mod keeper;
pub(crate) mod language;
pub(crate) mod leaving;
pub(crate) mod lists;
pub(crate) mod offline;
pub(crate) mod page;
pub(crate) mod people;
pub(crate) mod settings;
pub(crate) mod storage;
pub(crate) mod tabs;
pub(crate) mod unlocking;
pub(crate) mod vault;

use wasm_bindgen::{JsCast as _, JsValue};

/// What a problem says, in the browser's words.
fn said(problem: &JsValue) -> String {
    match problem.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => problem
            .as_string()
            .unwrap_or_else(|| format!("{problem:?}")),
    }
}
