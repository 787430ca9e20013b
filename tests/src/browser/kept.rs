//! What earlier visits left in the browser: a way to begin in the middle.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::page::Page;

/// The page itself has made the store by the time it is started.
const PUT: &str = "
    const [id, text, done] = arguments;
    const opening = indexedDB.open('zajedno');
    opening.onerror = () => done('the store cannot be opened');
    opening.onsuccess = () => {
        const bytes = new TextEncoder().encode(text);
        const change = opening.result.transaction('records', 'readwrite');
        change.objectStore('records').put({ id, revision: 1n, bytes });
        change.oncomplete = () => { opening.result.close(); done(null); };
        change.onerror = () => done('the record cannot be written');
    };
";

impl Page {
    /// Puts records under their ids, `draft` and `list`, as an earlier visit would have left them, and loads the page
    /// again.
    ///
    /// # Errors
    ///
    /// Fails when the browser does not take them, and as [`Page::reload`].
    pub async fn visited_before(&self, records: &[(&str, &str)]) -> Result<()> {
        for (id, text) in records {
            let arguments = vec![json!(id), json!(text)];
            let problem = self.driver.execute_async(PUT, arguments).await?;
            ensure!(problem.json() == &Value::Null, "{id}: {}", problem.json());
        }
        self.reload().await
    }
}
