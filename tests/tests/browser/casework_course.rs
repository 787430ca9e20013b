//! The course of an assessment: what is asked before it is given on, who settles it, and what was judged of it.

use anyhow::Result;
use zajedno_core::builtin;
use zajedno_tests::browser::{Options, Page, visit};
use zajedno_text::spoken;

use crate::common::{Family, Form, cyrillic, done, empty, saved, show_work};
use crate::drafts::{open, stage};

const VIOLENCE: &str = "household_violence";
const EXHAUSTION: &str = "caregiver_exhaustion";

#[test]
fn sign_off_asks_for_sources_and_another_person_and_a_settled_assessment_is_locked() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        form.begin(page, &Family::default()).await?;
        form.choose(page, VIOLENCE, "0").await?;
        show_work(page, &form, &say.casework_course()).await?;
        // "There is none" without saying how that is known: the way leads to the question.
        page.see_text(&say.course_lacks_source()).await?;
        page.see_text(&say.course_waits()).await?;
        let buttons = page.names("button").await?;
        assert!(
            !buttons.contains(&say.course_do_submit().into_owned()),
            "{buttons:#?}"
        );
        page.press(&form.question(VIOLENCE)).await?;
        page.unfold(&form.fact_heading(VIOLENCE, false)).await?;
        page.tick(&say.source_home_visit()).await?;
        page.set_date(&say.fact_on(), "2026-01-15").await?;

        show_work(page, &form, &say.casework_course()).await?;
        page.see_text(&say.course_lacking_nothing()).await?;
        page.press(&say.course_do_submit()).await?;
        assert_eq!(page.value("textbox", &say.course_by()).await?, "Ana");
        page.press(&say.course_do_submit()).await?;
        done(page, &say.course_submitted()).await?;
        page.press(&say.open_to_questions()).await?;
        page.see_text(&say.course_locked_ready()).await?;

        settle(page, &form).await?;
        saved(page, &form).await?;
        page.reload().await?;
        page.go_to_families().await?;
        page.press(&say.families_open()).await?;
        page.see_text(&say.casework_locked()).await?;

        show_work(page, &form, &say.casework_course()).await?;
        page.see_text(&say.course_status_final()).await?;
        page.press(&say.course_do_reopen()).await?;
        page.press(&say.course_do_reopen()).await?;
        page.see_text(&say.course_no_text()).await?;
        page.enter("textbox", &say.course_reason(), "Нова чињеница.")
            .await?;
        page.press(&say.course_do_reopen()).await?;
        done(page, &say.course_reopened_now()).await?;
        for words in [
            &*say.course_happened_submitted(),
            &*say.course_happened_approved(),
            &*say.course_happened_reopened(),
            "Нова чињеница.",
        ] {
            page.see_text(words).await?;
        }
        page.press(&say.open_to_questions()).await?;
        form.choose(page, VIOLENCE, "1").await?;
        saved(page, &form).await
    })
}

/// The name of whoever made it is refused, that of another person is taken.
async fn settle(page: &Page, form: &Form) -> Result<()> {
    let say = form.say();
    show_work(page, form, &say.casework_course()).await?;
    page.press(&say.course_do_approve()).await?;
    let approver = say.course_approver();
    page.enter("textbox", &approver, "ana").await?;
    page.press(&say.course_do_approve()).await?;
    page.see_text(&say.course_own_work()).await?;
    assert_eq!(page.value("textbox", &approver).await?, "ana");
    page.focused_on("textbox", &approver).await?;
    empty(page, &approver).await?;
    page.enter("textbox", &approver, "Mira").await?;
    page.press(&say.course_do_approve()).await?;
    done(page, &say.course_approved()).await?;
    page.press(&say.open_to_questions()).await
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_judgement_survives_another_answer_and_stands_beside_the_new_level() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        open(page, &stage("V1")?).await?;
        show_work(page, &form, &say.casework_judgement()).await?;
        page.press(&say.judgement_page_write()).await?;
        page.press(&say.judgement_page_keep()).await?;
        page.see_text(&say.judgement_page_no_ground()).await?;
        page.focused_on("combobox", &say.explain_judgement_ground())
            .await?;
        page.pick(
            &say.explain_judgement_ground(),
            &ground("child_statement", &form),
        )
        .await?;
        page.enter("textbox", &say.explain_judgement_reason(), "Дете је рекло.")
            .await?;
        page.enter("textbox", &say.judgement_page_approved_by(), "Mira")
            .await?;
        page.press(&say.judgement_page_keep()).await?;
        done(page, &say.judgement_page_kept()).await?;
        page.see_text(&say.judgement_page_holds()).await?;
        let levels = async |computed: &str, in_force: &str| -> Result<()> {
            let text = page.text("region", &say.subject_child("A")).await?;
            for (label, level) in [
                (say.review_computed(), computed),
                (say.review_level(), in_force),
                (say.level_label(), "moderate"),
            ] {
                let level = form.level(level).unwrap_or_default();
                let lines = format!("{label}\n{level}");
                assert!(text.contains(&lines), "no “{lines}” in {text}");
            }
            Ok(())
        };
        levels("low", "moderate").await?;

        // Other answers bring the level there by themselves: the judgement stays, and counts no more.
        page.press(&say.open_to_questions()).await?;
        form.choose(page, EXHAUSTION, "3").await?;
        saved(page, &form).await?;
        page.reload().await?;
        form.reopen(page, "V1").await?;
        show_work(page, &form, &say.casework_judgement()).await?;
        page.see_text(&say.judgement_no_change()).await?;
        levels("moderate", "moderate").await?;

        page.press(&say.judgement_page_take_back()).await?;
        page.enter(
            "textbox",
            &say.judgement_page_take_back_reason(),
            "Више није потребна.",
        )
        .await?;
        page.press(&say.judgement_page_take_back()).await?;
        done(page, &say.judgement_page_taken_back()).await?;
        show_work(page, &form, &say.casework_course()).await?;
        page.see_text("A: Више није потребна.").await?;
        Ok(())
    })
}

/// What a ground of the list is called.
fn ground(id: &str, form: &Form) -> String {
    let list = builtin::separation_risk();
    let rule = list.rules().map(|it| &it.judgement);
    let mut grounds = rule.into_iter().flat_map(|it| it.up.iter().chain(&it.down));
    let found = grounds.find(|it| it.id.as_str() == id);
    found.map_or_else(String::new, |it| {
        spoken(&it.title, form.language).text.into_owned()
    })
}
