//! Reading a list from a file, with the file's name in front of every problem.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use zajedno_core::Instrument;
use zajedno_core::instrument::limits;
use zajedno_core::json::{self, ReadError};

use crate::Failure;

/// Reads the list of a file; what is wrong with it is said, one problem to a line.
///
/// # Errors
///
/// [`Failure::Read`] when there is no reading the file, [`Failure::List`] when the list has problems.
pub(crate) fn read(file: &Path) -> Result<Instrument, Failure> {
    read_with_text(file).map(|(list, _)| list)
}

/// Reads the list of a file as [`read`] does, and gives the text with it, in which places can be looked up.
///
/// # Errors
///
/// Those of [`read`].
pub(crate) fn read_with_text(file: &Path) -> Result<(Instrument, Vec<u8>), Failure> {
    let name = file.display();
    let read = bytes(file).map_err(|source| Failure::Read {
        name: name.to_string(),
        source,
    })?;
    read.and_then(|bytes| Ok((json::read_instrument(&bytes)?, bytes)))
        .map_err(|error| {
            for message in error.messages() {
                crate::say(&format_args!("{name}:{message}"));
            }
            Failure::List
        })
}

/// The bytes of a file, unless it is longer than any list.
fn bytes(file: &Path) -> io::Result<Result<Vec<u8>, ReadError>> {
    let file = File::open(file)?;
    let most = limits::FILE_BYTES;
    let length = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
    let mut bytes = Vec::new();
    // A pipe has no length: it is read up to one byte beyond the limit, and refused then.
    if length <= most {
        file.take(most as u64 + 1).read_to_end(&mut bytes)?;
    }
    let found = length.max(bytes.len());
    Ok(if found > most {
        Err(ReadError::TooLarge { found, most })
    } else {
        Ok(bytes)
    })
}
