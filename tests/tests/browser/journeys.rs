//! Ways through the page: by reload, language, child, keyboard, phone, and without a network.

use anyhow::Result;
use zajedno_core::Language;
use zajedno_tests::browser::{Options, Page, visit};
use zajedno_text::native_name;

use crate::common::Form;

const EXHAUSTION: &str = "caregiver_exhaustion";
const REQUEST: &str = "parent_placement_request";

fn cyrillic() -> Form {
    Form::new(Language::SerbianCyrillic)
}

async fn saved(page: &Page, form: &Form) -> Result<()> {
    page.see_text(&form.say().saved_yes()).await
}

#[test]
fn answers_survive_a_reload() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        form.begin(page, "P-17", "A", ("2019", "03")).await?;
        form.choose(page, EXHAUSTION, "3").await?;
        page.choose(
            &form.question("household_violence"),
            &form.say().answer_unknown(),
        )
        .await?;
        saved(page, &form).await?;
        page.reload().await?;
        page.find("heading", &form.say().open_family("P-17"))
            .await?;
        let chosen = page.chosen(&form.question(EXHAUSTION)).await?;
        assert_eq!(chosen, Some(form.option(EXHAUSTION, "3")));
        let chosen = page.chosen(&form.question("household_violence")).await?;
        assert_eq!(
            chosen.as_deref(),
            Some(form.say().answer_unknown().as_ref())
        );

        // Taken back, and gone after another reload.
        let clear = format!(
            "{} {}",
            form.say().answer_clear(),
            form.question(EXHAUSTION)
        );
        page.press(&clear).await?;
        saved(page, &form).await?;
        page.reload().await?;
        assert_eq!(page.chosen(&form.question(EXHAUSTION)).await?, None);
        Ok(())
    })
}

#[test]
fn a_critical_answer_shows_its_action_and_counts_when_it_is_confirmed() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        form.begin(page, "P-18", "A", ("2019", "03")).await?;
        form.choose(page, REQUEST, "3").await?;
        page.see_text(&say.critical_action()).await?;
        page.screenshot("form").await?;
        let unconfirmed = form.result(page).await?;
        assert!(
            unconfirmed
                .iter()
                .any(|line| line.starts_with(say.level_so_far().as_ref())),
            "{unconfirmed:#?}"
        );
        assert!(
            !unconfirmed
                .iter()
                .any(|line| line.starts_with(say.level_at_least().as_ref()))
        );

        page.enter("textbox", &say.confirm_by(), "ВС-4").await?;
        page.set_date(&say.confirm_on(), "2026-03-02").await?;
        page.pick(&say.source_label(), &say.source_parent()).await?;
        let confirmed = form.result(page).await?;
        assert!(
            confirmed
                .iter()
                .any(|line| line.starts_with(say.level_at_least().as_ref())),
            "{confirmed:#?}"
        );
        saved(page, &form).await?;
        page.reload().await?;
        assert_eq!(page.value("textbox", &say.confirm_by()).await?, "ВС-4");
        Ok(())
    })
}

#[test]
fn the_language_changes_every_word_and_is_kept() -> Result<()> {
    visit(&Options::default(), async |page| {
        cyrillic().begin(page, "P-19", "A", ("2012", "05")).await?;
        let mut before = cyrillic();
        for language in [Language::SerbianLatin, Language::English] {
            let question = before.say().app_language();
            page.choose_nth(&question, 0, native_name(language)).await?;
            let form = Form::new(language);
            form.choose(page, EXHAUSTION, "2").await?;
            saved(page, &form).await?;
            page.reload().await?;
            assert_eq!(page.language().await?, language.tag());
            assert_eq!(
                page.chosen(&form.question(EXHAUSTION)).await?,
                Some(form.option(EXHAUSTION, "2"))
            );
            form.result(page).await?;
            page.screenshot(&format!("result-{language}")).await?;
            let cyrillic_letters: String = page
                .body_text()
                .await?
                .chars()
                .filter(|it| matches!(it, '\u{400}'..='\u{4ff}'))
                .collect();
            let own_name = native_name(Language::SerbianCyrillic);
            let expected: String = own_name
                .chars()
                .filter(|it| matches!(it, '\u{400}'..='\u{4ff}'))
                .collect();
            before = Form::new(language);
            assert_eq!(
                cyrillic_letters, expected,
                "only the name of the script itself is in Cyrillic"
            );
        }
        Ok(())
    })
}

#[test]
fn two_children_are_asked_apart_and_the_family_once() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        page.press(&say.child_add()).await?;
        let groups = page.names("group").await?;
        assert_eq!(
            groups
                .iter()
                .filter(|name| **name == say.child_birth())
                .count(),
            2,
            "{groups:#?}"
        );
        page.enter("textbox", &say.start_reference(), "P-20")
            .await?;
        // The codes are proposed; the second child is not born yet.
        page.choose_nth(&say.child_birth(), 0, &say.child_birth_unknown())
            .await?;
        page.choose_nth(&say.child_birth(), 1, &say.child_unborn())
            .await?;
        page.press(&say.start_begin()).await?;
        let groups = page.names("group").await?;
        let asked = |words: &str| groups.iter().filter(|name| name.contains(words)).count();
        assert_eq!(asked(&form.question(EXHAUSTION)), 1);
        assert_eq!(asked(&form.question(REQUEST)), 2);
        // Nobody asks a child that is not born how it sees its home.
        let radios = page.names("radio").await?;
        let safe = form.option("child_view_home", "0");
        assert_eq!(radios.iter().filter(|name| **name == safe).count(), 1);
        let distinct: std::collections::BTreeSet<_> = groups.iter().collect();
        assert_eq!(
            distinct.len(),
            groups.len(),
            "every question has a name of its own"
        );
        Ok(())
    })
}

#[test]
fn nothing_is_asked_of_the_network_while_answering() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        form.begin(page, "P-21", "A", ("2019", "03")).await?;
        page.traffic().await?;
        page.set_offline(true).await?;
        form.choose(page, EXHAUSTION, "3").await?;
        saved(page, &form).await?;
        form.result(page).await?;
        assert_eq!(page.traffic().await?.requests, Vec::<String>::new());
        page.set_offline(false).await
    })
}

#[test]
fn a_phone_shows_everything_without_scrolling_sideways() -> Result<()> {
    let phone = Options {
        width: 360,
        height: 740,
        ..Options::default()
    };
    visit(&phone, async |page| {
        let form = cyrillic();
        page.screenshot("phone-start").await?;
        assert!(
            page.fits_width().await?,
            "the start page is wider than the window"
        );
        form.begin(page, "P-22", "A", ("2019", "03")).await?;
        form.choose(page, EXHAUSTION, "3").await?;
        page.screenshot("phone-question").await?;
        form.result(page).await?;
        page.screenshot("phone-result").await?;
        assert!(
            page.fits_width().await?,
            "the result is wider than the window"
        );
        Ok(())
    })
}

#[test]
fn no_page_keeps_people_with_disabilities_out() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        for dark in [false, true] {
            page.set_dark(dark).await?;
            let barriers = page.barriers().await?;
            assert!(barriers.is_empty(), "start, dark {dark}: {barriers:#?}");
        }
        page.screenshot("start-dark").await?;
        form.begin(page, "P-23", "A", ("2019", "03")).await?;
        form.choose(page, REQUEST, "3").await?;
        form.result(page).await?;
        for dark in [true, false] {
            page.set_dark(dark).await?;
            page.screenshot(if dark { "result-dark" } else { "result-light" })
                .await?;
            let barriers = page.barriers().await?;
            assert!(
                barriers.is_empty(),
                "questions and result, dark {dark}: {barriers:#?}"
            );
        }
        Ok(())
    })
}

#[test]
fn an_assessment_is_begun_and_answered_by_keyboard_alone() -> Result<()> {
    const TAB: &str = "\u{e004}";
    const DOWN: &str = "\u{e015}";
    const UP: &str = "\u{e013}";
    const ENTER: &str = "\u{e007}";
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        page.tab_to("textbox", &say.start_reference()).await?;
        page.keys("P-24").await?;
        page.tab_to("button", &say.start_begin()).await?;
        page.keys(ENTER).await?;
        // What is missing is said, and has the focus.
        page.see_text(&say.missing_heading()).await?;
        page.tab_to("radio", &say.child_birth_unknown()).await?;
        // Up from the first option leads to the last.
        page.keys(UP).await?;
        page.tab_to("button", &say.start_begin()).await?;
        page.keys(ENTER).await?;
        page.find("heading", &say.open_family("P-24")).await?;
        page.tab_to("radio", &form.option("child_support_gap", "0"))
            .await?;
        page.keys(DOWN).await?;
        let chosen = page.chosen(&form.question("child_support_gap")).await?;
        assert_eq!(chosen, Some(form.option("child_support_gap", "1")));
        page.keys(TAB).await?;
        page.tab_to("button", &say.open_result()).await?;
        page.keys(ENTER).await?;
        page.focused_on("heading", &say.open_result_heading())
            .await?;
        Ok(())
    })
}
