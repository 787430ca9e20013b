//! What a person keeps: sealed, not lost, not mixed up, and theirs alone.

mod backups;
mod damaged;
mod full;
mod hostile;
mod killed;
mod lists;
mod many;
mod sealed;
mod secrets;
mod windows;

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use zajedno_core::assessment::{Answer, Subject};
use zajedno_core::instrument::About;
use zajedno_core::{Assessment, builtin};
use zajedno_sealing::{DataKey, Kind};
use zajedno_tests::browser::{ASSESSMENTS, Entry, Options, Page, Row, Store};

use crate::common::Form;
use crate::drafts::stage;

/// A visit that begins at the gate.
const LOCKED: Options = Options {
    entry: Entry::Locked,
    ..Options::new()
};

/// A training case as the assessment of another family.
fn family(reference: &str) -> Result<Value> {
    let mut family = stage("V5")?;
    family["reference"] = json!(reference);
    Ok(family)
}

/// The rows of all assessments in the ordinary store, as they are sealed.
async fn rows(page: &Page) -> Result<Vec<Row>> {
    page.rows(&Store::ordinary()?.database(), ASSESSMENTS).await
}

/// The assessment in a row.
fn assessment(row: &Row, key: &DataKey) -> Result<Assessment> {
    let place = zajedno_sealing::Place {
        kind: Kind::Assessment,
        id: row.id.parse()?,
        revision: row.revision,
    };
    let record = key.open(place, &row.bytes).context("it does not open")?;
    Ok(zajedno_records::read(&record, &builtin::separation_risk())?)
}

/// The row of a family in the ordinary store.
async fn row_of(page: &Page, reference: &str) -> Result<Row> {
    let key = &Store::ordinary()?.key;
    for row in rows(page).await? {
        if assessment(&row, key).is_ok_and(|it| it.reference == reference) {
            return Ok(row);
        }
    }
    anyhow::bail!("no row of {reference}")
}

/// Chooses a person at the gate and types their passphrase.
async fn unlock_as(page: &Page, store: &Store) -> Result<()> {
    let say = page.say().await?;
    page.choose(&say.gate_who(), store.name).await?;
    page.unlock(store.passphrase).await
}

/// Goes to what is kept, and chooses a file to restore from; with a passphrase where that is asked for.
async fn choose_backup(page: &Page, form: &Form, file: &Path, secret: Option<&str>) -> Result<()> {
    let say = form.say();
    page.press(&say.keeping_button()).await?;
    page.find("heading", &say.keeping_heading()).await?;
    page.choose_file(&say.restore_file(), file).await?;
    if let Some(secret) = secret {
        page.enter("textbox", &say.restore_passphrase(), secret)
            .await?;
        page.press(&say.restore_look()).await?;
    }
    Ok(())
}

/// Does what is planned.
async fn restore(page: &Page, form: &Form) -> Result<()> {
    let say = form.say();
    page.find("heading", &say.restore_plan()).await?;
    page.press(&say.restore_do()).await?;
    page.see_text(&say.restore_done()).await
}

/// Goes to what is kept, and has a backup made: its content.
async fn back_up(page: &Page, form: &Form, folder: &Path) -> Result<std::path::PathBuf> {
    let say = form.say();
    page.download_into(folder).await?;
    page.press(&say.keeping_button()).await?;
    page.press(&say.backup_make()).await?;
    page.see_text(&say.backup_made()).await?;
    page.downloaded(folder).await
}

/// The id of the option that is chosen for an indicator: of the family, or of the first child.
fn answer(it: &Assessment, id: &str) -> Option<String> {
    let list = builtin::separation_risk();
    let index = list.find(id)?;
    let indicator = list.indicator(index);
    let subject = match indicator.about {
        About::Family => Subject::Family,
        About::Child => Subject::Child(0),
    };
    match it.answer(subject, index)? {
        Answer::Option { option, .. } => Some(indicator.options[option.position()].id.to_string()),
        Answer::Unknown | Answer::NotApplicable => None,
    }
}

/// Whether the tests that take long are wanted.
fn is_long() -> bool {
    std::env::var_os("ZAJEDNO_LONG").is_some()
}
