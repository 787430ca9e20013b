//! The browser that the tests drive, and what reads what it prints.

use std::process::Command;

use anyhow::{Context, Result, bail};
use xtask::programs;

use crate::progress::step;
use crate::workspace::run;

/// Debian's names; the driver is of the same version as the browser.
const PACKAGES: &[&str] = &["chromium", "chromium-driver", "poppler-utils"];

/// Finds Chromium, its driver and the reader of PDFs, and installs Debian's when there are none and it may.
pub(crate) fn require() -> Result<()> {
    if is_complete() {
        return Ok(());
    }
    let packages = PACKAGES.join(" ");
    let advice = format!(
        "the browser tests need Chromium, chromedriver of the same version and pdftotext on the PATH; on Debian: apt-get install {packages}"
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
    is_complete().then_some(()).context(advice)
}

fn is_complete() -> bool {
    programs::chromium().is_some() && programs::on_path(&["pdftotext"]).is_some()
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
