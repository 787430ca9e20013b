//! IndexedDB: a thin layer of our own, since the known wrapper cannot ask for `durability: "strict"`. Without it a browser
//! says "done" while the bytes are still with the operating system, and a power failure takes what was shown as saved.

use std::cell::RefCell;

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, IdbDatabase, IdbFactory, IdbObjectStore, IdbObjectStoreParameters, IdbRequest,
    IdbTransaction,
};

use super::{Row, Step, StoreProblem};

/// Raised whenever a table is added; opening makes those that are not there yet.
const VERSION: u32 = 2;
const ID: &str = "id";
const REVISION: &str = "revision";
const BYTES: &str = "bytes";

#[wasm_bindgen]
extern "C" {
    /// A database whose transactions take options; web-sys still counts them as unstable, all our browsers have them or
    /// leave them aside.
    #[wasm_bindgen(extends = IdbDatabase)]
    type Durable;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &Durable,
        tables: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

/// A connection that is opened again when the browser has closed it.
pub(crate) struct Connection {
    name: String,
    tables: &'static [&'static str],
    open: RefCell<Option<IdbDatabase>>,
}

impl Connection {
    pub(super) async fn open(
        name: &str,
        tables: &'static [&'static str],
    ) -> Result<Self, StoreProblem> {
        let connection = Self {
            name: name.to_owned(),
            tables,
            open: RefCell::new(None),
        };
        connection.connect().await?;
        Ok(connection)
    }

    pub(super) async fn row(&self, table: &str, id: &str) -> Result<Option<Row>, StoreProblem> {
        let transaction = self.transaction("readonly").await?;
        get(&transaction.object_store(table)?, id).await
    }

    pub(super) async fn rows(&self, table: &str) -> Result<Vec<Row>, StoreProblem> {
        let transaction = self.transaction("readonly").await?;
        let all = done(&transaction.object_store(table)?.get_all()?).await?;
        let all: Array = all.unchecked_into();
        all.iter().map(|found| row(&found)).collect()
    }

    pub(super) async fn ids(&self, table: &str) -> Result<Vec<String>, StoreProblem> {
        let transaction = self.transaction("readonly").await?;
        let all = done(&transaction.object_store(table)?.get_all_keys()?).await?;
        let all: Array = all.unchecked_into();
        Ok(all.iter().filter_map(|id| id.as_string()).collect())
    }

    pub(super) async fn change(&self, steps: &[Step<'_>]) -> Result<(), StoreProblem> {
        let transaction = self.transaction("readwrite").await?;
        let ended = ended(&transaction);
        let made = make(&transaction, steps).await;
        if made.is_err() {
            // It may have been taken back already, by what failed.
            let _ = transaction.abort();
        }
        let ended = JsFuture::from(ended).await;
        made?;
        ended.map_err(|_aborted| refusal(transaction.error()))?;
        Ok(())
    }

    pub(super) fn close(&self) {
        if let Some(connection) = self.open.take() {
            connection.close();
        }
    }

    /// A transaction over all tables; when the browser has closed the connection, over a new one.
    async fn transaction(&self, mode: &str) -> Result<IdbTransaction, StoreProblem> {
        let open = self.open.borrow().clone();
        if let Some(open) = open
            && let Ok(transaction) = self.transaction_of(open, mode)
        {
            return Ok(transaction);
        }
        let open = self.connect().await?;
        Ok(self.transaction_of(open, mode)?)
    }

    fn transaction_of(&self, open: IdbDatabase, mode: &str) -> Result<IdbTransaction, JsValue> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let tables: Array = self.tables.iter().copied().map(JsValue::from).collect();
        let open: Durable = open.unchecked_into();
        open.transaction(&tables, mode, &options)
    }

    async fn connect(&self) -> Result<IdbDatabase, StoreProblem> {
        let request = factory()?.open_with_u32(&self.name, VERSION)?;
        let (opening, tables) = (request.clone(), self.tables);
        let make = Closure::once_into_js(move || {
            // Failing here makes the request fail, which is where it is told.
            let _ = make_tables(&opening, tables);
        });
        request.set_onupgradeneeded(Some(make.unchecked_ref()));
        let open: IdbDatabase = done(&request).await?.unchecked_into();
        // Another window that deletes the database must not wait for this one.
        let closed = open.clone();
        let close = Closure::once_into_js(move || closed.close());
        open.set_onversionchange(Some(close.unchecked_ref()));
        self.open.replace(Some(open.clone()));
        Ok(open)
    }
}

/// Makes the steps of a change, one after the other.
async fn make(transaction: &IdbTransaction, steps: &[Step<'_>]) -> Result<(), StoreProblem> {
    for step in steps {
        match *step {
            Step::Expect(table, id, revision) => {
                let found = get(&transaction.object_store(table)?, id).await?;
                if found.map_or(0, |it| it.revision) != revision {
                    return Err(StoreProblem::Elsewhere);
                }
            }
            Step::Put(table, row) => {
                let request = transaction.object_store(table)?.put(&object(row)?)?;
                done(&request).await?;
            }
            Step::Remove(table, id) => {
                let request = transaction.object_store(table)?.delete(&id.into())?;
                done(&request).await?;
            }
        }
    }
    Ok(())
}

pub(super) async fn delete(name: &str) -> Result<(), StoreProblem> {
    done(&*factory()?.delete_database(name)?).await.map(drop)
}

pub(super) async fn exists(name: &str) -> Result<bool, StoreProblem> {
    let request = factory()?.open(name)?;
    // A database that would be made now is not: its transaction is taken back, and the request fails.
    let refused = request.clone();
    let refuse = Closure::once_into_js(move || {
        if let Some(transaction) = refused.transaction() {
            // Failing here leaves an empty database, in which nothing is found.
            let _ = transaction.abort();
        }
    });
    request.set_onupgradeneeded(Some(refuse.unchecked_ref()));
    let Ok(found) = done(&request).await else {
        return Ok(false);
    };
    found.unchecked_into::<IdbDatabase>().close();
    Ok(true)
}

fn factory() -> Result<IdbFactory, StoreProblem> {
    let window = web_sys::window().ok_or(StoreProblem::Refused)?;
    window.indexed_db()?.ok_or(StoreProblem::Refused)
}

fn make_tables(request: &IdbRequest, tables: &[&str]) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.unchecked_into();
    let parameters = IdbObjectStoreParameters::new();
    parameters.set_key_path(&ID.into());
    let there = database.object_store_names();
    for table in tables.iter().filter(|table| !there.contains(table)) {
        database.create_object_store_with_optional_parameters(table, &parameters)?;
    }
    Ok(())
}

async fn get(table: &IdbObjectStore, id: &str) -> Result<Option<Row>, StoreProblem> {
    let found = done(&table.get(&id.into())?).await?;
    if found.is_undefined() {
        return Ok(None);
    }
    row(&found).map(Some)
}

fn row(found: &JsValue) -> Result<Row, StoreProblem> {
    let member = |name: &str| Reflect::get(found, &name.into());
    let bytes: Uint8Array = member(BYTES)?.dyn_into()?;
    Ok(Row {
        id: member(ID)?.as_string().ok_or(StoreProblem::Refused)?,
        revision: u64::try_from(member(REVISION)?)?,
        bytes: bytes.to_vec(),
    })
}

fn object(row: &Row) -> Result<JsValue, StoreProblem> {
    let object = Object::new();
    Reflect::set(&object, &ID.into(), &row.id.as_str().into())?;
    Reflect::set(&object, &REVISION.into(), &row.revision.into())?;
    let bytes = Uint8Array::from(row.bytes.as_slice());
    Reflect::set(&object, &BYTES.into(), &bytes.into())?;
    Ok(object.into())
}

/// What a request gives once it is done.
async fn done(request: &IdbRequest) -> Result<JsValue, StoreProblem> {
    let promise = Promise::new(&mut |yes, no| {
        request.set_onsuccess(Some(&yes));
        request.set_onerror(Some(&no));
    });
    if JsFuture::from(promise).await.is_ok() {
        return Ok(request.result()?);
    }
    Err(refusal(request.error()?))
}

fn refusal(error: Option<DomException>) -> StoreProblem {
    error.map_or(StoreProblem::Refused, |it| JsValue::from(it).into())
}

/// Kept when a transaction is on the disk, broken when it is not.
fn ended(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |yes, no| {
        transaction.set_oncomplete(Some(&yes));
        transaction.set_onabort(Some(&no));
    })
}
