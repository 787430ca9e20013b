//! What is noted beside an answer, and also where there is none yet.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{AnswerProblem, MAX_TEXT_BYTES, Source, Subject};
use crate::date::Date;
use crate::instrument::Indicator;

/// What is noted beside the answer to an indicator. It never enters a sheet or a score.
///
/// Written `{"fact": "…", "sources": ["parent"], "on": "2026-03-02", "check": "no"}`; what is empty is left out.
///
/// ```
/// use zajedno_core::assessment::{Note, Source};
///
/// let mut note = Note::default();
/// assert!(note.is_empty());
/// note.sources.push(Source::Parent);
/// assert!(!note.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// One sentence of fact, as it was typed: blanks included.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_TEXT_BYTES)))]
    pub fact: String,
    /// How it is known: each source at most once, in the order of [`Source::ALL`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("uniqueItems" = true)))]
    pub sources: Vec<Source>,
    /// When it was learned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// What was answered to the check question of the indicator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check: Option<CheckAnswer>,
}

impl Note {
    /// Whether nothing is noted. Blanks alone are nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fact.trim().is_empty()
            && self.sources.is_empty()
            && self.on.is_none()
            && self.check.is_none()
    }

    /// The note with its sources in order, each once; `None` when it is empty.
    pub(super) fn tidy(mut self) -> Option<Self> {
        if self.is_empty() {
            return None;
        }
        let named = |source: &Source| self.sources.contains(source);
        self.sources = Source::ALL.into_iter().filter(named).collect();
        Some(self)
    }

    /// Why the note cannot stand beside an answer to `it`, with the member that is in the way.
    pub(super) fn problems(
        &self,
        it: &Indicator,
        subject: Subject,
    ) -> impl Iterator<Item = (Option<&'static str>, AnswerProblem)> + use<> {
        let wrong_subject = it.about != subject.about();
        let too_long = self.fact.len() > MAX_TEXT_BYTES;
        let no_check = self.check.is_some() && it.check.is_none();
        [
            wrong_subject.then_some((None, AnswerProblem::WrongSubject)),
            too_long.then_some((Some("fact"), AnswerProblem::TooLong)),
            no_check.then_some((Some("check"), AnswerProblem::NoCheck)),
        ]
        .into_iter()
        .flatten()
    }
}

/// An answer to the check question of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CheckAnswer {
    /// Yes: what the list says of that holds.
    Yes,
    /// No: the answer to the indicator stands as it is.
    No,
    /// The question is not about this case.
    NotAbout,
}

impl CheckAnswer {
    /// Every answer, in the order in which a choice offers them.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::NotAbout];
}

#[cfg(feature = "builtin")]
#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::assessment::{Assessment, Child, Kind};
    use crate::builtin;

    const CHILD: Subject = Subject::Child(0);

    fn of_two_children() -> (crate::Instrument, Assessment) {
        let list = builtin::separation_risk();
        let date = "2026-03-02".parse().unwrap();
        let mut assessment = Assessment::new(&list, "F", Kind::Directed, date);
        assessment.children = vec![Child::new("A", None), Child::new("B", None)];
        (list, assessment)
    }

    fn fact(fact: &str) -> Note {
        Note {
            fact: fact.into(),
            ..Note::default()
        }
    }

    #[test]
    fn a_note_that_cannot_stand_there_changes_nothing() {
        let (list, mut assessment) = of_two_children();
        let harm = list.find("child_harm_indications").unwrap();
        let view = list.find("child_view_home").unwrap();
        let checked = Note {
            check: Some(CheckAnswer::No),
            ..Note::default()
        };
        let long = "a".repeat(MAX_TEXT_BYTES);
        let before = assessment.clone();
        for (subject, indicator, note, problem) in [
            (
                Subject::Family,
                harm,
                fact("x"),
                AnswerProblem::WrongSubject,
            ),
            (
                Subject::Child(2),
                harm,
                fact("x"),
                AnswerProblem::NoSuchChild,
            ),
            (CHILD, view, checked.clone(), AnswerProblem::NoCheck),
            (
                CHILD,
                harm,
                fact(&(long.clone() + "a")),
                AnswerProblem::TooLong,
            ),
        ] {
            let refused = assessment.set_note(&list, subject, indicator, note);
            assert_eq!(refused, Err(problem));
            assert_eq!(assessment, before);
        }
        for note in [checked, fact(&long)] {
            let kept = assessment.set_note(&list, CHILD, harm, note.clone());
            assert_eq!((kept, assessment.note(CHILD, harm)), (Ok(()), Some(&note)));
        }
    }

    #[test]
    fn an_empty_note_takes_the_earlier_one_back_and_a_child_takes_its_notes_along() {
        let (list, mut assessment) = of_two_children();
        let harm = list.find("child_harm_indications").unwrap();
        let before = assessment.clone();
        let note = |it: &mut Assessment, child, text| {
            it.set_note(&list, Subject::Child(child), harm, fact(text))
                .unwrap();
        };
        note(&mut assessment, 0, "of A");
        note(&mut assessment, 0, " \n");
        assert_eq!(assessment, before);
        note(&mut assessment, 0, "of A");
        note(&mut assessment, 1, " of B ");
        assessment.children.remove(0);
        assert_eq!(assessment.note(CHILD, harm), Some(&fact(" of B ")));
        assert_eq!(assessment.note(Subject::Child(1), harm), None);
    }
}
