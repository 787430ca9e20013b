//! An instrument: a versioned list of indicators with its rules, read and checked.
//!
//! A list is *written* as [`RawInstrument`] and *used* as [`Instrument`]. Only [`Instrument::check`] leads from one to
//! the other, so whoever holds an `Instrument` holds one whose every reference, number and word is in order.

mod asked;
mod check;
mod indicator;
mod name;
#[cfg(feature = "packed")]
mod packed;
mod problem;
pub mod raw;
mod rules;

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

pub use self::asked::{AgeRange, Fact, GateAnswer};
pub use self::indicator::{Check, Choice, Critical, FromAge, Indicator, NotApplicable, SignOff};
pub use self::name::{Digest, InstrumentName, Version};
#[cfg(feature = "packed")]
pub use self::packed::PackedProblem;
pub use self::problem::{Conflict, Pointer, Problem, ProblemKind};
pub use self::raw::{About, IndicatorKind, MissingPolicy, Prorate, RawInstrument, Within};
pub use self::rules::{
    Condition, Finality, Flag, Ground, Initial, JudgementRule, LevelOperation, LevelRule, Limit,
    ReassessmentRule, Rules, Score, ScoreRule, Share, TaskRules, Threshold, Trigger, Verify,
    Weighted,
};
use crate::id::{
    DomainId, DomainIndex, GradeId, IndicatorIndex, LevelId, LevelIndex, ServiceId, ServiceIndex,
};
use crate::words::{Language, Words};

/// The version of the file format that this library reads.
pub const FORMAT: u32 = 1;

/// What a list may hold at most; a list beyond a limit is refused with its place.
pub mod limits {
    /// Bytes of a list file.
    pub const FILE_BYTES: usize = 4 * 1024 * 1024;
    /// Indicators of a list.
    pub const INDICATORS: usize = 512;
    /// Options of an indicator.
    pub const OPTIONS: usize = 12;
    /// Sources that sign-off asks for: there are no more kinds.
    pub const SOURCES: usize = crate::assessment::Source::ALL.len();
    /// Domains of a list.
    pub const DOMAINS: usize = 32;
    /// Levels of a list.
    pub const LEVELS: usize = 8;
    /// Services of a list.
    pub const SERVICES: usize = 256;
    /// Scores of a list.
    pub const SCORES: usize = 32;
    /// Rules that make the level.
    pub const RULES: usize = 16;
    /// Flags of a list.
    pub const FLAGS: usize = 16;
    /// Shares of the points.
    pub const SHARES: usize = 8;
    /// The points of an option, either side of zero.
    pub const POINTS: i32 = 1000;
    /// Conditions of an indicator.
    pub const FACTS: usize = 8;
    /// Gates that conditions name.
    pub const GATES: usize = 6;
    /// Ways in which the gates that conditions name, and the ages they tell apart, can be answered together.
    pub const WAYS: usize = 512;
    /// Any other number of a rule.
    pub const NUMBER: i32 = 1_000_000;
}

/// One level of need for support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Level {
    /// Its id.
    pub id: LevelId,
    /// What it is called.
    pub title: Words,
    /// What it calls for.
    pub calls_for: Words,
    /// Days from the assessment to the next review.
    pub review_days: u16,
}

/// One domain: a group of indicators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Domain {
    /// Its id.
    pub id: DomainId,
    /// The letter or number it is known by on paper.
    pub code: String,
    /// What it is called.
    pub title: Words,
    /// Its indicators, in the order of the list.
    pub indicators: Vec<IndicatorIndex>,
}

impl Domain {
    /// Whether the domain holds strengths rather than risks.
    #[must_use]
    pub fn is_strength(&self, instrument: &Instrument) -> bool {
        let scored = self.indicators.iter();
        let mut scored = scored
            .map(|&index| instrument.indicator(index).kind)
            .filter(|kind| !kind.is_gate())
            .peekable();
        scored.peek().is_some() && scored.all(IndicatorKind::is_strength)
    }
}

/// One service that can answer a need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Service {
    /// Its id.
    pub id: ServiceId,
    /// What it is called.
    pub title: Words,
}

/// One grade of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Grade {
    /// Its id.
    pub id: GradeId,
    /// What it means.
    pub title: Words,
}

/// A checked list with its rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instrument {
    name: InstrumentName,
    license: String,
    languages: Vec<Language>,
    title: Words,
    outcome: Words,
    provenance: Words,
    status: Words,
    statement: Words,
    level_heading: Words,
    child_under_months: u16,
    levels: Vec<Level>,
    domains: Vec<Domain>,
    services: Vec<Service>,
    grades: Vec<Grade>,
    indicators: Vec<Indicator>,
    /// The indicators in the order of their ids.
    by_id: Vec<IndicatorIndex>,
    /// The gates that conditions name, and the indicators with a condition, in the order of the list.
    conditional: Vec<IndicatorIndex>,
    /// One age out of each class that conditions tell apart.
    ages: Vec<u16>,
    rules: Option<Rules>,
}

impl Instrument {
    /// Checks a list as written; `digest` is that of its text.
    ///
    /// # Errors
    ///
    /// Every problem of the list at once, in the order of the file.
    pub fn check(raw: RawInstrument, digest: Digest) -> Result<Self, Vec<Problem>> {
        check::check(raw, digest)
    }

    /// Id, version and digest.
    #[must_use]
    pub fn name(&self) -> &InstrumentName {
        &self.name
    }

    /// The licence of the list, as an SPDX expression.
    #[must_use]
    pub fn license(&self) -> &str {
        &self.license
    }

    /// The languages that the list is complete in.
    #[must_use]
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// What the list is called.
    #[must_use]
    pub fn title(&self) -> &Words {
        &self.title
    }

    /// What it assesses.
    #[must_use]
    pub fn outcome(&self) -> &Words {
        &self.outcome
    }

    /// Where it comes from.
    #[must_use]
    pub fn provenance(&self) -> &Words {
        &self.provenance
    }

    /// How far it can be trusted: shown wherever the list is described.
    #[must_use]
    pub fn status(&self) -> &Words {
        &self.status
    }

    /// What every result says of itself.
    #[must_use]
    pub fn statement(&self) -> &Words {
        &self.statement
    }

    /// The heading above a level.
    #[must_use]
    pub fn level_heading(&self) -> &Words {
        &self.level_heading
    }

    /// A child of this age in completed months, or older, has no sheet.
    #[must_use]
    pub fn child_under_months(&self) -> u16 {
        self.child_under_months
    }

    /// The levels, from the lowest.
    #[must_use]
    pub fn levels(&self) -> &[Level] {
        &self.levels
    }

    /// The domains, in the order in which they are asked.
    #[must_use]
    pub fn domains(&self) -> &[Domain] {
        &self.domains
    }

    /// The domains with their places.
    pub fn indexed_domains(&self) -> impl Iterator<Item = (DomainIndex, &Domain)> {
        self.domains
            .iter()
            .enumerate()
            .map(|(position, it)| (DomainIndex::at(position), it))
    }

    /// The services that indicators name.
    #[must_use]
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// The grades of evidence.
    #[must_use]
    pub fn grades(&self) -> &[Grade] {
        &self.grades
    }

    /// The indicators, in the order of the list.
    #[must_use]
    pub fn indicators(&self) -> &[Indicator] {
        &self.indicators
    }

    /// The levels with their places, from the lowest.
    pub fn indexed_levels(&self) -> impl Iterator<Item = (LevelIndex, &Level)> {
        self.levels
            .iter()
            .enumerate()
            .map(|(position, it)| (LevelIndex::at(position), it))
    }

    /// The indicators with their places.
    pub fn indexed(&self) -> impl Iterator<Item = (IndicatorIndex, &Indicator)> {
        self.indicators
            .iter()
            .enumerate()
            .map(|(position, it)| (IndicatorIndex::at(position), it))
    }

    /// How answers become a level; `None` for a list that only asks.
    #[must_use]
    pub fn rules(&self) -> Option<&Rules> {
        self.rules.as_ref()
    }

    /// The indicator at a place of this list.
    ///
    /// # Panics
    ///
    /// When the place comes from another list.
    #[must_use]
    pub fn indicator(&self, index: IndicatorIndex) -> &Indicator {
        &self.indicators[index.position()]
    }

    /// The level at a place of this list.
    ///
    /// # Panics
    ///
    /// When the place comes from another list.
    #[must_use]
    pub fn level(&self, index: LevelIndex) -> &Level {
        &self.levels[index.position()]
    }

    /// The domain at a place of this list.
    ///
    /// # Panics
    ///
    /// When the place comes from another list.
    #[must_use]
    pub fn domain(&self, index: DomainIndex) -> &Domain {
        &self.domains[index.position()]
    }

    /// The service at a place of this list.
    ///
    /// # Panics
    ///
    /// When the place comes from another list.
    #[must_use]
    pub fn service(&self, index: ServiceIndex) -> &Service {
        &self.services[index.position()]
    }

    /// Where the indicator with this id stands.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<IndicatorIndex> {
        let id_of = |index: &IndicatorIndex| self.indicator(*index).id.as_str();
        let place = self.by_id.binary_search_by(|index| id_of(index).cmp(id));
        place.ok().map(|place| self.by_id[place])
    }

    /// Finds indicators whose ids come in their own order.
    pub(crate) fn finder(&self) -> Finder<'_> {
        Finder {
            instrument: self,
            left: &self.by_id,
        }
    }

    /// Where the level with this id stands.
    #[must_use]
    pub fn find_level(&self, id: &str) -> Option<LevelIndex> {
        self.levels
            .iter()
            .position(|it| it.id.as_str() == id)
            .map(LevelIndex::at)
    }
}

/// Finds indicators whose ids come in their own order: together they are one walk over the list.
pub(crate) struct Finder<'a> {
    instrument: &'a Instrument,
    left: &'a [IndicatorIndex],
}

impl Finder<'_> {
    /// Where the indicator with this id stands.
    pub(crate) fn find(&mut self, id: &str) -> Option<IndicatorIndex> {
        let is_it = |index: &IndicatorIndex| self.instrument.indicator(*index).id.as_str() == id;
        let place = self.left.iter().position(is_it)?;
        let found = self.left[place];
        self.left = &self.left[place + 1..];
        Some(found)
    }
}
