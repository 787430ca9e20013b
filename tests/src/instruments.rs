//! The instrument files of `tests/instruments`, each with the shape of a published kind of list, and their worked cases.

#![expect(
    clippy::expect_used,
    reason = "a test that cannot read its instruments has failed"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::value::RawValue;

/// An instrument file with its worked cases.
#[derive(Debug)]
pub struct Worked {
    /// The name of the file, without its ending.
    pub name: String,
    /// The text of the list.
    pub list: String,
    /// The cases.
    pub cases: Vec<Case>,
}

/// A sheet with its computation shown and what it must come to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Its id.
    pub id: String,
    /// The assessment, ready to be read by `json::read_assessment`.
    pub assessment: Box<RawValue>,
    /// How a person works it out, line by line.
    pub computation: Vec<String>,
    /// What the first child's sheet must come to.
    pub expected: Expected,
}

/// What a sheet must come to.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// The bounds of the level of the answers.
    pub level: Option<[String; 2]>,
    /// The bounds of the level in force; absent: those of the answers.
    #[serde(default)]
    pub in_force: Option<[String; 2]>,
    /// Whether the result is final.
    #[serde(rename = "final")]
    pub is_final: bool,
    /// The bounds of every score.
    pub scores: BTreeMap<String, [i32; 2]>,
    /// The prorated value; absent: there is none.
    #[serde(default)]
    pub prorated: Option<ExpectedProrated>,
    /// Whether every flag holds: `yes`, `possible` or `no`.
    pub flags: BTreeMap<String, String>,
    /// Whether a directed assessment is due, of an initial one.
    #[serde(default)]
    pub due: Option<bool>,
    /// The indicators that get a service.
    #[serde(default)]
    pub services: BTreeSet<String>,
    /// Everything to do about critical answers; absent: there are none.
    #[serde(default)]
    pub tasks: BTreeSet<String>,
    /// What a condition leaves out; absent: nothing.
    #[serde(default)]
    pub not_asked: BTreeSet<String>,
    /// Of what it is not decided whether it is asked; absent: of nothing.
    #[serde(default)]
    pub undecided: BTreeSet<String>,
}

/// A prorated value.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedProrated {
    /// The level.
    pub level: String,
    /// Every score.
    pub scores: BTreeMap<String, i32>,
}

/// Where the instrument files are.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments")
}

/// Every instrument file, in the order of their names.
///
/// # Panics
///
/// When a file cannot be read.
#[must_use]
pub fn all() -> Vec<Worked> {
    let folder = folder();
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect(name);
    let files = fs::read_dir(&folder).expect("the folder of instruments");
    let names = files.map(|file| file.expect("a file").file_name());
    let names: BTreeSet<String> = names
        .filter_map(|name| name.to_str()?.strip_suffix(".json").map(str::to_owned))
        .filter(|name| name.strip_suffix(".cases").is_none())
        .collect();
    let worked = names.into_iter().map(|name| {
        let cases = read(&format!("{name}.cases.json"));
        Worked {
            list: read(&format!("{name}.json")),
            cases: serde_json::from_str(&cases).expect(&name),
            name,
        }
    });
    worked.collect()
}
