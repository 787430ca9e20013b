//! What a person sees on the page, and where the keyboard is.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::accessibility;
use super::page::Page;

/// More than any page has stops for the Tab key.
const MOST_STOPS: usize = 700;
/// Every text whose middle is in the window and belongs to whatever the browser finds there.
const IN_SIGHT: &str = "
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const seen = [];
    while (words.nextNode()) {
        range.selectNodeContents(words.currentNode);
        const shown = [...range.getClientRects()].some(({ left, top, width, height }) => {
            const on_top = document.elementFromPoint(left + width / 2, top + height / 2);
            return width > 1 && height > 1 && words.currentNode.parentElement.contains(on_top);
        });
        const text = words.currentNode.data.trim().replace(/\\s+/g, ' ');
        if (shown && text !== '') seen.push(text);
    }
    return seen;
";

const EDGES: &str = "
    return [...document.querySelectorAll(arguments[0])].map(element => {
        const { left, right } = element.getBoundingClientRect();
        return [Math.round(left), Math.round(right)];
    });
";

impl Page {
    pub(super) async fn ask(&self, script: &str) -> Result<Value> {
        Ok(self
            .driver
            .execute(script, Vec::new())
            .await?
            .json()
            .clone())
    }

    /// All that can be read on the page.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn body_text(&self) -> Result<String> {
        let text = self.ask("return document.body.innerText").await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// What can be read in the window as it is, line by line: not what one would have to scroll to, and not what
    /// something else covers.
    ///
    /// Right after a page was opened this is what a person sees first.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn in_sight(&self) -> Result<Vec<String>> {
        Ok(serde_json::from_value(self.ask(IN_SIGHT).await?)?)
    }

    /// Waits until `words` can be read anywhere.
    ///
    /// # Errors
    ///
    /// Fails when they cannot be read in time.
    pub async fn see_text(&self, words: &str) -> Result<()> {
        let seen = self.wait(async || Ok(self.body_text().await?.contains(words).then_some(())));
        seen.await?
            .with_context(|| format!("“{words}” cannot be read on the page"))
    }

    /// Waits until `words` cannot be read on the page any more.
    ///
    /// # Errors
    ///
    /// Fails when they can still be read in time.
    pub async fn see_gone(&self, words: &str) -> Result<()> {
        let gone = self.wait(async || Ok((!self.body_text().await?.contains(words)).then_some(())));
        gone.await?
            .with_context(|| format!("“{words}” can still be read on the page"))
    }

    /// What stands in the field of this role and name.
    ///
    /// # Errors
    ///
    /// Fails when there is no such field.
    pub async fn value(&self, role: &str, name: &str) -> Result<String> {
        Ok(self
            .find(role, name)
            .await?
            .prop("value")
            .await?
            .unwrap_or_default())
    }

    /// The language that the page says it is in.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn language(&self) -> Result<String> {
        let language = self.ask("return document.documentElement.lang").await?;
        Ok(language.as_str().unwrap_or_default().to_owned())
    }

    /// Whether everything fits into the width of the window.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn fits_width(&self) -> Result<bool> {
        let fits =
            "const page = document.documentElement; return page.scrollWidth <= page.clientWidth";
        Ok(self.ask(fits).await? == Value::Bool(true))
    }

    /// Where elements begin from the left, and where they end, in whole CSS pixels; each pair once.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn edges(&self, selector: &str) -> Result<BTreeSet<(i64, i64)>> {
        let arguments = vec![Value::from(selector)];
        let edges = self.driver.execute(EDGES, arguments).await?;
        Ok(serde_json::from_value(edges.json().clone())?)
    }

    /// Waits until the element of this role and name has the focus.
    ///
    /// # Errors
    ///
    /// Fails when it does not get it in time.
    pub async fn focused_on(&self, role: &str, name: &str) -> Result<()> {
        let element = self.find(role, name).await?;
        let script = "return document.activeElement === arguments[0]";
        let focused = self.wait(async || {
            let has = self
                .driver
                .execute(script, vec![element.to_json()?])
                .await?;
            Ok((has.json() == &Value::Bool(true)).then_some(()))
        });
        focused
            .await?
            .with_context(|| format!("the focus is not on the {role} “{name}”"))
    }

    /// Presses Tab until a field with this label, or a button with these words, has the focus, where there are several.
    ///
    /// # Errors
    ///
    /// Fails when Tab never leads there.
    pub async fn tab_to_label(&self, label: &str) -> Result<()> {
        let labelled =
            "const it = document.activeElement; return (it.labels?.[0] ?? it).innerText.trim()";
        for _ in 0..MOST_STOPS {
            self.keys("\u{e004}").await?;
            if self.ask(labelled).await? == label {
                return Ok(());
            }
        }
        bail!("Tab does not lead to a “{label}”")
    }

    /// Presses Tab until the element of this role and name has the focus; of a set of options, the one that takes it.
    ///
    /// # Errors
    ///
    /// Fails when Tab never leads there.
    pub async fn tab_to(&self, role: &str, name: &str) -> Result<()> {
        let wanted = self.find(role, name).await?;
        let there = "const [wanted, now] = [arguments[0], document.activeElement]; \
            return now === wanted || (now.type === 'radio' && now.name === wanted.name)";
        for _ in 0..MOST_STOPS {
            self.keys("\u{e004}").await?;
            let now = self.driver.execute(there, vec![wanted.to_json()?]).await?;
            if now.json() == &Value::Bool(true) {
                return Ok(());
            }
        }
        bail!("Tab does not lead to the {role} “{name}”")
    }

    /// Presses a button that stands on the page more than once: the one at `place`, from 0.
    ///
    /// # Errors
    ///
    /// Fails when there is no such button.
    pub async fn press_nth(&self, button: &str, place: usize) -> Result<()> {
        let buttons = accessibility::query(&self.driver, None, "button").await?;
        let button = buttons.iter().filter(|it| it.name == button).nth(place);
        let button = button.context("no such button at this place")?;
        self.click(button).await
    }

    /// Ticks a box, or takes the tick away.
    ///
    /// # Errors
    ///
    /// Fails when there is no such box.
    pub async fn tick(&self, name: &str) -> Result<()> {
        let tick = self.node(None, &["checkbox"], name).await?;
        self.click(&tick).await
    }

    /// Chooses an option of a question that stands on the page more than once: of the one at `place`, from 0.
    ///
    /// # Errors
    ///
    /// Fails when there is no such question or option.
    pub async fn choose_nth(&self, question: &str, place: usize, option: &str) -> Result<()> {
        let groups = accessibility::query(&self.driver, None, "group").await?;
        let group = groups
            .into_iter()
            .filter(|it| it.name == question)
            .nth(place);
        let group = group.with_context(|| format!("no question “{question}” at {place}"))?;
        self.choose_in(&group, option).await
    }
}
