//! The messages, and the one formatter behind them.

use std::borrow::Cow;

use crate::latin::latin_from_cyrillic;
use crate::number::{PluralCategory, plural_category};
use zajedno_core::Language;

/// All that is said, in one language: a method for each message.
///
/// A message without arguments is a method without arguments. A message that chooses its words
/// by a number takes that number as `u64`; it takes all else as text, puts it in untouched, and
/// takes it in the order of the alphabet.
///
/// ```
/// use zajedno_text::{Catalogue, Language};
///
/// let say = Catalogue::new(Language::English);
/// assert_eq!(say.app_title(), "Zajedno");
/// assert_eq!(say.child_count(1), "1 child");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Catalogue {
    language: Language,
}

/// How many Serbian texts a native expert has reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewCount {
    /// Texts that carry the name of who reviewed them, and the date.
    pub reviewed: usize,
    /// All texts.
    pub total: usize,
}

/// A piece of a text.
enum Part {
    Literal(&'static str),
    /// Which argument is put in here.
    Argument(usize),
}

/// A text with arguments, in one language.
enum Form {
    Plain(&'static [Part]),
    Plural {
        /// Which argument chooses.
        argument: usize,
        exact: &'static [(u64, &'static [Part])],
        one: &'static [Part],
        few: &'static [Part],
        other: &'static [Part],
    },
}

#[derive(Clone, Copy)]
enum Argument<'a> {
    Text(&'a str),
    Number(u64),
}

impl Catalogue {
    /// Everything said in `language`.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language that is spoken.
    #[must_use]
    pub const fn language(self) -> Language {
        self.language
    }

    /// A text without arguments.
    #[inline(never)]
    fn text(self, serbian: &'static str, english: &'static str) -> Cow<'static, str> {
        match self.language {
            Language::SerbianCyrillic => Cow::Borrowed(serbian),
            Language::SerbianLatin => latin_from_cyrillic(serbian),
            Language::English => Cow::Borrowed(english),
        }
    }

    /// A text with its arguments put in.
    #[inline(never)]
    fn sentence(self, serbian: &Form, english: &Form, arguments: &[Argument<'_>]) -> String {
        let form = match self.language {
            Language::SerbianCyrillic | Language::SerbianLatin => serbian,
            Language::English => english,
        };
        let mut said = String::new();
        for part in form.choose(self.language, arguments) {
            match part {
                // Only the catalogue's own words change script: an argument may be a name or a code.
                Part::Literal(text) if self.language == Language::SerbianLatin => {
                    said.push_str(&latin_from_cyrillic(text));
                }
                Part::Literal(text) => said.push_str(text),
                Part::Argument(which) => match arguments.get(*which) {
                    Some(Argument::Text(text)) => said.push_str(text),
                    Some(Argument::Number(number)) => self.push_number(&mut said, *number),
                    // The generated methods pass every argument.
                    None => {}
                },
            }
        }
        said
    }
}

impl Form {
    fn choose(&self, language: Language, arguments: &[Argument<'_>]) -> &'static [Part] {
        match self {
            Self::Plain(text) => text,
            Self::Plural {
                argument,
                exact,
                one,
                few,
                other,
            } => {
                let Some(Argument::Number(number)) = arguments.get(*argument) else {
                    return other;
                };
                if let Some((_, text)) = exact.iter().find(|(exactly, _)| exactly == number) {
                    return text;
                }
                match plural_category(language, *number) {
                    PluralCategory::One => one,
                    PluralCategory::Few => few,
                    PluralCategory::Other => other,
                }
            }
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
