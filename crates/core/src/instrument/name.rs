//! What a list is called: id, semantic version and digest.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::id::InstrumentId;

/// The semantic version of a list.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Version {
    /// Raised when results change their meaning.
    pub major: u32,
    /// Raised when indicators, words or numbers change.
    pub minor: u32,
    /// Raised for corrections that change no result.
    pub patch: u32,
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

impl FromStr for Version {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('.').map(|part| {
            let plain = part.bytes().all(|b| b.is_ascii_digit());
            let canonical = part == "0" || !part.starts_with('0');
            if plain && canonical {
                part.parse::<u32>().map_err(drop)
            } else {
                Err(())
            }
        });
        let mut next = || parts.next().unwrap_or(Err(()));
        let version = Self {
            major: next()?,
            minor: next()?,
            patch: next()?,
        };
        parts.next().is_none().then_some(version).ok_or(())
    }
}

/// The SHA-256 digest of a list: of its JSON value in the canonical form of RFC 8785, without `$schema`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// Whether a text is the digest as it is written, without writing it.
    pub(crate) fn is_written(&self, text: &str) -> bool {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let (written, rest) = text.as_bytes().as_chunks::<2>();
        let is_byte = |(byte, written): (&u8, &[u8; 2])| {
            let [high, low] = [byte >> 4, byte & 15].map(|digit| DIGITS[usize::from(digit)]);
            *written == [high, low]
        };
        written.len() == self.0.len() && rest.is_empty() && self.0.iter().zip(written).all(is_byte)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// What a result calls its instrument by: id, version and digest, never less.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct InstrumentName {
    /// The id.
    pub id: InstrumentId,
    /// The version.
    pub version: Version,
    /// The digest of the very text.
    pub digest: Digest,
}

impl fmt::Display for InstrumentName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ({})", self.id, self.version, self.digest)
    }
}
