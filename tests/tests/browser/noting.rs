//! What stands folded below a question: a fact with its source, and the reasons; and what no key may take away.

use anyhow::{Context, Result};
use serde_json::Value;
use zajedno_core::id::EvidenceId;
use zajedno_tests::browser::{Options, Page, visit};

use crate::common::{Family, Form, cyrillic, empty, saved};

const HARM: &str = "child_harm_indications";
const EXHAUSTION: &str = "caregiver_exhaustion";
const VIOLENCE: &str = "household_violence";
const EVIDENCE: &str = include_str!("../../../indicators/separation-risk/evidence.json");
/// The key by the place that `WebDriver` gives it.
const ESCAPE: &str = "\u{e00c}";

#[test]
fn a_fact_with_its_sources_and_its_day_is_kept_and_said_to_be_there() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        form.begin(page, &Family::default()).await?;
        form.go_to(page, EXHAUSTION).await?;
        assert!(!page.body_text().await?.contains(&*say.fact_written()));
        // Without an answer, and before one.
        page.unfold(&form.fact_heading(EXHAUSTION, false)).await?;
        let fact = "Мајка не спава више од четири сата.\nТако је од јануара.";
        page.enter("textbox", &say.fact_label(), fact).await?;
        page.tick(&say.source_parent()).await?;
        page.tick(&say.source_home_visit()).await?;
        page.tick(&say.source_school()).await?;
        page.tick(&say.source_school()).await?;
        page.set_date(&say.fact_on(), "2026-01-15").await?;
        form.choose(page, EXHAUSTION, "3").await?;
        // The answer can be taken back, and what is known remains.
        page.press(&form.clear_button(EXHAUSTION)).await?;
        saved(page, &form).await?;
        page.reload().await?;
        form.reopen(page, "P-17").await?;

        form.go_to(page, EXHAUSTION).await?;
        assert_eq!(form.chosen(page, EXHAUSTION).await?, None);
        page.unfold(&form.fact_heading(EXHAUSTION, true)).await?;
        assert_eq!(page.value("textbox", &say.fact_label()).await?, fact);
        assert_eq!(page.value("Date", &say.fact_on()).await?, "2026-01-15");
        for (source, is_ticked) in [
            (say.source_parent(), true),
            (say.source_home_visit(), true),
            (say.source_school(), false),
            (say.source_child(), false),
        ] {
            assert_eq!(page.is_ticked(&source).await?, is_ticked, "{source}");
        }
        page.screenshot("fact").await?;

        // All of it taken out, nothing is said to be there any more.
        empty(page, &say.fact_label()).await?;
        page.tick(&say.source_parent()).await?;
        page.tick(&say.source_home_visit()).await?;
        page.set_date(&say.fact_on(), "").await?;
        page.find("DisclosureTriangle", &form.fact_heading(EXHAUSTION, false))
            .await?;
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn escape_loses_nothing_in_any_kind_of_field() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        // A text, a day and a choice of the form that opens an assessment.
        form.start(page).await?;
        page.enter("textbox", &say.start_reference(), "P-17")
            .await?;
        page.choose(&say.child_birth(), &say.child_born()).await?;
        page.pick(&say.child_year(), "2019").await?;
        page.pick(&say.child_month(), "3").await?;
        page.set_date(&say.start_date(), "2026-03-02").await?;
        let fields = [
            ("textbox", say.start_reference()),
            ("Date", say.start_date()),
            ("combobox", say.child_year()),
            ("combobox", say.child_month()),
        ];
        for (role, name) in fields {
            escape(page, role, &name).await?;
        }
        page.press(&say.start_begin()).await?;

        // An answer, a text over several lines, a tick, and the fields of a confirmation.
        form.choose(page, VIOLENCE, "3").await?;
        page.keys(ESCAPE).await?;
        page.unfold(&form.fact_heading(VIOLENCE, false)).await?;
        page.keys(ESCAPE).await?;
        page.enter("textbox", &say.fact_label(), "Прво.\nДруго.")
            .await?;
        page.set_date(&say.fact_on(), "2026-02-03").await?;
        page.tick(&say.source_child()).await?;
        page.keys(ESCAPE).await?;
        assert!(page.is_ticked(&say.source_child()).await?);
        page.enter("textbox", &say.confirm_by(), "ВС-4").await?;
        page.set_date(&say.confirm_on(), "2026-03-01").await?;
        page.pick(&say.source_label(), &say.source_parent()).await?;
        let fields = [
            ("textbox", say.fact_label()),
            ("Date", say.fact_on()),
            ("textbox", say.confirm_by()),
            ("Date", say.confirm_on()),
            ("combobox", say.source_label()),
        ];
        for (role, name) in &fields {
            escape(page, role, name).await?;
        }
        assert_eq!(
            form.chosen(page, VIOLENCE).await?,
            Some(form.option(VIOLENCE, "3"))
        );
        saved(page, &form).await?;
        page.reload().await?;
        form.reopen(page, "P-17").await?;
        form.go_to(page, VIOLENCE).await?;
        assert_eq!(page.value("textbox", &say.confirm_by()).await?, "ВС-4");
        page.see_text(&say.answer_confirmed()).await
    })
}

/// Presses Escape in a field; what it holds must be the same afterwards, and something.
async fn escape(page: &Page, role: &str, name: &str) -> Result<()> {
    let before = page.value(role, name).await?;
    assert_ne!(before, "", "{name}");
    page.find(role, name).await?.focus().await?;
    page.keys(ESCAPE).await?;
    page.keys(ESCAPE).await?;
    assert_eq!(page.value(role, name).await?, before, "{name}");
    Ok(())
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_reasons_of_a_question_are_fetched_when_somebody_wants_them() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let help = |id: &str| format!("{} {}", form.say().help_heading(), form.question(id));
        form.begin(page, &Family::default()).await?;
        form.result(page).await?;
        form.back(page).await?;
        form.go_to(page, HARM).await?;
        page.traffic().await?;
        page.unfold(&help(HARM)).await?;
        for plain in findings(&form, HARM)? {
            page.see_text(&plain).await?;
        }
        let asked = page.traffic().await?.requests;
        assert!(
            asked.len() == 1 && asked[0].contains("evidence"),
            "{asked:#?}"
        );
        page.screenshot("reasons").await?;
        // What is there is not fetched again.
        form.go_to(page, VIOLENCE).await?;
        page.unfold(&help(VIOLENCE)).await?;
        for plain in findings(&form, VIOLENCE)? {
            page.see_text(&plain).await?;
        }
        assert_eq!(page.traffic().await?.requests, Vec::<String>::new());
        // Findings lead nobody away from an open assessment.
        assert_eq!(page.names("link").await?, Vec::<String>::new());
        Ok(())
    })
}

/// What the evidence file says in plain words about an indicator.
fn findings(form: &Form, id: &str) -> Result<Vec<String>> {
    let file: Value = serde_json::from_str(EVIDENCE)?;
    let written = file["findings"].as_array().context("no findings")?;
    let indicator = form.list.find(id).context("no such indicator")?;
    let of = |id: &EvidenceId| {
        let finding = written.iter().find(|it| it["id"] == id.as_str());
        let plain = finding?["plain"][form.language.tag()].as_str()?;
        Some(plain.to_owned())
    };
    let evidence = &form.list.indicator(indicator).evidence;
    let plain: Option<Vec<_>> = evidence.iter().map(of).collect();
    plain
        .filter(|it| !it.is_empty())
        .context("a finding is not in the file")
}
