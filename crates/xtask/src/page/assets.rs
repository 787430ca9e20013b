//! Files named by their content, so that a browser may keep them for ever and
//! never mixes two versions of the page.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use xtask::files;
use xtask::server::SERVICE_WORKER;

/// Sixteen hexadecimal digits tell apart every version that will ever be built.
const DIGEST_BYTES: usize = 8;
const TEXT: &[&str] = &["css", "html", "js", "webmanifest"];
const PAGE: &str = "index.html";
/// Stands in the service worker where the build is written.
const BUILD_MARK: &str = "\"%build%\"";

/// The files of the page. A file may name those that were added before it.
#[derive(Default)]
pub(crate) struct Assets {
    /// From the name in the sources to the name with a digest.
    named: BTreeMap<String, String>,
    files: BTreeMap<String, Vec<u8>>,
}

impl Assets {
    /// Adds a file and gives back the name it has in the built page.
    pub(crate) fn add(&mut self, name: &str, content: Vec<u8>) -> Result<String> {
        let content = if is_text(name) {
            self.rename_in(name, content)?
        } else {
            content
        };
        let digest = digest(&content);
        let (stem, ending) = name
            .rsplit_once('.')
            .with_context(|| format!("{name} has no file ending"))?;
        let address = format!("{stem}.{digest}.{ending}");
        self.named.insert(name.to_owned(), address.clone());
        self.files.insert(address.clone(), content);
        Ok(address)
    }

    /// Sets `index.html`, which keeps its name.
    pub(crate) fn set_page(&mut self, html: String) -> Result<()> {
        let html = self.rename_in(PAGE, html.into_bytes())?;
        for reference in local_references(&String::from_utf8_lossy(&html)) {
            ensure!(
                self.files.contains_key(reference),
                "{PAGE} names ./{reference}, which is not part of the page; the page has: {}",
                self.named.keys().cloned().collect::<Vec<_>>().join(", ")
            );
        }
        self.files.insert(PAGE.to_owned(), html);
        Ok(())
    }

    /// Adds the service worker, which keeps its name too and knows all other files: the last to be added.
    pub(crate) fn set_service_worker(&mut self, script: &str) -> Result<()> {
        ensure!(
            script.matches(BUILD_MARK).count() == 1,
            "expected {BUILD_MARK} exactly once in {SERVICE_WORKER}: the build is written there"
        );
        let mut build = digest(script.as_bytes());
        let mut files = BTreeMap::new();
        for (name, content) in &self.files {
            // The page is kept under the address of its folder, under which it is asked for.
            let address = if name == PAGE { "./" } else { name };
            files.insert(address, digest(content));
            build = digest(format!("{build}{address}{}", files[address]).as_bytes());
        }
        let build = serde_json::json!({ "name": build, "files": files });
        let script = script.replace(BUILD_MARK, &build.to_string());
        self.files
            .insert(SERVICE_WORKER.to_owned(), script.into_bytes());
        Ok(())
    }

    /// Writes all files into `folder`, and removes what was there before.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        if folder.exists() {
            fs::remove_dir_all(folder)
                .with_context(|| format!("cannot empty {}", folder.display()))?;
        }
        for (name, content) in &self.files {
            let path = folder.join(name);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(&path, content)
                .with_context(|| format!("cannot write {}", path.display()))?;
        }
        Ok(())
    }

    fn rename_in(&self, name: &str, content: Vec<u8>) -> Result<Vec<u8>> {
        let mut text =
            String::from_utf8(content).with_context(|| format!("{name} is not UTF-8"))?;
        for (from, to) in &self.named {
            for (open, close) in [("\"./", '"'), ("'./", '\''), ("\"", '"'), ("'", '\'')] {
                let old = format!("{open}{from}{close}");
                text = text.replace(&old, &format!("{open}{to}{close}"));
            }
        }
        Ok(text.into_bytes())
    }
}

/// The beginning of the SHA-256 of a file, in hexadecimal digits.
fn digest(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    let bytes = digest.iter().take(DIGEST_BYTES);
    bytes.fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn is_text(name: &str) -> bool {
    TEXT.iter().any(|ending| files::has_ending(name, ending))
}

/// What `src` and `href` attributes name within the page's own folder.
fn local_references(html: &str) -> impl Iterator<Item = &str> {
    html.split('=')
        .filter_map(|after| after.strip_prefix("\"./")?.split('"').next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_its_content_and_so_is_what_names_it() {
        let page = |wasm: &[u8]| {
            let mut assets = Assets::default();
            assets.add("a.wasm", wasm.to_vec()).unwrap();
            assets.add("a.js", b"load('a.wasm')".to_vec()).unwrap();
            assets
                .set_page("<script src=\"./a.js\"></script>".into())
                .unwrap();
            assets
        };
        let (one, same, other) = (page(b"1"), page(b"1"), page(b"2"));
        assert_eq!(one.files, same.files);
        assert_ne!(one.named["a.wasm"], other.named["a.wasm"]);
        assert_ne!(
            one.named["a.js"], other.named["a.js"],
            "its text changed with the name in it"
        );
        for page in [one, other] {
            let html = String::from_utf8(page.files["index.html"].clone()).unwrap();
            assert_eq!(
                html,
                format!("<script src=\"./{}\"></script>", page.named["a.js"])
            );
        }
    }

    #[test]
    fn a_page_that_names_a_missing_file_is_refused() {
        let mut assets = Assets::default();
        assets.add("a.js", Vec::new()).unwrap();
        let problem = assets
            .set_page("<script src=\"./b.js\"></script>".into())
            .unwrap_err();
        assert!(problem.to_string().contains("./b.js"), "{problem}");
        assert!(problem.to_string().contains("a.js"), "{problem}");
    }
}
