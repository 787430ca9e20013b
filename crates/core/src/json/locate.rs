//! Between a place of a JSON text and the path that leads there, both ways.
//!
//! One walk over the text serves both. It asks nothing of what it skips, so it works on a text that is broken further
//! on. (Tracking the path while deserialising costs the browser a second copy of every reader.)

use alloc::string::String;
use alloc::vec::Vec;

use super::Place;
use crate::instrument::Pointer;

/// The place of byte `offset` of a text.
pub(super) fn place_of(bytes: &[u8], offset: usize) -> Place {
    let before = &bytes[..offset.min(bytes.len())];
    let line_start = before.iter().rposition(|&byte| byte == b'\n');
    let line_start = line_start.map_or(0, |at| at + 1);
    let line = before.split(|&byte| byte == b'\n').count();
    Place {
        line,
        column: before.len() - line_start + 1,
    }
}

/// Where the value that a pointer names begins; where it is missing, the nearest value around it.
pub(super) fn locate(text: &str, pointer: &Pointer) -> Place {
    let steps: Vec<String> = pointer.steps().collect();
    let (mut nearest, mut depth) = (0, 0);
    walk(text.as_bytes(), |path, offset| {
        let leads_there = path.len() <= steps.len()
            && path
                .iter()
                .zip(&steps)
                .all(|(step, wanted)| step.is(wanted));
        if leads_there && (path.len() > depth || path.is_empty()) {
            (nearest, depth) = (offset, path.len());
        }
    });
    place_of(text.as_bytes(), nearest)
}

/// The path to whatever ends at a place: where a reader stopped, which is column 0 before the first byte.
pub(super) fn path_to(text: &str, place: Place) -> Pointer {
    let lines_before: usize = text
        .split_inclusive('\n')
        .take(place.line - 1)
        .map(str::len)
        .sum();
    let end = (lines_before + place.column).min(text.len());
    let path = walk(&text.as_bytes()[..end], |_, _| ());
    path.iter()
        .fold(Pointer::root(), |pointer, step| match step {
            Step::Element(position) => pointer.element(*position),
            Step::Member(Some(name)) => pointer.member(&String::from_utf8_lossy(name)),
            Step::Member(None) => pointer,
        })
}

/// One step down from a value.
#[derive(Clone, Copy)]
enum Step<'a> {
    /// Into an array.
    Element(usize),
    /// Into an object; the name is not known before it was read.
    Member(Option<&'a [u8]>),
}

impl Step<'_> {
    fn is(&self, wanted: &str) -> bool {
        match self {
            Self::Element(position) => wanted.parse() == Ok(*position),
            Self::Member(name) => *name == Some(wanted.as_bytes()),
        }
    }
}

/// Walks to the end and gives the path there; `seen` is told of each value with its path and offset.
fn walk<'a>(bytes: &'a [u8], mut seen: impl FnMut(&[Step<'a>], usize)) -> Vec<Step<'a>> {
    let mut path: Vec<Step<'a>> = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        at += 1;
        match byte {
            b'{' | b'[' => {
                seen(&path, start);
                let inside = if byte == b'{' {
                    Step::Member(None)
                } else {
                    Step::Element(0)
                };
                path.push(inside);
            }
            b'}' | b']' => {
                path.pop();
            }
            b',' => match path.last_mut() {
                Some(Step::Element(position)) => *position += 1,
                Some(Step::Member(name)) => *name = None,
                None => {}
            },
            b'"' => {
                at = end_of_string(bytes, at);
                match path.last_mut() {
                    Some(Step::Member(name @ None)) => {
                        *name = Some(
                            bytes
                                .get(start + 1..at.saturating_sub(1))
                                .unwrap_or_default(),
                        );
                    }
                    Some(Step::Member(Some(_)) | Step::Element(_)) | None => seen(&path, start),
                }
            }
            b':' | b' ' | b'\t' | b'\r' | b'\n' => {}
            _ => {
                seen(&path, start);
                let ends = |byte: &u8| b",]} \t\r\n".contains(byte);
                at += bytes[at..]
                    .iter()
                    .position(ends)
                    .unwrap_or(bytes.len() - at);
            }
        }
    }
    path
}

/// Behind the closing quote of the string whose first byte is at `at`.
fn end_of_string(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'"' => break,
            b'\\' => at += 1,
            _ => {}
        }
    }
    at.min(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\n  \"a\": [1, {\"b/c\": \"ж, \\\"}\"}],\n  \"d\" : {\"e\": 2}\n}\n";

    #[test]
    fn a_pointer_leads_to_line_and_column() {
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
            assert_eq!(locate(TEXT, &pointer), Place { line, column }, "{pointer}");
        }
    }

    #[test]
    fn a_place_leads_to_a_pointer() {
        for (line, column, pointer) in [
            (1, 1, ""),
            (1, 0, ""),
            (2, 9, "/a/0"),
            (2, 28, "/a/1/b~1c"),
            (3, 15, "/d/e"),
            (3, 16, "/d"),
            (4, 1, ""),
        ] {
            let place = Place { line, column };
            assert_eq!(path_to(TEXT, place).as_str(), pointer, "{place}");
        }
    }

    #[test]
    fn a_broken_text_is_walked_as_far_as_it_goes() {
        for broken in [
            "{\"a",
            "{\"a\\",
            "[[[",
            "]]}",
            "{\"a\":\"",
            "\\",
            ",,:",
            "tru",
            "\"\u{0}",
        ] {
            path_to(
                broken,
                Place {
                    line: 1,
                    column: broken.len(),
                },
            );
            locate(broken, &Pointer::root().member("a").element(3));
        }
    }
}
