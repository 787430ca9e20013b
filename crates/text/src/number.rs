//! Whole numbers: how they are written, and which words they ask for.

use crate::catalogue::Catalogue;
use zajedno_core::Language;

/// The CLDR plural categories that whole numbers have in our languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PluralCategory {
    One,
    Few,
    Other,
}

/// The category of `number`, by the rules of CLDR.
pub(crate) fn plural_category(language: Language, number: u64) -> PluralCategory {
    let serbian = match language {
        Language::SerbianCyrillic | Language::SerbianLatin => true,
        Language::English => false,
    };
    match (number % 10, number % 100) {
        _ if !serbian && number == 1 => PluralCategory::One,
        _ if !serbian => PluralCategory::Other,
        (1, last_two) if last_two != 11 => PluralCategory::One,
        (2..=4, last_two) if !(12..=14).contains(&last_two) => PluralCategory::Few,
        _ => PluralCategory::Other,
    }
}

impl Catalogue {
    /// A whole number with its thousands grouped: `1.234` in Serbian, `1,234` in English.
    ///
    /// ```
    /// use zajedno_text::{Catalogue, Language};
    ///
    /// assert_eq!(Catalogue::new(Language::SerbianLatin).number(-1234), "-1.234");
    /// ```
    #[must_use]
    pub fn number(self, number: i64) -> String {
        let mut written = String::new();
        if number < 0 {
            written.push('-');
        }
        self.push_number(&mut written, number.unsigned_abs());
        written
    }

    pub(crate) fn push_number(self, written: &mut String, number: u64) {
        let separator = match self.language() {
            Language::SerbianCyrillic | Language::SerbianLatin => '.',
            Language::English => ',',
        };
        let digits = number.to_string();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                written.push(separator);
            }
            written.push(digit);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serbian_and_english_words_follow_the_number() {
        use PluralCategory::{Few, One, Other};
        let table = [
            (0, Other, Other),
            (1, One, One),
            (2, Few, Other),
            (3, Few, Other),
            (4, Few, Other),
            (5, Other, Other),
            (11, Other, Other),
            (12, Other, Other),
            (13, Other, Other),
            (14, Other, Other),
            (20, Other, Other),
            (21, One, Other),
            (22, Few, Other),
            (25, Other, Other),
            (101, One, Other),
            (102, Few, Other),
            (111, Other, Other),
            (112, Other, Other),
            (1_000, Other, Other),
            (1_001, One, Other),
            (1_000_000, Other, Other),
        ];
        for (number, serbian, english) in table {
            assert_eq!(
                plural_category(Language::SerbianCyrillic, number),
                serbian,
                "{number}"
            );
            assert_eq!(
                plural_category(Language::SerbianLatin, number),
                serbian,
                "{number}"
            );
            assert_eq!(
                plural_category(Language::English, number),
                english,
                "{number}"
            );
        }
    }

    #[test]
    fn thousands_are_grouped() {
        let table = [
            (0, "0", "0"),
            (12, "12", "12"),
            (999, "999", "999"),
            (1_000, "1.000", "1,000"),
            (12_345, "12.345", "12,345"),
            (1_234_567, "1.234.567", "1,234,567"),
            (-7, "-7", "-7"),
            (-1_234, "-1.234", "-1,234"),
            (
                i64::MIN,
                "-9.223.372.036.854.775.808",
                "-9,223,372,036,854,775,808",
            ),
        ];
        for (number, serbian, english) in table {
            assert_eq!(
                Catalogue::new(Language::SerbianCyrillic).number(number),
                serbian
            );
            assert_eq!(
                Catalogue::new(Language::SerbianLatin).number(number),
                serbian
            );
            assert_eq!(Catalogue::new(Language::English).number(number), english);
        }
    }
}
