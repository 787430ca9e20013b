//! Names of what is added to a casework, and moments of change.

use std::fmt;

use serde::{Deserialize, Serialize};
use zajedno_core::Date;

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes a text as it is.
            #[must_use]
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

texts! {
    /// Names a comment, a step of a plan or a local service: a text that whoever adds it makes unique, at random.
    EntryId;
    /// A moment as RFC 3339 writes it in UTC with milliseconds, such as `2026-03-02T09:30:00.000Z`: later moments are greater.
    Moment;
}

impl Moment {
    /// Whether the text is a moment.
    ///
    /// ```
    /// use zajedno_casework::Moment;
    ///
    /// assert!(Moment::new("2026-03-02T09:30:00.000Z").is_well_formed());
    /// assert!(!Moment::new("tomorrow").is_well_formed());
    /// ```
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        self.parts().is_some()
    }

    /// The date, and the six digits of the time to the second.
    pub(crate) fn parts(&self) -> Option<(Date, String)> {
        let (date, time) = self.0.strip_suffix('Z')?.split_once('T')?;
        let (to_second, fraction) = time.split_at_checked(8)?;
        let is_fraction = match fraction.strip_prefix('.') {
            Some(digits) => !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit()),
            None => fraction.is_empty(),
        };
        let parts: Vec<u8> = to_second.split(':').filter_map(two_digits).collect();
        let is_time = matches!(parts[..], [..=23, ..=59, ..=59]) && is_fraction;
        is_time.then(|| Some((date.parse().ok()?, to_second.replace(':', ""))))?
    }
}

fn two_digits(text: &str) -> Option<u8> {
    let is_number = text.len() == 2 && text.bytes().all(|it| it.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}
