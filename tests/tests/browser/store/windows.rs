//! Two windows in which the same person works.

use std::fs;

use anyhow::{Context, Result};
use tempfile::TempDir;
use zajedno_core::builtin;
use zajedno_sealing::Kind;
use zajedno_sealing::backup::Backup;
use zajedno_tests::browser::{Options, Page, Store, visit};

use super::{answer, family, row_of, rows};
use crate::common::{Form, cyrillic, saved};
use crate::drafts::open;

const EXHAUSTION: &str = "caregiver_exhaustion";
const REFERENCE: &str = "P-2";
const FACT: &str = "Куцано у првом прозору.";

#[test]
fn the_second_window_reads_until_it_takes_over_and_nothing_typed_is_lost() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        open(page, &family(REFERENCE)?).await?;
        form.choose(page, EXHAUSTION, "1").await?;
        saved(page, &form).await?;
        let first = page.this_window().await?;

        let second = page.open_window().await?;
        page.see_text(&say.tabs_reading()).await?;
        let buttons = page.names("button").await?;
        assert!(!buttons.contains(&say.families_new().into_owned()));
        assert!(!buttons.contains(&say.families_delete().into_owned()));
        page.press(&say.families_open()).await?;
        form.go_to(page, EXHAUSTION).await?;
        reads_only(page, &form).await?;
        let chosen = form.chosen(page, EXHAUSTION).await?;
        assert_eq!(chosen, Some(form.option(EXHAUSTION, "1")));
        page.press(&say.keeping_button()).await?;
        page.find("heading", &say.keeping_heading()).await?;
        let headings = page.names("heading").await?;
        for heading in [
            say.restore_heading(),
            say.secrets_heading(),
            say.all_heading(),
        ] {
            assert!(
                !headings.contains(&heading.clone().into_owned()),
                "{heading}"
            );
        }

        page.look_at(&first).await?;
        assert!(page.can_answer().await?);
        page.unfold(&form.fact_heading(EXHAUSTION, false)).await?;
        page.enter("textbox", &say.fact_label(), FACT).await?;
        page.look_at(&second).await?;
        take_over(page, &form).await?;
        form.reopen(page, REFERENCE).await?;
        form.go_to(page, EXHAUSTION).await?;
        page.unfold(&form.fact_heading(EXHAUSTION, true)).await?;
        assert_eq!(page.value("textbox", &say.fact_label()).await?, FACT);
        form.choose(page, EXHAUSTION, "2").await?;
        saved(page, &form).await?;

        page.look_at(&first).await?;
        page.see_text(&say.tabs_reading()).await?;
        reads_only(page, &form).await?;
        // Whoever takes over sees what the other window has left, and goes on from there.
        take_over(page, &form).await?;
        form.reopen(page, REFERENCE).await?;
        let chosen = form.chosen(page, EXHAUSTION).await?;
        assert_eq!(chosen, Some(form.option(EXHAUSTION, "2")));
        form.choose(page, EXHAUSTION, "3").await?;
        saved(page, &form).await?;
        let kept = rows(page).await?;
        assert_eq!(kept.len(), 1);
        Ok(())
    })
}

/// Goes on in this window: on the list of families, where something new can be begun from then on.
async fn take_over(page: &Page, form: &Form) -> Result<()> {
    page.press(&form.say().tabs_take()).await?;
    page.find("button", &form.say().families_new()).await?;
    Ok(())
}

async fn reads_only(page: &Page, form: &Form) -> Result<()> {
    assert!(!page.can_answer().await?, "something can be answered");
    let buttons = page.names("button").await?;
    assert!(!buttons.contains(&form.say().open_change().into_owned()));
    Ok(())
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn windows_that_cannot_hear_each_other_never_overwrite_what_the_other_kept() -> Result<()> {
    visit(&Options::default(), async |page| {
        let (form, folder) = (cyrillic(), TempDir::new()?);
        let (say, store) = (form.say(), Store::ordinary()?);
        page.remove_interface("BroadcastChannel").await?;
        page.reload().await?;
        open(page, &family(REFERENCE)?).await?;
        form.go_to(page, EXHAUSTION).await?;
        let first = page.this_window().await?;
        let second = page.empty_window().await?;
        page.remove_interface("BroadcastChannel").await?;
        page.open().await?;
        form.reopen(page, REFERENCE).await?;
        form.go_to(page, EXHAUSTION).await?;
        page.look_at(&first).await?;
        form.choose(page, EXHAUSTION, "1").await?;
        saved(page, &form).await?;
        let kept = row_of(page, REFERENCE).await?;

        page.look_at(&second).await?;
        form.choose(page, EXHAUSTION, "3").await?;
        page.see_text(&say.saved_elsewhere()).await?;
        let text = page.body_text().await?;
        assert!(!text.contains(&*say.saved_yes()), "{text}");
        assert_eq!(rows(page).await?, [kept]);

        // What is not kept goes to a file, as another assessment than the one that is kept.
        page.download_into(folder.path()).await?;
        page.press(&say.saved_to_file()).await?;
        let file = page.downloaded(folder.path()).await?;
        let opened = Backup::read(&fs::read(file)?)?.open(&store.key)?;
        let mut entries = opened.entries.iter();
        let entry = entries.find(|(place, _)| place.kind == Kind::Assessment);
        let (place, record) = entry.context("no assessment in the file")?;
        assert_ne!(place.id.to_string(), row_of(page, REFERENCE).await?.id);
        let written = zajedno_records::read(record, &builtin::separation_risk())?;
        assert_eq!(answer(&written, EXHAUSTION).as_deref(), Some("3"));

        // Locking asks first, since something is not kept.
        page.press(&say.lock_now()).await?;
        page.see_text(&say.lock_unsaved()).await?;
        page.press(&say.lock_no()).await?;
        page.press(&say.lock_now()).await?;
        page.reloads(async || page.press(&say.lock_yes()).await)
            .await?;
        page.find("heading", &say.gate_heading()).await?;
        Ok(())
    })
}
