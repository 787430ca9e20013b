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
            if let Some(Header {
                place,
                length,
                behind,
            }) = header(self.rest)
            {
                let length = usize::try_from(length).unwrap_or(usize::MAX);
                let inside = behind.split_at_checked(length);
                self.stumbled |= inside.is_none();
                // What claims to be longer than the file is given as nothing, and hides nothing behind it.
                let (sealed, rest) = inside.unwrap_or((&[], behind));
                self.rest = rest;
                match place {
                    Some(place) => return Some(Frame { place, sealed }),
                    // The manifest says how many of these there are.
                    None => continue,
                }
            }
            self.stumbled = true;
            self.rest = &self.rest[1..];
        }
        None
    }
}

/// What stands before a sealed entry, and what is behind it.
struct Header<'a> {
    /// Absent for a kind that a later version brought.
    place: Option<Place>,
    length: u64,
    behind: &'a [u8],
}

fn header(bytes: &[u8]) -> Option<Header<'_>> {
    if !bytes.starts_with(MARKER) {
        return None;
    }
    let (checked, mut behind) = bytes.split_at_checked(CHECKED)?;
    if checksum(checked) != take(&mut behind)? {
        return None;
    }
    let mut checked = &checked[MARKER.len()..];
    let place: [u8; Place::BYTES] = take(&mut checked)?;
    Some(Header {
        place: Place::take(&mut &place[..]),
        length: u64::from_le_bytes(take(&mut checked)?),
        behind,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Id, Kind};

    #[test]
    fn a_kind_that_a_later_version_brought_is_passed_over() {
        let place = |id| Place {
            kind: Kind::List,
            id: Id::from_bytes([id; 16]),
            revision: 1,
        };
        let mut bytes = Vec::new();
        write(&mut bytes, place(1), b"of a later version");
        bytes[MARKER.len()] = 200;
        let sum = checksum(&bytes[..CHECKED]);
        bytes[CHECKED..][..sum.len()].copy_from_slice(&sum);
        write(&mut bytes, place(2), b"known");
        let mut frames = Frames::of(&bytes);
        let found: Vec<_> = (&mut frames).map(|it| (it.place, it.sealed)).collect();
        assert_eq!(found, [(place(2), &b"known"[..])]);
        assert!(!frames.stumbled);
    }
}
