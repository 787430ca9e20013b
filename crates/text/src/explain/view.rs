//! What an explanation is made of.

use crate::list_words::Spoken;

/// A result in words, for a page or a terminal to draw.
///
/// Every text says which language it is in. Words of the list and words that a person typed are texts of their own and
/// never stand inside a sentence of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation<'a> {
    /// What the list is called.
    pub title: Spoken<'a>,
    /// Its parts, in the order in which they are read.
    pub sections: Vec<Section<'a>>,
}

/// What a section is about, so that a page can place or style it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Which assessment this is.
    Assessment,
    /// The level of the family.
    Level,
    /// One child; the sections in it are about that child.
    Child,
    /// How the level came about.
    Reasons,
    /// Why the result is provisional.
    Provisional,
    /// What the answers call for, whatever the level.
    Flags,
    /// What to do.
    Tasks,
    /// Answers that get a service in the plan.
    Services,
    /// Where the points come from.
    Shares,
    /// The points of each domain.
    Domains,
    /// What to find out next.
    Open,
    /// What would settle the level.
    Settling,
    /// What would bring the level down.
    Lowering,
    /// What the level calls for.
    CallsFor,
    /// The next review.
    Review,
    /// What the result is, and what it is not.
    Statement,
    /// The list: its status, id, version and digest.
    List,
}

/// A part of an explanation under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section<'a> {
    /// What it is about.
    pub topic: Topic,
    /// Its heading.
    pub heading: Spoken<'a>,
    /// What it says itself.
    pub lines: Vec<Line<'a>>,
    /// The sections within.
    pub sections: Vec<Section<'a>>,
}

/// One thing that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line<'a> {
    /// A sentence or more that stand by themselves.
    Sentence(Spoken<'a>),
    /// A label and what belongs to it.
    Entry(Entry<'a>),
}

/// A label with its values: „Ниво подршке: Висок“.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The label; an item by itself where there is no value.
    pub label: Spoken<'a>,
    /// The values, side by side.
    pub values: Vec<Spoken<'a>>,
    /// What is said about it further.
    pub details: Vec<Line<'a>>,
}

impl<'a> Entry<'a> {
    pub(super) fn new(label: Spoken<'a>, value: Spoken<'a>) -> Self {
        Self {
            label,
            values: vec![value],
            details: Vec::new(),
        }
    }

    pub(super) fn item(label: Spoken<'a>) -> Self {
        Self {
            label,
            values: Vec::new(),
            details: Vec::new(),
        }
    }

    pub(super) fn with(mut self, details: impl IntoIterator<Item = Line<'a>>) -> Self {
        self.details.extend(details);
        self
    }
}

impl<'a> From<Entry<'a>> for Line<'a> {
    fn from(entry: Entry<'a>) -> Self {
        Self::Entry(entry)
    }
}

impl<'a> Section<'a> {
    pub(super) fn new(topic: Topic, heading: Spoken<'a>, lines: Vec<Line<'a>>) -> Self {
        Self {
            topic,
            heading,
            lines,
            sections: Vec::new(),
        }
    }
}
