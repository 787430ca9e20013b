//! An instrument: a versioned list of indicators with its rules, read and checked.
//!
//! A list is *written* as [`RawInstrument`] and *used* as [`Instrument`]. Only [`Instrument::check`] leads from one to
//! the other, so whoever holds an `Instrument` holds one whose every reference, number and word is in order.

mod check;
mod check_rules;
mod problem;
pub mod raw;
mod rules;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

pub use self::problem::{Pointer, Problem, ProblemKind};
pub use self::raw::{About, IndicatorKind, MissingPolicy, RawInstrument, Within};
pub use self::rules::{
    Condition, Finality, Flag, Ground, Initial, JudgementRule, LevelOperation, LevelRule, Limit,
    ReassessmentRule, Rules, Score, ScoreRule, Share, TaskRules, Trigger, Verify,
};
use crate::id::{
    DomainId, DomainIndex, EvidenceId, GradeId, IndicatorId, IndicatorIndex, InstrumentId, LevelId,
    LevelIndex, OptionId, OptionIndex, ServiceId, ServiceIndex,
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
    /// Any other number of a rule.
    pub const NUMBER: i32 = 1_000_000;
}

/// The semantic version of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// Raised when results change their meaning.
    pub major: u32,
    /// Raised when indicators, words or numbers change.
    pub minor: u32,
    /// Raised for corrections that change no result.
    pub patch: u32,
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

impl FromStr for Version {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('.').map(|part| {
            let plain = part.bytes().all(|b| b.is_ascii_digit());
            let canonical = part == "0" || !part.starts_with('0');
            if plain && canonical {
                part.parse::<u32>().map_err(drop)
            } else {
                Err(())
            }
        });
        let mut next = || parts.next().unwrap_or(Err(()));
        let version = Self {
            major: next()?,
            minor: next()?,
            patch: next()?,
        };
        parts.next().is_none().then_some(version).ok_or(())
    }
}

/// The SHA-256 digest of a list: of its JSON value in the canonical form of RFC 8785, without `$schema`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// What a result calls its instrument by: id, version and digest, never less.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InstrumentName {
    /// The id.
    pub id: InstrumentId,
    /// The version.
    pub version: Version,
    /// The digest of the very text.
    pub digest: Digest,
}

impl fmt::Display for InstrumentName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ({})", self.id, self.version, self.digest)
    }
}

/// One level of need for support.
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
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
        self.indicators
            .iter()
            .all(|&index| instrument.indicator(index).kind.is_strength())
    }
}

/// One service that can answer a need.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Service {
    /// Its id.
    pub id: ServiceId,
    /// What it is called.
    pub title: Words,
}

/// One grade of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Grade {
    /// Its id.
    pub id: GradeId,
    /// What it means.
    pub title: Words,
}

/// One indicator: a question with its possible answers.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Which answer calls for an action at once.
    pub critical: Option<Critical>,
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

    /// The option with this id.
    #[must_use]
    pub fn option_called(&self, id: &str) -> Option<OptionIndex> {
        self.options
            .iter()
            .position(|option| option.id.as_str() == id)
            .map(OptionIndex::at)
    }

    /// Whether `option` is critical: at the option that the list names, or worse.
    #[must_use]
    pub fn is_critical_at(&self, option: OptionIndex) -> bool {
        self.critical
            .as_ref()
            .is_some_and(|critical| option >= critical.at)
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
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Choice {
    /// Its id.
    pub id: OptionId,
    /// What it counts.
    pub points: i32,
    /// What it means.
    pub anchor: Words,
}

/// A critical answer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Critical {
    /// The option, and every worse one, that is critical.
    pub at: OptionIndex,
    /// The level that a confirmed critical answer sets at least.
    pub floor: LevelIndex,
    /// What to do at once.
    pub action: Words,
}

/// When "not applicable" may be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FromAge {
    /// The option of a child not yet born.
    pub unborn: OptionIndex,
    /// Ages below so many completed months, rising, and their option.
    pub ages: Vec<(u16, OptionIndex)>,
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
        self.indicators
            .iter()
            .position(|it| it.id.as_str() == id)
            .map(IndicatorIndex::at)
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
