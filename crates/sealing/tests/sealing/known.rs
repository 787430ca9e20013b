//! Answers that others worked out: what is sealed here can be opened by any program that keeps to the standards.
use crate::common::{key, place, store};
use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
use chacha20poly1305::aead::{AeadInOut as _, array::Array};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305};
use zajedno_sealing::{Cost, Id, Kind, Lock, Role, Salt, derive};

fn bytes(hexadecimal: &str) -> Vec<u8> {
    let digits: Vec<_> = hexadecimal.split_whitespace().collect();
    let digits = digits.concat();
    let byte = |start| u8::from_str_radix(&digits[start..start + 2], 16).unwrap();
    (0..digits.len()).step_by(2).map(byte).collect()
}

/// RFC 9106, section 5.3. It has a secret, additional data and four lanes, which this crate never uses.
#[test]
fn argon2id_is_that_of_the_standard() {
    let mut params = ParamsBuilder::new();
    params.m_cost(32).t_cost(3).p_cost(4);
    params.data(AssociatedData::new(&[4; 12]).unwrap());
    let params = params.build().unwrap();
    let argon2 =
        Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).unwrap();
    let mut tag = [0; 32];
    argon2
        .hash_password_into(&[1; 32], &[2; 16], &mut tag)
        .unwrap();
    let expected = "0d640df58d78766c 08c037a34a8b53c9 d01ef0452d75b65e b52520e96b01e659";
    assert_eq!(tag.as_slice(), bytes(expected));
}

/// From `test.c` of the reference implementation (github.com/P-H-C/phc-winner-argon2): one lane, as everywhere here.
#[test]
fn keys_are_those_of_the_reference_implementation() {
    let cost = Cost {
        memory_kib: 64 * 1024,
        passes: 2,
    };
    let key = derive(b"password", b"somesalt", cost).unwrap();
    let expected = "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7";
    assert_eq!(key.as_bytes().as_slice(), bytes(expected));
}

/// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
#[test]
fn xchacha_is_that_of_the_draft() {
    let key: [u8; 32] = std::array::from_fn(|index| 0x80 + u8::try_from(index).unwrap());
    let nonce: [u8; 24] = std::array::from_fn(|index| 0x40 + u8::try_from(index).unwrap());
    let bound = bytes("50515253c0c1c2c3c4c5c6c7");
    let mut text = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, \
        sunscreen would be it."
        .to_vec();
    let tag = XChaCha20Poly1305::new(&Array(key))
        .encrypt_inout_detached(&Array(nonce), &bound, text.as_mut_slice().into())
        .unwrap();
    let expected = "
        bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39
        ae64c670 8c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9
        21f9664c97637da9768812f615c68b13b52e";
    assert_eq!(text, bytes(expected));
    assert_eq!(tag.to_vec(), bytes("c0875924c1c7987947deafd8780acf49"));
}

/// The data key in a lock, unwrapped by hand from what FORMAT.md says.
fn unwrapped(lock: &[u8], wrapping: &[u8; 32]) -> [u8; 32] {
    let (salt, nonce, text, tag) = (29, 45, 69, 101);
    assert_eq!(nonce - salt, 16);
    let bound = [b"zajedno lock".as_slice(), &[1], &lock[5..21], &[1]].concat();
    let mut key: [u8; 32] = lock[text..tag].try_into().unwrap();
    XChaCha20Poly1305::new(wrapping.into())
        .decrypt_inout_detached(
            lock[nonce..text].try_into().unwrap(),
            &bound,
            key.as_mut_slice().into(),
            lock[tag..tag + 16].try_into().unwrap(),
        )
        .unwrap();
    key
}

/// What FORMAT.md says, followed by hand.
#[test]
fn the_format_is_what_is_written_down() {
    let (lock, data) = store();
    let place = place(Kind::List, 7, 0x0102);
    let sealed = data.seal(place, b"plain").unwrap();
    let lock = lock.to_bytes();
    assert_eq!((lock.len(), &lock[..5]), (Lock::BYTES, &b"ZJLK\x01"[..]));
    assert_eq!(lock[21..29], [0, 32, 0, 0, 1, 0, 0, 0]);

    let key = unwrapped(&lock, key(1).as_bytes());
    assert_eq!((sealed[0], sealed.len()), (1, 1 + 24 + 5 + 16));
    let revision = [2, 1, 0, 0, 0, 0, 0, 0];
    let bound = [b"zajedno record".as_slice(), &[1, 3], &[7; 16], &revision].concat();
    let mut text = sealed[25..30].to_vec();
    XChaCha20Poly1305::new((&key).into())
        .decrypt_inout_detached(
            sealed[1..25].try_into().unwrap(),
            &bound,
            text.as_mut_slice().into(),
            sealed[30..].try_into().unwrap(),
        )
        .unwrap();
    assert_eq!(text, b"plain");
}

#[test]
fn random_things_are_not_alike() {
    assert_ne!(Id::random(), Id::random());
    assert_ne!(Salt::random(), Salt::random());
    let ((first, _), (second, _)) = (store(), store());
    assert_ne!(first.store(), second.store());
    assert_ne!(first.salt(Role::Passphrase), first.salt(Role::Recovery));
    let (_, data) = store();
    let place = place(Kind::Settings, 0, 0);
    assert_ne!(data.seal(place, b""), data.seal(place, b""));
}
