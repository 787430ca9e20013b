//! One indicator: a question with its possible answers.

use alloc::vec::Vec;
use core::ops::Range;

use serde::{Deserialize, Serialize};

use super::Fact;
use super::raw::{About, IndicatorKind};
use crate::circumstances::Age;
use crate::id::{
    DomainIndex, EvidenceId, GradeId, IndicatorId, LevelIndex, OptionId, OptionIndex, ServiceIndex,
};
use crate::words::Words;

/// One indicator: a question with its possible answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Indicator {
    /// Its id.
    pub id: IndicatorId,
    /// The domain it belongs to.
    pub domain: DomainIndex,
    /// Whom it is about.
    pub about: About,
    /// The kind of its scale.
    pub kind: IndicatorKind,
    /// Whether the initial assessment asks it too.
    pub core: bool,
    /// Whether it is a fact that no support can change.
    pub is_static: bool,
    /// What is asked.
    pub text: Words,
    /// What to keep in mind when answering.
    pub note: Option<Words>,
    /// The possible answers; points never fall.
    pub options: Vec<Choice>,
    /// It is asked only if all of these hold.
    pub asked_if: Vec<Fact>,
    /// What is to be settled before a worse answer.
    pub check: Option<Check>,
    /// Which answer calls for an action at once.
    pub critical: Option<Critical>,
    /// What a good answer must rest on before the assessment is given on.
    pub sign_off: Option<SignOff>,
    /// When "not applicable" is offered.
    pub not_applicable: Option<NotApplicable>,
    /// The answer follows from the age and is never typed.
    pub from_age: Option<FromAge>,
    /// Services that answer the need.
    pub services: Vec<ServiceIndex>,
    /// Published findings behind it.
    pub evidence: Vec<EvidenceId>,
    /// The grade of that evidence.
    pub evidence_grade: Option<GradeId>,
}

impl Indicator {
    /// The fewest points that an option of it counts.
    #[must_use]
    pub fn least_points(&self) -> i32 {
        self.options.first().map_or(0, |option| option.points)
    }

    /// The most points that an option of it counts.
    #[must_use]
    pub fn most_points(&self) -> i32 {
        self.options.last().map_or(0, |option| option.points)
    }

    /// The options with their places.
    pub fn indexed_options(&self) -> impl Iterator<Item = (OptionIndex, &Choice)> {
        self.options
            .iter()
            .enumerate()
            .map(|(position, option)| (OptionIndex::at(position), option))
    }

    /// The option with this id.
    #[must_use]
    pub fn option_called(&self, id: &str) -> Option<OptionIndex> {
        self.options
            .iter()
            // Most ids are one digit: quicker to read than to call a comparison for.
            .position(|option| option.id.as_str().bytes().eq(id.bytes()))
            .map(OptionIndex::at)
    }

    /// Whether `option` is `at` or worse: of a risk a later one, of a strength an earlier one.
    #[must_use]
    pub fn is_at_or_worse(&self, option: OptionIndex, at: OptionIndex) -> bool {
        if self.kind.is_strength() {
            option <= at
        } else {
            option >= at
        }
    }

    /// The best option: the mildest of a risk, the greatest of a strength.
    #[must_use]
    pub fn best(&self) -> OptionIndex {
        OptionIndex::at(if self.kind.is_strength() {
            self.options.len().saturating_sub(1)
        } else {
            0
        })
    }

    /// The worst option: the gravest of a risk, the least of a strength.
    #[must_use]
    pub fn worst(&self) -> OptionIndex {
        OptionIndex::at(if self.kind.is_strength() {
            0
        } else {
            self.options.len().saturating_sub(1)
        })
    }

    /// The critical options, in their order.
    pub(crate) fn critical_options(&self) -> Range<usize> {
        match &self.critical {
            None => 0..0,
            Some(critical) if self.kind.is_strength() => 0..critical.at.position() + 1,
            Some(critical) => critical.at.position()..self.options.len(),
        }
    }

    /// Whether `option` is critical: at the option that the list names, or worse.
    #[must_use]
    pub fn is_critical_at(&self, option: OptionIndex) -> bool {
        self.critical
            .as_ref()
            .is_some_and(|critical| self.is_at_or_worse(option, critical.at))
    }

    /// What an answer must rest on before the assessment is given on: at the option that the list names, or better.
    ///
    /// ```
    /// # use zajedno_core::builtin;
    /// let list = builtin::separation_risk();
    /// let violence = list.find("household_violence").ok_or("no such indicator")?;
    /// let violence = list.indicator(violence);
    /// let asked = violence.sign_off_at(violence.best()).ok_or("nothing is asked")?;
    /// assert_eq!((asked.sources, asked.date), (1, true));
    /// assert_eq!(violence.sign_off_at(violence.worst()), None);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn sign_off_at(&self, option: OptionIndex) -> Option<&SignOff> {
        let asked = self.sign_off.as_ref();
        asked.filter(|asked| self.is_at_or_worse(asked.at, option))
    }

    /// Whether "not applicable" may be answered for a child of this age (`None`: not known, or not asked of a child).
    #[must_use]
    pub fn offers_not_applicable(&self, age_months: Option<u16>) -> bool {
        self.not_applicable.as_ref().is_some_and(|rule| {
            rule.max_age_months
                .is_none_or(|most| age_months.is_some_and(|age| age <= most))
        })
    }
}

/// One possible answer to an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Choice {
    /// Its id.
    pub id: OptionId,
    /// What it counts.
    pub points: i32,
    /// What it means.
    pub anchor: Words,
}

/// A question to settle before an indicator is answered beyond an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Check {
    /// The last option that needs no settling; never the last of all.
    pub above: OptionIndex,
    /// What is asked.
    pub text: Words,
    /// What to do when the answer is yes.
    pub if_yes: Words,
}

/// A critical answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Critical {
    /// The option, and every worse one, that is critical.
    pub at: OptionIndex,
    /// The level that a confirmed critical answer sets at least.
    pub floor: LevelIndex,
    /// What to do at once.
    pub action: Words,
}

/// What an answer must rest on before the assessment is given on to another person. No score knows it.
///
/// To a good answer it is what a confirmation is to a critical one: that there is no harm, or that a strength is great, is
/// easily written, and nobody asks again.
///
/// - **Example**: of a risk, one source and a date at its first option; of a strength, two sources at its last.
/// - **Source**: the scoring rules, section 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SignOff {
    /// The option, and every better one, that must rest on it.
    pub at: OptionIndex,
    /// How many sources, at least one: ways in which it is known.
    pub sources: u8,
    /// Whether also a date: when it was learned.
    pub date: bool,
}

/// When "not applicable" may be answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NotApplicable {
    /// The words of that answer.
    pub text: Words,
    /// Offered only up to this age in completed months.
    pub max_age_months: Option<u16>,
    /// Set without asking for a child not yet born.
    pub unborn: bool,
}

/// An answer that follows from the age.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FromAge {
    /// The option of a child not yet born.
    pub unborn: OptionIndex,
    /// Ages below so many completed months, rising, and their option.
    pub ages: Vec<(u16, OptionIndex)>,
}

impl FromAge {
    /// The option of a child of this age; `None` beyond the last age.
    #[must_use]
    pub fn option(&self, age: Age) -> Option<OptionIndex> {
        match age {
            Age::Unborn => Some(self.unborn),
            Age::Months(months) => {
                let older = |(under, _): &&(u16, OptionIndex)| months < *under;
                self.ages.iter().find(older).map(|(_, option)| *option)
            }
        }
    }
}
