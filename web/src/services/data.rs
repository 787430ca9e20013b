//! The data files beside the page: lists and evidence, fetched when they are needed.

use js_sys::Uint8Array;
use thiserror::Error;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::{page, said};

#[wasm_bindgen]
extern "C" {
    /// Set by `single.js`: in the single file the data files stand in the page itself.
    #[wasm_bindgen(catch, js_name = zajednoData)]
    async fn data_inside(name: &str) -> Result<JsValue, JsValue>;
}

/// Why a data file is not there.
#[derive(Debug, Error)]
pub(crate) enum DataProblem {
    #[error("index.html does not say where {name} is; build the page with `cargo xtask build`")]
    NoAddress { name: &'static str },
    #[error("{name} cannot be read from the single file: {found}")]
    NotInside { name: &'static str, found: String },
    #[error("{name} did not arrive from {address}: {found}")]
    NotFetched {
        name: &'static str,
        address: String,
        found: String,
    },
}

/// Fetches a data file by its name in the sources.
pub(crate) async fn fetch(name: &'static str) -> Result<Vec<u8>, DataProblem> {
    if page::is_single_file() {
        return inside(name)
            .await
            .map_err(|found| DataProblem::NotInside { name, found });
    }
    let address = address(name).ok_or(DataProblem::NoAddress { name })?;
    bytes(&address)
        .await
        .map_err(|found| DataProblem::NotFetched {
            name,
            address,
            found,
        })
}

/// The page names each file's address, since it changes with the content.
pub(crate) fn address(name: &str) -> Option<String> {
    page::document()?
        .query_selector(&format!("meta[name='data:{name}']"))
        .ok()??
        .get_attribute("content")
}

async fn inside(name: &str) -> Result<Vec<u8>, String> {
    let file = data_inside(name).await.map_err(|e| said(&e))?;
    let file: Uint8Array = file.dyn_into().map_err(|e| said(&e))?;
    Ok(file.to_vec())
}

async fn bytes(address: &str) -> Result<Vec<u8>, String> {
    let window = web_sys::window().ok_or("no window")?;
    let response = JsFuture::from(window.fetch_with_str(address))
        .await
        .map_err(|e| said(&e))?;
    let response: Response = response.dyn_into().map_err(|e| said(&e))?;
    if !response.ok() {
        return Err(format!("status {}", response.status()));
    }
    let buffer = response.array_buffer().map_err(|e| said(&e))?;
    let buffer = JsFuture::from(buffer).await.map_err(|e| said(&e))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
