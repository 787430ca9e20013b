//! A calendar file is one that calendars read, and says nothing that it was not given.

use proptest::prelude::*;
use zajedno_casework::{Appointment, Due, DueWhat, EntryId, Moment, TaskKey, TaskKind, calendar};

const MADE: &str = "2026-03-02T09:30:00.000Z";

fn one(title: &str, detail: Option<&str>) -> String {
    let appointment = Appointment {
        uid: "1@zajedno".to_owned(),
        on: "2026-06-02"
            .parse()
            .unwrap_or_else(|problem| panic!("{problem}")),
        title,
        detail,
    };
    calendar(&Moment::new(MADE), &[appointment]).unwrap_or_default()
}

#[test]
fn a_file_has_these_lines_and_no_others() {
    assert_eq!(
        one("Reminder", None),
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Zajedno//Zajedno//EN\r\nBEGIN:VEVENT\r\nUID:1@zajedno\r\n\
         DTSTAMP:20260302T093000Z\r\nDTSTART;VALUE=DATE:20260602\r\nSUMMARY:Reminder\r\nCLASS:PRIVATE\r\n\
         TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    assert!(one("Reminder", Some("P-17")).contains("\r\nDESCRIPTION:P-17\r\n"));
}

#[test]
fn what_has_a_meaning_in_calendars_is_escaped() {
    for (title, written) in [
        ("a, b; c\\d", "SUMMARY:a\\, b\\; c\\\\d"),
        (
            "one\ntwo\r\nthree\rfour",
            "SUMMARY:one\\ntwo\\nthree\\nfour",
        ),
        ("bell\u{7}, tab\t", "SUMMARY:bell\\, tab\t"),
        (
            "END:VEVENT\r\nBEGIN:VEVENT",
            "SUMMARY:END:VEVENT\\nBEGIN:VEVENT",
        ),
    ] {
        let file = one(title, None);
        assert!(file.contains(&format!("\r\n{written}\r\n")), "{file}");
        assert_eq!(file.matches("\r\nBEGIN:VEVENT").count(), 1);
    }
}

#[test]
fn there_is_no_calendar_of_nothing_or_from_no_moment() {
    assert_eq!(calendar(&Moment::new(MADE), &[]), None);
    let appointment = |made: &str| {
        let on = "2026-06-02".parse().unwrap();
        let it = Appointment {
            uid: String::new(),
            on,
            title: "",
            detail: None,
        };
        calendar(&Moment::new(made), &[it])
    };
    for wrong in [
        "",
        "today",
        "2026-03-02",
        "2026-02-30T09:30:00.000Z",
        "2026-03-02T9:30:00Z",
        "2026-03-02T09:3č:00Z",
        "2026-03-02T24:00:00Z",
        "2026-03-02T09:30:00.Z",
        "2026-03-02T09:30:00.000",
    ] {
        assert_eq!(appointment(wrong), None, "{wrong}");
    }
    assert!(appointment("2026-03-02T09:30:00Z").is_some());
}

#[test]
fn a_name_is_stable_says_nothing_and_is_another_for_each_thing() {
    let task = |child: &str, kind| {
        DueWhat::Task(TaskKey {
            kind,
            child: child.to_owned(),
            of: "household_violence".to_owned(),
        })
    };
    let due = |what| Due {
        on: "2026-06-02".parse().unwrap(),
        what,
    };
    let all = [
        task("A", TaskKind::Act),
        task("B", TaskKind::Act),
        task("A", TaskKind::Verify),
        DueWhat::Step(EntryId::new("s1")),
        DueWhat::Step(EntryId::new("s2")),
        DueWhat::Conference,
        DueWhat::Review,
    ];
    let of = |id: &str| all.clone().map(|what| due(what).uid(id));
    let mut names = [of("0f3a"), of("77b1")].concat();
    assert_eq!(of("0f3a"), names[..7]);
    assert!(
        names
            .iter()
            .all(|it| it.len() == "0123456789abcdef@zajedno".len()),
        "{names:?}"
    );
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 14);
}

/// Reads a file as RFC 5545 says: lines that begin with a blank go on from the one before.
fn unfolded(file: &str) -> String {
    file.replace("\r\n ", "")
}

proptest! {
    #[test]
    fn lines_are_short_and_unfold_to_what_was_written(title in "[\\PC\n]{0,200}", detail in "[a-zšžА-Я,;\\\\ ]{0,300}") {
        let file = one(&title, Some(&detail));
        prop_assert!(file.ends_with("END:VCALENDAR\r\n"));
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{} bytes: {line}", line.len());
            prop_assert!(!line.contains(['\r', '\n']));
        }
        let unfolded = unfolded(&file);
        let value = unfolded.lines().find_map(|line| line.strip_prefix("DESCRIPTION:"));
        let mut read = String::new();
        let mut letters = value.unwrap_or_default().chars();
        while let Some(letter) = letters.next() {
            read.extend(if letter == '\\' { letters.next() } else { Some(letter) });
        }
        prop_assert_eq!(read, detail);
    }
}
