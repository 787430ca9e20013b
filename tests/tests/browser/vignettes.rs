//! Training cases answered by clicking, in Serbian Cyrillic, as a case manager would, and the level read from the page.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use zajedno_core::Language;
use zajedno_core::instrument::{About, Indicator};
use zajedno_tests::browser::{Options, Page, visit};
use zajedno_tests::vignettes::{Stage, Vignettes};
use zajedno_text::spoken;

use crate::common::Form;

fn stage(id: &str) -> Result<Stage> {
    let vignettes = Vignettes::separation_risk()?.vignettes;
    let mut stages = vignettes.into_iter().flat_map(|it| it.stages);
    stages
        .find(|stage| stage.id == id)
        .with_context(|| format!("no stage {id}"))
}

/// Opens an assessment of the family and its child as they stand in the file.
async fn begin(page: &Page, form: &Form, family: &Value) -> Result<()> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let child = &family["children"][0];
    let birth = text(&child["birth"]);
    let birth = birth.split_once('-').context("a month of birth")?;
    let date = text(&family["date"]);
    page.set_date(&form.say().start_date(), &date).await?;
    let (family, child) = (text(&family["reference"]), text(&child["reference"]));
    form.begin(page, &family, &child, birth).await
}

/// The words of the answer that the key gives to an indicator.
fn words(form: &Form, indicator: &Indicator, answer: &Value) -> Result<String> {
    let answer = answer.as_str().or_else(|| answer["option"].as_str());
    Ok(match answer.context("no answer")? {
        "unknown" => form.say().answer_unknown().into_owned(),
        "not_applicable" => {
            let rule = indicator.not_applicable.as_ref();
            let words = &rule.context("always applicable")?.text;
            spoken(words, form.language).text.into_owned()
        }
        option => form.option(indicator.id.as_str(), option),
    })
}

/// Answers every question by its words, in the order of the page.
async fn answer(page: &Page, form: &Form, family: &Value) -> Result<()> {
    let asked = form.list.indicators().iter();
    for indicator in asked.filter(|it| it.from_age.is_none()) {
        let answers = match indicator.about {
            About::Family => &family["family"],
            About::Child => &family["children"][0]["answers"],
        };
        let id = indicator.id.as_str();
        let option = words(form, indicator, &answers[id]).with_context(|| id.to_owned())?;
        page.choose(&form.question(id), &option).await?;
    }
    Ok(())
}

/// What stands beside or below a label, the first time it is said below the heading.
fn value_of(lines: &[String], label: &str) -> Result<String> {
    let mut below = lines.iter().skip(1);
    let line = below.find(|line| *line == label || line.starts_with(&format!("{label}:")));
    let line = line.with_context(|| format!("no “{label}” in {lines:#?}"))?;
    let beside = line[label.len()..].trim_matches([':', ' ']);
    let value = if beside.is_empty() {
        below.next().map_or("", String::as_str)
    } else {
        beside
    };
    Ok(value.to_owned())
}

/// Answers a stage on the page, and checks what the page says of the level.
async fn plays_out(page: &Page, id: &str) -> Result<()> {
    let (form, stage) = (Form::new(Language::SerbianCyrillic), stage(id)?);
    let (say, list, expected) = (form.say(), &form.list, &stage.expected);
    let family: Value = serde_json::from_str(stage.assessment.get())?;
    begin(page, &form, &family).await?;
    answer(page, &form, &family).await?;
    let lines = form.result(page).await?;
    page.screenshot(&format!("result-{id}")).await?;

    let [lower, upper] = [0, 1].map(|bound| {
        let level = list.find_level(&expected.level[bound]);
        level.map(|level| {
            spoken(&list.level(level).title, form.language)
                .text
                .into_owned()
        })
    });
    let (lower, upper) = lower.zip(upper).context("no such level")?;
    let (labels, result, points) = if expected.is_final {
        let labels = vec![(say.level_label(), lower)];
        (
            labels,
            say.explain_result_final(),
            expected.net_lo.to_string(),
        )
    } else {
        let labels = vec![(say.level_at_least(), lower), (say.level_up_to(), upper)];
        let [lower, upper] = [expected.net_lo, expected.net_hi].map(|points| points.to_string());
        (
            labels,
            say.explain_result_provisional(),
            say.explain_from_to(&lower, &upper),
        )
    };
    for (label, title) in labels {
        assert_eq!(value_of(&lines, &label)?, title, "{label}");
    }
    assert_eq!(value_of(&lines, &say.explain_result())?, result);
    let scores = &list.rules().context("no rules")?.scores;
    let net = scores
        .iter()
        .find(|it| it.id.as_str() == "net")
        .context("no net score")?;
    let said = value_of(&lines, &spoken(&net.title, form.language).text)?;
    ensure!(said.starts_with(&points), "“{said}” instead of “{points}”");
    let barriers = page.barriers().await?;
    assert!(barriers.is_empty(), "{barriers:#?}");
    Ok(())
}

#[test]
fn v3_is_high_and_final() -> Result<()> {
    visit(&Options::default(), async |page| {
        plays_out(page, "V3").await
    })
}

#[test]
fn v5_is_at_least_moderate_and_possibly_very_high() -> Result<()> {
    visit(&Options::default(), async |page| {
        plays_out(page, "V5").await
    })
}
