//! A person's store, made on this machine: what is in it can be written and read here as the page would do it.

use std::sync::LazyLock;

use anyhow::{Context, Result};
use serde::Serialize;
use zajedno_sealing::{
    Cost, DataKey, Id, Kind, Lock, Place, RecoveryCode, Role, Salt, Secret, derive,
};

use super::rows::Row;

/// As in the directory of people that the page keeps.
#[derive(Serialize)]
struct Person<'a> {
    version: u8,
    name: &'a str,
    lock: &'a [u8],
}

/// A store with all that opens it. Its keys are derived as cheaply as is allowed, since every unlocking costs it.
pub struct Store {
    /// What the person is called on the page.
    pub name: &'static str,
    /// What opens it.
    pub passphrase: &'static str,
    /// What opens it when the passphrase is forgotten.
    pub code: RecoveryCode,
    /// As it lies in the browser.
    pub lock: Lock,
    /// What everything in it is sealed with.
    pub key: DataKey,
}

/// The store that a visit begins in unless its options say otherwise. Every browser has one of its own; they have the
/// same lock.
static ORDINARY: LazyLock<Result<Store>> =
    LazyLock::new(|| Store::new("Ana", "тиха река носи брег"));

impl Store {
    /// A new store.
    ///
    /// # Errors
    ///
    /// Fails when the machine has no randomness or too little memory.
    pub fn new(name: &'static str, passphrase: &'static str) -> Result<Self> {
        let (cost, code) = (Cost::LEAST, RecoveryCode::random()?);
        let salts = [Salt::random()?, Salt::random()?];
        let secret = Secret::passphrase(passphrase);
        let of_passphrase = derive(secret.as_bytes(), salts[0].as_bytes(), cost)?;
        let of_code = derive(code.secret().as_bytes(), salts[1].as_bytes(), cost)?;
        let (lock, key) = Lock::new(Id::random()?, cost, salts, &of_passphrase, &of_code)?;
        Ok(Self {
            name,
            passphrase,
            code,
            lock,
            key,
        })
    }

    /// The store that a visit begins in.
    ///
    /// # Errors
    ///
    /// As [`Store::new`].
    pub fn ordinary() -> Result<&'static Self> {
        let made = ORDINARY.as_ref();
        made.map_err(|problem| anyhow::anyhow!("no store: {problem:#}"))
    }

    /// The name of its database in the browser.
    #[must_use]
    pub fn database(&self) -> String {
        format!("zajedno-store-{}", self.lock.store())
    }

    /// The row of the directory of people.
    ///
    /// # Errors
    ///
    /// Fails when it cannot be written.
    pub fn person(&self) -> Result<Row> {
        let lock = self.lock.to_bytes();
        let person = Person {
            version: 1,
            name: self.name,
            lock: &lock,
        };
        Ok(Row {
            id: self.lock.store().to_string(),
            revision: 1,
            bytes: postcard::to_allocvec(&person)?,
        })
    }

    /// A sealed row.
    ///
    /// # Errors
    ///
    /// Fails when the machine has no randomness.
    pub fn seal(&self, place: Place, plain: &[u8]) -> Result<Row> {
        Ok(Row {
            id: place.id.to_string(),
            revision: place.revision,
            bytes: self.key.seal(place, plain)?,
        })
    }

    /// What is sealed in a row.
    ///
    /// # Errors
    ///
    /// Fails when it is not what was sealed under its id and revision.
    pub fn open(&self, kind: Kind, row: &Row) -> Result<Vec<u8>> {
        let place = Place {
            kind,
            id: row.id.parse()?,
            revision: row.revision,
        };
        self.key.open(place, &row.bytes).context("it does not open")
    }

    /// What everything is sealed with in a store with this lock, such as one that the page has made or changed.
    ///
    /// # Errors
    ///
    /// Fails when this is not its passphrase.
    pub fn key_of(lock: &Lock, passphrase: &str) -> Result<DataKey> {
        let secret = Secret::passphrase(passphrase);
        let salt = lock.salt(Role::Passphrase);
        let key = derive(secret.as_bytes(), salt.as_bytes(), lock.cost())?;
        Ok(lock.unlock(Role::Passphrase, &key)?)
    }
}
