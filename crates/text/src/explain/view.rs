//! What an explanation is made of.

use zajedno_core::assessment::Subject;

use crate::list_words::Spoken;

/// A result in words, for a page or a terminal to draw.
///
/// Every text says which language it is in. Words of the list and words that a person typed are texts of their own and
/// never stand inside a sentence of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation<'a> {
    /// What the list is called.
    pub title: Spoken<'a>,
    /// What this is: the result, or the account of it.
    pub heading: Spoken<'a>,
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
    /// Services for the plan, each with the answers that ask for it.
    Services,
    /// Where the points come from.
    Shares,
    /// The points of each domain.
    Domains,
    /// The answers, domain by domain.
    Answers,
    /// What to find out next.
    Open,
    /// Open questions that matter less.
    OpenMore,
    /// Of what it is not decided whether it is asked.
    Undecided,
    /// What a condition leaves out.
    NotAsked,
    /// What would settle the level.
    Settling,
    /// What would bring the level down.
    Lowering,
    /// What the level calls for.
    CallsFor,
    /// The next review.
    Review,
    /// The scores that the level is worked out from.
    Sums,
    /// The rules in the order in which they act, each with its numbers.
    Rules,
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
    /// A level with its label: what is seen first.
    Level(Entry<'a>),
    /// A label and what belongs to it.
    Entry(Entry<'a>),
    /// Rows of numbers, or of levels.
    Table(Table<'a>),
}

/// A label with its values: „Ниво подршке: Висок“.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The label; an item by itself where there is no value.
    pub label: Spoken<'a>,
    /// Where the label leads, when it is a question.
    pub target: Option<Target>,
    /// The values, side by side.
    pub values: Vec<Spoken<'a>>,
    /// What is said about it further.
    pub details: Vec<Line<'a>>,
}

/// The place of a question: whom it is about, and which it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The position of the child; `None` for the family.
    pub child: Option<u8>,
    /// The id of the indicator.
    pub indicator: String,
}

/// Rows under a caption, each with a head and cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<'a> {
    /// What is shown.
    pub caption: Spoken<'a>,
    /// The heads of the columns: that of the rows' heads, and one for each cell.
    pub columns: Vec<Spoken<'a>>,
    /// The rows.
    pub rows: Vec<Row<'a>>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// What the row is about.
    pub head: Spoken<'a>,
    /// Where the head leads, when it is a question.
    pub target: Option<Target>,
    /// What belongs to the head: the answer to a question.
    pub notes: Vec<Spoken<'a>>,
    /// The cells, as many as there are columns after the first.
    pub cells: Vec<Cell<'a>>,
    /// Whether it is what the rows above come to.
    pub is_total: bool,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    /// What it says.
    pub text: Spoken<'a>,
    /// The same as a picture.
    pub bar: Option<Bar>,
}

/// Points of a maximum, for a bar: up to `lower` certain, from there to `upper` possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The fewest points.
    pub lower: i32,
    /// The most.
    pub upper: i32,
    /// What there could be at most.
    pub maximum: i32,
    /// Whether these are points of strengths, of which more is better.
    pub is_strength: bool,
}

impl Explanation<'_> {
    /// The same with texts of its own, which outlives the list and the answers.
    #[must_use]
    pub fn into_owned(self) -> Explanation<'static> {
        Explanation {
            title: self.title.into_owned(),
            heading: self.heading.into_owned(),
            sections: owned(self.sections, Section::into_owned),
        }
    }
}

fn owned<T, U>(all: Vec<T>, each: fn(T) -> U) -> Vec<U> {
    all.into_iter().map(each).collect()
}

impl Section<'_> {
    fn into_owned(self) -> Section<'static> {
        Section {
            topic: self.topic,
            heading: self.heading.into_owned(),
            lines: owned(self.lines, Line::into_owned),
            sections: owned(self.sections, Section::into_owned),
        }
    }
}

impl Line<'_> {
    fn into_owned(self) -> Line<'static> {
        match self {
            Self::Sentence(said) => Line::Sentence(said.into_owned()),
            Self::Level(entry) => Line::Level(entry.into_owned()),
            Self::Entry(entry) => Line::Entry(entry.into_owned()),
            Self::Table(table) => Line::Table(table.into_owned()),
        }
    }
}

impl Entry<'_> {
    fn into_owned(self) -> Entry<'static> {
        Entry {
            label: self.label.into_owned(),
            target: self.target,
            values: owned(self.values, Spoken::into_owned),
            details: owned(self.details, Line::into_owned),
        }
    }
}

impl Table<'_> {
    fn into_owned(self) -> Table<'static> {
        Table {
            caption: self.caption.into_owned(),
            columns: owned(self.columns, Spoken::into_owned),
            rows: owned(self.rows, Row::into_owned),
        }
    }
}

impl Row<'_> {
    fn into_owned(self) -> Row<'static> {
        Row {
            head: self.head.into_owned(),
            target: self.target,
            notes: owned(self.notes, Spoken::into_owned),
            cells: owned(self.cells, Cell::into_owned),
            is_total: self.is_total,
        }
    }
}

impl Cell<'_> {
    fn into_owned(self) -> Cell<'static> {
        Cell {
            text: self.text.into_owned(),
            bar: self.bar,
        }
    }
}

impl Target {
    /// Whom the question is about.
    #[must_use]
    pub fn subject(&self) -> Subject {
        match self.child {
            None => Subject::Family,
            Some(position) => Subject::Child(position.into()),
        }
    }
}

impl<'a> Entry<'a> {
    pub(super) fn new(label: Spoken<'a>, value: Spoken<'a>) -> Self {
        Self {
            values: vec![value],
            ..Self::item(label)
        }
    }

    pub(super) fn item(label: Spoken<'a>) -> Self {
        Self {
            label,
            target: None,
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

impl<'a> Row<'a> {
    pub(super) fn new(head: Spoken<'a>, cells: impl IntoIterator<Item = Spoken<'a>>) -> Self {
        Self {
            head,
            target: None,
            notes: Vec::new(),
            cells: cells.into_iter().map(Cell::from).collect(),
            is_total: false,
        }
    }

    pub(super) fn total(self) -> Self {
        Self {
            is_total: true,
            ..self
        }
    }
}

impl<'a> From<Spoken<'a>> for Cell<'a> {
    fn from(text: Spoken<'a>) -> Self {
        Self { text, bar: None }
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
