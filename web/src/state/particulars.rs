//! What an assessment is opened with: the family's code, the date and the children, as they are being entered.

use std::rc::Rc;

use yew::Reducible;
use zajedno_core::assessment::{Assessment, Birth, Child, Kind, MAX_CHILDREN};
use zajedno_core::{Date, Instrument, Language, Month};

const CYRILLIC: &str = "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ";
const LATIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// What stands in the fields, in whatever state it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Particulars {
    pub(crate) reference: String,
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
}

impl Particulars {
    /// The fields of a new assessment.
    pub(crate) fn new(today: Date, language: Language) -> Self {
        let mut new = Self {
            reference: String::new(),
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
        after.date = self.date(today)?;
        after.children = self
            .children
            .iter()
            .map(|entry| entry.child(before))
            .collect();
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
        }
    }
}

impl Reducible for Particulars {
    type Action = Edit;

    fn reduce(mut self: Rc<Self>, edit: Edit) -> Rc<Self> {
        let this = Rc::make_mut(&mut self);
        match edit {
            Edit::Reference(reference) => this.reference = reference,
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
