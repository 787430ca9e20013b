//! Answering: the option of a question is found by what assistive technology is told, and clicked with the mouse.
//!
//! To find a question takes the browser long, to ask an element for its name does not. So all questions that were found
//! are remembered, and one of them is asked for its name before it is believed.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;

use super::accessibility::{self, GROUPS, Node};
use super::page::Page;

/// Where the mouse goes, in CSS pixels of the window.
#[derive(Deserialize)]
struct Aim {
    x: f64,
    y: f64,
    /// What would get the click instead.
    covered_by: Option<String>,
}

/// Scrolls as a person does, to the words beside a button, or to what has no such words; and aims at the middle of
/// their first line.
const AIM: &str = "function () {
    const words = this.labels?.[0] ?? this;
    words.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [line] = words.getClientRects();
    const [x, y] = [line.left + line.width / 2, line.top + line.height / 2];
    const hit = document.elementFromPoint(x, y);
    const covered_by = words.contains(hit) ? null : hit?.outerHTML.slice(0, 200) ?? 'the edge of the window';
    return { x, y, covered_by };
}";

impl Page {
    /// Chooses an option of a question: clicks the words beside the button, as most people do.
    ///
    /// # Errors
    ///
    /// Fails when there is no such question or option, when something covers it, and when it is not chosen after the
    /// click.
    pub async fn choose(&self, question: &str, option: &str) -> Result<()> {
        let group = self.group(question).await?;
        self.choose_in(&group, option).await
    }

    /// As [`Page::choose`], where the question has been found.
    pub(super) async fn choose_in(&self, group: &Node, option: &str) -> Result<()> {
        let radio = self.option(group, option).await?;
        self.click(&radio).await?;
        let chosen = self.wait(async || {
            let radio = accessibility::now(&self.driver, &radio).await?;
            Ok(radio.is_chosen(group, option).then_some(()))
        });
        chosen.await?.with_context(|| {
            let question = &group.name;
            format!("“{option}” of “{question}” was clicked, but is not chosen")
        })
    }

    /// Which option of a question is chosen.
    ///
    /// # Errors
    ///
    /// Fails when there is no such question.
    pub async fn chosen(&self, question: &str) -> Result<Option<String>> {
        let group = self.group(question).await?;
        let radios = accessibility::radios(&self.driver, &group).await?;
        Ok(radios
            .into_iter()
            .find(|radio| radio.checked)
            .map(|radio| radio.name))
    }

    /// The options of a question, as a whole.
    async fn group(&self, question: &str) -> Result<Node> {
        let known: Vec<Node> = {
            let known = self.questions.borrow();
            known
                .iter()
                .filter(|it| it.name == question)
                .cloned()
                .collect()
        };
        if let [group] = &known[..] {
            let now = accessibility::now(&self.driver, group).await;
            if now.is_ok_and(|it| it.is_group(question)) {
                return Ok(group.clone());
            }
        }
        self.node(None, GROUPS, question).await
    }

    /// An option of a question, which may hold another question with an option of the same name.
    async fn option(&self, group: &Node, option: &str) -> Result<Node> {
        let mut named = accessibility::query(&self.driver, Some(group), "radio").await?;
        named.retain(|radio| radio.name == option);
        if named.len() > 1 {
            let mut own = Vec::new();
            for radio in named {
                let now = accessibility::now(&self.driver, &radio).await?;
                own.extend(now.is_in(group).then_some(radio));
            }
            named = own;
        }
        match <[Node; 1]>::try_from(named) {
            Ok([radio]) => Ok(radio),
            Err(_) => self.node(Some(group), &["radio"], option).await,
        }
    }

    /// Clicks with the mouse what is in the window and uncovered, after scrolling to it.
    pub(super) async fn click(&self, node: &Node) -> Result<()> {
        let cdp = self.driver.cdp();
        let aim = accessibility::call(&self.driver, node, AIM).await?;
        let Aim { x, y, covered_by } = serde_json::from_value(aim)?;
        ensure!(
            covered_by.is_none(),
            "“{}” is covered by {covered_by:?}",
            node.name
        );
        for (kind, button) in [
            ("mouseMoved", "none"),
            ("mousePressed", "left"),
            ("mouseReleased", "left"),
        ] {
            let event = json!({ "type": kind, "x": x, "y": y, "button": button, "clickCount": 1 });
            cdp.send_raw("Input.dispatchMouseEvent", event).await?;
        }
        Ok(())
    }
}
