//! How long a person waits, timed inside the page by the browser's own clock.

use std::time::Duration;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;
use thirtyfour::WebElement;

use super::page::Page;

/// What one answer made a person wait for, from letting go of the mouse button.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct AnswerTime {
    /// Milliseconds until the page was done with painting the frame with the answer in it.
    pub painted: f64,
    /// Milliseconds until that frame was on the screen, by the browser's Event Timing; nothing below its smallest step.
    pub painted_by_browser: Option<f64>,
    /// Milliseconds until the page was done with painting the frame that says that the answer is saved.
    pub saved: f64,
}

/// Where the page says whether all is saved.
#[derive(Debug, Clone)]
pub struct Saved {
    /// A CSS selector of the element that says so.
    pub element: &'static str,
    /// What stands in it while the last answer is being saved.
    pub soon: String,
    /// What stands in it when it is saved.
    pub done: String,
}

/// Both marks are set by asking for a frame and, in it, for the next one: that one begins when the page has done all it
/// has to for the first. This is exact to less than a millisecond and is what the page can do something about.
///
/// Event Timing is asked beside it. It counts on until the frame is on the screen, which takes longer where no graphics
/// card draws, but it knows only steps of 8 ms, and nothing below 16 ms.
const ANSWERS: &str = "
    const [element, soon, done] = arguments;
    const times = window.answerTimes = [];
    const painted = (then) =>
        requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())));
    let start = 0;
    let now = null;
    addEventListener('pointerup', (event) => { start = event.timeStamp; }, { capture: true });
    addEventListener('change', () => {
        const answer = { start, painted: null, painted_by_browser: null, saved: null, soon: false };
        times.push(answer);
        now = answer;
        painted((time) => { answer.painted = time - answer.start; });
    }, { capture: true });
    new MutationObserver(() => {
        if (now === null || now.saved !== null) return;
        const said = document.querySelector(element)?.textContent;
        if (said === soon) now.soon = true;
        if (now.soon && said === done) {
            const answer = now;
            now = null;
            painted((time) => { answer.saved = time - answer.start; });
        }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    new PerformanceObserver((list) => {
        for (const { name, startTime, duration } of list.getEntries()) {
            // Both clicks, on the words and on the button they stand beside, belong to the answer.
            const answer = times.findLast(({ start }) => start <= startTime + 0.1);
            if (name === 'click' && answer) {
                answer.painted_by_browser = Math.max(answer.painted_by_browser, duration);
            }
        }
    }).observe({ type: 'event', durationThreshold: 16 });
";

/// The page can be used when it no longer says that it is loading and has what a person would use, painted.
const START: &str = "
    new MutationObserver((_, observer) => {
        const waits = document.getElementById('loading') ?? document.getElementById('not-started');
        if (waits === null && document.querySelector(SELECTOR)) {
            observer.disconnect();
            requestAnimationFrame(() => requestAnimationFrame(() => {
                window.usableAfter = performance.now();
            }));
        }
    }).observe(document, { subtree: true, childList: true });
";

impl Page {
    /// Takes the time of every answer from now on, until the page is loaded again.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn time_answers(&self, saved: &Saved) -> Result<()> {
        let arguments = vec![json!(saved.element), json!(saved.soon), json!(saved.done)];
        self.driver.execute(ANSWERS, arguments).await?;
        Ok(())
    }

    /// The times of the answers since [`Page::time_answers`], when there are this many and all of them are saved.
    ///
    /// # Errors
    ///
    /// Fails when there are not that many in time.
    pub async fn answer_times(&self, count: usize) -> Result<Vec<AnswerTime>> {
        let script = "return window.answerTimes.every(({ painted, saved }) => painted !== null && saved !== null) \
            ? window.answerTimes : []";
        let times = self.wait(async || {
            let times: Vec<AnswerTime> = serde_json::from_value(self.ask(script).await?)?;
            Ok((times.len() == count).then_some(times))
        });
        times
            .await?
            .with_context(|| format!("{count} answers were not painted and saved in time"))
    }

    /// Takes the time of every start from now on, until what `usable`, a CSS selector, names is there.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn time_starts(&self, usable: &str) -> Result<()> {
        let script = START.replace("SELECTOR", &json!(usable).to_string());
        self.run_in_new_pages(&script).await?;
        Ok(())
    }

    /// How long the last start took, from asking for the page until it could be used.
    ///
    /// # Errors
    ///
    /// Fails when it cannot be used in time.
    pub async fn usable_after(&self) -> Result<Duration> {
        let script = "return window.usableAfter ?? null";
        let after = self.wait(async || Ok(self.ask(script).await?.as_f64()));
        let after = after.await?.context("the page cannot be used")?;
        Ok(Duration::from_secs_f64(after / 1000.0))
    }

    /// The element that a script gives back, if it gives one.
    ///
    /// # Errors
    ///
    /// Fails when the script does.
    pub async fn element(
        &self,
        script: &str,
        arguments: &[serde_json::Value],
    ) -> Result<Option<WebElement>> {
        let found = self.driver.execute(script, arguments.to_vec()).await?;
        if found.json().is_null() {
            return Ok(None);
        }
        Ok(Some(found.element()?))
    }
}
