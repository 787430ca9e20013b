//! What was sealed opens in its place, as it was, and otherwise not.
use crate::common::{flipped, place, store};
use proptest::prelude::*;
use zajedno_sealing::{Damaged, Id, Kind, NotAnId, Place};

const KINDS: [Kind; 5] = [
    Kind::Assessment,
    Kind::Summary,
    Kind::List,
    Kind::Settings,
    Kind::Manifest,
];

fn places() -> impl Strategy<Value = Place> {
    let kinds = proptest::sample::select(&KINDS[..]);
    let parts = (kinds, any::<[u8; 16]>(), any::<u64>());
    parts.prop_map(|(kind, id, revision)| Place {
        kind,
        id: Id::from_bytes(id),
        revision,
    })
}

proptest! {
    #[test]
    fn what_was_sealed_opens(place in places(), plain in prop::collection::vec(any::<u8>(), 0..600)) {
        let (_, data) = store();
        let sealed = data.seal(place, &plain).unwrap();
        prop_assert_eq!(sealed.len(), plain.len() + 41);
        prop_assert_eq!(data.open(place, &sealed), Ok(plain));
    }

    #[test]
    fn it_opens_nowhere_else(place in places(), other in places()) {
        prop_assume!(place != other);
        let (_, data) = store();
        let sealed = data.seal(place, b"plain").unwrap();
        prop_assert_eq!(data.open(other, &sealed), Err(Damaged { place: other }));
    }

    #[test]
    fn nothing_of_the_outside_makes_it_panic(sealed in prop::collection::vec(any::<u8>(), 0..100)) {
        let (_, data) = store();
        let place = place(Kind::Assessment, 1, 1);
        prop_assert_eq!(data.open(place, &sealed), Err(Damaged { place }));
    }

    #[test]
    fn ids_are_written_and_read(bytes in any::<[u8; 16]>()) {
        let id = Id::from_bytes(bytes);
        prop_assert_eq!(id.to_string().parse(), Ok(id));
    }
}

#[test]
fn one_step_aside_is_another_place() {
    let (_, data) = store();
    let here = place(Kind::Assessment, 1, 7);
    let sealed = data.seal(here, b"plain").unwrap();
    let others = [
        place(Kind::Summary, 1, 7),
        place(Kind::Assessment, 2, 7),
        place(Kind::Assessment, 1, 8),
        place(Kind::Assessment, 1, 6),
    ];
    for place in others {
        assert_eq!(data.open(place, &sealed), Err(Damaged { place }));
    }
}

#[test]
fn every_bit_counts_and_every_length() {
    let (_, data) = store();
    let place = place(Kind::Assessment, 1, 7);
    let sealed = data.seal(place, b"what a family told").unwrap();
    for bit in 0..sealed.len() * 8 {
        let opened = data.open(place, &flipped(&sealed, bit));
        assert_eq!(opened, Err(Damaged { place }), "bit {bit}");
    }
    for length in 0..sealed.len() {
        let opened = data.open(place, &sealed[..length]);
        assert_eq!(opened, Err(Damaged { place }), "cut to {length}");
    }
    let longer = [&sealed[..], &[0]].concat();
    assert_eq!(data.open(place, &longer), Err(Damaged { place }));
}

#[test]
fn another_key_opens_nothing() {
    let ((_, data), (_, other)) = (store(), store());
    let place = place(Kind::Assessment, 1, 7);
    let sealed = data.seal(place, b"plain").unwrap();
    assert_eq!(other.open(place, &sealed), Err(Damaged { place }));
}

#[test]
fn what_is_no_id_is_refused() {
    let texts = [
        "",
        "00112233445566778899aabbccddeef",
        "00112233445566778899aabbccddeeff0",
        "00112233445566778899AABBCCDDEEFF",
        "00112233445566778899aabbccddeefg",
        "ћ0112233445566778899aabbccddeef",
    ];
    for text in texts {
        assert_eq!(text.parse::<Id>(), Err(NotAnId), "{text}");
    }
}
