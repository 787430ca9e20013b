//! What was kept before there was locking, in clear: it is offered to whoever comes first, and never lost unasked.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use zajedno_core::json::{read_assessment, read_instrument};
use zajedno_core::{Instrument, builtin};
use zajedno_sealing::Kind;
use zajedno_tests::browser::{ASSESSMENTS, LISTS, Options, Page, Row, Store, visit};
use zajedno_tests::instruments;

use crate::common::cyrillic;
use crate::drafts::stage;

/// The database in which everything lay in clear.
const DATABASE: &str = "zajedno";
const RECORDS: &str = "records";

/// Puts records into the database of before, as an earlier version of the page has left them, and loads the page again.
pub(crate) async fn kept_in_clear(page: &Page, records: &[(&str, &str)]) -> Result<()> {
    let rows = records.iter().map(|(id, text)| Row {
        id: (*id).to_owned(),
        revision: 3,
        bytes: text.as_bytes().to_vec(),
    });
    let rows: Vec<Row> = rows.collect();
    page.make_rows(DATABASE, RECORDS, &rows).await?;
    page.reload().await
}

async fn is_in_clear(page: &Page) -> Result<bool> {
    Ok(page.databases().await?.iter().any(|it| it == DATABASE))
}

/// Takes over what is offered; afterwards it is kept with every answer and note, and nothing lies in clear.
async fn is_taken_over(page: &Page, list: &Instrument, family: &Value) -> Result<()> {
    let (form, store) = (cyrillic(), Store::ordinary()?);
    let say = form.say();
    page.see_text(&say.before_why()).await?;
    page.press(&say.before_take()).await?;
    page.see_gone(&say.before_heading()).await?;
    assert!(!is_in_clear(page).await?);
    let expected = read_assessment(family.to_string().as_bytes(), list)?;
    let mut kept = Vec::new();
    for row in page.rows(&store.database(), ASSESSMENTS).await? {
        let record = store.open(Kind::Assessment, &row)?;
        // Those in another list are not meant.
        kept.extend(zajedno_records::read(&record, list).ok());
    }
    assert_eq!(kept, [expected]);
    let reference = family["reference"].as_str().context("no code")?;
    form.reopen(page, reference).await
}

#[test]
fn an_assessment_in_clear_is_taken_over_with_all_its_answers() -> Result<()> {
    visit(&Options::default(), async |page| {
        let family = stage("V5")?;
        kept_in_clear(page, &[("draft", &family.to_string())]).await?;
        is_taken_over(page, &builtin::separation_risk(), &family).await?;

        // One in another list comes with that list.
        let worked = instruments::all();
        let worked = worked.iter().find(|it| it.name == "two-indices");
        let worked = worked.context("no such list")?;
        let list = read_instrument(worked.list.as_bytes())?;
        let case = worked.cases.first().context("no case")?.assessment.get();
        kept_in_clear(page, &[("draft", case), ("list", &worked.list)]).await?;
        is_taken_over(page, &list, &serde_json::from_str(case)?).await?;
        let digest = list.name().digest.to_string();
        let store = Store::ordinary()?;
        let lists = page.rows(&store.database(), LISTS).await?;
        let file = lists.iter().find(|it| digest.starts_with(&it.id));
        let file = store.open(Kind::List, file.context("the list is not kept")?)?;
        assert_eq!(String::from_utf8(file)?, worked.list);
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn an_assessment_in_clear_can_be_deleted() -> Result<()> {
    visit(&Options::default(), async |page| {
        let say = cyrillic().say();
        kept_in_clear(page, &[("draft", &stage("V5")?.to_string())]).await?;
        page.press(&say.before_drop()).await?;
        page.see_text(&say.before_drop_sure()).await?;
        // Whoever thinks again still has it.
        page.press(&say.sure_no()).await?;
        ensure!(is_in_clear(page).await?, "deleted unasked");
        page.press(&say.before_drop()).await?;
        page.see_text(&say.before_drop_sure()).await?;
        page.press(&say.before_drop()).await?;
        page.see_gone(&say.before_heading()).await?;
        assert!(!is_in_clear(page).await?);
        page.see_text(&say.families_none()).await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn an_assessment_in_clear_that_cannot_be_read_is_told_and_stays() -> Result<()> {
    visit(&Options::default(), async |page| {
        let (say, store) = (cyrillic().say(), Store::ordinary()?);
        let records = [("draft", "{}")];
        kept_in_clear(page, &records).await?;
        page.press(&say.before_take()).await?;
        page.see("alert", "", &say.before_failed()).await?;
        page.screenshot("before-unreadable").await?;
        page.reload().await?;
        page.see_text(&say.before_heading()).await?;
        let kept = page.rows(DATABASE, RECORDS).await?;
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].bytes, b"{}");
        assert_eq!(page.rows(&store.database(), ASSESSMENTS).await?, []);
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn of_several_in_clear_none_is_lost_and_none_kept_twice() -> Result<()> {
    visit(&Options::default(), async |page| {
        let (form, store) = (cyrillic(), Store::ordinary()?);
        let say = form.say();
        let good = stage("V5")?.to_string();
        kept_in_clear(page, &[("draft", &good), ("draft-2026", "{}")]).await?;
        for _ in 0..2 {
            page.press(&say.before_take()).await?;
            page.see("alert", "", &say.before_failed()).await?;
            page.see_text(&say.open_family("V5")).await?;
        }
        // What could be taken over was, once, and does not lie in clear any more.
        assert_eq!(page.rows(&store.database(), ASSESSMENTS).await?.len(), 1);
        let kept = page.rows(DATABASE, RECORDS).await?;
        let ids: Vec<_> = kept.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["draft-2026"]);
        Ok(())
    })
}
