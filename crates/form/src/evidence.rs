//! Where the published findings behind a list are.

use std::rc::Rc;

use zajedno_core::evidence::Evidence;

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
