//! The disk is full, or what is kept is closed or deleted under the page: what is not saved is said, and goes to a file.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::TempDir;
use zajedno_tests::browser::{ASSESSMENTS, Computer, Options, Page, Store, visit};

use super::{LOCKED, answer, assessment, choose_backup, family, restore, row_of, unlock_as};
use crate::common::{Form, cyrillic, saved};
use crate::drafts::open;

const EXHAUSTION: &str = "caregiver_exhaustion";
const REFERENCE: &str = "P-100";

#[test]
fn what_finds_no_room_is_not_called_saved_and_goes_to_a_file_that_restores() -> Result<()> {
    let (form, folder) = (cyrillic(), TempDir::new()?);
    let mut file = PathBuf::new();
    visit(&Options::default(), async |page| {
        open(page, &family(REFERENCE)?).await?;
        form.choose(page, EXHAUSTION, "1").await?;
        saved(page, &form).await?;
        page.set_full(true).await?;
        form.choose(page, EXHAUSTION, "2").await?;
        page.see_text(&form.say().saved_full()).await?;
        page.screenshot("no-room").await?;
        is_kept(page, "1").await?;
        file = to_file(page, &form, &folder).await?;
        // As soon as there is room, all that was answered is kept with the next answer.
        page.set_full(false).await?;
        form.choose(page, EXHAUSTION, "3").await?;
        saved(page, &form).await?;
        is_kept(page, "3").await
    })?;
    restores_elsewhere(&form, &file)
}

/// Another person on another computer takes the file in, given its passphrase.
fn restores_elsewhere(form: &Form, file: &Path) -> Result<()> {
    let (other, theirs) = (
        Store::new("Бојан", "зелена шума тихо шуми")?,
        Store::ordinary()?,
    );
    Computer::new()?.visit(&LOCKED, async |page| {
        page.add_person(&other).await?;
        unlock_as(page, &other).await?;
        choose_backup(page, form, file, Some(theirs.passphrase)).await?;
        restore(page, form).await?;
        form.reopen(page, REFERENCE).await?;
        let chosen = form.chosen(page, EXHAUSTION).await?;
        assert_eq!(chosen, Some(form.option(EXHAUSTION, "2")));
        let rows = page.rows(&other.database(), ASSESSMENTS).await?;
        let row = rows.first().context("nothing is kept")?;
        let kept = assessment(row, &other.key)?;
        assert_eq!(answer(&kept, EXHAUSTION).as_deref(), Some("2"));
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_database_that_is_closed_is_opened_again_and_one_that_is_gone_is_said() -> Result<()> {
    let (form, folder) = (cyrillic(), TempDir::new()?);
    visit(&Options::default(), async |page| {
        open(page, &family(REFERENCE)?).await?;
        form.choose(page, EXHAUSTION, "1").await?;
        saved(page, &form).await?;
        page.close_database(&Store::ordinary()?.database()).await?;
        form.choose(page, EXHAUSTION, "2").await?;
        saved(page, &form).await?;
        is_kept(page, "2").await?;

        page.clear_everything().await?;
        form.choose(page, EXHAUSTION, "3").await?;
        page.find("button", &form.say().saved_to_file()).await?;
        let text = page.body_text().await?;
        assert!(!text.contains(&*form.say().saved_yes()), "{text}");
        to_file(page, &form, &folder).await?;
        Ok(())
    })
}

/// Has what is not saved put into a file.
async fn to_file(page: &Page, form: &Form, folder: &TempDir) -> Result<PathBuf> {
    let text = page.body_text().await?;
    assert!(!text.contains(&*form.say().saved_yes()), "{text}");
    page.download_into(folder.path()).await?;
    page.press(&form.say().saved_to_file()).await?;
    page.downloaded(folder.path()).await
}

/// Whether this is the answer that is kept.
async fn is_kept(page: &Page, option: &str) -> Result<()> {
    let row = row_of(page, REFERENCE).await?;
    let kept = assessment(&row, &Store::ordinary()?.key)?;
    assert_eq!(answer(&kept, EXHAUSTION).as_deref(), Some(option));
    Ok(())
}
