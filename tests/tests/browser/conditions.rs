//! A list whose questions are asked under conditions: gates open and close, and nothing that was answered is lost.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use zajedno_core::{Language, json};
use zajedno_tests::browser::{Options, Page, visit};
use zajedno_tests::instruments;
use zajedno_text::spoken;

use crate::common::{Family, Form, saved, value_of};

const DOWN: &str = "\u{e015}";
const UP: &str = "\u{e013}";
const SPACE: &str = " ";
/// How often, and how long after each other, the page is looked at until it is as expected.
const TRIES: usize = 200;
const PAUSE: Duration = Duration::from_millis(50);

fn form() -> Result<Form> {
    let all = instruments::all();
    let worked = all.iter().find(|it| it.name == "conditions");
    let list = &worked.context("no list with conditions")?.list;
    Ok(Form::of(
        json::read_instrument(list.as_bytes())?,
        Language::SerbianCyrillic,
    ))
}

/// Opens the list and an assessment of a child of seven.
async fn begin(page: &Page, form: &Form) -> Result<()> {
    form.start(page).await?;
    page.unfold(&form.say().lists_other()).await?;
    let file = instruments::folder().join("conditions.json");
    page.choose_file(&form.say().lists_choose(), &file).await?;
    let title = spoken(form.list.title(), form.language).text;
    page.find("heading", &title).await?;
    form.begin(page, &Family::default()).await
}

/// Waits until of several questions these can be answered and the others cannot.
async fn see_asked(page: &Page, form: &Form, ids: &[&str], expected: &[bool]) -> Result<()> {
    let mut last = None;
    for _ in 0..TRIES {
        let groups = page.radio_groups().await;
        let found = groups.map(|groups| {
            let is_asked = |id: &&str| {
                let question = form.question(id);
                groups.iter().any(|group| group.name == question)
            };
            ids.iter().map(is_asked).collect::<Vec<_>>()
        });
        if found.as_ref().is_ok_and(|found| found == expected) {
            return Ok(());
        }
        last = Some(found);
        tokio::time::sleep(PAUSE).await;
    }
    bail!("of {ids:?} are asked {last:?}, expected {expected:?}")
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_gate_is_answered_by_key_and_what_was_answered_behind_it_comes_back() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = form()?;
        let say = form.say();
        begin(page, &form).await?;
        let behind = ["partner_cares", "quarrels", "nobody_beside"];
        see_asked(page, &form, &behind, &[false; 3]).await?;
        page.screenshot("conditions-waiting").await?;
        let barriers = page.barriers().await?;
        assert!(barriers.is_empty(), "{barriers:#?}");

        // No, then two down to yes: what depends on it comes, and the focus stays.
        let gate = form.question("partner");
        page.tab_to_answers(&gate).await?;
        page.keys(SPACE).await?;
        see_asked(page, &form, &behind, &[false, false, true]).await?;
        page.keys(DOWN.repeat(2)).await?;
        page.focused_on_answer(&gate, 2).await?;
        assert!(
            page.in_sight().await?.contains(&gate),
            "the page moved away"
        );
        see_asked(page, &form, &behind, &[true, true, false]).await?;
        // The next that Tab reaches below the gate and its buttons is the nested gate.
        page.tab_to_answers(&form.question("partner_cares")).await?;
        page.keys(SPACE).await?;
        page.tab_to_answers(&form.question("quarrels")).await?;
        page.keys(format!("{SPACE}{}", DOWN.repeat(2))).await?;
        let given = Some(form.option("quarrels", "2"));
        assert_eq!(page.chosen(&form.question("quarrels")).await?, given);
        page.screenshot("conditions-asked").await?;

        // Closed: it stays in its place and says why.
        page.focus_answer(&gate, 2).await?;
        page.keys(UP.repeat(2)).await?;
        page.focused_on_answer(&gate, 0).await?;
        see_asked(page, &form, &behind, &[false, false, true]).await?;
        let quarrels = page.text("group", &form.question("quarrels")).await?;
        for words in [
            say.answer_not_asked().into_owned(),
            say.told_asked_if().into_owned(),
            gate.clone(),
            form.option("partner", "yes"),
        ] {
            assert!(quarrels.contains(&words), "no {words} in {quarrels}");
        }
        page.screenshot("conditions-not-asked").await?;
        saved(page, &form).await?;
        page.reload().await?;
        form.reopen(page, "P-17").await?;
        see_asked(page, &form, &behind, &[false, false, true]).await?;

        // Opened again: the answer is there.
        form.choose(page, "partner", "yes").await?;
        see_asked(page, &form, &behind, &[true, true, false]).await?;
        assert_eq!(form.chosen(page, "quarrels").await?, given);
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_question_that_waits_leads_to_its_gate_in_another_domain() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = form()?;
        begin(page, &form).await?;
        form.go_to(page, "hard_return").await?;
        page.see_text(&form.say().told_nothing_asked()).await?;
        page.screenshot("conditions-nothing").await?;
        let gate = form.question("was_away");
        page.press_nth(&gate, 0).await?;
        page.focused_on_answer(&gate, 0).await?;
        see_asked(page, &form, &["meals", "was_away"], &[true; 2]).await?;
        form.choose(page, "was_away", "yes").await?;
        form.go_to(page, "hard_return").await?;
        see_asked(page, &form, &["hard_return", "afraid_again"], &[true; 2]).await?;
        form.choose(page, "hard_return", "1").await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn an_unknown_gate_leaves_a_range_that_says_why() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = form()?;
        let say = form.say();
        begin(page, &form).await?;
        form.choose(page, "partner", "unknown").await?;
        let undecided = ["partner_cares", "quarrels", "nobody_beside"];
        see_asked(page, &form, &undecided, &[true; 3]).await?;
        for (id, option) in [
            ("quarrels", "2"),
            ("meals", "1"),
            ("school", "0"),
            ("was_away", "no"),
        ] {
            form.go_to(page, id).await?;
            see_asked(page, &form, &[id], &[true]).await?;
            form.choose(page, id, option).await?;
        }
        form.go_to(page, "quarrels").await?;
        page.see_text(&say.told_undecided()).await?;
        page.screenshot("conditions-undecided").await?;
        let lines = form.result(page).await?;
        page.screenshot("conditions-result").await?;
        let level = |id| form.level(id).context("no such level");
        assert_eq!(value_of(&lines, &say.level_at_least())?, level("low")?);
        assert_eq!(value_of(&lines, &say.level_up_to())?, level("moderate")?);
        for words in [
            say.explain_undecided(),
            say.explain_undecided_means(),
            say.explain_not_asked(),
        ] {
            assert!(
                lines.iter().any(|line| *line == words),
                "{words}: {lines:#?}"
            );
        }
        assert!(
            !lines
                .iter()
                .any(|line| line.contains(&say.explain_spread(0)))
        );
        let barriers = page.barriers().await?;
        assert!(barriers.is_empty(), "{barriers:#?}");
        page.press(&say.open_to_account()).await?;
        page.see_text(&say.explain_account_undecided()).await?;
        page.screenshot("conditions-account").await?;
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn questions_that_come_and_go_fit_a_phone() -> Result<()> {
    let phone = Options {
        width: 360,
        height: 780,
        ..Options::default()
    };
    visit(&phone, async |page| {
        let form = form()?;
        begin(page, &form).await?;
        page.screenshot("conditions-phone-waiting").await?;
        assert!(page.fits_width().await?);
        form.choose(page, "partner", "unknown").await?;
        page.screenshot("conditions-phone-undecided").await?;
        assert!(page.fits_width().await?);
        form.choose(page, "meals", "1").await?;
        form.result(page).await?;
        page.screenshot("conditions-phone-result").await?;
        assert!(page.fits_width().await?);
        Ok(())
    })
}
