//! What Zajedno says: in Serbian, written in Cyrillic and derived in Latin, and in English.
//!
//! The texts stand in `catalogue/`, one folder for each language, and become the methods of
//! [`Catalogue`] when this crate is built. A text that is missing or wrong stops the build.
//!
//! ```
//! use zajedno_text::{Catalogue, Language};
//!
//! let say = Catalogue::new(Language::SerbianCyrillic);
//! assert_eq!(say.indicator_count(22), "22 показатеља");
//! assert_eq!(say.date(2026, 3, 2), "2. 3. 2026.");
//! assert_eq!(Catalogue::new(Language::SerbianLatin).indicator_count(22), "22 pokazatelja");
//! ```

mod catalogue;
mod codes;
mod date;
pub mod explain;
mod language;
mod latin;
mod list;
mod list_words;
mod number;

pub use catalogue::{Catalogue, REVIEWED, ReviewCount};
pub use explain::explain;
pub use language::native_name;
pub use latin::latin_from_cyrillic;
pub use list_words::{Spoken, spoken};
pub use zajedno_core::{Language, UnknownLanguage};
