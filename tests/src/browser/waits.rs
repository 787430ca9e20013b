//! How long a person waits for words, from the last thing they did.

use anyhow::{Context, Result};
use serde_json::json;

use super::page::Page;

/// Done when the frame with the words is painted: the one after it has begun.
const WATCH: &str = "
    const [selector, words] = arguments;
    window.waited = null;
    let start = performance.now();
    for (const kind of ['pointerup', 'input']) {
        addEventListener(kind, ({ timeStamp }) => { start = timeStamp; }, { capture: true });
    }
    new MutationObserver((_, observer) => {
        if (!document.querySelector(selector)?.textContent.includes(words)) return;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => {
            window.waited = performance.now() - start;
        }));
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
";

impl Page {
    /// Milliseconds from the last click or letter of `act` until the element of a CSS selector has been painted with these
    /// words, which it does not have yet.
    ///
    /// # Errors
    ///
    /// Fails when `act` does, and when the words do not come in time.
    pub async fn time_until(
        &self,
        selector: &str,
        words: &str,
        act: impl AsyncFnOnce() -> Result<()>,
    ) -> Result<f64> {
        let arguments = vec![json!(selector), json!(words)];
        self.driver.execute(WATCH, arguments).await?;
        act().await?;
        let waited = self.wait(async || Ok(self.ask("return window.waited").await?.as_f64()));
        let waited = waited.await?;
        waited.with_context(|| format!("“{words}” does not come"))
    }
}
