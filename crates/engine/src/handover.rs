//! Families handed on as JSON in clear, for whoever reads them with another program.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use zajedno_casework::{HandOver, Handed, HandedCasework, Moment};
use zajedno_core::assessment::raw::RawAssessment;
use zajedno_core::instrument::Pointer;
use zajedno_core::json::{Place, ReadError, place_of, read_assessment};
use zajedno_core::{Assessment, Instrument};

/// The version of the format that is written and read.
const FORMAT: u64 = 1;

/// The greatest revision that is taken in: a revision after it is still a whole number everywhere.
const MOST_REVISIONS: u64 = 1 << 52;

#[derive(Serialize)]
struct Written {
    format: u64,
    made: Moment,
    families: Vec<WrittenFamily>,
}

#[derive(Serialize)]
struct WrittenFamily {
    id: String,
    revision: u64,
    assessment: RawAssessment,
    casework: Option<HandedCasework>,
}

/// Writes families that were answered in `list`.
pub(crate) fn write(handed: HandOver, list: &Instrument) -> Result<String, String> {
    let mut families = Vec::with_capacity(handed.families.len());
    for (position, it) in handed.families.into_iter().enumerate() {
        let in_place = |line: &String| format!("/families/{position}/assessment: {line}");
        let assessment = zajedno_records::read(&it.record, list).map_err(|problem| {
            let messages = problem.messages();
            let lines: Vec<String> = messages.iter().map(in_place).collect();
            lines.join("\n")
        })?;
        families.push(WrittenFamily {
            id: it.id,
            revision: it.revision,
            assessment: assessment.to_raw(list),
            casework: it.casework,
        });
    }
    let written = Written {
        format: FORMAT,
        made: handed.made,
        families,
    };
    let mut text = serde_json::to_string_pretty(&written).map_err(|problem| problem.to_string())?;
    text.push('\n');
    Ok(text)
}

/// The beginning of a file of any version.
#[derive(Deserialize)]
struct Versioned {
    format: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read<'a> {
    #[serde(rename = "format")]
    _format: u64,
    made: Moment,
    #[serde(borrow)]
    families: Vec<ReadFamily<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadFamily<'a> {
    id: String,
    revision: u64,
    #[serde(borrow)]
    assessment: &'a RawValue,
    casework: Option<HandedCasework>,
}

/// Reads families that were answered in `list`.
pub(crate) fn read(file: &[u8], list: &Instrument) -> Result<HandOver, String> {
    let text = std::str::from_utf8(file).map_err(|problem| {
        let at = problem.valid_up_to();
        format!("byte {at}: found a byte that is not UTF-8; save the file as UTF-8")
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let versioned: Versioned = serde_json::from_str(text).map_err(|it| shape(&it))?;
    let mut problems = Problems {
        text,
        said: Vec::new(),
    };
    if versioned.format != FORMAT {
        let said = format!(
            "found `{}`, expected `{FORMAT}`; open it with the newest Zajedno",
            versioned.format
        );
        problems.add("/format", &Pointer::root().member("format"), &said);
        return Err(problems.said.join("\n"));
    }
    let read: Read<'_> = serde_json::from_str(text).map_err(|it| shape(&it))?;
    if !read.made.is_well_formed() {
        let said = not_a_moment(&read.made);
        problems.add("/made", &Pointer::root().member("made"), &said);
    }
    let mut seen = BTreeSet::new();
    let mut families = Vec::with_capacity(read.families.len());
    for (position, family) in read.families.into_iter().enumerate() {
        let at = Pointer::root().member("families").element(position);
        problems.of_family(&at, &family);
        if !seen.insert(family.id.clone()) {
            let said = format!(
                "found `{}` a second time, expected each id once; take one out",
                family.id
            );
            problems.at(&at.member("id"), &said);
        }
        if let Some(assessment) =
            problems.assessment(&at.member("assessment"), family.assessment, list)
        {
            families.push(Handed {
                id: family.id,
                revision: family.revision,
                record: zajedno_records::write(&assessment, list),
                casework: family.casework,
            });
        }
    }
    if problems.said.is_empty() {
        let made = read.made;
        Ok(HandOver { made, families })
    } else {
        Err(problems.said.join("\n"))
    }
}

/// What is wrong with a text, each with its place first.
struct Problems<'a> {
    text: &'a str,
    said: Vec<String>,
}

impl Problems<'_> {
    fn add(&mut self, path: &str, at: &Pointer, said: &str) {
        let place = place_of(self.text.as_bytes(), at);
        self.said.push(format!("{place}: {path}: {said}"));
    }

    fn at(&mut self, at: &Pointer, said: &str) {
        self.add(&at.to_string(), at, said);
    }

    fn of_family(&mut self, at: &Pointer, family: &ReadFamily<'_>) {
        let is_digit = |it: u8| it.is_ascii_digit() || (b'a'..=b'f').contains(&it);
        if family.id.len() != 32 || !family.id.bytes().all(is_digit) {
            let said = format!(
                "found `{}`, expected 32 digits of lower hexadecimal; hand the family on again",
                family.id
            );
            self.at(&at.member("id"), &said);
        }
        let casework = at.member("casework");
        let revisions = [
            (at.member("revision"), Some(family.revision)),
            (
                casework.member("revision"),
                family.casework.as_ref().map(|it| it.revision),
            ),
        ];
        for (at, revision) in revisions {
            if let Some(revision) = revision.filter(|it| *it > MOST_REVISIONS) {
                let said = format!(
                    "found `{revision}`, expected at most `{MOST_REVISIONS}`; hand the family on again"
                );
                self.at(&at, &said);
            }
        }
        let content = family.casework.as_ref().map(|it| &it.content);
        if let Some(wrong) = content.and_then(|it| it.wrong_moment()) {
            self.at(&casework.member("content"), &not_a_moment(wrong));
        }
    }

    /// The assessment, with what is wrong with it said by its place in the whole file.
    fn assessment(
        &mut self,
        at: &Pointer,
        raw: &RawValue,
        list: &Instrument,
    ) -> Option<Assessment> {
        let problem = match read_assessment(raw.get().as_bytes(), list) {
            Ok(assessment) => return Some(assessment),
            Err(problem) => problem,
        };
        // Blanks in front of it give what is read again its line and column in the file.
        let Place { line, column } = place_of(self.text.as_bytes(), at);
        let before = "\n".repeat(line - 1) + &" ".repeat(column - 1);
        let in_place = read_assessment((before + raw.get()).as_bytes(), list);
        let problem = match in_place {
            Err(ReadError::TooLarge { .. }) | Ok(_) => problem,
            Err(in_place) => in_place,
        };
        for message in problem.messages() {
            let said = match message.split_once(": ") {
                Some((place, said)) if said.starts_with("/:") => {
                    format!("{place}: {at}{}", &said[1..])
                }
                Some((place, said)) if said.starts_with('/') => format!("{place}: {at}{said}"),
                Some(_) | None => format!("{at}: {message}"),
            };
            self.said.push(said);
        }
        None
    }
}

fn not_a_moment(found: &Moment) -> String {
    format!(
        "found `{found}`, expected a moment like `2026-03-02T09:30:00.000Z`; hand the family on again"
    )
}

/// What serde says, with the place first.
fn shape(problem: &serde_json::Error) -> String {
    let said = problem.to_string();
    let said = said
        .rsplit_once(" at line ")
        .map_or(said.as_str(), |(said, _)| said);
    let (line, column) = (problem.line().max(1), problem.column().max(1));
    format!(
        "{line}:{column}: {said}; expected what Zajedno hands on: bring the whole file, as it was written"
    )
}
