//! Opening a backup into a folder, and backups that came to harm.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use zajedno_casework::{Casework, Directory};
use zajedno_records::{write_casework, write_directory};
use zajedno_sealing::backup::{self, Entry};
use zajedno_sealing::{Cost, Id, Kind, Lock, Place, RecoveryCode, Salt, derive};

const PASSPHRASE: &str = "čuvar tišine 12";
const LIST: &str = "list-small-1.0.0-85ec431e.json";
const ASSESSMENTS: [&str; 2] = [
    "assessment-01010101010101010101010101010101-3.json",
    "assessment-02020202020202020202020202020202-1.json",
];

fn fixture(name: &str) -> PathBuf {
    Path::new("../../tests/cli/data/open").join(name)
}

fn zajedno(arguments: &[&Path], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_zajedno"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // It may not ask at all.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn open_into(folder: &Path, backup: &Path) -> Output {
    let arguments = ["open".as_ref(), "--into".as_ref(), folder, backup];
    zajedno(&arguments, PASSPHRASE)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).unwrap()
}

#[test]
fn a_folder_holds_what_can_be_scored() {
    let here = tempfile::tempdir().unwrap();
    let folder = here.path().join("opened");
    let output = open_into(&folder, &fixture("store.backup"));
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout), "");
    assert_eq!(names(&folder), [ASSESSMENTS[0], ASSESSMENTS[1], LIST]);
    // The assessments name the digest of their list: no other would be taken.
    let list = folder.join(LIST);
    for assessment in ASSESSMENTS {
        let assessment = folder.join(assessment);
        let arguments = ["score".as_ref(), "--list".as_ref(), &*list, &assessment];
        let scored = zajedno(&arguments, "");
        assert!(scored.status.success(), "{}", text(&scored.stderr));
    }
}

#[cfg(unix)]
#[test]
fn what_is_written_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;

    let here = tempfile::tempdir().unwrap();
    let folder = here.path().join("opened");
    assert!(
        open_into(&folder, &fixture("store.backup"))
            .status
            .success()
    );
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    for name in names(&folder) {
        assert_eq!(mode(&folder.join(name)), 0o600);
    }
}

#[test]
fn nothing_is_overwritten() {
    let here = tempfile::tempdir().unwrap();
    let file = here.path().join("notes.txt");
    fs::write(&file, "mine").unwrap();
    for taken in [here.path(), &file] {
        let output = open_into(taken, &fixture("store.backup"));
        assert_eq!(output.status.code(), Some(3));
        let said = text(&output.stderr);
        assert!(said.contains("nothing is overwritten"), "{said}");
    }
    assert_eq!(names(here.path()), ["notes.txt"]);
    assert_eq!(fs::read(&file).unwrap(), b"mine");
}

#[test]
fn a_wrong_passphrase_makes_no_folder() {
    let here = tempfile::tempdir().unwrap();
    let folder = here.path().join("opened");
    let backup = fixture("store.backup");
    let arguments = ["open".as_ref(), "--into".as_ref(), &*folder, &*backup];
    assert_eq!(zajedno(&arguments, "another").status.code(), Some(1));
    assert!(!folder.exists());
}

/// The same letters come as one sign from one keyboard, and as two from another.
#[test]
fn a_passphrase_is_the_same_from_every_keyboard() {
    let apart = PASSPHRASE.replace('č', "c\u{30c}").replace('š', "s\u{30c}");
    assert_ne!(apart, PASSPHRASE);
    let output = zajedno(&["open".as_ref(), &fixture("store.backup")], &apart);
    assert!(output.status.success(), "{}", text(&output.stderr));
}

#[test]
fn what_is_left_of_a_damaged_backup_is_written() {
    let here = tempfile::tempdir().unwrap();
    let folder = here.path().join("opened");
    let output = open_into(&folder, &fixture("damaged.backup"));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(names(&folder), [ASSESSMENTS[0], LIST]);
}

/// What opening a changed backup says, and how many assessments it gives.
fn opened(bytes: &[u8]) -> (Option<i32>, usize, String) {
    let here = tempfile::tempdir().unwrap();
    let file = here.path().join("changed.backup");
    fs::write(&file, bytes).unwrap();
    let output = zajedno(&["open".as_ref(), &file], PASSPHRASE);
    let lines = text(&output.stdout).lines().count();
    (output.status.code(), lines, text(&output.stderr).to_owned())
}

#[test]
fn damage_that_loses_nothing_is_told_too() {
    let whole = fs::read(fixture("store.backup")).unwrap();
    // The first lock, the manifest behind it, and the second lock.
    let cases = [
        (30, "nothing in it is lost"),
        (300, "the table of contents is damaged"),
        (whole.len() - 1, "nothing in it is lost"),
    ];
    for (place, expected) in cases {
        let mut changed = whole.clone();
        changed[place] ^= 1;
        let (status, assessments, said) = opened(&changed);
        assert_eq!((status, assessments), (Some(1), 2), "{said}");
        assert!(said.contains(expected), "{said}");
    }
}

#[test]
fn cut_off_it_says_what_is_lost() {
    let whole = fs::read(fixture("store.backup")).unwrap();
    for length in (0..whole.len()).step_by(487) {
        let (status, assessments, said) = opened(&whole[..length]);
        assert_eq!(status, Some(1), "cut to {length}: {said}");
        assert!(assessments <= 2 && !said.contains("panicked"), "{said}");
    }
}

/// What another person handed on, sealed under a code: it opens as a backup does, with what stands beside the answers.
#[test]
fn a_file_that_was_handed_on_opens_with_its_code() {
    let here = tempfile::tempdir().unwrap();
    let (file, folder) = (
        here.path().join("handed.zajedno"),
        here.path().join("opened"),
    );
    let (code, salt) = (RecoveryCode::random().unwrap(), Salt::random().unwrap());
    let key = derive(code.secret().as_bytes(), salt.as_bytes(), Cost::LEAST).unwrap();
    let store = Id::from_bytes([9; 16]);
    let (lock, data) = Lock::handed_on(store, Cost::LEAST, salt, &key).unwrap();
    let casework = Casework {
        assessor: "Ана".to_owned(),
        ..Casework::default()
    };
    let mut newer = write_casework(&casework);
    newer[0] = 99;
    let contents = [
        (Kind::Casework, 1, write_casework(&casework)),
        (Kind::Casework, 2, newer),
        (Kind::Directory, 0, write_directory(&Directory::default())),
    ];
    let sealed = contents.map(|(kind, id, plain)| {
        let (id, revision) = (Id::from_bytes([id; 16]), 1);
        let place = Place { kind, id, revision };
        let sealed = data.seal(place, &plain).unwrap();
        Entry { place, sealed }
    });
    let bytes = backup::write(&lock, &data, "2026-03-02T10:20:30Z", &sealed).unwrap();
    fs::write(&file, bytes).unwrap();

    let arguments: [&Path; 5] = [
        "open".as_ref(),
        "--recovery".as_ref(),
        "--into".as_ref(),
        &folder,
        &file,
    ];
    let output = zajedno(&arguments, &code.to_string());
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("open it with the newest Zajedno"), "{said}");
    let beside = "casework-01010101010101010101010101010101-1.json";
    let directory = "directory-00000000000000000000000000000000-1.json";
    assert_eq!(names(&folder), [beside, directory]);
    let written = fs::read_to_string(folder.join(beside)).unwrap();
    assert!(written.contains("\"assessor\": \"Ана\""), "{written}");
}
