//! The published findings behind a list, as its evidence file has them.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Deserialize;
use thiserror::Error;
use zajedno_core::Words;
use zajedno_core::id::EvidenceId;

/// The published findings behind a list.
///
/// ```
/// use zajedno_core::id::EvidenceId;
/// use zajedno_form::Evidence;
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
/// let evidence = Evidence::read(file)?;
/// let finding = evidence.find(&EvidenceId::new("E01")).expect("it stands in the file");
/// assert_eq!((finding.citation, finding.address), (Some("Simkiss, Stallard & Thorogood 2013"), None));
/// # Ok::<(), zajedno_form::EvidenceProblem>(())
/// ```
#[derive(Debug, Deserialize)]
pub struct Evidence {
    statuses: BTreeMap<String, Words>,
    findings: Vec<Written>,
    #[serde(default)]
    method_findings: Vec<Written>,
}

/// One finding as it stands in the file; its other members are for researchers.
#[derive(Debug, Deserialize)]
struct Written {
    id: String,
    plain: Words,
    citation: String,
    url: String,
    status: Option<String>,
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

/// A file of evidence cannot be read.
#[derive(Debug, Error)]
#[error(
    "{0}; expected an evidence file with `statuses` and `findings`; put the file of this list in its place"
)]
pub struct EvidenceProblem(#[from] serde_json::Error);

impl Evidence {
    /// Reads an evidence file; members that the form does not show are passed over.
    ///
    /// # Errors
    ///
    /// When it is no such file: with the line, the column, and what was found there.
    pub fn read(file: &[u8]) -> Result<Self, EvidenceProblem> {
        serde_json::from_slice(file).map_err(EvidenceProblem)
    }

    /// The finding with an id.
    #[must_use]
    pub fn find(&self, id: &EvidenceId) -> Option<Finding<'_>> {
        let mut all = self.findings.iter().chain(&self.method_findings);
        let it = all.find(|it| it.id == id.as_str())?;
        let seen = |status: &String| self.statuses.get(status);
        Some(Finding {
            plain: &it.plain,
            citation: written(&it.citation),
            address: written(&it.url),
            seen: it.status.as_ref().and_then(seen),
        })
    }
}

/// The file writes a dash where there is nothing to write.
fn written(text: &str) -> Option<&str> {
    (text != "-").then_some(text)
}

/// Where the evidence file is: it is fetched once somebody asks for it, not before the first answer.
#[derive(Clone, Debug, Default)]
pub enum EvidenceFile {
    /// Nobody has asked yet, or it is on its way.
    #[default]
    NotRead,
    /// Here it is.
    Read(Rc<Evidence>),
    /// It could not be fetched or read.
    Unreadable,
    /// The list has none: what it names as evidence is not what the project's own file has under the same ids.
    None,
}

/// Cheap: two are equal when they hold the very same evidence.
impl PartialEq for EvidenceFile {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::NotRead, Self::NotRead)
            | (Self::Unreadable, Self::Unreadable)
            | (Self::None, Self::None) => true,
            (Self::Read(one), Self::Read(other)) => Rc::ptr_eq(one, other),
            (Self::NotRead | Self::Read(_) | Self::Unreadable | Self::None, _) => false,
        }
    }
}
