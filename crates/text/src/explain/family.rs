//! The assessment, the family's level, what the result is, and the list it comes from.

use zajedno_core::assessment::Kind;
use zajedno_core::id::LevelIndex;
use zajedno_core::{Bounds, ChildOutcome, ChildResult, FamilyResult};

use super::teller::Teller;
use super::view::{Entry, Line, Section, Topic};
use crate::catalogue::REVIEWED;
use crate::list_words::Spoken;

/// How sure a level is.
#[derive(Clone, Copy)]
pub(super) struct Sureness {
    /// Nothing makes the result provisional.
    pub(super) is_final: bool,
    /// No critical answer waits to be confirmed.
    pub(super) is_firm: bool,
}

impl Sureness {
    /// Of the level of a child.
    pub(super) fn of(child: &ChildOutcome) -> Self {
        Self {
            is_final: child.outcome.is_final(),
            is_firm: child.lower_bound_is_firm(),
        }
    }
}

impl<'a> Teller<'a> {
    /// Which assessment this is.
    pub(super) fn assessment(&self) -> Section<'a> {
        let (say, assessment) = (self.say, self.assessment);
        let lines = vec![
            self.entry(
                say.explain_family_reference(),
                Spoken::typed(&assessment.reference),
            ),
            self.entry(say.kind_label(), self.own(say.kind(assessment.kind))),
            self.entry(say.explain_date(), self.date(assessment.date)),
        ];
        Section::new(
            Topic::Assessment,
            self.own(say.explain_assessment()),
            lines.into_iter().map(Line::from).collect(),
        )
    }

    /// The level of the family, or why there is none; the children's beside it where there are several.
    pub(super) fn family(&self, result: &FamilyResult) -> Section<'a> {
        if self.is_initial() {
            return self.initial(result);
        }
        let is_firm = result.children.iter().all(|child| match child {
            ChildResult::NoSheet(_) => true,
            ChildResult::Assessed(child) => child.lower_bound_is_firm(),
        });
        let sureness = Sureness {
            is_final: result.is_final,
            is_firm,
        };
        let mut lines = match result.level {
            Some(level) => self.level_lines(level, sureness),
            None => vec![self.no_level(result)],
        };
        match result.children.as_slice() {
            [ChildResult::Assessed(only)] => {
                lines.extend(self.approximate(&only.outcome));
                // Beside "nothing has been answered" no share of answers is said.
                let says_something = !self.has_levels() || self.is_answered_by_person();
                lines.extend(
                    says_something
                        .then(|| self.answered_of(&only.outcome))
                        .flatten(),
                );
            }
            several => lines.extend(several.iter().enumerate().filter_map(|(position, child)| {
                let ChildResult::Assessed(child) = child else {
                    return None;
                };
                let entries = self.levels(child.in_force?, Sureness::of(child));
                let entries = entries.into_iter().map(Line::Entry);
                Some(Entry::item(self.child_title(position)).with(entries).into())
            })),
        }
        let heading = self.words(self.instrument.level_heading());
        Section::new(Topic::Level, heading, lines)
    }

    /// Whether a directed assessment is due, instead of a level.
    fn initial(&self, result: &FamilyResult) -> Section<'a> {
        let several = result.children.len() > 1;
        let due = |(position, child): (usize, &ChildResult)| {
            let ChildResult::Assessed(child) = child else {
                return None;
            };
            let due = self.due(child.initial.as_ref()?)?;
            Some(if several {
                Entry::item(self.child_title(position))
                    .with([due.into()])
                    .into()
            } else {
                Line::Level(due)
            })
        };
        let mut lines: Vec<Line<'a>> = result.children.iter().enumerate().filter_map(due).collect();
        lines.push(self.no_level(result));
        let heading = self.own(self.say.kind(self.assessment.kind));
        Section::new(Topic::Level, heading, lines)
    }

    /// Whether this is an initial assessment that says whether a directed one is due.
    pub(super) fn is_initial(&self) -> bool {
        self.assessment.kind == Kind::Initial && self.instrument.rules().is_some()
    }

    fn no_level(&self, result: &FamilyResult) -> Line<'a> {
        let say = self.say;
        let has_sheet = |child: &ChildResult| matches!(child, ChildResult::Assessed(_));
        self.sentence(if self.instrument.rules().is_none() {
            say.explain_no_level_no_rules()
        } else if !result.children.iter().any(has_sheet) {
            say.explain_no_level_no_sheet()
        } else if self.assessment.kind == Kind::Initial {
            say.explain_no_level_initial()
        } else if !self.has_levels() {
            say.explain_no_level_no_levels()
        } else if !(0..result.children.len()).any(|it| self.about(it).is_answered_by_person()) {
            say.level_none()
        } else if let [ChildResult::Assessed(only)] = result.children.as_slice() {
            self.refused(&only.outcome).into()
        } else {
            say.explain_no_level_not_whole()
        })
    }

    /// A level, or the two between which it lies, and how sure it is.
    pub(super) fn level_lines(&self, level: Bounds<LevelIndex>, sure: Sureness) -> Vec<Line<'a>> {
        let say = self.say;
        let mut lines: Vec<Line<'a>> = (self.levels(level, sure).into_iter())
            .map(Line::Level)
            .collect();
        let result = self.own(if sure.is_final {
            say.explain_result_final()
        } else {
            say.explain_result_provisional()
        });
        lines.push(self.entry(say.explain_result(), result).into());
        if !sure.is_firm {
            lines.push(self.sentence(say.explain_level_not_firm()));
        }
        lines
    }

    fn levels(&self, level: Bounds<LevelIndex>, sure: Sureness) -> Vec<Entry<'a>> {
        let say = self.say;
        let entry = |label, level| self.entry(label, self.level(level));
        match level.value() {
            Some(level) if sure.is_final => vec![entry(say.level_label(), level)],
            Some(level) => vec![entry(say.level_so_far(), level)],
            None => {
                let lower = if sure.is_firm {
                    say.level_at_least()
                } else {
                    say.level_so_far()
                };
                vec![
                    entry(lower, level.lower),
                    entry(say.level_up_to(), level.upper),
                ]
            }
        }
    }

    /// What the result is, and what it is not.
    pub(super) fn statement(&self) -> Section<'a> {
        let statement = self.words(self.instrument.statement());
        Section::new(
            Topic::Statement,
            self.own(self.say.explain_statement()),
            vec![Line::Sentence(statement)],
        )
    }

    /// The list: how far it can be trusted, and which text it is.
    pub(super) fn list(&self) -> Section<'a> {
        let (say, list) = (self.say, self.instrument);
        let name = list.name();
        let code = |text: String| Spoken {
            text: text.into(),
            language: None,
        };
        let unreviewed = say.explain_of(
            &REVIEWED.total.saturating_sub(REVIEWED.reviewed).to_string(),
            &REVIEWED.total.to_string(),
        );
        let entries = [
            self.entry(say.explain_list_title(), self.words(list.title())),
            self.entry(say.explain_list_id(), code(name.id.to_string())),
            self.entry(say.explain_list_version(), code(name.version.to_string())),
            self.entry(say.explain_list_digest(), code(name.digest.to_string())),
            self.entry(say.explain_unreviewed(), self.own(unreviewed)),
        ];
        let mut lines = vec![Line::Sentence(self.words(list.status()))];
        lines.extend(entries.map(Line::from));
        Section::new(Topic::List, self.own(say.explain_list()), lines)
    }
}
