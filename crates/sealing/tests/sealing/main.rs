//! Keys, locks, sealed things and backups, from outside.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may panic")]

mod backups;
mod common;
mod fixtures;
mod known;
mod locks;
mod sealed;
mod secrets;
