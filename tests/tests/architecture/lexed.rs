//! Rust files as tokens, so that no comment, line break, or spelling of a string
//! misleads a rule.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};

use crate::Source;

/// Macros whose texts are for developers, not for the people who use the page.
const FOR_DEVELOPERS: &[&str] = &[
    "assert",
    "assert_eq",
    "debug_assert",
    "expect",
    "panic",
    "unreachable",
];

/// A string literal and where it stands.
pub(crate) struct Text {
    pub(crate) value: String,
    pub(crate) line: usize,
    pub(crate) place: Place,
}

/// What a string literal is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Place {
    /// In `class=` or `classes!`.
    Class,
    /// Alone in braces: a text in `html!`.
    Child,
    /// The value of an attribute that people read or hear.
    Spoken,
    Other,
}

/// All string literals of a file, without attributes (doc comments among them) and tests.
pub(crate) fn texts(source: &Source) -> Vec<Text> {
    let stream: TokenStream = source
        .text
        .parse()
        .unwrap_or_else(|problem| panic!("{}: {problem}", source.name));
    let mut texts = Vec::new();
    walk(stream, Place::Other, &mut texts);
    texts
}

/// A word or a number of a program and where it stands.
pub(crate) struct Word {
    pub(crate) text: String,
    pub(crate) line: usize,
    /// Whether it is a number with a fraction.
    pub(crate) is_float: bool,
}

/// Of `1.5`, `2f64` and `1e3`; not of `0x1f`, nor of `0.` in `self.0.len()`, which reads as one.
fn has_fraction(number: &str) -> bool {
    let is_decimal = !number.starts_with("0x") && !number.starts_with("0b");
    let digits = number.split_once('.');
    let fraction = digits.is_some_and(|(_, digits)| !digits.is_empty());
    is_decimal && !number.contains(['u', 'i']) && (fraction || number.contains(['e', 'f']))
}

/// All words and numbers of a file, without attributes, doc comments and tests.
pub(crate) fn words(source: &Source) -> Vec<Word> {
    fn walk(stream: TokenStream, words: &mut Vec<Word>) {
        let tokens: Vec<_> = stream.into_iter().collect();
        let mut index = 0;
        while let Some(token) = tokens.get(index) {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == '#' => {
                    index += attribute_length(&tokens[index..]);
                }
                TokenTree::Group(group) => walk(group.stream(), words),
                TokenTree::Literal(_) | TokenTree::Ident(_) => {
                    let text = token.to_string();
                    let is_number = text.starts_with(|letter: char| letter.is_ascii_digit());
                    let is_field = index > 0 && tokens[index - 1].to_string() == ".";
                    let is_float = is_number && !is_field && has_fraction(&text);
                    let line = token.span().start().line;
                    words.extend(
                        (is_number || matches!(token, TokenTree::Ident(_))).then_some(Word {
                            text,
                            line,
                            is_float,
                        }),
                    );
                }
                TokenTree::Punct(_) => {}
            }
            index += 1;
        }
    }
    let stream: TokenStream = source
        .text
        .parse()
        .unwrap_or_else(|problem| panic!("{}: {problem}", source.name));
    let mut words = Vec::new();
    walk(stream, &mut words);
    words
}

fn walk(stream: TokenStream, place: Place, texts: &mut Vec<Text>) {
    let tokens: Vec<_> = stream.into_iter().collect();
    let mut index = 0;
    while let Some(token) = tokens.get(index) {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                index += attribute_length(&tokens[index..]);
            }
            TokenTree::Group(group) => walk_group(group, place_of(&tokens[..index], place), texts),
            TokenTree::Literal(literal) => {
                texts.extend(read(literal, place_of(&tokens[..index], place)));
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
        index += 1;
    }
}

fn walk_group(group: &Group, place: Option<Place>, texts: &mut Vec<Text>) {
    let Some(place) = place else { return };
    let inner: Vec<_> = group.stream().into_iter().collect();
    let alone = group.delimiter() == Delimiter::Brace && place == Place::Other;
    match &inner[..] {
        [TokenTree::Literal(literal)] if alone => texts.extend(read(literal, Some(Place::Child))),
        _ => walk(group.stream(), place, texts),
    }
}

/// What the tokens before a literal or a group say about it; `None` when it is for developers.
fn place_of(before: &[TokenTree], outer: Place) -> Option<Place> {
    let words: Vec<_> = before
        .iter()
        .rev()
        .take(5)
        .map(ToString::to_string)
        .collect();
    let words: Vec<_> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["=", "class", ..] | ["!", "classes", ..] => Some(Place::Class),
        [
            "=",
            "label" | "description" | "roledescription" | "valuetext",
            "-",
            "aria",
            ..,
        ]
        | ["=", "title" | "alt" | "placeholder", ..]
            if outer == Place::Other =>
        {
            Some(Place::Spoken)
        }
        ["!", name, ..] | [name, ".", ..] if FOR_DEVELOPERS.contains(&name) => None,
        _ => Some(outer),
    }
}

/// How many tokens follow the `#` that belong to the attribute, or to the test that it marks.
fn attribute_length(tokens: &[TokenTree]) -> usize {
    match tokens {
        [_, TokenTree::Group(attribute), ..] if is_test(attribute) => item_length(tokens),
        [_, TokenTree::Group(_), ..] => 1,
        // `#![…]`, and `//!` as the parser sees it.
        [_, TokenTree::Punct(_), TokenTree::Group(_), ..] => 2,
        _ => 0,
    }
}

fn is_test(attribute: &Group) -> bool {
    let attribute = attribute.to_string().replace(' ', "");
    let beginnings = ["[test]", "[cfg(test)]", "[cfg(all(test,"];
    beginnings.iter().any(|it| attribute.starts_with(it))
}

/// Up to the body or the semicolon that ends the item.
fn item_length(tokens: &[TokenTree]) -> usize {
    let ends = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(punct) => punct.as_char() == ';',
        TokenTree::Ident(_) | TokenTree::Literal(_) => false,
    };
    tokens.iter().position(ends).unwrap_or(tokens.len())
}

fn read(literal: &Literal, place: Option<Place>) -> Option<Text> {
    let written = literal.to_string();
    let value = written
        .trim_start_matches(['r', '#'])
        .strip_prefix('"')?
        .trim_end_matches('#')
        .strip_suffix('"')?;
    Some(Text {
        value: value.to_owned(),
        line: literal.span().start().line,
        place: place?,
    })
}

#[test]
fn texts_are_told_apart() {
    let text = r##"
        //! "not a text"
        /// "nor this"
        fn draw() -> Html {
            let kind = "kind";
            list.expect("a developer reads this");
            html! { <p class="a b" aria-label="Say" id="p">
                { "Child" }{ t.word() }<i class={classes!("c", on.then_some("d"))}/></p> }
        }
        #[cfg(test)]
        mod tests { fn t() { let x = "in a test"; } }
        fn after() -> &'static str { if true { "Branch" } else { r#"raw text"# } }
    "##;
    let source = Source {
        name: "sample.rs".to_owned(),
        text: text.to_owned(),
    };
    let found: Vec<_> = texts(&source)
        .into_iter()
        .map(|text| (text.value, text.place))
        .collect();
    let expected = [
        ("kind", Place::Other),
        ("a b", Place::Class),
        ("Say", Place::Spoken),
        ("p", Place::Other),
        ("Child", Place::Child),
        ("c", Place::Class),
        ("d", Place::Class),
        ("Branch", Place::Child),
        ("raw text", Place::Child),
    ];
    assert_eq!(
        found,
        expected.map(|(value, place)| (value.to_owned(), place))
    );
}

#[test]
fn words_and_numbers_are_told_from_texts() {
    let text = r#"
        //! std::time
        fn age() -> u32 { /* f64 */ let x = 0x1f; let y = 1.5; let z = 2f64; let w = 3_usize; self.0.len(); it.0.1; "std"; y as f32 }
        #[cfg(all(test, feature = "builtin"))]
        mod tests { use std::fs; }
        #[test]
        fn t() { 0.5; }
    "#;
    let source = Source {
        name: "sample.rs".to_owned(),
        text: text.to_owned(),
    };
    let found = words(&source);
    let floats: Vec<_> = found.iter().filter(|it| it.is_float).collect();
    let floats: Vec<_> = floats.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(floats, ["1.5", "2f64"]);
    let named = |text: &str| found.iter().any(|it| it.text == text);
    assert!(named("f32") && named("0x1f") && !named("std") && !named("fs") && !named("f64"));
}
