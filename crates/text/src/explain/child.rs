//! One child: the level in force and everything that stands behind it.

use zajedno_core::assessment::NoSheet;
use zajedno_core::outcome::{Outcome, Provisional};
use zajedno_core::{Bounds, ChildChanges, ChildOutcome, id::LevelIndex};

use super::family::Sureness;
use super::scores::Scores;
use super::teller::Teller;
use super::view::{Entry, Line, Section, Topic};
use crate::list_words::Spoken;

impl<'a> Teller<'a> {
    pub(super) fn child_title(&self, position: usize) -> Spoken<'a> {
        let child = self.assessment.children.get(position);
        let reference = child.map_or("", |child| &child.reference);
        self.own(self.say.explain_child(reference))
    }

    pub(super) fn child_section(&self, lines: Vec<Line<'a>>) -> Section<'a> {
        Section::new(Topic::Child, self.child_title(self.child), lines)
    }

    /// A child that is not assessed, and why.
    pub(super) fn no_sheet(&self, reason: NoSheet) -> Section<'a> {
        let line = self.sentence(match reason {
            NoSheet::InFormalCare => self.say.explain_in_care(),
            NoSheet::GrownUp => self.say.explain_grown_up(),
        });
        self.child_section(vec![line])
    }

    /// An assessed child. What was said of the family is not said again of its only child.
    pub(super) fn child(
        &self,
        child: &'a ChildOutcome,
        changes: Option<&ChildChanges>,
    ) -> Section<'a> {
        let outcome = &child.outcome;
        if let Some(initial) = &child.initial {
            let mut lines = self.due_because(initial);
            if !self.is_only_child() {
                lines.splice(..0, self.due(initial).map(Line::from));
            }
            let mut section = self.child_section(lines);
            let sections = [
                self.undecided(outcome),
                self.flags(outcome),
                self.tasks(outcome),
                self.services(outcome),
                self.not_asked(outcome),
            ];
            section.sections.extend(sections.into_iter().flatten());
            return section;
        }
        let Some(level) = child.in_force else {
            return self.child_without_level(outcome);
        };
        let mut lines = Vec::new();
        if !self.is_only_child() {
            lines.extend(self.level_lines(level, Sureness::of(child)));
            lines.extend(self.approximate(outcome));
            lines.extend(self.answered_of(outcome));
        }
        let (lowering, settling) = changes.map_or((None, None), |changes| {
            (changes.lowering.as_ref(), changes.settling.as_ref())
        });
        let sections = [
            Some(self.reasons(child)),
            self.provisional(outcome),
            self.undecided(outcome),
            self.flags(outcome),
            self.tasks(outcome),
            Some(self.domains(outcome)),
            self.open(outcome),
            settling.map(|it| self.settling(it)),
            self.not_asked(outcome),
            Some(self.calls_for(level)),
            self.services(outcome),
            self.shares(outcome),
            lowering.map(|it| self.lowering(it)),
            self.review(level, child.review_days),
        ];
        Section {
            sections: sections.into_iter().flatten().collect(),
            ..self.child_section(lines)
        }
    }

    /// A child whose sheet is empty or not whole enough, or a list that sets no level.
    fn child_without_level(&self, outcome: &Outcome) -> Section<'a> {
        let mut lines = Vec::new();
        if self.has_levels() && !self.is_answered_by_person() {
            if !self.is_only_child() {
                lines.push(self.sentence(self.say.level_none()));
            }
            return self.child_section(lines);
        }
        if !self.is_only_child() {
            if self.has_levels() {
                lines.push(self.sentence(self.refused(outcome)));
            }
            lines.extend(self.answered_of(outcome));
        }
        let mut section = self.child_section(lines);
        let Some(rules) = self.instrument.rules() else {
            let sections = [
                Some(self.answers(outcome)),
                self.undecided(outcome),
                self.open(outcome),
                self.not_asked(outcome),
            ];
            section.sections.extend(sections.into_iter().flatten());
            return section;
        };
        let scores = Scores {
            teller: *self,
            rules,
            outcome,
        };
        let sections = [
            self.undecided(outcome),
            self.flags(outcome),
            self.tasks(outcome),
            scores.all(),
            Some(self.domains(outcome)),
            self.open(outcome),
            self.not_asked(outcome),
            self.services(outcome),
            self.shares(outcome),
        ];
        section.sections.extend(sections.into_iter().flatten());
        section
    }

    /// That the list gives a level only when nothing is open, and how much is.
    pub(super) fn refused(&self, outcome: &Outcome) -> String {
        let open = outcome.applicable.saturating_sub(outcome.answered);
        self.say.explain_no_level_refused(open.into())
    }

    /// Beside an interval, the level when what is missing is like what is answered, and what that means.
    pub(super) fn approximate(&self, outcome: &Outcome) -> Vec<Line<'a>> {
        let is_open = outcome.level.is_some_and(|level| level.value().is_none());
        let Some(prorated) = outcome.prorated.as_ref().filter(|_| is_open) else {
            return Vec::new();
        };
        let label = self.say.explain_approximate_level();
        vec![
            self.entry(label, self.level(prorated.level)).into(),
            self.sentence(self.say.explain_approximate_means()),
        ]
    }

    /// How much is answered; nothing where nothing is.
    pub(super) fn answered_of(&self, outcome: &Outcome) -> Option<Line<'a>> {
        let value = self.say.explain_answered_of(
            &self.number(outcome.answered.into()),
            &self.number(outcome.applicable.into()),
            &outcome.completeness_percent().to_string(),
        );
        let entry = self.entry(self.say.explain_answered(), self.own(value));
        (outcome.answered > 0).then(|| entry.into())
    }

    /// Why the result is provisional; nothing for a final one.
    fn provisional(&self, outcome: &Outcome) -> Option<Section<'a>> {
        let say = self.say;
        let (mut lines, mut unknown, mut unconfirmed, mut domains) =
            (vec![], vec![], vec![], vec![]);
        for why in &outcome.provisional {
            match *why {
                Provisional::LevelOpen => lines.push(self.sentence(say.explain_level_open())),
                Provisional::CriticalUnknown(indicator) => {
                    unknown.push(self.answer_entry(indicator).into());
                }
                Provisional::CriticalUnconfirmed(indicator) => {
                    unconfirmed.push(self.answer_entry(indicator).into());
                }
                Provisional::TooFewAnswered {
                    answered,
                    applicable,
                    needed_percent,
                } => lines.push(self.sentence(say.explain_too_few(
                    &self.number(answered.into()),
                    &self.number(applicable.into()),
                    &needed_percent.to_string(),
                    &outcome.completeness_percent().to_string(),
                ))),
                Provisional::TooFewInDomain {
                    domain,
                    answered,
                    applicable,
                    needed_percent,
                } => {
                    let value = say.explain_domain_answered(
                        &self.number(answered.into()),
                        &self.number(applicable.into()),
                        &needed_percent.to_string(),
                    );
                    let title = self.words(&self.instrument.domain(domain).title);
                    domains.push(Entry::new(title, self.own(value)).into());
                }
            }
        }
        for (label, entries) in [
            (say.explain_critical_unconfirmed(), unconfirmed),
            (say.explain_critical_unknown(), unknown),
            (say.explain_too_few_in_domain(), domains),
        ] {
            if !entries.is_empty() {
                lines.push(Entry::item(self.own(label)).with(entries).into());
            }
        }
        let heading = self.own(say.explain_provisional());
        lines.extend(self.undecided_count(outcome));
        (!lines.is_empty()).then(|| Section::new(Topic::Provisional, heading, lines))
    }

    /// That what is undecided counts among what too little is answered of.
    fn undecided_count(&self, outcome: &Outcome) -> Option<Line<'a>> {
        let mut why = outcome.provisional.iter();
        let counts = why.any(|it| match it {
            Provisional::TooFewAnswered { .. } | Provisional::TooFewInDomain { .. } => true,
            Provisional::LevelOpen
            | Provisional::CriticalUnknown(_)
            | Provisional::CriticalUnconfirmed(_) => false,
        });
        let is_so = counts && !outcome.undecided.is_empty();
        is_so.then(|| self.sentence(self.say.explain_undecided_count()))
    }

    /// What the level calls for; support follows the lower bound.
    fn calls_for(&self, level: Bounds<LevelIndex>) -> Section<'a> {
        let (say, lower) = (self.say, self.instrument.level(level.lower));
        let mut lines = vec![
            self.entry(say.level_label(), self.words(&lower.title))
                .into(),
        ];
        if level.value().is_none() {
            lines.push(self.sentence(say.explain_calls_for_lower()));
        }
        lines.push(Line::Sentence(self.words(&lower.calls_for)));
        Section::new(Topic::CallsFor, self.own(say.explain_calls_for()), lines)
    }

    fn review(&self, level: Bounds<LevelIndex>, days: Option<u16>) -> Option<Section<'a>> {
        let (say, days) = (self.say, days?);
        let date = self.date(self.assessment.date.plus_days(days)?);
        let mut lines = vec![self.entry(say.explain_review_by(), date).into()];
        if days < self.instrument.level(level.lower).review_days {
            lines.push(self.sentence(say.explain_review_sooner()));
        }
        let heading = self.own(say.explain_review());
        Some(Section::new(Topic::Review, heading, lines))
    }
}
