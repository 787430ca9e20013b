//! Which other programs this machine has.

use std::env;
use std::path::PathBuf;

/// Chromium and the program that drives it for tests.
#[derive(Debug)]
pub struct Chromium {
    /// The browser itself.
    pub browser: PathBuf,
    /// `chromedriver`, of the same version.
    pub driver: PathBuf,
}

const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const DRIVERS: &[&str] = &["chromedriver"];

/// Looks for Chromium, or a browser made of it, and its driver on the `PATH`.
#[must_use]
pub fn chromium() -> Option<Chromium> {
    Some(Chromium {
        browser: on_path(BROWSERS)?,
        driver: on_path(DRIVERS)?,
    })
}

/// The first of these programs that is on the `PATH`.
///
/// ```
/// assert!(xtask::programs::on_path(&["no-such-program", "cargo"]).is_some());
/// assert!(xtask::programs::on_path(&["no-such-program"]).is_none());
/// ```
#[must_use]
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<_> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| {
            let file = format!("{name}{}", env::consts::EXE_SUFFIX);
            folders.iter().map(move |folder| folder.join(&file))
        })
        .find(|candidate| candidate.is_file())
}
