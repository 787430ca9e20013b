//! The core knows nothing of the world outside; nothing is unsafe; no list is special.

use std::fs;

use serde_json::Value;

use crate::lexed::{texts, words};
use crate::{none, root, shipped, sources};

const CORE: &str = "crates/core/src";

/// What the core must not name, and the only file that may.
const OUTSIDE: &[(&str, &str)] = &[
    // The feature `json` brings it in, for the error types of what it uses.
    ("std", "crates/core/src/lib.rs"),
    // Readers are handed numbers of every kind before they refuse them.
    ("f32", "crates/core/src/json/strict.rs"),
    ("f64", "crates/core/src/json/strict.rs"),
    ("Instant", ""),
    ("SystemTime", ""),
    ("HashMap", ""),
    ("HashSet", ""),
    ("RandomState", ""),
    ("File", ""),
    ("print", ""),
    ("println", ""),
    ("eprintln", ""),
    ("dbg", ""),
    ("arch", ""),
    ("simd", ""),
];

#[test]
fn the_core_knows_nothing_of_the_world_outside() {
    let mut breaches = Vec::new();
    for source in shipped(&[CORE]) {
        for word in words(&source) {
            let outside = OUTSIDE.iter().find(|(name, _)| *name == word.text);
            let is_outside = outside.is_some_and(|(_, only_in)| *only_in != source.name);
            if is_outside || word.is_float {
                breaches.push(format!("{}:{}: {}", source.name, word.line, word.text));
            }
        }
    }
    none(
        &breaches,
        "no clock, file, screen, locale, randomness, floating-point number, nor std in the core; hand it in as an argument",
    );
}

#[test]
fn the_core_says_of_itself_that_it_is_pure() {
    let text = fs::read_to_string(root().join(CORE).join("lib.rs")).unwrap();
    for attribute in [
        "#![no_std]",
        "#![forbid(unsafe_code)]",
        "#![deny(clippy::float_arithmetic)]",
        "#[cfg(feature = \"json\")]\nextern crate std;",
    ] {
        assert!(text.contains(attribute), "{attribute} is missing");
    }
}

/// Words are chosen in `text`: what else speaks to people is in no language.
#[test]
fn only_the_catalogue_has_letters_of_a_language() {
    let mut breaches = Vec::new();
    for source in shipped(&[CORE, "crates/engine/src"]) {
        for text in texts(&source) {
            let is_foreign = |letter: char| letter.is_alphabetic() && !letter.is_ascii();
            if text.value.contains(is_foreign) {
                breaches.push(format!("{}:{}: {:?}", source.name, text.line, text.value));
            }
        }
    }
    none(&breaches, "say this in crates/text/catalogue");
}

const PROGRAMS: &[&str] = &["crates", "web", "tests/src", "tests/tests", "tests/fuzz"];

#[test]
fn nothing_is_unsafe() {
    let mut breaches = Vec::new();
    for source in sources(PROGRAMS, "rs") {
        let unsafe_words = words(&source).into_iter().filter(|it| it.text == "unsafe");
        breaches.extend(unsafe_words.map(|it| format!("{}:{}", source.name, it.line)));
        // Attributes that would let it in again.
        for level in ["allow", "expect", "warn"] {
            if source.text.contains(&format!("{level}(unsafe_code")) {
                breaches.push(format!("{}: {level}(unsafe_code)", source.name));
            }
        }
    }
    none(&breaches, "no unsafe code, whatever it would win");
}

#[test]
fn every_package_has_the_lints_of_the_workspace() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    for lint in [
        "unsafe_code = \"deny\"",
        "missing_docs = \"warn\"",
        "unwrap_used = \"warn\"",
        "expect_used = \"warn\"",
    ] {
        assert!(manifest.contains(lint), "Cargo.toml lacks {lint}");
    }
    let manifests = sources(&["crates", "web", "tests"], "toml").into_iter();
    let packages = manifests.filter(|it| it.name.ends_with("/Cargo.toml"));
    let without = packages.filter(|it| {
        it.name != "tests/fuzz/Cargo.toml" && !it.text.contains("[lints]\nworkspace = true\n")
    });
    let without: Vec<_> = without.map(|it| it.name).collect();
    none(&without, "add `[lints] workspace = true` to");
}

/// Speed is for every list, and so are sentences: no program knows an indicator or a score by its name.
#[test]
fn no_list_is_special() {
    let list = fs::read_to_string(root().join("indicators/separation-risk/list.json")).unwrap();
    let list: Value = serde_json::from_str(&list).unwrap();
    let ids = |part: &Value| -> Vec<String> {
        let parts = part.as_array().unwrap().iter();
        parts
            .map(|it| it["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let mut special = ids(&list["indicators"]);
    assert!(special.len() > 50);
    special.extend(ids(&list["rules"]["scores"]));
    special.extend(ids(&list["rules"]["level"]));
    // What any other list may call something too.
    special.retain(|id| id.contains('_'));
    let mut breaches = Vec::new();
    let folders = [
        CORE,
        "crates/text/src",
        "crates/form/src",
        "crates/engine/src",
        "web/src",
    ];
    for source in shipped(&folders) {
        for text in texts(&source) {
            if special.contains(&text.value) {
                breaches.push(format!("{}:{}: {}", source.name, text.line, text.value));
            }
        }
    }
    none(
        &breaches,
        "what is done for this list must follow from its file",
    );
}
