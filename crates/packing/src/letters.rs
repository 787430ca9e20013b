//! Bytes as letters that neither an encoding of text nor a reader of HTML changes.
//!
//! All are ASCII, so that it makes no difference which encoding a server names. Left out is what ends a line or a
//! file, what is blank, and what means something to HTML: 116 remain, and six bytes fit into seven letters
//! (2⁴⁸ < 116⁷), where base 64 takes eight.

use thiserror::Error;

/// What is left out: the end of a text in C, blanks and ends of lines, the end of a file in old programs, escape,
/// delete, `<` and `>`.
const LEFT_OUT: &[u8] = b"\0\t\n\x0b\x0c\r\x1a\x1b <>\x7f";
const COUNT: usize = 128 - LEFT_OUT.len();
/// How many bytes are written together; what is left at the end takes one letter more than it has bytes, too.
const BYTES: usize = 6;

const LETTERS: [u8; COUNT] = letters();

const fn letters() -> [u8; COUNT] {
    let mut letters = [0; COUNT];
    let (mut letter, mut place) = (0, 0);
    while letter < 128 {
        if !is_left_out(letter) {
            letters[place] = letter;
            place += 1;
        }
        letter += 1;
    }
    letters
}

const fn is_left_out(letter: u8) -> bool {
    let mut place = 0;
    while place < LEFT_OUT.len() {
        if LEFT_OUT[place] == letter {
            return true;
        }
        place += 1;
    }
    false
}

/// The text holds something that [`write()`] never writes.
#[derive(Debug, PartialEq, Eq, Error)]
#[error("what stands in the page is not what was written there")]
pub struct Unreadable;

/// The letters for bytes.
#[must_use]
pub fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / BYTES * (BYTES + 1) + BYTES + 1);
    for block in bytes.chunks(BYTES) {
        let mut number = block
            .iter()
            .fold(0, |number, byte| number << 8 | u64::from(*byte));
        for _ in 0..=block.len() {
            // The remainder is a place among the letters.
            let place = usize::try_from(number % COUNT as u64).unwrap_or_default();
            text.push(char::from(LETTERS[place]));
            number /= COUNT as u64;
        }
    }
    text
}

/// The bytes that were written as letters.
///
/// # Errors
///
/// When it holds a letter that is left out or not ASCII, or letters that stand for no bytes.
pub fn read(text: &str) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::with_capacity(text.len());
    for block in text.as_bytes().chunks(BYTES + 1) {
        let mut number = 0;
        for letter in block.iter().rev() {
            let place = LETTERS.binary_search(letter).ok().ok_or(Unreadable)?;
            number = number * COUNT as u64 + place as u64;
        }
        let size = block.len() - 1;
        let number: [u8; 8] = u64::to_be_bytes(number);
        let (too_large, low) = number.split_at(8 - size);
        if size == 0 || too_large.iter().any(|byte| *byte != 0) {
            return Err(Unreadable);
        }
        bytes.extend(low);
    }
    Ok(bytes)
}
