//! A store in one file: its lock, and everything in it as it was sealed.
//!
//! Writing opens nothing and reading trusts nothing: a backup is as unreadable without the passphrase as the store, and what is
//! damaged in it never hides the rest.

mod frame;
mod manifest;
mod read;
mod write;

pub use read::{Backup, BackupProblem, Opened};
pub use write::{Entry, write};

/// The first bytes of every backup; the last two are no text, so that no editor takes it for one.
const MAGIC: &[u8; 8] = b"ZAJEDN\x00\x1a";
const VERSION: u8 = 1;
