//! Where assessments and lists go: lines on standard output, or files in a folder of their own.

use std::collections::BTreeSet;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, BufWriter, StdoutLock, Write as _};
use std::path::{Path, PathBuf};

use serde::Serialize;
use zajedno_core::assessment::raw::RawAssessment;
use zajedno_records::ListName;
use zajedno_sealing::Place;

use crate::Failure;

pub(super) enum Output {
    /// One assessment to a line.
    Lines(BufWriter<StdoutLock<'static>>),
    /// One file for each assessment and each list.
    Folder {
        folder: PathBuf,
        /// The lists that are written already.
        lists: BTreeSet<ListName>,
    },
}

impl Output {
    /// Into a folder, or to standard output. Nothing is written yet.
    ///
    /// # Errors
    ///
    /// [`Failure::Taken`] when there is something in the folder, or a file in its place.
    pub(super) fn to(folder: Option<&Path>) -> Result<Self, Failure> {
        let Some(folder) = folder else {
            return Ok(Self::Lines(BufWriter::new(io::stdout().lock())));
        };
        let name = folder.display().to_string();
        let is_free = match fs::read_dir(folder) {
            Ok(mut entries) => entries.next().is_none(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => true,
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => false,
            Err(source) => return Err(Failure::Read { name, source }),
        };
        if !is_free {
            return Err(Failure::Taken { name });
        }
        Ok(Self::Folder {
            folder: folder.to_owned(),
            lists: BTreeSet::new(),
        })
    }

    /// Makes the folder, for its owner alone.
    ///
    /// # Errors
    ///
    /// When it cannot be made.
    pub(super) fn begin(&self) -> Result<(), Failure> {
        let Self::Folder { folder, .. } = self else {
            return Ok(());
        };
        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        match builder.create(folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            made => made.map_err(|source| cannot_write(folder, source)),
        }
    }

    /// Writes the file of a list, when there is a folder; each list once.
    ///
    /// # Errors
    ///
    /// When it cannot be written, or is there already.
    pub(super) fn list(
        &mut self,
        place: Place,
        name: Option<ListName>,
        file: &[u8],
    ) -> Result<(), Failure> {
        let Self::Folder { folder, lists } = self else {
            return Ok(());
        };
        let path = match name {
            Some(name) if lists.contains(&name) => return Ok(()),
            Some(name) => {
                let digest = name.digest.get(..8).unwrap_or_default();
                let path = format!("list-{}-{}-{digest}.json", name.id, name.version);
                lists.insert(name);
                path
            }
            // What cannot be read as a list is kept too.
            None => format!("list-{}-{}.json", place.id, place.revision),
        };
        write(&folder.join(path), file)
    }

    /// Writes an assessment.
    ///
    /// # Errors
    ///
    /// When it cannot be written, or is there already.
    pub(super) fn assessment(
        &mut self,
        place: Place,
        assessment: &RawAssessment,
    ) -> Result<(), Failure> {
        match self {
            Self::Lines(out) => {
                serde_json::to_writer(&mut *out, assessment).map_err(io::Error::from)?;
                out.write_all(b"\n").map_err(Failure::Write)
            }
            Self::Folder { folder, .. } => write_json(folder, "assessment", place, assessment),
        }
    }

    /// Writes what stands beside assessments, when there is a folder.
    ///
    /// # Errors
    ///
    /// When it cannot be written, or is there already.
    pub(super) fn beside(
        &self,
        kind: &str,
        place: Place,
        it: &impl Serialize,
    ) -> Result<(), Failure> {
        match self {
            Self::Lines(_) => Ok(()),
            Self::Folder { folder, .. } => write_json(folder, kind, place, it),
        }
    }

    /// Writes what is not written yet.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Lines(out) => out.flush(),
            Self::Folder { .. } => Ok(()),
        }
    }
}

fn write_json(folder: &Path, kind: &str, place: Place, it: &impl Serialize) -> Result<(), Failure> {
    let Place { id, revision, .. } = place;
    let path = folder.join(format!("{kind}-{id}-{revision}.json"));
    let mut text = serde_json::to_vec_pretty(it).map_err(io::Error::from)?;
    text.push(b'\n');
    write(&path, &text)
}

/// Writes a new file, for its owner alone.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(path).and_then(|mut file: File| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(|source| cannot_write(path, source))
}

fn cannot_write(path: &Path, source: io::Error) -> Failure {
    Failure::WriteFile {
        name: path.display().to_string(),
        source,
    }
}
