//! What can be wrong with what was sent, and what is seen before anything is tried.

use super::step::Step;
use crate::services::unlocking::UnlockProblem;

/// The fewest signs of a passphrase.
const PASSPHRASE_LEAST: usize = 12;

/// What is wrong with what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GateProblem {
    NoName,
    SameName,
    Short,
    Differ,
    Unlock(UnlockProblem),
}

impl GateProblem {
    /// The id of the field in which it is put right.
    pub(super) fn field(self) -> &'static str {
        match self {
            Self::NoName | Self::SameName => "name",
            Self::Short => "new-passphrase",
            Self::Differ => "again",
            Self::Unlock(UnlockProblem::BadCode | UnlockProblem::WrongCode) => "code",
            Self::Unlock(_) => "unlock-passphrase",
        }
    }
}

/// What is wrong with what was sent, before anything is tried.
pub(super) fn check<'a>(
    step: &Step,
    sent: &[String],
    mut names: impl Iterator<Item = &'a str>,
) -> Option<GateProblem> {
    match (step, sent) {
        (Step::Create, [name, ..]) if name.trim().is_empty() => Some(GateProblem::NoName),
        (Step::Create, [name, ..]) if names.any(|it| it == name.trim()) => {
            Some(GateProblem::SameName)
        }
        (Step::Create | Step::Recover, [_, passphrase, again]) => new_passphrase(passphrase, again),
        _ => None,
    }
}

/// What is wrong with a new passphrase.
pub(crate) fn new_passphrase(passphrase: &str, again: &str) -> Option<GateProblem> {
    if passphrase.trim().chars().count() < PASSPHRASE_LEAST {
        return Some(GateProblem::Short);
    }
    (passphrase != again).then_some(GateProblem::Differ)
}
