//! Coming to what a person keeps, and leaving it: the gate before the list of families.

use anyhow::{Context, Result, bail};
use serde_json::json;
use zajedno_sealing::Secret;
use zajedno_text::Catalogue;

use super::page::Page;
use super::rows::PEOPLE;
use super::store::Store;

/// Where a visit begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// On the list of families of [`Store::ordinary`], which is there. Loading the page again leads there too.
    Unlocked,
    /// At the gate of that store.
    Locked,
    /// On the page as it opens; nothing is put into the browser before.
    Opened,
    /// On an empty page, and the test opens the built one.
    Closed,
}

/// Keeps a person where nobody has been before: runs ahead of the page, whose own opening of the database waits for it.
const SETTLE: &str = "
    const { id, revision, bytes } = ROW;
    const decoded = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0));
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => {
        const people = opening.result.createObjectStore(TABLE, { keyPath: 'id' });
        people.put({ id, revision: BigInt(revision), bytes: decoded });
    };
    opening.onsuccess = () => opening.result.close();
";

impl Page {
    /// Has the ordinary store in the browser from the next page on, unless somebody has been there before; gives what
    /// [`Page::has_settled`] wants.
    pub(super) async fn settle(&self) -> Result<String> {
        let row = Store::ordinary()?.person()?.carried();
        let script = SETTLE
            .replace("ROW", &row.to_string())
            .replace("DATABASE", &json!(PEOPLE.0).to_string())
            .replace("TABLE", &json!(PEOPLE.1).to_string());
        self.run_in_new_pages(&format!("{{ {script} }}")).await
    }

    /// Adds another person, with an empty store, and loads the page again; it stands at the gate then.
    ///
    /// # Errors
    ///
    /// Fails when the page has never been opened, and as [`Page::reload_locked`].
    pub async fn add_person(&self, store: &Store) -> Result<()> {
        let (database, table) = PEOPLE;
        self.put_rows(database, table, &[store.person()?]).await?;
        self.reload_locked().await
    }

    /// The words of the page in the language that it has now.
    ///
    /// # Errors
    ///
    /// Fails when it has none of the languages.
    pub async fn say(&self) -> Result<Catalogue> {
        Ok(Catalogue::new(self.language().await?.parse()?))
    }

    /// Types a passphrase at the gate, and waits for the list of families.
    ///
    /// # Errors
    ///
    /// Fails when the page is not at the gate, and when the list does not come in time.
    pub async fn unlock(&self, passphrase: &str) -> Result<()> {
        let say = self.say().await?;
        self.enter("textbox", &say.gate_passphrase(), passphrase)
            .await?;
        self.press(&say.gate_unlock()).await?;
        self.unlocked().await
    }

    /// Makes a store with the form at the gate, and goes on to the list of families; gives the recovery code. Its keys are
    /// derived as slowly as for everybody.
    ///
    /// # Errors
    ///
    /// As [`Page::fill_in_gate`]; and when the list does not come in time.
    pub async fn create_store(&self, name: &str, passphrase: &str) -> Result<String> {
        let say = self.say().await?;
        let code = self.fill_in_gate(name, passphrase).await?;
        self.tick(&say.gate_code_safe()).await?;
        self.press(&say.gate_code_go_on()).await?;
        self.unlocked().await?;
        Ok(code)
    }

    /// As [`Page::create_store`], as far as the page that shows the code.
    ///
    /// # Errors
    ///
    /// Fails when the form is not shown, and when the store is not made in time.
    pub async fn fill_in_gate(&self, name: &str, passphrase: &str) -> Result<String> {
        let say = self.say().await?;
        self.enter("textbox", &say.gate_name(), name).await?;
        for field in [say.gate_new_passphrase(), say.gate_again()] {
            self.enter("textbox", &field, passphrase).await?;
        }
        self.press(&say.gate_create()).await?;
        self.find("heading", &say.gate_code_heading()).await?;
        let text = self.body_text().await?;
        let code = text.lines().find(|line| Secret::recovery(line).is_ok());
        Ok(code.context("no code is shown")?.to_owned())
    }

    /// Waits for the list of families, with all that it shows.
    ///
    /// # Errors
    ///
    /// Fails when it does not come in time, with what can be read instead.
    pub async fn unlocked(&self) -> Result<()> {
        let families = self.say().await?.families_heading();
        let come = self.wait(async || {
            let headings = self.names("heading").await?;
            Ok(headings.iter().any(|it| *it == families).then_some(()))
        });
        if come.await?.is_none() {
            bail!(
                "the families do not come; the page says: {}",
                self.body_text().await?
            );
        }
        self.started().await
    }

    /// Locks with the button, and waits for the gate.
    ///
    /// # Errors
    ///
    /// Fails when nothing is open, and when the gate does not come in time.
    pub async fn lock(&self) -> Result<()> {
        let say = self.say().await?;
        // Locking loads the page again.
        self.ask("window.isBeforeLocking = true").await?;
        self.press(&say.lock_now()).await?;
        let is_gone = "return window.isBeforeLocking === undefined";
        let gone = self.wait(async || Ok((self.ask(is_gone).await? == true).then_some(())));
        gone.await?.context("the page is not locked")?;
        self.started().await?;
        self.find("heading", &say.gate_heading()).await?;
        Ok(())
    }

    /// Goes to the list of families with the button that stands on every page.
    ///
    /// # Errors
    ///
    /// Fails when nothing is open.
    pub async fn go_to_families(&self) -> Result<()> {
        self.press(&self.say().await?.families_heading()).await?;
        self.unlocked().await
    }
}
