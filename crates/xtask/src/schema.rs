//! `cargo xtask schema`: the schemas of the formats, as the types have them.

use std::fs;
use std::io::ErrorKind;

use anyhow::{Context, Result, bail};
use zajedno_core::schema::{SchemaFile, files};

use crate::workspace::Workspace;

/// Where the schemas stand.
const FOLDER: &str = "crates/core/schema";

/// Writes the schemas, or fails when a written one is not what the types say.
pub(crate) fn run(workspace: &Workspace, write: bool) -> Result<()> {
    let folder = workspace.root().join(FOLDER);
    let mut stale = Vec::new();
    for SchemaFile { name, text } in files()? {
        let path = folder.join(&name);
        if write {
            fs::create_dir_all(&folder)
                .and_then(|()| fs::write(&path, text))
                .with_context(|| format!("cannot write {}", path.display()))?;
            continue;
        }
        match fs::read_to_string(&path) {
            Ok(written) if written == text => {}
            Ok(_) => stale.push(format!("{FOLDER}/{name} is not what the types say")),
            Err(problem) if problem.kind() == ErrorKind::NotFound => {
                stale.push(format!("{FOLDER}/{name} is missing"));
            }
            Err(problem) => {
                return Err(problem).with_context(|| format!("cannot read {}", path.display()));
            }
        }
    }
    if !stale.is_empty() {
        bail!(
            "{}; run `cargo xtask schema --write` and look at the difference: is it one that a minor version may bring?",
            stale.join(", ")
        );
    }
    Ok(())
}
