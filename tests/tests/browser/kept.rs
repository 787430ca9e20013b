//! What was shown as saved is there: after the page was closed, after the power failed.

use anyhow::{Result, ensure};
use zajedno_tests::browser::{Computer, Entry, Options, Page, visit};

use crate::common::{Family, Form, cyrillic, saved};
use crate::vignettes::{Case, shows_the_level};

const EXHAUSTION: &str = "caregiver_exhaustion";
const VIOLENCE: &str = "household_violence";
const FACT: &str = "Баба је 3. фебруара рекла да више не може сама.";

/// The id of an indicator, and of the option that is chosen.
type Answer = (String, String);

/// A browser in which the page has not been opened yet.
const CLOSED: Options = Options {
    entry: Entry::Closed,
    ..Options::new()
};

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn every_answer_is_there_after_each_closing_of_the_browser() -> Result<()> {
    let (form, case, computer) = (cyrillic(), Case::read("V3")?, Computer::new()?);
    let answers = case.answers(&form)?;
    ensure!(answers.len() > 50, "{} answers", answers.len());
    let in_same_domain = |one: &Answer, next: &Answer| form.domain(&one.0) == form.domain(&next.0);
    for (round, ten) in answers.chunks(10).enumerate() {
        computer.visit(&Options::default(), async |page| {
            if round == 0 {
                form.begin(page, &case.opening()?).await?;
            } else {
                form.reopen(page, case.opening()?.reference).await?;
            }
            let still_open = answers.len() - 10 * round;
            page.see_text(&form.say().open_count(still_open as u64))
                .await?;
            for domain in ten.chunk_by(in_same_domain) {
                form.go_to(page, &domain[0].0).await?;
                for (id, option) in domain {
                    page.choose(&form.question(id), &form.option(id, option))
                        .await?;
                }
            }
            saved(page, &form).await
        })?;
    }
    computer.visit(&Options::default(), async |page| {
        form.reopen(page, case.opening()?.reference).await?;
        page.see_text(&form.say().open_count(0)).await?;
        for domain in answers.chunk_by(in_same_domain) {
            form.go_to(page, &domain[0].0).await?;
            let groups = page.radio_groups().await?;
            for (id, option) in domain {
                let group = groups.iter().find(|it| it.name == form.question(id));
                let chosen = group.and_then(|it| it.radios.iter().find(|it| it.checked));
                let chosen = chosen.map(|it| it.name.clone());
                assert_eq!(chosen, Some(form.option(id, option)), "{id}");
            }
        }
        shows_the_level(page, &form, &case).await
    })
}

#[test]
fn a_power_failure_takes_nothing_that_was_shown_as_saved() -> Result<()> {
    let (form, computer) = (cyrillic(), Computer::new()?);
    let say = form.say();
    computer.visit_and_kill(&Options::default(), async |page| {
        form.begin(page, &Family::default()).await?;
        form.choose(page, EXHAUSTION, "2").await?;
        saved(page, &form).await
    })?;
    computer.visit_and_kill(&Options::default(), async |page| {
        opened(page, &form).await?;
        assert_eq!(
            form.chosen(page, EXHAUSTION).await?,
            Some(form.option(EXHAUSTION, "2"))
        );
        page.unfold(&form.fact_heading(EXHAUSTION, false)).await?;
        page.enter("textbox", &say.fact_label(), FACT).await?;
        page.tick(&say.source_home_visit()).await?;
        page.tick(&say.source_school()).await?;
        page.set_date(&say.fact_on(), "2026-02-03").await?;
        saved(page, &form).await
    })?;
    computer.visit_and_kill(&Options::default(), async |page| {
        opened(page, &form).await?;
        has_fact(page, &form).await?;
        form.choose(page, VIOLENCE, "3").await?;
        page.enter("textbox", &say.confirm_by(), "ВС-4").await?;
        saved(page, &form).await
    })?;
    computer.visit_and_kill(&Options::default(), async |page| {
        opened(page, &form).await?;
        form.go_to(page, VIOLENCE).await?;
        assert_eq!(page.value("textbox", &say.confirm_by()).await?, "ВС-4");
        page.see_text(&say.answer_unconfirmed()).await?;
        page.set_date(&say.confirm_on(), "2026-03-02").await?;
        saved(page, &form).await
    })?;
    computer.visit_and_kill(&Options::default(), async |page| {
        opened(page, &form).await?;
        // What is taken back is gone, and stays gone.
        form.go_to(page, EXHAUSTION).await?;
        page.press(&form.clear_button(EXHAUSTION)).await?;
        saved(page, &form).await
    })?;
    computer.visit(&Options::default(), async |page| {
        opened(page, &form).await?;
        assert_eq!(form.chosen(page, EXHAUSTION).await?, None);
        has_fact(page, &form).await?;
        assert_eq!(
            form.chosen(page, VIOLENCE).await?,
            Some(form.option(VIOLENCE, "3"))
        );
        assert_eq!(page.value("textbox", &say.confirm_by()).await?, "ВС-4");
        assert_eq!(page.value("Date", &say.confirm_on()).await?, "2026-03-02");
        Ok(())
    })
}

/// Opens the assessment of an earlier visit.
async fn opened(page: &Page, form: &Form) -> Result<()> {
    form.reopen(page, Family::default().reference).await
}

/// Whether the sentence, how it is known and since when stand beside the question, which says so.
async fn has_fact(page: &Page, form: &Form) -> Result<()> {
    let say = form.say();
    form.go_to(page, EXHAUSTION).await?;
    page.unfold(&form.fact_heading(EXHAUSTION, true)).await?;
    assert_eq!(page.value("textbox", &say.fact_label()).await?, FACT);
    assert_eq!(page.value("Date", &say.fact_on()).await?, "2026-02-03");
    for (source, is_ticked) in [
        (say.source_home_visit(), true),
        (say.source_school(), true),
        (say.source_parent(), false),
    ] {
        assert_eq!(page.is_ticked(&source).await?, is_ticked, "{source}");
    }
    Ok(())
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn what_is_typed_can_be_lost_only_while_the_page_says_that_it_is_being_saved() -> Result<()> {
    let (form, computer) = (cyrillic(), Computer::new()?);
    let say = form.say();
    let (before, after) = ("Мајка ради ноћу.", "Мајка ради ноћу. Баба је болесна.");
    let write =
        async |page: &Page, words: &str| page.enter("textbox", &say.fact_label(), words).await;
    computer.visit_and_kill(&Options::default(), async |page| {
        form.begin(page, &Family::default()).await?;
        form.go_to(page, EXHAUSTION).await?;
        page.unfold(&form.fact_heading(EXHAUSTION, false)).await?;
        write(page, before).await?;
        saved(page, &form).await?;
        page.hold_saving().await?;
        write(page, after).await?;
        is_being_saved(page, &form).await
    })?;
    computer.visit(&Options::default(), async |page| {
        opened(page, &form).await?;
        form.go_to(page, EXHAUSTION).await?;
        page.unfold(&form.fact_heading(EXHAUSTION, true)).await?;
        assert_eq!(page.value("textbox", &say.fact_label()).await?, before);
        // Once more, and this time there is time enough.
        page.hold_saving().await?;
        write(page, after).await?;
        is_being_saved(page, &form).await?;
        page.let_save().await?;
        saved(page, &form).await?;
        page.reload().await?;
        opened(page, &form).await?;
        form.go_to(page, EXHAUSTION).await?;
        page.unfold(&form.fact_heading(EXHAUSTION, true)).await?;
        assert_eq!(page.value("textbox", &say.fact_label()).await?, after);
        Ok(())
    })
}

async fn is_being_saved(page: &Page, form: &Form) -> Result<()> {
    let say = form.say();
    let text = page.body_text().await?;
    assert!(text.contains(&*say.saved_soon()), "{text}");
    assert!(!text.contains(&*say.saved_yes()), "{text}");
    Ok(())
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn where_nothing_can_be_kept_the_page_says_so_and_works_to_the_result() -> Result<()> {
    visit(&CLOSED, async |page| {
        page.remove_interface("indexedDB").await?;
        page.open().await?;
        let form = cyrillic();
        let say = form.say();
        page.see("alert", "", &say.saved_never()).await?;
        page.create_store("Ana", "брег крај тихе реке").await?;
        form.begin(page, &Family::default()).await?;
        form.choose(page, EXHAUSTION, "3").await?;
        page.see("alert", "", &say.saved_never()).await?;
        let text = page.body_text().await?;
        for claim in [say.saved_yes(), say.saved_soon()] {
            assert!(!text.contains(&*claim), "{text}");
        }
        let lines = form.result(page).await?;
        let says = |words: &str| lines.iter().any(|line| line.starts_with(words));
        assert!(says(&say.level_at_least()), "{lines:#?}");
        form.back(page).await?;
        assert_eq!(
            form.chosen(page, EXHAUSTION).await?,
            Some(form.option(EXHAUSTION, "3"))
        );
        // It can be taken along as a file; nothing else remains.
        page.find("button", &say.saved_to_file()).await?;
        page.reload().await?;
        page.find("heading", &say.gate_create_heading()).await?;
        Ok(())
    })
}
