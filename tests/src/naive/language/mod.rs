//! Any list a second time, written from the prose of its operations with numbers of its own.
//!
//! It reads the list as JSON and nothing of the core. A sheet on which something is open is not bounded by any insight
//! into the rules: every way of completing it is worked out, and the least and the greatest of each number are the bounds.

mod asked;
mod prorate;
mod read;
mod verdict;
mod whole;
mod why;

pub use self::asked::{Decided, Fact};
pub use self::verdict::{Prorated, Verdict};
pub use self::whole::{Said, Whole};

/// The most completions of a sheet that are worked out.
pub const MOST_COMPLETIONS: usize = 4096;

/// A list.
#[derive(Clone, Debug)]
pub struct Book {
    /// Its indicators.
    pub items: Vec<Item>,
    /// The ids of its domains, and whether each is of strengths.
    pub domains: Vec<(String, bool)>,
    /// A child this old is not assessed.
    pub under_months: u16,
    /// The ids of its levels, from the lowest.
    pub levels: Vec<String>,
    /// Its scores.
    pub scores: Vec<Score>,
    /// What makes the level.
    pub operations: Vec<Operation>,
    /// The conditions of each flag.
    pub flags: Vec<Vec<Condition>>,
    /// By indicator: the place of its share.
    pub shares: Vec<Option<usize>>,
    /// How many shares there are.
    pub share_count: usize,
    /// What an open answer means.
    pub missing: Missing,
    /// The percentages of a final result: of all, of each domain of risk.
    pub final_percent: (usize, usize),
    /// When the initial assessment leads to a directed one.
    pub due: Vec<Condition>,
    /// The answers that get a service.
    pub service_for: Vec<Trigger>,
    /// The time to confirm a critical answer, by its floor.
    pub verify: Vec<(usize, String)>,
    /// The time to find out a critical answer.
    pub find_out: String,
}

/// An indicator.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// The place of its domain.
    pub domain: usize,
    /// `severity`, `yes_no`, `strength` or `gate`.
    pub kind: String,
    /// Whether the initial assessment asks it.
    pub core: bool,
    /// Whether no support can change it.
    pub is_static: bool,
    /// The ids of its options.
    pub options: Vec<String>,
    /// Their points.
    pub points: Vec<i32>,
    /// From which option on it is critical, and the floor.
    pub critical: Option<(usize, usize)>,
    /// Whether "not applicable" is offered, up to which age, and set for an unborn child.
    pub not_applicable: Option<(Option<u16>, bool)>,
    /// It is asked if all of these hold.
    pub asked_if: Vec<Fact>,
    /// The option of an unborn child, and below each age.
    pub from_age: Option<(usize, Vec<(u16, usize)>)>,
}

impl Item {
    /// Whether it is a strength.
    #[must_use]
    pub fn strength(&self) -> bool {
        self.kind == "strength"
    }

    /// Whether it carries no points.
    #[must_use]
    pub fn gate(&self) -> bool {
        self.kind == "gate"
    }

    /// Whether an option is another or worse; of a strength a lower one is.
    #[must_use]
    pub fn at_or_worse(&self, option: usize, at: usize) -> bool {
        option == at || (option < at) == self.strength()
    }

    /// Whether an option is critical.
    #[must_use]
    pub fn is_critical(&self, option: usize) -> bool {
        self.critical
            .is_some_and(|(at, _)| self.at_or_worse(option, at))
    }

    /// The place of the last option.
    #[must_use]
    pub fn last(&self) -> usize {
        self.points.len() - 1
    }
}

/// A score.
#[derive(Clone, Debug)]
pub struct Score {
    /// Its id.
    pub id: String,
    /// Whether more of it is more strength.
    pub strength: bool,
    /// How it is worked out.
    pub rule: Rule,
}

/// How a score is worked out.
#[derive(Clone, Debug)]
pub enum Rule {
    /// Points of indicators.
    Sum(Vec<usize>),
    /// Points of indicators, each with its weight.
    Weighted(Vec<(usize, i32)>),
    /// How many answers are given or gone beyond.
    Count(Vec<Trigger>),
    /// A score of risk less what strengths take off.
    Offset {
        /// The score of risk.
        of: usize,
        /// The score of strengths.
        by: usize,
        /// The most that is taken off.
        at_most: i32,
        /// One for so many points of strength.
        by_divisor: i32,
        /// Never more than one for so many points of risk.
        of_divisor: i32,
    },
    /// A score within limits.
    Cap(usize, Option<i32>, Option<i32>),
    /// The least of scores.
    Minimum(Vec<usize>),
    /// The greatest of scores.
    Maximum(Vec<usize>),
}

/// An indicator at an option or beyond it: in a count higher, in a condition worse.
#[derive(Clone, Copy, Debug)]
pub struct Trigger {
    /// The indicator.
    pub item: usize,
    /// The option.
    pub from: usize,
}

/// What a rule does to the level.
#[derive(Clone, Debug)]
pub enum Operation {
    /// The band of a score, by cuts.
    Band(usize, Vec<i32>),
    /// At least the band of a score.
    AtLeastBand(usize, Vec<i32>),
    /// At most so many steps above the band of a score.
    AtMostAbove(usize, Vec<i32>, usize),
    /// Below so many points of a score at most a level.
    Needs(usize, Vec<(i32, usize)>),
    /// At least a level where a condition holds.
    Floor(usize, Vec<Condition>),
    /// At least the floor of each confirmed critical answer.
    CriticalFloors,
}

/// Something the answers say.
#[derive(Clone, Debug)]
pub enum Condition {
    /// One of these answers is given, or a worse one.
    Answer(Vec<Trigger>),
    /// A score of risk has come to so many points.
    AtLeast(usize, i32),
    /// A score of strength has fallen to so many points.
    AtMost(usize, i32),
}

/// What an open answer means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// An interval.
    Interval,
    /// An interval, and a value while at most so many are open.
    Prorate(usize),
    /// No level.
    Refuse,
}
