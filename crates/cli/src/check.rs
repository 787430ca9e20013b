//! `zajedno check`: is a list in order?

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use zajedno_core::findings::Findings;
use zajedno_core::instrument::Pointer;
use zajedno_core::{Instrument, Language, json};

use crate::{Failure, Status, list};

/// Checks lists: prints every problem with its place and what to do, and what in a list does nothing
///
/// A list in order can still hold rules, levels, numbers, conditions or indicators that change no result. Each such
/// warning is proven for every complete sheet; what would take too long to decide is named as not decided.
///
/// Exit status: 0 every list is in order, 1 a list has problems (or, with --deny-warnings, a warning), 2 the command
/// was not understood, 3 a file cannot be read.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The lists, as JSON files
    #[arg(required = true, value_name = "LIST")]
    lists: Vec<PathBuf>,

    /// Also prints the most that the answer to each indicator alone can change
    #[arg(long)]
    effects: bool,

    /// Ends with status 1 when there is a warning
    #[arg(long)]
    deny_warnings: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Status, Failure> {
    let mut out = io::stdout().lock();
    let mut status = Status::InOrder;
    for file in &arguments.lists {
        match list::read_with_text(file) {
            Ok((list, text)) => {
                writeln!(out, "{}: in order\n{}", file.display(), summary(&list))?;
                let findings = Findings::of(&list);
                warn(&mut out, file, &text, &findings)?;
                if arguments.effects {
                    effects(&mut out, file, &text, (&list, &findings))?;
                }
                if arguments.deny_warnings && !findings.found.is_empty() {
                    status = status.max(Status::Problems);
                }
            }
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

/// What was found, one to a line in the order of the file, and what was not decided.
fn warn(out: &mut impl Write, file: &Path, text: &[u8], findings: &Findings) -> io::Result<()> {
    let place = |at| json::place_of(text, at);
    let mut found: Vec<_> = findings
        .found
        .iter()
        .map(|it| (place(&it.at), it))
        .collect();
    found.sort_by_key(|(place, _)| *place);
    for (place, finding) in found {
        writeln!(out, "{}:{place}: warning: {finding}", file.display())?;
    }
    for it in &findings.undecided {
        writeln!(out, "{}:{}: {it}", file.display(), place(&it.at))?;
    }
    Ok(())
}

/// The most that the answer to each indicator alone can change, one to a line.
fn effects(
    out: &mut impl Write,
    file: &Path,
    text: &[u8],
    (list, findings): (&Instrument, &Findings),
) -> io::Result<()> {
    writeln!(
        out,
        "  effects    the most that one answer alone can change on a complete sheet"
    )?;
    for effect in &findings.effects {
        let at = Pointer::root()
            .member("indicators")
            .element(effect.indicator.position());
        let place = json::place_of(text, &at);
        let mut changes = match effect.level_steps {
            None => vec!["level not decided".to_owned()],
            Some(0) => Vec::new(),
            Some(1) => vec!["level by 1 step".to_owned()],
            Some(steps) => vec![format!("level by {steps} steps")],
        };
        for (what, changed) in [("flag", effect.changes_flag), ("due", effect.makes_due)] {
            match changed {
                None => changes.push(format!("{what} not decided")),
                Some(true) => changes.push(what.to_owned()),
                Some(false) => {}
            }
        }
        if changes.is_empty() {
            changes.push("nothing".to_owned());
        }
        let id = &list.indicator(effect.indicator).id;
        writeln!(
            out,
            "{}:{place}: {id}: {}",
            file.display(),
            changes.join(", ")
        )?;
    }
    Ok(())
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
