//! A brotli form beside every file, as a server sends it.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::Result;
use xtask::files;
use xtask::server::is_named_by_content;

/// The strongest; what the size gates are measured in.
const QUALITY: u32 = 11;
/// 4 MiB, the widest that every browser accepts without being asked.
const WINDOW_BITS: u32 = 22;
const BUFFER_BYTES: usize = 64 * 1024;

/// Writes `x.br` beside each file `x` of a folder.
///
/// The strongest compression takes seconds, so what was compressed before is
/// kept in `kept` under its name, which holds a digest of the content.
pub(crate) fn write_all(folder: &Path, kept: &Path) -> Result<()> {
    for name in files::under(folder)? {
        let compressed = format!("{name}.br");
        let stored = kept.join(&compressed);
        if !is_named_by_content(&name) || !stored.is_file() {
            fs::create_dir_all(stored.parent().unwrap_or(kept))?;
            fs::write(&stored, compress(&fs::read(folder.join(&name))?)?)?;
        }
        fs::copy(&stored, folder.join(&compressed))?;
    }
    Ok(())
}

fn compress(content: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let mut writer =
        brotli::CompressorWriter::new(&mut compressed, BUFFER_BYTES, QUALITY, WINDOW_BITS);
    writer.write_all(content)?;
    writer.flush()?;
    drop(writer);
    Ok(compressed)
}
