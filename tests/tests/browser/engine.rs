//! The same code compiled for the browser and for this machine says the same; and what fails in it is contained.

use std::sync::Arc;

use anyhow::{Result, ensure};
use serde_json::Value;
use zajedno_core::Language;
use zajedno_engine::{Depth, Engine};
use zajedno_tests::browser::{Options, visit};
use zajedno_tests::vignettes::Vignettes;

use crate::common::{Family, cyrillic, saved};
use crate::instruments::texts;

#[test]
fn web_assembly_scores_as_this_machine_does() -> Result<()> {
    let form = cyrillic();
    let say = form.say();
    let engine = Engine::new(Arc::new(form.list.clone()));
    let vignettes = Vignettes::separation_risk()?;
    let mut stages = Vec::new();
    for stage in vignettes.stages() {
        // Stages of one family are told apart by what they are called.
        let mut assessment: Value = serde_json::from_str(stage.assessment.get())?;
        assessment["reference"] = stage.id.as_str().into();
        stages.push((stage.id.as_str(), assessment.to_string()));
    }
    let kept: Vec<&str> = stages.iter().map(|(_, text)| text.as_str()).collect();
    visit(&Options::default(), async |page| {
        page.keep(&kept).await?;
        for (id, text) in &stages {
            let assessment = engine.read_assessment(text.as_bytes());
            let assessment = assessment.map_err(anyhow::Error::msg)?;
            form.reopen(page, id).await?;
            page.press(&say.open_result()).await?;
            for (depth, heading) in [
                (Depth::Result, say.open_result_heading()),
                (Depth::Account, say.explain_account()),
            ] {
                let here = engine.explain(&assessment, Language::SerbianCyrillic, depth);
                let here = here.map_err(anyhow::Error::msg)?;
                let there = page.text("region", &heading).await?;
                for text in texts(&here) {
                    ensure!(
                        there.contains(text),
                        "{id}: {depth:?}: not in the browser: “{text}”\n{there}"
                    );
                }
                if depth == Depth::Result {
                    page.press(&say.open_to_account()).await?;
                }
            }
        }
        Ok(())
    })
}

const HARM: &str = "child_harm_indications";
const EXHAUSTION: &str = "caregiver_exhaustion";

#[test]
fn what_fails_in_scoring_takes_no_answer_with_it() -> Result<()> {
    visit(&Options::default(), async |page| {
        let form = cyrillic();
        let say = form.say();
        form.begin(page, &Family::default()).await?;
        page.set_scoring_fails(true).await?;
        form.choose(page, HARM, "unknown").await?;
        saved(page, &form).await?;
        page.press(&say.open_result()).await?;
        page.see_text(&say.open_result_failed()).await?;
        form.back(page).await?;
        form.choose(page, EXHAUSTION, "unknown").await?;
        saved(page, &form).await?;
        page.set_scoring_fails(false).await?;
        let result = form.result(page).await?;
        ensure!(result.len() > 3, "{result:#?}");
        form.back(page).await?;
        for id in [HARM, EXHAUSTION] {
            let chosen = form.chosen(page, id).await?;
            assert_eq!(chosen, Some(form.option(id, "unknown")));
        }
        Ok(())
    })
}
