//! Rows of bytes, each with an id and a revision, in a few tables that are changed together.
//!
//! The browser keeps them; where it keeps nothing, they are in memory until the page is closed.

mod browser;
mod memory;

use js_sys::Error;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::DomException;

use self::browser::Connection;
use self::memory::Memory;

/// How often a row was written; a row that does not exist has revision 0.
pub(crate) type Revision = u64;

/// One row.
#[derive(Clone)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) revision: Revision,
    pub(crate) bytes: Vec<u8>,
}

/// Why something is not kept, or cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StoreProblem {
    /// The row is no longer at the revision that the change follows.
    Elsewhere,
    /// There is no room.
    Full,
    /// The browser refused.
    Refused,
}

impl From<JsValue> for StoreProblem {
    fn from(problem: JsValue) -> Self {
        let name = match problem.dyn_ref::<DomException>() {
            Some(it) => it.name(),
            None => problem
                .dyn_ref::<Error>()
                .map_or_else(String::new, |it| it.name().into()),
        };
        if name == "QuotaExceededError" {
            Self::Full
        } else {
            Self::Refused
        }
    }
}

/// Tables of rows.
pub(crate) enum Database {
    Browser(Connection),
    Memory(Memory),
}

/// A part of a change: in which table, and what.
pub(crate) enum Step<'a> {
    /// Goes on only if the row with this id is at this revision; a row that does not exist is at 0.
    Expect(&'static str, &'a str, Revision),
    /// Writes a row, in place of the one with the same id.
    Put(&'static str, &'a Row),
    /// Removes the row with this id, if it is there.
    Remove(&'static str, &'a str),
}

impl Database {
    /// Opens a database of the browser, and makes it with these tables the first time.
    pub(crate) async fn open(
        name: &str,
        tables: &'static [&'static str],
    ) -> Result<Self, StoreProblem> {
        Connection::open(name, tables).await.map(Self::Browser)
    }

    /// A database that is gone when the page is closed.
    pub(crate) fn in_memory() -> Self {
        Self::Memory(Memory::default())
    }

    /// Whether it is still there after the page was closed.
    pub(crate) fn is_kept(&self) -> bool {
        matches!(self, Self::Browser(_))
    }

    /// Whether the browser has a database of this name; one that is not there is not made.
    pub(crate) async fn exists(name: &str) -> bool {
        browser::exists(name).await.unwrap_or(false)
    }

    /// Deletes a database of the browser, and all that is in it.
    pub(crate) async fn delete(name: &str) -> Result<(), StoreProblem> {
        browser::delete(name).await
    }

    /// The row with an id, if there is one.
    pub(crate) async fn row(&self, table: &str, id: &str) -> Result<Option<Row>, StoreProblem> {
        match self {
            Self::Browser(it) => it.row(table, id).await,
            Self::Memory(it) => Ok(it.row(table, id)),
        }
    }

    /// All rows of a table.
    pub(crate) async fn rows(&self, table: &str) -> Result<Vec<Row>, StoreProblem> {
        match self {
            Self::Browser(it) => it.rows(table).await,
            Self::Memory(it) => Ok(it.rows(table)),
        }
    }

    /// The ids of all rows of a table.
    pub(crate) async fn ids(&self, table: &str) -> Result<Vec<String>, StoreProblem> {
        match self {
            Self::Browser(it) => it.ids(table).await,
            Self::Memory(it) => Ok(it.rows(table).into_iter().map(|row| row.id).collect()),
        }
    }

    /// Makes all steps in one transaction. When one fails, nothing is kept; when all succeed, they are on the disk.
    pub(crate) async fn change(&self, steps: &[Step<'_>]) -> Result<(), StoreProblem> {
        match self {
            Self::Browser(it) => it.change(steps).await,
            Self::Memory(it) => it.change(steps),
        }
    }

    /// Closes it; whatever is asked next opens it again.
    pub(crate) fn close(&self) {
        if let Self::Browser(it) = self {
            it.close();
        }
    }
}
