//! What holds for a message by itself, and between the languages.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::message::{Form, Message, Part};
use super::{CatalogueLanguage, Problem};

/// One key in both languages.
pub(super) struct Bilingual {
    pub(super) serbian: Message,
    pub(super) english: Message,
}

/// Words that Rust does not accept as the name of an argument.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

const SERBIAN_CYRILLIC: &str = "абвгдђежзијклљмнњопрстћуфхцчџш";

/// Pairs the messages by key; what is wrong is added to `problems`.
pub(super) fn check(messages: Vec<Message>, problems: &mut Vec<Problem>) -> Vec<Bilingual> {
    // A message that could not be read is not missing.
    let all_read = problems.is_empty();
    let mut serbian = BTreeMap::new();
    let mut english = BTreeMap::new();
    for message in messages {
        alone(&message, problems);
        let catalogue = match message.language {
            CatalogueLanguage::Serbian => &mut serbian,
            CatalogueLanguage::English => &mut english,
        };
        match catalogue.entry(message.key.clone()) {
            Entry::Vacant(place) => {
                place.insert(message);
            }
            Entry::Occupied(first) => {
                let first: &Message = first.get();
                let what = format!(
                    "`{}` stands at {}:{} already; remove one of the two",
                    message.key, first.file, first.line
                );
                problems.push(problem(&message, what));
            }
        }
    }
    let mut pairs = Vec::new();
    for (key, serbian) in serbian {
        if let Some(english) = english.remove(&key) {
            together(&serbian, &english, problems);
            pairs.push(Bilingual { serbian, english });
        } else if all_read {
            missing(&serbian, CatalogueLanguage::English, problems);
        }
    }
    for message in english.values().filter(|_| all_read) {
        missing(message, CatalogueLanguage::Serbian, problems);
    }
    pairs
}

fn problem(message: &Message, what: String) -> Problem {
    Problem {
        file: message.file.clone(),
        line: message.line,
        what,
    }
}

fn missing(message: &Message, language: CatalogueLanguage, problems: &mut Vec<Problem>) {
    let folder = language.folder();
    let what = format!(
        "`{}` is missing in `{folder}`; write it into the file of the same name under catalogue/{folder}/",
        message.key
    );
    problems.push(problem(message, what));
}

fn alone(message: &Message, problems: &mut Vec<Problem>) {
    let key = &message.key;
    if !key.contains('-') || !is_name(key) {
        problems.push(problem(
            message,
            format!("found the key `{key}`; a key is at least two words of small letters and figures, `subject-thing`"),
        ));
    }
    for argument in message.form.arguments() {
        if !is_name(argument) || KEYWORDS.contains(&argument) {
            problems.push(problem(
                message,
                format!("found `{{ ${argument} }}` in `{key}`; a name is words of small letters and figures joined by hyphens, and no keyword of Rust"),
            ));
        }
    }
    every_choice(message, problems);
    if message.language == CatalogueLanguage::Serbian {
        script(message, problems);
    }
}

/// `small-words-2`; that it starts with a letter is Fluent's rule already.
fn is_name(name: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    name.split('-')
        .all(|word| !word.is_empty() && word.bytes().all(fits))
}

/// In a choice, only the number that chooses may be left out of a text.
fn every_choice(message: &Message, problems: &mut Vec<Problem>) {
    let Form::Plural {
        one, few, other, ..
    } = &message.form
    else {
        return;
    };
    for argument in message.form.arguments() {
        if message.form.chooses_by() == Some(argument) {
            continue;
        }
        let part = Part::Argument(argument.into());
        for (category, text) in [("one", one), ("few", few), ("other", other)] {
            if !text.contains(&part) {
                let what = format!(
                    "found no `{{ ${argument} }}` in [{category}] of `{}`; another of its choices puts it in: put it in here too",
                    message.key
                );
                problems.push(problem(message, what));
            }
        }
    }
}

fn script(message: &Message, problems: &mut Vec<Problem>) {
    let key = &message.key;
    let cyrillic = message
        .form
        .literals()
        .any(|text| text.contains(is_cyrillic));
    let what = match (cyrillic, &message.comment.latin) {
        (false, None) => Some(format!(
            "found no Cyrillic letter in `{key}`; write it in Cyrillic, or, where that is right, `# latin: reason` directly above it"
        )),
        (true, Some(_)) => Some(format!(
            "found Cyrillic letters in `{key}`, which is marked `latin:`; remove the mark"
        )),
        _ => None,
    };
    problems.extend(what.map(|what| problem(message, what)));

    for text in message.form.literals() {
        for word in text.split(|c: char| !c.is_alphabetic()) {
            let foreign = word.chars().find(|c| {
                is_cyrillic(*c) && !SERBIAN_CYRILLIC.contains(&c.to_lowercase().to_string())
            });
            if let Some(letter) = foreign {
                let what = format!(
                    "found `{letter}` in the word „{word}“ of `{key}`; it is no letter of the Serbian alphabet"
                );
                problems.push(problem(message, what));
            }
            if word.contains(is_cyrillic) && word.contains(|c| !is_cyrillic(c)) {
                let what = format!(
                    "found Cyrillic and Latin letters in the word „{word}“ of `{key}`; type it in Cyrillic, or part the scripts by a hyphen"
                );
                problems.push(problem(message, what));
            }
        }
    }
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

fn together(serbian: &Message, english: &Message, problems: &mut Vec<Problem>) {
    let names = |message: &Message| -> BTreeSet<String> {
        message
            .form
            .arguments()
            .into_iter()
            .map(String::from)
            .collect()
    };
    let (ours, theirs) = (names(serbian), names(english));
    if ours != theirs {
        let list = |names: BTreeSet<String>| match names.len() {
            0 => "none".into(),
            _ => names
                .iter()
                .map(|name| format!("${name}"))
                .collect::<Vec<_>>()
                .join(", "),
        };
        let what = format!(
            "`{}` puts in {}, but {}:{} puts in {}; both languages put in the same",
            english.key,
            list(theirs),
            serbian.file,
            serbian.line,
            list(ours)
        );
        problems.push(problem(english, what));
    }
}
