//! What the page says goes through the catalogue, and what it does to the browser
//! goes through its services.

use crate::lexed::{Place, texts, words};
use crate::{Source, none, shipped, sources};

/// Where the page is drawn.
const DRAWING: &[&str] = &["crates/form/src", "web/src"];
/// Where the browser itself is spoken to.
const SERVICES: &str = "web/src/services/";
/// Parts of the page that draw nothing.
const SILENT: &[&str] = &[SERVICES, "web/src/hooks/", "web/src/state/"];

fn drawing() -> Vec<Source> {
    sources(DRAWING, "rs")
}

/// Says what is wrong with a literal, when it reads like something for people.
fn fault(value: &str, place: Place) -> Option<&'static str> {
    let has_letter = value.chars().any(char::is_alphabetic);
    let beyond_ascii = value
        .chars()
        .any(|letter| letter.is_alphabetic() && !letter.is_ascii());
    let words: Vec<_> = value.split(' ').collect();
    let sentence = words
        .windows(2)
        .any(|pair| is_word(pair[0]) && is_word(pair[1]));
    match place {
        _ if beyond_ascii => Some("letters of a language"),
        Place::Child if has_letter => Some("a text of the page"),
        Place::Spoken if has_letter => Some("read out to people"),
        Place::Other if sentence => Some("words one after the other"),
        Place::Class | Place::Child | Place::Spoken | Place::Other => None,
    }
}

/// A word of a sentence: letters only, but for a stop at its end. Names of classes and files are not.
fn is_word(text: &str) -> bool {
    let letters = text.trim_end_matches([',', '.', ':', ';', '!', '?']);
    !letters.is_empty() && letters.chars().all(char::is_alphabetic)
}

#[test]
fn words_go_through_the_catalogue() {
    let mut breaches = Vec::new();
    for source in drawing() {
        if SILENT.iter().any(|folder| source.name.starts_with(folder)) {
            continue;
        }
        for text in texts(&source) {
            if let Some(fault) = fault(&text.value, text.place) {
                breaches.push(format!(
                    "{}:{}: {fault}: {:?}",
                    source.name, text.line, text.value
                ));
            }
        }
    }
    none(
        &breaches,
        "say this through crates/text, so that it is there in every language",
    );
}

#[test]
fn words_are_told_from_names() {
    let cases = [
        ("card card--open", Place::Class, false),
        ("separation-risk/list.json", Place::Other, false),
        ("result__part result__part--level", Place::Other, false),
        ("M 0 0 L 10 10", Place::Other, false),
        ("0 0 24 24", Place::Other, false),
        ("Save", Place::Child, true),
        (": ", Place::Child, false),
        ("Save", Place::Spoken, true),
        ("please wait", Place::Other, true),
        ("Сачувај", Place::Other, true),
    ];
    for (value, place, expected) in cases {
        assert_eq!(fault(value, place).is_some(), expected, "{value} {place:?}");
    }
}

/// The browser's own interfaces named in a line, but for events and the fields they come from.
fn interfaces(line: &str) -> Vec<&str> {
    let code = line.split("//").next().unwrap_or_default();
    let mut found = Vec::new();
    for library in ["web_sys", "js_sys", "gloo"] {
        for (start, _) in code.match_indices(library) {
            let path = code[start + library.len()..].trim_start_matches("::");
            let in_path = |letter: char| letter.is_alphanumeric() || "_:".contains(letter);
            let names = match path.strip_prefix('{').and_then(|list| list.split_once('}')) {
                Some((list, _)) => list,
                None => path
                    .split(|letter| !in_path(letter))
                    .next()
                    .unwrap_or_default(),
            };
            let mut names = names.split([',', ':', ' ']).filter(|name| !name.is_empty());
            let harmless = |name: &str| name.ends_with("Event") || name.starts_with("Html");
            if !names.clone().next().is_some_and(harmless) || !names.all(harmless) {
                found.push(&code[start..]);
            }
        }
    }
    found
}

#[test]
fn only_services_speak_to_the_browser() {
    let mut breaches = Vec::new();
    for source in drawing() {
        if source.name.starts_with(SERVICES) {
            continue;
        }
        for (index, line) in source.text.lines().enumerate() {
            for found in interfaces(line) {
                breaches.push(format!("{}:{}: {found}", source.name, index + 1));
            }
        }
    }
    none(
        &breaches,
        "only web/src/services may name the browser's interfaces; events are free",
    );
}

#[test]
fn events_are_told_from_interfaces() {
    let cases = [
        ("use web_sys::{HtmlInputElement, InputEvent};", true),
        (
            "let field: web_sys::HtmlInputElement = event.target_unchecked_into();",
            true,
        ),
        ("use web_sys::window;", false),
        ("use web_sys::{HtmlInputElement, Window};", false),
        ("use gloo::storage::LocalStorage;", false),
        ("let now = js_sys::Date::now();", false),
        ("use yew::prelude::*; // web_sys::window", true),
    ];
    for (line, harmless) in cases {
        assert_eq!(interfaces(line).is_empty(), harmless, "{line}");
    }
}

/// Would turn text into markup, or be refused by the policy.
const REFUSED: &[&str] = &[
    "innerHTML",
    "inner_html",
    "insert_adjacent_html",
    "outer_html",
    "from_html_unchecked",
    "document.write",
    "eval(",
    " style=",
    "\tstyle=",
];

#[test]
fn no_text_becomes_markup_and_no_style_stands_inside() {
    let mut files = drawing();
    files.extend(sources(&["web"], "html"));
    files.extend(sources(&["web"], "js"));
    let mut breaches = Vec::new();
    for source in files {
        for (index, line) in source.text.lines().enumerate() {
            for word in REFUSED.iter().filter(|word| line.contains(**word)) {
                breaches.push(format!("{}:{}: {word}", source.name, index + 1));
            }
        }
    }
    none(
        &breaches,
        "the policy of the page refuses these; use text nodes and classes",
    );
}

/// What scores and words results is the engine's: nothing of it is fetched before the first answer.
const OF_THE_ENGINE: &[&str] = &[
    "Scorer",
    "assess",
    "read_instrument",
    "builtin",
    "zajedno_engine",
];
/// Where the engine is named: behind the way into the later part.
const ENGINE: &str = "web/src/services/engine.rs";

#[test]
fn only_the_engine_scores() {
    let mut breaches = Vec::new();
    for source in shipped(DRAWING) {
        if source.name == ENGINE {
            continue;
        }
        let words = words(&source).into_iter();
        let of_the_engine = words.filter(|it| OF_THE_ENGINE.contains(&it.text.as_str()));
        breaches
            .extend(of_the_engine.map(|it| format!("{}:{}: {}", source.name, it.line, it.text)));
    }
    none(
        &breaches,
        "ask the engine, through web/src/services/engine.rs",
    );
}
