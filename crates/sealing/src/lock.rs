//! What stands at the door of a store, in clear: the wrapped data key, and how to come to what unwraps it.

use crate::bytes::{KeyBytes, checksum, take};
use crate::cipher::{self, NONCE, TAG};
use crate::{Cost, CostProblem, DataKey, Id, NoRandomness, Salt, WrappingKey, random};

const MAGIC: &[u8; 4] = b"ZJLK";
const VERSION: u8 = 1;
const CONTEXT: &[u8; 12] = b"zajedno lock";
const CHECKSUM: usize = 8;

/// Which of the two secrets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What the person chose and types every day.
    Passphrase = 1,
    /// What was printed.
    Recovery = 2,
}

/// The data key of a store, wrapped under the passphrase and under the recovery code. Nothing in it is secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    store: Id,
    cost: Cost,
    passphrase: Wrapped,
    recovery: Wrapped,
}

/// The data key under one wrapping key.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wrapped {
    salt: Salt,
    nonce: [u8; NONCE],
    text: [u8; 32],
    tag: [u8; TAG],
}

impl Lock {
    /// How many bytes [`Lock::to_bytes`] gives.
    pub const BYTES: usize = 4 + 1 + 16 + 4 + 4 + 2 * Wrapped::BYTES + CHECKSUM;

    /// A lock for a new store, with a new data key. The salts are those that the keys were derived with: of the passphrase,
    /// then of the recovery code.
    ///
    /// # Errors
    ///
    /// When the system has no randomness to give.
    pub fn new(
        store: Id,
        cost: Cost,
        salts: [Salt; 2],
        passphrase: &WrappingKey,
        recovery: &WrappingKey,
    ) -> Result<(Self, DataKey), NoRandomness> {
        let data = DataKey::random()?;
        let [first, second] = salts;
        let lock = Self {
            store,
            cost,
            passphrase: Wrapped::new(store, Role::Passphrase, first, passphrase, &data)?,
            recovery: Wrapped::new(store, Role::Recovery, second, recovery, &data)?,
        };
        Ok((lock, data))
    }

    /// A lock for a file that is handed on, with a new data key: it opens with a code alone, which the receiver is told. No
    /// passphrase opens it, since the key that it would have to give is thrown away.
    ///
    /// # Errors
    ///
    /// When the system has no randomness to give.
    pub fn handed_on(
        store: Id,
        cost: Cost,
        salt: Salt,
        code: &WrappingKey,
    ) -> Result<(Self, DataKey), NoRandomness> {
        let nobodys = WrappingKey::random()?;
        Self::new(store, cost, [Salt::random()?, salt], &nobodys, code)
    }

    /// The store that it locks.
    #[must_use]
    pub fn store(&self) -> Id {
        self.store
    }

    /// What deriving either key costs.
    #[must_use]
    pub fn cost(&self) -> Cost {
        self.cost
    }

    /// The salt to derive a key with.
    #[must_use]
    pub fn salt(&self, role: Role) -> &Salt {
        &self.wrapped(role).salt
    }

    fn wrapped(&self, role: Role) -> &Wrapped {
        match role {
            Role::Passphrase => &self.passphrase,
            Role::Recovery => &self.recovery,
        }
    }

    /// The data key, from the key that was derived with the salt of this role.
    ///
    /// # Errors
    ///
    /// When the key is not the one, because another passphrase was typed. Damage has been told by [`Lock::read`].
    pub fn unlock(&self, role: Role, key: &WrappingKey) -> Result<DataKey, WrongSecret> {
        let wrapped = self.wrapped(role);
        let mut data = KeyBytes::zero();
        data.get_mut().copy_from_slice(&wrapped.text);
        let bound = bound(self.store, role);
        let (nonce, tag) = (wrapped.nonce, wrapped.tag);
        if cipher::decrypt(key.as_bytes(), nonce, &bound, data.get_mut(), tag) {
            Ok(DataKey::of(data))
        } else {
            Err(WrongSecret { role })
        }
    }

    /// Wraps the data key under another key: the secret of this role before opens this lock no more. A copy of the lock from
    /// before, as in an older backup, it still opens.
    ///
    /// # Errors
    ///
    /// When the system has no randomness to give; the lock is as it was then.
    pub fn rewrap(
        &mut self,
        role: Role,
        salt: Salt,
        key: &WrappingKey,
        data: &DataKey,
    ) -> Result<(), NoRandomness> {
        let wrapped = Wrapped::new(self.store, role, salt, key, data)?;
        match role {
            Role::Passphrase => self.passphrase = wrapped,
            Role::Recovery => self.recovery = wrapped,
        }
        Ok(())
    }

    /// The bytes to store.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(Self::BYTES);
        bytes.extend_from_slice(MAGIC);
        bytes.push(VERSION);
        bytes.extend_from_slice(self.store.as_bytes());
        bytes.extend_from_slice(&self.cost.memory_kib.to_le_bytes());
        bytes.extend_from_slice(&self.cost.passes.to_le_bytes());
        self.passphrase.write(&mut bytes);
        self.recovery.write(&mut bytes);
        bytes.extend_from_slice(&checksum(&bytes));
        bytes
    }

    /// Reads what [`Lock::to_bytes`] gave, in this version or an earlier one.
    ///
    /// # Errors
    ///
    /// When it is no lock, comes from a later version, is damaged, or names an absurd cost.
    pub fn read(bytes: &[u8]) -> Result<Self, LockProblem> {
        let mut rest = bytes;
        let magic: [u8; 4] = take(&mut rest).ok_or(LockProblem::NotALock)?;
        let [version] = take(&mut rest).ok_or(LockProblem::NotALock)?;
        if magic != *MAGIC {
            return Err(LockProblem::NotALock);
        }
        if version > VERSION {
            return Err(LockProblem::Newer { found: version });
        }
        let (checked, sum) = bytes
            .split_last_chunk::<CHECKSUM>()
            .ok_or(LockProblem::Damaged)?;
        if version != VERSION || bytes.len() != Self::BYTES || checksum(checked) != *sum {
            return Err(LockProblem::Damaged);
        }
        let lock = Self::take(&mut rest).ok_or(LockProblem::Damaged)?;
        lock.cost.check()?;
        Ok(lock)
    }

    fn take(rest: &mut &[u8]) -> Option<Self> {
        Some(Self {
            store: Id::from_bytes(take(rest)?),
            cost: Cost {
                memory_kib: u32::from_le_bytes(take(rest)?),
                passes: u32::from_le_bytes(take(rest)?),
            },
            passphrase: Wrapped::take(rest)?,
            recovery: Wrapped::take(rest)?,
        })
    }
}

impl Wrapped {
    const BYTES: usize = Salt::BYTES + NONCE + 32 + TAG;

    fn new(
        store: Id,
        role: Role,
        salt: Salt,
        key: &WrappingKey,
        data: &DataKey,
    ) -> Result<Self, NoRandomness> {
        let nonce = random::array()?;
        let mut text = *data.bytes();
        // A key is never too long for the cipher.
        let tag = cipher::encrypt(key.as_bytes(), nonce, &bound(store, role), &mut text);
        Ok(Self {
            salt,
            nonce,
            tag: tag.ok_or(NoRandomness)?,
            text,
        })
    }

    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(self.salt.as_bytes());
        bytes.extend_from_slice(&self.nonce);
        bytes.extend_from_slice(&self.text);
        bytes.extend_from_slice(&self.tag);
    }

    fn take(rest: &mut &[u8]) -> Option<Self> {
        Some(Self {
            salt: Salt::from_bytes(take(rest)?),
            nonce: take(rest)?,
            text: take(rest)?,
            tag: take(rest)?,
        })
    }
}

/// The additional data of a wrapped key.
fn bound(store: Id, role: Role) -> [u8; CONTEXT.len() + 1 + 16 + 1] {
    let mut bound = [VERSION; CONTEXT.len() + 1 + 16 + 1];
    bound[..CONTEXT.len()].copy_from_slice(CONTEXT);
    bound[CONTEXT.len() + 1..][..16].copy_from_slice(store.as_bytes());
    bound[CONTEXT.len() + 17] = role as u8;
    bound
}

/// Bytes are no lock that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LockProblem {
    /// They are something else.
    #[error("this is no lock of a store")]
    NotALock,
    /// A later version of the program wrote it.
    #[error(
        "found a lock of version {found}, where at most {VERSION} was expected; use the newest version of the program"
    )]
    Newer {
        /// Its version.
        found: u8,
    },
    /// Bytes changed, were cut off or added.
    #[error("the lock of the store is damaged; restore the store from a backup")]
    Damaged,
    /// Its cost is absurd.
    #[error("the lock of the store: {0}")]
    Cost(#[from] CostProblem),
}

/// The passphrase or the recovery code is not the one of this store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", match role {
    Role::Passphrase => "this is not the passphrase of the store; look at the language of the keyboard and at capitals, or use the recovery code",
    Role::Recovery => "this is not the recovery code of the store; a new code, or a backup from before it, may have taken its place",
})]
pub struct WrongSecret {
    /// Which of the two.
    pub role: Role,
}
