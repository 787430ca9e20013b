//! What languages and scripts call themselves.

use zajedno_core::Language;

/// What a language calls itself, whatever language is being spoken.
///
/// ```
/// use zajedno_text::{Language, native_name};
///
/// assert_eq!(native_name(Language::SerbianLatin), "Srpski (latinica)");
/// ```
#[must_use]
pub const fn native_name(language: Language) -> &'static str {
    match language {
        Language::SerbianCyrillic => "Српски (ћирилица)",
        Language::SerbianLatin => "Srpski (latinica)",
        Language::English => "English",
    }
}
