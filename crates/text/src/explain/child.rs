//! One child: the level in force and everything that stands behind it.

use zajedno_core::assessment::NoSheet;
use zajedno_core::outcome::{Outcome, Provisional};
use zajedno_core::{Bounds, ChildChanges, ChildOutcome, id::LevelIndex};

use super::family::Sureness;
use super::teller::Teller;
use super::view::{Entry, Line, Section, Topic};

impl<'a> Teller<'a> {
    fn heading(&self, position: usize, lines: Vec<Line<'a>>) -> Section<'a> {
        let child = self.assessment.children.get(position);
        let reference = child.map_or("", |child| &child.reference);
        let heading = self.own(self.say.explain_child(reference));
        Section::new(Topic::Child, heading, lines)
    }

    /// A child that is not assessed, and why.
    pub(super) fn no_sheet(&self, position: usize, reason: NoSheet) -> Section<'a> {
        let line = self.sentence(match reason {
            NoSheet::InFormalCare => self.say.explain_in_care(),
            NoSheet::GrownUp => self.say.explain_grown_up(),
        });
        self.heading(position, vec![line])
    }

    /// An assessed child.
    pub(super) fn child(
        &self,
        position: usize,
        child: &'a ChildOutcome,
        changes: Option<&ChildChanges>,
    ) -> Section<'a> {
        let outcome = &child.outcome;
        if let Some(initial) = &child.initial {
            let mut section = self.heading(position, self.due(position, initial));
            section.sections.extend(self.flags(position, outcome));
            section.sections.extend(self.tasks(outcome));
            section.sections.extend(self.services(outcome));
            return section;
        }
        let Some(level) = child.in_force else {
            return self.child_without_level(position, outcome);
        };
        let sure = Sureness {
            is_final: outcome.is_final(),
            is_firm: child.lower_bound_is_firm(),
        };
        let mut lines = self.level_lines(level, sure);
        lines.push(self.answered_of(outcome).into());
        let mut section = self.heading(position, lines);
        section.sections.push(self.reasons(position, child));
        section.sections.extend(self.provisional(position, outcome));
        section.sections.extend(self.flags(position, outcome));
        section.sections.extend(self.tasks(outcome));
        section.sections.extend(self.services(outcome));
        section.sections.extend(self.shares(outcome));
        section.sections.push(self.domains(position, outcome));
        section.sections.extend(self.open(outcome));
        let settling = changes.and_then(|changes| changes.settling.as_ref());
        section
            .sections
            .extend(settling.map(|it| self.settling(it)));
        let lowering = changes.and_then(|changes| changes.lowering.as_ref());
        section
            .sections
            .extend(lowering.map(|it| self.lowering(it)));
        section.sections.push(self.calls_for(level));
        section
            .sections
            .extend(self.review(level, child.review_days));
        section
    }

    /// A child whose sheet is empty, or a list that sets no level.
    fn child_without_level(&self, position: usize, outcome: &Outcome) -> Section<'a> {
        if self.instrument.rules().is_some() {
            return self.heading(position, vec![self.sentence(self.say.level_none())]);
        }
        let sentence = self.sentence(self.say.explain_no_level_no_rules());
        let answered = self.answered_of(outcome).into();
        let mut section = self.heading(position, vec![sentence, answered]);
        section.sections.push(self.domains(position, outcome));
        section.sections.extend(self.open(outcome));
        section
    }

    fn answered_of(&self, outcome: &Outcome) -> Entry<'a> {
        let value = self.say.explain_answered_of(
            &self.number(outcome.answered.into()),
            &self.number(outcome.applicable.into()),
            &outcome.completeness_percent().to_string(),
        );
        self.entry(self.say.explain_answered(), self.own(value))
    }

    /// Why the result is provisional; nothing for a final one.
    fn provisional(&self, position: usize, outcome: &Outcome) -> Option<Section<'a>> {
        let say = self.say;
        let (mut lines, mut unknown, mut unconfirmed, mut domains) =
            (vec![], vec![], vec![], vec![]);
        for why in &outcome.provisional {
            match *why {
                Provisional::LevelOpen => lines.push(self.sentence(say.explain_level_open())),
                Provisional::CriticalUnknown(indicator) => {
                    unknown.push(self.answer_entry(position, indicator).into());
                }
                Provisional::CriticalUnconfirmed(indicator) => {
                    unconfirmed.push(self.answer_entry(position, indicator).into());
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
        (!lines.is_empty()).then(|| Section::new(Topic::Provisional, heading, lines))
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
