//! Records that something or somebody has changed: each is said, none is overwritten, the others open.

use anyhow::{Context, Result};
use zajedno_tests::browser::{ASSESSMENTS, Options, Page, Row, SUMMARIES, Store, visit};

use super::{family, row_of, rows};
use crate::common::{Form, cyrillic};

const FLIPPED: &str = "P-FLIPPED";
const CUT: &str = "P-CUT";
const ONE: &str = "P-ONE";
const OTHER: &str = "P-OTHER";
const LATER: &str = "P-LATER";
const GONE: &str = "P-GONE";
const UNTOLD: &str = "P-UNTOLD";
const WHOLE: &str = "P-WHOLE";

#[test]
fn each_kind_of_damage_is_said_nothing_is_overwritten_and_the_rest_opens() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        let references = [FLIPPED, CUT, ONE, OTHER, LATER, GONE, UNTOLD, WHOLE];
        let families: Vec<String> = references
            .iter()
            .map(|it| Ok(family(it)?.to_string()))
            .collect::<Result<_>>()?;
        let families: Vec<&str> = families.iter().map(String::as_str).collect();
        page.keep(&families).await?;
        damage(page).await?;
        let before = (rows(page).await?, summaries(page).await?);
        assert_eq!(before.0.len(), references.len() - 1);
        page.go_to_families().await?;

        // What is missing is said without trying, and cannot be opened.
        page.find("heading", &say.families_missing()).await?;
        page.find("heading", &say.families_untold()).await?;
        page.screenshot("damaged").await?;
        for reference in [FLIPPED, CUT, ONE, OTHER, LATER] {
            press_open(page, &form, &say.open_family(reference)).await?;
            page.see("alert", "", &say.family_damaged()).await?;
            page.go_to_families().await?;
            let alerts = page.names("alert").await?;
            assert!(alerts.is_empty(), "{reference}: {alerts:?}");
        }
        for (heading, reference) in [
            (say.families_untold().into_owned(), UNTOLD),
            (say.open_family(WHOLE), WHOLE),
        ] {
            press_open(page, &form, &heading).await?;
            page.find("button", &say.open_change()).await?;
            page.find("heading", &say.open_family(reference)).await?;
            page.go_to_families().await?;
        }
        assert_eq!((rows(page).await?, summaries(page).await?), before);
        Ok(())
    })
}

async fn summaries(page: &Page) -> Result<Vec<Row>> {
    page.rows(&Store::ordinary()?.database(), SUMMARIES).await
}

/// Damages every family in the way that its code says.
async fn damage(page: &Page) -> Result<()> {
    let database = Store::ordinary()?.database();
    let mut flipped = row_of(page, FLIPPED).await?;
    let middle = flipped.bytes.len() / 2;
    flipped.bytes[middle] ^= 1;
    let mut cut = row_of(page, CUT).await?;
    cut.bytes.truncate(middle);
    let (mut one, mut other) = (row_of(page, ONE).await?, row_of(page, OTHER).await?);
    std::mem::swap(&mut one.bytes, &mut other.bytes);
    let mut later = row_of(page, LATER).await?;
    later.revision += 1;
    let (gone, untold) = (row_of(page, GONE).await?, row_of(page, UNTOLD).await?);
    let damaged = [flipped, cut, one, other, later];
    page.put_rows(&database, ASSESSMENTS, &damaged).await?;
    page.delete_rows(&database, ASSESSMENTS, &[&gone.id])
        .await?;
    let mut summaries = summaries(page).await?;
    let summary = summaries.iter_mut().find(|it| it.id == untold.id);
    let summary = summary.context("no summary")?;
    summary.bytes[0] ^= 1;
    let summary = summary.clone();
    page.put_rows(&database, SUMMARIES, &[summary]).await
}

/// Opens what has this heading in the list. What is missing has no button for it.
async fn press_open(page: &Page, form: &Form, heading: &str) -> Result<()> {
    let say = form.say();
    let (list, missing) = (say.families_heading(), say.families_missing());
    let headings = page.names("heading").await?;
    let mut rows = headings.iter().skip_while(|it| **it != list).skip(1);
    let due = say.reminders_heading();
    let rows = rows.by_ref().filter(|it| **it != missing && **it != due);
    let place = rows.into_iter().position(|it| it == heading);
    let place = place.with_context(|| format!("no “{heading}” in {headings:#?}"))?;
    page.press_nth(&say.families_open(), place).await
}
