//! What the documents of the project name exists: files and folders, commands, packages, tests.

use std::fs;
use std::path::{Path, PathBuf};

const CONTRIBUTING: &str = include_str!("../../CONTRIBUTING.md");
const COMMANDS: &str = include_str!("../../crates/xtask/src/main.rs");

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What stands between two marks, wherever it does on one line.
fn between<'a>(text: &'a str, open: &'a str, close: &'a str) -> impl Iterator<Item = &'a str> {
    let found = text.lines().flat_map(move |line| line.split(open).skip(1));
    found.filter_map(move |rest| Some(rest.split_once(close)?.0))
}

/// Every second piece between backticks of one line is code.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .flat_map(|line| line.split('`').skip(1).step_by(2))
}

fn is_path(code: &str) -> bool {
    let is_of_path = |it: char| it.is_ascii_alphanumeric() || "/._-".contains(it);
    code.contains('/') && code.chars().all(is_of_path)
}

/// What follows a word in a command.
fn after<'a>(commands: &'a str, word: &'a str) -> impl Iterator<Item = &'a str> {
    let words: Vec<&str> = commands.split_whitespace().collect();
    let found: Vec<&str> = (words.windows(2))
        .filter(|pair| pair[0].trim_start_matches('`') == word)
        .map(|pair| pair[1].trim_matches(|it: char| !it.is_ascii_alphanumeric()))
        .collect();
    found.into_iter()
}

#[test]
fn what_contributing_names_is_there() {
    let links = between(CONTRIBUTING, "](", ")").filter(|it| !it.starts_with("https://"));
    let paths = code(CONTRIBUTING).filter(|it| is_path(it));
    let named: Vec<&str> = links.chain(paths).collect();
    assert!(named.len() > 30, "{named:?}");
    let missing: Vec<_> = (named.iter())
        .filter(|it| !root().join(it).exists())
        .collect();
    assert!(missing.is_empty(), "not in the repository: {missing:#?}");
}

#[test]
fn what_contributing_calls_can_be_called() {
    let packages = after(CONTRIBUTING, "-p");
    let folders = ["crates", "tests", "web"].map(|it| root().join(it));
    let manifests: Vec<String> = (folders.iter())
        .flat_map(|folder| {
            let within = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
            within.chain([folder.clone()]).collect::<Vec<_>>()
        })
        .filter_map(|folder| fs::read_to_string(folder.join("Cargo.toml")).ok())
        .collect();
    let is_package = |name: &str| {
        let line = format!("name = \"{name}\"");
        manifests.iter().any(|it| it.lines().any(|it| it == line))
    };
    let unknown: Vec<_> = packages.filter(|it| !is_package(it)).collect();
    assert!(unknown.is_empty(), "no such packages: {unknown:#?}");

    let tests = root().join("tests/tests");
    let is_test = |name: &str| {
        tests.join(format!("{name}.rs")).exists() || tests.join(name).join("main.rs").exists()
    };
    let unknown: Vec<_> = after(CONTRIBUTING, "--test")
        .filter(|it| !is_test(it))
        .collect();
    assert!(unknown.is_empty(), "no such tests: {unknown:#?}");

    let is_command = |name: &str| {
        let variants = COMMANDS.lines().map(str::trim);
        let mut variants = variants.map(|it| it.trim_end_matches([' ', '{', ',']));
        variants.any(|it| it.to_ascii_lowercase() == name)
    };
    let commands: Vec<_> = after(CONTRIBUTING, "xtask").collect();
    assert!(commands.len() > 3, "{commands:?}");
    let unknown: Vec<_> = commands.iter().filter(|it| !is_command(it)).collect();
    assert!(unknown.is_empty(), "no such commands: {unknown:#?}");
}
