//! The page as one file, opened from a folder.

use std::fs;

use anyhow::{Context as _, Result};
use tempfile::TempDir;
use zajedno_tests::browser::{Computer, Entry, Options, single_file};

use crate::common::{Family, cyrillic, saved};
use crate::offline::derives_beside_the_page;

const HARM: &str = "child_harm_indications";

#[test]
fn the_single_file_is_the_whole_page() -> Result<()> {
    let form = cyrillic();
    let say = form.say();
    let computer = Computer::with_single_file()?;
    computer.visit(&Options::default(), async |page| {
        page.see_text(&say.offline_stick()).await?;
        derives_beside_the_page(page).await?;
        form.begin(page, &Family::default()).await?;
        form.choose(page, HARM, "unknown").await?;
        saved(page, &form).await?;
        let result = form.result(page).await?;
        assert!(result.len() > 3, "{result:#?}");
        // The visit ends with a look at what was asked for: from a file, everything on a network is foreign.
        Ok(())
    })?;
    // The next day everything is there again.
    computer.visit(&Options::default(), async |page| {
        form.reopen(page, Family::default().reference).await?;
        let chosen = form.chosen(page, HARM).await?;
        assert_eq!(chosen, Some(form.option(HARM, "unknown")));
        Ok(())
    })
}

/// Opens the single file as `change` left it, and looks for words.
fn see_changed(change: impl Fn(&str) -> Option<String>, entry: Entry, words: &str) -> Result<()> {
    let folder = TempDir::with_prefix("zajedno-single-")?;
    let file = folder.path().join("zajedno.html");
    let whole = fs::read_to_string(single_file()?)?;
    fs::write(&file, change(&whole).context("nothing to change")?)?;
    let options = Options {
        entry,
        ..Options::default()
    };
    let computer = Computer::with_file(&file)?;
    computer.visit(&options, async |page| page.see_text(words).await)
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_single_file_bears_other_ends_of_lines_and_another_encoding() -> Result<()> {
    let say = cyrillic().say().offline_stick();
    let changed = |whole: &str| {
        let (before, after) = whole.split_once(r#"<meta charset="utf-8">"#)?;
        let changed = format!(r#"{before}<meta charset="windows-1250">{after}"#);
        Some(changed.replace('\n', "\r\n"))
    };
    see_changed(changed, Entry::Unlocked, &say)
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_single_file_that_was_cut_short_or_changed_says_so() -> Result<()> {
    let words = "Ова датотека није цела";
    let cut = |whole: &str| whole.get(..whole.len() / 2).map(str::to_owned);
    see_changed(cut, Entry::Opened, words)?;
    let changed = |whole: &str| {
        let (before, after) = whole.split_at_checked(whole.len() / 2)?;
        Some(format!("{before}{}", after.replacen('a', "b", 1)))
    };
    see_changed(changed, Entry::Opened, words)
}
