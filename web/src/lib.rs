//! The form in the browser.

use wasm_bindgen::prelude::wasm_bindgen;
use yew::{Html, component, html};

/// The application, below the page's `<body>`.
#[component]
pub fn App() -> Html {
    html! { <main><h1>{ "Заједно" }</h1></main> }
}

/// Draws the application; the browser calls this once the module is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    yew::Renderer::<App>::new().render();
}
