//! What a catalogue may say.

use std::collections::BTreeSet;

use super::CatalogueLanguage;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Part {
    Literal(String),
    /// The name of what is put in here.
    Argument(String),
}

/// A message's text, or its texts by number.
#[derive(Debug)]
pub(crate) enum Form {
    Plain(Vec<Part>),
    Plural {
        /// The argument that the number comes from.
        argument: String,
        exact: Vec<(u64, Vec<Part>)>,
        one: Vec<Part>,
        /// The same as `other` where the language has no such category.
        few: Vec<Part>,
        other: Vec<Part>,
    },
}

impl Form {
    /// Every text that this message can become.
    pub(crate) fn texts(&self) -> Vec<&[Part]> {
        match self {
            Self::Plain(text) => vec![text],
            Self::Plural {
                exact,
                one,
                few,
                other,
                ..
            } => exact
                .iter()
                .map(|(_, text)| text.as_slice())
                .chain([one.as_slice(), few, other])
                .collect(),
        }
    }

    /// The argument that chooses the text.
    pub(crate) fn chooses_by(&self) -> Option<&str> {
        match self {
            Self::Plain(_) => None,
            Self::Plural { argument, .. } => Some(argument),
        }
    }

    /// The names of all arguments.
    pub(crate) fn arguments(&self) -> BTreeSet<&str> {
        let mut names: BTreeSet<&str> = self.chooses_by().into_iter().collect();
        for part in self.texts().into_iter().flatten() {
            if let Part::Argument(name) = part {
                names.insert(name);
            }
        }
        names
    }

    /// The literal pieces of every text.
    pub(crate) fn literals(&self) -> impl Iterator<Item = &str> {
        self.texts()
            .into_iter()
            .flatten()
            .filter_map(|part| match part {
                Part::Literal(text) => Some(text.as_str()),
                Part::Argument(_) => None,
            })
    }
}

/// What the comment directly above a message says.
#[derive(Debug, Default)]
pub(crate) struct Comment {
    /// Lines for the translator.
    pub(crate) notes: Vec<String>,
    /// Why a Serbian text has no Cyrillic letter.
    pub(crate) latin: Option<String>,
    /// Which native expert reviewed the Serbian text, and when.
    pub(crate) reviewed: Option<String>,
    /// Why only this crate may use the message.
    pub(crate) internal: Option<String>,
}

/// One message of one language.
#[derive(Debug)]
pub(crate) struct Message {
    pub(crate) language: CatalogueLanguage,
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) key: String,
    pub(crate) comment: Comment,
    pub(crate) form: Form,
}
