//! Files that the page hands to the browser.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::json;

use super::page::Page;

impl Page {
    /// Has the browser put what is downloaded into a folder, without asking.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn download_into(&self, folder: &Path) -> Result<()> {
        let path = folder.to_str().context("a name of a folder is not text")?;
        let behaviour = json!({ "behavior": "allow", "downloadPath": path });
        let cdp = self.driver.cdp();
        cdp.send_raw("Browser.setDownloadBehavior", behaviour)
            .await?;
        Ok(())
    }

    /// Waits until a whole sealed file is in the folder that was empty before, and gives it.
    ///
    /// # Errors
    ///
    /// Fails when none comes in time.
    pub async fn downloaded(&self, folder: &Path) -> Result<PathBuf> {
        self.downloaded_as(folder, "zajedno").await
    }

    /// As [`Page::downloaded`], of a file with another ending.
    ///
    /// # Errors
    ///
    /// As [`Page::downloaded`].
    pub async fn downloaded_as(&self, folder: &Path, ending: &str) -> Result<PathBuf> {
        let found = self.wait(async || {
            let mut files = Vec::new();
            for entry in fs::read_dir(folder)? {
                files.push(entry?.path());
            }
            // While it comes it has another ending, or is empty.
            let whole = |it: &PathBuf| {
                it.extension().is_some_and(|it| it == ending)
                    && fs::metadata(it).is_ok_and(|it| it.len() > 0)
            };
            Ok(files.into_iter().find(whole))
        });
        found.await?.context("no file was downloaded")
    }
}
