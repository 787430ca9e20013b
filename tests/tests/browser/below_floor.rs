//! What stands on the page where it cannot start: what to do, and nothing half-drawn.

use anyhow::{Result, ensure};
use zajedno_tests::browser::{Entry, Options, Page, visit};

/// A browser in which the page has not been opened yet.
const CLOSED: Options = Options {
    entry: Entry::Closed,
    ..Options::new()
};

/// Waits for `words`, and looks for what belongs to a page that started or is about to.
async fn says_only(page: &Page, words: [&str; 2]) -> Result<()> {
    for words in words {
        page.see_text(words).await?;
    }
    let seen = page.in_sight().await?;
    ensure!(
        words
            .iter()
            .all(|words| seen.iter().any(|text| text.contains(words))),
        "not in sight: {seen:#?}"
    );
    ensure!(
        seen.len() == 3,
        "expected a heading and two languages: {seen:#?}"
    );
    for role in ["textbox", "radio", "button", "link"] {
        let drawn = page.names(role).await?;
        ensure!(drawn.is_empty(), "half drawn: {drawn:#?}");
    }
    ensure!(page.fits_width().await?, "wider than the window");
    Ok(())
}

const TOO_OLD: [&str; 2] = ["отворите исту адресу у новијем", "in a newer one"];

#[test]
fn without_scripts_the_page_says_how_to_switch_them_on() -> Result<()> {
    visit(&CLOSED, async |page| {
        page.forbid_scripts().await?;
        page.fetch().await?;
        says_only(page, ["потребан JavaScript", "needs JavaScript"]).await?;
        page.keep_picture("without-scripts").await?;
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_browser_without_webassembly_is_told_of_a_newer_one() -> Result<()> {
    visit(&CLOSED, async |page| {
        page.remove_interface("WebAssembly").await?;
        page.fetch().await?;
        says_only(page, TOO_OLD).await?;
        page.keep_picture("old-browser").await?;
        let problems = page.traffic().await?.problems;
        ensure!(problems.len() == 1, "{problems:#?}");
        ensure!(problems[0].contains("WebAssembly"), "{problems:#?}");
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_page_of_which_a_part_does_not_come_says_so() -> Result<()> {
    for part in ["*/boot.*", "*/zajedno_web.*.js"] {
        visit(&CLOSED, async |page| {
            page.block(part).await?;
            page.fetch().await?;
            says_only(page, TOO_OLD).await?;
            page.traffic().await?;
            Ok(())
        })?;
    }
    Ok(())
}
