//! What people type.
use proptest::prelude::*;
use zajedno_sealing::{BadCode, RecoveryCode, Secret};

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn problem(text: &str) -> Option<BadCode> {
    Secret::recovery(text).err()
}

#[test]
fn a_passphrase_counts_but_for_the_blanks_around_it() {
    let bytes = |text| Secret::passphrase(text).as_bytes().to_vec();
    let plain = bytes("Тиха река  носи брег");
    for same in [
        " Тиха река  носи брег",
        "Тиха река  носи брег\r\n",
        "\t\u{a0}Тиха река  носи брег ",
    ] {
        assert_eq!(bytes(same), plain);
    }
    for other in [
        "тиха река  носи брег",
        "Тиха река носи брег",
        "Tiha reka  nosi breg",
    ] {
        assert_ne!(bytes(other), plain);
    }
}

#[test]
fn a_code_is_seven_groups_of_five() {
    let code = RecoveryCode::random().unwrap().to_string();
    let groups: Vec<_> = code.split('-').collect();
    assert_eq!(groups.len(), 7);
    for group in groups {
        assert_eq!(group.len(), 5);
        assert!(
            group.chars().all(|symbol| ALPHABET.contains(symbol)),
            "{group}"
        );
    }
    assert_ne!(code, RecoveryCode::random().unwrap().to_string());
}

/// Worked out with another program (Python's whole numbers), so that a code printed once is read for ever.
#[test]
fn a_code_on_paper_stays_what_it_is() {
    let secret = Secret::recovery(PRINTED).unwrap();
    let expected: Vec<u8> = (0..20).map(|index| index * 13 + 1).collect();
    assert_eq!(secret.as_bytes(), expected);
}

const PRINTED: &str = "0471P-A1N89-7NRTB-PGE89-VANQR-K8XXT-ZR9WJ";

#[test]
fn a_code_is_read_as_people_type_it() {
    let bytes = Secret::recovery(PRINTED).unwrap().as_bytes().to_vec();
    let confused = PRINTED.replace('0', "O").replace('1', "l");
    assert_ne!(confused, PRINTED);
    let typed = [
        PRINTED.to_lowercase(),
        PRINTED.replace('-', ""),
        PRINTED.replace('-', " \u{2013} "),
        format!("\n {}\t", PRINTED.replace('-', "\n")),
        confused.clone(),
        confused.replace('l', "I").replace('O', "o"),
        confused.replace('l', "i").to_lowercase(),
    ];
    for text in typed {
        assert_eq!(Secret::recovery(&text).unwrap().as_bytes(), bytes, "{text}");
    }
}

#[test]
fn what_is_no_code_says_why() {
    assert_eq!(problem(""), Some(BadCode::Length { found: 0 }));
    let short = &PRINTED[..PRINTED.len() - 1];
    assert_eq!(problem(short), Some(BadCode::Length { found: 34 }));
    let long = format!("{PRINTED}0");
    assert_eq!(problem(&long), Some(BadCode::Length { found: 36 }));
    for found in ['U', 'u', 'ш', 'А', '*'] {
        let text = format!("{}{found}{}", &PRINTED[..6], &PRINTED[7..]);
        assert_eq!(problem(&text), Some(BadCode::Symbol { found, symbol: 6 }));
    }
}

#[test]
fn every_single_wrong_symbol_is_found() {
    for place in PRINTED.match_indices(|letter| letter != '-').map(|it| it.0) {
        for symbol in ALPHABET.chars() {
            let mut text = PRINTED.to_owned();
            text.replace_range(place..=place, &symbol.to_string());
            let expected = (text != PRINTED).then_some(BadCode::Check);
            assert_eq!(problem(&text), expected, "{text}");
        }
    }
}

#[test]
fn symbols_that_changed_places_are_found() {
    let symbols: Vec<char> = PRINTED.replace('-', "").chars().collect();
    for first in 0..symbols.len() {
        for second in first + 1..symbols.len() {
            let mut swapped = symbols.clone();
            swapped.swap(first, second);
            let expected = (swapped != symbols).then_some(BadCode::Check);
            let text: String = swapped.into_iter().collect();
            assert_eq!(problem(&text), expected, "{text}");
        }
    }
}

proptest! {
    #[test]
    fn every_code_is_read_again(_ in 0..32) {
        let code = RecoveryCode::random().unwrap();
        let read = Secret::recovery(&code.to_string()).unwrap();
        let (read, secret) = (read.as_bytes().to_vec(), code.secret());
        prop_assert_eq!(read.as_slice(), secret.as_bytes());
        prop_assert_eq!(read.len(), 20);
    }

    #[test]
    fn nothing_that_is_typed_makes_it_panic(text in ".{0,60}") {
        prop_assert!(Secret::recovery(&text).is_err());
    }
}
