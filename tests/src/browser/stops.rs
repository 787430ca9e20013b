//! Where the keyboard leads, and how it looks there.

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use serde_json::Value;
use thirtyfour::WebElement;

use super::page::Page;

/// The keys, as the driver writes them.
const TAB: &str = "\u{e004}";
const SHIFT_TAB: &str = "\u{e008}\u{e004}";
/// More than any page of the form has stops.
const MOST_STOPS: usize = 300;

/// Something that takes the focus, as it looks when it has it.
#[derive(Debug, Deserialize)]
pub struct Stop {
    /// What kind of element it is, such as `button` or `radio`.
    pub kind: String,
    /// The words on it.
    pub words: String,
    /// Its width in CSS pixels; of a radio or a box with its words.
    pub width: f64,
    /// Its height in CSS pixels.
    pub height: f64,
    /// How thick the line is that shows where the focus is; 0 without any.
    pub mark: f64,
    /// Whether it stands in a line of text and leads somewhere.
    pub is_in_text: bool,
    /// Whether it can be seen: in the window, and not covered.
    pub is_in_sight: bool,
}

/// What has the focus is looked for in the middle of its first line.
const STOPS: &str = "
    const kinds = 'a[href], button, input, select, textarea, summary, [tabindex=\"0\"]';
    const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled');
    return [...document.querySelectorAll(kinds)].filter(shown).map((element) => {
        element.focus();
        const whole = element.matches('[type=radio], [type=checkbox]') && element.labels[0] || element;
        const { width, height } = whole.getBoundingClientRect();
        const [line] = element.getClientRects();
        const on_top = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
        const style = getComputedStyle(element);
        return {
            kind: element.type || element.localName,
            words: (whole.innerText || element.id).trim(),
            width,
            height,
            is_in_text: element.matches('a[href], .leads'),
            mark: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
            is_in_sight: document.activeElement === element && element.contains(on_top),
        };
    });
";

/// Only what goes from side to side takes height away.
const STAYS: &str = "
    const heights = [...document.body.querySelectorAll('*')]
        .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
        .map((element) => element.getBoundingClientRect())
        .filter(({ width }) => width > innerWidth / 2)
        .map(({ height }) => height);
    return heights.reduce((sum, height) => sum + height, 0) / innerHeight;
";

impl Page {
    /// The share of the window's height that is taken by what stays in view when the page is scrolled.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn share_that_stays(&self) -> Result<f64> {
        let share = self.ask(STAYS).await?;
        share.as_f64().context("no share of the height")
    }

    /// Puts the focus on everything that takes it, one after the other, as somebody does who never touches a mouse.
    ///
    /// # Errors
    ///
    /// Fails when nothing takes the focus.
    pub async fn stops(&self) -> Result<Vec<Stop>> {
        // After a key the browser shows where the focus is; not from the last stop, where Tab leads out of the page.
        self.ask("document.querySelector('button, input').focus()")
            .await?;
        self.keys(TAB).await?;
        let stops: Vec<Stop> = serde_json::from_value(self.ask(STOPS).await?)?;
        ensure!(!stops.is_empty(), "nothing takes the focus");
        Ok(stops)
    }

    /// Presses Tab until an answer of this question has the focus.
    ///
    /// # Errors
    ///
    /// Fails when there is no such question, and when Tab never leads there.
    pub async fn tab_to_answers(&self, question: &str) -> Result<()> {
        let group = self.find("group", question).await?;
        let there = "const now = document.activeElement; \
            return now.type === 'radio' && now.closest('fieldset') === arguments[0]";
        self.tab_until(TAB, there, &group)
            .await
            .with_context(|| format!("Tab does not lead to the answers of “{question}”"))
    }

    /// Presses Shift and Tab until the element of this role and name has the focus.
    ///
    /// # Errors
    ///
    /// Fails when there is no such element, and when the keys never lead there.
    pub async fn tab_back_to(&self, role: &str, name: &str) -> Result<()> {
        let wanted = self.find(role, name).await?;
        let there = "return document.activeElement === arguments[0]";
        self.tab_until(SHIFT_TAB, there, &wanted)
            .await
            .with_context(|| format!("Shift and Tab do not lead to the {role} “{name}”"))
    }

    async fn tab_until(&self, keys: &str, there: &str, wanted: &WebElement) -> Result<()> {
        for _ in 0..MOST_STOPS {
            self.keys(keys).await?;
            let is_there = self.driver.execute(there, vec![wanted.to_json()?]).await?;
            if is_there.json() == &Value::Bool(true) {
                return Ok(());
            }
        }
        bail!("{MOST_STOPS} stops, and not there")
    }

    /// Opens what stands folded under these words.
    ///
    /// # Errors
    ///
    /// Fails when nothing stands folded under them.
    pub async fn unfold(&self, words: &str) -> Result<()> {
        let fold = self.node(None, &["DisclosureTriangle"], words).await?;
        self.click(&fold).await
    }
}
