//! What an assessment is opened with: the family's code, the date and the children, as they are being entered.

use std::rc::Rc;

use yew::Reducible;
use zajedno_core::assessment::{Assessment, Birth, Child, Kind, MAX_CHILDREN, Previous};
use zajedno_core::id::LevelIndex;
use zajedno_core::{Date, Instrument, Language, Month};

const CYRILLIC: &str = "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ";
const LATIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// What stands in the fields, in whatever state it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Particulars {
    pub(crate) reference: String,
    pub(crate) kind: Kind,
    /// As the field has it, so that a date that is being typed is not overwritten.
    pub(crate) date: String,
    pub(crate) children: Vec<ChildEntry>,
    /// Whether a child was taken off that the assessment has.
    pub(crate) has_removed: bool,
}

/// What stands in the fields of one child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ChildEntry {
    /// Tells the fields of children apart as they come and go.
    pub(crate) key: usize,
    /// The position of the child in the assessment, when it is there already.
    position: Option<usize>,
    pub(crate) code: String,
    pub(crate) birth: BirthEntry,
    pub(crate) year: Option<u16>,
    pub(crate) month: Option<u8>,
    pub(crate) estimated: bool,
    pub(crate) in_care: bool,
    /// The level in force before, which only a review goes by.
    pub(crate) previous_level: Option<LevelIndex>,
    /// The date of that assessment, as the field has it.
    pub(crate) previous_date: String,
}

/// Which answer to the question of birth is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BirthEntry {
    Born,
    Unborn,
    Unknown,
}

/// A change of one field, or of the number of children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Edit {
    Reference(String),
    Kind(Kind),
    Date(String),
    AddChild(Language),
    RemoveChild(usize),
    Child(usize, ChildEdit),
}

/// A change of one field of a child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ChildEdit {
    Code(String),
    Birth(BirthEntry),
    Year(Option<u16>),
    Month(Option<u8>),
    Estimated(bool),
    InCare(bool),
    PreviousLevel(Option<LevelIndex>),
    PreviousDate(String),
}

/// What is still missing or wrong; of a child with its key, and its code where it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    Reference,
    Date,
    ChildCode(usize),
    ChildTwice(usize, String),
    Birth(usize, String),
    BirthLater(usize, String),
    Previous(usize, String),
}

/// One of two fields that belong together is empty, or the date is not before the assessment.
#[derive(Debug)]
struct NotWhole;

impl Particulars {
    /// The fields of a new assessment.
    pub(crate) fn new(today: Date, language: Language) -> Self {
        let mut new = Self {
            reference: String::new(),
            kind: Kind::Directed,
            date: today.to_string(),
            children: Vec::new(),
            has_removed: false,
        };
        new.add_child(language);
        new
    }

    /// The fields of an assessment that is open already.
    pub(crate) fn of(assessment: &Assessment) -> Self {
        let children = assessment.children.iter().enumerate();
        Self {
            reference: assessment.reference.clone(),
            kind: assessment.kind,
            date: assessment.date.to_string(),
            children: children
                .map(|(position, child)| ChildEntry::of(position, child))
                .collect(),
            has_removed: false,
        }
    }

    /// Whether a further child fits.
    pub(crate) fn may_add(&self) -> bool {
        self.children.len() < MAX_CHILDREN
    }

    /// What is missing or wrong, in the order of the fields.
    pub(crate) fn missing(&self, today: Date) -> Vec<Missing> {
        let mut missing = Vec::new();
        if self.reference.trim().is_empty() {
            missing.push(Missing::Reference);
        }
        if self.date(today).is_none() {
            missing.push(Missing::Date);
        }
        for (position, child) in self.children.iter().enumerate() {
            let code = child.code.trim();
            let key = child.key;
            let before = &self.children[..position];
            if code.is_empty() {
                missing.push(Missing::ChildCode(key));
            } else if before.iter().any(|other| other.code.trim() == code) {
                missing.push(Missing::ChildTwice(key, code.to_owned()));
            }
            match (child.birth, child.born(), self.date(today)) {
                (BirthEntry::Born, None, _) => missing.push(Missing::Birth(key, code.to_owned())),
                (BirthEntry::Born, Some(month), Some(date))
                    if date.completed_months_since(month).is_none() =>
                {
                    missing.push(Missing::BirthLater(key, code.to_owned()));
                }
                (BirthEntry::Born | BirthEntry::Unborn | BirthEntry::Unknown, _, _) => {}
            }
            if self.kind == Kind::Review && child.previous(self.date(today)).is_err() {
                missing.push(Missing::Previous(key, code.to_owned()));
            }
        }
        missing
    }

    /// A new assessment; `None` while something is missing.
    pub(crate) fn begin(&self, instrument: &Instrument, today: Date) -> Option<Assessment> {
        let empty = Assessment::new(instrument, "", Kind::Directed, self.date(today)?);
        self.apply(&empty, today)
    }

    /// The assessment with these particulars and the answers it has; `None` while something is missing.
    pub(crate) fn apply(&self, before: &Assessment, today: Date) -> Option<Assessment> {
        if !self.missing(today).is_empty() {
            return None;
        }
        let mut after = before.clone();
        self.reference.trim().clone_into(&mut after.reference);
        after.kind = self.kind;
        after.date = self.date(today)?;
        let children = self.children.iter().map(|entry| {
            let mut child = entry.child(before);
            child.previous = match self.kind {
                Kind::Review => entry.previous(self.date(today)).ok().flatten(),
                Kind::Initial | Kind::Directed => None,
            };
            child
        });
        after.children = children.collect();
        Some(after)
    }

    /// The date, if it is one and not to come.
    fn date(&self, today: Date) -> Option<Date> {
        self.date.parse().ok().filter(|date| *date <= today)
    }

    fn add_child(&mut self, language: Language) {
        let letters = match language {
            Language::SerbianCyrillic => CYRILLIC,
            Language::SerbianLatin | Language::English => LATIN,
        };
        let taken = |code: &String| self.children.iter().any(|child| child.code.trim() == code);
        let code = letters.chars().map(String::from).find(|code| !taken(code));
        let key = self
            .children
            .iter()
            .map(|child| child.key + 1)
            .max()
            .unwrap_or(0);
        self.children.push(ChildEntry {
            key,
            position: None,
            code: code.unwrap_or_default(),
            birth: BirthEntry::Born,
            year: None,
            month: None,
            estimated: false,
            in_care: false,
            previous_level: None,
            previous_date: String::new(),
        });
    }
}

impl ChildEntry {
    fn of(position: usize, child: &Child) -> Self {
        let (birth, born) = match child.birth {
            Some(Birth::Born(month)) => (BirthEntry::Born, Some(month)),
            Some(Birth::Unborn) => (BirthEntry::Unborn, None),
            None => (BirthEntry::Unknown, None),
        };
        Self {
            key: position,
            position: Some(position),
            code: child.reference.clone(),
            birth,
            year: born.map(Month::year),
            month: born.map(Month::month),
            estimated: child.birth_estimated,
            in_care: child.in_formal_care,
            previous_level: child.previous.map(|previous| previous.level),
            previous_date: child
                .previous
                .map_or_else(String::new, |previous| previous.date.to_string()),
        }
    }

    /// The level in force before `date`: both of its fields, or neither. Of a child who was not assessed before there is none.
    fn previous(&self, date: Option<Date>) -> Result<Option<Previous>, NotWhole> {
        match (self.previous_level, self.previous_date.as_str()) {
            (None, "") => Ok(None),
            (Some(level), on) => {
                let on: Option<Date> = on.parse().ok();
                let on = on.filter(|on| date.is_none_or(|date| *on < date));
                let date = on.ok_or(NotWhole)?;
                Ok(Some(Previous { level, date }))
            }
            (None, _) => Err(NotWhole),
        }
    }

    fn born(&self) -> Option<Month> {
        Month::new(self.year?, self.month?)
    }

    fn child(&self, before: &Assessment) -> Child {
        let known = self
            .position
            .and_then(|position| before.children.get(position));
        let mut child = known.cloned().unwrap_or_default();
        self.code.trim().clone_into(&mut child.reference);
        child.birth = match self.birth {
            BirthEntry::Born => self.born().map(Birth::Born),
            BirthEntry::Unborn => Some(Birth::Unborn),
            BirthEntry::Unknown => None,
        };
        child.birth_estimated = self.estimated && self.birth == BirthEntry::Born;
        child.in_formal_care = self.in_care;
        child
    }

    fn edit(&mut self, edit: ChildEdit) {
        match edit {
            ChildEdit::Code(code) => self.code = code,
            ChildEdit::Birth(birth) => self.birth = birth,
            ChildEdit::Year(year) => self.year = year,
            ChildEdit::Month(month) => self.month = month,
            ChildEdit::Estimated(estimated) => self.estimated = estimated,
            ChildEdit::InCare(in_care) => self.in_care = in_care,
            ChildEdit::PreviousLevel(level) => self.previous_level = level,
            ChildEdit::PreviousDate(date) => self.previous_date = date,
        }
    }
}

impl Reducible for Particulars {
    type Action = Edit;

    fn reduce(mut self: Rc<Self>, edit: Edit) -> Rc<Self> {
        let this = Rc::make_mut(&mut self);
        match edit {
            Edit::Reference(reference) => this.reference = reference,
            Edit::Kind(kind) => this.kind = kind,
            Edit::Date(date) => this.date = date,
            Edit::AddChild(language) => this.add_child(language),
            Edit::RemoveChild(key) => {
                let known = |child: &ChildEntry| child.key == key && child.position.is_some();
                this.has_removed |= this.children.iter().any(known);
                this.children.retain(|child| child.key != key);
            }
            Edit::Child(key, edit) => {
                let child = this.children.iter_mut().find(|child| child.key == key);
                if let Some(child) = child {
                    child.edit(edit);
                }
            }
        }
        self
    }
}

#[cfg(test)]
mod tests;
