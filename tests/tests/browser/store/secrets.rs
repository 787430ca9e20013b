//! What opens a store, and what does not; and what is left of it when it is locked.

use std::time::Duration;

use anyhow::{Context, Result};
use zajedno_tests::browser::{Options, PEOPLE, Page, Store, visit};

use super::{LOCKED, family, rows, unlock_as};
use crate::common::{Form, cyrillic};
use crate::drafts::open;

const REFERENCE: &str = "ЈОВ-31";
const SECOND: &str = "друга лозинка за све";
const THIRD: &str = "трећа лозинка за све";

#[test]
fn only_the_passphrase_of_now_and_the_code_of_now_open_a_store() -> Result<()> {
    visit(&LOCKED, async |page| {
        let (form, store) = (cyrillic(), Store::ordinary()?);
        let say = form.say();
        let refused = async |passphrase: &str| {
            page.enter("textbox", &say.gate_passphrase(), passphrase)
                .await?;
            page.press(&say.gate_unlock()).await?;
            page.see("alert", "", &say.gate_wrong()).await?;
            anyhow::Ok(())
        };
        refused("тиха река носи брод").await?;
        page.unlock(store.passphrase).await?;
        page.keep(&[&family(REFERENCE)?.to_string()]).await?;
        let before = rows(page).await?;
        let lock = page.rows(PEOPLE.0, PEOPLE.1).await?;

        page.press(&say.keeping_button()).await?;
        change(page, &form, "тиха река носи брод", SECOND).await?;
        page.see("alert", "", &say.gate_wrong()).await?;
        change(page, &form, store.passphrase, SECOND).await?;
        page.see_text(&say.secrets_changed()).await?;
        // Nothing is sealed anew: only the lock is another.
        assert_eq!(rows(page).await?, before);
        assert_ne!(page.rows(PEOPLE.0, PEOPLE.1).await?, lock);

        page.enter_secret("passphrase-for-code", SECOND).await?;
        page.press(&say.secrets_new_code()).await?;
        let code = page.recovery_code().await?;
        page.tick(&say.gate_code_safe()).await?;
        page.press(&say.gate_code_go_on()).await?;
        page.lock().await?;

        refused(store.passphrase).await?;
        page.unlock(SECOND).await?;
        page.lock().await?;
        page.press(&say.gate_forgotten()).await?;
        recover(page, &form, &store.code.to_string()).await?;
        page.see("alert", "", &say.gate_code_wrong()).await?;
        let mut mistaken = code.clone();
        let last = mistaken.pop().context("an empty code")?;
        mistaken.push(if last == '0' { '1' } else { '0' });
        recover(page, &form, &mistaken).await?;
        page.see("alert", "", &say.gate_code_bad()).await?;
        recover(page, &form, &code.to_lowercase()).await?;
        page.unlocked().await?;
        page.find("heading", &say.open_family(REFERENCE)).await?;
        page.lock().await?;
        refused(SECOND).await?;
        page.unlock(THIRD).await?;
        assert_eq!(rows(page).await?, before);
        Ok(())
    })
}

/// Fills in the form that changes the passphrase.
async fn change(page: &Page, form: &Form, now: &str, next: &str) -> Result<()> {
    let say = form.say();
    page.find("heading", &say.secrets_heading()).await?;
    page.enter_secret("passphrase-now", now).await?;
    page.enter("textbox", &say.gate_new_passphrase(), next)
        .await?;
    page.enter("textbox", &say.gate_again(), next).await?;
    page.press(&say.secrets_change()).await
}

/// Fills in the form for whoever forgot the passphrase.
async fn recover(page: &Page, form: &Form, code: &str) -> Result<()> {
    let say = form.say();
    page.enter("textbox", &say.gate_code(), code).await?;
    page.enter("textbox", &say.gate_new_passphrase(), THIRD)
        .await?;
    page.enter("textbox", &say.gate_again(), THIRD).await?;
    page.press(&say.gate_recover()).await
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn opening_the_store_of_one_person_shows_nothing_of_another() -> Result<()> {
    visit(&Options::default(), async |page| {
        let (form, mine) = (cyrillic(), Store::ordinary()?);
        let say = form.say();
        let other = Store::new("Бојан", "зелена шума тихо шуми")?;
        page.keep(&[&family(REFERENCE)?.to_string()]).await?;
        page.add_person(&other).await?;
        page.choose(&say.gate_who(), other.name).await?;
        page.enter("textbox", &say.gate_passphrase(), mine.passphrase)
            .await?;
        page.press(&say.gate_unlock()).await?;
        page.see("alert", "", &say.gate_wrong()).await?;
        unlock_as(page, &other).await?;
        page.see_text(&say.families_none()).await?;
        let text = page.body_text().await?;
        assert!(
            !text.contains(REFERENCE) && !text.contains(mine.name),
            "{text}"
        );
        page.lock().await?;

        // A lock that is damaged is said, and keeps nobody else out.
        let mut people = page.rows(PEOPLE.0, PEOPLE.1).await?;
        let theirs = other.lock.store().to_string();
        let row = people.iter_mut().find(|it| it.id == theirs);
        let row = row.context("no other person")?;
        let end = row.bytes.len() - 20;
        row.bytes[end] ^= 1;
        let damaged = row.clone();
        page.put_rows(PEOPLE.0, PEOPLE.1, std::slice::from_ref(&damaged))
            .await?;
        page.reload_locked().await?;
        page.choose(&say.gate_who(), other.name).await?;
        page.see("alert", "", &say.gate_broken()).await?;
        unlock_as(page, mine).await?;
        page.find("heading", &say.open_family(REFERENCE)).await?;
        let people = page.rows(PEOPLE.0, PEOPLE.1).await?;
        assert!(
            people.contains(&damaged),
            "the damaged lock was written over"
        );
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_store_locks_itself_and_no_way_leads_back_into_it() -> Result<()> {
    visit(&Options::default(), async |page| {
        let (form, store) = (cyrillic(), Store::ordinary()?);
        let say = form.say();
        let is_locked = async || {
            page.find("heading", &say.gate_heading()).await?;
            let text = page.body_text().await?;
            assert!(!text.contains(REFERENCE), "{text}");
            anyhow::Ok(())
        };
        open(page, &family(REFERENCE)?).await?;
        page.let_pass(9).await?;
        tokio::time::sleep(Duration::from_millis(2_500)).await;
        page.find("heading", &say.open_family(REFERENCE)).await?;
        page.reloads(async || page.let_pass(2).await).await?;
        is_locked().await?;

        page.unlock(store.passphrase).await?;
        form.reopen(page, REFERENCE).await?;
        page.lock().await?;
        is_locked().await?;

        page.unlock(store.passphrase).await?;
        form.reopen(page, REFERENCE).await?;
        page.leave().await?;
        page.go_back().await?;
        is_locked().await
    })
}
