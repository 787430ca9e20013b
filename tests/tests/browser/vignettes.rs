//! Training cases answered as a case manager would, and the level read from the page.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use zajedno_core::Language;
use zajedno_core::assessment::Kind;
use zajedno_core::instrument::About;
use zajedno_tests::browser::{Options, Page, visit};
use zajedno_tests::vignettes::{Stage, Vignettes};
use zajedno_text::spoken;

use crate::common::{Family, Form, confirm, cyrillic, start_another, value_of};

/// A stage of a training case, as it stands in the file.
pub(crate) struct Case {
    pub(crate) stage: Stage,
    family: Value,
}

impl Case {
    pub(crate) fn read(id: &str) -> Result<Self> {
        let vignettes = Vignettes::separation_risk()?.vignettes;
        let mut stages = vignettes.into_iter().flat_map(|it| it.stages);
        let stage = stages.find(|stage| stage.id == id);
        let stage = stage.with_context(|| format!("no stage {id}"))?;
        let family = serde_json::from_str(stage.assessment.get())?;
        Ok(Self { stage, family })
    }

    /// With other answers about the family.
    pub(crate) fn with(mut self, others: &[(&str, &str)]) -> Self {
        for (id, option) in others {
            self.family["family"][id] = (*option).into();
        }
        self
    }

    /// The assessment as its file has it.
    pub(crate) fn json(&self) -> &Value {
        &self.family
    }

    /// What the family is opened with.
    pub(crate) fn opening(&self) -> Result<Family<'_>> {
        let text = |value: &'_ Value| value.as_str().map(str::to_owned);
        let child = &self.family["children"][0];
        let birth = child["birth"].as_str().context("no birth")?;
        let previous = &child["previous"];
        let kind = text(&self.family["kind"]).context("no kind")?;
        Ok(Family {
            reference: self.family["reference"].as_str().context("no code")?,
            kind: if kind == "review" {
                Kind::Review
            } else {
                Kind::Directed
            },
            date: self.family["date"].as_str().context("no date")?,
            child: child["reference"].as_str().context("no code")?,
            birth: birth.split_once('-').context("a month of birth")?,
            previous: previous["level"].as_str().zip(previous["date"].as_str()),
        })
    }

    /// The indicators that a person answers, in the order of the page, each with its answer.
    pub(crate) fn answers(&self, form: &Form) -> Result<Vec<(String, String)>> {
        let asked = form.list.indicators().iter();
        let asked = asked.filter(|it| it.from_age.is_none());
        asked
            .map(|indicator| {
                let id = indicator.id.as_str();
                let answers = match indicator.about {
                    About::Family => &self.family["family"],
                    About::Child => &self.family["children"][0]["answers"],
                };
                let answer = &answers[id];
                let answer = answer.as_str().or_else(|| answer["option"].as_str());
                let answer = answer.with_context(|| format!("no answer to {id}"))?;
                Ok((id.to_owned(), answer.to_owned()))
            })
            .collect()
    }

    /// The confirmation of an answer; null where the file has none.
    fn confirmation(&self, id: &str) -> &Value {
        let family = &self.family;
        let answers = [&family["family"], &family["children"][0]["answers"]];
        let mut confirmed = answers.into_iter().map(|it| &it[id]["confirmed"]);
        confirmed.find(|it| it.is_object()).unwrap_or(&Value::Null)
    }
}

/// Answers a stage on the page by clicking, and confirms what the file says is confirmed.
pub(crate) async fn answer(page: &Page, form: &Form, case: &Case) -> Result<()> {
    let mut domain = String::new();
    for (id, option) in case.answers(form)? {
        if domain != form.domain(&id) {
            form.go_to(page, &id).await?;
            domain = form.domain(&id);
        }
        page.choose(&form.question(&id), &form.option(&id, &option))
            .await
            .context(id.clone())?;
        let confirmation = case.confirmation(&id);
        if confirmation.is_object() {
            confirm(page, form, confirmation).await?;
        }
    }
    Ok(())
}

/// Checks what the page says of the level, of the points, and of the result as a whole.
pub(crate) async fn shows_the_level(page: &Page, form: &Form, case: &Case) -> Result<()> {
    let lines = form.result(page).await?;
    page.screenshot(&format!("result-{}", case.stage.id))
        .await?;
    says_the_level(&lines, form, case)
}

/// As [`shows_the_level`], of the lines of a result.
pub(crate) fn says_the_level(lines: &[String], form: &Form, case: &Case) -> Result<()> {
    let (say, expected) = (form.say(), &case.stage.expected);
    let after = expected.level_after_reassessment.as_ref();
    let level = |bound: usize| {
        let computed = &expected.level[bound];
        form.level(after.unwrap_or(computed)).context("no level")
    };
    let (labels, result, points) = if expected.is_final {
        (
            vec![(say.level_label(), level(0)?)],
            say.explain_result_final(),
            expected.net_lo.to_string(),
        )
    } else {
        let [lower, upper] = [expected.net_lo, expected.net_hi].map(|it| it.to_string());
        (
            vec![
                (say.level_at_least(), level(0)?),
                (say.level_up_to(), level(1)?),
            ],
            say.explain_result_provisional(),
            say.explain_from_to(&lower, &upper),
        )
    };
    for (label, title) in labels {
        assert_eq!(value_of(lines, &label)?, title, "{label}");
    }
    assert_eq!(value_of(lines, &say.explain_result())?, result);
    let scores = &form.list.rules().context("no rules")?.scores;
    let net = scores.iter().find(|it| it.id.as_str() == "net");
    let net = spoken(&net.context("no net score")?.title, form.language);
    let said = value_of(lines, &net.text)?;
    ensure!(said.starts_with(&points), "“{said}” instead of “{points}”");
    Ok(())
}

/// Opens a stage, answers it and reads its level.
async fn plays_out(page: &Page, form: &Form, id: &str) -> Result<()> {
    let case = Case::read(id)?;
    form.begin(page, &case.opening()?).await?;
    answer(page, form, &case).await?;
    page.see_text(&form.say().open_count(0)).await?;
    shows_the_level(page, form, &case).await
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn v1_is_low_and_v4_very_high_for_a_confirmed_answer() -> Result<()> {
    visit(&Options::default(), async |page| {
        plays_out(page, &cyrillic(), "V1").await?;
        start_another(page, &cyrillic()).await?;
        plays_out(page, &cyrillic(), "V4").await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn v2_is_moderate_on_a_phone_since_it_is_poverty() -> Result<()> {
    let phone = Options {
        width: 360,
        height: 740,
        ..Options::default()
    };
    visit(&phone, async |page| {
        plays_out(page, &cyrillic(), "V2").await?;
        assert!(page.fits_width().await?, "wider than the window");
        Ok(())
    })
}

#[test]
fn v5_is_at_least_moderate_and_possibly_very_high_in_latin() -> Result<()> {
    let latin = Options {
        language: "sr-Latn",
        ..Options::default()
    };
    visit(&latin, async |page| {
        plays_out(page, &Form::new(Language::SerbianLatin), "V5").await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn v6_comes_down_one_step_at_a_time_over_three_assessments() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        for (position, id) in ["V6_T0", "V6_T1", "V6_T2"].into_iter().enumerate() {
            if position > 0 {
                start_another(page, &form).await?;
            }
            plays_out(page, &form, id).await?;
        }
        Ok(())
    })
}
