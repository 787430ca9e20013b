//! The key of a store, and sealing with it.

use crate::bytes::{KeyBytes, take};
use crate::cipher::{self, NONCE, TAG};
use crate::{NoRandomness, Place, random};

/// The version of the sealed bytes.
const VERSION: u8 = 1;
/// Tells sealed records from whatever else might one day be encrypted under the same key.
const CONTEXT: &[u8; 14] = b"zajedno record";
/// What sealing adds to the bytes.
const ADDED: usize = 1 + NONCE + TAG;

/// The random key that seals everything in a store. It is never stored as it is, only inside a [`Lock`](crate::Lock), and
/// is wiped when dropped.
pub struct DataKey(KeyBytes);

impl DataKey {
    pub(crate) fn random() -> Result<Self, NoRandomness> {
        let mut bytes = KeyBytes::zero();
        random::fill(bytes.get_mut())?;
        Ok(Self(bytes))
    }

    pub(crate) fn of(bytes: KeyBytes) -> Self {
        Self(bytes)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        self.0.get()
    }

    /// Seals bytes for one place; 41 bytes longer than they were, and different every time.
    ///
    /// # Errors
    ///
    /// When the system has no randomness to give.
    pub fn seal(&self, place: Place, plain: &[u8]) -> Result<Vec<u8>, NoRandomness> {
        let nonce = random::array()?;
        let mut sealed = Vec::with_capacity(plain.len() + ADDED);
        sealed.push(VERSION);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(plain);
        let text = &mut sealed[1 + NONCE..];
        // Only what no memory holds is too long for the cipher.
        let tag = cipher::encrypt(self.bytes(), nonce, &bound(place), text).ok_or(NoRandomness)?;
        sealed.extend_from_slice(&tag);
        Ok(sealed)
    }

    /// Opens what was sealed for this place.
    ///
    /// # Errors
    ///
    /// When a bit is not as it was, when something is cut off or added, when it was sealed for another place or under
    /// another key. Which of these it is, nobody can tell.
    pub fn open(&self, place: Place, sealed: &[u8]) -> Result<Vec<u8>, Damaged> {
        let damaged = Damaged { place };
        let mut rest = sealed;
        let [version] = take(&mut rest).ok_or(damaged)?;
        let nonce = take(&mut rest).ok_or(damaged)?;
        let (text, tag) = rest.split_last_chunk::<TAG>().ok_or(damaged)?;
        let mut text = text.to_vec();
        let opens = version == VERSION
            && cipher::decrypt(self.bytes(), nonce, &bound(place), &mut text, *tag);
        if opens { Ok(text) } else { Err(damaged) }
    }
}

/// The additional data of a sealed thing.
fn bound(place: Place) -> [u8; CONTEXT.len() + 1 + Place::BYTES] {
    let mut bound = [VERSION; CONTEXT.len() + 1 + Place::BYTES];
    bound[..CONTEXT.len()].copy_from_slice(CONTEXT);
    bound[CONTEXT.len() + 1..].copy_from_slice(&place.to_bytes());
    bound
}

/// A sealed thing does not open: it is damaged, or is not what belongs in this place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{:?} {} of revision {}: the sealed bytes are not what was sealed for this place; bring them from a backup",
    place.kind, place.id, place.revision
)]
pub struct Damaged {
    /// Where it was to be opened.
    pub place: Place,
}
