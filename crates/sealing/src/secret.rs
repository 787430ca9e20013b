//! What a person types to open a store.

use zeroize::Zeroizing;

use crate::recovery::{self, BadCode};

/// A passphrase or a recovery code as the bytes that a key is derived from; wiped when dropped.
pub struct Secret(Zeroizing<Vec<u8>>);

impl Secret {
    /// The bytes of a passphrase.
    ///
    /// Blanks at both ends do not count: they come along unseen when a passphrase is pasted or completed by a telephone, and
    /// whoever was let in with them would be shut out without. Blanks inside, capitals and the script count.
    ///
    /// The text must be in Unicode normalisation form C (`normalize()` in the browser): the same letter comes as one sign
    /// from one keyboard and as two from another, and no table of them has room here.
    ///
    /// ```
    /// use zajedno_sealing::Secret;
    ///
    /// let typed = Secret::passphrase(" тиха река носи брег\n");
    /// assert_eq!(typed.as_bytes(), "тиха река носи брег".as_bytes());
    /// ```
    #[must_use]
    pub fn passphrase(text: &str) -> Self {
        Self(Zeroizing::new(text.trim().as_bytes().to_vec()))
    }

    /// The bytes of a recovery code as it was typed from paper. Capitals, blanks and dashes do not count; O is read as 0, I
    /// and L as 1.
    ///
    /// # Errors
    ///
    /// When it is too short or too long, has a letter that no code has, or a wrong one.
    pub fn recovery(text: &str) -> Result<Self, BadCode> {
        recovery::read(text).map(|bytes| Self(Zeroizing::new(bytes.to_vec())))
    }

    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self(Zeroizing::new(bytes.to_vec()))
    }

    /// The bytes to [`derive`](crate::derive()) a key from.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}
