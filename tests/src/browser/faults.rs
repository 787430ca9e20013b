//! What goes wrong with the browser under the page: no room, nothing kept any more, time that passes.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::page::Page;

/// Has every other connection to a database closed, as the browser does now and then: asks for another version of it, and
/// takes that back.
const CLOSE: &str = "
    const [database, done] = arguments;
    const asking = indexedDB.open(database);
    asking.onsuccess = () => {
        const { version } = asking.result;
        asking.result.close();
        const opening = indexedDB.open(database, version + 1);
        opening.onblocked = () => done('somebody does not let go of it');
        opening.onupgradeneeded = () => opening.transaction.abort();
        opening.onerror = () => done(null);
        opening.onsuccess = () => done('it has another version now');
    };
";

const FULL: &str = "
    window.isFull = arguments[0];
    if (window.putWithRoom) return;
    window.putWithRoom = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...row) {
        if (window.isFull) throw new DOMException('no room', 'QuotaExceededError');
        return window.putWithRoom.apply(this, row);
    };
";

/// Scoring begins where no room is left on the stack, and ends in the middle of what it does.
const BREAK: &str = "
    window.contained ??= window.zajednoContained;
    const noRoom = (work) => {
        const deeper = () => { try { deeper(); } finally { work(); } };
        deeper();
    };
    window.zajednoContained = arguments[0] ? noRoom : window.contained;
";

const PASS: &str = "
    const now = Date.now;
    const passed = arguments[0] * 60000;
    Date.now = () => now.call(Date) + passed;
";

impl Page {
    /// Leaves the page no room for anything more, as on a full disk, or lets it have room again.
    ///
    /// The page is told as the browser tells it. A quota of the developer tools does not do: Chromium has set room aside for
    /// every page that has written, and looks again only much later.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn set_full(&self, is_full: bool) -> Result<()> {
        self.driver.execute(FULL, vec![json!(is_full)]).await?;
        Ok(())
    }

    /// Closes a database under the page. What is in it stays.
    ///
    /// # Errors
    ///
    /// Fails when the page does not let go of it.
    pub async fn close_database(&self, database: &str) -> Result<()> {
        let closed = self
            .driver
            .execute_async(CLOSE, vec![json!(database)])
            .await?;
        ensure!(closed.json() == &Value::Null, "{}", closed.json());
        Ok(())
    }

    /// Deletes everything that is kept, as somebody does who clears the browser while the page is open.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn clear_everything(&self) -> Result<()> {
        let origin = self.ask("return location.origin").await?;
        let all = json!({ "origin": origin, "storageTypes": "indexeddb,local_storage" });
        let cdp = self.driver.cdp();
        cdp.send_raw("Storage.clearDataForOrigin", all).await?;
        Ok(())
    }

    /// Has everything that is scored fail, or lets it be again.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn set_scoring_fails(&self, fails: bool) -> Result<()> {
        self.driver.execute(BREAK, vec![json!(fails)]).await?;
        Ok(())
    }

    /// Lets minutes pass for the page, at once.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn let_pass(&self, minutes: u32) -> Result<()> {
        self.driver.execute(PASS, vec![json!(minutes)]).await?;
        Ok(())
    }

    /// Waits until the page has been loaded again by itself, after `act`.
    ///
    /// # Errors
    ///
    /// Fails when it is not in time, and when `act` does.
    pub async fn reloads(&self, act: impl AsyncFnOnce() -> Result<()>) -> Result<()> {
        self.ask("window.isBeforeReload = true").await?;
        act().await?;
        let gone = self.wait(async || {
            let is_gone = self
                .ask("return window.isBeforeReload === undefined")
                .await?;
            Ok((is_gone == true).then_some(()))
        });
        ensure!(gone.await?.is_some(), "the page is not loaded again");
        self.started().await
    }
}
