//! Who tells: the language, the list and the answers, with the small phrases that every part needs.

use std::borrow::Cow;

use zajedno_core::assessment::{Answer, Assessment, Standing, Subject};
use zajedno_core::id::{IndicatorIndex, LevelIndex, OptionIndex, ScoreIndex};
use zajedno_core::instrument::{About, Instrument, Rules, Threshold, Within};
use zajedno_core::{Bounds, Date, Words};

use super::asked::target;
use super::view::{Entry, Line, Target};
use crate::Language;
use crate::catalogue::Catalogue;
use crate::list_words::{Spoken, spoken};

/// Tells in one language about one assessment, and in it about one child at a time.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    pub(super) say: Catalogue,
    pub(super) instrument: &'a Instrument,
    pub(super) assessment: &'a Assessment,
    /// The position of the child.
    pub(super) child: usize,
}

impl<'a> Teller<'a> {
    /// A teller of an assessment, at first about its first child.
    pub(super) fn new(
        language: Language,
        instrument: &'a Instrument,
        assessment: &'a Assessment,
    ) -> Self {
        Self {
            say: Catalogue::new(language),
            instrument,
            assessment,
            child: 0,
        }
    }

    /// The same about another child.
    pub(super) fn about(self, child: usize) -> Self {
        Self { child, ..self }
    }

    /// Whether what is said of the family is said of its only child too.
    pub(super) fn is_only_child(&self) -> bool {
        self.assessment.children.len() == 1
    }

    /// Words of our own.
    pub(super) fn own(&self, text: impl Into<Cow<'a, str>>) -> Spoken<'a> {
        Spoken {
            text: text.into(),
            language: Some(self.say.language()),
        }
    }

    /// A sentence of our own.
    pub(super) fn sentence(&self, text: impl Into<Cow<'a, str>>) -> Line<'a> {
        Line::Sentence(self.own(text))
    }

    /// Our label, with a value.
    pub(super) fn entry(&self, label: impl Into<Cow<'a, str>>, value: Spoken<'a>) -> Entry<'a> {
        Entry::new(self.own(label), value)
    }

    /// Words of the list.
    pub(super) fn words(&self, words: &'a Words) -> Spoken<'a> {
        spoken(words, self.say.language())
    }

    pub(super) fn level(&self, level: LevelIndex) -> Spoken<'a> {
        self.words(&self.instrument.level(level).title)
    }

    pub(super) fn indicator(&self, indicator: IndicatorIndex) -> Spoken<'a> {
        self.words(&self.instrument.indicator(indicator).text)
    }

    pub(super) fn score(&self, rules: &'a Rules, score: ScoreIndex) -> Option<Spoken<'a>> {
        let score = rules.scores.get(score.position())?;
        Some(self.words(&score.title))
    }

    pub(super) fn date(&self, date: Date) -> Spoken<'a> {
        self.own(self.say.date(date.year(), date.month(), date.day()))
    }

    /// An indicator that leads to its question.
    pub(super) fn question(&self, indicator: IndicatorIndex) -> Entry<'a> {
        Entry {
            target: self.target(indicator),
            ..Entry::item(self.indicator(indicator))
        }
    }

    /// The place of a question about the child or the family.
    pub(super) fn target(&self, indicator: IndicatorIndex) -> Option<Target> {
        target(self.instrument, Subject::Child(self.child), indicator)
    }

    pub(super) fn number(&self, number: i32) -> String {
        self.say.number(number.into())
    }

    /// „4 бода“
    pub(super) fn points(&self, points: i32) -> String {
        let count = self.say.point_count(points.unsigned_abs().into());
        if points < 0 {
            format!("-{count}")
        } else {
            count
        }
    }

    /// „4“, or „од 4 до 16“ while it is not known.
    pub(super) fn numbers(&self, numbers: Bounds<i32>) -> Spoken<'a> {
        self.own(match numbers.value() {
            Some(number) => self.number(number),
            None => self.between(numbers),
        })
    }

    /// „од 4 до 16“
    fn between(&self, numbers: Bounds<i32>) -> String {
        let (lower, upper) = (self.number(numbers.lower), self.number(numbers.upper));
        self.say.explain_from_to(&lower, &upper)
    }

    /// „4 бода“, or „од 4 до 16“ while it is not known.
    pub(super) fn range(&self, points: Bounds<i32>) -> String {
        match points.value() {
            Some(points) => self.points(points),
            None => self.between(points),
        }
    }

    /// The points at which something holds; of strengths that many or fewer.
    pub(super) fn enough(&self, reaches: Threshold) -> Entry<'a> {
        let points = match reaches {
            Threshold::AtLeast(least) => self.points(least),
            Threshold::AtMost(most) => self.say.explain_points_or_less(&self.points(most)),
        };
        self.entry(self.say.explain_threshold(), self.own(points))
    }

    /// Whether the list adds points up at all; one that only looks at single answers does not.
    pub(super) fn has_scores(&self) -> bool {
        (self.instrument.rules()).is_some_and(|rules| !rules.scores.is_empty())
    }

    /// Whether the list sets a level.
    pub(super) fn has_levels(&self) -> bool {
        (self.instrument.rules()).is_some_and(|rules| !rules.level.is_empty())
    }

    /// Whether a person answered anything about the child or the family that counts; gates only open the way to it.
    pub(super) fn is_answered_by_person(&self) -> bool {
        let counts = self
            .instrument
            .indexed()
            .filter(|(_, it)| !it.kind.is_gate());
        let mut counts = counts.map(|(index, _)| index);
        counts.any(|it| matches!(self.standing(it), Standing::Answered(_)))
    }

    pub(super) fn within(&self, within: Within) -> Spoken<'a> {
        self.own(match within {
            Within::SameDay => self.say.explain_same_day(),
            Within::Hours(hours) => self.say.explain_within_hours(hours.into()).into(),
            Within::Days(days) => self.say.explain_within_days(days.into()).into(),
        })
    }

    /// The option that is answered, or follows from the age, where there is one.
    pub(super) fn answered(&self, indicator: IndicatorIndex) -> Option<OptionIndex> {
        match self.standing(indicator) {
            Standing::Answered(Answer::Option { option, .. }) => Some(*option),
            Standing::FollowsFromAge(option) => Some(option),
            Standing::Answered(Answer::Unknown | Answer::NotApplicable)
            | Standing::Unanswered
            | Standing::AgeNotKnown
            | Standing::NotForUnborn
            | Standing::NotAsked
            | Standing::WaitsFor(_) => None,
        }
    }

    /// The words of the answer, or of its state where it is no option.
    pub(super) fn answer(&self, indicator: IndicatorIndex) -> Spoken<'a> {
        let it = self.instrument.indicator(indicator);
        match self.standing(indicator) {
            Standing::Answered(Answer::Option { option, .. }) => self.anchor(indicator, *option),
            Standing::FollowsFromAge(option) => self.anchor(indicator, option),
            Standing::Answered(Answer::Unknown) | Standing::AgeNotKnown => {
                self.own(self.say.answer_unknown())
            }
            Standing::Unanswered | Standing::WaitsFor(_) => self.own(self.say.answer_none()),
            Standing::NotAsked => self.own(self.say.answer_not_asked()),
            Standing::Answered(Answer::NotApplicable) | Standing::NotForUnborn => {
                match &it.not_applicable {
                    Some(rule) => self.words(&rule.text),
                    None => self.own(self.say.answer_not_applicable()),
                }
            }
        }
    }

    fn anchor(&self, indicator: IndicatorIndex, option: OptionIndex) -> Spoken<'a> {
        let it = self.instrument.indicator(indicator);
        self.words(&it.options[option.position()].anchor)
    }

    /// The question with the answer to it.
    pub(super) fn answer_entry(&self, indicator: IndicatorIndex) -> Entry<'a> {
        Entry {
            values: vec![self.answer(indicator)],
            ..self.question(indicator)
        }
    }

    /// Whether a critical answer waits to be confirmed.
    pub(super) fn is_unconfirmed(&self, indicator: IndicatorIndex) -> bool {
        let it = self.instrument.indicator(indicator);
        let Standing::Answered(answer @ Answer::Option { option, .. }) = self.standing(indicator)
        else {
            return false;
        };
        it.is_critical_at(*option) && !answer.is_confirmed()
    }

    fn subject(&self, indicator: IndicatorIndex) -> Subject {
        match self.instrument.indicator(indicator).about {
            About::Family => Subject::Family,
            About::Child => Subject::Child(self.child),
        }
    }

    fn standing(&self, indicator: IndicatorIndex) -> Standing<'a> {
        let subject = self.subject(indicator);
        self.assessment
            .standing(self.instrument, subject, indicator)
    }
}
