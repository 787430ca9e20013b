//! One style sheet out of many: `styles/index.css` is the list of the others, in order.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use xtask::files;

const LIST: &str = "index.css";

/// Puts the style sheets that `index.css` imports in place of its `@import` lines.
pub(crate) fn bundle(folder: &Path) -> Result<String> {
    let list = folder.join(LIST);
    let text =
        fs::read_to_string(&list).with_context(|| format!("cannot read {}", list.display()))?;
    let mut sheet = String::new();
    let mut used = BTreeSet::from([LIST.to_owned()]);
    for (index, line) in text.lines().enumerate() {
        let Some(import) = line.trim().strip_prefix("@import") else {
            sheet.push_str(line);
            sheet.push('\n');
            continue;
        };
        let place = || format!("{}:{}", list.display(), index + 1);
        let name = import
            .trim()
            .strip_prefix("\"./")
            .and_then(|rest| rest.strip_suffix("\";"))
            .with_context(|| {
                format!(
                    "{}: expected `@import \"./name.css\";`, found `{}`",
                    place(),
                    line.trim()
                )
            })?;
        let file = folder.join(name);
        let content = fs::read_to_string(&file)
            .with_context(|| format!("{}: cannot read {}", place(), file.display()))?;
        ensure!(
            used.insert(name.to_owned()),
            "{}: {name} is imported twice; remove one of the two",
            place()
        );
        sheet.push_str(&content);
    }
    for name in files::under(folder)? {
        ensure!(
            !files::has_ending(&name, "css") || used.contains(&name),
            "{} is not part of the page: add `@import \"./{name}\";` to {LIST} or remove the file",
            folder.join(&name).display()
        );
    }
    Ok(sheet)
}
