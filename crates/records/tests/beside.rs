//! What a file does to what stands beside the answers, and to the directory of local services.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use zajedno_casework::{
    Availability, Casework, Directory, EntryId, Happened, LocalService, Moment,
};
use zajedno_records::restore::{Beside, Joined, join_caseworks, join_directories};
use zajedno_records::{RecordProblem, write_casework, write_directory};

fn at(minute: u8) -> Moment {
    Moment::new(format!("2026-03-02T09:{minute:02}:00.000Z"))
}

fn beside(revision: u64, record: &[u8]) -> Beside<'_> {
    Beside { revision, record }
}

fn given_on() -> Casework {
    let mut casework = Casework::begun("Ана", "Ана", at(1));
    casework
        .take(Happened::Submitted, "Ана", at(2), "")
        .unwrap();
    casework
}

#[test]
fn both_sides_are_joined_at_a_revision_above_both() {
    let (mut here, mut filed) = (given_on(), given_on());
    here.note_event(Happened::HandedOn, "Ана", at(3), "");
    filed.take(Happened::Approved, "Мира", at(4), "").unwrap();
    let (here, filed) = (write_casework(&here), write_casework(&filed));
    for (mine, theirs, expected) in [(2, 7, 8), (7, 2, 8), (3, 3, 4)] {
        let joined = join_caseworks(Some(beside(mine, &here)), beside(theirs, &filed)).unwrap();
        let Joined::Written { content, revision } = joined else {
            panic!("nothing is joined");
        };
        assert_eq!((revision, content.trail.len()), (expected, 4));
        // Whoever has both has nothing to take in any more.
        let joined = write_casework(&content);
        for again in [&here, &filed, &joined] {
            let again = join_caseworks(Some(beside(revision, &joined)), beside(theirs, again));
            assert_eq!(again, Ok(Joined::Same));
        }
    }
}

#[test]
fn what_is_damaged_here_gives_way_and_what_is_newer_never_does() {
    let record = write_casework(&given_on());
    let mut newer = record.clone();
    newer[0] = 99;
    let is_newer = |it| matches!(it, Err(RecordProblem::Version { found: 99, .. }));
    let filed = beside(2, &record);
    for damaged in [&[][..], &record[..5]] {
        let joined = join_caseworks(Some(beside(5, damaged)), filed);
        let content = given_on();
        assert_eq!(
            joined,
            Ok(Joined::Written {
                content,
                revision: 6
            })
        );
        assert!(join_caseworks(Some(filed), beside(5, damaged)).is_err());
    }
    assert!(is_newer(join_caseworks(Some(beside(1, &newer)), filed)));
    assert!(is_newer(join_caseworks(Some(filed), beside(9, &newer))));
}

#[test]
fn of_a_service_that_both_know_what_was_changed_later_counts() {
    let service = |id: &str, minute, title: &str| LocalService {
        id: EntryId::new(id),
        changed: at(minute),
        service: None,
        title: title.to_owned(),
        contact: String::new(),
        availability: Availability::Available,
        remark: String::new(),
    };
    let directory = |services: &[LocalService]| {
        let services = services.to_vec();
        write_directory(&Directory { services })
    };
    let here = directory(&[service("a", 5, "here"), service("b", 1, "here")]);
    let filed = directory(&[
        service("c", 1, "file"),
        service("b", 2, "file"),
        service("a", 4, "file"),
    ]);
    let joined = join_directories(Some(beside(4, &here)), beside(2, &filed)).unwrap();
    let Joined::Written { content, revision } = joined else {
        panic!("nothing is joined");
    };
    let titles: Vec<_> = content
        .services
        .iter()
        .map(|it| (it.id.as_str(), &*it.title))
        .collect();
    assert_eq!(titles, [("a", "here"), ("b", "file"), ("c", "file")]);
    assert_eq!(revision, 5);
    let again = directory(&content.services);
    let again = join_directories(Some(beside(5, &again)), beside(2, &filed));
    assert_eq!(again, Ok(Joined::Same));
}
