//! What survives closing the page: records of bytes, each with an id and a revision.
//!
//! A write names the revision it follows. When the record has moved on since, because another window wrote it, nothing
//! is written: two windows never overwrite each other.

use std::rc::Rc;

use idb::{
    Database, DatabaseEvent as _, Factory, KeyPath, ObjectStore, ObjectStoreParams, TransactionMode,
};
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};

const DATABASE: &str = "zajedno";
const VERSION: u32 = 1;
const RECORDS: &str = "records";
const ID: &str = "id";
const REVISION: &str = "revision";
const BYTES: &str = "bytes";

/// How often a record was written; a record that does not exist has revision 0.
pub(crate) type Revision = u64;

/// A place for records, kept by the browser for this page.
#[derive(Clone)]
pub(crate) struct Store {
    database: Rc<Database>,
}

/// One record.
pub(crate) struct Record {
    pub(crate) revision: Revision,
    pub(crate) bytes: Vec<u8>,
}

/// Why something is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StoreProblem {
    /// The record is no longer at the revision that the write follows.
    Elsewhere,
    /// The browser refused.
    Refused,
}

impl From<idb::Error> for StoreProblem {
    fn from(_: idb::Error) -> Self {
        Self::Refused
    }
}

impl From<JsValue> for StoreProblem {
    fn from(_: JsValue) -> Self {
        Self::Refused
    }
}

impl Store {
    /// Opens the store, and makes it on the first visit.
    pub(crate) async fn open() -> Result<Self, StoreProblem> {
        let mut request = Factory::new()?.open(DATABASE, Some(VERSION))?;
        request.on_upgrade_needed(|event| {
            let mut parameters = ObjectStoreParams::new();
            parameters.key_path(Some(KeyPath::new_single(ID)));
            if let Ok(database) = event.database() {
                // Failing here makes the request fail, which is where it is told.
                let _ = database.create_object_store(RECORDS, parameters);
            }
        });
        Ok(Self {
            database: Rc::new(request.await?),
        })
    }

    /// The record with an id, if there is one.
    pub(crate) async fn read(&self, id: &str) -> Result<Option<Record>, StoreProblem> {
        let transaction = self
            .database
            .transaction(&[RECORDS], TransactionMode::ReadOnly)?;
        get(&transaction.object_store(RECORDS)?, id).await
    }

    /// Writes a record that was at revision `after`, and gives back its new revision.
    pub(crate) async fn write(
        &self,
        id: &str,
        bytes: &[u8],
        after: Revision,
    ) -> Result<Revision, StoreProblem> {
        self.change(id, after, async |records, _| {
            records.put(&record(id, after + 1, bytes)?, None)?.await?;
            Ok(())
        })
        .await?;
        Ok(after + 1)
    }

    /// Removes a record that was at revision `after`; it is at revision 0 then.
    pub(crate) async fn remove(&self, id: &str, after: Revision) -> Result<(), StoreProblem> {
        self.change(id, after, async |records, _| {
            Ok(records.delete(JsValue::from(id))?.await?)
        })
        .await
    }

    /// Gives a record that was at revision `after` another id, under which it stays as it is.
    pub(crate) async fn rename(
        &self,
        id: &str,
        to: &str,
        after: Revision,
    ) -> Result<(), StoreProblem> {
        self.change(id, after, async |records, found| {
            if let Some(found) = found {
                // `add` and not `put`: what already has that id is not overwritten.
                records
                    .add(&record(to, found.revision, &found.bytes)?, None)?
                    .await?;
            }
            Ok(records.delete(JsValue::from(id))?.await?)
        })
        .await
    }

    /// Runs a change in one transaction, if the record is at the revision it follows.
    async fn change(
        &self,
        id: &str,
        after: Revision,
        change: impl AsyncFnOnce(&ObjectStore, Option<Record>) -> Result<(), StoreProblem>,
    ) -> Result<(), StoreProblem> {
        let transaction = self
            .database
            .transaction(&[RECORDS], TransactionMode::ReadWrite)?;
        let records = transaction.object_store(RECORDS)?;
        let found = get(&records, id).await?;
        if found.as_ref().map_or(0, |found| found.revision) != after {
            return Err(StoreProblem::Elsewhere);
        }
        change(&records, found).await?;
        let ended = transaction.await?;
        if ended.is_committed() {
            Ok(())
        } else {
            Err(StoreProblem::Refused)
        }
    }
}

async fn get(records: &ObjectStore, id: &str) -> Result<Option<Record>, StoreProblem> {
    let Some(found) = records.get(JsValue::from(id))?.await? else {
        return Ok(None);
    };
    let revision = Reflect::get(&found, &REVISION.into())?;
    let revision = u64::try_from(revision)?;
    let bytes: Uint8Array = Reflect::get(&found, &BYTES.into())?.dyn_into()?;
    Ok(Some(Record {
        revision,
        bytes: bytes.to_vec(),
    }))
}

fn record(id: &str, revision: Revision, bytes: &[u8]) -> Result<JsValue, StoreProblem> {
    let record = Object::new();
    Reflect::set(&record, &ID.into(), &id.into())?;
    Reflect::set(&record, &REVISION.into(), &revision.into())?;
    Reflect::set(&record, &BYTES.into(), &Uint8Array::from(bytes).into())?;
    Ok(record.into())
}
