//! Collects problems while the parts of a list are resolved.

use alloc::borrow::ToOwned as _;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::RangeInclusive;

use crate::id::MAX_ID_BYTES;
use crate::instrument::problem::{Conflict, Pointer, Problem, ProblemKind};
use crate::words::{Language, Words};

/// Collects problems while parts are resolved.
pub(super) struct Checker {
    pub(super) problems: Vec<Problem>,
    pub(super) languages: Vec<Language>,
}

impl Checker {
    pub(super) fn report(&mut self, at: Pointer, kind: ProblemKind) {
        self.problems.push(Problem { at, kind });
    }

    pub(super) fn conflict(
        &mut self,
        at: Pointer,
        conflict: Conflict,
        found: &str,
        expected: &'static str,
    ) {
        self.report(
            at,
            ProblemKind::Conflict {
                conflict,
                found: found.to_owned(),
                expected,
            },
        );
    }

    pub(super) fn count(
        &mut self,
        at: &Pointer,
        what: &'static str,
        found: usize,
        expected: RangeInclusive<usize>,
    ) {
        if !expected.contains(&found) {
            let (least, most) = expected.into_inner();
            let kind = ProblemKind::Count {
                what,
                found,
                least,
                most,
            };
            self.report(at.clone(), kind);
        }
    }

    pub(super) fn number(&mut self, at: Pointer, found: impl Into<i64>, least: i32, most: i32) {
        let (found, least, most) = (found.into(), i64::from(least), i64::from(most));
        if !(least..=most).contains(&found) {
            self.report(at, ProblemKind::Number { found, least, most });
        }
    }

    /// An id is well formed.
    pub(super) fn id(&mut self, at: Pointer, id: &str) {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-".contains(&byte);
        if !(1..=MAX_ID_BYTES).contains(&id.len()) || !id.bytes().all(plain) {
            let found = id.to_owned();
            self.report(at, ProblemKind::MalformedId { found });
        }
    }

    /// Ids are well formed and each stands once.
    pub(super) fn ids<'a>(
        &mut self,
        at: &Pointer,
        what: &'static str,
        ids: impl Iterator<Item = &'a str>,
    ) {
        let mut seen: Vec<&str> = Vec::new();
        for (position, id) in ids.enumerate() {
            let at = at.element(position).member("id");
            self.id(at.clone(), id);
            if seen.contains(&id) {
                let found = id.to_owned();
                self.report(at, ProblemKind::DuplicateId { what, found });
            }
            seen.push(id);
        }
    }

    /// The position of `found` among `known`; reported when it is not there.
    pub(super) fn find<'a>(
        &mut self,
        at: Pointer,
        what: &'static str,
        found: &str,
        known: impl Iterator<Item = &'a str> + Clone,
    ) -> Option<usize> {
        let position = known.clone().position(|id| id == found);
        if position.is_none() {
            let mut names: Vec<String> =
                known.clone().take(8).map(|id| format!("`{id}`")).collect();
            if known.count() > names.len() {
                names.push("…".to_owned());
            }
            let known = if names.is_empty() {
                "none".to_owned()
            } else {
                names.join(", ")
            };
            self.report(
                at,
                ProblemKind::DoesNotExist {
                    what,
                    found: found.to_owned(),
                    known,
                },
            );
        }
        position
    }

    /// Words are there in every declared language, and in no other.
    pub(super) fn words(&mut self, at: &Pointer, words: &Words) {
        let latin_is_derived = self.languages.contains(&Language::SerbianCyrillic);
        for language in Language::ALL {
            let declared = self.languages.contains(&language);
            let derived = language == Language::SerbianLatin && latin_is_derived;
            let written = words.written_in(language);
            if declared && !derived && written.is_none_or(|text| text.trim().is_empty()) {
                self.report(at.clone(), ProblemKind::MissingWords { language });
            } else if written.is_some() && (derived || !declared) {
                let why = if derived {
                    "which follows letter by letter from `sr-Cyrl`"
                } else {
                    "a language that the list does not declare"
                };
                self.report(
                    at.member(language.tag()),
                    ProblemKind::UnexpectedWords { language, why },
                );
            }
        }
    }
}
