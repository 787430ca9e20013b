//! Pictures of every page, to look at; kept when they are asked for.

use anyhow::Result;
use zajedno_core::assessment::Subject;
use zajedno_tests::browser::{Options, visit};

use crate::casework_access::{CODE, keep_year};
use crate::common::{cyrillic, saved, show_work};
use crate::drafts::{HARM, as_initial, keep_all, open, stage, with_sibling};

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn of_every_page_at_a_desk() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        let stages = ["V1", "V2", "V3", "V4", "V5"].map(stage);
        let stages: Vec<_> = stages.into_iter().collect::<Result<_>>()?;
        keep_all(page, &stages).await?;
        page.keep_picture("families").await?;
        page.press(&say.keeping_button()).await?;
        page.find("heading", &say.keeping_heading()).await?;
        page.keep_picture("keeping").await?;
        page.lock().await?;
        page.keep_picture("gate").await?;
        page.press(&say.gate_new()).await?;
        page.find("heading", &say.gate_create_heading()).await?;
        page.keep_picture("gate-new").await?;
        page.reload().await?;
        form.start(page).await?;
        page.see_text(&say.start_what()).await?;
        page.keep_picture("start").await?;
        open(page, &stage("V5")?).await?;
        form.go_to(page, "income_insufficient").await?;
        saved(page, &form).await?;
        page.keep_picture("questions").await?;
        form.go_to(page, HARM).await?;
        page.unfold(&format!("{} {}", say.fact_heading(), form.question(HARM)))
            .await?;
        page.unfold(&format!("{} {}", say.help_heading(), form.question(HARM)))
            .await?;
        page.see_text(&say.help_source()).await?;
        form.choose(page, HARM, "3").await?;
        saved(page, &form).await?;
        page.keep_picture("question-unfolded").await?;
        form.result(page).await?;
        page.keep_picture("result").await?;
        page.set_dark(true).await?;
        page.keep_picture("result-dark").await?;
        page.set_dark(false).await?;
        page.press(&say.open_to_account()).await?;
        page.keep_picture("account").await?;
        open(page, &with_sibling(stage("V2")?)).await?;
        page.keep_picture("two-children").await?;
        open(page, &as_initial(stage("V5")?)).await?;
        form.result(page).await?;
        page.keep_picture("result-initial").await?;
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn of_the_work_with_a_family() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        keep_year(page).await?;
        form.reopen(page, CODE).await?;
        show_work(page, &form, &say.casework_course()).await?;
        page.find("heading", &say.review_changes()).await?;
        page.keep_picture("course").await?;
        page.find("heading", &say.review_course())
            .await?
            .scroll_into_view()
            .await?;
        page.keep_picture("course-chart").await?;
        for (name, heading) in [
            ("judgement", say.casework_judgement()),
            ("plan", say.casework_plan()),
            ("family-view", say.casework_family()),
            ("reports", say.casework_reports()),
        ] {
            show_work(page, &form, &heading).await?;
            page.keep_picture(name).await?;
        }
        page.press(&say.casework_hand_over()).await?;
        page.focused_on("heading", &say.handover_heading()).await?;
        page.keep_picture("handover").await?;
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn of_the_pages_on_a_phone() -> Result<()> {
    let phone = Options {
        width: 360,
        height: 740,
        ..Options::default()
    };
    visit(&phone, async |page| {
        let form = cyrillic();
        form.start(page).await?;
        page.see_text(&form.say().start_what()).await?;
        page.keep_picture("phone-start").await?;
        open(page, &with_sibling(stage("V2")?)).await?;
        form.ask_about(page, Subject::Child(1), "Б").await?;
        page.keep_picture("phone-questions").await?;
        open(page, &stage("V2")?).await?;
        form.result(page).await?;
        page.keep_picture("phone-result").await?;
        Ok(())
    })
}
