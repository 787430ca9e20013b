//! Assessments that are already under way when the page is opened.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use zajedno_sealing::{Id, Kind, Place};
use zajedno_tests::browser::{ASSESSMENTS, Page, Store};
use zajedno_tests::vignettes::Vignettes;

use crate::common::{Form, cyrillic};

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

/// Puts an assessment into the store as an earlier visit would have left it, and opens it.
pub(crate) async fn open(page: &Page, family: &Value) -> Result<()> {
    page.keep(&[&family.to_string()]).await?;
    open_newest(page, family).await
}

/// Puts assessments into the store, and shows the list of families with them.
pub(crate) async fn keep_all(page: &Page, families: &[Value]) -> Result<Vec<Id>> {
    let texts: Vec<String> = families.iter().map(Value::to_string).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    page.keep(&texts).await
}

/// As [`open`], of an assessment in another list, whose file is given.
pub(crate) async fn open_in(page: &Page, list: &str, family: &Value) -> Result<()> {
    page.keep_in(list, &[&family.to_string()]).await?;
    open_newest(page, family).await
}

async fn open_newest(page: &Page, family: &Value) -> Result<()> {
    let reference = family["reference"].as_str().context("no code")?;
    cyrillic().reopen(page, reference).await
}

/// Opens what was sealed under the key of the store and still cannot be read: a record that does not end where it should.
pub(crate) async fn unreadable(page: &Page) -> Result<()> {
    let store = Store::ordinary()?;
    page.keep(&[&stage("V5")?.to_string()]).await?;
    let mut kept = page.rows(&store.database(), ASSESSMENTS).await?;
    let row = kept.first_mut().context("nothing is kept")?;
    let mut record = store.open(Kind::Assessment, row)?;
    record.push(0);
    let place = Place {
        kind: Kind::Assessment,
        id: row.id.parse()?,
        revision: row.revision,
    };
    let longer = store.seal(place, &record)?;
    page.put_rows(&store.database(), ASSESSMENTS, &[longer])
        .await?;
    let say = cyrillic().say();
    page.press(&say.families_open()).await?;
    page.find("heading", &say.unreadable_heading()).await?;
    Ok(())
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
