//! Which answers a file would change, or holds otherwise than they are here.

use std::sync::Arc;

use zajedno_casework::{Comparison, compare};
use zajedno_core::{Assessment, Date, Instrument};
use zajedno_records::list_of;

use super::super::Vault;
use crate::services::lists;

/// More would not be read before a file is taken in.
const MOST: usize = 20;

/// An assessment that is on both sides and not the same.
pub(crate) struct Differing {
    /// The family's code.
    pub(crate) reference: String,
    pub(crate) list: Arc<Instrument>,
    /// The day of the assessment.
    pub(crate) on: Date,
    /// From what is here to what the file holds.
    pub(crate) comparison: Comparison,
}

/// The records of an assessment: what is here, and what the file holds.
pub(super) type Sides = (Vec<u8>, Vec<u8>);

/// The first of them, compared; what cannot be read, or was answered in another list, is left out.
pub(super) async fn differing(vault: &Vault, of: &[Sides]) -> Vec<Differing> {
    let mut lists: Vec<(String, Arc<Instrument>)> = Vec::new();
    let mut found = Vec::new();
    for (here, filed) in of.iter().take(MOST) {
        let Ok(digest) = list_of(here).map(|it| it.digest) else {
            continue;
        };
        if !lists.iter().any(|(of, _)| *of == digest)
            && let Ok(file) = vault.list(&digest).await
            && let Ok(list) = lists::of_file(&file).await
        {
            lists.push((digest.clone(), list.instrument));
        }
        let list = lists.iter().find(|(of, _)| *of == digest);
        found.extend(list.and_then(|(_, list)| compared(list, here, filed)));
    }
    found
}

fn compared(list: &Arc<Instrument>, here: &[u8], filed: &[u8]) -> Option<Differing> {
    let read = |record: &[u8]| -> Option<Assessment> { zajedno_records::read(record, list).ok() };
    let (here, filed) = (read(here)?, read(filed)?);
    Some(Differing {
        comparison: compare(list, &here, &filed)?,
        reference: here.reference,
        on: here.date,
        list: list.clone(),
    })
}
