//! What in a text says who somebody is: shown before anything is printed or leaves the computer.

use std::ops::Range;

use zajedno_core::Date;
use zajedno_core::order::sort_by;

/// Something in a text that may identify a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What it looks like.
    pub what: Identifies,
}

/// What identifies a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Identifies {
    /// The number of a citizen (ЈМБГ).
    CitizenNumber,
    /// A telephone number.
    Phone,
    /// An address of electronic mail.
    Email,
}

/// Gives the length of what stands at the beginning of a text, if it is what is looked for.
type Reader = fn(&str) -> Option<usize>;

/// What in a text may identify a person, in the order of the text.
///
/// Names are not found, nor is anything that only people recognise: an empty answer promises nothing.
///
/// ```
/// use zajedno_casework::{Identifies, places};
///
/// let text = "P-17, рођен 01.01.1990, мајка 064/123-4567";
/// let found = places(text);
/// assert_eq!(found.len(), 1);
/// assert_eq!((found[0].what, &text[found[0].range.clone()]), (Identifies::Phone, "064/123-4567"));
/// ```
#[must_use]
pub fn places(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut add = |range: Range<usize>, what| {
        let overlaps = |it: &Found| it.range.start < range.end && range.start < it.range.end;
        if !found.iter().any(overlaps) {
            found.push(Found { range, what });
        }
    };
    for (at, _) in text.match_indices('@') {
        if let Some(range) = email(text, at) {
            add(range, Identifies::Email);
        }
    }
    // A citizen's number may begin like a telephone number, so the longer is looked for first.
    for (what, read) in [
        (Identifies::CitizenNumber, citizen_number as Reader),
        (Identifies::Phone, phone),
    ] {
        for (start, letter) in text.char_indices() {
            let is_start = letter.is_ascii_digit() || letter == '+';
            if is_start
                && !text[..start].ends_with(char::is_alphanumeric)
                && let Some(length) = read(&text[start..])
            {
                add(start..start + length, what);
            }
        }
    }
    sort_by(&mut found, |one, other| {
        one.range.start.cmp(&other.range.start)
    });
    found
}

/// The digits at the beginning of a text, each with its end. Between two of them stand at most `most` separators.
fn digits(text: &str, most: usize, is_separator: fn(char) -> bool) -> Vec<(u8, usize)> {
    let (mut digits, mut between) = (Vec::new(), 0);
    for (at, letter) in text.char_indices() {
        match letter
            .to_digit(10)
            .and_then(|digit| u8::try_from(digit).ok())
        {
            Some(digit) => {
                digits.push((digit, at + 1));
                between = 0;
            }
            None if is_separator(letter) && between < most => between += 1,
            None => break,
        }
        if digits.len() > MOST_DIGITS {
            break;
        }
    }
    digits
}

/// No number that is looked for has more.
const MOST_DIGITS: usize = 16;

/// Whether something may end here: no digit or letter goes on.
fn ends(text: &str, at: usize) -> bool {
    !text[at..].starts_with(char::is_alphanumeric)
}

fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\t')
}

/// The length of a citizen's number at the beginning of a text: thirteen digits, of which the first seven are a day, a month and
/// the last digits of a year, and the last is a check digit with modulus 11 (Law on the citizen's number, Official Gazette
/// of the Republic of Serbia 24/2018).
fn citizen_number(text: &str) -> Option<usize> {
    let read = digits(text, 1, is_blank);
    let (_, end) = *read.get(12)?;
    let number: Vec<u16> = read
        .iter()
        .take(13)
        .map(|(digit, _)| u16::from(*digit))
        .collect();
    let of = |range: Range<usize>| number[range].iter().fold(0, |sum, digit| sum * 10 + digit);
    let year = match of(4..7) {
        year @ 900..=999 => 1000 + year,
        year @ 0..=99 => 2000 + year,
        _ => return None,
    };
    let (day, month) = (u8::try_from(of(0..2)).ok()?, u8::try_from(of(2..4)).ok()?);
    Date::new(year, month, day)?;
    let weights = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    let sum: u16 = number
        .iter()
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum();
    let check = match 11 - sum % 11 {
        10 | 11 => 0,
        check => check,
    };
    (number[12] == check && ends(text, end)).then_some(end)
}

fn is_between(letter: char) -> bool {
    is_blank(letter) || matches!(letter, '/' | '-' | '–' | '.' | '(' | ')')
}

/// The length of a Serbian telephone number at the beginning of a text: with the country's code, of a mobile network
/// (`06x`), or of a town with its code before a stroke or within brackets (`011/…`).
///
/// Three digits of a network or a town stand together, and a number has at least eight: dates and file numbers do not.
fn phone(text: &str) -> Option<usize> {
    let is_international = text.starts_with('+');
    let number = text.strip_prefix('+').unwrap_or(text);
    let skipped = text.len() - number.len();
    let read = digits(number, 3, is_between);
    let together = number.bytes().take_while(u8::is_ascii_digit).count();
    let begins = |with: &[u8]| {
        let first = read.iter().map(|(digit, _)| digit);
        together >= with.len()
            && read.len() >= with.len()
            && first.zip(with).all(|(one, other)| one == other)
    };
    let after_code = number[together..].trim_start_matches(is_blank);
    let counts = if is_international {
        begins(&[3, 8, 1]).then_some(11..=13)
    } else if begins(&[0, 0, 3, 8, 1]) {
        Some(13..=15)
    } else if begins(&[0, 6]) {
        (together >= 3).then_some(9..=10)
    } else {
        let is_town = begins(&[0, 1]) || begins(&[0, 2]) || begins(&[0, 3]);
        let is_code = (3..=4).contains(&together) && after_code.starts_with(['/', ')']);
        (is_town && is_code).then_some(8..=10)
    }?;
    let complete = counts.rev().filter_map(|count| read.get(count - 1));
    let mut complete = complete.map(|(_, end)| *end);
    let end = complete.find(|end| ends(number, *end))?;
    Some(skipped + end)
}

/// The address around the sign at `at`.
fn email(text: &str, at: usize) -> Option<Range<usize>> {
    let is_of_name = |it: char| it.is_alphanumeric() || matches!(it, '.' | '_' | '%' | '+' | '-');
    let is_of_host = |it: char| it.is_alphanumeric() || matches!(it, '.' | '-');
    let name = text[..at].rsplit(|it| !is_of_name(it)).next()?;
    let name = name.trim_start_matches(['.', '-']);
    let host = text[at + 1..].split(|it| !is_of_host(it)).next()?;
    let host = host.trim_end_matches(['.', '-']);
    let (site, top) = host.rsplit_once('.')?;
    let is_top = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    let is_whole = !name.is_empty() && !site.is_empty() && !site.starts_with('.');
    (is_top && is_whole).then(|| at - name.len()..at + 1 + host.len())
}
