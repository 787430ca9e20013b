//! The built page in a real Chromium, used as a person uses it: everything is
//! found by role and accessible name, as a screen reader would say it.
//!
//! ```no_run
//! use zajedno_tests::browser::{Options, visit};
//!
//! visit(&Options::default(), async |page| {
//!     page.choose("Становање", "Нема кров над главом").await?;
//!     page.see("region", "Резултат", "Ниво: висок").await
//! })
//! # .unwrap();
//! ```
//!
//! Every visit ends with two checks of its own: nothing was asked of another
//! origin, and the console holds no error and no breach of the policy.

mod accessibility;
mod driver;
mod page;
mod sight;
mod traffic;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{env, thread};

use anyhow::{Context, Result, ensure};
use thirtyfour::common::log::LoggingPrefsLogLevel;
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver};
use xtask::programs::{self, Chromium};
use xtask::server::{Server, Site};

use driver::Driver;
pub use page::Page;
pub use traffic::Traffic;

/// How the browser is set up.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Width of the window in CSS pixels.
    pub width: u32,
    /// Height of the window in CSS pixels.
    pub height: u32,
    /// What the browser says its user reads, as a BCP 47 tag.
    pub language: &'static str,
    /// How long to wait for what is looked for, before it is an error.
    pub patience: Duration,
}

impl Default for Options {
    /// A laptop in an office in Serbia.
    fn default() -> Self {
        Self {
            width: 1280,
            height: 900,
            language: "sr",
            patience: Duration::from_secs(15),
        }
    }
}

/// Not to be asked of a browser that only tests use.
const FLAGS: &[&str] = &[
    "--headless",
    // Chromium refuses its sandbox to root, and tests in containers run as root; it only ever opens our own page.
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// Serves the built page, opens it in a fresh browser, and runs `test` on it.
///
/// The built page is found through the environment variable `ZAJEDNO_SITE`.
/// Each visit has its own server, driver, and profile, so that visits may run side
/// by side. When `test` fails, a screenshot is left with the others (see [`Page::screenshot`]).
///
/// # Errors
///
/// Fails with what `test` failed with, and when the page, Chromium, or its driver is missing; when
/// the page asked another origin for something; when the console holds an error.
///
/// # Panics
///
/// Panics when `test` panics, after the browser was closed.
pub fn visit(options: &Options, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    visit_folder(&site_folder()?, options, test)
}

/// As [`visit`], with the files of a folder instead of the built page.
///
/// # Errors
///
/// As [`visit`].
///
/// # Panics
///
/// As [`visit`].
pub fn visit_folder(
    folder: &Path,
    options: &Options,
    test: impl AsyncFnOnce(&Page) -> Result<()>,
) -> Result<()> {
    let server = Server::start(Site::read(folder)?, 0)?;
    let chromium = programs::chromium()
        .context("Chromium and chromedriver are not on the PATH: run `cargo xtask test`, which installs them or says how")?;
    let driver = Driver::start(&chromium.driver)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let session = runtime.block_on(WebDriver::new(
        driver.address(),
        capabilities(options, &chromium)?,
    ))?;
    let page = Page::new(session.clone(), server.address(), options.patience);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            page.set_size(options.width, options.height).await?;
            page.open().await?;
            test(&page).await?;
            quiet(&page).await
        })
    }));
    let failed = !matches!(outcome, Ok(Ok(())));
    let closed = runtime.block_on(async {
        if failed {
            // The failure itself says more than a screenshot that did not succeed.
            let _ = page.screenshot(&format!("failed-{}", test_name())).await;
        }
        session.quit().await
    });
    outcome.unwrap_or_else(|panic| resume_unwind(panic))?;
    Ok(closed?)
}

fn site_folder() -> Result<PathBuf> {
    env::var_os("ZAJEDNO_SITE").map(PathBuf::from).context(
        "ZAJEDNO_SITE does not say where the built page is: run `cargo xtask test`, or `cargo xtask build` and set it to target/site",
    )
}

fn capabilities(options: &Options, chromium: &Chromium) -> Result<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    capabilities.set_binary(&chromium.browser.to_string_lossy())?;
    for flag in FLAGS {
        capabilities.add_arg(flag)?;
    }
    capabilities.add_arg(&format!(
        "--window-size={},{}",
        options.width, options.height
    ))?;
    capabilities.add_arg(&format!("--accept-lang={}", options.language))?;
    for log in [traffic::CONSOLE, traffic::NETWORK] {
        capabilities.set_logging_prefs(log, LoggingPrefsLogLevel::All)?;
    }
    Ok(capabilities)
}

async fn quiet(page: &Page) -> Result<()> {
    let traffic = page.traffic().await?;
    ensure!(
        traffic.foreign.is_empty(),
        "asked of another origin: {:#?}",
        traffic.foreign
    );
    ensure!(
        traffic.problems.is_empty(),
        "the console holds: {:#?}",
        traffic.problems
    );
    Ok(())
}

/// The test harness names its threads after the tests.
fn test_name() -> String {
    thread::current()
        .name()
        .unwrap_or("test")
        .replace("::", "-")
}

/// Where screenshots go: `ZAJEDNO_SCREENSHOTS`, or `target/screenshots`.
fn screenshot_folder() -> PathBuf {
    env::var_os("ZAJEDNO_SCREENSHOTS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screenshots"),
        PathBuf::from,
    )
}
