//! What stands beside the assessments of a store, and its directory of local services.

use zajedno_sealing::{Id, Kind};

use super::super::clock;
use super::super::database::{Revision, Row, Step, StoreProblem};
use super::{CASEWORKS, DIRECTORIES, OpenProblem, Vault};

/// The one directory of a store.
pub(super) const DIRECTORY_ID: Id = Id::from_bytes([0; 16]);

/// So many are opened before the page goes on: well under a hundredth of a second.
const AT_ONCE: usize = 50;

/// What is kept, at its revision; nothing is at revision 0.
pub(crate) type Found = (Revision, Option<Vec<u8>>);

impl Vault {
    /// What is kept beside an assessment.
    pub(crate) async fn casework(&self, id: Id) -> Result<Found, OpenProblem> {
        self.found(CASEWORKS, Kind::Casework, id).await
    }

    /// What is kept beside every assessment; what cannot be opened is left out.
    pub(crate) async fn caseworks(&self) -> Result<Vec<(Id, Vec<u8>)>, StoreProblem> {
        let rows = self.database.rows(CASEWORKS).await?;
        let plain = |row: &Row| {
            let plain = self.unseal(Kind::Casework, row).ok()?;
            Some((row.id.parse().ok()?, plain))
        };
        Ok(rows.iter().filter_map(plain).collect())
    }

    /// Tells of what is kept beside every assessment, a few at a time, so that the page can be used meanwhile; what cannot
    /// be opened is left out.
    pub(crate) async fn each_casework(
        &self,
        mut hear: impl FnMut(Id, &[u8]),
    ) -> Result<(), StoreProblem> {
        let rows = self.database.rows(CASEWORKS).await?;
        for few in rows.chunks(AT_ONCE) {
            for row in few {
                if let (Ok(id), Ok(plain)) = (row.id.parse(), self.unseal(Kind::Casework, row)) {
                    hear(id, &plain);
                }
            }
            clock::pause(0).await;
        }
        Ok(())
    }

    /// The directory of local services.
    pub(crate) async fn directory(&self) -> Result<Found, OpenProblem> {
        self.found(DIRECTORIES, Kind::Directory, DIRECTORY_ID).await
    }

    /// Keeps the directory that was at revision `after`, and gives its new revision.
    pub(crate) async fn save_directory(
        &self,
        after: Revision,
        directory: &[u8],
    ) -> Result<Revision, StoreProblem> {
        let row = self.seal(Kind::Directory, DIRECTORY_ID, after + 1, directory)?;
        self.change(&[
            Step::Expect(DIRECTORIES, &row.id, after),
            Step::Put(DIRECTORIES, &row),
        ])
        .await?;
        Ok(row.revision)
    }

    async fn found(&self, table: &str, kind: Kind, id: Id) -> Result<Found, OpenProblem> {
        match self.database.row(table, &id.to_string()).await? {
            None => Ok((0, None)),
            Some(row) => Ok((row.revision, Some(self.unseal(kind, &row)?))),
        }
    }
}
