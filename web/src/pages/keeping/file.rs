//! A file to restore from: how far it has come, and why it is not restored.

use std::rc::Rc;

use zajedno_sealing::backup::{Backup, BackupProblem, Opened};

use super::clear::{self, is_clear};
use crate::hooks::SharedVault;
use crate::services::unlocking::{UnlockProblem, key_of_backup};
use crate::services::vault::Restorable;

/// How far restoring has come.
#[derive(Clone)]
pub(super) enum Stage {
    Choosing,
    /// The file is locked with another passphrase than this store.
    Locked(Rc<Backup>),
    Working,
    Planned(Rc<Restorable>),
    Done,
}

/// Why a file is not restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FileProblem {
    NotOurs,
    NewerProgram,
    Broken,
    Wrong,
    WrongCode,
    BadCode,
    /// A file in clear has problems: each on a line, the place first.
    Clear(Rc<[Rc<str>]>),
    Refused,
}

impl From<BackupProblem> for FileProblem {
    fn from(problem: BackupProblem) -> Self {
        match problem {
            BackupProblem::NotABackup => Self::NotOurs,
            BackupProblem::Newer { .. } => Self::NewerProgram,
            BackupProblem::Lock(_) | BackupProblem::NothingOpens => Self::Broken,
        }
    }
}

/// Reads a file; this store's own backups open without a passphrase.
pub(super) async fn look(vault: &SharedVault, bytes: &[u8]) -> Result<Stage, FileProblem> {
    if is_clear(bytes) {
        return plan(vault, clear::read(vault, bytes).await?, false).await;
    }
    let backup = Backup::read(bytes)?;
    match backup.open(vault.0.key()) {
        Ok(opened) => plan(vault, opened, true).await,
        Err(_) => Ok(Stage::Locked(Rc::new(backup))),
    }
}

pub(super) async fn open(
    vault: &SharedVault,
    backup: &Backup,
    passphrase: &str,
) -> Result<Stage, FileProblem> {
    let key = key_of_backup(backup, passphrase).await;
    let key = key.map_err(|problem| match problem {
        UnlockProblem::Wrong => FileProblem::Wrong,
        UnlockProblem::WrongCode => FileProblem::WrongCode,
        UnlockProblem::BadCode => FileProblem::BadCode,
        UnlockProblem::Broken => FileProblem::Broken,
        UnlockProblem::Refused => FileProblem::Refused,
    })?;
    plan(vault, backup.open(&key)?, false).await
}

async fn plan(vault: &SharedVault, opened: Opened, is_own: bool) -> Result<Stage, FileProblem> {
    let planned = vault.0.plan(opened, is_own).await;
    let planned = planned.map_err(|_not_stored| FileProblem::Refused)?;
    Ok(Stage::Planned(Rc::new(planned)))
}
