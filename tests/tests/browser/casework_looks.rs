//! The pages of the work with a family as they look: all on one left edge, and as wide as the window lets them be.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use zajedno_tests::browser::{Options, Page, visit};

use crate::common::cyrillic;
use crate::drafts::{stage, with_sibling};
use crate::reports::{YEAR, reports};

/// High enough for most of a page to be seen at once.
const WINDOWS: [(&str, u32, u32); 2] = [("desk", 1280, 2400), ("phone", 360, 2400)];

/// Goes over the pages of the work with a family, and over those that stand beside the list of families.
async fn on_every_page(page: &Page, look: impl AsyncFn(&str) -> Result<()>) -> Result<()> {
    let form = cyrillic();
    let say = form.say();
    let family = with_sibling(stage("V5")?);
    let ids = page.keep(&[&family.to_string()]).await?;
    page.keep_casework(*ids.first().context("nothing is kept")?, YEAR)
        .await?;
    form.reopen(page, family["reference"].as_str().context("no code")?)
        .await?;
    page.press(&say.open_result()).await?;
    page.press(&say.casework_pages()).await?;
    for (name, heading) in [
        ("course", say.casework_course()),
        ("judgement", say.casework_judgement()),
        ("plan", say.casework_plan()),
        ("view", say.casework_family()),
        ("reports", say.casework_reports()),
    ] {
        page.press(&heading).await?;
        page.focused_on("heading", &heading).await?;
        look(name).await?;
    }
    for (name, report) in reports(say) {
        page.choose(&say.reports_choose(), &report).await?;
        page.find("button", &say.reports_print()).await?;
        look(&format!("report-{name}")).await?;
    }
    for (name, button, heading) in [
        ("services", say.services_heading(), say.services_heading()),
        ("handover", say.handover_button(), say.handover_heading()),
        ("centre", say.centre_heading(), say.centre_heading()),
        ("keeping", say.keeping_button(), say.keeping_heading()),
    ] {
        page.go_to_families().await?;
        page.press(&button).await?;
        page.focused_on("heading", &heading).await?;
        look(name).await?;
    }
    Ok(())
}

/// The headings of the page begin where the name of the program does, and so does all that stands below them, each as wide as
/// the others.
async fn stands_on_one_edge(page: &Page, name: &str) -> Result<()> {
    let left = |edges: BTreeSet<(i64, i64)>| edges.into_iter().map(|(left, _)| left);
    let first = left(page.edges(".masthead__title").await?).next();
    let headings: BTreeSet<i64> = left(page.edges("main h2").await?).collect();
    let parts = page.edges("main .card, main .report").await?;
    assert_eq!(parts.len(), 1, "{name}: {parts:?}");
    let all: BTreeSet<i64> = headings.into_iter().chain(left(parts)).collect();
    assert_eq!(all, BTreeSet::from_iter(first), "{name}");
    Ok(())
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn every_page_stands_on_one_left_edge_and_fits_its_window() -> Result<()> {
    visit(&Options::default(), async |page| {
        on_every_page(page, async |name| {
            for (window, width, height) in WINDOWS {
                page.resize(width, height).await?;
                page.screenshot(&format!("{name}-{window}")).await?;
                stands_on_one_edge(page, name).await?;
                ensure!(page.fits_width().await?, "{name}: wider than a {window}");
                assert_eq!(page.barriers().await?, Vec::<String>::new(), "{name}");
            }
            page.resize(1280, 900).await
        })
        .await
    })
}
