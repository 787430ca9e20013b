//! From an assessment as written to a checked one.

use alloc::borrow::ToOwned as _;
use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt;

use super::by_indicator::ByIndicator;
use super::raw::{
    RawAnswer, RawAnswers, RawAssessment, RawChild, RawGiven, RawInstrumentName, RawNotes,
};
use super::{
    Answer, AnswerProblem, Assessment, Birth, Child, FORMAT, Judgement, MAX_CHILDREN,
    MAX_TEXT_BYTES, Note, Previous, Subject, permitted,
};
use crate::id::{IndicatorId, IndicatorIndex, LevelId, LevelIndex, OptionId};
use crate::instrument::{Indicator, Instrument, Pointer, Problem, ProblemKind};

struct Checker<'a> {
    instrument: &'a Instrument,
    problems: Vec<Problem>,
}

pub(super) fn check(
    raw: RawAssessment,
    instrument: &Instrument,
) -> Result<Assessment, Vec<Problem>> {
    let mut checker = Checker {
        instrument,
        problems: Vec::new(),
    };
    let root = Pointer::root();
    if raw.format != FORMAT {
        let kind = ProblemKind::Format {
            found: raw.format,
            expected: FORMAT,
        };
        checker.report(root.member("format"), kind);
    }
    if let Some(name) = &raw.instrument {
        checker.named(&root.member("instrument"), name);
    }
    checker.text(|| root.member("reference"), &raw.reference);
    let (found, most) = (raw.children.len(), MAX_CHILDREN);
    if !(1..=most).contains(&found) {
        let kind = ProblemKind::Count {
            what: "children",
            found,
            least: 1,
            most,
        };
        checker.report(root.member("children"), kind);
    }
    let mut assessment = Assessment::new(instrument, &raw.reference, raw.kind, raw.date);
    assessment.family = checker.answers(|| root.member("family"), raw.family, Subject::Family);
    assessment.family_notes = checker.notes(|| root.member("notes"), raw.notes, Subject::Family);
    for (position, child) in raw.children.into_iter().enumerate() {
        let at = || root.member("children").element(position);
        let child = checker.child(at, child, &assessment);
        if assessment
            .children
            .iter()
            .any(|other| other.reference == child.reference)
        {
            let found = child.reference.clone();
            checker.report(
                at().member("reference"),
                ProblemKind::DuplicateId {
                    what: "child",
                    found,
                },
            );
        }
        assessment.children.push(child);
    }
    if checker.problems.is_empty() {
        Ok(assessment)
    } else {
        Err(checker.problems)
    }
}

impl Checker<'_> {
    fn report(&mut self, at: Pointer, kind: ProblemKind) {
        self.problems.push(Problem { at, kind });
    }

    fn text(&mut self, at: impl Fn() -> Pointer, text: &str) {
        if text.trim().is_empty() || text.len() > MAX_TEXT_BYTES {
            let bytes = text.len();
            self.report(at(), ProblemKind::Text { bytes });
        }
    }

    /// An assessment is only ever read in the list it was answered in.
    fn named(&mut self, at: &Pointer, found: &RawInstrumentName) {
        let name = self.instrument.name();
        if found.id != name.id {
            self.other_list(at.member("id"), found.id.as_str(), &name.id);
        }
        if found.version.parse() != Ok(name.version) {
            self.other_list(at.member("version"), &found.version, &name.version);
        }
        let digest = found.digest.as_deref().filter(|it| !it.is_empty());
        if let Some(digest) = digest.filter(|it| !name.digest.is_written(it)) {
            self.other_list(at.member("digest"), digest, &name.digest);
        }
    }

    fn other_list(&mut self, at: Pointer, found: &str, is: &dyn fmt::Display) {
        let (found, used) = (found.to_owned(), is.to_string());
        self.report(at, ProblemKind::OtherList { found, used });
    }

    fn level(&mut self, at: Pointer, id: &LevelId) -> Option<LevelIndex> {
        let level = self.instrument.find_level(id.as_str());
        if level.is_none() {
            let known: Vec<_> = self
                .instrument
                .levels()
                .iter()
                .map(|level| format!("`{}`", level.id))
                .collect();
            let (found, known) = (id.to_string(), known.join(", "));
            self.report(
                at,
                ProblemKind::DoesNotExist {
                    what: "level",
                    found,
                    known,
                },
            );
        }
        level
    }

    fn child(&mut self, at: impl Fn() -> Pointer, raw: RawChild, assessment: &Assessment) -> Child {
        self.text(|| at().member("reference"), &raw.reference);
        let mut child = Child {
            reference: raw.reference,
            birth: raw.birth,
            birth_estimated: raw.birth_estimated,
            in_formal_care: raw.in_formal_care,
            ..Child::default()
        };
        if let Some(Birth::Born(month)) = raw.birth
            && assessment.date.completed_months_since(month).is_none()
        {
            let kind = ProblemKind::TooLate {
                found: format!("`{month}`"),
                date: assessment.date,
                expected: "a month up to that date, or `unborn`",
            };
            self.report(at().member("birth"), kind);
        }
        child.previous = raw.previous.and_then(|previous| {
            let at = at().member("previous");
            if previous.date > assessment.date {
                let kind = ProblemKind::TooLate {
                    found: previous.date.to_string(),
                    date: assessment.date,
                    expected: "an earlier date",
                };
                self.report(at.member("date"), kind);
            }
            let level = self.level(at.member("level"), &previous.level)?;
            Some(Previous {
                level,
                date: previous.date,
            })
        });
        child.judgement = raw.judgement.and_then(|judgement| {
            let at = at().member("judgement");
            self.text(|| at.member("reason"), &judgement.reason);
            self.text(|| at.member("approved_by"), &judgement.approved_by);
            let level = self.level(at.member("level"), &judgement.level)?;
            Some(Judgement {
                level,
                ground: judgement.ground,
                reason: judgement.reason,
                approved_by: judgement.approved_by,
                approved_on: judgement.approved_on,
            })
        });
        child.answers = self.answers(|| at().member("answers"), raw.answers, Subject::Child(0));
        child.notes = self.notes(|| at().member("notes"), raw.notes, Subject::Child(0));
        child
    }

    /// Answers about the family, or about a child.
    fn answers(
        &mut self,
        at: impl Fn() -> Pointer,
        raw: RawAnswers,
        subject: Subject,
    ) -> ByIndicator<Answer> {
        let mut answers = Vec::with_capacity(raw.0.len());
        let mut finder = self.instrument.finder();
        for (id, raw) in raw.0 {
            // Most answers are in order, and need no place to be reported at.
            let at = || at().member(id.as_str());
            let Some(index) = finder.find(id.as_str()) else {
                self.no_such_indicator(at(), &id);
                continue;
            };
            let indicator = self.instrument.indicator(index);
            let Some(answer) = self.answer(at, indicator, raw) else {
                continue;
            };
            match permitted(indicator, subject, None, Some(&answer)) {
                Ok(()) => answers.push((index, answer)),
                // The age may have been corrected after the answer was given: nothing given is lost by that.
                Err(AnswerProblem::NotOffered) if indicator.not_applicable.is_some() => {
                    answers.push((index, answer));
                }
                Err(problem) => self.report(at(), ProblemKind::Answer(problem)),
            }
        }
        ByIndicator::new(answers)
    }

    fn no_such_indicator(&mut self, at: Pointer, id: &IndicatorId) {
        let found = id.to_string();
        let known = format!("none of that name in `{}`", self.instrument.name().id);
        let what = "indicator";
        self.report(at, ProblemKind::DoesNotExist { what, found, known });
    }

    /// Notes about the family or about a child.
    fn notes(
        &mut self,
        at: impl Fn() -> Pointer,
        raw: RawNotes,
        subject: Subject,
    ) -> ByIndicator<Note> {
        let mut notes = ByIndicator::default();
        for (id, note) in raw.0 {
            let at = at().member(id.as_str());
            let Some(index) = self.instrument.find(id.as_str()) else {
                self.no_such_indicator(at, &id);
                continue;
            };
            self.note(&at, index, subject, &note);
            notes.set(index, note.tidy());
        }
        notes
    }

    fn note(&mut self, at: &Pointer, index: IndicatorIndex, subject: Subject, note: &Note) {
        for (member, problem) in note.problems(self.instrument.indicator(index), subject) {
            let at = member.map_or_else(|| at.clone(), |member| at.member(member));
            self.report(at, ProblemKind::Note(problem));
        }
        for (position, source) in note.sources.iter().enumerate() {
            if note.sources[..position].contains(source) {
                let at = at.member("sources").element(position);
                self.report(at, ProblemKind::RepeatedSource);
            }
        }
    }

    fn answer(
        &mut self,
        at: impl Fn() -> Pointer,
        indicator: &Indicator,
        raw: RawAnswer,
    ) -> Option<Answer> {
        match raw {
            RawAnswer::Plain(word) if word.as_str() == "unknown" => Some(Answer::Unknown),
            RawAnswer::Plain(word) if word.as_str() == "not_applicable" => {
                Some(Answer::NotApplicable)
            }
            RawAnswer::Plain(option) => self.option(at, indicator, &option).map(Answer::option),
            RawAnswer::Given(RawGiven { option, confirmed }) => {
                let option = self.option(|| at().member("option"), indicator, &option)?;
                let confirmed = Some(confirmed);
                Some(Answer::Option { option, confirmed })
            }
        }
    }

    fn option(
        &mut self,
        at: impl Fn() -> Pointer,
        indicator: &Indicator,
        id: &OptionId,
    ) -> Option<crate::id::OptionIndex> {
        let option = indicator.option_called(id.as_str());
        if option.is_none() {
            let mut known: Vec<String> = indicator
                .options
                .iter()
                .map(|option| format!("`{}`", option.id))
                .collect();
            known.push("`unknown`".to_owned());
            let (found, known) = (id.to_string(), known.join(", "));
            self.report(
                at(),
                ProblemKind::DoesNotExist {
                    what: "option",
                    found,
                    known,
                },
            );
        }
        option
    }
}
