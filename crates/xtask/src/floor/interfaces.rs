//! Which interfaces of the browser the scripts use, against the list in `interfaces.txt`.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use super::table;

const FILE: &str = "crates/xtask/src/floor/interfaces.txt";
const LIST: &str = include_str!("interfaces.txt");
/// Begins a row of names that are not the browser's.
const OWN: &str = "own ";
/// What the module itself exports is no interface of the browser.
const MODULE: &str = "wasm";
/// Words after which a name is given to something.
const NAMING: &[&str] = &["class", "const", "function", "import", "let", "var"];
/// Words of the language that may stand before a parenthesis that no block follows.
const KEYWORDS: &[&str] = &[
    "async", "await", "for", "function", "if", "return", "super", "throw", "typeof", "while",
];

/// Refuses a script that uses what is not in the list.
///
/// Looked at are names after a dot, names that begin with a capital letter, and names that are called.
pub(crate) fn check_interfaces(script: &str) -> Result<()> {
    let rows = table::read(FILE, LIST, OWN)?;
    let mut known: BTreeSet<_> = rows.iter().map(|row| row.name.as_str()).collect();
    let own = LIST.lines().filter_map(|line| line.strip_prefix(OWN));
    known.extend(own.flat_map(str::split_whitespace));
    let mut unknown = uses(&without_words(script));
    unknown.retain(|name| !known.contains(name.as_str()));
    ensure!(
        unknown.is_empty(),
        "a script uses what is not in {FILE}; look up the versions that brought it and add a row, or do without it: {}",
        unknown.into_iter().collect::<Vec<_>>().join(", ")
    );
    Ok(())
}

/// The script without comments and quoted words; what stands in a template stays, since it holds code.
fn without_words(script: &str) -> String {
    let mut code = String::new();
    let mut rest = script;
    while let Some(next) = rest.chars().next() {
        let end = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if matches!(next, '"' | '\'') {
            quoted(rest, next)
        } else {
            code.push(next);
            rest = &rest[next.len_utf8()..];
            continue;
        };
        code.push(' ');
        rest = &rest[end..];
    }
    code
}

/// The length of quoted words with their quotes.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (place, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return place + 1,
            _ => {}
        }
    }
    text.len()
}

/// Names of the browser's interfaces in code, with their dot where they stand after one.
fn uses(code: &str) -> BTreeSet<String> {
    let is_name = |letter: char| letter.is_alphanumeric() || "_$".contains(letter);
    let mut used = BTreeSet::new();
    let mut named = BTreeSet::new();
    let (mut before, mut rest) = ("", code);
    while let Some(start) = rest.find(is_name) {
        let end = rest[start..].find(|letter| !is_name(letter));
        let end = end.map_or(rest.len(), |end| start + end);
        let (between, name) = (rest[..start].trim_end(), &rest[start..end]);
        rest = &rest[end..];
        let is_called = rest.trim_start().starts_with('(');
        let is_part = between.ends_with('.') && !between.ends_with("...");
        if name.starts_with(|first: char| first.is_ascii_digit() || first == '_') {
            // A number, or a name that the glue gives itself.
        } else if is_part {
            let is_export = between == "." && before == MODULE;
            if !is_export {
                used.insert(format!(".{name}"));
            }
        } else if (between.is_empty() && NAMING.contains(&before)) || is_defined(rest) {
            named.insert(name.to_owned());
        } else if name.starts_with(char::is_uppercase) || (is_called && !KEYWORDS.contains(&name)) {
            used.insert(name.to_owned());
        }
        before = name;
    }
    &used - &named
}

/// Whether what follows a name are the parameters and the body of a function.
fn is_defined(rest: &str) -> bool {
    let mut depth = 0;
    for (place, letter) in rest.trim_start().char_indices() {
        match letter {
            '(' => depth += 1,
            ')' if depth == 1 => {
                return rest.trim_start()[place + 1..].trim_start().starts_with('{');
            }
            ')' => depth -= 1,
            _ if depth == 0 => return false,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_where_they_are_used() {
        let script = "
            // navigator.gpu
            const text = \"a.share \\\" b\" + 'it.s';
            function own(arg0) { wasm.memory_grow(1.5); return own(...arg0.children); }
            class Own { read(text = one(1)) { return text; } }
            if (!x) return;
            if (x instanceof ShadowRoot) { fetch(`${x?.href}`).then(own); }
        ";
        let expected = [".children", ".href", ".then", "ShadowRoot", "fetch", "one"];
        let found: Vec<_> = uses(&without_words(script)).into_iter().collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_the_oldest_browsers_lack_is_refused() {
        check_interfaces("document.getElementById('a')?.focus(); new TextDecoder()").unwrap();
        for (script, name) in [
            ("navigator.gpu", ".gpu"),
            ("new URLPattern()", "URLPattern"),
            ("structuredClone(a)", "structuredClone"),
        ] {
            let problem = check_interfaces(script).unwrap_err().to_string();
            assert!(problem.ends_with(&format!(": {name}")), "{problem}");
        }
    }
}
