//! When an indicator is asked at all.
//!
//! A condition names only what carries no points: the age, the kind of the assessment, the answer to a gate question.
//! Hiding an indicator whose answer counts would break the laws of bounds.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Indicator, Instrument, limits};
use crate::circumstances::{Age, Circumstances, Kind};
use crate::id::{IndicatorIndex, OptionIndex};
use crate::outcome::Certainty;

/// Something without points that is so or not, or not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fact {
    /// The child has this age.
    Age(AgeRange),
    /// The assessment is of one of these kinds.
    Kind(Vec<Kind>),
    /// A gate question is answered so.
    Gate {
        /// The gate, which stands before the indicator that names it.
        gate: IndicatorIndex,
        /// One of these answers, never all that it has.
        options: Vec<OptionIndex>,
    },
}

/// Ages in completed months. A child not yet born is younger than any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AgeRange {
    /// This age or older; with 0, born.
    pub from_months: Option<u16>,
    /// Younger than this.
    pub under_months: Option<u16>,
}

impl AgeRange {
    /// Whether an age lies within.
    #[must_use]
    pub fn contains(self, age: Age) -> bool {
        match age {
            Age::Unborn => self.from_months.is_none(),
            Age::Months(months) => {
                self.from_months.is_none_or(|from| months >= from)
                    && self.under_months.is_none_or(|under| months < under)
            }
        }
    }
}

/// The answer to a gate question, as far as conditions see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GateAnswer {
    /// Nobody answered yet.
    Unanswered,
    /// Asked, and not known.
    Unknown,
    /// This option.
    Option(OptionIndex),
}

impl Fact {
    /// The gate that it names.
    #[must_use]
    pub fn gate(&self) -> Option<IndicatorIndex> {
        match self {
            Self::Gate { gate, .. } => Some(*gate),
            Self::Age(_) | Self::Kind(_) => None,
        }
    }
}

impl Instrument {
    /// Whether an indicator is asked: all of its facts hold. `answer_of` gives the answers to the gates.
    ///
    /// The answer to a gate that is itself not asked does not count: what depends on it is not asked either.
    #[must_use]
    pub fn asks(
        &self,
        indicator: &Indicator,
        circumstances: Circumstances,
        answer_of: &dyn Fn(IndicatorIndex) -> GateAnswer,
    ) -> Certainty {
        let holds = |fact: &Fact| match fact {
            Fact::Age(range) => match circumstances.age {
                Some(age) => certainly(range.contains(age)),
                None => Certainty::Possible,
            },
            Fact::Kind(kinds) => certainly(kinds.contains(&circumstances.kind)),
            Fact::Gate { gate, options } => {
                let answered = match answer_of(*gate) {
                    GateAnswer::Option(option) => certainly(options.contains(&option)),
                    GateAnswer::Unanswered | GateAnswer::Unknown => Certainty::Possible,
                };
                answered.min(self.asks(self.indicator(*gate), circumstances, answer_of))
            }
        };
        let facts = indicator.asked_if.iter().map(holds);
        facts.min().unwrap_or(Certainty::Yes)
    }

    /// The gate whose answer is waited for before an indicator is asked: the first that is asked and that nobody
    /// answered yet.
    #[must_use]
    pub fn waits_for(
        &self,
        indicator: &Indicator,
        answer_of: &dyn Fn(IndicatorIndex) -> GateAnswer,
    ) -> Option<IndicatorIndex> {
        let mut gates = indicator.asked_if.iter().filter_map(Fact::gate);
        gates.find_map(|gate| {
            let before = self.waits_for(self.indicator(gate), answer_of);
            before.or_else(|| (answer_of(gate) == GateAnswer::Unanswered).then_some(gate))
        })
    }

    /// Whether any indicator is asked only under a condition.
    #[must_use]
    pub fn has_conditions(&self) -> bool {
        !self.conditional.is_empty()
    }

    /// The gates and the indicators with a condition, in the order of the list.
    pub(crate) fn conditional(&self) -> &[IndicatorIndex] {
        &self.conditional
    }

    /// Whether a condition names this gate.
    pub(crate) fn is_named(&self, gate: IndicatorIndex) -> bool {
        let conditional = self.conditional.iter().map(|it| self.indicator(*it));
        let mut named = conditional.flat_map(|it| it.asked_if.iter().filter_map(Fact::gate));
        named.any(|it| it == gate)
    }

    /// One age out of each class that the list tells apart, where a condition names the age; none elsewhere.
    pub(crate) fn ages_told_apart(&self) -> &[u16] {
        &self.ages
    }
}

fn certainly(holds: bool) -> Certainty {
    if holds { Certainty::Yes } else { Certainty::No }
}

/// The gates and the indicators with a condition.
pub(super) fn conditional(indicators: &[Indicator]) -> Vec<IndicatorIndex> {
    // Extended, and not collected, which would sort first.
    let mut named: BTreeSet<IndicatorIndex> = BTreeSet::new();
    let facts = indicators.iter().flat_map(|it| &it.asked_if);
    named.extend(facts.filter_map(Fact::gate));
    let places = indicators.iter().enumerate();
    let places = places.map(|(place, it)| (IndicatorIndex::at(place), it));
    places
        .filter(|(index, it)| !it.asked_if.is_empty() || named.contains(index))
        .map(|(index, _)| index)
        .collect()
}

/// The youngest age of each class that conditions, and answers that follow from the age, tell apart.
pub(super) fn ages_told_apart(indicators: &[Indicator], under_months: u16) -> Vec<u16> {
    let facts = indicators.iter().flat_map(|it| &it.asked_if);
    let ends = facts.flat_map(|fact| match fact {
        Fact::Age(range) => [range.from_months, range.under_months],
        Fact::Kind(_) | Fact::Gate { .. } => [None, None],
    });
    let mut ages: BTreeSet<u16> = BTreeSet::new();
    ages.extend(ends.flatten());
    if ages.is_empty() {
        return Vec::new();
    }
    let follow = indicators.iter().filter_map(|it| it.from_age.as_ref());
    ages.extend(follow.flat_map(|rule| rule.ages.iter().map(|(under, _)| *under)));
    ages.insert(0);
    ages.retain(|age| *age < under_months);
    ages.into_iter().collect()
}

/// In how many ways what decides conditions can be answered, at most: the product of the options of all gates that are
/// named, and of the ages told apart.
pub(super) fn ways(indicators: &[Indicator], ages: &[u16]) -> usize {
    let gates = conditional(indicators).into_iter();
    let options = gates
        .filter_map(|index| indicators.get(index.position()))
        .filter(|it| it.kind.is_gate())
        .map(|it| it.options.len());
    options
        .chain([ages.len().max(1)])
        .fold(1_usize, usize::saturating_mul)
        .min(limits::WAYS + 1)
}
