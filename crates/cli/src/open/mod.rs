//! `zajedno open`: from a backup to assessments and lists.

mod lists;
mod output;
mod report;
mod secret;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use zajedno_sealing::backup::{Backup, Opened};
use zajedno_sealing::{DataKey, Kind, Place, Role, derive};

use self::lists::Lists;
use self::output::Output;
use self::report::Report;
use crate::{Failure, Status};

/// Opens a backup, given its passphrase or its recovery code, and writes the assessments for anybody to read
///
/// The passphrase is asked for; when standard input is no terminal, its first line is the passphrase. Each assessment
/// becomes one line of JSON, as `zajedno score` reads it, or with --into a file beside the lists and beside what is kept of the
/// work with the family. What is damaged or missing
/// is said, and the rest is written. Nothing is ever overwritten.
///
/// Exit status: 0 everything was in order, 1 it was not the passphrase, or something is damaged or missing, 2 the command
/// was not understood, 3 a file cannot be read or the output not written.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Ask for the recovery code instead of the passphrase
    #[arg(long)]
    recovery: bool,

    /// A list that is not in the backup; give it several times for several
    #[arg(long = "list", value_name = "LIST")]
    lists: Vec<PathBuf>,

    /// Write a file for each assessment and each list into this folder, which must be new or empty
    #[arg(long, value_name = "FOLDER")]
    into: Option<PathBuf>,

    /// The backup
    #[arg(value_name = "BACKUP")]
    backup: PathBuf,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Status, Failure> {
    let backup = read(&arguments.backup)?;
    let mut lists = Lists::given(&arguments.lists)?;
    let mut output = Output::to(arguments.into.as_deref())?;
    let role = if arguments.recovery {
        Role::Recovery
    } else {
        Role::Passphrase
    };
    let name = arguments.backup.as_path();
    let opened = open(name, &backup, role)?;
    output.begin()?;
    let mut report = Report::of(name);
    // Lists come first: assessments are read with them.
    for (place, file) in entries(&opened, Kind::List) {
        let list = match lists.add(file) {
            Ok(list) => Some(list),
            Err(messages) => {
                report.problems(place, &messages);
                None
            }
        };
        output.list(place, list, file)?;
    }
    let mut assessments = 0;
    for (place, record) in entries(&opened, Kind::Assessment) {
        match lists.assessment(record) {
            Ok(assessment) => {
                output.assessment(place, &assessment)?;
                assessments += 1;
            }
            Err(messages) => report.problems(place, &messages),
        }
    }
    beside(&opened, &mut report, &output)?;
    output.flush()?;
    Ok(report.end(&opened, assessments))
}

/// Writes what stands beside the assessments.
fn beside(opened: &Opened, report: &mut Report<'_>, output: &Output) -> Result<(), Failure> {
    for (place, record) in entries(opened, Kind::Casework) {
        match zajedno_records::read_casework(record) {
            Ok(casework) => output.beside("casework", place, &casework)?,
            Err(problem) => report.problems(place, &problem.messages()),
        }
    }
    for (place, record) in entries(opened, Kind::Directory) {
        match zajedno_records::read_directory(record) {
            Ok(directory) => output.beside("directory", place, &directory)?,
            Err(problem) => report.problems(place, &problem.messages()),
        }
    }
    Ok(())
}

/// What was opened of a kind, each place once: without a manifest one can come twice.
fn entries(opened: &Opened, kind: Kind) -> impl Iterator<Item = (Place, &[u8])> {
    let mut seen = BTreeSet::new();
    let entries = opened
        .entries
        .iter()
        .map(|(place, plain)| (*place, &**plain));
    entries.filter(move |(place, _)| place.kind == kind && seen.insert(*place))
}

fn read(file: &Path) -> Result<Backup, Failure> {
    let bytes = fs::read(file).map_err(|source| Failure::Read {
        name: file.display().to_string(),
        source,
    })?;
    Backup::read(&bytes).map_err(|problem| refused(file, &problem))
}

/// Asks for the secret and opens what opens.
fn open(file: &Path, backup: &Backup, role: Role) -> Result<Opened, Failure> {
    let lock = backup.lock();
    let secret = secret::ask(role)?;
    let salt = lock.salt(role).as_bytes();
    let key = derive(secret.as_bytes(), salt, lock.cost());
    let key = key.map_err(|problem| refused(file, &problem))?;
    let unlocked = lock.unlock(role, &key);
    let data: DataKey = unlocked.map_err(|problem| refused(file, &problem))?;
    backup
        .open(&data)
        .map_err(|problem| refused(file, &problem))
}

fn refused(file: &Path, problem: &impl ToString) -> Failure {
    Failure::Refused {
        name: file.display().to_string(),
        problem: problem.to_string(),
    }
}
