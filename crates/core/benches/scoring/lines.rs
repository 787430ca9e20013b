//! A file of assessments, one to a line, to levels: beside parsing the same lines alone.

use std::fs::File;
use std::hint::black_box;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use criterion::Criterion;
use zajedno_core::assessment::raw::RawAssessment;
use zajedno_core::assessment::{Answer, Birth, Child, Kind, Subject};
use zajedno_core::instrument::About;
use zajedno_core::{Assessment, Scorer, builtin, json};

use crate::group;
use crate::sheets::{Sheets, option_at};

const LINES: usize = 2000;

/// An assessment of one child with every answer.
fn assessment(random: &mut Sheets, number: usize) -> Assessment {
    let sheet = random.complete();
    let list = random.list();
    let date = "2026-03-02".parse().unwrap();
    let mut assessment = Assessment::new(list, &format!("F-{number}"), Kind::Directed, date);
    let born = format!("20{:02}-03", 9 + number % 16).parse().unwrap();
    assessment
        .children
        .push(Child::new("A", Some(Birth::Born(born))));
    for (index, it) in list.indexed() {
        let subject = match it.about {
            About::Family => Subject::Family,
            About::Child => Subject::Child(0),
        };
        let code = usize::from(sheet.cell(index).code());
        let place = code.saturating_sub(3).min(it.options.len() - 1);
        let answer = Answer::option(option_at(list, index, place));
        if it.from_age.is_none() {
            assessment.set(list, subject, index, Some(answer)).unwrap();
        }
    }
    assessment
}

fn write(path: &Path) -> std::io::Result<()> {
    let mut random = Sheets::new(Arc::new(builtin::separation_risk()), 3);
    let mut file = File::create(path)?;
    for number in 0..LINES {
        let assessment = assessment(&mut random, number);
        serde_json::to_writer(&mut file, &assessment.to_raw(random.list()))?;
        file.write_all(b"\n")?;
    }
    Ok(())
}

/// Does something with each line of the file.
fn each_line(path: &Path, mut what: impl FnMut(&[u8])) {
    let mut lines = BufReader::with_capacity(64 * 1024, File::open(path).unwrap());
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).unwrap() > 0 {
        what(line.trim_ascii_end());
        line.clear();
    }
}

pub(crate) fn from_disk(criterion: &mut Criterion) {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("assessments.ndjson");
    write(&path).unwrap();
    let list = Arc::new(builtin::separation_risk());
    let scorer = Scorer::new(Arc::clone(&list));
    let mut group = group(criterion, "ndjson", LINES);
    group.bench_function("parse/typed", |bencher| {
        bencher.iter(|| {
            each_line(&path, |line| {
                black_box(serde_json::from_slice::<RawAssessment>(line).unwrap());
            });
        });
    });
    group.bench_function("parse/value", |bencher| {
        bencher.iter(|| {
            each_line(&path, |line| {
                black_box(serde_json::from_slice::<serde_json::Value>(line).unwrap());
            });
        });
    });
    group.bench_function("levels", |bencher| {
        bencher.iter(|| {
            each_line(&path, |line| {
                let assessment = json::read_assessment(line, &list).unwrap();
                let sheet = assessment.sheet(&list, 0).unwrap();
                black_box(scorer.level(&sheet).unwrap());
            });
        });
    });
}
