//! Streams: long input, an answer before the input ends, and a reader that goes away.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, Command, Output, Stdio};
use std::{fs, thread};

const ASSESSMENT: &str = r#"{"format": 1, "reference": "F-1", "kind": "directed", "date": "2026-03-02", "family": {"caregiver_exhaustion": "3"}, "children": [{"reference": "A"}]}"#;

fn zajedno(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_zajedno"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Feeds what `write` writes, from a thread of its own so that no pipe fills up.
fn fed(arguments: &[&str], input: Vec<u8>) -> Output {
    let mut child = zajedno(arguments);
    let mut stdin = child.stdin.take().unwrap();
    // It may stop reading before the end.
    let feeder = thread::spawn(move || stdin.write_all(&input).is_ok());
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    output
}

fn lines(bytes: &[u8]) -> Vec<&str> {
    str::from_utf8(bytes).unwrap().lines().collect()
}

#[test]
fn a_line_too_long_does_not_stop_the_rest() {
    let mut input = format!("{ASSESSMENT}\n").into_bytes();
    input.resize(input.len() + 3_000_000, b'x');
    input.extend_from_slice(format!("\n{ASSESSMENT}").as_bytes());
    let output = fed(&["score"], input);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output.stdout).len(), 2);
    assert_eq!(
        lines(&output.stderr),
        [
            "standard input:2:1: found more than 1048576 bytes, expected at most so many; split the line [Z101]"
        ]
    );
}

#[test]
fn a_line_of_the_greatest_length_is_read() {
    let mut input = ASSESSMENT.replace(
        ": 1,",
        &format!(":{} 1,", " ".repeat(1_048_576 - ASSESSMENT.len())),
    );
    assert_eq!(input.len(), 1_048_576);
    input.push_str("\r\n");
    let output = fed(&["score"], input.clone().into_bytes());
    assert_eq!(
        (output.status.code(), lines(&output.stderr)),
        (Some(0), vec![])
    );
    let output = fed(&["score"], format!(" {input}").into_bytes());
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn one_laid_out_too_long_is_refused() {
    let input = ASSESSMENT.replace('{', &format!("{{\n{}", " ".repeat(1_100_000)));
    let output = fed(&["score"], input.into_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert!(lines(&output.stderr)[0].contains("1:1: found more than 1048576 bytes"));
}

#[test]
fn an_array_far_too_deep_is_refused() {
    let input = [vec![b'['; 200_000], vec![b']'; 200_000]].concat();
    let output = fed(&["score"], input);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output.stderr).len(), 1);
}

#[test]
fn a_list_too_long_is_refused() {
    let file = std::env::temp_dir().join(format!("zajedno-long-list-{}.json", std::process::id()));
    fs::write(&file, vec![b' '; 5_000_000]).unwrap();
    let output = fed(&["check", file.to_str().unwrap()], Vec::new());
    fs::remove_file(&file).unwrap();
    assert_eq!(output.status.code(), Some(1));
    let expected = format!(
        "{}:1:1: found 5000000 bytes, expected at most 4194304; split the file or take out what does not belong there [Z101]",
        file.display()
    );
    assert_eq!(lines(&output.stderr), [expected]);
}

#[test]
fn a_line_is_answered_before_the_next_one_comes() {
    let mut child = zajedno(&["score"]);
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for _ in 0..3 {
        writeln!(stdin, "{ASSESSMENT}").unwrap();
        let mut answer = String::new();
        stdout.read_line(&mut answer).unwrap();
        assert!(answer.starts_with("{\"format\":1,"), "{answer}");
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let mut child = zajedno(&["score"]);
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let feeder = thread::spawn(move || {
        // Ends when the command no longer listens.
        while writeln!(stdin, "{ASSESSMENT}").is_ok() {}
    });
    stdout.read_line(&mut String::new()).unwrap();
    drop(stdout);
    let mut said = String::new();
    let mut stderr = child.stderr.take().unwrap();
    stderr.read_to_string(&mut said).unwrap();
    assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""));
    feeder.join().unwrap();
}
