//! The form in the browser: pages, what is kept between visits, and the little that touches the browser.

mod app;
mod components;
mod hooks;
mod pages;
mod services;
mod state;

// Most of what they see is the crate's own, so the tests are part of it.
#[cfg(test)]
#[path = "../tests/drawn/mod.rs"]
mod drawn;

use wasm_bindgen::prelude::wasm_bindgen;

/// Draws the application; the browser calls this once the module is loaded. A worker that derives a key has nothing to draw on.
#[wasm_bindgen(start)]
pub fn start() {
    if !services::page::is_there() {
        return;
    }
    services::failure::tell_of_panics();
    yew::Renderer::<app::App>::new().render();
}
