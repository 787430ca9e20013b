//! The compiler of the catalogues: Fluent files in, Rust source or problems out.
//!
//! The build script runs it; the tests include it and feed it bad catalogues.

mod check;
mod generate;
mod message;
mod read;
mod text;

use std::fmt;
use std::path::{Path, PathBuf};
use std::{fs, io};

pub(crate) use message::Message;

/// A language that has a catalogue of its own. Serbian in Latin script is derived from the Cyrillic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum CatalogueLanguage {
    Serbian,
    English,
}

impl CatalogueLanguage {
    pub(crate) const ALL: [Self; 2] = [Self::Serbian, Self::English];

    /// The folder under `catalogue/`.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Serbian => "sr",
            Self::English => "en",
        }
    }

    /// The CLDR plural categories of whole numbers, the last one for all the rest.
    fn plural_categories(self) -> &'static [&'static str] {
        match self {
            Self::Serbian => &["one", "few", "other"],
            Self::English => &["one", "other"],
        }
    }
}

/// One catalogue file.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) language: CatalogueLanguage,
    /// As it is named in problems.
    pub(crate) file: String,
    pub(crate) text: String,
}

/// Why the build stops: where, what was found, what to do.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Problem {
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// Reads every `.ftl` file of every language under `folder`, in the order of their names.
pub(crate) fn read_folder(folder: &Path) -> io::Result<Vec<Source>> {
    let mut sources = Vec::new();
    for language in CatalogueLanguage::ALL {
        let mut files = fs::read_dir(folder.join(language.folder()))?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<io::Result<Vec<PathBuf>>>()?;
        files.retain(|file| file.extension().is_some_and(|extension| extension == "ftl"));
        files.sort();
        for file in files {
            let name = file.display().to_string();
            let text = fs::read_to_string(&file)
                .map_err(|error| io::Error::new(error.kind(), format!("{name}: {error}")))?;
            sources.push(Source {
                language,
                file: name,
                text,
            });
        }
    }
    Ok(sources)
}

/// The messages of one file and what is wrong in it by itself.
pub(crate) fn read(source: &Source) -> (Vec<Message>, Vec<Problem>) {
    read::read(source)
}

/// Rust source with one method for each message, or all problems in the order of their places.
pub(crate) fn compile(sources: &[Source]) -> Result<String, Vec<Problem>> {
    let mut messages = Vec::new();
    let mut problems = Vec::new();
    for source in sources {
        let (read, wrong) = read(source);
        messages.extend(read);
        problems.extend(wrong);
    }
    let entries = check::check(messages, &mut problems);
    if problems.is_empty() {
        Ok(generate::generate(&entries))
    } else {
        problems.sort();
        Err(problems)
    }
}
