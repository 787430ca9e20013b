//! What in a list does nothing: rules, levels, numbers, conditions and indicators without effect, and the largest effect
//! that each answer has.
//!
//! A list can be in order and still not do what its author meant: a cut that no score reaches, a floor whose conditions
//! never hold, a limit that never binds. Each finding is proven for every *complete sheet*: every indicator answered
//! with one of its options, its critical options confirmed or not, or "not applicable" where the list offers it; an
//! indicator that follows from the age with an option that some age gives; an indicator under a condition asked or not.
//! Ages and conditions are not held together across indicators, which makes the sheets more than there are children:
//! what is found is true of all of them, and what only a sheet of impossible ages or gates would show is not found. Of a
//! gate that conditions name, the effect is not decided.
//!
//! How it is proven: first by the bounds of each score. Where they leave it open, every sheet is gone through, many at
//! once: what a question reads are a few sums, each of which stops mattering at some number (beyond the last cut), so
//! that sheets without number come to few different points. One bit for each point says whether a sheet comes to it,
//! and the rules are asked about 64 points at a time. Where that is too much work, the question stays open and
//! [`Findings::undecided`] says so; nothing is guessed.

mod answers;
mod counted;
mod kind;
mod look;
mod numbers;
mod parts;
mod piece;
mod question;
mod said;
mod space;

use alloc::vec::Vec;
use core::fmt;

use self::answers::Answers;
pub use self::kind::{DeadBecause, Finding, FindingKind, Number, Part};
use self::look::Look;
use crate::id::IndicatorIndex;
use crate::instrument::{Instrument, Pointer};

/// What was found in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Findings {
    /// What does nothing, or not what it seems to, in the order of the file's parts: level, flags, initial assessment,
    /// scores, shares, indicators.
    pub found: Vec<Finding>,
    /// The largest effect of each indicator, in the order of the list; empty for a list without rules.
    pub effects: Vec<Effect>,
    /// What was not decided, since it would have been too much work.
    pub undecided: Vec<Undecided>,
}

/// The most that the answer to one indicator alone can change on a complete sheet. `None`: not decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Effect {
    /// The indicator.
    pub indicator: IndicatorIndex,
    /// By how many steps it can change the level.
    pub level_steps: Option<usize>,
    /// Whether it can change a flag.
    pub changes_flag: Option<bool>,
    /// Whether it can change that a directed assessment is due.
    pub makes_due: Option<bool>,
}

/// A question about a list that would have been too much work.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Undecided {
    /// The part of the list.
    pub at: Pointer,
    /// What is not known about it.
    pub what: &'static str,
}

impl fmt::Display for Undecided {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: not decided: {}", self.at, self.what)
    }
}

impl Findings {
    /// Looks at every part of a list.
    ///
    /// The work and the memory are bounded, whatever the list: what would go beyond is left undecided.
    ///
    /// ```
    /// # #[cfg(feature = "builtin")] {
    /// use zajedno_core::builtin;
    /// use zajedno_core::findings::Findings;
    ///
    /// let list = builtin::separation_risk();
    /// let findings = Findings::of(&list);
    /// assert_eq!(findings.undecided, []);
    ///
    /// // A confirmed critical answer alone can lift the level from the lowest to the highest.
    /// let harm = list.find("child_harm_indications").ok_or("no such indicator")?;
    /// let effect = findings.effects[harm.position()];
    /// assert_eq!(effect.level_steps, Some(3));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(list: &Instrument) -> Self {
        let Some(rules) = list.rules() else {
            return Self::default();
        };
        let answers = Answers::new(list, rules);
        let mut look = Look::new(&answers);
        look.look();
        Self {
            found: look.found,
            effects: look.effects,
            undecided: look.undecided,
        }
    }
}
