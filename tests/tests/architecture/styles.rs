//! Style sheets and what is drawn name the same classes; colours stand in one file.

use std::collections::BTreeSet;

use crate::lexed::{Place, texts};
use crate::{none, sources};

const TOKENS: &str = "web/styles/tokens.css";
const COLOUR_FUNCTIONS: &[&str] = &[
    "rgb(",
    "rgba(",
    "hsl(",
    "hsla(",
    "hwb(",
    "lab(",
    "lch(",
    "oklab(",
    "oklch(",
    "color(",
    "color-mix(",
];
/// The names people reach for; system colours such as `CanvasText` are free.
const COLOUR_NAMES: &[&str] = &[
    "black",
    "blue",
    "brown",
    "crimson",
    "gold",
    "gray",
    "green",
    "grey",
    "lightgray",
    "lightgrey",
    "maroon",
    "navy",
    "orange",
    "pink",
    "purple",
    "red",
    "silver",
    "teal",
    "white",
    "yellow",
];

/// A style sheet without its comments and strings, every line where it was.
fn bare(sheet: &str) -> String {
    let mut bare = String::new();
    let mut rest = sheet;
    while let Some(start) = rest.find("/*") {
        let (before, comment) = rest.split_at(start);
        let end = comment.find("*/").map_or(comment.len(), |end| end + 2);
        bare.push_str(before);
        bare.extend(comment[..end].chars().filter(|letter| *letter == '\n'));
        rest = &comment[end..];
    }
    bare.push_str(rest);
    bare.split('"').step_by(2).collect()
}

/// The classes that a style sheet names.
fn classes(sheet: &str) -> BTreeSet<String> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    let sheet = bare(sheet);
    let after_dots = sheet.split('.').skip(1);
    after_dots
        .map(|text| {
            text.chars()
                .take_while(|letter| is_name(*letter))
                .collect::<String>()
        })
        .filter(|name| name.starts_with(|letter: char| letter.is_ascii_alphabetic()))
        .collect()
}

/// The colours that a line of a style sheet writes out.
fn colours(line: &str) -> Vec<&str> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || "-_#.(".contains(letter);
    let is_colour = |word: &&str| {
        let hexadecimal = word.strip_prefix('#').is_some_and(|digits| {
            (3..=8).contains(&digits.len()) && digits.chars().all(|digit| digit.is_ascii_hexdigit())
        });
        hexadecimal
            || COLOUR_NAMES.contains(word)
            || COLOUR_FUNCTIONS
                .iter()
                .any(|function| word.starts_with(function))
    };
    line.split(|letter| !is_part(letter))
        .filter(is_colour)
        .collect()
}

#[test]
fn classes_are_the_same_in_rust_and_css() {
    let mut styled = BTreeSet::new();
    for sheet in sources(&["web/styles"], "css") {
        styled.extend(classes(&sheet.text));
    }
    let mut drawn = BTreeSet::new();
    let mut breaches = Vec::new();
    for source in sources(&["crates/form/src", "web/src"], "rs") {
        for text in texts(&source) {
            for word in text.value.split_whitespace() {
                if text.place == Place::Class && !styled.contains(word) {
                    breaches.push(format!(
                        "{}:{}: no style sheet has .{word}",
                        source.name, text.line
                    ));
                }
                drawn.insert(word.to_owned());
            }
        }
    }
    breaches.extend(
        styled
            .difference(&drawn)
            .map(|class| format!("nothing is drawn as .{class}")),
    );
    none(
        &breaches,
        "a class is written out in full, in Rust and in web/styles",
    );
}

#[test]
fn colours_stand_in_the_tokens_only() {
    let mut breaches = Vec::new();
    for sheet in sources(&["web/styles"], "css")
        .iter()
        .filter(|sheet| sheet.name != TOKENS)
    {
        for (index, line) in bare(&sheet.text).lines().enumerate() {
            for colour in colours(line) {
                breaches.push(format!("{}:{}: {colour}", sheet.name, index + 1));
            }
        }
    }
    none(
        &breaches,
        "give the colour a name in web/styles/tokens.css and use that",
    );
}

#[test]
fn classes_and_colours_are_found() {
    let sheet =
        "/* .gone #fff */\n@import \"./a.css\";\n.card:hover > .card-head { inset: 0.5rem .25em; }";
    assert_eq!(
        classes(sheet),
        ["card", "card-head"].map(str::to_owned).into()
    );
    let cases = [
        ("color: #1d2329;", &["#1d2329"][..]),
        ("border: 1px solid red;", &["red"]),
        ("background: rgb(0 0 0 / 50%);", &["rgb(0"]),
        ("white-space: nowrap; color: CanvasText;", &[]),
        ("color: var(--ink);", &[]),
        ("background: url(#gradient-1);", &[]),
    ];
    for (line, expected) in cases {
        assert_eq!(colours(line), expected, "{line}");
    }
}
