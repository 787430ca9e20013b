//! What stands around every sealed entry in a backup, so that it is found even behind a damaged one.

use crate::Place;
use crate::bytes::{checksum, take};

const MARKER: &[u8; 4] = b"\xf0ZJ\x0a";
/// Marker, place and length: what the checksum is of.
const CHECKED: usize = MARKER.len() + Place::BYTES + 8;

/// A sealed entry as it was found.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pub(super) place: Place,
    pub(super) sealed: &'a [u8],
}

pub(super) fn write(out: &mut Vec<u8>, place: Place, sealed: &[u8]) {
    let start = out.len();
    out.extend_from_slice(MARKER);
    out.extend_from_slice(&place.to_bytes());
    out.extend_from_slice(&(sealed.len() as u64).to_le_bytes());
    let sum = checksum(&out[start..]);
    out.extend_from_slice(&sum);
    out.extend_from_slice(sealed);
}

/// Goes from frame to frame. Where none is, it looks for the next.
#[derive(Clone)]
pub(super) struct Frames<'a> {
    rest: &'a [u8],
    /// Whether there were bytes that belong to no frame, or to one that is cut off.
    pub(super) stumbled: bool,
}

impl<'a> Frames<'a> {
    pub(super) fn of(rest: &'a [u8]) -> Self {
        Self {
            rest,
            stumbled: false,
        }
    }
}

impl<'a> Iterator for Frames<'a> {
    type Item = Frame<'a>;

    fn next(&mut self) -> Option<Frame<'a>> {
        while !self.rest.is_empty() {
            if let Some((place, length, behind)) = header(self.rest) {
                let length = usize::try_from(length).unwrap_or(usize::MAX);
                let inside = behind.split_at_checked(length);
                self.stumbled |= inside.is_none();
                // What claims to be longer than the file is given as nothing, and hides nothing behind it.
                let (sealed, rest) = inside.unwrap_or((&[], behind));
                self.rest = rest;
                return Some(Frame { place, sealed });
            }
            self.stumbled = true;
            self.rest = &self.rest[1..];
        }
        None
    }
}

/// The place and the length in a header, and what is behind it.
fn header(bytes: &[u8]) -> Option<(Place, u64, &[u8])> {
    if !bytes.starts_with(MARKER) {
        return None;
    }
    let (checked, mut rest) = bytes.split_at_checked(CHECKED)?;
    if checksum(checked) != take(&mut rest)? {
        return None;
    }
    let mut checked = &checked[MARKER.len()..];
    let place = Place::take(&mut checked)?;
    Some((place, u64::from_le_bytes(take(&mut checked)?), rest))
}
