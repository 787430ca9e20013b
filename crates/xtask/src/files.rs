//! Which files a folder holds.

use std::path::Path;
use std::{fs, io};

/// The names of all files under a folder, folders between them with `/`, in alphabetical order.
///
/// # Errors
///
/// Fails when a folder cannot be read; the message names it.
///
/// ```
/// let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
/// assert!(xtask::files::under(&source)?.contains(&"server/site.rs".to_owned()));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn under(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    collect(folder, "", &mut names).map_err(|source| {
        io::Error::new(
            source.kind(),
            format!("cannot read {}: {source}", folder.display()),
        )
    })?;
    names.sort();
    Ok(names)
}

fn collect(folder: &Path, prefix: &str, into: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), into)?;
        } else {
            into.push(name);
        }
    }
    Ok(())
}

/// Whether a file's name ends in a dot and this ending.
///
/// ```
/// assert!(xtask::files::has_ending("data/list.json", "json"));
/// assert!(!xtask::files::has_ending("data/list.json", "on"));
/// ```
#[must_use]
pub fn has_ending(name: &str, ending: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|found| found == ending)
}
