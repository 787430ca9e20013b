//! A family over a year: what changed from one assessment to the next, and the next one begun.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use zajedno_casework::{Casework, Direction, Status, compare};
use zajedno_core::json::read_assessment;
use zajedno_sealing::{Id, Kind, Place};
use zajedno_tests::browser::{Options, Page, Store, visit};

use crate::common::{Form, cyrillic, saved};
use crate::drafts::{keep_all, stage};
use crate::keyboard::{give, press};

const CASEWORKS: &str = "caseworks";
/// The key, as the driver writes it.
const ENTER: &str = "\u{e007}";

/// Puts settled caseworks beside assessments, each following the one before.
async fn follow_each_other(page: &Page, ids: &[Id]) -> Result<()> {
    let store = Store::ordinary()?;
    let (mut rows, mut before) = (Vec::new(), None);
    for id in ids {
        let casework = Casework {
            status: Status::Final,
            follows: before.replace(id.to_string()),
            ..Casework::default()
        };
        let place = Place {
            kind: Kind::Casework,
            id: *id,
            revision: 1,
        };
        rows.push(store.seal(place, &zajedno_records::write_casework(&casework))?);
    }
    page.put_rows(&store.database(), CASEWORKS, &rows).await
}

/// How many answers of the family and its children went in a direction.
fn count(form: &Form, [earlier, later]: [&Value; 2], direction: Direction) -> Result<usize> {
    let read = |it: &Value| read_assessment(it.to_string().as_bytes(), &form.list);
    let compared = compare(&form.list, &read(earlier)?, &read(later)?);
    let compared = compared.context("one list")?;
    let children = compared.children.iter().flat_map(|it| &it.changes);
    let all = compared.family.iter().chain(children);
    Ok(all.filter(|it| it.direction == direction).count())
}

async fn open_course(page: &Page, form: &Form) -> Result<()> {
    page.press(&form.say().casework_pages()).await?;
    page.find("heading", &form.say().review_next()).await?;
    Ok(())
}

/// Nobody is kept out, and nothing is wider than the window.
async fn looks_well(page: &Page, form: &Form, name: &str) -> Result<()> {
    assert!(page.fits_width().await?, "{name}: wider than the window");
    let barriers = page.barriers().await?;
    assert!(barriers.is_empty(), "{name}: {barriers:#?}");
    for (part, heading) in [
        ("next", form.say().review_next()),
        ("course", form.say().review_course()),
        ("changes", form.say().review_changes()),
    ] {
        page.find("heading", &heading)
            .await?
            .scroll_into_view()
            .await?;
        page.screenshot(&format!("{name}-{part}")).await?;
    }
    Ok(())
}

#[test]
fn v6_has_a_course_and_its_next_review_shows_what_was_answered() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        let stages = [stage("V6_T0")?, stage("V6_T1")?, stage("V6_T2")?];
        let ids = keep_all(page, &stages).await?;
        follow_each_other(page, &ids).await?;
        page.go_to_families().await?;
        let row = form.row(page, &say.open_family("V6")).await?;
        page.press_nth(&say.families_open(), row).await?;
        page.find("button", &say.casework_pages()).await?;
        open_course(page, &form).await?;

        page.find("heading", &say.review_changes()).await?;
        let course = page.text("region", &say.review_course()).await?;
        let levels = ["very_high", "high", "moderate"].map(|it| form.level(it).unwrap_or_default());
        let mut rest = course
            .split_once(&*say.review_level())
            .context("no table")?
            .1;
        for level in &levels {
            let (_, after) = rest
                .split_once(level.as_str())
                .with_context(|| format!("no {level} in {rest}"))?;
            rest = after;
        }
        // At the second the answers alone gave less than what was in force.
        let held = format!("{}: {}", say.review_computed(), levels[2]);
        ensure!(course.contains(&held), "no “{held}” in {course}");
        ensure!(course.contains(&*say.review_rule()), "{course}");

        let changes = page.text("region", &say.review_changes()).await?;
        for (direction, words) in [
            (Direction::Better, say.review_better()),
            (Direction::Worse, say.review_worse()),
        ] {
            let count = count(&form, [&stages[1], &stages[2]], direction)?;
            let said = changes.lines().filter(|it| it.ends_with(&*words)).count();
            assert_eq!(said, count, "{words}: {changes}");
        }
        looks_well(page, &form, "review-desk").await?;
        page.resize(360, 740).await?;
        looks_well(page, &form, "review-phone").await?;
        page.resize(1280, 900).await?;

        begins_a_review(page, &form, &stages[2]).await
    })
}

/// A review begins with nothing chosen and each earlier answer beside; the assessment it follows offers no second one.
async fn begins_a_review(page: &Page, form: &Form, last: &Value) -> Result<()> {
    let say = form.say();
    page.press(&say.review_begin()).await?;
    page.find("button", &say.open_change()).await?;
    saved(page, form).await?;
    let id = "caregiver_exhaustion";
    ensure!(
        form.chosen(page, id).await?.is_none(),
        "an answer is chosen already"
    );
    let date = say.date(2026, 7, 13);
    let before = last["family"][id].as_str().context("no answer")?;
    let beside = format!("{} {}", say.review_earlier(&date), form.option(id, before));
    page.see_text(&beside).await?;
    page.screenshot("review-question").await?;
    form.choose(page, id, "0").await?;
    saved(page, form).await?;

    // The one that it follows has its review.
    page.go_to_families().await?;
    let row = form.row(page, &say.open_family("V6")).await?;
    page.press_nth(&say.families_open(), row + 1).await?;
    open_course(page, form).await?;
    let next = page.text("region", &say.review_next()).await?;
    ensure!(!next.contains(&*say.review_not_settled()), "{next}");
    let buttons = page.names("button").await?;
    assert!(
        !buttons.contains(&say.review_begin().into_owned()),
        "{buttons:#?}"
    );
    Ok(())
}

#[test]
fn a_review_is_made_without_a_mouse_on_a_phone() -> Result<()> {
    let phone = Options {
        width: 360,
        height: 780,
        ..Options::default()
    };
    visit(&phone, async |page| {
        let form = cyrillic();
        let say = form.say();
        let ids = keep_all(page, &[stage("V6_T0")?]).await?;
        follow_each_other(page, &ids).await?;
        page.go_to_families().await?;
        press(page, &say.families_open()).await?;
        page.find("button", &say.open_result()).await?;
        page.focused_on("heading", &say.open_family("V6")).await?;
        press(page, &say.casework_pages()).await?;
        page.focused_on("heading", &say.casework_course()).await?;
        press(page, &say.review_begin()).await?;
        // The page before had a heading of the same words.
        page.find("button", &say.open_change()).await?;
        page.focused_on("heading", &say.open_family("V6")).await?;

        // The earlier answer is told with the question, and no answer is chosen.
        let first = form.list.indicators().iter();
        let mut first = first.filter(|it| it.from_age.is_none());
        let first = first.next().context("no question")?.id.as_str();
        let date = say.date(2026, 1, 14);
        let earlier = format!("{} {}", say.review_earlier(&date), form.option(first, "0"));
        let told = page.radio_groups().await?;
        let group = told.iter().find(|it| it.name == form.question(first));
        let group = group.context("the question is not told")?;
        ensure!(group.description.contains(&earlier), "{group:?}");
        ensure!(form.chosen(page, first).await?.is_none(), "chosen already");
        give(page, &form, first, "1").await?;
        saved(page, &form).await?;

        // From what changed there is a way back to the assessment before, and from that to this one.
        page.tab_back_to("button", &say.casework_pages()).await?;
        page.keys(ENTER).await?;
        page.focused_on("heading", &say.casework_course()).await?;
        page.find("heading", &say.review_changes()).await?;
        press(page, &date).await?;
        page.see_text(&say.casework_locked()).await?;
        page.focused_on("heading", &say.open_family("V6")).await?;
        press(page, &say.casework_pages()).await?;
        page.find("button", &say.review_open_next()).await?;
        press(page, &say.review_open_next()).await?;
        page.find("button", &say.open_change()).await?;
        page.focused_on("heading", &say.open_family("V6")).await?;
        assert_eq!(
            form.chosen(page, first).await?,
            Some(form.option(first, "1"))
        );
        ensure!(page.fits_width().await?, "wider than a phone");
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_numbers_of_many_families_name_none() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        // Twelve families, two of them with another level.
        let mut families = Vec::new();
        for number in 0..12 {
            let mut family = stage(if number < 2 { "V1" } else { "V6_T0" })?;
            family["reference"] = format!("Тајна-{number}").into();
            families.push(family);
        }
        keep_all(page, &families).await?;
        page.press(&say.centre_heading()).await?;
        page.find("button", &say.centre_file()).await?;
        let text = page.text("region", &say.centre_heading()).await?;
        for said in [say.centre_level(), say.centre_hidden()] {
            ensure!(text.contains(&*said), "no “{said}” in {text}");
        }
        ensure!(!text.contains("Тајна"), "a family is named: {text}");
        for (width, height, name) in [(1280, 900, "centre-desk"), (360, 740, "centre-phone")] {
            page.resize(width, height).await?;
            assert!(page.fits_width().await?, "{name}: wider than the window");
            let barriers = page.barriers().await?;
            assert!(barriers.is_empty(), "{name}: {barriers:#?}");
            page.screenshot(name).await?;
        }
        let folder = tempfile::tempdir()?;
        page.download_into(folder.path()).await?;
        page.press(&say.centre_file()).await?;
        let file = std::fs::read_to_string(page.downloaded_as(folder.path(), "csv").await?)?;
        ensure!(file.contains("families_by_level"), "{file}");
        ensure!(
            file.contains("suppressed"),
            "two families can be recognised: {file}"
        );
        ensure!(!file.contains("Тајна"), "a family is named: {file}");
        Ok(())
    })
}
