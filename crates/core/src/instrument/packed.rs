//! A checked list in few bytes, for whoever opens the same list again and again.
//!
//! Reading and checking a list file is most of what a small program would carry with it. So it is done once, where the
//! program is built, and the program opens what came of it.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Domain, Grade, Indicator, Instrument, InstrumentName, Level, Rules, Service};
use crate::codes::Code;
use crate::id::IndicatorIndex;
use crate::packed;
use crate::words::{Language, Words};

/// Bytes are not a packed list of this version of the library, or are damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "found bytes that are no packed list of this version, or are damaged; pack the list file again"
)]
pub struct PackedProblem;

impl PackedProblem {
    /// The stable code.
    pub const CODE: Code = Code::NotPacked;
}

/// The parts of an [`Instrument`], which itself is never read without being checked.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Instrument")]
struct Parts {
    name: InstrumentName,
    license: String,
    languages: Vec<Language>,
    title: Words,
    outcome: Words,
    provenance: Words,
    status: Words,
    statement: Words,
    level_heading: Words,
    child_under_months: u16,
    levels: Vec<Level>,
    domains: Vec<Domain>,
    services: Vec<Service>,
    grades: Vec<Grade>,
    indicators: Vec<Indicator>,
    by_id: Vec<IndicatorIndex>,
    conditional: Vec<IndicatorIndex>,
    ages: Vec<u16>,
    rules: Option<Rules>,
}

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Whole(#[serde(with = "Parts")] Instrument);

impl Instrument {
    /// The list in few bytes, with a checksum.
    ///
    /// They are for the version of the library that wrote them: a list is kept and handed on as its file.
    ///
    /// ```
    /// # use zajedno_core::{Instrument, builtin};
    /// let list = builtin::separation_risk();
    /// assert_eq!(Instrument::unpack(&list.clone().pack()), Ok(list));
    /// ```
    #[must_use]
    pub fn pack(self) -> Vec<u8> {
        packed::pack(&Whole(self))
    }

    /// The list that [`Instrument::pack`] made these bytes of.
    ///
    /// The checksum tells damage from what was packed. It is no seal: bytes from a stranger are not to be unpacked, a
    /// list file from a stranger is read and checked.
    ///
    /// # Errors
    ///
    /// When they are of another version of the library, or damaged.
    pub fn unpack(bytes: &[u8]) -> Result<Self, PackedProblem> {
        let whole: Option<Whole> = packed::unpack(bytes);
        whole.map(|Whole(list)| list).ok_or(PackedProblem)
    }
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use super::*;
    use crate::builtin;

    #[test]
    fn any_damage_is_noticed() {
        let whole = builtin::separation_risk().pack();
        for cut in [0, 1, 7, 8, 100, whole.len() - 1] {
            assert_eq!(
                Instrument::unpack(&whole[..cut]),
                Err(PackedProblem),
                "{cut}"
            );
        }
        for place in (0..whole.len()).step_by(997) {
            let mut damaged = whole.clone();
            damaged[place] ^= 0x10;
            assert_eq!(Instrument::unpack(&damaged), Err(PackedProblem), "{place}");
        }
    }
}
