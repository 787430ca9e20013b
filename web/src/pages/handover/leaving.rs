//! What would leave: gathered first, so that a person sees it; and the ways in which it can.

use std::rc::Rc;

use zajedno_casework::{Answered, HandOver, Moment, answers_csv};
use zajedno_core::Assessment;
use zajedno_sealing::Id;
use zajedno_text::Catalogue;

use crate::components::identified::{Identified, identified_in};
use crate::hooks::SharedVault;
use crate::services::engine::Engine;
use crate::services::lists::{self, OpenList};
use crate::services::vault::{Gathered, Sealed};
use crate::services::{clock, download};
use crate::state::families::Family;
use crate::state::handing::{Choice, chosen};

/// What tells a spreadsheet that the file is UTF-8.
const UTF_8: &str = "\u{feff}";

/// What would leave.
pub(super) struct Leaving {
    pub(super) all: Vec<Gathered>,
    /// What of it could be read, by its place among all.
    pub(super) read: Vec<Read>,
    /// How many assessments cannot be opened.
    pub(super) left_out: usize,
    /// All that is kept, and so the directory of local services too.
    pub(super) is_everything: bool,
    /// What says who somebody is.
    pub(super) found: Vec<Identified>,
    /// In which assessment each of it stands.
    pub(super) found_in: Vec<Id>,
}

/// An assessment that could be read, with the list it was answered in.
pub(super) struct Read {
    id: Id,
    pub(super) list: OpenList,
    pub(super) assessment: Assessment,
}

/// How far handing over has come.
#[derive(Clone)]
pub(super) enum Stage {
    Choosing,
    /// Something is worked on.
    Working,
    Looked(Rc<Leaving>),
    /// A sealed file was given, which opens with this code.
    Sealed(Rc<str>),
    /// Another file was given.
    Given,
}

/// The browser refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Refused;

/// Gathers what a person chose.
pub(super) async fn look(
    say: Catalogue,
    vault: &SharedVault,
    own: &OpenList,
    choice: Choice<'_>,
    families: &[Family],
) -> Result<Leaving, Refused> {
    let kept = vault.0.caseworks().await.map_err(|_not_read| Refused)?;
    let follows = kept.iter().filter_map(|(id, casework)| {
        let casework = zajedno_records::read_casework(casework).ok()?;
        Some((*id, casework.follows?.parse::<Id>().ok()?))
    });
    let ids = chosen(choice, families, &follows.collect::<Vec<_>>());
    let all = vault.0.gather(&ids).await.map_err(|_not_read| Refused)?;
    let mut leaving = Leaving {
        left_out: ids.len() - all.len(),
        all: Vec::new(),
        read: Vec::new(),
        is_everything: choice == Choice::Everything,
        found: Vec::new(),
        found_in: Vec::new(),
    };
    let mut known = vec![own.clone()];
    for it in &all {
        let Some(read) = read(vault, &mut known, it).await else {
            continue;
        };
        let casework = it.casework().unwrap_or_default();
        let list = &read.list.instrument;
        let found = identified_in(say, list, &read.assessment, &casework);
        leaving.found_in.extend(found.iter().map(|_| it.id));
        leaving.found.extend(found);
        leaving.read.push(read);
    }
    leaving.all = all;
    Ok(leaving)
}

/// Reads an assessment in its list; each list is opened once.
async fn read(vault: &SharedVault, known: &mut Vec<OpenList>, it: &Gathered) -> Option<Read> {
    let digest = zajedno_records::list_of(&it.record).ok()?.digest;
    let found = known.iter().find(|list| list.digest() == digest);
    let list = if let Some(list) = found {
        list.clone()
    } else {
        let own = known.first()?.clone();
        let list = lists::of_digest(&digest, &own, &vault.0).await.ok()?;
        known.push(list.clone());
        list
    };
    let assessment = zajedno_records::read(&it.record, &list.instrument).ok()?;
    Some(Read {
        id: it.id,
        list,
        assessment,
    })
}

/// Hands the browser a file that opens with a code alone, and gives the code.
pub(super) async fn seal(vault: &SharedVault, it: &Leaving) -> Result<Rc<str>, Refused> {
    let (made, mut all) = (clock::moment(), it.all.clone());
    let noted = vault.0.note_handed_on(&mut all).await;
    noted.map_err(|_not_kept| Refused)?;
    let sealed = vault.0.hand_on(&made, &all, it.is_everything).await;
    let Sealed { file, code } = sealed.map_err(|_not_sealed| Refused)?;
    give(&download::name(&made), &file)?;
    Ok(code)
}

/// Hands the browser a file in clear for each list that was answered in.
pub(super) async fn clear(vault: &SharedVault, it: &Leaving) -> Result<(), Refused> {
    let (made, mut all) = (clock::moment(), it.all.clone());
    let noted = vault.0.note_handed_on(&mut all).await;
    noted.map_err(|_not_kept| Refused)?;
    let mut lists: Vec<&OpenList> = Vec::new();
    for Read { list, .. } in &it.read {
        if !lists.contains(&list) {
            lists.push(list);
        }
    }
    for list in lists {
        let engine = Engine::new(list.instrument.clone());
        let engine = engine.map_err(|_not_arrived| Refused)?;
        let read = it.read.iter().filter(|it| it.list == *list);
        let gathered = read.filter_map(|read| all.iter().find(|it| it.id == read.id));
        let handed = HandOver {
            made: Moment::new(&*made),
            families: gathered.map(Gathered::handed).collect(),
        };
        let file = engine.hand_over(handed).map_err(|_not_written| Refused)?;
        give(&download::named(&made, "json"), file.as_bytes())?;
    }
    Ok(())
}

/// Hands the browser a table of answers and levels.
pub(super) async fn table(it: &Leaving) -> Result<(), Refused> {
    let mut figures = Vec::with_capacity(it.read.len());
    let mut last: Option<(&OpenList, Engine)> = None;
    for Read {
        list, assessment, ..
    } in &it.read
    {
        if last.as_ref().is_none_or(|(of, _)| *of != list) {
            let engine = Engine::new(list.instrument.clone());
            last = Some((list, engine.map_err(|_not_arrived| Refused)?));
        }
        let of = last.as_ref().map(|(_, engine)| engine.figures(assessment));
        figures.push(of.ok_or(Refused)?.map_err(|_not_scored| Refused)?);
    }
    let answered = it
        .read
        .iter()
        .zip(&figures)
        .map(|(read, figures)| Answered {
            list: &read.list.instrument,
            assessment: &read.assessment,
            figures,
        });
    let table = answers_csv(&answered.collect::<Vec<_>>());
    let name = download::named(&clock::moment(), "csv");
    give(&name, format!("{UTF_8}{table}").as_bytes())
}

pub(super) fn give(name: &str, file: &[u8]) -> Result<(), Refused> {
    download::give(name, file).then_some(()).ok_or(Refused)
}
