//! The languages and scripts that can be chosen.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// A language in a script.
///
/// ```
/// use zajedno_text::Language;
///
/// assert_eq!("sr-Latn".parse(), Ok(Language::SerbianLatin));
/// assert_eq!(Language::SerbianLatin.native_name(), "Srpski (latinica)");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Serbian in Cyrillic script: the source of all texts.
    #[default]
    SerbianCyrillic,
    /// Serbian in Latin script, derived from the Cyrillic letter by letter.
    SerbianLatin,
    /// English.
    English,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::SerbianCyrillic, Self::SerbianLatin, Self::English];

    /// The BCP 47 tag, as the `lang` attribute of HTML has it.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::SerbianCyrillic => "sr-Cyrl",
            Self::SerbianLatin => "sr-Latn",
            Self::English => "en",
        }
    }

    /// What the language calls itself, whatever language is being spoken.
    #[must_use]
    pub const fn native_name(self) -> &'static str {
        match self {
            Self::SerbianCyrillic => "Српски (ћирилица)",
            Self::SerbianLatin => "Srpski (latinica)",
            Self::English => "English",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A tag that is none of the languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownLanguage {
    /// What was given.
    pub found: String,
}

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [cyrillic, latin, english] = Language::ALL.map(Language::tag);
        write!(
            f,
            "unknown language `{}`: expected `{cyrillic}`, `{latin}` or `{english}`",
            self.found
        )
    }
}

impl Error for UnknownLanguage {}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads a tag; small and capital letters are the same, as BCP 47 says.
    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(tag))
            .ok_or_else(|| UnknownLanguage { found: tag.into() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_names_its_language() {
        for language in Language::ALL {
            assert_eq!(language.tag().parse(), Ok(language));
            assert_eq!(language.to_string(), language.tag());
        }
        assert_eq!("SR-latn".parse(), Ok(Language::SerbianLatin));
    }

    #[test]
    fn an_unknown_tag_is_told_the_known_ones() {
        for tag in ["", "sr", "de", "sr-Cyrl "] {
            let error = tag.parse::<Language>().unwrap_err();
            assert_eq!(
                error.to_string(),
                format!("unknown language `{tag}`: expected `sr-Cyrl`, `sr-Latn` or `en`")
            );
        }
    }
}
