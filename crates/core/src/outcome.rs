//! What scoring gives: levels and points as bounds, the reasons, and what is still open. Numbers and places, no words.

use alloc::vec::Vec;

use crate::id::{
    DomainIndex, FlagIndex, IndicatorIndex, LevelIndex, RuleIndex, ScoreIndex, ShareIndex,
};
use crate::instrument::Within;

/// The lowest and the highest value over every way of answering what is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bounds<T> {
    /// The lowest value; some way of answering reaches it.
    pub lower: T,
    /// The highest value; some way of answering reaches it.
    pub upper: T,
}

impl<T: Copy + Ord> Bounds<T> {
    /// The bounds of one value.
    #[must_use]
    pub fn exactly(value: T) -> Self {
        Self {
            lower: value,
            upper: value,
        }
    }

    /// The one value, when both bounds agree.
    #[must_use]
    pub fn value(self) -> Option<T> {
        (self.lower == self.upper).then_some(self.lower)
    }

    /// Whether a value lies within.
    #[must_use]
    pub fn contains(self, value: T) -> bool {
        (self.lower..=self.upper).contains(&value)
    }
}

/// Whether something holds, given what is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// However the unknown is answered, it does not hold.
    #[default]
    No,
    /// It holds for some ways of answering the unknown.
    Possible,
    /// However the unknown is answered, it holds.
    Yes,
}

impl Certainty {
    /// Of something that holds, or not, at each bound.
    pub(crate) fn of(holds: Bounds<bool>) -> Self {
        match (holds.lower, holds.upper) {
            (true, _) => Self::Yes,
            (false, true) => Self::Possible,
            (false, false) => Self::No,
        }
    }
}

/// What a rule did to the level at one bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The level before the rule.
    pub before: LevelIndex,
    /// The level that the rule names: sets, limits to, or raises to.
    pub named: LevelIndex,
    /// The level after the rule.
    pub after: LevelIndex,
}

impl Effect {
    /// Whether the rule changed the level.
    #[must_use]
    pub fn acted(self) -> bool {
        self.before != self.after
    }
}

/// What one rule did. All reasons, in the order in which the rules act, replay to the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The rule.
    pub rule: RuleIndex,
    /// What it did at the lower bound.
    pub lower: Effect,
    /// What it did at the upper bound.
    pub upper: Effect,
}

/// An answer that made a rule or a flag hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause {
    /// What holds because of it.
    pub of: CauseOf,
    /// The indicator.
    pub indicator: IndicatorIndex,
    /// Whether its answer does so, or may.
    pub certainty: Certainty,
}

/// What an answer made hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CauseOf {
    /// A floor.
    Rule(RuleIndex),
    /// A flag.
    Flag(FlagIndex),
}

/// A score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoreOutcome {
    /// Which.
    pub score: ScoreIndex,
    /// Its bounds.
    pub points: Bounds<i32>,
    /// The most that it could be if every applicable indicator had the answer of the most points and, for a score
    /// that strengths lower, no strength were there.
    pub maximum: i32,
}

/// The points of a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DomainOutcome {
    /// Which.
    pub domain: DomainIndex,
    /// Its bounds.
    pub points: Bounds<i32>,
    /// The most that its applicable indicators count.
    pub maximum: i32,
    /// How many indicators are answered; what follows from the age counts.
    pub answered: u16,
    /// How many apply.
    pub applicable: u16,
}

/// The points of one indicator that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// Which.
    pub indicator: IndicatorIndex,
    /// Its points; equal bounds once it is answered.
    pub points: Bounds<i32>,
}

/// The points of a share at the lower bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareOutcome {
    /// Which.
    pub share: ShareIndex,
    /// Its points.
    pub points: i32,
}

/// Why a result is provisional.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provisional {
    /// The bounds of the level differ.
    LevelOpen,
    /// A critical indicator is unanswered or unknown.
    CriticalUnknown(IndicatorIndex),
    /// A critical answer is not confirmed.
    CriticalUnconfirmed(IndicatorIndex),
    /// Too few indicators are answered.
    TooFewAnswered {
        /// How many are.
        answered: u16,
        /// Of how many that apply.
        applicable: u16,
        /// How many percent are needed.
        needed_percent: u8,
    },
    /// Too few indicators of a domain are answered.
    TooFewInDomain {
        /// The domain.
        domain: DomainIndex,
        /// How many are answered.
        answered: u16,
        /// Of how many that apply.
        applicable: u16,
        /// How many percent are needed.
        needed_percent: u8,
    },
}

/// Why finding out an answer matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenBecause {
    /// A critical answer is not confirmed.
    CriticalUnconfirmed,
    /// A critical indicator is unanswered or unknown.
    CriticalUnknown,
    /// Another indicator is unanswered or unknown.
    Unknown,
}

/// What a sheet comes to when what is missing is taken to be like what is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prorated {
    /// The level; it lies within the bounds.
    pub level: LevelIndex,
    /// Each score; it lies within its bounds.
    pub scores: Vec<i32>,
}

/// A question that is still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The indicator.
    pub indicator: IndicatorIndex,
    /// Why it matters.
    pub because: OpenBecause,
    /// By how many steps one option of this answer alone brings the bounds of the level closer.
    pub narrows_levels: u8,
    /// The most less the fewest points of its options.
    pub spread_points: i32,
}

/// Something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// The action of a critical answer, at once.
    Act {
        /// The indicator.
        indicator: IndicatorIndex,
    },
    /// Confirm a critical answer.
    Verify {
        /// The indicator.
        indicator: IndicatorIndex,
        /// The time.
        within: Within,
    },
    /// Find out a critical answer.
    FindOut {
        /// The indicator.
        indicator: IndicatorIndex,
        /// The time.
        within: Within,
    },
    /// Do what a flag calls for, or ask about it while it is only possible.
    Answer {
        /// The flag.
        flag: FlagIndex,
        /// Whether it holds or may.
        certainty: Certainty,
    },
}

/// What scoring one sheet gives.
///
/// A buffer that is filled again and again does not allocate once it has grown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The level, before reassessment and judgement; absent for a list without rules and for a sheet on which no
    /// person has answered anything.
    pub level: Option<Bounds<LevelIndex>>,
    /// Each score.
    pub scores: Vec<ScoreOutcome>,
    /// Each domain.
    pub domains: Vec<DomainOutcome>,
    /// Each indicator that applies.
    pub contributions: Vec<Contribution>,
    /// What each rule did, in the order of acting; empty without a level.
    pub reasons: Vec<Reason>,
    /// The answers behind floors and flags.
    pub causes: Vec<Cause>,
    /// Each flag, in the order of the list.
    pub flags: Vec<Certainty>,
    /// Disjoint shares of the points of risk at the lower bound; empty when there are no such points.
    pub shares: Vec<ShareOutcome>,
    /// What is open, what matters most first.
    pub open: Vec<OpenQuestion>,
    /// Why the result is provisional; empty for a final result.
    pub provisional: Vec<Provisional>,
    /// Beside the interval, where the list has it so: the value when what is missing is like what is answered.
    pub prorated: Option<Prorated>,
    /// What to do.
    pub tasks: Vec<Task>,
    /// Indicators whose answer gets a service in the plan.
    pub needs_service: Vec<IndicatorIndex>,
    /// Indicators that a condition leaves out.
    pub not_asked: Vec<IndicatorIndex>,
    /// Indicators of which it is not decided whether they are asked: a gate is open, or the age is not known. They
    /// count as ones that apply. While there are any, the points of the indicators need not add up to the scores: an
    /// indicator may be asked only where another is not.
    pub undecided: Vec<IndicatorIndex>,
    /// How many indicators are answered; what follows from the age counts.
    pub answered: u16,
    /// How many apply.
    pub applicable: u16,
}

impl Outcome {
    /// Whether the result is final: it has a level and nothing makes it provisional.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.level.is_some() && self.provisional.is_empty()
    }

    /// How much is answered, in percent, rounded down; 100 when nothing applies.
    #[must_use]
    pub fn completeness_percent(&self) -> u8 {
        let percent = (100 * u32::from(self.answered)).checked_div(u32::from(self.applicable));
        percent
            .and_then(|percent| u8::try_from(percent).ok())
            .unwrap_or(100)
    }

    /// Empties every part and keeps its memory.
    pub(crate) fn clear(&mut self) {
        let Self {
            level,
            scores,
            domains,
            contributions,
            reasons,
            causes,
            flags,
            shares,
            open,
            provisional,
            prorated,
            tasks,
            needs_service,
            not_asked,
            undecided,
            answered,
            applicable,
        } = self;
        *level = None;
        scores.clear();
        domains.clear();
        contributions.clear();
        reasons.clear();
        causes.clear();
        flags.clear();
        shares.clear();
        open.clear();
        provisional.clear();
        *prorated = None;
        tasks.clear();
        needs_service.clear();
        not_asked.clear();
        undecided.clear();
        (*answered, *applicable) = (0, 0);
    }
}
