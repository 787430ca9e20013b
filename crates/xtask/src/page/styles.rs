//! Style sheets put together out of many: `styles/index.css` lists those of what the page begins with, in order, and
//! `styles/later.css` those of what is drawn later.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use xtask::files;

use super::shorter;

const LISTS: [&str; 2] = ["index.css", "later.css"];

/// Puts the style sheets that both lists import in place of their `@import` lines, as they are sent: what comes first, and
/// what comes later.
pub(crate) fn bundle(folder: &Path) -> Result<[String; 2]> {
    let mut used = LISTS.map(str::to_owned).into();
    let [first, later] = LISTS;
    let sheets = [
        together(folder, first, &mut used)?,
        together(folder, later, &mut used)?,
    ];
    for name in files::under(folder)? {
        ensure!(
            !files::has_ending(&name, "css") || used.contains(&name),
            "{} is not part of the page: add `@import \"./{name}\";` to {first} or {later}, or remove the file",
            folder.join(&name).display()
        );
    }
    Ok(sheets)
}

fn together(folder: &Path, list: &str, used: &mut BTreeSet<String>) -> Result<String> {
    let list = folder.join(list);
    let text =
        fs::read_to_string(&list).with_context(|| format!("cannot read {}", list.display()))?;
    let mut sheet = String::new();
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
    Ok(shorter::sheet(&sheet))
}
