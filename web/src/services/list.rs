//! The list of indicators: a file beside the page, fetched when it starts.

use js_sys::Uint8Array;
use thiserror::Error;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;
use zajedno_core::Instrument;
use zajedno_core::json::{ReadError, read_instrument};

use super::page::document;

/// The page names the file's address under this name, since it changes with the content.
const PLACE: &str = "meta[name='data:separation-risk/list.json']";

/// Why there is no list.
#[derive(Debug, Error)]
pub(crate) enum ListProblem {
    #[error("index.html does not say where the list is; build the page with `cargo xtask build`")]
    NoAddress,
    #[error("the list did not arrive from {address}: {found}")]
    NotFetched { address: String, found: String },
    #[error("{address}: {source}")]
    NotRead { address: String, source: ReadError },
}

/// Fetches, reads and checks the list.
pub(crate) async fn read() -> Result<Instrument, ListProblem> {
    let address = address().ok_or(ListProblem::NoAddress)?;
    match fetch(&address).await {
        Err(found) => Err(ListProblem::NotFetched { address, found }),
        Ok(bytes) => {
            read_instrument(&bytes).map_err(|source| ListProblem::NotRead { address, source })
        }
    }
}

fn address() -> Option<String> {
    document()?
        .query_selector(PLACE)
        .ok()??
        .get_attribute("content")
}

async fn fetch(address: &str) -> Result<Vec<u8>, String> {
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

fn said(problem: &JsValue) -> String {
    match problem.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => format!("{problem:?}"),
    }
}
