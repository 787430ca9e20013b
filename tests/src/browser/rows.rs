//! What the browser keeps for the page, row by row, as somebody with its developer tools sees and changes it.

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};

use super::page::Page;

/// The directory of people: its database and the table in it.
pub const PEOPLE: (&str, &str) = ("zajedno-stores", "people");

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its key.
    pub id: String,
    /// How often it was written.
    pub revision: u64,
    /// What is kept.
    pub bytes: Vec<u8>,
}

/// A row on its way to or from the browser.
#[derive(Deserialize)]
struct Carried {
    id: String,
    revision: String,
    bytes: String,
}

/// Opens a database and does something with a table; a database that is missing is made only where `makes` says so.
const OPEN: &str = "
    const [database, table, makes, argument, done] = arguments;
    const decoded = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const encoded = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    const opening = indexedDB.open(database);
    opening.onerror = () => done(`the database ${database} cannot be opened: ${opening.error}`);
    opening.onupgradeneeded = () => {
        if (makes) opening.result.createObjectStore(table, { keyPath: 'id' });
        else opening.transaction.abort();
    };
    opening.onsuccess = () => {
        const change = opening.result.transaction(table, 'readwrite', { durability: 'strict' });
        let result = [];
        change.oncomplete = () => { opening.result.close(); done(result); };
        change.onabort = () => { opening.result.close(); done(`${table}: ${change.error}`); };
        const rows = change.objectStore(table);
        WHAT
    };
";

const PUT: &str = "
    for (const { id, revision, bytes } of argument) {
        rows.put({ id, revision: BigInt(revision), bytes: decoded(bytes) });
    }
";

const DELETE: &str = "for (const id of argument) rows.delete(id);";

const READ: &str = "
    const all = rows.getAll();
    all.onsuccess = () => {
        result = all.result.map(({ id, revision, bytes }) =>
            ({ id, revision: String(revision), bytes: encoded(bytes) }));
    };
";

const DATABASES: &str = "
    const done = arguments[0];
    indexedDB.databases().then((all) => done(all.map(({ name }) => name).sort()));
";

impl Row {
    pub(super) fn carried(&self) -> Value {
        let bytes = BASE64_STANDARD.encode(&self.bytes);
        json!({ "id": self.id, "revision": self.revision.to_string(), "bytes": bytes })
    }
}

impl Page {
    /// The names of all databases of the browser.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn databases(&self) -> Result<Vec<String>> {
        let names = self.driver.execute_async(DATABASES, Vec::new()).await?;
        Ok(serde_json::from_value(names.json().clone())?)
    }

    /// All rows of a table, by their ids.
    ///
    /// # Errors
    ///
    /// Fails when there is no such database or table.
    pub async fn rows(&self, database: &str, table: &str) -> Result<Vec<Row>> {
        let read = self.in_table(database, table, false, READ, Value::Null);
        let rows: Vec<Carried> = serde_json::from_value(read.await?)?;
        let rows = rows.into_iter().map(|it| {
            Ok(Row {
                id: it.id,
                revision: it.revision.parse()?,
                bytes: BASE64_STANDARD.decode(it.bytes)?,
            })
        });
        rows.collect()
    }

    /// Writes rows, in place of those with the same ids. What the page has read already it does not read again.
    ///
    /// # Errors
    ///
    /// Fails when there is no such database or table.
    pub async fn put_rows(&self, database: &str, table: &str, rows: &[Row]) -> Result<()> {
        self.put(database, table, false, rows).await
    }

    /// As [`Page::put_rows`], in a database that is made with this table if it is not there.
    ///
    /// # Errors
    ///
    /// Fails when the browser refuses.
    pub async fn make_rows(&self, database: &str, table: &str, rows: &[Row]) -> Result<()> {
        self.put(database, table, true, rows).await
    }

    async fn put(&self, database: &str, table: &str, makes: bool, rows: &[Row]) -> Result<()> {
        let rows = rows.iter().map(Row::carried).collect();
        self.in_table(database, table, makes, PUT, rows).await?;
        Ok(())
    }

    /// Deletes rows.
    ///
    /// # Errors
    ///
    /// Fails when there is no such database or table.
    pub async fn delete_rows(&self, database: &str, table: &str, ids: &[&str]) -> Result<()> {
        self.in_table(database, table, false, DELETE, json!(ids))
            .await?;
        Ok(())
    }

    async fn in_table(
        &self,
        database: &str,
        table: &str,
        makes: bool,
        what: &str,
        argument: Value,
    ) -> Result<Value> {
        let script = OPEN.replace("WHAT", what);
        let arguments = vec![json!(database), json!(table), json!(makes), argument];
        let done = self.driver.execute_async(&script, arguments).await?;
        let done = done.json().clone();
        ensure!(done.is_array(), "{}", done.as_str().context("no problem")?);
        Ok(done)
    }
}
