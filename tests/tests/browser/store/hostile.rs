//! A backup that somebody made to do harm: script and markup in every text of it.

use std::fs;

use anyhow::Result;
use serde_json::json;
use tempfile::TempDir;
use zajedno_core::assessment::Kind as Assessed;
use zajedno_core::builtin;
use zajedno_core::json::read_assessment;
use zajedno_records::{LevelName, LevelRange, Summary};
use zajedno_sealing::backup::{self, Entry};
use zajedno_sealing::{Id, Kind, Place};
use zajedno_tests::browser::{Options, Page, Store, visit};

use super::{choose_backup, family, restore};
use crate::common::cyrillic;

const HOSTILE: &str = "\"><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}";
/// Whatever the words would be if they were not words.
const MARKUP: &str = "main img, main script, main iframe, main [onerror], main [src='x']";
const EXHAUSTION: &str = "caregiver_exhaustion";

#[test]
fn script_in_every_text_of_a_backup_is_shown_as_text_and_runs_nowhere() -> Result<()> {
    let (form, folder) = (cyrillic(), TempDir::new()?);
    let sender = Store::new("Неко", "лозинка некога другог")?;
    let file = folder.path().join("hostile.zajedno");
    fs::write(&file, hostile(&sender)?)?;
    visit(&Options::default(), async |page| {
        choose_backup(page, &form, &file, Some(sender.passphrase)).await?;
        page.see_text(HOSTILE).await?;
        is_text(page).await?;
        restore(page, &form).await?;
        page.go_to_families().await?;
        is_text(page).await?;
        form.reopen(page, HOSTILE).await?;
        form.go_to(page, EXHAUSTION).await?;
        page.unfold(&form.fact_heading(EXHAUSTION, true)).await?;
        assert_eq!(
            page.value("textbox", &form.say().fact_label()).await?,
            HOSTILE
        );
        is_text(page).await?;
        form.result(page).await?;
        is_text(page).await?;
        page.press(&form.say().open_to_account()).await?;
        is_text(page).await?;
        let title = page.title().await?;
        assert!(!title.contains("img"), "{title}");
        // The visit ends with a look at the console: a breach of the policy would be there, and a dialog would stop it.
        Ok(())
    })
}

async fn is_text(page: &Page) -> Result<()> {
    assert_eq!(page.count(MARKUP).await?, 0);
    Ok(())
}

/// A backup of another person's, with the words everywhere.
fn hostile(sender: &Store) -> Result<Vec<u8>> {
    let list = builtin::separation_risk();
    let mut family = family(HOSTILE)?;
    let note = json!({ EXHAUSTION: { "fact": HOSTILE } });
    family["notes"] = note;
    let child = &mut family["children"][0];
    child["reference"] = json!(HOSTILE);
    child["judgement"] = json!({
        "level": "moderate", "ground": "safety_fact_not_in_list", "reason": HOSTILE,
        "approved_by": HOSTILE, "approved_on": "2026-03-02",
    });
    let assessment = read_assessment(family.to_string().as_bytes(), &list)?;
    let level = LevelName {
        rank: 3,
        title: serde_json::from_value(json!({ "sr-Cyrl": HOSTILE, "en": HOSTILE }))?,
    };
    let mut name: zajedno_records::ListName = list.name().into();
    let record = zajedno_records::write(&assessment, &list);
    HOSTILE.clone_into(&mut name.id);
    HOSTILE.clone_into(&mut name.version);
    let summary = Summary {
        reference: HOSTILE.to_owned(),
        kind: Assessed::Directed,
        date: assessment.date,
        children: 1,
        level: Some(LevelRange {
            lowest: level.clone(),
            highest: level,
        }),
        review_due: Some(assessment.date),
        open: 1,
        list: name,
        changed: HOSTILE.to_owned(),
    };
    let id = Id::random()?;
    let mut entries = Vec::new();
    for (kind, plain) in [
        (Kind::Assessment, record),
        (Kind::Summary, summary.write()),
        (Kind::List, HOSTILE.into()),
    ] {
        let place = Place {
            kind,
            id,
            revision: 1,
        };
        let sealed = sender.key.seal(place, &plain)?;
        entries.push(Entry { place, sealed });
    }
    Ok(backup::write(&sender.lock, &sender.key, HOSTILE, &entries)?)
}
