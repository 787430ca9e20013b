//! What identifies a person is found; what looks like it and does not is left alone.

use proptest::prelude::*;
use zajedno_casework::{Identifies, places};

fn found(text: &str) -> Vec<(Identifies, &str)> {
    let found = places(text).into_iter();
    found.map(|it| (it.what, &text[it.range])).collect()
}

/// The numbers are made up and have the right check digits, worked out by hand.
#[test]
fn numbers_of_citizens_are_found() {
    for text in [
        "0101990710008",
        "ЈМБГ: 0101990710008.",
        "(0101990710008)",
        "0101 990 710 008",
        "01 01 990 71 000 8",
        "17 0101990710008",
        "2902000715000",
    ] {
        let found = found(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].0, Identifies::CitizenNumber, "{text}");
        let digits = found[0].1.chars().filter(char::is_ascii_digit).count();
        assert_eq!(digits, 13, "{text}: {found:?}");
    }
}

#[test]
fn other_numbers_of_thirteen_digits_are_no_numbers_of_citizens() {
    for text in [
        "0101990710007",
        "3102990710005",
        "0113990710006",
        "0101500710005",
        "00101990710008",
        "01019907100081",
        "0101990710008a",
        "x0101990710008",
        "0101-9907-10008",
        "2902001715004",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn telephone_numbers_are_found() {
    for (text, number) in [
        ("064/123-4567", "064/123-4567"),
        ("звати 0641234567 после 16", "0641234567"),
        ("061 123 456 до 12 марта", "061 123 456"),
        ("069 / 123 - 45 - 67", "069 / 123 - 45 - 67"),
        ("060.123.4567", "060.123.4567"),
        ("+381 64 123 4567", "+381 64 123 4567"),
        ("+381641234567,", "+381641234567"),
        ("+381 (0)64 123-4567", "+381 (0)64 123-4567"),
        ("00381 11 234 5678", "00381 11 234 5678"),
        ("011/2345-678", "011/2345-678"),
        ("центар (021) 456-789", "021) 456-789"),
        ("0230/12345.", "0230/12345"),
    ] {
        assert_eq!(found(text), [(Identifies::Phone, number)], "{text}");
    }
}

#[test]
fn addresses_are_found() {
    for (text, address) in [
        ("ana@example.rs", "ana@example.rs"),
        (
            "пишите на ana.p-1@centar.example.org.",
            "ana.p-1@centar.example.org",
        ),
        ("<0641234567@example.com>", "0641234567@example.com"),
        ("ана@пример.срб", "ана@пример.срб"),
    ] {
        assert_eq!(found(text), [(Identifies::Email, address)], "{text}");
    }
}

#[test]
fn dates_references_and_versions_are_left_alone() {
    for text in [
        "",
        "P-17",
        "2026-03-02",
        "06.02.2026.",
        "06.02.2026. 07.03.2026.",
        "6. 2. 2026. у 16:30",
        "2026-06-01 2026-07-01",
        "2026-03-02T09:30:00.000Z",
        "0.2.0",
        "separation-risk 0.1.0",
        "560-011/2026",
        "061/2026",
        "А/RES/64/142",
        "члан 83, став 2",
        "сваких 30 до 60 минута",
        "1234567",
        "12 345 678 динара",
        "3f0641234567ab",
        "@",
        "a@b",
        "@example.rs",
        "a@.rs",
        "2 + 381",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn everything_is_found_in_the_order_of_the_text() {
    let text = "0101990710008, 064/123-4567 и ana@example.rs; 011/234-5678";
    let what: Vec<_> = found(text).into_iter().map(|(what, _)| what).collect();
    assert_eq!(
        what,
        [
            Identifies::CitizenNumber,
            Identifies::Phone,
            Identifies::Email,
            Identifies::Phone
        ]
    );
}

/// A number of a citizen born on a day, with its check digit written from the rule in words: the sum of all digits, each by its
/// weight, and the check digit leave nothing over when they are divided by eleven.
fn number(day: u8, month: u8, year: u16, rest: u32) -> String {
    let start = format!("{day:02}{month:02}{:03}{rest:05}", year % 1000);
    let weights = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    let sum: u32 = start
        .bytes()
        .zip(weights)
        .map(|(it, weight)| u32::from(it - b'0') * weight)
        .sum();
    let check = (0..10)
        .find(|check| u32::is_multiple_of(sum + check, 11))
        .unwrap_or(0);
    format!("{start}{check}")
}

proptest! {
    #[test]
    fn every_number_is_found_with_its_check_digit_alone(
        day in 1..=28_u8, month in 1..=12_u8, year in prop_oneof![1900..=1999_u16, 2000..=2026_u16], rest in 0..100_000_u32,
        before in "[а-ш ,:]{0,10}", after in "[ ,;.][а-ш ]{0,10}",
    ) {
        let number = number(day, month, year, rest);
        let before = format!("{before} ");
        let text = format!("{before}{number}{after}");
        prop_assert_eq!(found(&text), [(Identifies::CitizenNumber, number.as_str())]);
        let last = number.as_bytes()[12] - b'0';
        let wrong = format!("{before}{}{}{after}", &number[..12], (last + 1) % 10);
        let still = found(&wrong).into_iter().any(|(what, _)| what == Identifies::CitizenNumber);
        prop_assert!(!still, "{wrong}");
    }

    /// Any text is read without a panic, and places lie in it, in order and apart.
    #[test]
    fn places_lie_in_the_text(text in "([0-9]{1,5}|[ /().+@-]|[a-zА-Я]|\\PC){0,60}") {
        let mut end = 0;
        for it in places(&text) {
            prop_assert!(it.range.start >= end && it.range.start < it.range.end);
            prop_assert!(text.get(it.range.clone()).is_some());
            end = it.range.end;
        }
    }
}
