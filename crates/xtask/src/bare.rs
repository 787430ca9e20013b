//! The core on a machine without an operating system: there is no `std` for that, so none can hide in it.

use anyhow::Result;

use crate::workspace::{self, Workspace, run};

/// A small 32-bit machine.
const TARGET: &str = "thumbv7em-none-eabihf";
/// What the core can do there.
const FEATURES: &[&str] = &["", "packed"];

/// Builds the core for it with each set of features, and lints what only 32 bits show.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    workspace::require_target(workspace, TARGET)?;
    let core = |command: &str, features: &str| {
        let mut cargo = workspace.cargo();
        cargo
            .args([command, "--package", "zajedno-core", "--lib"])
            .args(["--target", TARGET])
            .args(["--no-default-features", "--features", features]);
        cargo
    };
    FEATURES.iter().try_for_each(|features| {
        run(core("clippy", features).args(["--", "--deny", "warnings"]))?;
        run(&mut core("build", features))
    })
}
