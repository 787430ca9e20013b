//! What is asked only under conditions: the conditions, and the questions that they leave out or leave undecided.

use std::borrow::Cow;

use zajedno_core::assessment::Subject;
use zajedno_core::id::IndicatorIndex;
use zajedno_core::instrument::{About, AgeRange, Fact, Indicator, Instrument};
use zajedno_core::outcome::Outcome;

use super::teller::Teller;
use super::view::{Entry, Line, Section, Target, Topic};
use crate::Language;
use crate::catalogue::Catalogue;
use crate::list_words::{Spoken, spoken};

/// Says in `language` under which conditions an indicator is put to a subject: every one of them must hold.
///
/// Gates are named and lead nowhere, so that nobody who walks a form by keys stops at each of them.
///
/// # Panics
///
/// When the indicator belongs to another list.
#[must_use]
pub fn asked_if(
    language: Language,
    instrument: &Instrument,
    subject: Subject,
    indicator: IndicatorIndex,
) -> Line<'_> {
    let conditions = Conditions::new(language, instrument, subject);
    let it = instrument.indicator(indicator);
    let facts = it.asked_if.iter().flat_map(|fact| conditions.fact(fact));
    let named = facts.map(|entry| Entry {
        target: None,
        ..entry
    });
    conditions.under(named).into()
}

/// Says in `language` that a gate is to be answered before it is known whether something that depends on it is asked.
///
/// # Panics
///
/// When the gate belongs to another list.
#[must_use]
pub fn waits_for(
    language: Language,
    instrument: &Instrument,
    subject: Subject,
    gate: IndicatorIndex,
) -> Line<'_> {
    let conditions = Conditions::new(language, instrument, subject);
    let label = conditions.own(conditions.say.told_waits());
    Entry::item(label)
        .with([conditions.question(gate).into()])
        .into()
}

/// The place of a question that is put to a subject, or to its family.
pub(super) fn target(
    instrument: &Instrument,
    subject: Subject,
    indicator: IndicatorIndex,
) -> Option<Target> {
    let it = instrument.indicator(indicator);
    let child = match (it.about, subject) {
        (About::Family, _) | (_, Subject::Family) => None,
        (About::Child, Subject::Child(position)) => Some(u8::try_from(position).ok()?),
    };
    let indicator = it.id.to_string();
    Some(Target { child, indicator })
}

/// Tells conditions, as a subject meets them.
struct Conditions<'a> {
    say: Catalogue,
    instrument: &'a Instrument,
    subject: Subject,
}

impl<'a> Conditions<'a> {
    fn new(language: Language, instrument: &'a Instrument, subject: Subject) -> Self {
        Self {
            say: Catalogue::new(language),
            instrument,
            subject,
        }
    }

    fn own(&self, text: impl Into<Cow<'a, str>>) -> Spoken<'a> {
        Spoken {
            text: text.into(),
            language: Some(self.say.language()),
        }
    }

    fn question(&self, indicator: IndicatorIndex) -> Entry<'a> {
        let text = &self.instrument.indicator(indicator).text;
        Entry {
            target: target(self.instrument, self.subject, indicator),
            ..Entry::item(spoken(text, self.say.language()))
        }
    }

    fn under(&self, facts: impl Iterator<Item = Entry<'a>>) -> Entry<'a> {
        Entry::item(self.own(self.say.told_asked_if())).with(facts.map(Line::from))
    }

    /// A fact as labels with what each must be; of an age each end by itself.
    fn fact(&self, fact: &'a Fact) -> Vec<Entry<'a>> {
        let say = self.say;
        match fact {
            Fact::Age(range) => self.age(*range),
            Fact::Kind(kinds) => vec![Entry {
                values: kinds.iter().map(|kind| self.own(say.kind(*kind))).collect(),
                ..Entry::item(self.own(say.kind_label()))
            }],
            Fact::Gate { gate, options } => {
                let answers = &self.instrument.indicator(*gate).options;
                let answers = options.iter().map(|it| &answers[it.position()].anchor);
                vec![Entry {
                    values: answers.map(|words| spoken(words, say.language())).collect(),
                    ..self.question(*gate)
                }]
            }
        }
    }

    fn age(&self, range: AgeRange) -> Vec<Entry<'a>> {
        let say = self.say;
        // Whole years are said as years.
        let years = |months: u16| months.is_multiple_of(12).then_some(u64::from(months / 12));
        let from = range
            .from_months
            .map(|months| match (months, years(months)) {
                (0, _) => vec![self.own(say.age_born())],
                (_, Some(years)) => vec![self.own(say.age_from_years(years))],
                (_, None) => vec![self.own(say.age_from_months(months.into()))],
            });
        let under = range.under_months.map(|months| {
            let mut values = vec![self.own(match years(months) {
                Some(years) => say.age_under_years(years),
                None => say.age_under_months(months.into()),
            })];
            // A child not yet born is younger than any other.
            values.extend((range.from_months.is_none()).then(|| self.own(say.age_or_unborn())));
            values
        });
        let entry = |values| Entry {
            values,
            ..Entry::item(self.own(say.age_label()))
        };
        [from, under].into_iter().flatten().map(entry).collect()
    }
}

impl<'a> Teller<'a> {
    /// What is not asked, and under which conditions it would be; nothing where all is asked.
    pub(super) fn not_asked(&self, outcome: &Outcome) -> Option<Section<'a>> {
        if outcome.not_asked.is_empty() {
            return None;
        }
        let lines = self.by_conditions(&outcome.not_asked);
        let heading = self.own(self.say.explain_not_asked());
        Some(Section::new(Topic::NotAsked, heading, lines))
    }

    /// Of what it is not decided whether it is asked, why, and what that means for the result.
    pub(super) fn undecided(&self, outcome: &Outcome) -> Option<Section<'a>> {
        if outcome.undecided.is_empty() {
            return None;
        }
        let mut lines = vec![self.sentence(self.say.explain_undecided_means())];
        lines.extend(self.by_conditions(&outcome.undecided));
        let heading = self.own(self.say.explain_undecided());
        Some(Section::new(Topic::Undecided, heading, lines))
    }

    /// Indicators under the conditions that they share, in the order of the list.
    fn by_conditions(&self, indicators: &[IndicatorIndex]) -> Vec<Line<'a>> {
        let mut groups: Vec<(&'a Indicator, Vec<Line<'a>>)> = Vec::new();
        for &index in indicators {
            let it = self.instrument.indicator(index);
            let question = self.question(index).into();
            let same = groups
                .iter_mut()
                .find(|(one, _)| one.asked_if == it.asked_if);
            match same {
                Some((_, questions)) => questions.push(question),
                None => groups.push((it, vec![question])),
            }
        }
        let lines = groups.into_iter().flat_map(|(it, questions)| {
            let label = self.own(self.say.explain_depends());
            let depends = Entry::item(label).with(questions);
            [self.conditions_of(it).into(), depends.into()]
        });
        lines.collect()
    }

    /// The conditions of an indicator, each with how it stands now.
    fn conditions_of(&self, it: &'a Indicator) -> Entry<'a> {
        let subject = Subject::Child(self.child);
        let conditions = Conditions::new(self.say.language(), self.instrument, subject);
        let facts = it.asked_if.iter().flat_map(|fact| {
            let now = self.now(fact);
            let entries = conditions.fact(fact).into_iter();
            entries.map(move |entry| entry.with(now.clone()))
        });
        conditions.under(facts)
    }

    /// How a fact stands: the answer to a gate, or that the age is not known.
    fn now(&self, fact: &Fact) -> Option<Line<'a>> {
        let subject = Subject::Child(self.child);
        match fact {
            Fact::Gate { gate, .. } => {
                let answer = self.answer(*gate);
                Some(self.entry(self.say.explain_now(), answer).into())
            }
            Fact::Age(_) if self.assessment.circumstances(subject).age.is_none() => {
                Some(self.sentence(self.say.told_age_unknown()))
            }
            Fact::Age(_) | Fact::Kind(_) => None,
        }
    }

    /// What depends on a gate while it is open; nothing where that is no gate or nothing depends on it.
    pub(super) fn depends_on(
        &self,
        outcome: &Outcome,
        gate: IndicatorIndex,
    ) -> Vec<IndicatorIndex> {
        let depends = |it: &&IndicatorIndex| {
            let mut facts = self.instrument.indicator(**it).asked_if.iter();
            facts.any(|fact| fact.gate() == Some(gate))
        };
        outcome.undecided.iter().filter(depends).copied().collect()
    }

    /// That it is not decided whether an indicator is asked, where that is so.
    pub(super) fn whether_asked(
        &self,
        outcome: &Outcome,
        indicator: IndicatorIndex,
    ) -> Option<Spoken<'a>> {
        let is_undecided = outcome.undecided.contains(&indicator);
        is_undecided.then(|| self.own(self.say.told_undecided()))
    }
}
