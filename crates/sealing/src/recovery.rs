//! The code on paper that opens a store when the passphrase is forgotten.

use std::fmt;

use zeroize::Zeroizing;

use crate::{NoRandomness, Secret, random};

/// Crockford's base 32: no I, L, O and U, which are taken for other signs or make words.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 160 bits: no guessing, however fast.
const BYTES: usize = 20;
/// Symbols that say something, five bits each.
const SAYING: usize = BYTES * 8 / 5;
/// Symbols that check the others.
const CHECKING: usize = 3;
const SYMBOLS: usize = SAYING + CHECKING;
/// How many stand together on paper.
const GROUP: usize = 5;
/// The largest prime that three symbols can count below. Being prime it finds every single wrong symbol, and every two that
/// changed places.
const MODULUS: u32 = 32_749;

/// A random code that opens a store as the passphrase does. Shown and printed once; wiped when dropped.
///
/// Seven groups of five symbols; the last three symbols check the others.
///
/// ```
/// use zajedno_sealing::{RecoveryCode, Secret};
///
/// let code = RecoveryCode::random()?;
/// let printed = code.to_string();
/// assert_eq!(printed.len(), 7 * 5 + 6);
/// let typed = printed.to_lowercase().replace('-', " ");
/// assert_eq!(Secret::recovery(&typed)?.as_bytes(), code.secret().as_bytes());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct RecoveryCode(Zeroizing<[u8; BYTES]>);

impl RecoveryCode {
    /// A new code.
    ///
    /// # Errors
    ///
    /// When the system has no randomness to give.
    pub fn random() -> Result<Self, NoRandomness> {
        let mut bytes = Zeroizing::new([0; BYTES]);
        random::fill(&mut *bytes)?;
        Ok(Self(bytes))
    }

    /// What a key is derived from; the same that [`Secret::recovery`] gives for the printed code.
    #[must_use]
    pub fn secret(&self) -> Secret {
        Secret::of(&*self.0)
    }
}

impl fmt::Display for RecoveryCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut symbols = Zeroizing::new([0; SYMBOLS]);
        for (index, symbol) in symbols[..SAYING].iter_mut().enumerate() {
            for bit in index * 5..index * 5 + 5 {
                *symbol = *symbol << 1 | self.0[bit / 8] >> (7 - bit % 8) & 1;
            }
        }
        let checks = checks(&symbols[..SAYING]);
        symbols[SAYING..].copy_from_slice(&checks);
        for (index, symbol) in symbols.iter().enumerate() {
            if index > 0 && index % GROUP == 0 {
                out.write_str("-")?;
            }
            write!(out, "{}", char::from(ALPHABET[usize::from(*symbol)]))?;
        }
        Ok(())
    }
}

/// A text is no recovery code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadCode {
    /// No code has this sign. On a Cyrillic keyboard every letter is such a sign: which Latin one was meant cannot be told.
    #[error(
        "found {found:?} as symbol {symbol}, where a digit or a Latin letter other than U was expected; type it with a Latin keyboard, as it stands on the paper"
    )]
    Symbol {
        /// The sign.
        found: char,
        /// Which symbol of the code it would be, from 1.
        symbol: usize,
    },
    /// There are too few symbols or too many.
    #[error("found {found} symbols, where {SYMBOLS} were expected; compare it with the paper")]
    Length {
        /// How many symbols there are.
        found: usize,
    },
    /// The last symbols do not fit the others.
    #[error("at least one symbol is wrong; compare it with the paper")]
    Check,
}

/// The bytes of a code as it was typed.
pub(crate) fn read(text: &str) -> Result<Zeroizing<[u8; BYTES]>, BadCode> {
    let mut symbols = Zeroizing::new([0; SYMBOLS]);
    let mut count = 0;
    for found in text.chars() {
        if found.is_whitespace() || matches!(found, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}') {
            continue;
        }
        let symbol = value(found).ok_or(BadCode::Symbol {
            found,
            symbol: count + 1,
        })?;
        if let Some(slot) = symbols.get_mut(count) {
            *slot = symbol;
        }
        count += 1;
    }
    if count != SYMBOLS {
        return Err(BadCode::Length { found: count });
    }
    if checks(&symbols[..SAYING]) != symbols[SAYING..] {
        return Err(BadCode::Check);
    }
    let mut bytes = Zeroizing::new([0; BYTES]);
    for bit in 0..BYTES * 8 {
        bytes[bit / 8] = bytes[bit / 8] << 1 | symbols[bit / 5] >> (4 - bit % 5) & 1;
    }
    Ok(bytes)
}

fn value(found: char) -> Option<u8> {
    let letter = match found.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let known = |symbol: &u8| char::from(*symbol) == letter;
    u8::try_from(ALPHABET.iter().position(known)?).ok()
}

/// The remainder of the number that the symbols write, as symbols.
fn checks(symbols: &[u8]) -> [u8; CHECKING] {
    let next = |sum: u32, symbol: &u8| (sum * 32 + u32::from(*symbol)) % MODULUS;
    let sum = symbols.iter().fold(0, next);
    [10, 5, 0].map(|shift| (sum >> shift & 31) as u8)
}
