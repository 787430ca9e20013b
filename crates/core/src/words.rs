//! The words that a list carries, in the languages it declares.

use alloc::string::String;
use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::codes::Code;

/// A language and script in which words can be shown, named by its BCP 47 tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Language {
    /// Serbian in the Cyrillic script: the source of the Serbian words.
    #[serde(rename = "sr-Cyrl")]
    SerbianCyrillic,
    /// Serbian in the Latin script, derived from Cyrillic letter by letter unless a list has Latin words only.
    #[serde(rename = "sr-Latn")]
    SerbianLatin,
    /// English.
    #[serde(rename = "en")]
    English,
}

/// A text is not the tag of a language in which words can be shown.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "found `{found}` as a language; expected `sr-Cyrl`, `sr-Latn` or `en`; use one of these tags"
)]
pub struct UnknownLanguage {
    /// What was found.
    pub found: String,
}

impl UnknownLanguage {
    /// The stable code.
    pub const CODE: Code = Code::UnknownWord;
}

impl Language {
    /// Every language, in the order in which a choice offers them.
    pub const ALL: [Self; 3] = [Self::SerbianCyrillic, Self::SerbianLatin, Self::English];

    /// The BCP 47 tag, as it stands in lists and in `lang` attributes.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::SerbianCyrillic => "sr-Cyrl",
            Self::SerbianLatin => "sr-Latn",
            Self::English => "en",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL
            .into_iter()
            .find(|language| language.tag() == tag)
            .ok_or_else(|| UnknownLanguage { found: tag.into() })
    }
}

/// One text of a list in each language it is written in.
///
/// Words stand alone, beside other words: Serbian inflects, so they never enter a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(extend("minProperties" = 1)))]
pub struct Words {
    #[serde(rename = "sr-Cyrl", default)]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = crate::schema::NOT_BLANK)))]
    cyrillic: Option<String>,
    #[serde(rename = "sr-Latn", default)]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = crate::schema::NOT_BLANK)))]
    latin: Option<String>,
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = crate::schema::NOT_BLANK)))]
    en: Option<String>,
}

impl Words {
    /// The text as written in `language`; `None` where the list does not write it (Latin that follows from
    /// Cyrillic is derived by whoever shows it).
    #[must_use]
    pub fn written_in(&self, language: Language) -> Option<&str> {
        match language {
            Language::SerbianCyrillic => self.cyrillic.as_deref(),
            Language::SerbianLatin => self.latin.as_deref(),
            Language::English => self.en.as_deref(),
        }
    }
}
