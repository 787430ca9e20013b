//! The support plan, the family's own view, the directory of local services, and what is due.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use zajedno_casework::Plan;
use zajedno_sealing::Kind;
use zajedno_tests::browser::{Options, Page, Store, visit};

use crate::common::{Form, cyrillic, saved};
use crate::drafts::{keep_all, open, stage};

/// The keys, as the driver writes them.
const ENTER: &str = "\u{e007}";
const DOWN: &str = "\u{e015}";
/// The table of what stands beside the answers.
const CASEWORKS: &str = "caseworks";
const EXHAUSTION: &str = "caregiver_exhaustion";
const RESPITE: &str = "Предах / повремени породични смештај";

/// A training case whose caregiver is exhausted and whose tasks are open.
fn family(reference: &str, date: &str) -> Result<Value> {
    let mut family = stage("V5")?;
    family["reference"] = json!(reference);
    family["date"] = json!(date);
    Ok(family)
}

/// The day that the browser has: what is offered for a new assessment.
pub(crate) async fn today(page: &Page, form: &Form) -> Result<String> {
    form.start(page).await?;
    let today = page.value("Date", &form.say().start_date()).await?;
    page.go_to_families().await?;
    Ok(today)
}

/// The one plan that is kept.
async fn kept(page: &Page) -> Result<Plan> {
    let store = Store::ordinary()?;
    let rows = page.rows(&store.database(), CASEWORKS).await?;
    let row = rows.first().context("nothing is kept")?;
    let casework = zajedno_records::read_casework(&store.open(Kind::Casework, row)?)?;
    Ok(casework.plan)
}

/// Opens the plan, or another page of the work with the family that is open.
async fn show(page: &Page, form: &Form, casework: &str) -> Result<()> {
    let say = form.say();
    page.press(&say.open_result()).await?;
    page.press(&say.casework_pages()).await?;
    page.focused_on("heading", &say.casework_plan()).await?;
    if casework != say.casework_plan() {
        page.press(casework).await?;
        page.focused_on("heading", casework).await?;
    }
    Ok(())
}

/// Tabs to a button and presses it.
async fn press(page: &Page, button: &str) -> Result<()> {
    page.tab_to("button", button).await?;
    page.keys(ENTER).await
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_plan_is_made_without_a_mouse_and_is_there_after_a_reload() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        open(page, &family("P-17", "2026-03-02")?).await?;
        press(page, &say.open_result()).await?;
        page.focused_on("heading", &say.open_result_heading())
            .await?;
        page.tab_back_to("button", &say.casework_pages()).await?;
        page.keys(ENTER).await?;
        page.focused_on("heading", &say.casework_plan()).await?;

        // What came of a task is written where the task stands.
        page.tab_to_label(&say.plan_who()).await?;
        page.keys("Мира").await?;

        // A step of one's own: the focus is in its first field, and from there on everything is within reach.
        press(page, &say.plan_step_own()).await?;
        page.focused_on("textbox", &say.plan_step_what()).await?;
        page.keys("Разговор са школом").await?;
        page.tab_to_label(&say.plan_who()).await?;
        page.keys("Ана").await?;
        page.tab_to_label(&say.plan_progress()).await?;
        page.keys(DOWN).await?;
        page.tab_to_label(&say.plan_outcome()).await?;
        page.keys("Договорен састанак").await?;
        page.tab_to_label(&say.plan_goal_in_words()).await?;
        page.keys("Да остану заједно").await?;

        // Another step is added and removed; it is asked about once, and the focus is led back.
        page.tab_back_to("button", &say.plan_step_own()).await?;
        page.keys(ENTER).await?;
        page.tab_to_label(&say.plan_remove()).await?;
        page.keys(ENTER).await?;
        page.focused_on("button", &say.sure_no()).await?;
        page.tab_to_label(&say.plan_remove_yes()).await?;
        page.keys(ENTER).await?;
        page.focused_on("heading", &say.plan_steps()).await?;

        // The page says that all is saved once one is back at the questions.
        press(page, &say.open_to_questions()).await?;
        saved(page, &form).await?;
        page.reload().await?;
        form.reopen(page, "P-17").await?;
        show(page, &form, &say.casework_plan()).await?;
        for (field, words) in [
            (say.plan_step_what(), "Разговор са школом"),
            (say.plan_goal_in_words(), "Да остану заједно"),
        ] {
            assert_eq!(page.value("textbox", &field).await?, words);
        }
        let progress = page.value("combobox", &say.plan_progress()).await?;
        assert_eq!(progress, say.plan_progress_under_way());
        let plan = kept(page).await?;
        assert_eq!((plan.tasks.len(), plan.tasks[0].who.as_str()), (1, "Мира"));
        assert_eq!((plan.steps.len(), plan.steps[0].who.as_str()), (1, "Ана"));
        assert_eq!(plan.steps[0].outcome, "Договорен састанак");
        assert_eq!(page.barriers().await?, Vec::<String>::new());
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_plan_and_the_familys_view_fit_a_phone() -> Result<()> {
    let options = Options {
        width: 360,
        height: 780,
        ..Options::default()
    };
    visit(&options, async |page| {
        let form = cyrillic();
        let say = form.say();
        open(page, &family("P-17", "2026-03-02")?).await?;
        show(page, &form, &say.casework_plan()).await?;
        page.find("heading", RESPITE).await?;
        page.press_nth(&say.plan_add(), 0).await?;
        page.focused_on("textbox", &say.plan_step_what()).await?;
        page.screenshot("plan-phone").await?;
        ensure!(page.fits_width().await?, "the plan is wider than a phone");
        assert_eq!(page.barriers().await?, Vec::<String>::new());

        page.press(&say.casework_family()).await?;
        page.focused_on("heading", &say.casework_family()).await?;
        page.enter("textbox", &say.view_whole_words(), "Добро се слажемо")
            .await?;
        page.choose(&say.view_whole_agreement(), &say.view_in_part())
            .await?;
        page.pick(&say.view_choose(), &form.question(EXHAUSTION))
            .await?;
        page.press(&say.view_add()).await?;
        page.focused_on("textbox", &say.view_words()).await?;
        page.enter("textbox", &say.view_words(), "Уморни смо, али се смењујемо")
            .await?;
        page.choose(&say.view_agreement(), &say.view_disagrees())
            .await?;
        page.enter("textbox", &say.view_contest_words(), "Нисмо били сами")
            .await?;
        page.screenshot("view-phone").await?;
        ensure!(page.fits_width().await?, "the view is wider than a phone");
        assert_eq!(page.barriers().await?, Vec::<String>::new());

        page.press(&say.open_to_questions()).await?;
        saved(page, &form).await?;
        page.reload().await?;
        form.reopen(page, "P-17").await?;
        show(page, &form, &say.casework_family()).await?;
        let words = page.value("textbox", &say.view_words()).await?;
        assert_eq!(words, "Уморни смо, али се смењујемо");
        let agreement = page.chosen(&say.view_agreement()).await?;
        assert_eq!(agreement, Some(say.view_disagrees().into_owned()));
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn what_is_missing_here_is_seen_in_the_plan_and_counted_without_the_family() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        page.press(&say.services_heading()).await?;
        page.focused_on("heading", &say.services_heading()).await?;
        page.see_text(&say.services_none()).await?;
        page.press(&say.services_add()).await?;
        page.focused_on("combobox", &say.services_service()).await?;
        page.pick(&say.services_service(), RESPITE).await?;
        page.enter("textbox", &say.services_title(), "Сигурна кућа")
            .await?;
        page.pick(&say.services_availability(), &say.services_missing())
            .await?;
        page.see_text(&say.services_saved()).await?;
        page.screenshot("services").await?;
        assert_eq!(page.barriers().await?, Vec::<String>::new());

        open(page, &family("P-17", "2026-03-02")?).await?;
        show(page, &form, &say.casework_plan()).await?;
        page.see_text("Сигурна кућа").await?;
        page.screenshot("plan-desk").await?;
        page.press_nth(&say.plan_add(), proposal(page, &form).await?)
            .await?;
        page.focused_on("textbox", &say.plan_step_what()).await?;
        let progress = page.value("combobox", &say.plan_progress()).await?;
        assert_eq!(progress, say.plan_progress_missing());
        page.screenshot("plan-step").await?;
        page.press(&say.open_to_questions()).await?;
        saved(page, &form).await?;

        let folder = tempfile::tempdir()?;
        page.download_into(folder.path()).await?;
        page.press(&say.services_heading()).await?;
        page.press(&say.services_unmet_csv()).await?;
        let table = fs::read_to_string(page.downloaded_as(folder.path(), "csv").await?)?;
        let line = format!("\"{RESPITE}\";\"0\";\"1\"");
        assert_eq!(table.lines().nth(1), Some(line.as_str()), "{table}");
        ensure!(!table.contains("P-17"), "{table}");
        page.screenshot("unmet").await?;

        page.press(&say.services_delete()).await?;
        page.press(&say.services_delete_yes()).await?;
        page.see_text(&say.services_none()).await
    })
}

/// The place of respite among the services that can be added.
async fn proposal(page: &Page, form: &Form) -> Result<usize> {
    let services = form.list.services().iter();
    let titles: Vec<String> = services
        .map(|it| {
            zajedno_text::spoken(&it.title, form.language)
                .text
                .into_owned()
        })
        .collect();
    let headings = page.names("heading").await?;
    let mut proposed = headings.iter().filter(|it| titles.contains(it));
    proposed
        .position(|it| it == RESPITE)
        .context("respite is not proposed")
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn what_is_due_leads_to_the_family_and_goes_into_a_calendar_without_it() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        let today = today(page, &form).await?;
        keep_all(
            page,
            &[family("P-17", "2025-01-02")?, family("P-18", &today)?],
        )
        .await?;
        form.reopen(page, "P-18").await?;
        show(page, &form, &say.casework_plan()).await?;
        page.press(&say.plan_step_own()).await?;
        page.enter("textbox", &say.plan_step_what(), "Разговор са школом")
            .await?;
        page.set_date(&say.plan_step_due(), &today).await?;
        page.press(&say.open_to_questions()).await?;
        saved(page, &form).await?;

        page.go_to_families().await?;
        page.see_text("Разговор са школом").await?;
        page.see_text(&say.kind_review()).await?;
        // Tasks come once scoring has been asked.
        page.see_text("задат").await?;
        page.screenshot("due").await?;
        assert_eq!(page.barriers().await?, Vec::<String>::new());

        let folder = tempfile::tempdir()?;
        page.download_into(folder.path()).await?;
        page.unfold(&say.reminders_calendar()).await?;
        page.press(&say.reminders_make()).await?;
        let file = fs::read_to_string(page.downloaded_as(folder.path(), "ics").await?)?;
        let day = today.replace('-', "");
        let event = format!(
            "DTSTART;VALUE=DATE:{day}\r\nSUMMARY:{}\r\n",
            say.reminders_title_first()
        );
        ensure!(file.contains(&event), "{file}");
        for secret in ["P-18", "Разговор"] {
            ensure!(!file.contains(secret), "{secret} in {file}");
        }
        page.press("P-18").await?;
        // The list has a heading of the same words.
        page.find("button", &say.open_result()).await?;
        page.focused_on("heading", &say.open_family("P-18")).await
    })
}
