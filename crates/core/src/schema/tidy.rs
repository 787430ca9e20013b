//! From what the derive makes of the types to what a person reads: plain names and descriptions.

use alloc::string::String;

use serde_json::{Map, Value};

/// What the types are called beyond what they describe.
const PREFIXES: [&str; 2] = ["Raw", "Written"];

/// Where a schema keeps its parts, as a reference to one of them begins.
const PARTS: &str = "#/$defs/";

/// The schema with plain names of its parts, plain descriptions, and no formats that only Rust knows.
pub(super) fn tidy(schema: Value) -> Value {
    match schema {
        Value::Object(members) => Value::Object(members.into_iter().filter_map(member).collect()),
        Value::Array(elements) => elements.into_iter().map(tidy).collect(),
        other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => other,
    }
}

fn member((name, value): (String, Value)) -> Option<(String, Value)> {
    let value = match (name.as_str(), value) {
        // `uint16` and the like; the limits say as much to everybody.
        ("format", Value::String(format)) if format.contains("int") => return None,
        ("description", Value::String(text)) => Value::String(plain(&text)),
        ("$ref", Value::String(text)) => Value::String(match text.strip_prefix(PARTS) {
            Some(part) => String::from(PARTS) + bare(part),
            None => text,
        }),
        ("$defs", Value::Object(parts)) => {
            let parts = parts.into_iter();
            let renamed: Map<_, _> = parts
                .map(|(name, it)| (bare(&name).into(), tidy(it)))
                .collect();
            Value::Object(renamed)
        }
        (_, value) => tidy(value),
    };
    Some((name, value))
}

/// The schema of what is written: what is not known is left out, never written as nothing.
pub(super) fn never_null(schema: &mut Value) {
    let is_null = |it: &Value| it["type"] == "null";
    if let Value::Object(members) = schema {
        if let Some(Value::Array(types)) = members.get_mut("type") {
            types.retain(|it| it != "null");
            if let [only] = &mut types[..] {
                let only = only.take();
                members.insert("type".into(), only);
            }
        }
        if let Some(Value::Array(parts)) = members.get_mut("anyOf")
            && parts.iter().any(is_null)
        {
            parts.retain(|it| !is_null(it));
            if let [Value::Object(only)] = &mut parts[..] {
                let mut only = core::mem::take(only);
                members.remove("anyOf");
                members.append(&mut only);
            }
        }
    }
    match schema {
        Value::Object(members) => members.values_mut().for_each(never_null),
        Value::Array(elements) => elements.iter_mut().for_each(never_null),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn bare(name: &str) -> &str {
    let stripped = PREFIXES.iter().find_map(|prefix| name.strip_prefix(prefix));
    stripped.unwrap_or(name)
}

/// A description without line breaks and without links into the documentation of the library.
fn plain(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, link)) = rest.split_once("[`") {
        let Some((name, after)) = link.split_once("`]") else {
            break;
        };
        said.push_str(before);
        said.push('`');
        said.push_str(bare(name));
        said.push('`');
        rest = match after.strip_prefix('(') {
            Some(target) => target.split_once(')').map_or("", |(_, after)| after),
            None => after,
        };
    }
    said.push_str(rest);
    said.replace("\n\n", "\u{0}")
        .replace('\n', " ")
        .replace('\u{0}', "\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_are_plain() {
        for (text, said) in [
            ("One limit of [`RawNeeds`].", "One limit of `Needs`."),
            (
                "Is [`FORMAT`](crate::FORMAT), no more",
                "Is `FORMAT`, no more",
            ),
            ("a\nb\n\nc", "a b\n\nc"),
            ("an array [`x", "an array [`x"),
        ] {
            assert_eq!(plain(text), said);
        }
    }
}
