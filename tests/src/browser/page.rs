//! What a person does on the page.

use std::cell::RefCell;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{WebDriver, WebElement};

use super::Options;
use super::accessibility::{self, GROUPS, Node};
use super::entry::Entry;
use super::store::Store;
use super::traffic::{self, Traffic};

/// Between two looks at what has not come yet; each is twice as long as the one before.
const SHORTEST_PAUSE: Duration = Duration::from_millis(5);
/// At most.
const PAUSE: Duration = Duration::from_millis(40);
pub(super) const AXE: &str = include_str!("../../browser/vendor/axe.min.js");

/// An open page.
///
/// Whatever is looked for is waited for; what is not there in time is an error
/// that names what was there instead.
pub struct Page {
    pub(super) driver: WebDriver,
    address: String,
    patience: Duration,
    entry: Entry,
    /// Width and height that the visit began with.
    window: (u32, u32),
    /// The sets of options that were there at the last look for one.
    pub(super) questions: RefCell<Vec<Node>>,
}

impl Page {
    pub(super) fn new(driver: WebDriver, address: String, options: &Options) -> Self {
        Self {
            driver,
            address,
            patience: options.patience,
            entry: options.entry,
            window: (options.width, options.height),
            questions: RefCell::default(),
        }
    }

    pub(super) fn window(&self) -> (u32, u32) {
        self.window
    }

    /// Opens the page from the start, and waits until it can be used: where the options say so the ordinary store is
    /// there, and unlocked.
    ///
    /// # Errors
    ///
    /// Fails when it does not start in time, or is not unlocked.
    pub async fn open(&self) -> Result<()> {
        if matches!(self.entry, Entry::Unlocked | Entry::Locked) {
            let script = self.settle().await?;
            self.fetch().await?;
            self.leave_new_pages(&script).await?;
        } else {
            self.fetch().await?;
        }
        self.arrived().await
    }

    /// Opens the page from the start, whatever comes of it.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone, or has not read the page to its end in five minutes.
    pub async fn fetch(&self) -> Result<()> {
        Ok(self.driver.goto(&self.address).await?)
    }

    /// Loads the page again, as after closing and opening the browser, and comes as far as [`Page::open`] did.
    ///
    /// # Errors
    ///
    /// As [`Page::open`].
    pub async fn reload(&self) -> Result<()> {
        self.driver.refresh().await?;
        self.arrived().await
    }

    /// Loads the page again, and leaves it as it opens: at the gate.
    ///
    /// # Errors
    ///
    /// Fails when it does not start in time.
    pub async fn reload_locked(&self) -> Result<()> {
        self.driver.refresh().await?;
        self.started().await
    }

    async fn arrived(&self) -> Result<()> {
        self.started().await?;
        if self.entry == Entry::Unlocked {
            self.unlock(Store::ordinary()?.passphrase).await?;
        }
        Ok(())
    }

    pub(super) async fn started(&self) -> Result<()> {
        // Gone is what stands there before Rust has started, and what it says while the list and what is kept are fetched.
        let script = "return document.getElementById('loading') === null \
            && document.querySelector('.opening') === null";
        let deadline = Instant::now() + self.patience;
        while self.driver.execute(script, Vec::new()).await?.json() != &Value::Bool(true) {
            ensure!(
                Instant::now() < deadline,
                "the page did not start; the console holds {:#?}",
                self.traffic().await?
            );
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }

    /// The title of the page.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn title(&self) -> Result<String> {
        Ok(self.driver.title().await?)
    }

    /// The names of all elements of a role, in the order of the page.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn names(&self, role: &str) -> Result<Vec<String>> {
        let nodes = accessibility::query(&self.driver, None, role).await?;
        Ok(nodes.into_iter().map(|node| node.name).collect())
    }

    /// The element of this role and accessible name.
    ///
    /// # Errors
    ///
    /// Fails when there is none, or more than one.
    pub async fn find(&self, role: &str, name: &str) -> Result<WebElement> {
        let node = self.node(None, &[role], name).await?;
        accessibility::element(&self.driver, &node).await
    }

    /// Presses a button.
    ///
    /// # Errors
    ///
    /// Fails when there is no such button.
    pub async fn press(&self, button: &str) -> Result<()> {
        let button = self.node(None, &["button"], button).await?;
        self.click(&button).await
    }

    /// Writes into the field of this role and name, in place of what stands there.
    ///
    /// # Errors
    ///
    /// Fails when there is no such field, and when it does not hold the words afterwards.
    pub async fn enter(&self, role: &str, name: &str, words: &str) -> Result<()> {
        let field = self.find(role, name).await?;
        field.clear().await?;
        field.send_keys(words).await?;
        let holds = field.prop("value").await?.unwrap_or_default();
        ensure!(
            holds == words,
            "“{name}” holds “{holds}” instead of “{words}”"
        );
        Ok(())
    }

    /// Chooses a date, written like `2026-03-02`, as the browser's own calendar would.
    ///
    /// # Errors
    ///
    /// Fails when there is no such field, and when it does not hold the date afterwards.
    pub async fn set_date(&self, name: &str, date: &str) -> Result<()> {
        let field = self.find("Date", name).await?;
        // The keys that a date field takes depend on the language of the machine, its value does not.
        let script = "arguments[0].value = arguments[1]; \
            for (const kind of ['input', 'change']) arguments[0].dispatchEvent(new Event(kind, { bubbles: true }));";
        self.driver
            .execute(script, vec![field.to_json()?, json!(date)])
            .await?;
        let holds = field.prop("value").await?.unwrap_or_default();
        ensure!(
            holds == date,
            "“{name}” holds “{holds}” instead of “{date}”"
        );
        Ok(())
    }

    /// Picks a line of the drop-down list of this name.
    ///
    /// # Errors
    ///
    /// Fails when there is no such list or line.
    pub async fn pick(&self, list: &str, line: &str) -> Result<()> {
        let list = self.find("combobox", list).await?;
        let list = thirtyfour::components::SelectElement::new(&list).await?;
        Ok(list.select_by_exact_text(line).await?)
    }

    /// Presses keys where the focus is, such as `Key::Tab + " "`.
    ///
    /// # Errors
    ///
    /// Fails when nothing has the focus.
    pub async fn keys(&self, keys: impl Into<thirtyfour::TypingData>) -> Result<()> {
        Ok(self.driver.active_element().await?.send_keys(keys).await?)
    }

    /// What can be read in the element of this role and name.
    ///
    /// # Errors
    ///
    /// Fails when there is no such element.
    pub async fn text(&self, role: &str, name: &str) -> Result<String> {
        Ok(self.find(role, name).await?.text().await?)
    }

    /// Waits until `words` can be read in the element of this role and name.
    ///
    /// # Errors
    ///
    /// Fails when they cannot be read in time, with what could be read instead.
    pub async fn see(&self, role: &str, name: &str, words: &str) -> Result<()> {
        let seen = self
            .wait(async || Ok(self.text(role, name).await?.contains(words).then_some(())))
            .await?;
        if seen.is_none() {
            bail!(
                "expected “{words}” in the {role} “{name}”, found: {}",
                self.text(role, name).await?
            );
        }
        Ok(())
    }

    /// What was asked for and complained about since the last call.
    ///
    /// A test that expects a complaint takes it with this call; what is left at its end is an error.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn traffic(&self) -> Result<Traffic> {
        traffic::take(&self.driver, &self.address).await
    }

    /// What axe finds that keeps people with disabilities out: rule, help, and the elements.
    ///
    /// # Errors
    ///
    /// Fails when the check cannot run.
    pub async fn barriers(&self) -> Result<Vec<String>> {
        self.driver.execute(AXE, Vec::new()).await?;
        let run = "const done = arguments[0]; axe.run().then(({ violations, passes }) => done({ passes: passes.length, found: \
            violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(node => node.target).join(', ')}`) }));";
        let result = self
            .driver
            .execute_async(run, Vec::new())
            .await?
            .json()
            .clone();
        ensure!(
            result["passes"].as_u64() > Some(0),
            "axe checked nothing: {result}"
        );
        Ok(serde_json::from_value(result["found"].clone())?)
    }

    pub(super) async fn node(
        &self,
        within: Option<&Node>,
        roles: &[&str],
        name: &str,
    ) -> Result<Node> {
        let mut others = Vec::new();
        let found = self
            .wait(async || {
                let mut nodes = Vec::new();
                for role in roles {
                    nodes.extend(accessibility::query(&self.driver, within, role).await?);
                }
                if within.is_none() && roles == GROUPS {
                    self.questions.replace(nodes.clone());
                }
                let (mut named, rest): (Vec<_>, Vec<_>) =
                    nodes.into_iter().partition(|node| node.name == name);
                others = rest;
                ensure!(
                    named.len() <= 1,
                    "{} elements are the {} “{name}”",
                    named.len(),
                    roles.join(" or ")
                );
                Ok(named.pop())
            })
            .await?;
        found.with_context(|| {
            let others: Vec<_> = others
                .iter()
                .map(|node| format!("“{}”", node.name))
                .collect();
            let others = if others.is_empty() {
                "none at all".to_owned()
            } else {
                others.join(", ")
            };
            let place = within.map_or_else(String::new, |node| format!(" in “{}”", node.name));
            format!(
                "no {} “{name}”{place}; there is {others}",
                roles.join(" or ")
            )
        })
    }

    /// Looks again and again until there is something or patience ends.
    pub(super) async fn wait<T>(
        &self,
        mut look: impl AsyncFnMut() -> Result<Option<T>>,
    ) -> Result<Option<T>> {
        let deadline = Instant::now() + self.patience;
        let mut pause = SHORTEST_PAUSE;
        loop {
            match look().await {
                Ok(Some(found)) => return Ok(Some(found)),
                Ok(None) if Instant::now() >= deadline => return Ok(None),
                // The page may be drawing itself anew just now.
                Err(problem) if Instant::now() >= deadline => return Err(problem),
                Ok(None) | Err(_) => tokio::time::sleep(pause).await,
            }
            pause = PAUSE.min(2 * pause);
        }
    }
}
