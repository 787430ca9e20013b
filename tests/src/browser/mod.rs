//! The built page in a real Chromium, used as a person uses it: everything is
//! found by role and accessible name, as a screen reader would say it.
//!
//! ```no_run
//! use zajedno_tests::browser::{Options, visit};
//!
//! visit(&Options::default(), async |page| {
//!     page.press("Нова процена").await?;
//!     page.see("region", "Нова процена", "Шифра породице").await
//! })
//! # .unwrap();
//! ```
//!
//! Every visit that ends by closing the browser ends with two checks of its own: nothing was asked
//! of another origin, and the console holds no error and no breach of the policy.

mod accessibility;
mod choosing;
mod computer;
mod conditions;
mod downloads;
mod driver;
mod entry;
mod faults;
mod fields;
mod kept;
mod offline;
mod page;
mod paper;
mod picture;
mod rapid;
mod rows;
mod sight;
mod stops;
mod store;
mod timing;
mod traces;
mod traffic;
mod waits;
mod windows;

use std::path::Path;
use std::time::Duration;

use anyhow::Result;

pub use accessibility::{Radio, RadioGroup, Told};
pub use computer::{Computer, single_file, site_folder};
pub use conditions::{Network, Preference};
pub use entry::Entry;
pub use kept::{ASSESSMENTS, CASEWORKS, LISTS, SETTINGS, SUMMARIES};
pub use page::Page;
pub use paper::{Pdf, Report};
pub use rapid::{Answers, Edit};
pub use rows::{PEOPLE, Row};
pub use stops::Stop;
pub use store::Store;
pub use timing::{AnswerTime, Saved};
pub use traces::{Trace, Traces};
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
    /// The name under which the server is reached in place of its number; a browser trusts less over plain http then.
    pub host: Option<&'static str>,
    /// How far into the page the visit begins.
    pub entry: Entry,
}

impl Options {
    /// A laptop in an office in Serbia.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            width: 1280,
            height: 900,
            language: "sr",
            patience: Duration::from_secs(15),
            host: None,
            entry: Entry::Unlocked,
        }
    }
}

impl Default for Options {
    /// As [`Options::new`].
    fn default() -> Self {
        Self::new()
    }
}

/// Serves the built page, opens it in a fresh browser, and runs `test` on it.
///
/// The built page is found through the environment variable `ZAJEDNO_SITE`. Each visit has a
/// [`Computer`] of its own, so that visits may run side by side.
///
/// # Errors
///
/// As [`Computer::new`] and [`Computer::visit`].
///
/// # Panics
///
/// As [`Computer::visit`].
pub fn visit(options: &Options, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    Computer::new()?.visit(options, test)
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
    Computer::serving(folder)?.visit(options, test)
}
