//! Keeps what a person wrote unreadable to everybody else: keys, sealed records, locks and backups.
//!
//! Knows nothing of assessments, lists or the browser: bytes go in and come out. Nothing here is cryptography of its own;
//! Argon2id ([RFC 9106](https://www.rfc-editor.org/rfc/rfc9106)) turns a passphrase into a key, and XChaCha20-Poly1305
//! ([draft-irtf-cfrg-xchacha](https://datatracker.ietf.org/doc/html/draft-irtf-cfrg-xchacha)) seals.
//!
//! ```text
//! passphrase ----Argon2id----> WrappingKey --+
//!                                            +--> Lock --> DataKey --> sealed records
//! recovery code --Argon2id---> WrappingKey --+
//! ```
//!
//! The data key is random and never changes: a new passphrase wraps it anew, and no record is touched. Every sealed thing is
//! bound to its [`Place`] (what it is, whose id, which revision), so that nothing opens where it does not belong.
//! `FORMAT.md` beside this crate says what every byte is.
//!
//! ```
//! use zajedno_sealing::{Cost, Id, Kind, Lock, Place, RecoveryCode, Role, Salt, Secret, derive};
//!
//! let cost = Cost { memory_kib: 8 * 1024, passes: 1 };
//! let passphrase = Secret::passphrase("correct horse battery staple");
//! let code = RecoveryCode::random()?;
//! let salts = [Salt::random()?, Salt::random()?];
//! let key = derive(passphrase.as_bytes(), salts[0].as_bytes(), cost)?;
//! let recovery = derive(code.secret().as_bytes(), salts[1].as_bytes(), cost)?;
//! let (lock, data) = Lock::new(Id::random()?, cost, salts, &key, &recovery)?;
//!
//! let place = Place { kind: Kind::Assessment, id: Id::random()?, revision: 1 };
//! let sealed = data.seal(place, b"what nobody else may read")?;
//!
//! // Another day, with nothing but the lock, the sealed bytes and the passphrase:
//! let lock = Lock::read(&lock.to_bytes())?;
//! let salt = lock.salt(Role::Passphrase);
//! let key = derive(passphrase.as_bytes(), salt.as_bytes(), lock.cost())?;
//! let data = lock.unlock(Role::Passphrase, &key)?;
//! assert_eq!(data.open(place, &sealed)?, b"what nobody else may read");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod backup;

mod bytes;
mod cipher;
mod derive;
mod id;
mod key;
mod lock;
mod place;
mod random;
mod recovery;
mod secret;

pub use derive::{Cost, CostProblem, Salt, WrappingKey, derive};
pub use id::{Id, NotAnId};
pub use key::{Damaged, DataKey};
pub use lock::{Lock, LockProblem, Role, WrongSecret};
pub use place::{Kind, Place};
pub use random::NoRandomness;
pub use recovery::{BadCode, RecoveryCode};
pub use secret::Secret;
