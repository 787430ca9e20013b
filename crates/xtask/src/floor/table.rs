//! Written lists of what browsers have: a name, the versions that brought it, and, above the floor, why it may be used.

use anyhow::{Context, Result, bail, ensure};

/// A version such as `15.4`; the second number is 0 where there is none.
type Version = (u16, u16);

/// The oldest browsers: Chrome, Firefox, Safari.
const FLOOR: [Version; 3] = [(109, 0), (115, 0), (16, 4)];

/// One row of a list, which the oldest browsers have or can do without.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row<'text> {
    /// What stands before the versions, with one blank between words.
    pub(super) name: String,
    /// What stands after `=`.
    pub(super) words: Vec<&'text str>,
}

/// Reads a list; blank lines, comments, and what `leave_out` names at the beginning of a line are left out.
pub(super) fn read<'text>(
    file: &str,
    text: &'text str,
    leave_out: &str,
) -> Result<Vec<Row<'text>>> {
    let is_row = |line: &str| !(line.trim().is_empty() || line.starts_with('#'));
    text.lines()
        .enumerate()
        .filter(|(_, line)| is_row(line) && !line.starts_with(leave_out))
        .map(|(index, line)| row(line).with_context(|| format!("{file}:{}", index + 1)))
        .collect()
}

fn row(line: &str) -> Result<Row<'_>> {
    let (line, reason) = match line.split_once(" ; ") {
        Some((line, reason)) => (line, Some(reason)),
        None => (line, None),
    };
    let (head, words) = line.split_once(" = ").unwrap_or((line, ""));
    let head: Vec<_> = head.split_whitespace().collect();
    let Some((name, versions)) = head.split_last_chunk::<3>() else {
        bail!("expected a name and three versions, found `{line}`");
    };
    ensure!(!name.is_empty(), "expected a name before the versions");
    let mut above = Vec::new();
    for (written, floor) in versions.iter().zip(FLOOR) {
        if version(written)?.is_none_or(|version| version > floor) {
            above.push(*written);
        }
    }
    match reason {
        None => ensure!(
            above.is_empty(),
            "{} is above the floor of Chrome 109, Firefox 115, Safari 16.4: do without it, or say after ` ; ` why its lack does no harm",
            above.join(", ")
        ),
        Some(reason) => ensure!(
            !(above.is_empty() || reason.trim().is_empty()),
            "a reason is given for what all browsers have, or it is empty; remove it"
        ),
    }
    Ok(Row {
        name: name.join(" "),
        words: words.split_whitespace().collect(),
    })
}

/// `-` is a browser that never had it.
fn version(written: &str) -> Result<Option<Version>> {
    if written == "-" {
        return Ok(None);
    }
    let (major, minor) = written.split_once('.').unwrap_or((written, "0"));
    let parsed = major.parse().ok().zip(minor.parse().ok());
    let version = parsed
        .with_context(|| format!("expected a version such as `15.4`, or `-`, found `{written}`"))?;
    Ok(Some(version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_at_the_floor_or_says_why_it_may_be_above() {
        let rows = [
            ("word overflow:clip 90 81 16", true),
            ("property float 1 1 1 = left right", true),
            ("property gap 109 115 16.4", true),
            ("property gap 109 115 16.5", false),
            ("selector has 105 121 15.4", false),
            ("property hyphens 55 43 -", false),
            ("property hyphens 55 43 - ; words stay whole", true),
            ("property gap 57 52 10.1 ; no need", false),
            ("property hyphens 55 43 - ;  ", false),
            ("property gap 57 52", false),
            ("57 52 10.1", false),
            ("property gap 57 52 ten", false),
        ];
        for (line, holds) in rows {
            assert_eq!(row(line).is_ok(), holds, "{line}");
        }
        let expected = Row {
            name: "property float".into(),
            words: vec!["left", "right"],
        };
        assert_eq!(row(rows[1].0).unwrap(), expected);
    }

    #[test]
    fn a_mistake_is_found_by_its_line() {
        let problem = read("css.txt", "# a\n\nown x\nproperty gap 57 52 x", "own").unwrap_err();
        assert_eq!(problem.to_string(), "css.txt:4");
    }
}
