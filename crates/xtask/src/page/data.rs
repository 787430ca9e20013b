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

/// All JSON files of every folder that holds a list, in the order of their names, and beside each list and its evidence
/// their packed forms.
pub(crate) fn find(indicators: &Path) -> Result<Vec<DataFile>> {
    let names = files::under(indicators)?;
    let beside_a_list = |name: &str| {
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        names.contains(&format!("{folder}/{LIST}"))
    };
    let mut found = Vec::new();
    for name in &names {
        if !(files::has_ending(name, "json") && beside_a_list(name)) {
            continue;
        }
        let path = indicators.join(name);
        let content = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        if let Some(folder) = name.strip_suffix(LIST) {
            let list = read_instrument(&content)
                .with_context(|| format!("{} is not a list", path.display()))?;
            found.push(DataFile {
                name: format!("{folder}{PACKED}"),
                content: list.pack(),
            });
        }
        if let Some(folder) = name.strip_suffix(EVIDENCE) {
            let evidence = read_evidence(&content)
                .with_context(|| format!("{} is no evidence", path.display()))?;
            found.push(DataFile {
                name: format!("{folder}{PACKED_EVIDENCE}"),
                content: evidence.pack(),
            });
        }
        found.push(DataFile {
            name: name.clone(),
            content,
        });
    }
    Ok(found)
}

/// Tells the page where a data file is, and the browser to fetch a packed list at once.
pub(crate) fn tags(name: &str, address: &str) -> String {
    let place = format!("<meta name=\"data:{name}\" content=\"./{address}\">");
    if name.rsplit('/').next() != Some(PACKED) {
        return place;
    }
    format!("{place}\n    <link rel=\"preload\" href=\"./{address}\" as=\"fetch\" crossorigin>")
}
