//! `cargo xtask measure`: how long a person waits for the page, in a real browser.

use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use xtask::programs;

use crate::marks::Marks;
use crate::page::{self, Profile};
use crate::progress::step;
use crate::workspace::Workspace;
use crate::{chromium, sizes};

const MARKS: Marks = Marks {
    begin: "<!-- page: written by `cargo xtask measure --write` -->",
    end: "<!-- end of page -->",
};
const DOCUMENT: &str = "BENCHMARKS.md";

/// Builds the page, times it, and prints the figures; with `write` they stand in `BENCHMARKS.md` too.
pub(crate) fn run(workspace: &Workspace, write: bool) -> Result<()> {
    page::build(workspace, Profile::Release)?;
    page::single::write(workspace)?;
    chromium::require()?;
    let times = step("timing the page in a browser", || times(workspace))?;
    let figures = format!(
        "Measured in {}.\n\n{times}\n\n{}",
        browser()?,
        sizes::markdown(workspace)?
    );
    println!("{figures}");
    if write {
        let path = workspace.root().join(DOCUMENT);
        let text =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let text = MARKS
            .fill(&text, &figures)
            .with_context(|| format!("in {}", path.display()))?;
        fs::write(path, text)?;
    }
    Ok(())
}

/// What the measuring program prints; what it says on the way goes to the terminal.
fn times(workspace: &Workspace) -> Result<String> {
    let output = workspace
        .cargo()
        .args(["run", "--quiet", "--package", "zajedno-tests"])
        .args(["--features", "browser", "--bin", "measure"])
        .env("ZAJEDNO_SITE", workspace.site())
        .stderr(Stdio::inherit())
        .output()
        .context("cannot start cargo")?;
    ensure!(
        output.status.success(),
        "the measuring program ended with {}",
        output.status
    );
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}

/// Name and version of the browser, such as `Chromium 156.0.8078.79`.
fn browser() -> Result<String> {
    let Some(chromium) = programs::chromium() else {
        bail!("the browser has gone since it was looked for");
    };
    let output = Command::new(chromium.browser).arg("--version").output()?;
    let said = String::from_utf8(output.stdout)?;
    let words: Vec<_> = said.split_whitespace().take(2).collect();
    Ok(words.join(" "))
}
