//! Findings as sentences for whoever writes lists.

use alloc::borrow::ToOwned as _;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::kind::{DeadBecause, FindingKind, Number, Part};
use crate::id::ScoreId;
use crate::instrument::Threshold;
use crate::outcome::Bounds;

impl fmt::Display for FindingKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LevelNotReached { level, reached } => write!(
                f,
                "found level `{level}`, which no complete sheet has: they have levels from `{}` to `{}`",
                reached.lower, reached.upper
            ),
            Self::DeadRule { rule, because } => write!(
                f,
                "found rule `{rule}`, without which every complete sheet has the same level: {}",
                why_dead(*because)
            ),
            Self::NeverReached(number) => f.write_str(&reached(number, false)),
            Self::AlwaysReached(number) => f.write_str(&reached(number, true)),
            Self::FlagNeverHolds { flag } => {
                write!(
                    f,
                    "found flag `{flag}`, none of whose conditions holds on any complete sheet"
                )
            }
            Self::FlagAlwaysHolds { flag } => {
                write!(
                    f,
                    "found flag `{flag}`, which holds on every complete sheet: one of its conditions always does"
                )
            }
            Self::ScoreNotRead { score } => write!(f, "found score `{score}`, {NOT_READ}"),
            Self::EmptyShare { share } => write!(f, "found share `{share}` {ALL_TAKEN}"),
            Self::NoInfluence {
                indicator,
                counts_in,
                makes_due,
            } => {
                let counts = counts(counts_in, *makes_due);
                write!(
                    f,
                    "found indicator `{indicator}`, {CHANGES_NOTHING}: {counts}"
                )
            }
            Self::NotApplicableIsWorst { indicator, rule } => {
                write!(
                    f,
                    "found the strength `{indicator}` left out of some sheets, {ADDS_NOTHING} `{rule}`, where few points are a high level"
                )
            }
            Self::AnswersNeverGiven => f.write_str(NEVER_GIVEN),
            Self::AnswersAlwaysGiven => f.write_str(ALWAYS_GIVEN),
            Self::AlwaysDue => f.write_str(ALWAYS_DUE),
        }
    }
}

const NOT_READ: &str =
    "which no rule of the level, no flag, no condition and no other score reads: it is only shown";
const ALL_TAKEN: &str = "without an indicator: the shares before it have taken all that it selects";
const CHANGES_NOTHING: &str =
    "whose answer alone changes neither level nor flag on any complete sheet";
const ADDS_NOTHING: &str = "which adds nothing and so counts as the worst answer in rule";
const NEVER_GIVEN: &str =
    "found a condition that no complete sheet meets: no age gives one of its answers";
const ALWAYS_GIVEN: &str =
    "found a condition that every complete sheet meets: every age gives one of its answers";
const ALWAYS_DUE: &str =
    "found conditions one of which every complete sheet meets: a directed assessment is always due";

fn why_dead(because: DeadBecause) -> &'static str {
    match because {
        DeadBecause::Silent => {
            "no sheet meets a condition or comes to a number at which it would act"
        }
        DeadBecause::Idle => "wherever it would act, the rules before it have led there already",
        DeadBecause::Redundant => {
            "wherever it acts, the other rules lead to the same level without it"
        }
    }
}

/// What an answer without influence is good for.
fn counts(counts_in: &[ScoreId], makes_due: bool) -> String {
    let scores: Vec<String> = counts_in.iter().map(|score| format!("`{score}`")).collect();
    let scores = scores.join(", ");
    match (scores.is_empty(), makes_due) {
        (true, false) => "no rule reads it".to_owned(),
        (true, true) => "it only says whether a directed assessment is due".to_owned(),
        (false, false) => format!("its points only count in {scores}"),
        (false, true) => format!(
            "its points count in {scores}, and it says whether a directed assessment is due"
        ),
    }
}

fn reached(number: &Number, always: bool) -> String {
    let (found, follows) = found(number.part, number.threshold, always);
    let (sheets, why) = if always {
        let why = why_always(number.threshold, &number.points);
        ("every complete sheet", why)
    } else {
        let why = why_never(number.threshold, &number.points);
        ("no complete sheet", why)
    };
    let score = &number.score;
    format!("found {found}, which {sheets} reaches{follows}: the score `{score}` {why}")
}

/// What begins at a number, and what follows when it never or always does.
fn found(part: Part, threshold: Threshold, always: bool) -> (String, &'static str) {
    let at = match threshold {
        Threshold::AtLeast(points) => format!("at {points} points"),
        Threshold::AtMost(points) => format!("at {points} points or fewer"),
    };
    match (part, always) {
        (Part::Cut, _) => (format!("a cut {at}"), ""),
        (Part::Limit, false) => (
            format!("a limit that falls away {at}"),
            ", so that it never falls away",
        ),
        (Part::Limit, true) => (
            format!("a limit that falls away {at}"),
            ", so that it never binds",
        ),
        (Part::Condition, _) => (format!("a condition {at}"), ""),
    }
}

fn why_never(threshold: Threshold, points: &Bounds<i64>) -> String {
    match threshold {
        Threshold::AtLeast(least) if points.upper < least.into() => {
            format!("is at most {}", points.upper)
        }
        Threshold::AtMost(most) if points.lower > most.into() => {
            format!("is at least {}", points.lower)
        }
        Threshold::AtLeast(_) => "does not come there with any answers that go together".to_owned(),
        Threshold::AtMost(_) => "does not fall there with any answers that go together".to_owned(),
    }
}

fn why_always(threshold: Threshold, points: &Bounds<i64>) -> String {
    match threshold {
        Threshold::AtLeast(least) if points.lower >= least.into() => {
            format!("is at least {}", points.lower)
        }
        Threshold::AtMost(most) if points.upper <= most.into() => {
            format!("is at most {}", points.upper)
        }
        Threshold::AtLeast(_) => "comes there with all answers that go together".to_owned(),
        Threshold::AtMost(_) => "falls there with all answers that go together".to_owned(),
    }
}
