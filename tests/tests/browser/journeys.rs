//! Ways through the page: by reload, language, child, keyboard, phone, and without a network.

use anyhow::Result;
use zajedno_core::Language;
use zajedno_core::assessment::Subject;
use zajedno_tests::browser::{Options, visit};
use zajedno_text::native_name;

use crate::common::{Family, Form, cyrillic, saved};

const EXHAUSTION: &str = "caregiver_exhaustion";
const VIOLENCE: &str = "household_violence";
const REQUEST: &str = "parent_placement_request";

#[test]
fn answers_survive_a_reload() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        form.begin(page, &Family::default()).await?;
        form.choose(page, EXHAUSTION, "3").await?;
        form.choose(page, VIOLENCE, "unknown").await?;
        saved(page, &form).await?;
        page.reload().await?;
        form.reopen(page, "P-17").await?;
        let chosen = form.chosen(page, EXHAUSTION).await?;
        assert_eq!(chosen, Some(form.option(EXHAUSTION, "3")));
        let chosen = form.chosen(page, VIOLENCE).await?;
        assert_eq!(chosen, Some(form.option(VIOLENCE, "unknown")));

        // Taken back, and gone after another reload.
        form.go_to(page, EXHAUSTION).await?;
        let clear = format!(
            "{} {}",
            form.say().answer_clear(),
            form.question(EXHAUSTION)
        );
        page.press(&clear).await?;
        saved(page, &form).await?;
        page.reload().await?;
        form.reopen(page, "P-17").await?;
        assert_eq!(form.chosen(page, EXHAUSTION).await?, None);
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_critical_answer_shows_its_action_and_counts_when_it_is_confirmed() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        form.begin(page, &Family::default()).await?;
        form.choose(page, REQUEST, "3").await?;
        page.see_text(&say.critical_action()).await?;
        let says = |lines: &[String], label: &str| lines.iter().any(|it| it.starts_with(label));
        let unconfirmed = form.result(page).await?;
        assert!(says(&unconfirmed, &say.level_so_far()), "{unconfirmed:#?}");
        assert!(!says(&unconfirmed, &say.level_at_least()));

        form.back(page).await?;
        page.enter("textbox", &say.confirm_by(), "ВС-4").await?;
        saved(page, &form).await?;
        // What is only begun is kept too.
        page.reload().await?;
        form.reopen(page, "P-17").await?;
        form.go_to(page, REQUEST).await?;
        assert_eq!(page.value("textbox", &say.confirm_by()).await?, "ВС-4");
        page.set_date(&say.confirm_on(), "2026-03-02").await?;
        page.pick(&say.source_label(), &say.source_parent()).await?;
        let confirmed = form.result(page).await?;
        assert!(says(&confirmed, &say.level_at_least()), "{confirmed:#?}");
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_language_changes_every_word_and_is_kept() -> Result<()> {
    visit(&Options::default(), async |page| {
        let young = Family {
            birth: ("2012", "05"),
            ..Family::default()
        };
        cyrillic().begin(page, &young).await?;
        let mut before = cyrillic();
        for language in [Language::SerbianLatin, Language::English] {
            let question = before.say().app_language();
            page.choose_nth(&question, 0, native_name(language)).await?;
            let form = Form::new(language);
            form.choose(page, EXHAUSTION, "2").await?;
            saved(page, &form).await?;
            page.reload().await?;
            assert_eq!(page.language().await?, language.tag());
            form.reopen(page, "P-17").await?;
            let chosen = form.chosen(page, EXHAUSTION).await?;
            assert_eq!(chosen, Some(form.option(EXHAUSTION, "2")));
            only_its_name_is_cyrillic(&page.body_text().await?);
            form.result(page).await?;
            page.screenshot(&format!("result-{language}")).await?;
            only_its_name_is_cyrillic(&page.body_text().await?);
            page.press(&form.say().open_to_account()).await?;
            page.find("heading", &form.say().explain_account()).await?;
            only_its_name_is_cyrillic(&page.body_text().await?);
            form.back(page).await?;
            before = form;
        }
        Ok(())
    })
}

/// Nothing on the page is in Cyrillic but the name of that script.
fn only_its_name_is_cyrillic(text: &str) {
    let cyrillic = |text: &str| -> String {
        text.chars()
            .filter(|it| matches!(it, '\u{400}'..='\u{4ff}'))
            .collect()
    };
    let name = native_name(Language::SerbianCyrillic);
    assert_eq!(cyrillic(text), cyrillic(name), "{text}");
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn two_children_are_asked_apart_and_the_family_once() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        form.start(page).await?;
        page.press(&say.child_add()).await?;
        page.enter("textbox", &say.start_reference(), "P-20")
            .await?;
        // The codes are proposed; the second child is not born yet.
        page.choose_nth(&say.child_birth(), 0, &say.child_birth_unknown())
            .await?;
        page.choose_nth(&say.child_birth(), 1, &say.child_unborn())
            .await?;
        page.press(&say.start_begin()).await?;

        form.go_to(page, EXHAUSTION).await?;
        form.ask_about(page, Subject::Family, "").await?;
        page.choose(&form.question(EXHAUSTION), &form.option(EXHAUSTION, "2"))
            .await?;
        form.go_to(page, REQUEST).await?;
        for (position, code, option) in [(0, "А", "1"), (1, "Б", "2")] {
            form.ask_about(page, Subject::Child(position), code).await?;
            page.find(
                "heading",
                &format!("{} {}", form.domain(REQUEST), say.subject_child(code)),
            )
            .await?;
            assert_eq!(page.chosen(&form.question(REQUEST)).await?, None);
            page.choose(&form.question(REQUEST), &form.option(REQUEST, option))
                .await?;
        }
        // Back at the first, the answer is the one that was given there, and the child stays the same elsewhere.
        form.ask_about(page, Subject::Child(0), "А").await?;
        assert_eq!(
            page.chosen(&form.question(REQUEST)).await?,
            Some(form.option(REQUEST, "1"))
        );
        form.go_to(page, "child_view_home").await?;
        page.find(
            "heading",
            &format!(
                "{} {}",
                form.domain("child_view_home"),
                say.subject_child("А")
            ),
        )
        .await?;
        // Nobody asks a child that is not born how it sees its home.
        let asked = |groups: Vec<String>| {
            let question = form.question("child_view_home");
            groups.contains(&question)
        };
        assert!(asked(page.names("group").await?));
        form.ask_about(page, Subject::Child(1), "Б").await?;
        page.see_text(&say.told_not_for_unborn()).await?;
        let radios = page.names("radio").await?;
        assert!(!radios.contains(&form.option("child_view_home", "0")));
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn nothing_is_asked_of_the_network_while_answering() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        form.begin(page, &Family::default()).await?;
        // What works out results has arrived by the time somebody has begun.
        form.result(page).await?;
        form.back(page).await?;
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
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_result_leads_to_the_question_that_is_open() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        form.begin(page, &Family::default()).await?;
        form.choose(page, EXHAUSTION, "3").await?;
        form.result(page).await?;
        let question = form.question(VIOLENCE);
        page.press_nth(&question, 0).await?;
        page.focused_on("radio", &form.option(VIOLENCE, "0"))
            .await?;
        page.find("group", &question).await?;
        assert_eq!(
            page.title().await?,
            say.page_title(&say.app_title(), &form.domain(VIOLENCE))
        );
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_level_stays_in_view_only_when_it_is_pinned() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        form.begin(page, &Family::default()).await?;
        form.choose(page, EXHAUSTION, "3").await?;
        let level = say.level_at_least();
        assert!(!page.body_text().await?.contains(level.as_ref()));
        form.result(page).await?;
        page.see_text(&level).await?;
        page.tick(&say.open_pin()).await?;
        form.back(page).await?;
        page.see_text(&level).await?;
        page.screenshot("pinned").await?;
        let before = form.level("moderate").into_iter().collect::<String>();
        page.see_text(&before).await?;
        // An answer that alone can raise the level, not confirmed yet, takes the "at least" away.
        form.choose(page, VIOLENCE, "3").await?;
        page.see_text(&say.level_so_far()).await?;
        assert!(!page.body_text().await?.contains(level.as_ref()));
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn an_initial_assessment_says_whether_more_is_due_and_goes_on_as_a_directed_one() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        let initial = Family {
            kind: zajedno_core::assessment::Kind::Initial,
            ..Family::default()
        };
        form.begin(page, &initial).await?;
        form.choose(page, EXHAUSTION, "3").await?;
        let groups = page.names("group").await?;
        assert!(!groups.contains(&form.question("parenting_skills_gap")));
        form.result(page).await?;
        page.screenshot("result-initial").await?;
        let text = page.body_text().await?;
        assert!(!text.contains(say.level_at_least().as_ref()), "{text}");
        form.back(page).await?;
        page.press(&say.open_change()).await?;
        let directed = format!("{}. {}", say.kind_directed(), say.start_kind_directed());
        page.choose(&say.kind_label(), &directed).await?;
        page.press(&say.start_apply()).await?;
        assert_eq!(
            form.chosen(page, EXHAUSTION).await?,
            Some(form.option(EXHAUSTION, "3"))
        );
        page.find("group", &form.question("parenting_skills_gap"))
            .await?;
        form.result(page).await?;
        page.see_text(&say.level_at_least()).await
    })
}
