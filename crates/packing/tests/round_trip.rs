//! What was packed comes out as it was, and what was changed on its way does not.

use proptest::collection::vec;
use proptest::prelude::{any, proptest};
use zajedno_packing::{Pack, letters, pack};

fn files() -> Vec<(String, Vec<u8>)> {
    let all = (0..=u8::MAX).cycle().take(2000).collect();
    vec![
        ("all".into(), all),
        ("empty".into(), Vec::new()),
        ("податак/а.json".into(), b"{}".to_vec()),
    ]
}

#[test]
fn every_byte_comes_back_at_every_place_of_a_block() {
    for byte in 0..=u8::MAX {
        for size in 0..14 {
            for place in 0..size {
                let mut bytes = vec![0; size];
                bytes[place] = byte;
                assert_eq!(letters::read(&letters::write(&bytes)), Ok(bytes));
            }
        }
    }
    let highest = [u8::MAX; 13];
    assert_eq!(letters::read(&letters::write(&highest)), Ok(highest.into()));
}

#[test]
fn letters_mean_nothing_to_html_and_are_the_same_in_every_encoding() {
    let bytes: Vec<u8> = (0..=u8::MAX).flat_map(|it| [it, 255 - it, 7]).collect();
    let text = letters::write(&bytes);
    assert!(text.is_ascii());
    let changed =
        |letter: char| letter.is_ascii_whitespace() || "\0\u{b}\u{1a}\u{7f}<>".contains(letter);
    assert!(!text.contains(changed), "{text:?}");
}

#[test]
fn what_is_no_letter_and_what_stands_for_no_bytes_is_refused() {
    for text in ["<", "a<", "abc\n", "ж", "a", "~~", "abcdefga", "~~~~~~~"] {
        assert!(letters::read(text).is_err(), "{text:?}");
    }
    assert_eq!(letters::read(""), Ok(Vec::new()));
}

#[test]
fn packed_files_come_out_as_they_were() {
    let text = pack(&files()).unwrap();
    assert_eq!(text, pack(&files()).unwrap());
    let pack = Pack::read(&text).unwrap();
    assert_eq!(pack.names(), ["all", "empty", "податак/а.json"]);
    for (name, content) in files() {
        assert_eq!(pack.file(&name), Some(content), "{name}");
    }
    assert_eq!(pack.file("none"), None);
}

#[test]
fn what_was_shortened_lengthened_or_changed_is_told() {
    let text = pack(&files()).unwrap();
    let whole = Pack::read(&text).unwrap();
    for end in 0..text.len() {
        assert!(Pack::read(&text[..end]).is_err(), "{end}");
    }
    for place in 0..text.len() {
        let other = if &text[place..=place] == "a" {
            "b"
        } else {
            "a"
        };
        let mut changed = text.clone();
        changed.replace_range(place..=place, other);
        // Of the size of the dictionary and of the last bits some may change, and nothing comes out other than it was.
        if let Ok(unpacked) = Pack::read(&changed) {
            assert!(unpacked == whole, "{place}");
        }
    }
    for added in ["a", "abcdefg", "\n", "</body>"] {
        assert!(Pack::read(&format!("{text}{added}")).is_err(), "{added:?}");
    }
}

proptest! {
    #[test]
    fn any_bytes_come_back(bytes in vec(any::<u8>(), 0..200)) {
        assert_eq!(letters::read(&letters::write(&bytes)), Ok(bytes));
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".*") {
        if let Ok(bytes) = letters::read(&text) {
            assert_eq!(letters::write(&bytes), text);
        }
        assert!(Pack::read(&text).is_err());
    }

    #[test]
    fn any_files_come_back(files in vec((".{0,9}", vec(any::<u8>(), 0..99)), 1..5)) {
        let pack = Pack::read(&pack(&files).unwrap()).unwrap();
        let names: Vec<_> = files.iter().map(|(name, _)| name.clone()).collect();
        assert_eq!(pack.names(), names);
    }
}
