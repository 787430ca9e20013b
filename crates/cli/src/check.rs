//! `zajedno check`: is a list in order?

use std::io::{self, Write as _};
use std::path::PathBuf;

use zajedno_core::{Instrument, Language};

use crate::{Failure, Status, list};

/// Checks lists: prints every problem with its place and what to do
///
/// Exit status: 0 every list is in order, 1 a list has problems, 2 the command was not understood, 3 a file cannot be
/// read.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The lists, as JSON files
    #[arg(required = true, value_name = "LIST")]
    lists: Vec<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Status, Failure> {
    let mut out = io::stdout().lock();
    let mut status = Status::InOrder;
    for file in &arguments.lists {
        match list::read(file) {
            Ok(list) => writeln!(out, "{}: in order\n{}", file.display(), summary(&list))?,
            Err(Failure::List) => status = status.max(Status::Problems),
            Err(failure) => {
                crate::say(&failure);
                status = Status::Unreadable;
            }
        }
    }
    out.flush()?;
    Ok(status)
}

/// What the list is and how much of everything it holds.
fn summary(list: &Instrument) -> String {
    let name = list.name();
    let languages: Vec<&str> = list
        .languages()
        .iter()
        .copied()
        .map(Language::tag)
        .collect();
    let mut lines = vec![
        format!("  list       {} {}", name.id, name.version),
        format!("  digest     sha256 {}", name.digest),
        format!("  languages  {}", languages.join(", ")),
        format!("  licence    {}", list.license()),
    ];
    let mut counts = vec![
        (list.domains().len(), "domains"),
        (list.indicators().len(), "indicators"),
        (list.services().len(), "services"),
        (list.levels().len(), "levels"),
    ];
    match list.rules() {
        Some(rules) => counts.extend([
            (rules.scores.len(), "scores"),
            (rules.level.len(), "rules of the level"),
            (rules.flags.len(), "flags"),
        ]),
        None => lines.push("  rules      none: answers give no level".to_owned()),
    }
    let counts: Vec<String> = counts
        .into_iter()
        .map(|(count, of)| format!("{of} {count}"))
        .collect();
    lines.push(format!("  holds      {}", counts.join(", ")));
    lines.join("\n")
}
