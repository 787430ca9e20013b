//! A browser profile that outlives the browser process, and the page served beside it.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::{env, thread};

use anyhow::{Context, Result, ensure};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use thirtyfour::common::log::LoggingPrefsLogLevel;
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver};
use tokio::runtime::Runtime;
use xtask::programs::{self, Chromium};
use xtask::server::{Server, Site};

use super::driver::Driver;
use super::{Entry, Options, Page, traffic};

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

/// Where someone works: the page at one address, and a browser profile that keeps what the page saved.
///
/// Each visit is a browser process of its own on the same profile. The first finds nothing saved and nothing cached.
///
/// ```no_run
/// use zajedno_tests::browser::{Computer, Options};
///
/// # fn main() -> anyhow::Result<()> {
/// let computer = Computer::new()?;
/// computer.visit_and_kill(&Options::default(), async |page| {
///     page.choose("Становање", "Нема кров над главом").await?;
///     page.see_text("Сачувано").await
/// })?;
/// computer.visit(&Options::default(), async |page| {
///     assert!(page.chosen("Становање").await?.is_some());
///     Ok(())
/// })
/// # }
/// ```
pub struct Computer {
    /// Nothing where the page is a file, and while the server is stopped.
    server: RefCell<Option<Server>>,
    address: String,
    chromium: Chromium,
    profile: TempDir,
}

/// How a visit ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// The browser is closed and may put in order what it has open.
    Closed,
    /// The browser process is killed and may do nothing any more.
    Killed,
}

impl Computer {
    /// With the built page, which is found through the environment variable `ZAJEDNO_SITE`.
    ///
    /// # Errors
    ///
    /// Fails when the page, Chromium, or its driver is missing.
    pub fn new() -> Result<Self> {
        Self::serving(&site_folder()?)
    }

    /// With the files of a folder instead of the built page.
    ///
    /// # Errors
    ///
    /// As [`Computer::new`].
    pub fn serving(folder: &Path) -> Result<Self> {
        let server = Server::start(Site::read(folder)?, 0)?;
        let address = server.address();
        Self::at(address, Some(server))
    }

    /// With the page as a single file, opened from its folder.
    ///
    /// # Errors
    ///
    /// As [`Computer::new`].
    pub fn with_single_file() -> Result<Self> {
        Self::with_file(&single_file()?)
    }

    /// With a page that is opened from its folder.
    ///
    /// # Errors
    ///
    /// As [`Computer::new`].
    pub fn with_file(file: &Path) -> Result<Self> {
        Self::at(format!("file://{}", file.display()), None)
    }

    fn at(address: String, server: Option<Server>) -> Result<Self> {
        let chromium = programs::chromium().context(
            "Chromium and chromedriver are not on the PATH: run `cargo xtask test`, which installs them or says how",
        )?;
        Ok(Self {
            server: RefCell::new(server),
            address,
            chromium,
            profile: TempDir::with_prefix("zajedno-profile-")?,
        })
    }

    /// The folder with everything that the browser keeps.
    #[must_use]
    pub fn profile(&self) -> &Path {
        self.profile.path()
    }

    /// Stops the server: nothing answers at the address of the page any more.
    pub fn stop_serving(&self) {
        self.server.take();
    }

    /// Serves the files of another folder at the same address.
    ///
    /// # Errors
    ///
    /// Fails when the folder holds no page, and when the address has been taken by another program.
    pub fn serve(&self, folder: &Path) -> Result<()> {
        self.stop_serving();
        let port = self.address.trim_end_matches('/').rsplit(':').next();
        let port = port.context("the page is a file")?.parse()?;
        self.server
            .replace(Some(Server::start(Site::read(folder)?, port)?));
        Ok(())
    }

    /// Opens the page, runs `test` on it, and closes the browser.
    ///
    /// When `test` fails, a screenshot is left with the others (see [`Page::screenshot`]).
    ///
    /// # Errors
    ///
    /// Fails with what `test` failed with; when the page asked another origin for something; when the console holds
    /// an error.
    ///
    /// # Panics
    ///
    /// Panics when `test` panics, after the browser was closed.
    pub fn visit(
        &self,
        options: &Options,
        test: impl AsyncFnOnce(&Page) -> Result<()>,
    ) -> Result<()> {
        self.run(options, End::Closed, test)
    }

    /// As [`Computer::visit`], but the browser process is killed the moment `test` is done, as when the power fails.
    ///
    /// # Errors
    ///
    /// As [`Computer::visit`]; and when the process cannot be killed.
    ///
    /// # Panics
    ///
    /// As [`Computer::visit`].
    pub fn visit_and_kill(
        &self,
        options: &Options,
        test: impl AsyncFnOnce(&Page) -> Result<()>,
    ) -> Result<()> {
        self.run(options, End::Killed, test)
    }

    fn run(
        &self,
        options: &Options,
        end: End,
        test: impl AsyncFnOnce(&Page) -> Result<()>,
    ) -> Result<()> {
        let driver = Driver::start(&self.chromium.driver)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let session = runtime.block_on(WebDriver::new(
            driver.address(),
            self.capabilities(options)?,
        ))?;
        let page = Page::new(session.clone(), self.address_at(options), options);
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            runtime.block_on(async {
                page.resize(options.width, options.height).await?;
                if options.entry != Entry::Closed {
                    page.open().await?;
                }
                test(&page).await?;
                // Looking at the log would give a browser that is to be killed time to save.
                if end == End::Closed {
                    quiet(&page).await?;
                }
                anyhow::Ok(())
            })
        }));
        let succeeded = matches!(outcome, Ok(Ok(())));
        let ended = if succeeded && end == End::Killed {
            kill(session)
        } else {
            close(&runtime, &page, session, succeeded)
        };
        outcome.unwrap_or_else(|panic| resume_unwind(panic))?;
        ended
    }

    /// The address of the page at the host's name that was asked for.
    fn address_at(&self, options: &Options) -> String {
        match options.host {
            Some(host) => self.address.replace("127.0.0.1", host),
            None => self.address.clone(),
        }
    }

    fn capabilities(&self, options: &Options) -> Result<ChromeCapabilities> {
        let mut capabilities = DesiredCapabilities::chrome();
        capabilities.set_binary(&self.chromium.browser.to_string_lossy())?;
        for flag in FLAGS {
            capabilities.add_arg(flag)?;
        }
        let flags = [
            format!("--user-data-dir={}", self.profile.path().display()),
            format!("--window-size={},{}", options.width, options.height),
            format!("--accept-lang={}", options.language),
        ];
        let named = options
            .host
            .map(|host| format!("--host-resolver-rules=MAP {host} 127.0.0.1"));
        for flag in flags.into_iter().chain(named) {
            capabilities.add_arg(&flag)?;
        }
        for log in [traffic::CONSOLE, traffic::NETWORK] {
            capabilities.set_logging_prefs(log, LoggingPrefsLogLevel::All)?;
        }
        Ok(capabilities)
    }
}

fn close(runtime: &Runtime, page: &Page, session: WebDriver, succeeded: bool) -> Result<()> {
    runtime.block_on(async {
        if !succeeded {
            // The failure itself says more than a screenshot that did not succeed.
            let _ = page.screenshot(&format!("failed-{}", test_name())).await;
        }
        Ok(session.quit().await?)
    })
}

/// Ends the browser with a signal that it can neither hear nor answer.
fn kill(session: WebDriver) -> Result<()> {
    let process = session
        .capabilities()
        .get("goog:processID")
        .and_then(serde_json::Value::as_i64)
        .context("chromedriver did not say which process the browser is")?;
    let process = Pid::from_raw(i32::try_from(process)?).context("chromedriver named process 0")?;
    kill_process(process, Signal::KILL)?;
    // There is no browser left that could be asked to quit.
    session.leak()?;
    Ok(())
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

/// Where the built page is, as the environment variable `ZAJEDNO_SITE` says.
///
/// # Errors
///
/// Fails when it does not say.
pub fn site_folder() -> Result<PathBuf> {
    env::var_os("ZAJEDNO_SITE").map(PathBuf::from).context(
        "ZAJEDNO_SITE does not say where the built page is: run `cargo xtask test`, or `cargo xtask build` and set it to target/site",
    )
}

/// Where the page as a single file is.
///
/// # Errors
///
/// Fails when it was not built.
pub fn single_file() -> Result<PathBuf> {
    let file = site_folder()?.with_file_name("zajedno.html");
    ensure!(
        file.is_file(),
        "{} is missing: run `cargo xtask test`, or `cargo xtask web --single-file`",
        file.display()
    );
    Ok(file)
}

/// The test harness names its threads after the tests.
fn test_name() -> String {
    thread::current()
        .name()
        .unwrap_or("test")
        .replace("::", "-")
}
