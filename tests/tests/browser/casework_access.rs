//! Every page of the work with a family, for people who see, hear, or point otherwise, and on a phone.

use std::collections::BTreeSet;

use anyhow::Result;
use serde_json::{Value, json};
use zajedno_casework::{Casework, Status};
use zajedno_core::Language;
use zajedno_tests::browser::{Options, Page, visit};

use crate::access::is_open_to_everybody;
use crate::common::{Form, saved, show_work};
use crate::drafts::{keep_all, stage};
use crate::looks::{PHONE, can_be_used};
use crate::reports::{YEAR, reports};

pub(crate) const CODE: &str = "V6";
/// What a comment of the year is about.
const COMMENTED: &str = "income_insufficient";

/// Two assessments of a family, the second with all that months of work leave beside it.
pub(crate) async fn keep_year(page: &Page) -> Result<()> {
    let mut second = stage("V6_T1")?;
    second["notes"] = json!({ COMMENTED: { "fact": "Јавити на 064/123-4567" } });
    let ids = keep_all(page, &[stage("V6_T0")?, second]).await?;
    let mut year: Value = serde_json::from_str(YEAR)?;
    year["follows"] = json!(ids[0].to_string());
    let settled = Casework {
        status: Status::Final,
        ..Casework::default()
    };
    for (id, casework) in ids.into_iter().zip([serde_json::to_value(settled)?, year]) {
        page.keep_casework(id, &casework.to_string()).await?;
    }
    // What the list says of them is read as it opens.
    page.reload().await
}

/// Goes over all of them, each as full as work leaves it.
async fn on_every_page(
    page: &Page,
    form: &Form,
    look: impl AsyncFn(&str) -> Result<()>,
) -> Result<()> {
    let say = form.say();
    keep_year(page).await?;
    page.see_text(&say.course_status_returned()).await?;
    look("families").await?;
    form.reopen(page, CODE).await?;
    form.go_to(page, COMMENTED).await?;
    page.see_text(&say.course_comment_resolved()).await?;
    look("comment").await?;

    show_work(page, form, &say.casework_course()).await?;
    page.find("heading", &say.review_changes()).await?;
    look("course").await?;
    page.press(&say.course_comment_add()).await?;
    page.see_text(&say.course_no_text()).await?;
    look("course, comment without text").await?;

    show_work(page, form, &say.casework_judgement()).await?;
    page.press(&say.judgement_page_write()).await?;
    page.press(&say.judgement_page_keep()).await?;
    page.see_text(&say.judgement_page_no_ground()).await?;
    look("judgement").await?;

    show_work(page, form, &say.casework_plan()).await?;
    page.press_nth(&say.plan_add(), 0).await?;
    look("plan").await?;

    show_work(page, form, &say.casework_family()).await?;
    page.pick(&say.view_choose(), &form.question(COMMENTED))
        .await?;
    page.press(&say.view_add()).await?;
    look("family's view").await?;

    show_work(page, form, &say.casework_reports()).await?;
    for (which, name) in reports(say) {
        page.choose(&say.reports_choose(), &name).await?;
        page.find("button", &say.reports_print()).await?;
        look(which).await?;
    }
    page.press(&say.open_to_questions()).await?;
    saved(page, form).await?;
    outside(page, form, &look).await
}

/// The pages that are of no one family.
async fn outside(page: &Page, form: &Form, look: impl AsyncFn(&str) -> Result<()>) -> Result<()> {
    let say = form.say();
    page.press(&say.services_heading()).await?;
    page.press(&say.services_add()).await?;
    page.see_text(&say.services_saved()).await?;
    look("services").await?;
    page.press(&say.centre_heading()).await?;
    page.find("button", &say.centre_file()).await?;
    look("centre").await?;
    page.press(&say.handover_button()).await?;
    look("hand-over").await?;
    page.pick(&say.handover_which(), CODE).await?;
    page.press(&say.handover_look()).await?;
    page.see_text(&say.identified_heading()).await?;
    page.press(&say.handover_clear_make()).await?;
    page.see_text(&say.identified_first()).await?;
    look("hand-over, what would leave").await?;
    let folder = tempfile::tempdir()?;
    page.download_into(folder.path()).await?;
    page.tick(&say.identified_tick()).await?;
    page.press(&say.handover_seal()).await?;
    page.find("heading", &say.handover_code()).await?;
    look("hand-over, code").await?;
    page.downloaded(folder.path()).await?;
    page.press(&say.keeping_button()).await?;
    look("keeping").await
}

/// The headings of the page begin where the name of the program does, and so does all that stands below them, each as wide as
/// the others.
async fn stands_on_one_edge(page: &Page, what: &str) -> Result<()> {
    let left = |edges: BTreeSet<(i64, i64)>| edges.into_iter().map(|(left, _)| left);
    let first = left(page.edges(".masthead__title").await?).next();
    let headings: BTreeSet<i64> = left(page.edges("main h2").await?).collect();
    let parts = page.edges("main .card, main .report").await?;
    assert_eq!(parts.len(), 1, "{what}: {parts:?}");
    let all: BTreeSet<i64> = headings.into_iter().chain(left(parts)).collect();
    assert_eq!(all, BTreeSet::from_iter(first), "{what}");
    Ok(())
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_work_with_a_family_keeps_nobody_out() -> Result<()> {
    for language in Language::ALL {
        let options = Options {
            language: language.tag(),
            ..Options::default()
        };
        visit(&options, async |page| {
            let form = Form::new(language);
            on_every_page(page, &form, async |what| {
                // The list of families and the questions have no cards.
                let has_cards = !["families", "comment"].contains(&what);
                is_open_to_everybody(page, what).await?;
                if has_cards {
                    stands_on_one_edge(page, what).await?;
                }
                page.screenshot(&format!("work-{}-{what}", language.tag()))
                    .await?;
                page.resize(PHONE.0, PHONE.1).await?;
                assert!(page.fits_width().await?, "{what}: wider than a phone");
                if has_cards {
                    stands_on_one_edge(page, what).await?;
                }
                let barriers = page.barriers().await?;
                assert!(barriers.is_empty(), "{what}, phone: {barriers:#?}");
                page.resize(1280, 900).await
            })
            .await
        })?;
    }
    Ok(())
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_work_with_a_family_can_be_done_by_key_with_large_letters_and_on_a_phone() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = Form::new(Language::SerbianCyrillic);
        on_every_page(page, &form, async |what| {
            can_be_used(page, what).await?;
            page.zoom(200).await?;
            can_be_used(page, what).await?;
            page.zoom(100).await?;
            page.resize(PHONE.0, PHONE.1).await?;
            can_be_used(page, what).await?;
            page.resize(1280, 900).await
        })
        .await
    })
}
