//! What a sealed thing is bound to.

use crate::Id;
use crate::bytes::take;

/// What a sealed thing is. The numbers are part of the formats: they are never changed and never used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An assessment.
    Assessment = 1,
    /// What the list of families shows of an assessment.
    Summary = 2,
    /// The file of a list.
    List = 3,
    /// What a person chose.
    Settings = 4,
    /// What a backup holds.
    Manifest = 5,
    /// What is kept beside the answers of an assessment.
    Casework = 6,
    /// The directory of local services.
    Directory = 7,
}

impl Kind {
    const ALL: [Self; 7] = [
        Self::Assessment,
        Self::Summary,
        Self::List,
        Self::Settings,
        Self::Manifest,
        Self::Casework,
        Self::Directory,
    ];
}

/// Where a sealed thing belongs; it opens nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// What it is.
    pub kind: Kind,
    /// Whose it is.
    pub id: Id,
    /// Counts the changes.
    pub revision: u64,
}

impl Place {
    pub(crate) const BYTES: usize = 1 + 16 + 8;

    pub(crate) fn to_bytes(self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        bytes[0] = self.kind as u8;
        bytes[1..17].copy_from_slice(self.id.as_bytes());
        bytes[17..].copy_from_slice(&self.revision.to_le_bytes());
        bytes
    }

    /// Reads the front of the bytes; `None` when they are too few or the kind is not known.
    pub(crate) fn take(rest: &mut &[u8]) -> Option<Self> {
        let [kind] = take(rest)?;
        Some(Self {
            kind: Kind::ALL.into_iter().find(|known| *known as u8 == kind)?,
            id: Id::from_bytes(take(rest)?),
            revision: u64::from_le_bytes(take(rest)?),
        })
    }
}
