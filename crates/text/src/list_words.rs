//! The words of a list, in the language that is wanted or the nearest one that the list has.

use std::borrow::Cow;

use zajedno_core::{Language, Words};

use crate::latin::latin_from_cyrillic;

/// A text together with the language it is really in, so that whoever shows it can mark it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// The language; `None` for what a person typed, whose language nobody knows.
    pub language: Option<Language>,
}

impl<'a> Spoken<'a> {
    /// What a person typed: a code, a name, a reason.
    #[must_use]
    pub fn typed(text: &'a str) -> Self {
        Self {
            text: Cow::Borrowed(text),
            language: None,
        }
    }

    /// The same with a text of its own.
    #[must_use]
    pub fn into_owned(self) -> Spoken<'static> {
        Spoken {
            text: Cow::Owned(self.text.into_owned()),
            language: self.language,
        }
    }

    /// The value of HTML's `lang` attribute: the tag, or nothing where the language is not known.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.language.map_or("", Language::tag)
    }
}

/// The words of a list in the `wanted` language.
///
/// Serbian in Latin script is derived from Cyrillic where the list does not write it itself. A list that lacks the
/// language altogether speaks one that it has: Serbian before English, since that is what its readers share.
///
/// ```
/// use zajedno_core::{Language, Words};
/// use zajedno_text::spoken;
///
/// let words: Words = serde_json::from_str(r#"{"sr-Cyrl": "Веома висок"}"#)?;
/// let latin = spoken(&words, Language::SerbianLatin);
/// assert_eq!((latin.text.as_ref(), latin.lang()), ("Veoma visok", "sr-Latn"));
/// assert_eq!(spoken(&words, Language::English).lang(), "sr-Cyrl", "the list has no English");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn spoken(words: &Words, wanted: Language) -> Spoken<'_> {
    use Language::{English, SerbianCyrillic, SerbianLatin};
    let order = match wanted {
        SerbianCyrillic => [SerbianCyrillic, SerbianLatin, English],
        SerbianLatin => [SerbianLatin, SerbianCyrillic, English],
        English => [English, SerbianCyrillic, SerbianLatin],
    };
    let found = order
        .into_iter()
        .find_map(|language| Some((words.written_in(language)?, language)));
    match found {
        Some((text, SerbianCyrillic)) if wanted == SerbianLatin => Spoken {
            text: latin_from_cyrillic(text),
            language: Some(SerbianLatin),
        },
        Some((text, language)) => Spoken {
            text: Cow::Borrowed(text),
            language: Some(language),
        },
        None => Spoken::typed(""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_in_the_language_wanted_or_the_nearest_there_is() {
        use Language::{English, SerbianCyrillic, SerbianLatin};
        let (cyrillic, latin, english) = (
            r#""sr-Cyrl": "Кућа""#,
            r#""sr-Latn": "Kuća!""#,
            r#""en": "House""#,
        );
        let cases = [
            (
                format!("{{{cyrillic}, {english}}}"),
                SerbianCyrillic,
                "Кућа",
                "sr-Cyrl",
            ),
            (
                format!("{{{cyrillic}, {english}}}"),
                SerbianLatin,
                "Kuća",
                "sr-Latn",
            ),
            (
                format!("{{{cyrillic}, {latin}}}"),
                SerbianLatin,
                "Kuća!",
                "sr-Latn",
            ),
            (format!("{{{cyrillic}, {english}}}"), English, "House", "en"),
            (format!("{{{cyrillic}}}"), English, "Кућа", "sr-Cyrl"),
            (
                format!("{{{latin}, {english}}}"),
                SerbianCyrillic,
                "Kuća!",
                "sr-Latn",
            ),
            (format!("{{{english}}}"), SerbianLatin, "House", "en"),
            ("{}".to_owned(), English, "", ""),
        ];
        for (json, wanted, text, lang) in cases {
            let words: Words = serde_json::from_str(&json).unwrap();
            let said = spoken(&words, wanted);
            assert_eq!(
                (said.text.as_ref(), said.lang()),
                (text, lang),
                "{json} {wanted}"
            );
        }
    }
}
