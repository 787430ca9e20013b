//! The words of the data files: Serbian is Serbian, English is English, and every id that is named exists.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;

use serde_json::Value;

const FILES: [(&str, &str); 3] = [
    ("list.json", zajedno_core::builtin::SEPARATION_RISK),
    ("evidence.json", EVIDENCE),
    ("vignettes.json", zajedno_tests::vignettes::SEPARATION_RISK),
];

const EVIDENCE: &str = include_str!("../../indicators/separation-risk/evidence.json");

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// Every object with Serbian or English words, with its place.
fn words<'a>(value: &'a Value, at: &str, found: &mut Vec<(String, &'a Value)>) {
    match value {
        Value::Object(members) => {
            if members.contains_key("sr-Cyrl") || members.contains_key("en") {
                found.push((at.to_owned(), value));
            } else {
                for (key, member) in members {
                    words(member, &format!("{at}/{key}"), found);
                }
            }
        }
        Value::Array(elements) => {
            for (place, element) in elements.iter().enumerate() {
                words(element, &format!("{at}/{place}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{4ff}').contains(&letter)
}

/// What is wrong with a text in two languages.
fn fault(words: &Value) -> Option<&'static str> {
    let (Some(serbian), Some(english)) = (words["sr-Cyrl"].as_str(), words["en"].as_str()) else {
        return Some("one of the two languages is missing");
    };
    if words.as_object().unwrap().len() != 2 {
        return Some("something beside the two languages");
    }
    if serbian == english {
        return Some("the same in both languages");
    }
    if !serbian.chars().any(is_cyrillic) {
        return Some("no Cyrillic letter in the Serbian text");
    }
    if english.chars().any(is_cyrillic) {
        return Some("a Cyrillic letter in the English text");
    }
    let untidy = |text: &str| text.trim() != text || text.contains("  ") || text.is_empty();
    if untidy(serbian) || untidy(english) {
        return Some("blanks at an end or two in a row, or nothing at all");
    }
    mixed(serbian).then_some("a word with Latin and Cyrillic letters")
}

/// A Latin letter that looks like a Cyrillic one hides in a word.
fn mixed(text: &str) -> bool {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    let mixed = |word: &str| {
        word.chars().any(is_cyrillic) && word.chars().any(|letter| letter.is_ascii_alphabetic())
    };
    words.into_iter().any(mixed)
}

#[test]
fn serbian_is_serbian_and_english_is_english() {
    let mut wrong = Vec::new();
    for (file, text) in FILES {
        let json = read(text);
        let mut found = Vec::new();
        words(&json, "", &mut found);
        assert!(found.len() > 15, "{file} has {} texts", found.len());
        for (at, words) in found {
            wrong.extend(fault(words).map(|fault| format!("{file}: {at}: {fault}: {words}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_fault_is_seen() {
    let of = |serbian: &str, english: &str| {
        fault(&serde_json::json!({ "sr-Cyrl": serbian, "en": english }))
    };
    assert_eq!(of("Дете", "Child"), None);
    assert!(of("Child", "Child").is_some() && of("Dete", "Child").is_some());
    assert!(
        of("Дете", "Сhild").is_some(),
        "a Cyrillic С in an English word"
    );
    assert!(of("Дeте", "Child").is_some(), "a Latin e in a Serbian word");
    assert!(of("Дете ", "Child").is_some() && of("Дете", "").is_some());
    assert!(fault(&serde_json::json!({ "en": "Child" })).is_some());
}

/// The ids of an array of objects, each of which stands once.
fn ids<'a>(of: &'a Value, what: &str) -> BTreeSet<&'a str> {
    let ids: Vec<&str> = (of.as_array().unwrap().iter())
        .map(|it| it["id"].as_str().unwrap())
        .collect();
    let once: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(
        once.len(),
        ids.len(),
        "{what}: an id stands twice in {ids:?}"
    );
    once
}

#[test]
fn every_finding_that_is_named_exists_once() {
    let evidence = read(EVIDENCE);
    let findings = ids(&evidence["findings"], "findings");
    let methods = ids(&evidence["method_findings"], "method_findings");
    assert!(findings.is_disjoint(&methods));
    let exists = |id: &str| findings.contains(id) || methods.contains(id);
    for finding in evidence["findings"].as_array().unwrap() {
        for (key, known) in [("status", "statuses"), ("direction", "directions")] {
            let named = finding[key].as_str().unwrap();
            assert!(
                evidence[known].get(named).is_some(),
                "{}: {key} {named}",
                finding["id"]
            );
        }
    }
    let list = read(zajedno_core::builtin::SEPARATION_RISK);
    for indicator in list["indicators"].as_array().unwrap() {
        let named = indicator["evidence"].as_array().unwrap();
        let once: BTreeSet<&str> = named.iter().map(|id| id.as_str().unwrap()).collect();
        assert_eq!(
            once.len(),
            named.len(),
            "{}: one finding twice",
            indicator["id"]
        );
        for id in once {
            assert!(exists(id), "{}: there is no finding {id}", indicator["id"]);
        }
    }
    let mut named = 0;
    for (file, text) in FILES {
        for word in text.split(|letter: char| !letter.is_alphanumeric()) {
            let (code, number) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
            let is_code = number.len() == 2 && number.bytes().all(|it| it.is_ascii_digit());
            if is_code && (code == "E" || code == "M") {
                named += 1;
                assert!(exists(word), "{file} names {word}, which is no finding");
            }
        }
    }
    assert!(named > 100, "{named}");
}

#[test]
fn every_indicator_that_the_training_cases_name_exists() {
    let list = read(zajedno_core::builtin::SEPARATION_RISK);
    let indicators = ids(&list["indicators"], "indicators");
    let domains = ids(&list["domains"], "domains");
    let cases = read(zajedno_tests::vignettes::SEPARATION_RISK);
    let mut answers = 0;
    for case in cases["vignettes"].as_array().unwrap() {
        for stage in case["stages"].as_array().unwrap() {
            let at = stage["id"].as_str().unwrap();
            let assessment = &stage["assessment"];
            let children = assessment["children"].as_array().unwrap().iter();
            let answered = children.map(|child| &child["answers"]);
            for given in answered.chain([&assessment["family"]]) {
                for id in given.as_object().unwrap().keys() {
                    answers += 1;
                    assert!(
                        indicators.contains(id.as_str()),
                        "{at}: there is no indicator {id}"
                    );
                }
            }
            for id in stage["domains"].as_object().unwrap().keys() {
                assert!(
                    domains.contains(id.as_str()),
                    "{at}: there is no domain {id}"
                );
            }
        }
    }
    assert!(answers > 300, "{answers}");
    // In the texts a name in backquotes is an indicator's.
    let quoted: Vec<&str> = zajedno_tests::vignettes::SEPARATION_RISK
        .split('`')
        .skip(1)
        .step_by(2)
        .collect();
    assert!(quoted.len() > 10, "{quoted:?}");
    for id in quoted {
        assert!(
            indicators.contains(id),
            "a text names {id}, which is no indicator"
        );
    }
}
