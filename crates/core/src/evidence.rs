//! The published findings behind a list.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::codes::Code;
use crate::id::EvidenceId;
#[cfg(feature = "packed")]
use crate::packed;
use crate::words::Words;

/// The published findings behind a list, without what its file says to researchers alone.
///
/// ```
/// # #[cfg(all(feature = "json", feature = "packed"))] {
/// use zajedno_core::evidence::Evidence;
/// use zajedno_core::id::EvidenceId;
/// use zajedno_core::json::read_evidence;
///
/// let file = br#"{
///     "statuses": {"V": {"en": "Seen in the source's own abstract"}},
///     "findings": [{
///         "id": "E01",
///         "plain": {"en": "Separated children more often came from families living in hardship."},
///         "citation": "Simkiss, Stallard & Thorogood 2013",
///         "url": "-",
///         "status": "V"
///     }]
/// }"#;
/// let evidence = read_evidence(file)?;
/// let finding = evidence.find(&EvidenceId::new("E01")).ok_or("it stands in the file")?;
/// assert_eq!((finding.citation, finding.address), (Some("Simkiss, Stallard & Thorogood 2013"), None));
/// assert_eq!(Evidence::unpack(&evidence.pack()), Ok(evidence));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence(pub(crate) Vec<Kept>);

/// A finding as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) id: EvidenceId,
    pub(crate) plain: Words,
    pub(crate) citation: Option<String>,
    pub(crate) address: Option<String>,
    pub(crate) seen: Option<Words>,
}

/// One published finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding<'a> {
    /// What was found, in a plain sentence.
    pub plain: &'a Words,
    /// Who published it, when and where; none where nothing is published.
    pub citation: Option<&'a str>,
    /// Its address.
    pub address: Option<&'a str>,
    /// How well the source was seen by those who made the list.
    pub seen: Option<&'a Words>,
}

/// Bytes are not packed evidence of this version of the library, or are damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "found bytes that are no packed evidence of this version, or are damaged; pack the evidence file again"
)]
pub struct EvidenceProblem;

impl EvidenceProblem {
    /// The stable code.
    pub const CODE: Code = Code::NotPacked;
}

impl Evidence {
    /// The finding with an id.
    #[must_use]
    pub fn find(&self, id: &EvidenceId) -> Option<Finding<'_>> {
        let it = self.0.iter().find(|it| it.id == *id)?;
        Some(Finding {
            plain: &it.plain,
            citation: it.citation.as_deref(),
            address: it.address.as_deref(),
            seen: it.seen.as_ref(),
        })
    }

    /// The evidence in few bytes, for the version of the library that wrote them: it is kept and handed on as its file.
    #[cfg(feature = "packed")]
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        packed::pack(self)
    }

    /// The evidence that [`Evidence::pack`] made these bytes of.
    ///
    /// # Errors
    ///
    /// When they are of another version of the library, or damaged.
    #[cfg(feature = "packed")]
    pub fn unpack(bytes: &[u8]) -> Result<Self, EvidenceProblem> {
        packed::unpack(bytes).ok_or(EvidenceProblem)
    }
}
