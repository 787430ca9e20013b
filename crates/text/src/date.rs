//! Dates in local form.
//!
//! A date comes as plain numbers, so that this crate binds nobody to a type. A month that is
//! none (not 1 to 12) has no name and is written as a figure.

use std::borrow::Cow;

use crate::catalogue::Catalogue;
use zajedno_core::Language;

impl Catalogue {
    /// A date, short: „2. 3. 2026.“ in Serbian, "2 March 2026" in English.
    ///
    /// ```
    /// use zajedno_text::{Catalogue, Language};
    ///
    /// assert_eq!(Catalogue::new(Language::English).date(2026, 3, 2), "2 March 2026");
    /// ```
    #[must_use]
    pub fn date(self, year: u16, month: u8, day: u8) -> String {
        let month = match self.language() {
            Language::SerbianCyrillic | Language::SerbianLatin => Cow::Owned(month.to_string()),
            // Figures alone would be read in two ways.
            Language::English => self.month(month),
        };
        self.date_short(&day.to_string(), &month, &year.to_string())
    }

    /// A month of a year: „март 2026.“, "March 2026".
    #[must_use]
    pub fn month_and_year(self, year: u16, month: u8) -> String {
        self.date_month(&self.month(month), &year.to_string())
    }

    fn month(self, month: u8) -> Cow<'static, str> {
        match month {
            1 => self.month_january(),
            2 => self.month_february(),
            3 => self.month_march(),
            4 => self.month_april(),
            5 => self.month_may(),
            6 => self.month_june(),
            7 => self.month_july(),
            8 => self.month_august(),
            9 => self.month_september(),
            10 => self.month_october(),
            11 => self.month_november(),
            12 => self.month_december(),
            none => Cow::Owned(none.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_the_language_writes_them() {
        let table = [
            (Language::SerbianCyrillic, "2. 3. 2026.", "март 2026."),
            (Language::SerbianLatin, "2. 3. 2026.", "mart 2026."),
            (Language::English, "2 March 2026", "March 2026"),
        ];
        for (language, short, month) in table {
            let say = Catalogue::new(language);
            assert_eq!(say.date(2026, 3, 2), short);
            assert_eq!(say.month_and_year(2026, 3), month);
        }
    }

    #[test]
    fn every_month_has_a_name_of_its_own() {
        for language in Language::ALL {
            let say = Catalogue::new(language);
            let mut names: Vec<_> = (1..=12).map(|month| say.month(month)).collect();
            assert!(
                names
                    .iter()
                    .all(|name| name.chars().all(char::is_alphabetic)),
                "{names:?}"
            );
            names.sort();
            names.dedup();
            assert_eq!(names.len(), 12);
        }
    }

    #[test]
    fn a_month_that_is_none_is_a_figure() {
        let say = Catalogue::new(Language::SerbianCyrillic);
        assert_eq!(say.date(2026, 13, 2), "2. 13. 2026.");
        assert_eq!(say.month_and_year(2026, 0), "0 2026.");
    }
}
