//! The page without a mouse: from the empty start to the level, and back to where one was.

use anyhow::{Context, Result};
use zajedno_tests::browser::{Options, Page, visit};

use crate::common::{Family, Form, cyrillic};
use crate::drafts::{HARM, open, stage};
use crate::vignettes::{Case, says_the_level};

/// The keys, as the driver writes them.
const ENTER: &str = "\u{e007}";
const DOWN: &str = "\u{e015}";
const SPACE: &str = " ";
/// A list of years has no more lines on the way to the birth of a child.
const MOST_LINES: usize = 25;

/// Writes what a family is opened with. What is offered stays as it is: today, a directed assessment, one child.
async fn begin(page: &Page, form: &Form, family: &Family<'_>) -> Result<()> {
    let say = form.say();
    page.tab_to("button", &say.families_new()).await?;
    page.keys(ENTER).await?;
    page.focused_on("heading", &say.start_heading()).await?;
    page.tab_to("textbox", &say.start_reference()).await?;
    page.keys(family.reference).await?;
    let (year, month) = family.birth;
    for (list, line) in [
        (say.child_year(), year),
        (say.child_month(), month.trim_start_matches('0')),
    ] {
        page.tab_to("combobox", &list).await?;
        for _ in 0..MOST_LINES {
            if page.value("combobox", &list).await? == line {
                break;
            }
            page.keys(DOWN).await?;
        }
        assert_eq!(page.value("combobox", &list).await?, line);
    }
    page.tab_to("button", &say.start_begin()).await?;
    page.keys(ENTER).await
}

/// Answers a question: Tab to it, Space for the first option, and the arrow down to the one that is meant.
pub(crate) async fn give(page: &Page, form: &Form, id: &str, answer: &str) -> Result<()> {
    let (question, words) = (form.question(id), form.option(id, answer));
    page.tab_to_answers(&question).await?;
    page.keys(SPACE).await?;
    let indicator = form.list.find(id).context("no such question")?;
    let options = form.list.indicator(indicator).options.iter();
    let mut answers = options
        .map(|it| it.id.as_str())
        .chain(["unknown", "not_applicable"]);
    let place = answers.position(|it| it == answer);
    page.keys(DOWN.repeat(place.context("no such answer")?))
        .await?;
    assert_eq!(page.chosen(&question).await?, Some(words), "{question}");
    Ok(())
}

/// Tabs to a button and presses it.
pub(crate) async fn press(page: &Page, button: &str) -> Result<()> {
    page.tab_to("button", button).await?;
    page.keys(ENTER).await
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn v3_comes_to_its_level_without_a_mouse() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        let case = Case::read("V3")?;
        begin(page, &form, &case.opening()?).await?;
        let mut domain = String::new();
        for (id, option) in case.answers(&form)? {
            let title = form.domain(&id);
            if title != domain {
                if !domain.is_empty() {
                    press(page, &format!("{} {title}", say.open_next())).await?;
                }
                page.focused_on("heading", &title).await?;
                domain = title;
            }
            give(page, &form, &id, &option).await.context(id)?;
        }
        press(page, &say.open_result()).await?;
        let heading = say.open_result_heading();
        page.focused_on("heading", &heading).await?;
        says_the_level(&form.read_result(page).await?, &form, &case)?;

        // To the account and back, and then to where the result was asked for.
        page.tab_back_to("button", &say.open_to_account()).await?;
        page.keys(ENTER).await?;
        page.focused_on("heading", &say.explain_account()).await?;
        page.tab_back_to("button", &say.open_to_result()).await?;
        page.keys(ENTER).await?;
        page.focused_on("heading", &heading).await?;
        page.tab_back_to("button", &say.open_to_questions()).await?;
        page.keys(ENTER).await?;
        page.focused_on("heading", &domain).await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn what_stands_folded_opens_and_closes_by_key_and_keeps_nobody_in() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        open(page, &stage("V5")?).await?;
        form.choose(page, HARM, "3").await?;
        let question = form.question(HARM);
        let shown = async |words: &str| {
            let text = page.body_text().await?;
            anyhow::Ok(text.contains(words))
        };
        let folds = [
            (say.fact_heading(), say.fact_hint()),
            (say.help_heading(), say.help_source()),
        ];
        for (heading, within) in &folds {
            let fold = format!("{heading} {question}");
            for key in [ENTER, SPACE] {
                assert!(!shown(within).await?, "{heading}");
                page.tab_to("DisclosureTriangle", &fold).await?;
                page.keys(key).await?;
                page.see_text(within).await?;
                page.keys(key).await?;
                assert!(!shown(within).await?, "{heading}");
            }
            page.keys(ENTER).await?;
            page.see_text(within).await?;
        }
        // Everything is open: Tab leads through it to the end, and back to the beginning.
        page.tab_to("button", &say.open_result()).await?;
        page.tab_back_to("button", &say.open_change()).await
    })
}
