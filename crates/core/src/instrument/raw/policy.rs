//! What the rules say about missing answers and about time.

use serde::{Deserialize, Serialize};

#[cfg(feature = "schema")]
use crate::instrument::limits;

/// What an unanswered indicator means for the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MissingPolicy {
    /// The result is the interval between the best and the worst way of answering it.
    Interval,
    /// The interval, and beside it the value that follows when what is missing is taken to be like what is answered.
    Prorate(Prorate),
    /// There is no level before everything that applies is answered.
    Refuse,
}

/// When a value may be worked out from what is answered alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Prorate {
    /// With at most so many indicators missing.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = limits::INDICATORS)))]
    pub at_most: u16,
}

/// The time in which something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Within {
    /// Before the day is over.
    SameDay,
    /// So many hours.
    Hours(u16),
    /// So many days.
    Days(u16),
}
