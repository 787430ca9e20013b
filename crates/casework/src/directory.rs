//! Which services there are here.

use serde::{Deserialize, Serialize};
use zajedno_core::id::ServiceId;

use crate::{EntryId, Moment};

/// The services of a place, kept once for a whole store.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Directory {
    /// The services, in the order of adding.
    pub services: Vec<LocalService>,
}

/// A service of a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalService {
    /// Its name.
    pub id: EntryId,
    /// When it was last changed.
    pub changed: Moment,
    /// The service of the list that it is; absent for another.
    pub service: Option<ServiceId>,
    /// Who offers it, or what it is.
    pub title: String,
    /// How to reach it.
    pub contact: String,
    /// Whether there is room.
    pub availability: Availability,
    /// What else is to be known, such as the usual time of waiting.
    pub remark: String,
}

/// Whether a service can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Availability {
    /// It can be had.
    Available,
    /// There is a waiting list.
    WaitingList,
    /// It does not exist here.
    Missing,
}
