//! Under which conditions the page is used: how fast the machine and the network are, what the
//! reader has asked the system for, how large the window is, and what the browser lacks.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::page::Page;
use super::store::Store;

/// The network between the page and its server.
#[derive(Debug, Clone, Copy)]
pub enum Network {
    /// As fast as the machine itself.
    Unhindered,
    /// Slow, in both directions.
    Slow {
        /// What it carries, in kilobytes (1000 bytes) a second.
        kilobytes_per_second: u32,
        /// From a request to the first byte of its answer.
        latency: Duration,
    },
    /// None at all.
    Cut,
}

/// What the reader has asked the system for; all of it is off in a browser that was just opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    /// Light letters on dark paper.
    Dark,
    /// Colours of the reader's own choice in place of the page's.
    ForcedColors,
    /// More contrast than usual.
    MoreContrast,
    /// Nothing that moves.
    ReducedMotion,
}

/// A change that asks for more and more, so that every later one waits for it.
const HOLD: &str = "
    const [database, done] = arguments;
    const opening = indexedDB.open(database);
    opening.onerror = () => done('the store cannot be opened');
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onsuccess = () => {
        const table = opening.result.transaction('assessments', 'readwrite').objectStore('assessments');
        const hold = () => {
            if (window.holdsSaving) table.get('held').onsuccess = hold;
            else opening.result.close();
        };
        window.holdsSaving = true;
        table.get('held').onsuccess = () => { hold(); done(null); };
    };
";

impl Preference {
    const ALL: [Self; 4] = [
        Self::Dark,
        Self::ForcedColors,
        Self::MoreContrast,
        Self::ReducedMotion,
    ];

    /// The media feature, its value when the reader asked for it, and when not.
    fn feature(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Dark => ("prefers-color-scheme", "dark", "light"),
            Self::ForcedColors => ("forced-colors", "active", "none"),
            Self::MoreContrast => ("prefers-contrast", "more", "no-preference"),
            Self::ReducedMotion => ("prefers-reduced-motion", "reduce", "no-preference"),
        }
    }
}

impl Page {
    /// Makes the processor this many times slower; 1 is its own speed.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn slow_down(&self, times: u32) -> Result<()> {
        self.command("Emulation.setCPUThrottlingRate", json!({ "rate": times }))
            .await
    }

    /// Puts another network between the page and its server.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn set_network(&self, network: Network) -> Result<()> {
        let (offline, latency, throughput) = match network {
            Network::Unhindered => (false, 0, -1),
            Network::Slow {
                kilobytes_per_second,
                latency,
            } => {
                let throughput = i64::from(kilobytes_per_second) * 1000;
                (false, latency.as_millis(), throughput)
            }
            Network::Cut => (true, 0, -1),
        };
        let conditions = json!({
            "offline": offline,
            "latency": latency,
            "downloadThroughput": throughput,
            "uploadThroughput": throughput,
        });
        self.command("Network.emulateNetworkConditions", conditions)
            .await
    }

    /// Cuts the page off from the network, or connects it again.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn set_offline(&self, offline: bool) -> Result<()> {
        let network = if offline {
            Network::Cut
        } else {
            Network::Unhindered
        };
        self.set_network(network).await
    }

    /// What the reader has asked the system for: these, and nothing else.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn prefer(&self, preferences: &[Preference]) -> Result<()> {
        let features = Preference::ALL.map(|preference| {
            let (name, on, off) = preference.feature();
            let value = if preferences.contains(&preference) {
                on
            } else {
                off
            };
            json!({ "name": name, "value": value })
        });
        let media = json!({ "features": features });
        self.command("Emulation.setEmulatedMedia", media).await
    }

    /// Asks for dark or for light colours, as the system does.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn set_dark(&self, dark: bool) -> Result<()> {
        let preferences: &[_] = if dark { &[Preference::Dark] } else { &[] };
        self.prefer(preferences).await
    }

    /// Gives the page a window of this size in CSS pixels; the browser's own window cannot be as narrow as a phone.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.measure_out(width, height, 1.0).await
    }

    /// Magnifies the page in a window of the size that the visit began with; 100 is as it was.
    ///
    /// As in a browser's own menu, everything grows and less of it fits: at 200 per cent half the CSS pixels.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn zoom(&self, percent: u32) -> Result<()> {
        let (width, height) = self.window();
        let scale = f64::from(percent) / 100.0;
        self.measure_out(width * 100 / percent, height * 100 / percent, scale)
            .await
    }

    /// Switches scripts off for the pages that are opened from now on.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn forbid_scripts(&self) -> Result<()> {
        let off = json!({ "value": true });
        self.command("Emulation.setScriptExecutionDisabled", off)
            .await
    }

    /// Takes an interface such as `WebAssembly` from the pages that are opened from now on, as if the browser were older.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn remove_interface(&self, name: &str) -> Result<()> {
        self.run_in_new_pages(&format!("delete globalThis[{}]", json!(name)))
            .await?;
        Ok(())
    }

    /// Runs a script in the pages that are opened from now on, before any of their own; gives what it is known by.
    pub(super) async fn run_in_new_pages(&self, script: &str) -> Result<String> {
        let script = json!({ "source": script });
        self.command("Page.enable", json!({})).await?;
        let cdp = self.driver.cdp();
        let added = cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", script);
        let script = added.await?["identifier"].as_str().map(str::to_owned);
        script.context("the browser did not take a script")
    }

    /// Takes a script back that runs in new pages.
    pub(super) async fn leave_new_pages(&self, script: &str) -> Result<()> {
        let script = json!({ "identifier": script });
        self.command("Page.removeScriptToEvaluateOnNewDocument", script)
            .await
    }

    /// Lets nothing be saved in the ordinary store until [`Page::let_save`], as a disk that is busy with something else; what the page wants
    /// to save waits.
    ///
    /// # Errors
    ///
    /// Fails when the page has no store.
    pub async fn hold_saving(&self) -> Result<()> {
        let database = json!(Store::ordinary()?.database());
        let held = self.driver.execute_async(HOLD, vec![database]).await?;
        ensure!(held.json() == &Value::Null, "{}", held.json());
        Ok(())
    }

    /// Lets what waits be saved.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn let_save(&self) -> Result<()> {
        self.ask("window.holdsSaving = false").await?;
        Ok(())
    }

    /// Lets no file come whose address matches, such as `*/boot.*`.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn block(&self, address: &str) -> Result<()> {
        let blocked = json!({ "urls": [address] });
        self.command("Network.setBlockedURLs", blocked).await
    }

    async fn measure_out(&self, width: u32, height: u32, scale: f64) -> Result<()> {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false,
        });
        self.command("Emulation.setDeviceMetricsOverride", size)
            .await?;
        let inner = self.ask("return window.innerWidth").await?;
        ensure!(
            inner == width,
            "the window is {inner} pixels wide instead of {width}"
        );
        Ok(())
    }

    async fn command(&self, method: &str, parameters: Value) -> Result<()> {
        self.driver.cdp().send_raw(method, parameters).await?;
        Ok(())
    }
}
