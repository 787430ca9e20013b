//! The lists and what stands beside them: fetched by the page, never part of the WebAssembly.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use xtask::files;
use zajedno_core::json::{read_evidence, read_instrument};

const LIST: &str = "list.json";
/// The list, checked and packed: the one file of a folder that is needed before the first answer can be given.
const PACKED: &str = "list.packed";
const EVIDENCE: &str = "evidence.json";
/// The evidence as the page reads it.
const PACKED_EVIDENCE: &str = "evidence.packed";

/// A data file, by the name under which the page asks for it.
pub(crate) struct DataFile {
    /// Folder and file, such as `separation-risk/list.json`.
    pub(crate) name: String,
    pub(crate) content: Vec<u8>,
}

/// What the page asks for, of every folder that holds a list, in the order of the names: the list, its packed form, and
/// the packed form of its evidence.
///
/// What else lies beside a list is for people and for tests, and no computer keeps it to work without internet.
pub(crate) fn find(indicators: &Path) -> Result<Vec<DataFile>> {
    let mut found = Vec::new();
    for name in files::under(indicators)? {
        let Some(folder) = name.strip_suffix(LIST) else {
            continue;
        };
        let evidence = format!("{folder}{EVIDENCE}");
        if indicators.join(&evidence).is_file() {
            let content = read(indicators, &evidence)?;
            let read =
                read_evidence(&content).with_context(|| format!("{evidence} is no evidence"))?;
            found.push(DataFile {
                name: format!("{folder}{PACKED_EVIDENCE}"),
                content: read.pack(),
            });
        }
        let content = read(indicators, &name)?;
        let list = read_instrument(&content).with_context(|| format!("{name} is not a list"))?;
        found.push(DataFile {
            name: format!("{folder}{PACKED}"),
            content: list.pack(),
        });
        found.push(DataFile { name, content });
    }
    Ok(found)
}

fn read(folder: &Path, name: &str) -> Result<Vec<u8>> {
    let path = folder.join(name);
    fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// Tells the page where a data file is, and the browser to fetch a packed list at once.
pub(crate) fn tags(name: &str, address: &str) -> String {
    let place = format!("<meta name=\"data:{name}\" content=\"./{address}\">");
    if name.rsplit('/').next() != Some(PACKED) {
        return place;
    }
    format!("{place}\n    <link rel=\"preload\" href=\"./{address}\" as=\"fetch\" crossorigin>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_in_the_page_that_it_does_not_ask_for() {
        let indicators = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../indicators");
        let found = find(&indicators).unwrap();
        let names: Vec<&str> = found.iter().map(|it| it.name.as_str()).collect();
        let asked_for = [PACKED_EVIDENCE, PACKED, LIST].map(|it| format!("separation-risk/{it}"));
        assert_eq!(names, asked_for);
    }
}
