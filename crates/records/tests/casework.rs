//! What stands beside the answers, and the directory of services: what was kept by any version opens, and is what it was.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use zajedno_casework::{Casework, Directory, Goal, Plan, Status};
use zajedno_records::{
    RecordProblem, What, read_casework, read_directory, write_casework, write_directory,
};

fn path(name: &str, ending: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    folder.join(format!("{name}.{ending}"))
}

fn json<T: DeserializeOwned>(name: &str) -> T {
    serde_json::from_slice(&fs::read(path(name, "json")).unwrap()).unwrap()
}

const CASEWORKS: [&str; 2] = ["casework-v1-begun", "casework-v1-everything"];
const DIRECTORIES: [&str; 1] = ["directory-v1-everything"];

fn opens<T: DeserializeOwned + PartialEq + Debug>(
    name: &str,
    read: fn(&[u8]) -> Result<T, RecordProblem>,
    write: fn(&T) -> Vec<u8>,
) {
    let record = fs::read(path(name, "bin")).unwrap();
    let kept = read(&record).unwrap();
    assert_eq!(kept, json::<T>(name), "{name}");
    assert_eq!(write(&kept), record, "{name}: written as it was first");
    for cut in 0..record.len() {
        assert!(read(&record[..cut]).is_err(), "{name}: {cut} bytes of it");
    }
    let longer = [&record[..], &[0]].concat();
    assert!(
        matches!(read(&longer), Err(RecordProblem::Trailing { bytes: 1, .. })),
        "{name}"
    );
}

#[test]
fn records_of_every_version_open() {
    for name in CASEWORKS {
        opens::<Casework>(name, read_casework, write_casework);
    }
    for name in DIRECTORIES {
        opens::<Directory>(name, read_directory, write_directory);
    }
}

#[test]
fn a_newer_version_is_refused_by_its_name() {
    for (what, problem) in [
        (What::Casework, read_casework(&[2, 0]).err()),
        (What::Directory, read_directory(&[2, 0]).err()),
    ] {
        let expected = RecordProblem::Version {
            what,
            found: 2,
            newest: 1,
        };
        assert_eq!(problem, Some(expected));
    }
}

/// The fixtures hold one status and one goal each; the others have these numbers for good.
#[test]
fn a_status_and_a_goal_keep_their_numbers() {
    let statuses = [
        Status::Draft,
        Status::ReadyForReview,
        Status::Returned,
        Status::Final,
    ];
    for (number, status) in statuses.into_iter().enumerate() {
        let casework = Casework {
            status,
            ..Casework::default()
        };
        // The version, no letters of a name, the status.
        assert_eq!(
            usize::from(write_casework(&casework)[2]),
            number,
            "{status:?}"
        );
    }
    let goals = [
        Goal::StayTogether,
        Goal::ReturnHome,
        Goal::Kinship,
        Goal::Other,
    ];
    for (number, goal) in goals.into_iter().enumerate() {
        let plan = Plan {
            goal: Some(goal),
            ..Plan::default()
        };
        let casework = Casework {
            plan,
            ..Casework::default()
        };
        // Never reopened, following nothing, no trail, no comments; and then a goal.
        let bytes = write_casework(&casework);
        assert_eq!(
            (&bytes[3..8], usize::from(bytes[8])),
            (&[0, 0, 0, 0, 1][..], number),
            "{goal:?}"
        );
    }
}

#[test]
#[ignore = "writes the records that are missing beside their JSON, once for each version"]
fn write_missing_records() {
    for name in CASEWORKS
        .into_iter()
        .filter(|name| !path(name, "bin").exists())
    {
        fs::write(path(name, "bin"), write_casework(&json(name))).unwrap();
    }
    for name in DIRECTORIES
        .into_iter()
        .filter(|name| !path(name, "bin").exists())
    {
        fs::write(path(name, "bin"), write_directory(&json(name))).unwrap();
    }
}
