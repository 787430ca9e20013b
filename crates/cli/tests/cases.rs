//! What the command says and how it ends: one file for each case in `tests/cli`, and the examples of the README.

use std::io::Write as _;
use std::process::{Command, Stdio};

#[test]
fn cases() {
    trycmd::TestCases::new()
        .register_bin("zajedno", trycmd::cargo::cargo_bin!("zajedno"))
        .case("../../tests/cli/*.toml")
        .case("README.md");
}

#[test]
fn the_assessment_in_the_readme_can_be_scored() {
    let readme = include_str!("../README.md");
    let (_, example) = readme.split_once("```json\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_zajedno"))
        .arg("score")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut stdin = command.stdin.take().unwrap();
    stdin.write_all(example.as_bytes()).unwrap();
    drop(stdin);
    assert!(command.wait().unwrap().success());
}
