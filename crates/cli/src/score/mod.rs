//! `zajedno score`: from assessments to results.

mod input;
mod output;
mod progress;

use std::fs::File;
use std::io::{self, IsTerminal as _, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use zajedno_core::json::{self, Place};
use zajedno_core::{Language, Scorer, WrongInstrument, assess, builtin};

use self::input::{Input, Record, Shape};
use self::output::Output;
use self::progress::Progress;
use crate::{Failure, Status, list};

/// Works out the result of assessments: one, a JSON array of them, or one to a line (NDJSON)
///
/// Writes one result for each assessment as JSON: laid out for a single assessment that is laid out over several lines,
/// otherwise one to a line. An assessment with problems does not stop the others.
///
/// Exit status: 0 everything was in order, 1 an assessment or the list has problems, 2 the command was not understood,
/// 3 a file cannot be read or the output not written.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The list that the answers were given in; otherwise the separation-risk list
    #[arg(long, value_name = "LIST")]
    list: Option<PathBuf>,
    /// Every line is an assessment, whatever the first one looks like
    #[arg(long)]
    lines: bool,
    /// Write a page in words instead of JSON
    #[arg(long, group = "words")]
    explain: bool,
    /// Write a page that follows the result line by line, from each answer to the sums and the level
    #[arg(long, group = "words")]
    account: bool,
    /// The language and script of the page: sr-Cyrl, sr-Latn or en
    #[arg(
        long,
        value_name = "LANGUAGE",
        requires = "words",
        default_value = "sr-Cyrl"
    )]
    lang: Language,
    /// The assessments; `-` or nothing for standard input
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Status, Failure> {
    let instrument = match &arguments.list {
        Some(file) => list::read(file)?,
        None => builtin::separation_risk(),
    };
    let scorer = Scorer::new(Arc::new(instrument));
    let file = arguments.file.as_deref();
    let Source { name, length, read } = Source::open(file.filter(|file| *file != Path::new("-")))?;
    let cannot_read = |source| Failure::Read {
        name: name.clone(),
        source,
    };
    let shape = arguments.lines.then_some(Shape::Lines);
    let mut input = Input::new(read, shape).map_err(cannot_read)?;
    let mut output = match input.shape() {
        _ if arguments.explain => Output::pages(arguments.lang),
        _ if arguments.account => Output::accounts(arguments.lang),
        Shape::One => Output::laid_out(),
        Shape::Array | Shape::Lines => Output::lines(),
    };
    let mut progress = Progress::new(length);
    let mut status = Status::InOrder;
    loop {
        if input.is_waiting() {
            output.flush()?;
        }
        let Some(record) = input.next().map_err(cannot_read)? else {
            break;
        };
        let done = match record {
            Ok(record) => {
                progress.advance(record.bytes.len());
                score(&scorer, &record, &mut output)?
            }
            Err(problem) => Err(vec![problem]),
        };
        if let Err(problems) = done {
            status = Status::Problems;
            for problem in problems {
                progress.say(&format_args!("{name}:{problem}"));
            }
        }
    }
    output.flush()?;
    Ok(status)
}

/// Scores one assessment, or gives its problems.
fn score(
    scorer: &Scorer,
    record: &Record<'_>,
    output: &mut Output,
) -> io::Result<Result<(), Vec<String>>> {
    let instrument = scorer.instrument();
    let assessment = match json::read_assessment(record.bytes, instrument) {
        Ok(assessment) => assessment,
        Err(error) => return Ok(Err(input::messages(error, record.starts))),
    };
    match assess(scorer, &assessment) {
        Ok(result) => output.write(scorer, &assessment, &result).map(Ok),
        Err(error) => {
            let Place { line, column } = record.starts;
            let code = WrongInstrument::CODE;
            Ok(Err(vec![format!("{line}:{column}: {error} [{code}]")]))
        }
    }
}

/// Where assessments come from.
struct Source {
    name: String,
    /// In bytes, where it is known.
    length: Option<u64>,
    read: Box<dyn Read>,
}

impl Source {
    fn open(file: Option<&Path>) -> Result<Self, Failure> {
        let Some(file) = file else {
            let stdin = io::stdin().lock();
            if stdin.is_terminal() {
                crate::say(&"reading assessments from the terminal; end with Ctrl-D");
            }
            return Ok(Self {
                name: "standard input".to_owned(),
                length: None,
                read: Box::new(stdin),
            });
        };
        let name = file.display().to_string();
        let opened = File::open(file).and_then(|file| Ok((file.metadata()?, file)));
        match opened {
            Ok((metadata, file)) => Ok(Self {
                name,
                length: metadata.is_file().then_some(metadata.len()),
                read: Box::new(file),
            }),
            Err(source) => Err(Failure::Read { name, source }),
        }
    }
}
