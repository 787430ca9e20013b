//! Who may know whom, and the rules that hold in every file of their kind.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may panic")]

mod dependencies;
mod drawn;
mod lengths;
mod lexed;
mod policy;
mod purity;
mod styles;
mod words;

use std::fs;
use std::path::{Path, PathBuf};

use xtask::files;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A file of the repository, its name counted from the root.
struct Source {
    name: String,
    text: String,
}

/// All files with an ending below these folders; a folder that is gone is an error.
fn sources(folders: &[&str], ending: &str) -> Vec<Source> {
    let mut found = Vec::new();
    for folder in folders {
        for file in files::under(&root().join(folder)).unwrap() {
            if files::has_ending(&file, ending) {
                let name = format!("{folder}/{file}");
                let text = fs::read_to_string(root().join(&name)).unwrap();
                found.push(Source { name, text });
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} file below {folders:?}");
    found
}

/// The files with an ending that are not tests alone.
fn shipped(folders: &[&str]) -> Vec<Source> {
    let mut found = sources(folders, "rs");
    found.retain(|source| !source.name.ends_with("/tests.rs"));
    found
}

/// Fails with every breach, one a line, and what to do about them.
#[track_caller]
fn none(breaches: &[String], advice: &str) {
    assert!(breaches.is_empty(), "{advice}\n{}", breaches.join("\n"));
}
