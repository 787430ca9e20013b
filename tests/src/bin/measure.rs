//! Times the built page in a real Chromium and prints a Markdown table; `cargo xtask measure` runs it.
//!
//! The machine is made six times slower, as an office computer of ten years ago may be.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line tool talks through these"
)]

use std::cell::RefCell;
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;
use zajedno_core::Language;
use zajedno_tests::browser::{AnswerTime, Computer, Entry, Network, Options, Page, Saved, visit};
use zajedno_text::Catalogue;

const ANSWERS: usize = 200;
const LOADS: usize = 5;
const SLOWER: u32 = 6;
const NETWORK: Network = Network::Slow {
    kilobytes_per_second: 400,
    latency: Duration::from_millis(100),
};
/// Long enough for an answer to be painted and saved before the page is asked anything: a question would be one more
/// thing to do for it.
const REST: Duration = Duration::from_millis(600);

fn main() -> Result<()> {
    let answers = answers()?;
    let (first, second) = loads()?;
    let by_browser = |time: &AnswerTime| time.painted_by_browser.unwrap_or(0.0);
    let rows = [
        (
            format!("Answer to painted, {ANSWERS} answers"),
            Figures::of(answers.iter().map(|time| time.painted)),
            "p95 50 ms",
        ),
        (
            "– until it is on the screen (Event Timing, steps of 8 ms)".to_owned(),
            Figures::of(answers.iter().map(by_browser)),
            "",
        ),
        (
            "Answer to “saved”, the same answers".to_owned(),
            Figures::of(answers.iter().map(|time| time.saved)),
            "p95 500 ms",
        ),
        (
            format!("First load to usable at 400 kB/s, {LOADS} loads"),
            Figures::of(first.into_iter().map(milliseconds)),
            "2000 ms",
        ),
        (
            "– second load in another browser process, from its cache".to_owned(),
            Figures::of(second.into_iter().map(milliseconds)),
            "",
        ),
    ];
    println!("| What, at {SLOWER} times less speed of the processor | Median | p95 | To reach |");
    println!("|---|--:|--:|---|");
    for (what, Figures { median, high }, goal) in rows {
        println!("| {what} | {median:.0} ms | {high:.0} ms | {goal} |");
    }
    Ok(())
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// What half of the values are at most, and what 95 of a hundred are; of few values the latter is the largest.
struct Figures {
    median: f64,
    high: f64,
}

impl Figures {
    fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<_> = values.collect();
        values.sort_by(f64::total_cmp);
        let at = |percent: usize| {
            let rank = (values.len() * percent).div_ceil(100);
            values
                .get(rank.saturating_sub(1))
                .copied()
                .unwrap_or(f64::NAN)
        };
        Self {
            median: at(50),
            high: at(95),
        }
    }
}

/// Answers what is asked, domain after domain, each time with another option.
fn answers() -> Result<Vec<AnswerTime>> {
    let times = RefCell::new(Vec::new());
    visit(&Options::default(), async |page| {
        form::begin(page).await?;
        page.slow_down(SLOWER).await?;
        page.time_answers(&form::saved()).await?;
        let (mut given, mut domain, mut question) = (0, 0, 0);
        while given < ANSWERS {
            let Some(answer) = form::answer(page, question, given).await? else {
                domain += 1;
                question = 0;
                form::turn_to(page, domain).await?;
                tokio::time::sleep(REST).await;
                continue;
            };
            answer.click().await?;
            tokio::time::sleep(REST).await;
            question += 1;
            given += 1;
            if given % 50 == 0 {
                eprintln!("    {given} answers");
            }
        }
        times.replace(page.answer_times(ANSWERS).await?);
        Ok(())
    })?;
    Ok(times.into_inner())
}

/// Each time with a new profile, then once more on it.
fn loads() -> Result<(Vec<Duration>, Vec<Duration>)> {
    let options = Options {
        entry: Entry::Closed,
        ..Options::default()
    };
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for _ in 0..LOADS {
        let computer = Computer::new()?;
        for times in [&mut first, &mut second] {
            computer.visit(&options, async |page| {
                page.slow_down(SLOWER).await?;
                page.set_network(NETWORK).await?;
                page.time_starts(form::USABLE).await?;
                page.fetch().await?;
                times.push(page.usable_after().await?);
                Ok(())
            })?;
        }
    }
    Ok((first, second))
}

/// What has to be known of the page; when it is drawn another way, this is to be changed and nothing else.
mod form {
    use super::{Catalogue, Context, Language, Page, Result, Saved, json};
    use thirtyfour::WebElement;

    /// What a person would use first.
    pub(super) const USABLE: &str = "main input:enabled";

    fn say() -> Catalogue {
        Catalogue::new(Language::SerbianCyrillic)
    }

    pub(super) fn saved() -> Saved {
        Saved {
            element: ".saved",
            soon: say().saved_soon().into_owned(),
            done: say().saved_yes().into_owned(),
        }
    }

    /// Opens the assessment of a family with one child.
    pub(super) async fn begin(page: &Page) -> Result<()> {
        let say = say();
        page.press(&say.families_new()).await?;
        page.enter("textbox", &say.start_reference(), "M-1").await?;
        page.enter("textbox", &say.child_code(), "A").await?;
        page.choose(&say.child_birth(), &say.child_born()).await?;
        page.pick(&say.child_year(), "2019").await?;
        page.pick(&say.child_month(), "3").await?;
        page.press(&say.start_begin()).await?;
        page.find("navigation", &say.open_domains()).await?;
        Ok(())
    }

    /// The words of an option of the question at a place; none when fewer questions are shown.
    pub(super) async fn answer(
        page: &Page,
        question: usize,
        option: usize,
    ) -> Result<Option<WebElement>> {
        let script = "
            const [question, option] = arguments;
            const groups = Map.groupBy(document.querySelectorAll('main input[type=radio]:enabled'), ({ name }) => name);
            const options = [...groups.values()][question]?.filter(({ checked }) => !checked);
            const words = options?.[option % options.length].labels[0] ?? null;
            words?.scrollIntoView({ block: 'center' });
            return words";
        page.element(script, &[json!(question), json!(option)])
            .await
    }

    /// Turns to another domain; after the last comes the first.
    pub(super) async fn turn_to(page: &Page, domain: usize) -> Result<()> {
        let script = "
            const domains = [...document.querySelectorAll('main nav :is(a, button)')];
            const domain = domains[arguments[0] % domains.length];
            domain?.scrollIntoView({ block: 'center' });
            return domain ?? null";
        let domain = page.element(script, &[json!(domain)]).await?;
        domain.context("no way to another domain")?.click().await?;
        Ok(())
    }
}
