//! What the browser keeps of the page, which build of it is open, and what its worker does.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::Page;

/// Counts how often the page came to do something else meanwhile.
const DERIVE: &str = "
    const [secret, salt, memory, passes, done] = arguments;
    const bytes = (text) => new TextEncoder().encode(text);
    let turns = 0;
    const turning = setInterval(() => { turns += 1; }, 10);
    window.zajednoDerive(bytes(secret), bytes(salt), memory, passes)
        .then((key) => { clearInterval(turning); done([Array.from(key), turns]); })
        .catch((problem) => done(String(problem)));
";

/// Looks for a new build, and waits until the service worker of it waits, or has been given up.
const LOOK: &str = "
    const done = arguments[0];
    navigator.serviceWorker.getRegistration()
        .then((registration) => registration.update())
        .then(({ installing, waiting }) => {
            if (installing === null) return done(waiting?.state ?? 'none');
            installing.addEventListener('statechange', () => done(installing.state));
        })
        .catch((problem) => done(String(problem)));
";

const KEPT: &str = "
    const done = arguments[0];
    const addresses = async () => {
        const kept = [];
        for (const name of await caches.keys()) {
            const requests = await (await caches.open(name)).keys();
            kept.push(requests.map(({ url }) => url));
        }
        return kept;
    };
    addresses().then(done).catch((problem) => done(String(problem)));
";

/// The fetch that a script of another origin or text would need, refused by the policy.
const TRY: &str = "
    const tries = [
        () => new Worker(arguments[0]),
        () => trustedTypes.createPolicy('zajedno', { createScriptURL: (address) => address }),
        () => trustedTypes.createPolicy('another', {}),
    ];
    return tries.map((it) => { try { it(); return 'allowed'; } catch (problem) { return problem.name; } });
";

impl Page {
    /// Derives a key in the worker of the page: the key, and how often the page came to do something else meanwhile.
    ///
    /// # Errors
    ///
    /// Fails with what the worker complains about.
    pub async fn derive(
        &self,
        secret: &str,
        salt: &str,
        memory_kib: u32,
        passes: u32,
    ) -> Result<(Vec<u8>, u32)> {
        let asked = vec![json!(secret), json!(salt), json!(memory_kib), json!(passes)];
        let said = self.driver.execute_async(DERIVE, asked).await?;
        serde_json::from_value(said.json().clone()).with_context(|| said.json().to_string())
    }

    /// Has the browser look for a new build of the page: what becomes of its service worker, such as `installed`.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn look_for_update(&self) -> Result<String> {
        let said = self.driver.execute_async(LOOK, Vec::new()).await?;
        Ok(serde_json::from_value(said.json().clone())?)
    }

    /// The addresses of all files that are kept, in one list for each build.
    ///
    /// # Errors
    ///
    /// Fails where the browser keeps nothing.
    pub async fn kept_files(&self) -> Result<Vec<Vec<String>>> {
        let said = self.driver.execute_async(KEPT, Vec::new()).await?;
        serde_json::from_value(said.json().clone()).with_context(|| said.json().to_string())
    }

    /// The address of the style sheet in use, which has another name in every build that looks different.
    ///
    /// # Errors
    ///
    /// Fails when there is none.
    pub async fn style_sheet(&self) -> Result<String> {
        let sheet = self.ask("return document.styleSheets[0]?.href").await?;
        Ok(sheet.as_str().context("no style sheet")?.to_owned())
    }

    /// What comes of a worker at an address that is no own one, and of two further policies: names of errors.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn try_foreign_script(&self, address: &str) -> Result<Vec<String>> {
        let said = self.driver.execute(TRY, vec![json!(address)]).await?;
        Ok(serde_json::from_value(said.json().clone())?)
    }

    /// Why the browser would not offer to install the page; nothing when it would.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn installation_problems(&self) -> Result<Vec<String>> {
        let cdp = self.driver.cdp();
        let said = cdp
            .send_raw("Page.getInstallabilityErrors", json!({}))
            .await?;
        let problems = said["installabilityErrors"].as_array();
        let problems = problems.with_context(|| said.to_string())?.iter();
        Ok(problems.map(|it| it["errorId"].to_string()).collect())
    }

    /// The manifest as the browser has read it.
    ///
    /// # Errors
    ///
    /// Fails when there is none, and with what is wrong in it.
    pub async fn manifest(&self) -> Result<Value> {
        let cdp = self.driver.cdp();
        let said = cdp.send_raw("Page.getAppManifest", json!({})).await?;
        let problems = said["errors"].as_array();
        ensure!(problems.is_none_or(Vec::is_empty), "{said}");
        let text = said["data"].as_str().context("no manifest")?;
        Ok(serde_json::from_str(text)?)
    }
}
