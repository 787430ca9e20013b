//! A file in clear, as another program or this one wrote it: read and checked by the engine.

use std::rc::Rc;

use zajedno_casework::HandOver;
use zajedno_core::Instrument;
use zajedno_records::write_casework;
use zajedno_sealing::backup::Opened;
use zajedno_sealing::{Id, Kind, Place};

use super::file::FileProblem;
use crate::hooks::SharedVault;
use crate::services::engine::{Engine, EngineProblem};
use crate::services::lists::{self, OpenList};

/// What every text in JSON may begin with, and what an object begins with.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Whether a file begins as one in clear.
pub(super) fn is_clear(file: &[u8]) -> bool {
    let file = file.strip_prefix(BYTE_ORDER_MARK).unwrap_or(file);
    file.trim_ascii_start().starts_with(b"{")
}

/// What a file in clear holds, as if it had been sealed.
///
/// # Errors
///
/// Everything that is wrong with it as a file of the project's own list, where no list that is kept fits it either.
pub(super) async fn read(vault: &SharedVault, file: &[u8]) -> Result<Opened, FileProblem> {
    let refused = |_not_arrived| FileProblem::Refused;
    let own = lists::own().await.map_err(refused)?;
    let problem = match read_in(&own, file) {
        Ok(opened) => return Ok(opened),
        Err(problem) => problem,
    };
    for kept in vault.0.lists().await.unwrap_or_default() {
        if let Ok(list) = lists::of_file(&kept).await
            && let Ok(opened) = read_in(&list, file)
        {
            return Ok(opened);
        }
    }
    Err(problem_of(&problem))
}

/// The engine says of a later version where the version stands.
fn problem_of(problem: &EngineProblem) -> FileProblem {
    if problem.0.contains(": /format: ") {
        FileProblem::NewerProgram
    } else {
        FileProblem::Clear(problem.0.lines().map(Rc::from).collect())
    }
}

fn read_in(list: &OpenList, file: &[u8]) -> Result<Opened, EngineProblem> {
    let engine = Engine::new(list.instrument.clone())?;
    opened(&list.instrument, &engine, engine.read_hand_over(file)?)
}

fn opened(list: &Instrument, engine: &Engine, handed: HandOver) -> Result<Opened, EngineProblem> {
    let made = handed.made.as_str().to_owned();
    let mut entries = Vec::with_capacity(3 * handed.families.len());
    for it in handed.families {
        let id: Id = it
            .id
            .parse()
            .map_err(|_no_id| EngineProblem(it.id.clone()))?;
        let place = |kind, revision| Place { kind, id, revision };
        let assessment = zajedno_records::read(&it.record, list)
            .map_err(|problem| EngineProblem(problem.messages().join("\n")))?;
        let summary = engine.summary(&assessment, &made)?;
        entries.push((place(Kind::Summary, it.revision), summary.write()));
        entries.push((place(Kind::Assessment, it.revision), it.record));
        if let Some(casework) = it.casework {
            let record = write_casework(&casework.content);
            entries.push((place(Kind::Casework, casework.revision), record));
        }
    }
    Ok(Opened {
        made: Some(made),
        entries,
        damaged: Vec::new(),
        missing: Vec::new(),
        newer: 0,
        is_intact: true,
    })
}
