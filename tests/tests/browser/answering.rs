//! Answering question by question: by mouse and by number keys, with the check, and on to what is open.

use anyhow::{Context, Result};
use serde_json::Value;
use zajedno_core::instrument::Check;
use zajedno_tests::browser::{Options, Page, visit};
use zajedno_text::spoken;

use crate::common::{Family, Form, cyrillic, saved};
use crate::drafts;

const HARM: &str = "child_harm_indications";
const EXHAUSTION: &str = "caregiver_exhaustion";
const VIOLENCE: &str = "household_violence";
const BOND: &str = "strength_bond";

// Keys by the places that WebDriver gives them.
const DELETE: &str = "\u{e017}";
const BACKSPACE: &str = "\u{e003}";

/// The name of an option, if the question is answered.
fn option(form: &Form, id: &str, option: &str) -> Option<String> {
    (!option.is_empty()).then(|| form.option(id, option))
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn number_keys_choose_by_place_for_those_who_switch_them_on() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        form.begin(page, &Family::default()).await?;
        form.go_to(page, VIOLENCE).await?;
        // Nothing happens before they are switched on.
        presses(page, &form, &[("2", ""), ("5", ""), (DELETE, "")]).await?;
        page.tick(&say.open_number_keys()).await?;
        presses(
            page,
            &form,
            &[
                ("2", "1"),
                ("1", "0"),
                // There are four options; the fifth place is that nobody knows.
                ("5", "unknown"),
                ("9", "unknown"),
                ("0", "unknown"),
                (DELETE, ""),
                ("4", "3"),
                (BACKSPACE, ""),
                ("4", "3"),
            ],
        )
        .await?;

        // Figures and the same keys are text while somebody writes, in every field of the question.
        page.enter("textbox", &say.confirm_by(), "ВС-12").await?;
        page.keys(BACKSPACE).await?;
        assert_eq!(page.value("textbox", &say.confirm_by()).await?, "ВС-1");
        page.unfold(&form.fact_heading(VIOLENCE, false)).await?;
        let fact = "2 пута у 1. недељи";
        page.enter("textbox", &say.fact_label(), fact).await?;
        assert_eq!(
            form.chosen(page, VIOLENCE).await?,
            option(&form, VIOLENCE, "3")
        );

        saved(page, &form).await?;
        page.reload().await?;
        form.reopen(page, "P-17").await?;
        form.go_to(page, VIOLENCE).await?;
        assert!(page.is_ticked(&say.open_number_keys()).await?);
        presses(page, &form, &[("3", "2")]).await?;
        page.tick(&say.open_number_keys()).await?;
        presses(page, &form, &[("1", "2"), (DELETE, "2")]).await
    })
}

/// Presses keys on the first answer, or where the last key has led, and looks at what is chosen then.
async fn presses(page: &Page, form: &Form, keys: &[(&str, &str)]) -> Result<()> {
    page.focus_answer(&form.question(VIOLENCE), 0).await?;
    for (key, chosen) in keys {
        page.keys(*key).await?;
        let found = page.chosen(&form.question(VIOLENCE)).await?;
        assert_eq!(found, option(form, VIOLENCE, chosen), "after {key:?}");
    }
    Ok(())
}

fn check(form: &Form) -> Result<(String, String)> {
    let harm = form.list.find(HARM).context("no such indicator")?;
    let Check { text, if_yes, .. } = form
        .list
        .indicator(harm)
        .check
        .as_ref()
        .context("no check")?;
    let say = |words| spoken(words, form.language).text.into_owned();
    Ok((say(text), say(if_yes)))
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn whether_money_or_a_service_would_help_is_asked_and_stands_in_nobodys_way() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        let (question, then) = check(&form)?;
        let text = async |words: &str| anyhow::Ok(page.body_text().await?.contains(words));
        form.begin(page, &Family::default()).await?;
        form.choose(page, HARM, "0").await?;
        assert!(!text(&say.check_open()).await?, "asked at the first answer");
        form.choose(page, HARM, "2").await?;
        page.see_text(&say.check_open()).await?;
        assert!(!text(&then).await?, "said before yes");
        // Whoever listens hears it with the answer that calls for it.
        let groups = page.radio_groups().await?;
        let group = groups.iter().find(|it| it.name == form.question(HARM));
        let chosen = group.and_then(|it| it.radios.iter().find(|it| it.checked));
        let chosen = chosen.context("nothing is chosen")?;
        assert!(
            chosen.description.contains(&*say.check_open()),
            "{chosen:?}"
        );

        // Unanswered, it stops nobody: neither saving, nor the next question, nor the result.
        saved(page, &form).await?;
        form.choose(page, EXHAUSTION, "1").await?;
        form.result(page).await?;
        form.back(page).await?;
        form.go_to(page, HARM).await?;
        for (answer, said) in [
            (say.check_yes(), true),
            (say.check_no(), false),
            (say.check_not_about(), false),
            (say.check_yes(), true),
        ] {
            page.choose(&question, &answer).await?;
            assert_eq!(text(&then).await?, said, "after {answer}");
            assert!(
                !text(&say.check_open()).await?,
                "asked again after {answer}"
            );
            assert_eq!(form.chosen(page, HARM).await?, option(&form, HARM, "2"));
        }
        page.screenshot("check").await?;
        saved(page, &form).await?;
        page.reload().await?;
        form.reopen(page, "P-17").await?;
        form.go_to(page, HARM).await?;
        assert_eq!(
            page.chosen(&question).await?,
            Some(say.check_yes().into_owned())
        );
        page.see_text(&then).await?;
        page.press(&format!("{} {question}", say.answer_clear()))
            .await?;
        assert_eq!(page.chosen(&question).await?, None);
        page.see_text(&say.check_open()).await
    })
}

#[test]
fn an_answer_can_be_taken_back_and_the_focus_stays() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        form.begin(page, &Family::default()).await?;
        let before = open_count(page, &form).await?;
        form.choose(page, VIOLENCE, "1").await?;
        page.see_text(&say.open_count(before - 1)).await?;
        let clear = form.clear_button(VIOLENCE);
        page.press(&clear).await?;
        assert_eq!(form.chosen(page, VIOLENCE).await?, None);
        page.see_text(&say.open_count(before)).await?;
        page.focused_on("button", &clear).await?;
        // And given again.
        form.choose(page, VIOLENCE, "1").await?;
        page.see_text(&say.open_count(before - 1)).await
    })
}

/// How many questions the page says are open.
async fn open_count(page: &Page, form: &Form) -> Result<u64> {
    let text = page.body_text().await?;
    let mut counts = 1..=form.list.indicators().len() as u64;
    let count = counts.find(|count| {
        text.lines()
            .any(|line| line == form.say().open_count(*count))
    });
    count.context("the page does not say how many questions are open")
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_way_to_what_is_open_goes_round_and_passes_over_what_is_answered() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        let mut family = drafts::stage("V3")?;
        for id in [HARM, VIOLENCE, BOND] {
            for answers in ["/family", "/children/0/answers"] {
                let answers = family.pointer_mut(answers).and_then(Value::as_object_mut);
                answers.context("no answers")?.remove(id);
            }
        }
        drafts::open(page, &family).await?;
        page.see_text(&say.open_count(3)).await?;
        let next = async |id: &str| {
            page.press(&say.open_next_open()).await?;
            page.focused_on_answer(&form.question(id), 0).await
        };
        for id in [HARM, VIOLENCE, BOND, HARM] {
            next(id).await?;
        }
        // The answer is given where the focus is.
        page.keys(" ").await?;
        assert_eq!(form.chosen(page, HARM).await?, option(&form, HARM, "0"));
        form.choose(page, VIOLENCE, "unknown").await?;
        // From wherever somebody looks at in the meantime.
        form.go_to(page, EXHAUSTION).await?;
        for id in [BOND, BOND] {
            next(id).await?;
        }
        form.choose(page, BOND, "0").await?;
        page.see_text(&say.open_count(0)).await?;
        let buttons = page.names("button").await?;
        assert!(
            !buttons.contains(&say.open_next_open().into_owned()),
            "{buttons:#?}"
        );
        Ok(())
    })
}
