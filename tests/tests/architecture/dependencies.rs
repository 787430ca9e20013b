//! Arrows between crates; licences, sources, and versions of what they depend on.

use std::fs;

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};
use spdx::{Expression, ParseMode};

use crate::lexed::words;
use crate::{none, root, shipped};

/// Which crates of the workspace a crate may know. `zajedno-tests` may know all.
const ARROWS: &[(&str, &[&str])] = &[
    ("zajedno-core", &[]),
    ("zajedno-text", &["zajedno-core"]),
    ("zajedno-form", &["zajedno-core", "zajedno-text"]),
    ("zajedno-casework", &["zajedno-core"]),
    ("zajedno-records", &["zajedno-core", "zajedno-casework"]),
    ("zajedno-sealing", &[]),
    ("zajedno-packing", &[]),
    (
        "zajedno-cli",
        &[
            "zajedno-core",
            "zajedno-text",
            "zajedno-records",
            "zajedno-sealing",
        ],
    ),
    (
        "zajedno-web",
        &[
            "zajedno-core",
            "zajedno-text",
            "zajedno-form",
            "zajedno-casework",
            "zajedno-engine",
            "zajedno-records",
            "zajedno-sealing",
        ],
    ),
    (
        "zajedno-engine",
        &[
            "zajedno-core",
            "zajedno-text",
            "zajedno-casework",
            "zajedno-records",
        ],
    ),
    ("xtask", &["zajedno-core", "zajedno-packing"]),
    // Not begun yet; whoever begins them meets the rule.
    ("zajedno-agreement", &[]),
    ("zajedno-formats", &["zajedno-core"]),
];

/// Lists are files that these read, and no part of them.
const WITHOUT_LISTS: &[&str] = &[
    "zajedno-text",
    "zajedno-form",
    "zajedno-casework",
    "zajedno-records",
    "zajedno-engine",
    "zajedno-web",
];

/// What draws is made with; no storage, no router, no clock.
const FORM_USES: &[&str] = &[
    "wasm-bindgen",
    "web-sys",
    "yew",
    "zajedno-core",
    "zajedno-text",
];

/// What the core is made with; it runs wherever these do. `schemars` only describes the formats, and only when asked to.
const CORE_USES: &[&str] = &[
    "postcard",
    "schemars",
    "serde",
    "serde_json",
    "sha2",
    "thiserror",
];

/// Licences that go together with MIT OR Apache-2.0, in what is shipped and in what builds it.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

fn metadata() -> Metadata {
    MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .exec()
        .unwrap()
}

/// The names of what a package depends on; what only its own tests use does not count.
fn uses(package: &Package) -> impl Iterator<Item = &str> {
    let shipped = package
        .dependencies
        .iter()
        .filter(|one| one.kind != DependencyKind::Development);
    shipped.map(|dependency| dependency.name.as_str())
}

#[test]
fn crates_know_only_whom_they_may() {
    let metadata = metadata();
    let members = metadata.workspace_packages();
    let names: Vec<_> = members.iter().map(|member| member.name.as_str()).collect();
    let mut breaches = Vec::new();
    for member in members
        .iter()
        .filter(|member| member.name.as_str() != "zajedno-tests")
    {
        let Some((_, allowed)) = ARROWS
            .iter()
            .find(|(name, _)| *name == member.name.as_str())
        else {
            breaches.push(format!("{} has no row in ARROWS", member.name));
            continue;
        };
        for known in uses(member).filter(|name| names.contains(name) && !allowed.contains(name)) {
            breaches.push(format!("{} must not know {known}", member.name));
        }
    }
    none(
        &breaches,
        "an arrow points the wrong way; see the layers in ARCHITECTURE.md",
    );
}

#[test]
fn the_core_uses_only_what_is_listed() {
    let metadata = metadata();
    let core = metadata
        .packages
        .iter()
        .find(|package| package.name.as_str() == "zajedno-core")
        .unwrap();
    let unlisted: Vec<_> = uses(core)
        .filter(|name| !CORE_USES.contains(name))
        .map(str::to_owned)
        .collect();
    none(
        &unlisted,
        "the core must stay small and free of the outside world; it now uses",
    );
}

#[test]
fn what_draws_uses_only_what_is_listed() {
    let metadata = metadata();
    let mut packages = metadata.packages.iter();
    let form = packages.find(|package| package.name.as_str() == "zajedno-form");
    let unlisted = uses(form.unwrap()).filter(|name| !FORM_USES.contains(name));
    let unlisted: Vec<_> = unlisted.map(str::to_owned).collect();
    none(
        &unlisted,
        "the form takes what it shows and gives events; it now uses",
    );
}

#[test]
fn no_list_is_part_of_the_page() {
    let mut breaches = Vec::new();
    for package in metadata().packages {
        let name = package.name.as_str();
        if !WITHOUT_LISTS.contains(&name) {
            continue;
        }
        for uses in &package.dependencies {
            let builtin =
                uses.features.iter().any(|it| it == "builtin") || uses.uses_default_features;
            if uses.kind == DependencyKind::Normal && uses.name == "zajedno-core" && builtin {
                breaches.push(format!("{name} takes the lists of zajedno-core"));
            }
        }
    }
    for source in shipped(&[
        "crates/text/src",
        "crates/form/src",
        "crates/engine/src",
        "web/src",
    ]) {
        let includes = words(&source).into_iter();
        let includes = includes.filter(|it| it.text == "include_str" || it.text == "include_bytes");
        breaches.extend(includes.map(|it| format!("{}:{}: {}", source.name, it.line, it.text)));
    }
    none(
        &breaches,
        "lists, evidence and cases are files that the page reads",
    );
}

/// The package of the fuzzer is none of the workspace; it ships nothing, and takes nothing from elsewhere either.
#[test]
fn the_fuzzer_comes_from_crates_io() {
    let lock = fs::read_to_string(root().join("tests/fuzz/Cargo.lock")).unwrap();
    let sources = lock
        .lines()
        .filter_map(|line| line.strip_prefix("source = "));
    let elsewhere = sources.filter(|source| source.trim_matches('"') != CRATES_IO);
    let elsewhere: Vec<_> = elsewhere.map(str::to_owned).collect();
    none(
        &elsewhere,
        "dependencies of the fuzzer that are not from crates.io",
    );
}

#[test]
fn licences_are_on_the_list() {
    let mut breaches = Vec::new();
    for package in metadata().packages {
        let licence = package.license.as_deref().unwrap_or("none");
        let fits = Expression::parse_mode(licence, ParseMode::LAX).is_ok_and(|expression| {
            expression.evaluate(|required| {
                required
                    .license
                    .id()
                    .is_some_and(|id| LICENCES.contains(&id.name))
            })
        });
        if !fits {
            breaches.push(format!("{} {}: {licence}", package.name, package.version));
        }
    }
    none(
        &breaches,
        "licences that are not on the list; use another crate, or argue for the licence",
    );
}

#[test]
fn everything_comes_from_crates_io() {
    let metadata = metadata();
    let elsewhere: Vec<_> = metadata
        .packages
        .iter()
        .filter(|package| {
            package
                .source
                .as_ref()
                .is_some_and(|source| source.repr != CRATES_IO)
        })
        .map(|package| format!("{} from {:?}", package.name, package.source))
        .collect();
    none(&elsewhere, "dependencies that are not from crates.io");
    let own = metadata
        .packages
        .iter()
        .filter(|package| package.source.is_none())
        .count();
    assert_eq!(
        own,
        metadata.workspace_members.len(),
        "a dependency is taken from a folder outside"
    );
}

/// The glue must be written by the version that the page was compiled with.
#[test]
fn wasm_bindgen_has_one_version() {
    let metadata = metadata();
    let mut versions: Vec<_> = metadata
        .packages
        .iter()
        .filter(|package| {
            ["wasm-bindgen", "wasm-bindgen-cli-support"].contains(&package.name.as_str())
        })
        .map(|package| package.version.to_string())
        .collect();
    assert_eq!(versions.len(), 2, "{versions:?}");
    versions.dedup();
    assert_eq!(
        versions.len(),
        1,
        "pin both to the same version in Cargo.toml: {versions:?}"
    );
}
