//! Five thousand assessments: the list, the search, and deleting.

use anyhow::Result;
use serde_json::json;
use zajedno_core::builtin;
use zajedno_core::json::read_assessment;
use zajedno_records::{LevelName, LevelRange, Summary};
use zajedno_sealing::{Id, Kind, Place};
use zajedno_tests::browser::{ASSESSMENTS, Options, PEOPLE, Row, SUMMARIES, Store, visit};

use super::family;
use crate::common::cyrillic;

const MANY: usize = 5_000;
/// So many go into the browser at once.
const BATCH: usize = 500;

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
#[expect(clippy::print_stdout, reason = "measured, not judged")]
fn five_thousand_assessments_are_listed_searched_and_deleted() -> Result<()> {
    visit(&Options::default(), async |page| {
        let (form, store) = (cyrillic(), Store::ordinary()?);
        let say = form.say();
        let (records, summaries) = many(store)?;
        for (table, rows) in [(ASSESSMENTS, records), (SUMMARIES, summaries)] {
            for batch in rows.chunks(BATCH) {
                page.put_rows(&store.database(), table, batch).await?;
            }
        }
        page.lock().await?;
        let all = say.families_count(MANY as u64);
        let listed = page
            .time_until(".families__count", &all, async || {
                page.unlock(store.passphrase).await
            })
            .await?;
        let one = say.families_count(1);
        let found = page
            .time_until(".families__count", &one, async || {
                page.enter("searchbox", &say.start_reference(), "P-04321")
                    .await
            })
            .await?;
        let opened = page
            .time_until("main h2", "P-04321", async || {
                page.press(&say.families_open()).await
            })
            .await?;
        println!(
            "{MANY} assessments: from the passphrase to the list {listed:.0} ms, from the last letter to what is found \
             {found:.0} ms, from the click to the questions {opened:.0} ms"
        );

        page.go_to_families().await?;
        page.enter("searchbox", &say.start_reference(), "P-04321")
            .await?;
        page.see_text(&one).await?;
        page.press(&say.families_delete()).await?;
        page.see_text(&say.families_delete_sure()).await?;
        page.press(&say.families_delete_yes()).await?;
        page.see_text(&say.families_none_found()).await?;
        let rows = page.rows(&store.database(), ASSESSMENTS).await?;
        assert_eq!(rows.len(), MANY - 1);

        page.press(&say.keeping_button()).await?;
        page.press(&say.all_heading()).await?;
        page.reloads(async || page.press(&say.all_yes()).await)
            .await?;
        page.find("heading", &say.gate_create_heading()).await?;
        let databases = page.databases().await?;
        assert!(!databases.contains(&store.database()), "{databases:?}");
        let people = page.rows(PEOPLE.0, PEOPLE.1).await?;
        assert!(people.is_empty(), "{people:?}");
        Ok(())
    })
}

/// Records and summaries of many families.
fn many(store: &Store) -> Result<(Vec<Row>, Vec<Row>)> {
    let list = builtin::separation_risk();
    let mut assessment = read_assessment(family("P")?.to_string().as_bytes(), &list)?;
    let (mut records, mut summaries) = (Vec::new(), Vec::new());
    for number in 0..MANY {
        assessment.reference = format!("P-{number:05}");
        let id = Id::random()?;
        let place = |kind| Place {
            kind,
            id,
            revision: 1,
        };
        let record = zajedno_records::write(&assessment, &list);
        records.push(store.seal(place(Kind::Assessment), &record)?);
        let rank = u8::try_from(number % 4)?;
        let level = LevelName {
            rank,
            title: serde_json::from_value(json!({ "sr-Cyrl": format!("Ниво {rank}") }))?,
        };
        let summary = Summary {
            reference: assessment.reference.clone(),
            kind: assessment.kind,
            date: assessment.date,
            children: 1,
            level: Some(LevelRange {
                lowest: level.clone(),
                highest: level,
            }),
            review_due: None,
            open: 0,
            list: list.name().into(),
            changed: format!("2026-03-02T09:30:{:02}.{:03}Z", number % 60, number % 1000),
        };
        summaries.push(store.seal(place(Kind::Summary), &summary.write())?);
    }
    Ok((records, summaries))
}
