//! The data files beside the page: lists and evidence, fetched when they are needed.

use js_sys::Uint8Array;
use thiserror::Error;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::{page::document, said};

/// Why a data file is not there.
#[derive(Debug, Error)]
pub(crate) enum DataProblem {
    #[error("index.html does not say where {name} is; build the page with `cargo xtask build`")]
    NoAddress { name: &'static str },
    #[error("{name} did not arrive from {address}: {found}")]
    NotFetched {
        name: &'static str,
        address: String,
        found: String,
    },
}

/// Fetches a data file by its name in the sources.
pub(crate) async fn fetch(name: &'static str) -> Result<Vec<u8>, DataProblem> {
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
    document()?
        .query_selector(&format!("meta[name='data:{name}']"))
        .ok()??
        .get_attribute("content")
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
