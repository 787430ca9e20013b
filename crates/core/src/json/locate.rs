//! From a JSON pointer to a line and a column.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::value::RawValue;

use super::Place;
use crate::instrument::Pointer;

/// The place of byte `offset` of a text.
pub(super) fn place_of(bytes: &[u8], offset: usize) -> Place {
    let before = &bytes[..offset.min(bytes.len())];
    let line_start = before
        .iter()
        .rposition(|&byte| byte == b'\n')
        .map_or(0, |at| at + 1);
    let line = before.split(|&byte| byte == b'\n').count();
    Place {
        line,
        column: before.len() - line_start + 1,
    }
}

/// Where the value that a pointer names begins; where it is missing, the nearest value around it.
pub(super) fn locate(text: &str, pointer: &Pointer) -> Place {
    let mut value = text.trim_start();
    for step in pointer.steps() {
        let Some(inner) = descend(value, &step) else {
            break;
        };
        value = inner;
    }
    // Every value is a slice of the text: its address is its offset.
    place_of(
        text.as_bytes(),
        value.as_ptr().addr() - text.as_ptr().addr(),
    )
}

fn descend<'a>(value: &'a str, step: &str) -> Option<&'a str> {
    let inner: &RawValue = if value.starts_with('[') {
        let elements: Vec<&RawValue> = serde_json::from_str(value).ok()?;
        elements.get(step.parse::<usize>().ok()?).copied()?
    } else {
        let members: BTreeMap<String, &RawValue> = serde_json::from_str(value).ok()?;
        members.get(step).copied()?
    };
    Some(inner.get())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_leads_to_line_and_column() {
        let text = "{\n  \"a\": [1, {\"b/c\": \"ж\"}],\n  \"d\" : {\"e\": 2}\n}\n";
        let root = Pointer::root();
        for (pointer, line, column) in [
            (root.clone(), 1, 1),
            (root.member("a"), 2, 8),
            (root.member("a").element(0), 2, 9),
            (root.member("a").element(1).member("b/c"), 2, 20),
            (root.member("d").member("e"), 3, 15),
            (root.member("d").member("missing"), 3, 9),
            (root.member("a").element(7), 2, 8),
        ] {
            assert_eq!(locate(text, &pointer), Place { line, column }, "{pointer}");
        }
    }
}
