//! What is fetched later: nobody waits for it before the first answer, and where it does not come, it says so.

use std::fs;

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;
use xtask::files;
use zajedno_tests::browser::{Computer, Entry, Options, Page, Store, site_folder, visit};

use crate::common::{Family, cyrillic, saved};

/// What its name begins with.
const PART: &str = "split_later.";
const HARM: &str = "child_harm_indications";

/// Where among the requests an address comes that holds `part`.
fn place(requests: &[String], part: &str) -> Option<usize> {
    requests.iter().position(|it| it.contains(part))
}

#[test]
fn the_later_part_comes_once_the_page_can_be_used() -> Result<()> {
    let options = Options {
        entry: Entry::Opened,
        ..Options::default()
    };
    visit(&options, async |page| {
        let say = cyrillic().say();
        page.find("textbox", &say.gate_name()).await?;
        // Said once everything has been fetched.
        page.see_text(&say.offline_ready()).await?;
        let come = page.traffic().await?.requests;
        for needed in ["/zajedno_web_bg.", "/list."] {
            let before = place(&come, needed);
            ensure!(
                before.is_some() && before < place(&come, PART),
                "{needed} does not come first: {come:#?}"
            );
        }
        Ok(())
    })
}

/// A computer whose server has lost the later part; and a folder for its files.
fn without_part() -> Result<(Computer, TempDir)> {
    let (site, folder) = (site_folder()?, tempfile::tempdir()?);
    for name in files::under(&site)?
        .iter()
        .filter(|it| !it.starts_with(PART))
    {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().context("no folder")?)?;
        fs::copy(site.join(name), path)?;
    }
    Ok((Computer::serving(folder.path())?, folder))
}

/// That it did not arrive, and that it comes when it is asked for again.
async fn comes_when_asked_again(computer: &Computer, page: &Page, heading: &str) -> Result<()> {
    let say = cyrillic().say();
    page.see_text(&say.app_part_failed()).await?;
    page.screenshot("part").await?;
    assert_eq!(page.barriers().await?, Vec::<String>::new());
    page.press(&say.app_part_again()).await?;
    page.see_text(&say.app_part_failed()).await?;
    computer.serve(&site_folder()?)?;
    page.press(&say.app_part_again()).await?;
    page.focused_on("heading", heading).await?;
    // Its failures stand in the console; they were meant.
    let problems = page.traffic().await?.problems;
    ensure!(problems.iter().any(|it| it.contains(PART)), "{problems:#?}");
    Ok(())
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn without_the_later_part_a_family_is_assessed_and_saved() -> Result<()> {
    let options = Options {
        entry: Entry::Opened,
        ..Options::default()
    };
    let (computer, _folder) = without_part()?;
    computer.visit(&options, async |page| {
        let form = cyrillic();
        let say = form.say();
        let passphrase = Store::ordinary()?.passphrase;
        page.create_store("Vera", passphrase).await?;
        form.begin(page, &Family::default()).await?;
        form.choose(page, HARM, "unknown").await?;
        saved(page, &form).await?;
        page.press(&say.open_result()).await?;
        comes_when_asked_again(&computer, page, &say.open_result_heading()).await?;
        page.press(&say.open_to_questions()).await?;
        let chosen = form.chosen(page, HARM).await?;
        assert_eq!(chosen, Some(form.option(HARM, "unknown")));
        // Once it is here it draws everything at once.
        page.go_to_families().await?;
        page.see_text(&say.open_family(Family::default().reference))
            .await?;
        page.press(&say.keeping_button()).await?;
        page.find("heading", &say.backup_heading()).await?;
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn without_the_later_part_it_is_said_where_it_is_missing() -> Result<()> {
    let (computer, _folder) = without_part()?;
    computer.visit(&Options::default(), async |page| {
        let say = cyrillic().say();
        page.press(&say.keeping_button()).await?;
        comes_when_asked_again(&computer, page, &say.keeping_heading()).await
    })
}
