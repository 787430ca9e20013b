//! The lists and what stands beside them: fetched by the page, never part of the WebAssembly.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use xtask::files;

/// The one file of a folder that is needed before the first answer can be given.
const LIST: &str = "list.json";

/// A data file, by the name under which the page asks for it.
pub(crate) struct DataFile {
    /// Folder and file, such as `separation-risk/list.json`.
    pub(crate) name: String,
    pub(crate) content: Vec<u8>,
}

/// All JSON files of every folder that holds a list, in the order of their names.
pub(crate) fn find(indicators: &Path) -> Result<Vec<DataFile>> {
    let names = files::under(indicators)?;
    let beside_a_list = |name: &str| {
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        names.contains(&format!("{folder}/{LIST}"))
    };
    names
        .iter()
        .filter(|name| files::has_ending(name, "json") && beside_a_list(name))
        .map(|name| {
            let path = indicators.join(name);
            let content =
                fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            Ok(DataFile {
                name: name.clone(),
                content,
            })
        })
        .collect()
}

/// Tells the page where a data file is, and the browser to fetch a list at once.
pub(crate) fn tags(name: &str, address: &str) -> String {
    let place = format!("<meta name=\"data:{name}\" content=\"./{address}\">");
    if !is_list(name) {
        return place;
    }
    format!(
        "{place}\n    <link rel=\"preload\" href=\"./{address}\" as=\"fetch\" type=\"application/json\" crossorigin>"
    )
}

fn is_list(name: &str) -> bool {
    name.rsplit('/').next() == Some(LIST)
}
