//! Words that must be nowhere on a computer: looked for in every way that a program would write them down.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use aho_corasick::AhoCorasick;
use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE};
use serde_json::json;

use super::page::Page;
use super::traffic;

/// A way in which bytes hold words: its name, and how the words are written in it.
type Way = (&'static str, Vec<Vec<u8>>);

/// Looks for words.
pub struct Traces {
    words: Vec<String>,
    /// Of each pattern the word and the way.
    patterns: Vec<(usize, &'static str)>,
    search: AhoCorasick,
}

/// A word that was found, and the way in which it is written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Trace {
    /// The word.
    pub word: String,
    /// Such as `UTF-16LE`.
    pub way: &'static str,
}

impl Traces {
    /// Of all these words, each of them by itself.
    ///
    /// # Errors
    ///
    /// Fails when there are too many.
    pub fn of(words: &[&str]) -> Result<Self> {
        let (mut patterns, mut bytes) = (Vec::new(), Vec::new());
        for (place, word) in words.iter().enumerate() {
            for (way, written) in ways(word) {
                patterns.extend(written.iter().map(|_| (place, way)));
                bytes.extend(written);
            }
        }
        Ok(Self {
            words: words.iter().copied().map(str::to_owned).collect(),
            patterns,
            search: AhoCorasick::new(bytes)?,
        })
    }

    /// All that stands in these bytes.
    #[must_use]
    pub fn in_bytes(&self, bytes: &[u8]) -> BTreeSet<Trace> {
        let found = self.search.find_overlapping_iter(bytes);
        let found = found.map(|it| self.patterns[it.pattern().as_usize()]);
        let found: BTreeSet<_> = found.collect();
        let found = found.into_iter().map(|(word, way)| Trace {
            word: self.words[word].clone(),
            way,
        });
        found.collect()
    }

    /// All that stands in the files of a folder and of those in it, or in the name of one.
    ///
    /// # Errors
    ///
    /// Fails when a file cannot be read.
    pub fn in_folder(&self, folder: &Path) -> Result<BTreeSet<(PathBuf, Trace)>> {
        let mut found = BTreeSet::new();
        for file in files(folder)? {
            let bytes = fs::read(&file).with_context(|| file.display().to_string())?;
            let name = self.in_bytes(file.to_string_lossy().as_bytes());
            let traces = self.in_bytes(&bytes).into_iter().chain(name);
            found.extend(traces.map(|trace| (file.clone(), trace)));
        }
        Ok(found)
    }
}

/// All files in a folder and in those in it. What is only a name for something else (locks and sockets of the browser) is none.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            files.extend(self::files(&entry.path())?);
        } else if kind.is_file() {
            files.push(entry.path());
        }
    }
    Ok(files)
}

fn ways(word: &str) -> Vec<Way> {
    let little: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let percent: Vec<String> = word.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let escapes = |escape: fn(u16) -> String| {
        let escaped: Vec<String> = word.encode_utf16().map(escape).collect();
        escaped.concat().into_bytes()
    };
    let utf8 = word.as_bytes();
    vec![
        ("UTF-8", vec![utf8.to_vec()]),
        ("base64 of UTF-8", base64(utf8)),
        ("base64 of UTF-16LE", base64(&little)),
        ("UTF-16LE", vec![little]),
        ("UTF-16BE", vec![big]),
        ("percent signs", vec![percent.concat().into_bytes()]),
        (
            "JSON escapes",
            vec![
                escapes(|unit| format!("\\u{unit:04x}")),
                escapes(|unit| format!("\\u{unit:04X}")),
            ],
        ),
    ]
}

/// In both alphabets, wherever in a longer text the bytes begin: only the signs that hold nothing but these bytes.
fn base64(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut written = BTreeSet::new();
    for before in 0..3 {
        let mut text = vec![0; before];
        text.extend_from_slice(bytes);
        let whole = (8 * before).div_ceil(6)..8 * text.len() / 6;
        for encoded in [BASE64_STANDARD.encode(&text), BASE64_URL_SAFE.encode(&text)] {
            written.insert(encoded.as_bytes()[whole.clone()].to_vec());
        }
    }
    written.into_iter().collect()
}

/// Everything that a script of the page can find in the browser, as pieces of bytes.
const KEPT: &str = "
    const done = arguments[0];
    const pieces = [];
    const text = (words) => pieces.push(btoa(unescape(encodeURIComponent(String(words)))));
    const bytes = (buffer) => {
        let binary = '';
        for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte);
        pieces.push(btoa(binary));
    };
    const value = (it) => {
        if (it instanceof ArrayBuffer) bytes(it);
        else if (ArrayBuffer.isView(it)) bytes(it.buffer.slice(it.byteOffset, it.byteOffset + it.byteLength));
        else if (it !== null && typeof it === 'object') for (const member of Object.entries(it)) member.forEach(value);
        else text(it);
    };
    const asked = (request) => new Promise((yes, no) => {
        request.onsuccess = () => yes(request.result);
        request.onerror = () => no(request.error);
    });
    const all = async () => {
        for (const { name } of await indexedDB.databases()) {
            text(name);
            const database = await asked(indexedDB.open(name));
            for (const table of database.objectStoreNames) {
                text(table);
                const rows = database.transaction(table).objectStore(table);
                for (const kept of [await asked(rows.getAllKeys()), await asked(rows.getAll())]) kept.forEach(value);
            }
            database.close();
        }
        for (const storage of [localStorage, sessionStorage]) Object.entries(storage).flat().forEach(text);
        text(document.cookie);
        text(window.name);
        text(JSON.stringify(history.state));
        for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
                text(request.url);
                bytes(await (await cache.match(request)).arrayBuffer());
            }
        }
    };
    all().then(() => done(pieces)).catch((problem) => done(String(problem)));
";

impl Page {
    /// Everything that the browser keeps for the page, in pieces, as a script of the page reads it: databases, small settings,
    /// kept files.
    ///
    /// # Errors
    ///
    /// Fails with what the browser refuses.
    pub async fn everything_kept(&self) -> Result<Vec<Vec<u8>>> {
        let said = self.driver.execute_async(KEPT, Vec::new()).await?;
        let pieces: Vec<String> =
            serde_json::from_value(said.json().clone()).with_context(|| said.json().to_string())?;
        let pieces = pieces.iter().map(|it| BASE64_STANDARD.decode(it));
        Ok(pieces.collect::<Result<_, _>>()?)
    }

    /// The addresses and titles of all that was opened in this window.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn history(&self) -> Result<Vec<String>> {
        let cdp = self.driver.cdp();
        let said = cdp.send_raw("Page.getNavigationHistory", json!({})).await?;
        let entries = said["entries"].as_array().context("no history")?;
        let told = entries.iter().flat_map(|entry| {
            ["url", "userTypedURL", "title"]
                .map(|member| entry[member].as_str().unwrap_or_default().to_owned())
        });
        Ok(told.collect())
    }

    /// Everything in the console since the last look, not only complaints.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn console(&self) -> Result<Vec<String>> {
        let entries = self.driver.get_log(traffic::CONSOLE).await?;
        Ok(entries.into_iter().map(|it| it.message).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_however_they_are_written() {
        let word = "Ђурић-7";
        let traces = Traces::of(&[word]).unwrap();
        for before in ["", "a", "ab", "abc"] {
            let text = format!("{before}{word}, and more");
            let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for (way, bytes) in [
                ("UTF-8", text.clone().into_bytes()),
                ("UTF-16LE", utf16.clone()),
                (
                    "base64 of UTF-8",
                    BASE64_STANDARD.encode(&text).into_bytes(),
                ),
                (
                    "base64 of UTF-8",
                    BASE64_URL_SAFE.encode(&text).into_bytes(),
                ),
                (
                    "base64 of UTF-16LE",
                    BASE64_STANDARD.encode(&utf16).into_bytes(),
                ),
            ] {
                let found = traces.in_bytes(&bytes);
                let wanted = Trace {
                    word: word.to_owned(),
                    way,
                };
                assert!(found.contains(&wanted), "{before:?} {way}: {found:?}");
            }
        }
        assert!(traces.in_bytes("Ђурић-8, Đurić-7".as_bytes()).is_empty());
    }
}
