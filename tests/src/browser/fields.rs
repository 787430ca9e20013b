//! Fields and words: what they hold, how they are marked, and where the focus is among answers.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::WebElement;

use super::accessibility;
use super::page::Page;

/// What stands nearest to the words decides, as for a screen reader.
const LANGUAGE_OF: &str = "
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
        const { data, parentElement } = words.currentNode;
        if (data.trim() === arguments[0]) return parentElement.closest('[lang]').lang;
    }
    return null;
";

/// A red is a strong colour whose share of red is far above the other two.
const REDDENED: &str = "
    const drawn = ['color', 'backgroundColor', 'outlineColor', 'borderTopColor', 'borderLeftColor'];
    const is_red = (colour) => {
        const [red, green, blue, alpha = 1] = colour.match(/[\\d.]+/g)?.map(Number) ?? [0, 0, 0];
        return alpha > 0 && red > 90 && red > 1.8 * green && red > 1.8 * blue;
    };
    const red = [...document.body.querySelectorAll('*')].filter((element) => {
        const style = getComputedStyle(element);
        return element.checkVisibility() && drawn.some((part) => is_red(style[part]));
    });
    return red.map(({ id, className }) => `${id} ${className}`);
";

impl Page {
    /// Chooses a file in the field of this name, as in the browser's own dialog.
    ///
    /// # Errors
    ///
    /// Fails when there is no such field or file.
    pub async fn choose_file(&self, name: &str, file: &Path) -> Result<()> {
        let field = self.find("button", name).await?;
        let file = file.to_str().context("a name of a file is not text")?;
        Ok(field.send_keys(file).await?)
    }

    /// In which language words are marked to be read aloud.
    ///
    /// # Errors
    ///
    /// Fails when they do not stand on the page as one text.
    pub async fn language_of(&self, words: &str) -> Result<String> {
        let language = self.driver.execute(LANGUAGE_OF, vec![json!(words)]).await?;
        let language = language.json().as_str().map(str::to_owned);
        language.with_context(|| format!("“{words}” does not stand on the page"))
    }

    /// Moves the focus to an answer of a question without choosing it: to the one at `place`, from 0.
    ///
    /// # Errors
    ///
    /// Fails when there is no such question or answer.
    pub async fn focus_answer(&self, question: &str, place: usize) -> Result<()> {
        let answer = self.answer(question, place).await?;
        Ok(answer.focus().await?)
    }

    /// Waits until the focus is on an answer of a question: on the one at `place`, from 0.
    ///
    /// # Errors
    ///
    /// Fails when there is no such question or answer, or it does not get the focus in time.
    pub async fn focused_on_answer(&self, question: &str, place: usize) -> Result<()> {
        let script = "return document.activeElement === arguments[0]";
        let focused = self.wait(async || {
            let answer = self.answer(question, place).await?.to_json()?;
            let has = self.driver.execute(script, vec![answer]).await?;
            Ok((has.json() == &Value::Bool(true)).then_some(()))
        });
        focused
            .await?
            .with_context(|| format!("the focus is not on answer {place} of “{question}”"))
    }

    async fn answer(&self, question: &str, place: usize) -> Result<WebElement> {
        let groups = accessibility::query(&self.driver, None, "group").await?;
        let group = groups.into_iter().find(|it| it.name == question);
        let group = group.with_context(|| format!("no question “{question}”"))?;
        let radios = accessibility::radios(&self.driver, &group).await?;
        let radio = radios.get(place);
        let radio = radio.with_context(|| format!("no answer {place} of “{question}”"))?;
        accessibility::element(&self.driver, radio).await
    }

    /// Whether a box is ticked.
    ///
    /// # Errors
    ///
    /// Fails when there is no such box.
    pub async fn is_ticked(&self, name: &str) -> Result<bool> {
        let ticked = self.find("checkbox", name).await?.prop("checked").await?;
        Ok(ticked.as_deref() == Some("true"))
    }

    /// What is drawn in red: words, frames or grounds.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn reddened(&self) -> Result<Vec<String>> {
        Ok(serde_json::from_value(self.ask(REDDENED).await?)?)
    }
}
