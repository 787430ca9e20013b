//! The same code compiled for the browser and for this machine says the same to the byte.

use anyhow::{Context, Result};
use zajedno_core::builtin;
use zajedno_engine::Engine;
use zajedno_tests::browser::{Options, visit};
use zajedno_tests::instruments;
use zajedno_tests::vignettes::Vignettes;

const LANGUAGE: &str = "sr-Cyrl";

#[test]
fn web_assembly_scores_as_this_machine_does() -> Result<()> {
    let vignettes = Vignettes::separation_risk()?;
    let stages = vignettes.stages().map(|it| it.assessment.get());
    let worked = instruments::all();
    let mut all = vec![(builtin::SEPARATION_RISK, stages.collect::<Vec<_>>())];
    for worked in &worked {
        let cases = worked.cases.iter().map(|it| it.assessment.get());
        all.push((&worked.list, cases.collect()));
    }
    visit(&Options::default(), async |page| {
        for (list, assessments) in &all {
            let said = page.engine_says(list, assessments, LANGUAGE).await?;
            let here = Engine::read(list.as_bytes()).map_err(anyhow::Error::msg)?;
            assert_eq!(said.len(), 3 * assessments.len());
            for (said, assessment) in said.chunks(3).zip(assessments) {
                let record = here.record_of_json(assessment.as_bytes());
                let record = record.map_err(anyhow::Error::msg)?;
                let result = here.result(&record, LANGUAGE);
                let result = result.map_err(anyhow::Error::msg)?;
                let account = here.account(&record, LANGUAGE);
                let account = account.map_err(anyhow::Error::msg)?;
                let same = said.iter().eq([&record, &result, &account]);
                same.then_some(())
                    .with_context(|| format!("another result in the browser of {assessment}"))?;
            }
        }
        Ok(())
    })
}
