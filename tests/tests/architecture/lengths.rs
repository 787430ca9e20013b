//! Files stay short enough to be read in one go.

use crate::{none, sources};

const FILE_LINES: usize = 400;
/// A file that draws: what is longer hides a second component.
const COMPONENT_LINES: usize = 150;

#[test]
fn files_are_short() {
    let mut breaches = Vec::new();
    for source in sources(&["crates", "web/src"], "rs") {
        if source.name.contains("/tests/") || source.name.contains("/benches/") {
            continue;
        }
        let lines = source
            .text
            .lines()
            .take_while(|line| *line != "#[cfg(test)]")
            .count();
        let limit = if source.text.contains("#[component]") {
            COMPONENT_LINES
        } else {
            FILE_LINES
        };
        if lines > limit {
            breaches.push(format!("{}: {lines} lines, at most {limit}", source.name));
        }
    }
    none(&breaches, "split these files where their subjects part");
}
