//! The files of a built page, held in memory: only what was read at the start
//! can ever be sent, so no path leads out of the folder.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use hyper::body::Bytes;

use crate::files;

/// The files of a built page.
pub struct Site {
    files: BTreeMap<String, Stored>,
}

impl Site {
    /// Reads every file of a folder.
    ///
    /// A file `x.br` is the brotli form of `x` and is sent in its place to
    /// whoever accepts it.
    ///
    /// # Errors
    ///
    /// Fails when the folder or a file in it cannot be read, and when it has no
    /// `index.html`; the message names the path.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let names = files::under(folder)?;
        let mut files = BTreeMap::new();
        for name in names
            .iter()
            .filter(|name| !files::has_ending(name, COMPRESSED))
        {
            let compressed = format!("{name}.{COMPRESSED}");
            let brotli = names
                .contains(&compressed)
                .then(|| fs::read(folder.join(compressed)).map(Bytes::from));
            let stored = Stored {
                media_type: media_type(name),
                is_named_by_content: is_named_by_content(name),
                plain: fs::read(folder.join(name))?.into(),
                brotli: brotli.transpose()?,
            };
            files.insert(name.clone(), stored);
        }
        if !files.contains_key(INDEX) {
            return Err(io::Error::new(
                io::ErrorKind::NotFound,
                format!(
                    "{} has no {INDEX}: run `cargo xtask build`",
                    folder.display()
                ),
            ));
        }
        Ok(Self { files })
    }

    pub(super) fn get(&self, path: &str) -> Option<&Stored> {
        match path.strip_prefix('/')? {
            "" => self.files.get(INDEX),
            name => self.files.get(name),
        }
    }
}

const INDEX: &str = "index.html";
/// The one file beside `index.html` that keeps its name: browsers know it by its address.
pub const SERVICE_WORKER: &str = "sw.js";
const COMPRESSED: &str = "br";

/// Whether the name of a file holds a digest of its content, so that it always stands for the same.
#[must_use]
pub fn is_named_by_content(name: &str) -> bool {
    name != INDEX && name != SERVICE_WORKER
}

/// One file as it can be sent.
pub(super) struct Stored {
    media_type: &'static str,
    is_named_by_content: bool,
    plain: Bytes,
    brotli: Option<Bytes>,
}

impl Stored {
    pub(super) fn media_type(&self) -> &'static str {
        self.media_type
    }

    pub(super) fn plain(&self) -> &Bytes {
        &self.plain
    }

    pub(super) fn brotli(&self) -> Option<&Bytes> {
        self.brotli.as_ref()
    }

    pub(super) fn caching(&self) -> &'static str {
        if self.is_named_by_content {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        }
    }
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
