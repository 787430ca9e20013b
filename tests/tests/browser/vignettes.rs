//! Training cases answered by clicking, in Serbian Cyrillic, as a case manager would, and the level read from the page.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use zajedno_core::instrument::{About, Indicator, Instrument};
use zajedno_core::{Language, builtin};
use zajedno_tests::browser::{Options, Page, visit};
use zajedno_tests::vignettes::{Stage, Vignettes};
use zajedno_text::{Catalogue, spoken};

const LANGUAGE: Language = Language::SerbianCyrillic;

fn say() -> Catalogue {
    Catalogue::new(LANGUAGE)
}

fn stage(id: &str) -> Result<Stage> {
    let mut stages = Vignettes::separation_risk()?
        .vignettes
        .into_iter()
        .flat_map(|it| it.stages);
    stages
        .find(|stage| stage.id == id)
        .with_context(|| format!("no stage {id}"))
}

/// Opens an assessment of the family and its child as they stand in the file.
async fn begin(page: &Page, family: &Value) -> Result<()> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    page.enter(
        "textbox",
        &say().start_reference(),
        &text(&family["reference"]),
    )
    .await?;
    page.set_date(&say().start_date(), &text(&family["date"]))
        .await?;
    let child = &family["children"][0];
    page.enter("textbox", &say().child_code(), &text(&child["reference"]))
        .await?;
    page.choose(&say().child_birth(), &say().child_born())
        .await?;
    let birth = text(&child["birth"]);
    let (year, month) = birth.split_once('-').context("a month of birth")?;
    page.pick(&say().child_year(), year).await?;
    page.pick(&say().child_month(), month.trim_start_matches('0'))
        .await?;
    page.press(&say().start_begin()).await
}

/// The words of the answer that the key gives to an indicator.
fn words(indicator: &Indicator, answer: &Value) -> Result<String> {
    let answer = answer
        .as_str()
        .or_else(|| answer["option"].as_str())
        .context("no answer")?;
    let words = match answer {
        "unknown" => return Ok(say().answer_unknown().into_owned()),
        "not_applicable" => {
            &indicator
                .not_applicable
                .as_ref()
                .context("always applicable")?
                .text
        }
        option => {
            let option = indicator.option_called(option).context("no such option")?;
            &indicator.options[option.position()].anchor
        }
    };
    Ok(spoken(words, LANGUAGE).text.into_owned())
}

/// Answers every question by its words, in the order of the page.
async fn answer(page: &Page, list: &Instrument, family: &Value) -> Result<()> {
    for indicator in list.indicators().iter().filter(|it| it.from_age.is_none()) {
        let answers = match indicator.about {
            About::Family => &family["family"],
            About::Child => &family["children"][0]["answers"],
        };
        let question = spoken(&indicator.text, LANGUAGE).text;
        let option = words(indicator, &answers[indicator.id.as_str()])
            .with_context(|| format!("the key of {}", indicator.id))?;
        page.choose(&question, &option).await?;
    }
    Ok(())
}

/// The lines of the result, from its heading on.
async fn result(page: &Page) -> Result<Vec<String>> {
    page.press(&say().open_result()).await?;
    let text = page.text("region", &say().open_result_heading()).await?;
    Ok(text
        .lines()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect())
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

fn title(list: &Instrument, level: &str) -> Result<String> {
    let level = list.find_level(level).context("no such level")?;
    Ok(spoken(&list.level(level).title, LANGUAGE).text.into_owned())
}

/// Answers a stage on the page, and checks what the page says of the level.
async fn plays_out(page: &Page, id: &str) -> Result<()> {
    let (list, stage) = (builtin::separation_risk(), stage(id)?);
    let family: Value = serde_json::from_str(stage.assessment.get())?;
    begin(page, &family).await?;
    answer(page, &list, &family).await?;
    let lines = result(page).await?;
    page.screenshot(&format!("result-{id}")).await?;
    let [lower, upper] = [
        title(&list, &stage.expected.level[0])?,
        title(&list, &stage.expected.level[1])?,
    ];
    if stage.expected.is_final {
        assert_eq!(lower, upper);
        assert_eq!(value_of(&lines, &say().level_label())?, lower);
        assert_eq!(
            value_of(&lines, &say().explain_result())?,
            say().explain_result_final()
        );
    } else {
        assert_eq!(value_of(&lines, &say().level_at_least())?, lower);
        assert_eq!(value_of(&lines, &say().level_up_to())?, upper);
        assert_eq!(
            value_of(&lines, &say().explain_result())?,
            say().explain_result_provisional()
        );
    }
    let points = say().explain_from_to(
        &stage.expected.net_lo.to_string(),
        &stage.expected.net_hi.to_string(),
    );
    let net = list
        .rules()
        .context("no rules")?
        .scores
        .iter()
        .find(|it| it.id.as_str() == "net");
    let net = spoken(&net.context("no net score")?.title, LANGUAGE)
        .text
        .into_owned();
    let said = value_of(&lines, &net)?;
    let expected = if stage.expected.is_final {
        stage.expected.net_lo.to_string()
    } else {
        points
    };
    ensure!(
        said.starts_with(&expected),
        "“{net}”: “{said}” instead of “{expected}”"
    );
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
