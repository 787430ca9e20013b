//! `cargo xtask test`: everything that must hold, in order, up to the first failure.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::page::{self, Profile};
use crate::progress::timed;
use crate::workspace::{self, Workspace, run};
use crate::{bare, chromium, fuzz, schema, sizes};

/// What every step covers, in two parts, so that nothing is compiled twice: what this
/// tool is made of keeps the features that `cargo xtask` built it with.
///
/// The feature brings in the browser tests, which plain `cargo test` leaves out.
const PARTS: &[&[&str]] = &[
    &[
        "--workspace",
        "--exclude",
        "xtask",
        "--features",
        "zajedno-tests/browser",
    ],
    &["--package", "xtask"],
];

/// With this set, tests that take long run too, and the others try more.
const LONG: &str = "ZAJEDNO_LONG";

struct Step {
    name: &'static str,
    work: fn(&Workspace) -> Result<()>,
}

const STEPS: &[Step] = &[
    Step {
        name: "format",
        work: format,
    },
    Step {
        name: "schemas of the formats",
        work: |workspace| schema::run(workspace, false),
    },
    Step {
        name: "lints",
        work: lints,
    },
    Step {
        name: "lints of the page as WebAssembly",
        work: page_lints,
    },
    Step {
        name: "core without an operating system",
        work: bare::build,
    },
    Step {
        name: "page as it is shipped",
        work: |workspace| page::build(workspace, Profile::Release),
    },
    Step {
        name: "page as a single file",
        work: page::single::write,
    },
    Step {
        name: "sizes",
        work: |workspace| sizes::check(workspace, false),
    },
    Step {
        name: "browser for the tests",
        work: |_| chromium::require(),
    },
    Step {
        name: "tests, in the browser too",
        work: tests,
    },
    Step {
        name: "documentation",
        work: documentation,
    },
];

/// Runs every step; the first failure ends it.
pub(crate) fn run_all(workspace: &Workspace) -> Result<()> {
    let mut took = Vec::new();
    for step in STEPS {
        let (result, seconds) = timed(step.name, || (step.work)(workspace));
        took.push((step.name, seconds));
        if result.is_err() {
            print(&took);
        }
        result.with_context(|| format!("{} failed", step.name))?;
    }
    print(&took);
    println!("All {} steps passed.", STEPS.len());
    Ok(())
}

fn print(took: &[(&str, Duration)]) {
    println!("\n{:<36}{:>9}", "step", "seconds");
    for (name, seconds) in took {
        println!("{name:<36}{:>9.1}", seconds.as_secs_f64());
    }
    let total: Duration = took.iter().map(|(_, seconds)| seconds).sum();
    println!("{:<36}{:>9.1}", "together", total.as_secs_f64());
}

fn format(workspace: &Workspace) -> Result<()> {
    run(workspace.cargo().args(["fmt", "--all", "--check"]))?;
    // The fuzzer is no member of the workspace.
    let fuzzer = format!("{}/Cargo.toml", fuzz::PACKAGE);
    run(workspace
        .cargo()
        .args(["fmt", "--check", "--manifest-path", &fuzzer]))
}

fn lints(workspace: &Workspace) -> Result<()> {
    PARTS.iter().try_for_each(|part| {
        let mut cargo = workspace.cargo();
        run(denying_warnings(
            cargo.args(["clippy", "--all-targets"]).args(*part),
        ))
    })
}

/// With the profile of the page, so that the two steps share what they compile.
fn page_lints(workspace: &Workspace) -> Result<()> {
    workspace::require_target(workspace, workspace::WASM)?;
    [page::WEB, page::single::UNPACKER]
        .into_iter()
        .try_for_each(|package| {
            let mut clippy = page::cargo(workspace, "clippy", package, Profile::Release);
            run(denying_warnings(&mut clippy))
        })
}

/// After `--`, so that the flag is for our crates only and dependencies stay as they are compiled.
fn denying_warnings(clippy: &mut Command) -> &mut Command {
    clippy.args(["--", "--deny", "warnings"])
}

fn tests(workspace: &Workspace) -> Result<()> {
    PARTS.iter().try_for_each(|part| {
        let mut cargo = workspace.cargo();
        cargo.arg("test").args(*part);
        // What takes long in the browser is marked to be ignored.
        if std::env::var_os(LONG).is_some() {
            cargo.args(["--", "--include-ignored"]);
        }
        run(cargo.env("ZAJEDNO_SITE", workspace.site()))
    })
}

fn documentation(workspace: &Workspace) -> Result<()> {
    PARTS.iter().try_for_each(|part| {
        let mut cargo = workspace.cargo();
        run(cargo
            .args(["doc", "--no-deps"])
            .args(*part)
            .env("RUSTDOCFLAGS", "--deny warnings"))
    })
}
