//! XChaCha20-Poly1305 over a buffer, with the nonce and the tag beside it.

use chacha20poly1305::aead::AeadInOut as _;
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305};

/// Long enough to be drawn at random for every message: after 2^80 messages two are alike with a chance of 2^-33.
pub(crate) const NONCE: usize = 24;
pub(crate) const TAG: usize = 16;

/// Encrypts in place; `None` beyond the 256 GiB that one message may have.
pub(crate) fn encrypt(
    key: &[u8; 32],
    nonce: [u8; NONCE],
    bound: &[u8],
    text: &mut [u8],
) -> Option<[u8; TAG]> {
    let cipher = XChaCha20Poly1305::new(key.into());
    let tag = cipher.encrypt_inout_detached(&nonce.into(), bound, text.into());
    tag.ok().map(Into::into)
}

/// Decrypts in place; `false`, and nothing is decrypted, when a bit is not as it was.
pub(crate) fn decrypt(
    key: &[u8; 32],
    nonce: [u8; NONCE],
    bound: &[u8],
    text: &mut [u8],
    tag: [u8; TAG],
) -> bool {
    let cipher = XChaCha20Poly1305::new(key.into());
    let nonce = nonce.into();
    let done = cipher.decrypt_inout_detached(&nonce, bound, text.into(), &tag.into());
    done.is_ok()
}
