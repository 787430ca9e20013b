//! The `zajedno` command: checks lists, scores assessments and opens backups.

mod check;
mod list;
mod open;
mod page;
mod score;
mod table;

use std::io;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Checks indicator lists, scores assessments of the risk that a child is separated from its family, and opens backups.
///
/// A result describes the need for support. It is not a finding about the parents and not a ground for separating the
/// child.
#[derive(Parser)]
#[command(name = "zajedno", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Score(score::Arguments),
    Open(open::Arguments),
}

/// How a command ended; usage errors are 2, by clap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    /// Everything was in order.
    InOrder = 0,
    /// Something that was read has problems.
    Problems = 1,
    /// Something could not be read or written.
    Unreadable = 3,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}

/// A command could not read or write on.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("{name}: cannot be read: {source}; check the name and the permissions")]
    Read { name: String, source: io::Error },
    #[error("the output cannot be written: {0}; look for space and permissions where it goes")]
    Write(#[from] io::Error),
    #[error(
        "{name}: cannot be written: {source}; look for space and permissions, or name another folder"
    )]
    WriteFile { name: String, source: io::Error },
    #[error(
        "{name}: there is something already, and nothing is overwritten; name a folder that is new or empty"
    )]
    Taken { name: String },
    /// It was read, and is not what it should be.
    #[error("{name}: {problem}")]
    Refused { name: String, problem: String },
    /// What is wrong has been said already.
    #[error("the list has problems")]
    List,
}

fn main() -> ExitCode {
    let ended = match Arguments::parse().command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Score(arguments) => score::run(&arguments),
        Command::Open(arguments) => open::run(&arguments),
    };
    let status = match ended {
        Ok(status) => status,
        // Whoever reads the output has seen enough.
        Err(Failure::Write(error)) if error.kind() == io::ErrorKind::BrokenPipe => Status::InOrder,
        Err(Failure::List) => Status::Problems,
        Err(failure) => {
            say(&failure);
            let is_refused = matches!(failure, Failure::Refused { .. });
            if is_refused {
                Status::Problems
            } else {
                Status::Unreadable
            }
        }
    };
    status.into()
}

/// Says something on standard error; when even that cannot be written, nobody is left to tell.
fn say(message: &impl std::fmt::Display) {
    let _ = io::Write::write_fmt(&mut io::stderr().lock(), format_args!("{message}\n"));
}
