//! Who opens a lock, and what becomes of it.
use crate::common::{CHEAP, flipped, key, place, store};
use proptest::prelude::*;
use zajedno_sealing::{
    Cost, CostProblem, Kind, Lock, LockProblem, Role, Salt, WrappingKey, WrongSecret, derive,
};

#[test]
fn each_secret_opens_in_its_role_only() {
    let (lock, data) = store();
    let place = place(Kind::Assessment, 1, 1);
    let sealed = data.seal(place, b"plain").unwrap();
    for (role, byte) in [(Role::Passphrase, 1), (Role::Recovery, 2)] {
        let unlocked = lock.unlock(role, &key(byte)).unwrap();
        assert_eq!(unlocked.open(place, &sealed).unwrap(), b"plain");
        for wrong in [3 - byte, 3] {
            let problem = lock.unlock(role, &key(wrong)).err();
            assert_eq!(problem, Some(WrongSecret { role }));
        }
    }
}

#[test]
fn a_change_of_passphrase_keeps_the_data_key() {
    let (mut lock, data) = store();
    let before = lock.clone();
    let place = place(Kind::Assessment, 1, 1);
    let sealed = data.seal(place, b"plain").unwrap();
    let salt = Salt::random().unwrap();
    lock.rewrap(Role::Passphrase, salt, &key(9), &data).unwrap();
    let lock = Lock::read(&lock.to_bytes()).unwrap();

    assert_eq!(lock.salt(Role::Passphrase), &salt);
    let role = Role::Passphrase;
    assert_eq!(lock.unlock(role, &key(1)).err(), Some(WrongSecret { role }));
    for (role, byte) in [(Role::Passphrase, 9), (Role::Recovery, 2)] {
        let unlocked = lock.unlock(role, &key(byte)).unwrap();
        assert_eq!(unlocked.open(place, &sealed).unwrap(), b"plain");
    }
    assert_eq!(lock.salt(Role::Recovery), before.salt(Role::Recovery));
    assert_eq!((lock.store(), lock.cost()), (before.store(), before.cost()));
}

#[test]
fn a_new_recovery_code_takes_the_place_of_the_old() {
    let (mut lock, data) = store();
    let salt = Salt::random().unwrap();
    lock.rewrap(Role::Recovery, salt, &key(9), &data).unwrap();
    let role = Role::Recovery;
    assert_eq!(lock.unlock(role, &key(2)).err(), Some(WrongSecret { role }));
    assert!(lock.unlock(role, &key(9)).is_ok());
    assert!(lock.unlock(Role::Passphrase, &key(1)).is_ok());
}

#[test]
fn a_damaged_lock_says_so() {
    let (lock, _) = store();
    let bytes = lock.to_bytes();
    assert_eq!(bytes.len(), Lock::BYTES);
    assert_eq!(Lock::read(&bytes), Ok(lock));
    for bit in 0..bytes.len() * 8 {
        let expected = match (bit / 8, bit % 8) {
            (0..4, _) => LockProblem::NotALock,
            // Version 1 with its last bit changed is version 0, which there never was.
            (4, 1..) => LockProblem::Newer {
                found: 1 ^ 1 << (bit % 8),
            },
            _ => LockProblem::Damaged,
        };
        assert_eq!(
            Lock::read(&flipped(&bytes, bit)),
            Err(expected),
            "bit {bit}"
        );
    }
    for length in 0..bytes.len() {
        let expected = match length {
            0..5 => LockProblem::NotALock,
            _ => LockProblem::Damaged,
        };
        assert_eq!(Lock::read(&bytes[..length]), Err(expected), "{length}");
    }
    let longer = [&bytes[..], &[0]].concat();
    assert_eq!(Lock::read(&longer), Err(LockProblem::Damaged));
}

#[test]
fn a_lock_of_another_store_is_no_key_to_this_one() {
    let ((lock, _), (other, _)) = (store(), store());
    // The other's wrapped key under this one's id, with a checksum that fits.
    let mut bytes = other.to_bytes();
    bytes[5..21].copy_from_slice(lock.store().as_bytes());
    let bytes = with_checksum(&bytes);
    let swapped = Lock::read(&bytes).unwrap();
    assert!(swapped.unlock(Role::Passphrase, &key(1)).is_err());
}

/// A lock whose last eight bytes fit what stands before them.
fn with_checksum(bytes: &[u8]) -> Vec<u8> {
    use blake2::{Blake2b512, Digest as _};
    let checked = &bytes[..bytes.len() - 8];
    [checked, &Blake2b512::digest(checked)[..8]].concat()
}

#[test]
fn an_absurd_cost_is_refused_before_any_memory_is_taken() {
    let (least, most) = (Cost::LEAST, Cost::MOST);
    let absurd = [
        (u32::MAX, 3),
        (0, 3),
        (least.memory_kib - 1, 3),
        (most.memory_kib + 1, 3),
        (64 * 1024, 0),
        (64 * 1024, most.passes + 1),
        (64 * 1024, u32::MAX),
    ];
    for (memory_kib, passes) in absurd {
        let cost = Cost { memory_kib, passes };
        let problem = CostProblem::Absurd(cost);
        assert_eq!(cost.check(), Err(problem));
        assert_eq!(derive(b"secret", &[0; 16], cost).err(), Some(problem));

        let mut bytes = store().0.to_bytes();
        bytes[21..25].copy_from_slice(&memory_kib.to_le_bytes());
        bytes[25..29].copy_from_slice(&passes.to_le_bytes());
        let read = Lock::read(&with_checksum(&bytes));
        assert_eq!(read, Err(LockProblem::Cost(problem)));
    }
    for cost in [least, Cost::default(), most] {
        assert_eq!(cost.check(), Ok(()));
    }
}

#[test]
fn keys_follow_from_secret_salt_and_cost() {
    let derived = |secret: &[u8], salt: u8, passes| {
        let cost = Cost { passes, ..CHEAP };
        *derive(secret, &[salt; 16], cost).unwrap().as_bytes()
    };
    let one = derived(b"secret", 1, 1);
    assert_eq!(derived(b"secret", 1, 1), one);
    assert_ne!(derived(b"Secret", 1, 1), one);
    assert_ne!(derived(b"secret", 2, 1), one);
    assert_ne!(derived(b"secret", 1, 2), one);
}

#[test]
fn keys_and_salts_of_other_lengths_are_refused() {
    for length in [0, 31, 33] {
        assert!(WrappingKey::from_bytes(&vec![0; length]).is_none());
    }
    let short = derive(b"secret", &[0; 7], CHEAP).err();
    assert_eq!(short, Some(CostProblem::Input { salt: 7 }));
}

proptest! {
    #[test]
    fn nothing_of_the_outside_makes_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(Lock::read(&bytes).is_err());
        let after_the_magic = [b"ZJLK\x01".as_slice(), &bytes].concat();
        prop_assert_eq!(Lock::read(&after_the_magic), Err(LockProblem::Damaged));
    }
}

#[test]
fn what_is_handed_on_opens_with_its_code_alone() {
    let (salt, id) = (Salt::random().unwrap(), place(Kind::List, 5, 0).id);
    let (lock, data) = Lock::handed_on(id, CHEAP, salt, &key(2)).unwrap();
    let lock = Lock::read(&lock.to_bytes()).unwrap();
    assert_eq!((lock.store(), lock.salt(Role::Recovery)), (id, &salt));
    let place = place(Kind::Assessment, 1, 1);
    let sealed = data.seal(place, b"plain").unwrap();
    let opened = lock.unlock(Role::Recovery, &key(2)).unwrap();
    assert_eq!(opened.open(place, &sealed).unwrap(), b"plain");
    for byte in 0..4 {
        assert!(lock.unlock(Role::Passphrase, &key(byte)).is_err());
    }
}
