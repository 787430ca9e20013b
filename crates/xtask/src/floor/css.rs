//! What the style sheets use, against the list in `css.txt`.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, anyhow, ensure};
use raffia::ast::Stylesheet;
use raffia::{ParserBuilder, ParserOptions};
use serde_json::Value;

use super::table;

const FILE: &str = "crates/xtask/src/floor/css.txt";
const LIST: &str = include_str!("css.txt");
/// The list's name for properties that the page names itself.
const OWN_PROPERTY: &str = "--*";

/// Refuses a style sheet that uses what is not in the list.
///
/// What stands inside `@supports` is checked like everything else.
pub(crate) fn check_css(sheet: &str) -> Result<()> {
    let known = known()?;
    let mut unknown = uses(sheet)?;
    unknown.retain(|name, _| !is_known(&known, name));
    let unknown: Vec<_> = unknown
        .iter()
        .map(|(name, start)| {
            let line = sheet[..*start].lines().count().max(1);
            let text = sheet.lines().nth(line - 1).unwrap_or_default();
            format!("{name} (`{}`)", text.trim())
        })
        .collect();
    ensure!(
        unknown.is_empty(),
        "the style sheets use what is not in {FILE}; look up the versions that brought it and add a row, or do without it:\n  {}",
        unknown.join("\n  ")
    );
    Ok(())
}

fn known() -> Result<BTreeSet<String>> {
    let mut known = BTreeSet::new();
    for row in table::read(FILE, LIST, "#")? {
        if let Some(property) = row.name.strip_prefix("property ") {
            known.extend(row.words.iter().map(|it| word(property, it)));
        }
        known.insert(row.name.to_lowercase());
    }
    Ok(known)
}

/// Names of words hold the property; a word may also belong to every property, or a property take every word.
fn is_known(known: &BTreeSet<String>, name: &str) -> bool {
    let Some((property, value)) = name.strip_prefix("word ").and_then(|it| it.split_once(':'))
    else {
        return known.contains(name);
    };
    known.contains(name)
        || known.contains(&format!("value {value}"))
        || known.contains(&word(property, "*"))
}

fn word(property: &str, word: &str) -> String {
    format!("word {property}:{word}").to_lowercase()
}

/// Everything a style sheet uses, by the list's names, each with the place where it first stands.
fn uses(sheet: &str) -> Result<BTreeMap<String, usize>> {
    let options = ParserOptions {
        try_parsing_value_in_custom_property: true,
        ..ParserOptions::default()
    };
    let mut parser = ParserBuilder::new(sheet).options(options).build();
    let parsed = parser.parse::<Stylesheet<'_>>();
    let problem = match &parsed {
        Err(problem) => Some(problem),
        Ok(_) => parser.recoverable_errors().first(),
    };
    if let Some(problem) = problem {
        let line = sheet[..problem.span.start].lines().count();
        return Err(anyhow!(
            "line {line} of the style sheets put together: {:?}",
            problem.kind
        ));
    }
    let mut uses = Uses::default();
    // As a tree of one kind it can be walked without naming every kind of node.
    uses.collect(&serde_json::to_value(parsed.ok())?, Within::default());
    Ok(uses.found)
}

#[derive(Default)]
struct Uses {
    found: BTreeMap<String, usize>,
    /// Where the node begins that is looked at.
    start: usize,
}

/// What a node stands in.
#[derive(Default, Clone, Copy)]
struct Within<'tree> {
    property: Option<&'tree str>,
    rule: bool,
}

impl Uses {
    fn add(&mut self, kind: &str, name: &str) {
        let name = format!("{kind} {name}").to_lowercase();
        self.found.entry(name).or_insert(self.start);
    }

    fn collect<'tree>(&mut self, node: &'tree Value, mut within: Within<'tree>) {
        match node {
            Value::Array(nodes) => {
                for node in nodes {
                    self.collect(node, within);
                }
            }
            Value::Object(parts) => {
                if let Some(start) = node["span"]["start"].as_u64() {
                    self.start = usize::try_from(start).unwrap_or_default();
                }
                if self.note(node, &mut within) {
                    for part in parts.values() {
                        self.collect(part, within);
                    }
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    /// Notes what one node uses; whether its parts are to be looked at too.
    fn note<'tree>(&mut self, node: &'tree Value, within: &mut Within<'tree>) -> bool {
        let name = node["name"]["name"].as_str().unwrap_or_default();
        match node["type"].as_str().unwrap_or_default() {
            "Declaration" => {
                let is_own = name.starts_with("--");
                within.property = Some(if is_own { OWN_PROPERTY } else { name });
                self.add("property", within.property.unwrap_or_default());
                self.collect(&node["value"], *within);
                return false;
            }
            "Ident" => {
                let value = node["name"].as_str().unwrap_or_default();
                if let Some(property) = within.property.filter(|_| !value.starts_with("--")) {
                    self.add("word", &format!("{property}:{value}"));
                }
            }
            "Dimension" => {
                self.add("unit", node["unit"]["name"].as_str().unwrap_or_default());
                return false;
            }
            "Function" => {
                self.add("function", name);
                self.collect(&node["args"], *within);
                return false;
            }
            "AtRule" => self.add("at-rule", name),
            "MediaFeaturePlain" | "MediaFeatureBoolean" => self.media(name),
            "MediaFeatureRange" | "MediaFeatureRangeInterval" => {
                self.media(name);
                self.add("range", "media");
            }
            "QualifiedRule" => {
                if within.rule {
                    self.add("selector", "nesting");
                }
                within.rule = true;
            }
            "NestingSelector" => self.add("selector", "nesting"),
            "PseudoClassSelector" | "PseudoElementSelector" => self.add("selector", name),
            "AttributeSelector" if node["modifier"].is_null() => {
                self.add("selector", "[attribute]");
            }
            "AttributeSelector" => self.add("selector", "[attribute i]"),
            "Nth" if !node["matcher"].is_null() => self.add("selector", "nth-child of"),
            _ => {}
        }
        true
    }

    fn media(&mut self, name: &str) {
        let bare = name.strip_prefix("min-").or(name.strip_prefix("max-"));
        self.add("media", bare.unwrap_or(name));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_oldest_browsers_lack_is_refused() {
        let cases = [
            (
                "@layer a { @media (min-width: 30rem) { a:not(:focus)::before { margin: calc(1px + var(--x, 2em)) auto } } }",
                "",
            ),
            (":root { --paper: CanvasText; color: INHERIT }", ""),
            ("a { font-family: Roboto, sans-serif }", ""),
            ("a { text-wrap: balance }", "property text-wrap"),
            ("a { float: inline-start }", "word float:inline-start"),
            ("a { width: 1lh }", "unit lh"),
            (
                ":root { --paper: light-dark(#fff, #000) }",
                "function light-dark",
            ),
            ("a:has(b) { color: inherit }", "selector has"),
            ("a { & b { color: inherit } }", "selector nesting"),
            ("a { b { color: inherit } }", "selector nesting"),
            ("a:nth-child(1 of b) { color: inherit }", "nth-child of"),
            (
                "@container (width > 1px) { a { color: inherit } }",
                "at-rule container",
            ),
            ("@media (update: slow) { a { gap: 0 } }", "media update"),
        ];
        for (sheet, refused) in cases {
            let problem = check_css(sheet).map_err(|it| it.to_string());
            match problem {
                Ok(()) => assert_eq!(refused, "", "{sheet}"),
                Err(problem) => {
                    assert!(
                        !refused.is_empty() && problem.contains(refused),
                        "{problem}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_sheet_that_cannot_be_read_is_refused() {
        let problem = check_css("a { color: inherit }\n\nb { color }").unwrap_err();
        assert!(problem.to_string().starts_with("line 3 "), "{problem}");
    }
}
