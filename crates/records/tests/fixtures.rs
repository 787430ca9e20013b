//! What was kept by any version opens in this one, and is what it was.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use zajedno_core::assessment::Kind;
use zajedno_core::json::{read_assessment, read_instrument};
use zajedno_core::{Instrument, builtin};
use zajedno_records::{
    LevelName, LevelRange, ListName, RECORD_VERSION, Settings, Summary, list_of, read, write,
};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn list() -> Instrument {
    read_instrument(&fs::read(folder().join("small-list.json")).unwrap()).unwrap()
}

/// The files of a version with an ending, by their names without it.
fn names(version: u32, ending: &str) -> Vec<String> {
    let (start, ending) = (format!("v{version}-"), format!(".{ending}"));
    let files = fs::read_dir(folder()).unwrap();
    let names = files.map(|it| it.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names
        .filter(|name| name.starts_with(&start))
        .filter_map(|name| Some(name.strip_suffix(&ending)?.to_owned()))
        .collect();
    names.sort();
    names
}

fn file(name: &str, ending: &str) -> Vec<u8> {
    fs::read(folder().join(format!("{name}.{ending}"))).unwrap()
}

#[test]
fn records_of_every_version_open() {
    let list = list();
    for version in 1..=RECORD_VERSION {
        let records = names(version, "bin");
        assert!(!records.is_empty(), "no record of version {version}");
        assert_eq!(records, names(version, "json"), "a record beside each JSON");
        for name in records {
            let (record, json) = (file(&name, "bin"), file(&name, "json"));
            assert_eq!(u32::from(record[0]), version, "{name}");
            let kept = read(&record, &list).unwrap_or_else(|problem| panic!("{name}: {problem}"));
            assert_eq!(kept, read_assessment(&json, &list).unwrap(), "{name}");
            assert_eq!(list_of(&record), Ok(list.name().into()), "{name}");
        }
    }
}

/// What changes the newest version in place, and not by a new one, is noticed here.
#[test]
fn the_newest_version_is_written_as_it_was_first() {
    let list = list();
    for name in names(RECORD_VERSION, "bin") {
        let record = file(&name, "bin");
        assert_eq!(
            write(&read(&record, &list).unwrap(), &list),
            record,
            "{name}"
        );
    }
}

#[test]
#[ignore = "writes the records that are missing beside their JSON, once for each version"]
fn write_missing_records() {
    let list = list();
    for name in names(RECORD_VERSION, "json") {
        let path = folder().join(format!("{name}.bin"));
        if !path.exists() {
            let assessment = read_assessment(&file(&name, "json"), &list).unwrap();
            fs::write(path, write(&assessment, &list)).unwrap();
        }
    }
}

fn summary(kind: Kind) -> Summary {
    let list = builtin::separation_risk();
    let level = |rank: u8| LevelName {
        rank,
        title: list.levels()[usize::from(rank)].title.clone(),
    };
    Summary {
        reference: "П-17".to_owned(),
        kind,
        date: "2026-03-02".parse().unwrap(),
        children: 3,
        level: Some(LevelRange {
            lowest: level(1),
            highest: level(2),
        }),
        review_due: Some("2026-04-01".parse().unwrap()),
        open: 300,
        list: ListName {
            id: "separation-risk".to_owned(),
            version: "0.1.0".to_owned(),
            digest: "00ff".repeat(16),
        },
        changed: "2026-03-02T09:30:00.000Z".to_owned(),
    }
}

#[test]
fn summaries_are_read_as_they_were_written() {
    let kinds = [Kind::Initial, Kind::Directed, Kind::Review];
    for (number, kind) in kinds.into_iter().enumerate() {
        let summary = summary(kind);
        let bytes = summary.write();
        // The version, a text with its length in bytes, the kind.
        let number = u8::try_from(number).unwrap();
        let start = [&[1, 5], "П-17".as_bytes(), &[number]].concat();
        assert_eq!(bytes[..start.len()], start, "{kind:?}");
        assert_eq!(Summary::read(&bytes), Ok(summary), "{kind:?}");
    }
    let without = Summary {
        level: None,
        review_due: None,
        ..summary(Kind::Initial)
    };
    assert_eq!(Summary::read(&without.write()), Ok(without));
}

#[test]
fn settings_are_read_as_they_were_written() {
    let settings = Settings {
        list: Some("ab".to_owned()),
        backed_up: None,
    };
    assert_eq!(settings.write(), [1, 1, 2, b'a', b'b', 0]);
    assert_eq!(Settings::read(&settings.write()), Ok(settings));
    assert_eq!(Settings::read(&[1, 0, 0]), Ok(Settings::default()));
}
