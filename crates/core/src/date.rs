//! Calendar dates and ages, as far as an assessment needs them: no clock, no time of day, no time zone.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::codes::Code;

/// A calendar date of the years 1900 to 2199, written `2026-03-02`.
///
/// ```
/// use zajedno_core::Date;
///
/// let opened: Date = "2026-03-02".parse()?;
/// assert_eq!(opened.days_since("2025-12-02".parse()?), 90);
/// # Ok::<(), zajedno_core::DateProblem>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A month of a year, written `2019-03`: all that is kept of a birth date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Month {
    year: u16,
    month: u8,
}

/// A text is not a date or a month that an assessment can carry.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("found `{found}`; expected {expected} of the years 1900 to 2199")]
pub struct DateProblem {
    found: String,
    expected: &'static str,
}

impl DateProblem {
    /// The stable code.
    pub const CODE: Code = Code::Date;
}

const DATE_FORM: &str = "a calendar date like `2026-03-02`";
const MONTH_FORM: &str = "a month like `2019-03`";

impl Month {
    /// The month `month` (1 to 12) of `year` (1900 to 2199), if there is one.
    #[must_use]
    pub fn new(year: u16, month: u8) -> Option<Self> {
        ((1900..=2199).contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    fn days(self) -> u8 {
        let leap = self.year.is_multiple_of(4)
            && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    fn count(self) -> i32 {
        i32::from(self.year) * 12 + i32::from(self.month)
    }
}

impl Date {
    /// The date, if the calendar has it and its year is 1900 to 2199.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let days = Month::new(year, month)?.days();
        (1..=days)
            .contains(&day)
            .then_some(Self { year, month, day })
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    fn in_month(self) -> Month {
        Month {
            year: self.year,
            month: self.month,
        }
    }

    /// Whole days from `earlier` to this date; negative when `earlier` is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i32 {
        self.day_number() - earlier.day_number()
    }

    /// The date so many days later; `None` beyond the year 2199.
    #[must_use]
    pub fn plus_days(self, days: u16) -> Option<Self> {
        let (mut month, mut day) = (self.in_month(), u32::from(self.day) + u32::from(days));
        while day > u32::from(month.days()) {
            day -= u32::from(month.days());
            month = match month.month {
                12 => Month::new(month.year + 1, 1)?,
                _ => Month::new(month.year, month.month + 1)?,
            };
        }
        Self::new(month.year, month.month, u8::try_from(day).ok()?)
    }

    /// Days since 1 March 0000: `days_from_civil` of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"
    /// (2013), for years of the Gregorian calendar.
    fn day_number(self) -> i32 {
        let year = i32::from(self.year) - i32::from(self.month <= 2);
        let month = (i32::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i32::from(self.day) - 1;
        365 * year + year / 4 - year / 100 + year / 400 + day_of_year
    }

    /// The age in completed months of a child born in `born`, or `None` when that lies after this date.
    ///
    /// The day of birth is not kept, so a month counts as completed once it is completed for every day of the birth
    /// month: a child never loses a sheet or a point of infancy too early.
    #[must_use]
    pub fn completed_months_since(self, born: Month) -> Option<u16> {
        let months = self.in_month().count() - born.count();
        if months < 0 {
            return None;
        }
        let complete = self.day >= born.days().min(self.in_month().days());
        u16::try_from(if complete {
            months
        } else {
            (months - 1).max(0)
        })
        .ok()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.in_month(), self.day)
    }
}

/// Reads `count` digits and nothing else: no sign, no blank.
fn number(text: &str, count: usize) -> Option<u16> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

impl FromStr for Month {
    type Err = DateProblem;

    fn from_str(text: &str) -> Result<Self, DateProblem> {
        let read = || {
            let (year, month) = text.split_once('-')?;
            Self::new(number(year, 4)?, u8::try_from(number(month, 2)?).ok()?)
        };
        read().ok_or_else(|| DateProblem {
            found: text.to_owned(),
            expected: MONTH_FORM,
        })
    }
}

impl FromStr for Date {
    type Err = DateProblem;

    fn from_str(text: &str) -> Result<Self, DateProblem> {
        let read = || {
            let (month, day) = text.rsplit_once('-')?;
            let month: Month = month.parse().ok()?;
            Self::new(month.year, month.month, u8::try_from(number(day, 2)?).ok()?)
        };
        read().ok_or_else(|| DateProblem {
            found: text.to_owned(),
            expected: DATE_FORM,
        })
    }
}

macro_rules! written_as_text {
    ($($name:ty)*) => {$(
        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.to_string()
            }
        }

        impl TryFrom<String> for $name {
            type Error = DateProblem;

            fn try_from(text: String) -> Result<Self, DateProblem> {
                text.parse()
            }
        }
    )*};
}

written_as_text!(Date Month);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_written_or_refused() {
        for good in [
            "2026-03-02",
            "2024-02-29",
            "2000-02-29",
            "1900-01-01",
            "2199-12-31",
        ] {
            assert_eq!(good.parse::<Date>().unwrap().to_string(), good);
        }
        for bad in [
            "2026-2-3",
            "2025-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-04-31",
            "1899-12-31",
            "",
            "2026-03",
            "+026-03-02",
            "2026-03-0٢",
            "2026-03-02 ",
        ] {
            let problem = bad.parse::<Date>().unwrap_err().to_string();
            assert!(problem.contains("2026-03-02"), "{bad}: {problem}");
        }
    }

    #[test]
    fn days_are_counted_over_leap_years() {
        for (later, earlier, days) in [
            ("2026-03-02", "2026-03-01", 1),
            ("2024-03-01", "2024-02-28", 2),
            ("2025-03-01", "2025-02-28", 1),
            ("2026-01-01", "2025-01-01", 365),
            ("2001-01-01", "2000-01-01", 366),
            ("2026-01-01", "2026-01-31", -30),
        ] {
            let (later, earlier): (Date, Date) = (later.parse().unwrap(), earlier.parse().unwrap());
            assert_eq!(later.days_since(earlier), days);
            if let Ok(days) = u16::try_from(days) {
                assert_eq!(earlier.plus_days(days), Some(later));
            }
        }
    }

    #[test]
    fn a_month_of_age_counts_when_it_is_complete_for_every_day_of_the_birth_month() {
        for (on, born, months) in [
            ("2026-03-15", "2026-03", Some(0)),
            ("2026-03-15", "2026-02", Some(0)),
            ("2026-03-28", "2026-02", Some(1)),
            ("2026-03-30", "2025-03", Some(11)),
            ("2026-03-31", "2025-03", Some(12)),
            ("2026-02-28", "2025-03", Some(11)),
            ("2026-02-28", "2026-01", Some(1)),
            ("2026-03-15", "2026-04", None),
            ("2026-03-31", "2008-03", Some(216)),
        ] {
            let on: Date = on.parse().unwrap();
            assert_eq!(
                on.completed_months_since(born.parse().unwrap()),
                months,
                "{on} {born}"
            );
        }
    }
}
