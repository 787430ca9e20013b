//! Five thousand assessments: the list, the search, and deleting; what is due of them, and their numbers.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;
use zajedno_casework::{Casework, EntryId, Moment, Plan, Progress, Status, Step};
use zajedno_core::builtin;
use zajedno_core::json::read_assessment;
use zajedno_records::{LevelName, LevelRange, Summary};
use zajedno_sealing::{Id, Kind, Place};
use zajedno_tests::browser::{
    ASSESSMENTS, CASEWORKS, Options, PEOPLE, Page, Row, SUMMARIES, Store, visit,
};

use super::family;
use crate::casework_plan::today;
use crate::common::cyrillic;

const MANY: usize = 5_000;
/// So many go into the browser at once.
const BATCH: usize = 500;
/// So many were worked on lately.
const RECENT: usize = 100;
const STEP: &str = "Разговор са школом";

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
#[expect(clippy::print_stdout, reason = "measured, not judged")]
fn five_thousand_assessments_are_listed_searched_and_deleted() -> Result<()> {
    visit(&Options::default(), async |page| {
        let (form, store) = (cyrillic(), Store::ordinary()?);
        let say = form.say();
        keep(page, many(store, None)?).await?;
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

/// Puts rows into the store that is open, and locks it.
async fn keep(page: &Page, rows: Vec<(&str, Vec<Row>)>) -> Result<()> {
    for (table, rows) in rows {
        for batch in rows.chunks(BATCH) {
            page.put_rows(&Store::ordinary()?.database(), table, batch)
                .await?;
        }
    }
    page.lock().await
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
#[expect(clippy::print_stdout, reason = "measured, not judged")]
fn what_is_due_of_five_thousand_families_and_their_numbers_come_while_the_page_is_in_hand()
-> Result<()> {
    let patient = Options {
        patience: Duration::from_mins(2),
        ..Options::default()
    };
    visit(&patient, async |page| {
        let (form, store) = (cyrillic(), Store::ordinary()?);
        let say = form.say();
        let today = today(page, &form).await?;
        keep(page, many(store, Some(&today))?).await?;
        let all = say.families_count(MANY as u64);
        let listed = page
            .time_until(".families__count", &all, async || {
                page.unlock(store.passphrase).await
            })
            .await?;
        // What was typed is found while what stands beside all assessments is still read.
        let found = page
            .time_until(".families__count", &say.families_count(1), async || {
                page.enter("searchbox", &say.start_reference(), "P-04999")
                    .await
            })
            .await?;
        page.see_text(&say.course_status_final()).await?;
        page.lock().await?;
        let told = page
            .time_until(".due__items", STEP, async || {
                page.unlock(store.passphrase).await
            })
            .await?;
        let counted = page
            .time_until("main section", &say.centre_level(), async || {
                page.press(&say.centre_heading()).await
            })
            .await?;
        println!(
            "{MANY} assessments with plans: from the passphrase to the list {listed:.0} ms, to the steps that are due \
             {told:.0} ms, from the last letter to what is found {found:.0} ms, to the numbers of the centre {counted:.0} ms"
        );
        let text = page.text("region", &say.centre_heading()).await?;
        ensure!(text.contains("5.000") || text.contains("5000"), "{text}");
        Ok(())
    })
}

/// Records and summaries of many families; with `today` what stands beside them too, and something is due of each.
fn many<'a>(store: &Store, today: Option<&str>) -> Result<Vec<(&'a str, Vec<Row>)>> {
    let list = builtin::separation_risk();
    let mut assessment = read_assessment(family("P")?.to_string().as_bytes(), &list)?;
    let (mut records, mut summaries, mut caseworks) = (Vec::new(), Vec::new(), Vec::new());
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
            changed: format!(
                "{}T09:30:{:02}.{:03}Z",
                // Of some the tasks are still worked out.
                today.filter(|_| number < RECENT).unwrap_or("2025-03-02"),
                number % 60,
                number % 1000
            ),
        };
        summaries.push(store.seal(place(Kind::Summary), &summary.write())?);
        if let Some(today) = today {
            let record = zajedno_records::write_casework(&casework(today)?);
            caseworks.push(store.seal(place(Kind::Casework), &record)?);
        }
    }
    Ok(vec![
        (ASSESSMENTS, records),
        (SUMMARIES, summaries),
        (CASEWORKS, caseworks),
    ])
}

/// A settled assessment with a plan of three steps, of which one is due today.
fn casework(today: &str) -> Result<Casework> {
    let step = |id: &str, progress, due: Option<&str>| {
        anyhow::Ok(Step {
            id: EntryId::new(id),
            changed: Moment::new("2026-03-02T09:30:00.000Z"),
            service: None,
            what: STEP.to_owned(),
            child: None,
            answers: Vec::new(),
            who: "Ана".to_owned(),
            due: due.map(str::parse).transpose()?,
            progress,
            outcome: String::new(),
        })
    };
    Ok(Casework {
        status: Status::Final,
        plan: Plan {
            steps: vec![
                step("one", Progress::Planned, Some(today))?,
                step("two", Progress::UnderWay, None)?,
                step("three", Progress::Done, Some("2026-03-02"))?,
            ],
            ..Plan::default()
        },
        ..Casework::begun("Ана", "Ана", Moment::new("2026-03-02T09:30:00.000Z"))
    })
}
