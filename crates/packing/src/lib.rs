//! Many files packed into letters that stand in one page, and unpacked there.
//!
//! All files are one stream of LZMA, since they have much in common and browsers unpack by themselves only what ends up
//! a third larger. Its bytes are written in [`letters`]. The stream has a checksum, so that a page that was
//! shortened or changed on its way is told; it is no protection from whoever means to change it.

pub mod letters;

use lzma_rust2::{LzipReader, Read as _};
use thiserror::Error;
use wasm_bindgen::prelude::wasm_bindgen;

/// Why nothing can be unpacked.
#[derive(Debug, Error)]
pub enum Damage {
    /// See [`letters::Unreadable`].
    #[error(transparent)]
    Letters(#[from] letters::Unreadable),
    /// The stream ends early, or what comes out has another checksum.
    #[error("the packed files are not whole")]
    Stream,
    /// What came out of the stream is not files with their names.
    #[error("the packed files are not as they were packed")]
    Files,
}

/// The files of a page, unpacked.
#[wasm_bindgen]
#[derive(Debug, PartialEq, Eq)]
pub struct Pack(Vec<(String, Vec<u8>)>);

#[wasm_bindgen]
impl Pack {
    /// Unpacks what stands in a page; nothing when it is not whole or was changed.
    #[must_use]
    pub fn open(text: &str) -> Option<Pack> {
        Self::read(text).ok()
    }

    /// The content of a file.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<Vec<u8>> {
        let file = self.0.iter().find(|(it, _)| it == name);
        file.map(|(_, content)| content.clone())
    }

    /// The names of all files.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.0.iter().map(|(name, _)| name.clone()).collect()
    }
}

impl Pack {
    /// As [`Pack::open`], with the reason as a type.
    ///
    /// # Errors
    ///
    /// See [`Damage`].
    pub fn read(text: &str) -> Result<Self, Damage> {
        let unpacked = unpack(&letters::read(text)?)?;
        let mut rest = unpacked.as_slice();
        let mut files = Vec::new();
        while !rest.is_empty() {
            let name = sized(&mut rest).ok_or(Damage::Files)?;
            let name = str::from_utf8(name).ok().ok_or(Damage::Files)?.to_owned();
            let content = sized(&mut rest).ok_or(Damage::Files)?.to_vec();
            files.push((name, content));
        }
        // An empty text would unpack to nothing.
        if files.is_empty() {
            return Err(Damage::Files);
        }
        Ok(Self(files))
    }
}

fn unpack(packed: &[u8]) -> Result<Vec<u8>, Damage> {
    let mut reader = LzipReader::new(packed);
    let mut unpacked = Vec::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        let read = reader.read(&mut buffer).ok().ok_or(Damage::Stream)?;
        match buffer.get(..read) {
            Some(read) if !read.is_empty() => unpacked.extend(read),
            _ => return Ok(unpacked),
        }
    }
}

/// Takes bytes that stand after their number.
fn sized<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (size, after) = rest.split_first_chunk()?;
    let size = usize::try_from(u32::from_le_bytes(*size)).ok()?;
    let (bytes, after) = after.split_at_checked(size)?;
    *rest = after;
    Some(bytes)
}

/// Packs files with their names. The same files always give the same letters.
///
/// Gives nothing when the files together have 4 GB or more.
#[cfg(feature = "write")]
#[must_use]
pub fn pack(files: &[(String, Vec<u8>)]) -> Option<String> {
    use lzma_rust2::{LzipOptions, LzipWriter, LzmaOptions, Write as _};

    let mut plain = Vec::new();
    for (name, content) in files {
        for bytes in [name.as_bytes(), content] {
            plain.extend(u32::try_from(bytes.len()).ok()?.to_le_bytes());
            plain.extend(bytes);
        }
    }
    let mut options = LzipOptions::with_preset(9);
    // The browser sets aside a dictionary of this size, and more than everything is of no use.
    options.lzma_options.dict_size = u32::try_from(plain.len())
        .ok()?
        .checked_next_power_of_two()?;
    options.lzma_options.nice_len = LzmaOptions::NICE_LEN_MAX;
    let mut packed = LzipWriter::new(Vec::new(), options);
    packed.write_all(&plain).ok()?;
    Some(letters::write(&packed.finish().ok()?))
}
