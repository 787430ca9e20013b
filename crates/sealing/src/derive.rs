//! From a passphrase to a key, slowly: Argon2id, RFC 9106.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroize as _;

use crate::bytes::KeyBytes;
use crate::{NoRandomness, random};

/// What deriving a key costs: whoever tries passphrases pays it for each.
///
/// There is one lane, since a page has one thread: RFC 9106 has four, which only share out the same memory and work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory that every derivation fills, in KiB.
    pub memory_kib: u32,
    /// How often it is filled.
    pub passes: u32,
}

impl Cost {
    /// The second recommended option of RFC 9106, section 4: 64 MiB, three passes.
    pub const DEFAULT: Self = Self {
        memory_kib: 64 * 1024,
        passes: 3,
    };
    /// Below this a stored cost is a mistake.
    pub const LEAST: Self = Self {
        memory_kib: 8 * 1024,
        passes: 1,
    };
    /// Above this an old computer would stand still.
    pub const MOST: Self = Self {
        memory_kib: 256 * 1024,
        passes: 16,
    };

    /// Whether anybody would choose this cost.
    ///
    /// # Errors
    ///
    /// [`CostProblem::Absurd`] below [`Cost::LEAST`] or above [`Cost::MOST`].
    pub fn check(self) -> Result<(), CostProblem> {
        let memory = Self::LEAST.memory_kib..=Self::MOST.memory_kib;
        let passes = Self::LEAST.passes..=Self::MOST.passes;
        if memory.contains(&self.memory_kib) && passes.contains(&self.passes) {
            Ok(())
        } else {
            Err(CostProblem::Absurd(self))
        }
    }
}

impl Default for Cost {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Makes two people with one passphrase have two keys, and every table of passphrases worthless. Random, and no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Salt([u8; 16]);

impl Salt {
    pub(crate) const BYTES: usize = 16;

    /// A new salt: one for every passphrase and every change of it.
    ///
    /// # Errors
    ///
    /// When the system has no randomness to give.
    pub fn random() -> Result<Self, NoRandomness> {
        random::array().map(Self)
    }

    pub(crate) const fn from_bytes(bytes: [u8; Self::BYTES]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

/// The key that a passphrase or a recovery code comes to, which wraps the data key; wiped when dropped.
pub struct WrappingKey(KeyBytes);

impl WrappingKey {
    /// A key that nothing comes to.
    pub(crate) fn random() -> Result<Self, NoRandomness> {
        let mut key = KeyBytes::zero();
        random::fill(key.get_mut())?;
        Ok(Self(key))
    }

    /// The key from the bytes that somebody else derived, as a worker does; `None` unless they are 32.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let bytes: &[u8; 32] = bytes.try_into().ok()?;
        let mut key = KeyBytes::zero();
        key.get_mut().copy_from_slice(bytes);
        Some(Self(key))
    }

    /// Its bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.0.get()
    }
}

/// A key cannot be derived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CostProblem {
    /// Nobody would choose such a cost: what names it is damaged or hostile. No memory was taken.
    #[error(
        "found a cost of {} KiB and {} passes, where {} to {} KiB and {} to {} passes were expected; \
        take the lock from a backup",
        .0.memory_kib, .0.passes,
        Cost::LEAST.memory_kib, Cost::MOST.memory_kib, Cost::LEAST.passes, Cost::MOST.passes
    )]
    Absurd(Cost),
    /// There is not so much memory.
    #[error(
        "the machine did not give {memory_kib} KiB of memory; close other programs and try again"
    )]
    Memory {
        /// How much was asked for.
        memory_kib: u32,
    },
    /// The salt has less than 8 bytes, or the secret more than there are.
    #[error("found a salt of {salt} bytes, where 16 were expected; take the lock from a backup")]
    Input {
        /// How long the salt is.
        salt: usize,
    },
}

/// Derives a key by Argon2id: 0.3 to 3 seconds with [`Cost::DEFAULT`], in which nothing else happens on the thread.
///
/// # Errors
///
/// When the cost is absurd, which is told before any memory is taken; when there is too little memory.
pub fn derive(secret: &[u8], salt: &[u8], cost: Cost) -> Result<WrappingKey, CostProblem> {
    let Cost { memory_kib, passes } = cost;
    cost.check()?;
    let absurd = CostProblem::Absurd(cost);
    let params = Params::new(memory_kib, passes, 1, Some(32)).or(Err(absurd))?;
    let mut memory: Vec<Block> = Vec::new();
    let blocks = params.block_count();
    let taken = memory.try_reserve_exact(blocks);
    taken.or(Err(CostProblem::Memory { memory_kib }))?;
    memory.resize(blocks, Block::new());
    let mut key = KeyBytes::zero();
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let derived =
        argon2.hash_password_into_with_memory(secret, salt, key.get_mut(), &mut memory[..]);
    // The last block is as good as the key.
    memory.iter_mut().for_each(Block::zeroize);
    derived.or(Err(CostProblem::Input { salt: salt.len() }))?;
    Ok(WrappingKey(key))
}
