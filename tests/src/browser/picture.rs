//! Pictures of the page: to look at after a test, and small ones to keep.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use super::page::Page;

/// A picture that is kept may be this large, in bytes.
const MOST_BYTES: usize = 40_000;
/// From what looks as it should to what can still be read.
const QUALITIES: [u32; 4] = [60, 40, 25, 10];
/// When it is set, pictures go where they are kept.
const KEEP: &str = "ZAJEDNO_WRITE_SCREENSHOTS";

impl Page {
    /// Takes a picture of the window and gives back where it is.
    ///
    /// It goes to the folder in `ZAJEDNO_SCREENSHOTS`, or to `target/screenshots`.
    ///
    /// # Errors
    ///
    /// Fails when the picture cannot be written.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let path = prepared(&folder())?.join(format!("{name}.png"));
        self.driver.screenshot(&path).await?;
        Ok(path)
    }

    /// Takes a small picture of the window, in WebP, and gives back where it is.
    ///
    /// It goes to `web/screenshots` when the environment variable `ZAJEDNO_WRITE_SCREENSHOTS` is set, so that an
    /// ordinary run changes no file that is kept; otherwise to where [`Page::screenshot`] puts its own.
    ///
    /// # Errors
    ///
    /// Fails when the picture cannot be written.
    pub async fn keep_picture(&self, name: &str) -> Result<PathBuf> {
        let folder = if env::var_os(KEEP).is_some() {
            in_workspace("web/screenshots")
        } else {
            folder()
        };
        let path = prepared(&folder)?.join(format!("{name}.webp"));
        fs::write(&path, self.small_picture().await?)
            .with_context(|| format!("cannot write {}", path.display()))?;
        Ok(path)
    }

    /// The best quality that is small enough, or else the smallest.
    async fn small_picture(&self) -> Result<Vec<u8>> {
        let mut picture = Vec::new();
        for quality in QUALITIES {
            let format = json!({ "format": "webp", "quality": quality });
            let cdp = self.driver.cdp();
            let taken = cdp.send_raw("Page.captureScreenshot", format).await?;
            let text = taken["data"].as_str().context("no picture was taken")?;
            picture = BASE64_STANDARD.decode(text)?;
            if picture.len() <= MOST_BYTES {
                break;
            }
        }
        Ok(picture)
    }
}

fn prepared(folder: &Path) -> Result<&Path> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder)
}

/// Where pictures go: `ZAJEDNO_SCREENSHOTS`, or `target/screenshots`.
fn folder() -> PathBuf {
    env::var_os("ZAJEDNO_SCREENSHOTS")
        .map_or_else(|| in_workspace("target/screenshots"), PathBuf::from)
}

fn in_workspace(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(folder)
}
