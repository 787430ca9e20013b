//! A version, and then what belongs to it.

use postcard::Error;
use serde::{Deserialize, Serialize};

use crate::problem::{RecordProblem, What};

/// What stands after the number of a known version.
#[derive(Clone, Copy)]
pub(crate) struct Content<'a> {
    what: What,
    bytes: &'a [u8],
}

/// The number of the version, and then `it`.
pub(crate) fn write<T: Serialize>(version: u32, it: T) -> Vec<u8> {
    // Numbers, texts and lists of them in memory: there is nothing that could fail.
    postcard::to_allocvec(&(version, it)).unwrap_or_default()
}

/// What stands after the number of the version, which is at most `newest`.
pub(crate) fn content(bytes: &[u8], what: What, newest: u32) -> Result<Content<'_>, RecordProblem> {
    let (found, bytes) = taken(bytes, what)?;
    if (1..=newest).contains(&found) {
        Ok(Content { what, bytes })
    } else {
        Err(RecordProblem::Version {
            what,
            found,
            newest,
        })
    }
}

impl<'a> Content<'a> {
    /// Everything that stands there, to the last byte.
    pub(crate) fn whole<T: Deserialize<'a>>(self) -> Result<T, RecordProblem> {
        let (it, rest) = taken(self.bytes, self.what)?;
        if rest.is_empty() {
            Ok(it)
        } else {
            Err(RecordProblem::Trailing {
                what: self.what,
                bytes: rest.len(),
            })
        }
    }

    /// The first part of it alone.
    pub(crate) fn beginning<T: Deserialize<'a>>(self) -> Result<T, RecordProblem> {
        taken(self.bytes, self.what).map(|(it, _)| it)
    }
}

fn taken<'a, T: Deserialize<'a>>(
    bytes: &'a [u8],
    what: What,
) -> Result<(T, &'a [u8]), RecordProblem> {
    postcard::take_from_bytes(bytes).map_err(|problem| {
        if problem == Error::DeserializeUnexpectedEnd {
            RecordProblem::Cut { what }
        } else {
            let found = problem.to_string();
            RecordProblem::Damaged { what, found }
        }
    })
}
