//! Lists as the page opens them: the project's own, or one from a file.

use std::sync::Arc;

use thiserror::Error;
use zajedno_core::Instrument;
use zajedno_core::instrument::PackedProblem;

use super::data::{self, DataProblem};
use super::engine::{self, EngineProblem};
use super::vault::Vault;

/// The project's own list, checked and packed when the page was built.
const OWN_PACKED: &str = "separation-risk/list.packed";
/// The same as a file.
const OWN_FILE: &str = "separation-risk/list.json";

/// A list that is open.
#[derive(Clone)]
pub(crate) struct OpenList {
    pub(crate) instrument: Arc<Instrument>,
    /// Whether it is the project's own.
    pub(crate) is_own: bool,
}

impl PartialEq for OpenList {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.instrument, &other.instrument)
    }
}

impl OpenList {
    /// The digest, by which a store knows it.
    pub(crate) fn digest(&self) -> String {
        self.instrument.name().digest.to_string()
    }
}

/// Why a list is not opened.
#[derive(Debug, Error)]
pub(crate) enum ListProblem {
    #[error(transparent)]
    Data(#[from] DataProblem),
    #[error("the list that came with the page: {0}")]
    Packed(#[from] PackedProblem),
    #[error(transparent)]
    File(#[from] EngineProblem),
    #[error("the list is not kept here")]
    NotKept,
}

/// Opens the project's own list.
pub(crate) async fn own() -> Result<OpenList, ListProblem> {
    let packed = data::fetch(OWN_PACKED).await?;
    Ok(OpenList {
        instrument: Arc::new(Instrument::unpack(&packed)?),
        is_own: true,
    })
}

/// Where the file of the project's own list is.
pub(crate) fn own_address() -> Option<String> {
    data::address(OWN_FILE)
}

/// Reads and checks a list file.
pub(crate) async fn of_file(file: &[u8]) -> Result<OpenList, ListProblem> {
    Ok(OpenList {
        instrument: Arc::new(engine::read(file).await?),
        is_own: false,
    })
}

/// Opens the list with a digest: the project's own as it is now, or one that the store keeps.
pub(crate) async fn of_digest(
    digest: &str,
    own: &OpenList,
    vault: &Vault,
) -> Result<OpenList, ListProblem> {
    if own.digest() == digest {
        return Ok(own.clone());
    }
    let file = vault.list(digest).await;
    of_file(&file.map_err(|_unopened| ListProblem::NotKept)?).await
}

/// Keeps the file of a list in the store, so that what was answered in it opens after newer lists came.
pub(crate) async fn keep_own(own: &OpenList, vault: &Vault) {
    let digest = own.digest();
    if vault.list(&digest).await.is_ok() {
        return;
    }
    // What fails now is tried again with the next assessment; until then the page itself has the list.
    if let Ok(file) = data::fetch(OWN_FILE).await {
        let _ = vault.keep_list(&digest, &file).await;
    }
}
