//! From a passphrase or a recovery code to an open store.

use std::rc::Rc;

use js_sys::JsString;
use zajedno_sealing::backup::Backup;
use zajedno_sealing::{
    BadCode, Cost, DataKey, Id, Lock, NoRandomness, RecoveryCode, Role, Salt, Secret, WrappingKey,
    WrongSecret,
};

use super::database::StoreProblem;
use super::derive::derive_apart;
use super::people::{People, Person};
use super::vault::Vault;

/// Why a store is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnlockProblem {
    /// Another passphrase.
    Wrong,
    /// The recovery code of another store.
    WrongCode,
    /// The recovery code is not copied right.
    BadCode,
    /// The lock is damaged.
    Broken,
    /// The browser refused.
    Refused,
}

impl UnlockProblem {
    /// The same where a code was typed.
    fn of_code(self) -> Self {
        match self {
            Self::Wrong => Self::WrongCode,
            Self::WrongCode | Self::BadCode | Self::Broken | Self::Refused => self,
        }
    }
}

impl From<WrongSecret> for UnlockProblem {
    fn from(_: WrongSecret) -> Self {
        Self::Wrong
    }
}

impl From<BadCode> for UnlockProblem {
    fn from(_: BadCode) -> Self {
        Self::BadCode
    }
}

impl From<NoRandomness> for UnlockProblem {
    fn from(_: NoRandomness) -> Self {
        Self::Refused
    }
}

impl From<StoreProblem> for UnlockProblem {
    fn from(_: StoreProblem) -> Self {
        Self::Refused
    }
}

/// Opens the store of a person with their passphrase.
pub(crate) async fn unlock(
    people: Rc<People>,
    person: Person,
    passphrase: &str,
) -> Result<Vault, UnlockProblem> {
    let lock = lock_of(&person)?;
    let key = key_of(&lock, Role::Passphrase, &normal(passphrase)).await?;
    Ok(Vault::open(people, person, lock, key).await?)
}

/// Opens the store of a person with their recovery code, and gives it another passphrase.
pub(crate) async fn recover(
    people: Rc<People>,
    person: Person,
    code: &str,
    passphrase: &str,
) -> Result<Vault, UnlockProblem> {
    let lock = lock_of(&person)?;
    let key = key_of(&lock, Role::Recovery, &Secret::recovery(code)?).await;
    let key = key.map_err(UnlockProblem::of_code)?;
    let vault = Vault::open(people, person, lock, key).await?;
    rewrap(&vault, Role::Passphrase, &normal(passphrase)).await?;
    Ok(vault)
}

/// Makes a store for a new person, and the recovery code that opens it too.
pub(crate) async fn create(
    people: Rc<People>,
    name: &str,
    passphrase: &str,
) -> Result<(Vault, String), UnlockProblem> {
    let (cost, code) = (Cost::DEFAULT, RecoveryCode::random()?);
    let salts = [Salt::random()?, Salt::random()?];
    let of_passphrase = wrapping(&normal(passphrase), &salts[0], cost).await?;
    let of_code = wrapping(&code.secret(), &salts[1], cost).await?;
    let (lock, key) = Lock::new(Id::random()?, cost, salts, &of_passphrase, &of_code)?;
    let person = people.keep(name, &lock, None).await?;
    let vault = Vault::open(people, person, lock, key).await?;
    Ok((vault, code.to_string()))
}

/// Gives an open store another passphrase, for whoever knows the one of now.
pub(crate) async fn change_passphrase(
    vault: &Vault,
    now: &str,
    passphrase: &str,
) -> Result<(), UnlockProblem> {
    key_of(&vault.lock(), Role::Passphrase, &normal(now)).await?;
    rewrap(vault, Role::Passphrase, &normal(passphrase)).await
}

/// Gives an open store another recovery code, for whoever knows the passphrase.
pub(crate) async fn new_code(vault: &Vault, passphrase: &str) -> Result<String, UnlockProblem> {
    let passphrase = normal(passphrase);
    key_of(&vault.lock(), Role::Passphrase, &passphrase).await?;
    let code = RecoveryCode::random()?;
    rewrap(vault, Role::Recovery, &code.secret()).await?;
    Ok(code.to_string())
}

/// A lock for what is handed on, with its key and the code that alone opens it. Nobody guesses 160 random bits, so deriving the
/// key from them need not be slow.
pub(crate) async fn lock_of_code() -> Result<(Lock, DataKey, String), UnlockProblem> {
    let (code, salt) = (RecoveryCode::random()?, Salt::random()?);
    let key = wrapping(&code.secret(), &salt, Cost::LEAST).await?;
    let (lock, data) = Lock::handed_on(Id::random()?, Cost::LEAST, salt, &key)?;
    Ok((lock, data, code.to_string()))
}

/// The key of a file, by the passphrase or by a code: which of them it is shows by its check symbols.
pub(crate) async fn key_of_backup(backup: &Backup, said: &str) -> Result<DataKey, UnlockProblem> {
    let lock = backup.lock();
    match Secret::recovery(said) {
        Ok(code) => {
            let key = key_of(lock, Role::Recovery, &code).await;
            key.map_err(UnlockProblem::of_code)
        }
        Err(no_code) => {
            let key = key_of(lock, Role::Passphrase, &normal(said)).await;
            key.map_err(|problem| match (problem, no_code) {
                // As long as a code, and not quite one.
                (UnlockProblem::Wrong, BadCode::Check) => UnlockProblem::BadCode,
                (problem, _) => problem,
            })
        }
    }
}

/// A passphrase counts the same whichever way the keyboard puts its letters together.
fn normal(passphrase: &str) -> Secret {
    let normal: String = JsString::from(passphrase).normalize("NFC").into();
    Secret::passphrase(&normal)
}

fn lock_of(person: &Person) -> Result<Lock, UnlockProblem> {
    let lock = person.lock.as_deref().cloned();
    lock.ok_or(UnlockProblem::Broken)
}

async fn key_of(lock: &Lock, role: Role, secret: &Secret) -> Result<DataKey, UnlockProblem> {
    let key = wrapping(secret, lock.salt(role), lock.cost()).await?;
    Ok(lock.unlock(role, &key)?)
}

async fn rewrap(vault: &Vault, role: Role, secret: &Secret) -> Result<(), UnlockProblem> {
    let (mut lock, salt) = (vault.lock(), Salt::random()?);
    let key = wrapping(secret, &salt, lock.cost()).await?;
    lock.rewrap(role, salt, &key, vault.key())?;
    Ok(vault.change_lock(lock).await?)
}

async fn wrapping(secret: &Secret, salt: &Salt, cost: Cost) -> Result<WrappingKey, UnlockProblem> {
    let key = derive_apart(secret.as_bytes(), salt.as_bytes(), cost).await;
    key.map_err(|_no_memory| UnlockProblem::Refused)
}
