//! An assessment stays readable in the list that it was answered in, after a newer version of that list came.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use tempfile::TempDir;
use zajedno_core::Language;
use zajedno_core::json::read_instrument;
use zajedno_sealing::Kind;
use zajedno_tests::browser::{Computer, LISTS, Options, Page, Store, visit};

use super::{LOCKED, back_up, choose_backup, restore, unlock_as};
use crate::common::{Family, Form, saved};
use crate::lists::offer;

const FIRST: &str = include_str!("../../../lists/small.json");
const HARM: &str = "harm";

/// The same list a year later: another question, and another answer.
fn second() -> String {
    FIRST
        .replace("\"1.0.0\"", "\"1.1.0\"")
        .replace("\"Harm\"", "\"Harm of any kind\"")
        .replace("\"Some\"", "\"More than none\"")
}

fn form(list: &str) -> Result<Form> {
    let list = read_instrument(list.as_bytes())?;
    Ok(Form::of(list, Language::English))
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_record_opens_in_its_own_version_of_a_list_after_the_next_came() -> Result<()> {
    let (first, second) = ((form(FIRST)?, FIRST), (form(&second())?, second()));
    let folder = TempDir::new()?;
    let reading = Options {
        language: "en",
        ..Options::default()
    };
    let mut file = None;
    visit(&reading, async |page| {
        for (form, list, reference) in [
            (&first.0, first.1, "P-OLD"),
            (&second.0, &*second.1, "P-NEW"),
        ] {
            take(page, form, list, &folder).await?;
            let family = Family {
                reference,
                ..Family::default()
            };
            form.begin(page, &family).await?;
            form.choose(page, HARM, "1").await?;
            saved(page, form).await?;
            page.go_to_families().await?;
        }
        page.reload().await?;
        both_open(page, &first.0, &second.0).await?;
        // Both files are kept, each once.
        let store = Store::ordinary()?;
        let rows = page.rows(&store.database(), LISTS).await?;
        let files = rows.iter().map(|row| store.open(Kind::List, row));
        let files: Vec<Vec<u8>> = files.collect::<Result<_>>()?;
        for list in [first.1, &second.1] {
            let same = files.iter().filter(|it| **it == list.as_bytes());
            assert_eq!(same.count(), 1);
        }
        let backups = folder.path().join("backups");
        fs::create_dir(&backups)?;
        file = Some(back_up(page, &first.0, &backups).await?);
        Ok(())
    })?;
    let file = file.context("no backup")?;
    let theirs = Store::new("Бојан", "зелена шума тихо шуми")?;
    let locked = Options {
        language: "en",
        ..LOCKED
    };
    Computer::new()?.visit(&locked, async |page| {
        page.add_person(&theirs).await?;
        unlock_as(page, &theirs).await?;
        let passphrase = Store::ordinary()?.passphrase;
        choose_backup(page, &first.0, &file, Some(passphrase)).await?;
        restore(page, &first.0).await?;
        both_open(page, &first.0, &second.0).await
    })
}

/// Takes a list from a file, as whoever begins a new assessment does.
async fn take(page: &Page, form: &Form, list: &str, folder: &TempDir) -> Result<()> {
    let version = form.list.name().version.to_string();
    let file = folder.path().join(format!("{version}.json"));
    fs::write(&file, list)?;
    offer(page, form, Path::new(&file)).await?;
    page.see_text(&version).await
}

/// Each family opens with the questions and answers that it was asked.
async fn both_open(page: &Page, first: &Form, second: &Form) -> Result<()> {
    for (form, reference) in [(first, "P-OLD"), (second, "P-NEW"), (first, "P-OLD")] {
        form.reopen(page, reference).await?;
        let chosen = form.chosen(page, HARM).await?;
        assert_eq!(chosen, Some(form.option(HARM, "1")), "{reference}");
    }
    Ok(())
}
