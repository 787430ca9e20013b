//! The browser that the tests drive.

use std::process::Command;

use anyhow::{Context, Result, bail};
use xtask::programs;

use crate::progress::step;
use crate::workspace::run;

/// Debian's names; the driver is of the same version as the browser.
const PACKAGES: &[&str] = &["chromium", "chromium-driver"];

/// Finds Chromium and its driver, and installs Debian's when there are none and it may.
pub(crate) fn require() -> Result<()> {
    if programs::chromium().is_some() {
        return Ok(());
    }
    let packages = PACKAGES.join(" ");
    let advice = format!(
        "the browser tests need Chromium and chromedriver of the same version on the PATH; on Debian: apt-get install {packages}"
    );
    if programs::on_path(&["apt-get"]).is_none() || !is_root() {
        bail!("{advice}");
    }
    step(&format!("installing {packages}"), || {
        run(apt_get().arg("update"))?;
        run(apt_get()
            .args(["install", "--yes", "--no-install-recommends"])
            .args(PACKAGES))
    })
    .with_context(|| advice.clone())?;
    programs::chromium().map(|_| ()).context(advice)
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command
        .arg("--quiet")
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
