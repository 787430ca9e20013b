//! What is written is read again; what is no record is refused with what was found.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use zajedno_core::assessment::{
    Answer, CheckAnswer, Child, Confirmation, Kind, Note, Source, Subject,
};
use zajedno_core::instrument::About;
use zajedno_core::json::read_assessment;
use zajedno_core::{Assessment, Date, Instrument, builtin, json};
use zajedno_records::{RecordProblem, Settings, Summary, What, list_of, read, write};
use zajedno_tests::cases::case;
use zajedno_tests::naive::List;
use zajedno_tests::vignettes::Vignettes;

static LIST: LazyLock<Instrument> = LazyLock::new(builtin::separation_risk);

fn vignettes() -> Vec<Assessment> {
    let vignettes = Vignettes::separation_risk().unwrap();
    let stages = vignettes.stages().map(|it| it.assessment.get());
    let stages: Vec<_> = stages
        .map(|it| read_assessment(it.as_bytes(), &LIST).unwrap())
        .collect();
    assert_eq!(stages.len(), 8, "stages of the six cases");
    stages
}

#[test]
fn training_cases_are_read_as_they_were_written() {
    for assessment in vignettes() {
        let record = write(&assessment, &LIST);
        assert_eq!(read(&record, &LIST), Ok(assessment));
        assert_eq!(list_of(&record), Ok(LIST.name().into()));
    }
}

fn note() -> impl Strategy<Value = Note> {
    let day = (1900..=2199_u16, 1..=12_u8, 1..=28_u8);
    let day = day.prop_map(|(year, month, day)| Date::new(year, month, day).unwrap());
    (
        prop::sample::select(vec!["", " ", "Мајка каже да не спава.\n", "\"\u{0}\\"]),
        vec(prop::sample::select(Source::ALL.to_vec()), 0..4),
        prop::option::of(day),
        prop::option::of(prop::sample::select(CheckAnswer::ALL.to_vec())),
    )
        .prop_map(|(fact, sources, on, check)| Note {
            fact: fact.to_owned(),
            sources,
            on,
            check,
        })
}

/// Notes beside answers, and confirmations that are begun.
fn note_down(assessment: &mut Assessment, places: Vec<(usize, Note)>) {
    for (place, mut note) in places {
        let (indicator, it) = LIST.indexed().nth(place).unwrap();
        let subject = match it.about {
            About::Family => Subject::Family,
            About::Child => Subject::Child(0),
        };
        if let (Some(critical), None) = (&it.critical, &it.from_age) {
            let confirmed = Some(Confirmation {
                by: note.fact.clone(),
                on: note.on,
                source: note.sources.first().copied(),
            });
            let option = critical.at;
            let answer = Some(Answer::Option { option, confirmed });
            assessment.set(&LIST, subject, indicator, answer).unwrap();
        }
        if it.check.is_none() {
            note.check = None;
        }
        assessment
            .set_note(&LIST, subject, indicator, note)
            .unwrap();
    }
}

#[test]
fn any_assessment_is_read_as_it_was_written() {
    let indicators = LIST.indicators().len();
    let list = List::new();
    let kinds = prop::sample::select(vec![Kind::Initial, Kind::Directed, Kind::Review]);
    let notes = vec((0..indicators, note()), 0..12);
    let config = Config {
        cases: 300,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(0),
        ..Config::default()
    };
    let mut runner = TestRunner::new(config);
    let all = (case(list), kinds, notes);
    runner
        .run(&all, |(case, kind, notes)| {
            let mut assessment = case.assessment(&LIST, kind);
            note_down(&mut assessment, notes);
            assessment.children.push(Child::new("another", None));
            let record = write(&assessment, &LIST);
            prop_assert_eq!(read(&record, &LIST), Ok(assessment));
            Ok(())
        })
        .unwrap();
}

/// A record that has a bit of everything.
fn whole() -> Vec<u8> {
    fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/fixtures/v1-everything.bin"
    ))
    .unwrap()
}

fn small() -> Instrument {
    json::read_instrument(include_bytes!("fixtures/small-list.json")).unwrap()
}

#[test]
fn a_record_that_is_cut_anywhere_is_refused() {
    let (whole, list) = (whole(), small());
    for length in 0..whole.len() {
        let problem = read(&whole[..length], &list).unwrap_err();
        let what = What::Record;
        assert_eq!(problem, RecordProblem::Cut { what }, "{length}");
        assert_eq!(
            problem.messages(),
            [
                "found a record of an assessment that ends in the middle of a value, expected all of it; restore it from a backup"
            ]
        );
    }
}

#[test]
fn what_stands_after_the_end_is_refused() {
    let mut longer = whole();
    longer.extend([0, 0]);
    let problem = read(&longer, &small()).unwrap_err();
    assert!(
        problem.to_string().starts_with(
            "found 2 bytes after the end of a record of an assessment, expected none;"
        ),
        "{problem}"
    );
}

#[test]
fn another_version_is_named() {
    for (version, found) in [(&[0][..], 0), (&[2], 2), (&[0xff, 0xff, 3], 0xffff)] {
        let bytes = [version, &whole()[1..]].concat();
        let problem = read(&bytes, &small()).unwrap_err();
        assert_eq!(Err(problem.clone()), list_of(&bytes));
        assert_eq!(
            problem.to_string(),
            format!(
                "found version {found} of a record of an assessment, expected at most 1 and at least 1; open it with the newest Zajedno"
            )
        );
        for (problem, is) in [
            (Summary::read(&bytes).unwrap_err(), What::Summary),
            (Settings::read(&bytes).unwrap_err(), What::Settings),
        ] {
            assert!(
                matches!(problem, RecordProblem::Version { what, found: it, newest: 1 } if what == is && it == found),
                "{problem}"
            );
        }
    }
}

/// Whatever one byte becomes, something is said, or another assessment is read; nothing stops the program.
#[test]
fn no_wrong_byte_stops_the_program() {
    let (whole, list) = (whole(), small());
    let mut refused = 0;
    for place in 0..whole.len() {
        for byte in 0..=u8::MAX {
            let mut wrong = whole.clone();
            wrong[place] = byte;
            if let Err(problem) = read(&wrong, &list) {
                refused += 1;
                let messages = problem.messages();
                assert!(!messages.is_empty(), "{place} {byte}");
                for said in messages {
                    assert!(said.contains("found ") && said.contains("; "), "{said}");
                }
            }
        }
    }
    assert!(refused > whole.len() * 100, "{refused}");
}

/// A record may claim any number of parts; what is not there is not made room for.
#[test]
fn a_claim_of_many_parts_is_refused() {
    let whole = write(&vignettes()[0], &LIST);
    let most = [0xff, 0xff, 0xff, 0xff, 0x0f];
    for place in 1..whole.len() {
        let claims = [&whole[..place], &most, &whole[place + 1..]].concat();
        // What matters is that each returns at once: 4 billion parts would not fit into the memory.
        assert!(read(&claims, &LIST).is_err(), "{place}");
    }
}

/// The place of a text in a record, and how long it is.
fn place_of(record: &[u8], text: &str) -> usize {
    let mut windows = record.windows(text.len());
    windows.position(|it| it == text.as_bytes()).unwrap()
}

#[test]
fn a_date_that_no_calendar_has_is_refused_with_its_place() {
    let mut record = whole();
    // Kind, year, month, day stand after the reference.
    let day = place_of(&record, "П-17 \"Лип\"") + "П-17 \"Лип\"".len() + 4;
    assert_eq!(record[day - 1..=day], [3, 2]);
    record[day] = 32;
    let problem = read(&record, &small()).unwrap_err();
    assert_eq!(
        problem.to_string(),
        "/date: found 2026-3-32, expected a day or a month of the years 1900 to 2199; restore the record from a backup"
    );
}

#[test]
fn what_stands_twice_is_refused_with_its_place() {
    let list = small();
    let text = br#"{ "format": 1, "reference": "F", "kind": "directed", "date": "2026-03-02",
        "family": {}, "children": [{ "reference": "A", "answers": { "harm": "0" } }] }"#;
    let record = write(&read_assessment(text, &list).unwrap(), &list);
    let answer = place_of(&record, "harm") - 1;
    let one = &record[answer..answer + 8];
    assert_eq!(one, b"\x04harm\x010\x00");
    let twice = [&record[..answer - 1], &[2], one, &record[answer..]].concat();
    let problem = read(&twice, &list).unwrap_err();
    assert_eq!(
        problem.to_string(),
        "/children/0/answers/harm: found it a second time, expected each indicator once; restore the record from a backup"
    );
    let notes = answer + one.len();
    assert_eq!(record[notes], 0, "no notes");
    let note = b"\x04harm\x01x\x00\x00\x00";
    let twice = [&record[..notes], &[2], note, note, &record[notes + 1..]].concat();
    let problem = read(&twice, &list).unwrap_err().to_string();
    assert!(problem.starts_with("/children/0/notes/harm: "), "{problem}");
}

#[test]
fn a_record_opens_in_its_own_list_alone() {
    let problem = read(&whole(), &LIST).unwrap_err();
    let messages = problem.messages();
    for at in [
        "/instrument/id: ",
        "/instrument/version: ",
        "/instrument/digest: ",
    ] {
        assert!(messages.iter().any(|it| it.starts_with(at)), "{messages:?}");
    }
    // A file may leave the digest out, a record may not.
    let record = whole();
    let digest = place_of(&record, &small().name().digest.to_string());
    let without = [&record[..digest - 1], &[0], &record[digest + 64..]].concat();
    let problem = read(&without, &small()).unwrap_err();
    assert!(
        problem.to_string().contains("no digest of the list"),
        "{problem}"
    );
}

#[test]
fn an_answer_outlives_a_correction_of_the_age_that_no_longer_offers_it() {
    let until =
        |it: &zajedno_core::instrument::Indicator| it.not_applicable.as_ref()?.max_age_months;
    let mut indicators = LIST.indicators().iter();
    let position = indicators.position(|it| until(it).is_some()).unwrap();
    let index = LIST.find(LIST.indicators()[position].id.as_str()).unwrap();
    let mut assessment =
        Assessment::new(&LIST, "17", Kind::Directed, "2026-03-02".parse().unwrap());
    assessment.children = vec![Child::new("A", Some("2025-03".parse().unwrap()))];
    let not_applicable = Some(Answer::NotApplicable);
    let answered = assessment.set(&LIST, Subject::Child(0), index, not_applicable);
    assert_eq!(answered, Ok(()));
    assessment.children[0].birth = Some("2015-03".parse().unwrap());
    assert_eq!(read(&write(&assessment, &LIST), &LIST), Ok(assessment));
}
