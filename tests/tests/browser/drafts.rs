//! Assessments that are already under way when the page is opened.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use zajedno_tests::browser::Page;
use zajedno_tests::vignettes::Vignettes;

use crate::common::Form;

/// A question with a note, a check, a confirmation, and reasons.
pub(crate) const HARM: &str = "child_harm_indications";

/// A stage of a training case with all its answers.
pub(crate) fn stage(id: &str) -> Result<Value> {
    let vignettes = Vignettes::separation_risk()?.vignettes;
    let mut stages = vignettes.into_iter().flat_map(|it| it.stages);
    let stage = stages.find(|stage| stage.id == id);
    let stage = stage.with_context(|| format!("no stage {id}"))?;
    Ok(serde_json::from_str(stage.assessment.get())?)
}

/// The same family as it was first heard of.
pub(crate) fn as_initial(mut family: Value) -> Value {
    family["kind"] = json!("initial");
    family
}

/// The same family with another child, of whom nothing is answered yet.
pub(crate) fn with_sibling(mut family: Value) -> Value {
    if let Some(children) = family["children"].as_array_mut() {
        children.push(json!({ "reference": "Б", "birth": "2021-06", "answers": {} }));
    }
    family
}

/// Opens the page on an assessment.
pub(crate) async fn open(page: &Page, family: &Value) -> Result<()> {
    page.visited_before(&[("draft", &family.to_string())])
        .await?;
    let reference = family["reference"].as_str().context("no code")?;
    page.see_text(reference).await
}

/// A question with everything open that can be: the fact, the reasons, the check, the confirmation.
pub(crate) async fn unfold_everything(page: &Page, form: &Form) -> Result<()> {
    let say = form.say();
    form.choose(page, HARM, "3").await?;
    for heading in [say.fact_heading(), say.help_heading()] {
        page.unfold(&format!("{heading} {}", form.question(HARM)))
            .await?;
    }
    page.see_text(&say.help_source()).await?;
    page.see_text(&say.critical_hint()).await
}
