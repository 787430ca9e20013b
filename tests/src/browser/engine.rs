//! The page's second module, asked directly: what reads lists, scores and explains.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use super::Page;

/// Fetches the module as the page does, and gives for each assessment the bytes of its record, its result and its account.
const ASK: &str = r#"
    const [list, assessments, language, done] = arguments;
    const bytes = (text) => new TextEncoder().encode(text);
    const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    window.zajednoEngine().then((Engine) => {
        const engine = Engine.read(bytes(list));
        done(assessments.flatMap((text) => {
            const record = engine.record_of_json(bytes(text));
            return [record, engine.result(record, language), engine.account(record, language)].map(base64);
        }));
    }).catch((problem) => done(String(problem)));
"#;

impl Page {
    /// What the module says of assessments of a list: of each the record, the result and the account, as bytes.
    ///
    /// # Errors
    ///
    /// Fails with what the module complains about.
    pub async fn engine_says(
        &self,
        list: &str,
        assessments: &[&str],
        language: &str,
    ) -> Result<Vec<Vec<u8>>> {
        let asked = vec![json!(list), json!(assessments), json!(language)];
        let said = self.driver.execute_async(ASK, asked).await?;
        let said = said.json();
        let all = said.as_array().with_context(|| said.to_string())?.iter();
        let decoded = all.map(|it| {
            let text = it.as_str().context("bytes as text")?;
            Ok(BASE64_STANDARD.decode(text)?)
        });
        decoded.collect()
    }
}
