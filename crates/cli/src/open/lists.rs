//! The lists that assessments are read with.

use std::path::PathBuf;

use zajedno_core::assessment::raw::RawAssessment;
use zajedno_core::{Instrument, builtin, json};
use zajedno_records::ListName;

use crate::{Failure, list};

/// The project's own list, those of the command line, and those of the backup.
pub(super) struct Lists(Vec<Instrument>);

impl Lists {
    /// The project's own list and those in files.
    ///
    /// # Errors
    ///
    /// Those of [`list::read`].
    pub(super) fn given(files: &[PathBuf]) -> Result<Self, Failure> {
        let mut lists = vec![builtin::separation_risk()];
        for file in files {
            lists.push(list::read(file)?);
        }
        Ok(Self(lists))
    }

    /// Takes the file of a list up, or gives its problems.
    pub(super) fn add(&mut self, file: &[u8]) -> Result<ListName, Vec<String>> {
        let list = json::read_instrument(file).map_err(|error| error.messages())?;
        let name = ListName::from(list.name());
        self.0.push(list);
        Ok(name)
    }

    /// The assessment of a record, as it is written in a file, or its problems.
    pub(super) fn assessment(&self, record: &[u8]) -> Result<RawAssessment, Vec<String>> {
        let name = zajedno_records::list_of(record).map_err(|problem| problem.messages())?;
        let list = self.find(&name).ok_or_else(|| {
            let ListName {
                id,
                version,
                digest,
            } = &name;
            vec![format!(
                "was answered in the list {id} {version} (sha256 {digest}), which is not in the backup; \
                name its file with --list"
            )]
        })?;
        let read = zajedno_records::read(record, list);
        let assessment = read.map_err(|problem| problem.messages())?;
        Ok(assessment.to_raw(list))
    }

    fn find(&self, name: &ListName) -> Option<&Instrument> {
        let mut lists = self.0.iter();
        lists.find(|list| ListName::from(list.name()) == *name)
    }
}
