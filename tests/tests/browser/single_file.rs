//! The page as one file, opened from a folder.

use anyhow::Result;
use zajedno_tests::browser::{Computer, Options};

use crate::common::{Family, cyrillic, saved};
use crate::offline::derives_beside_the_page;

const HARM: &str = "child_harm_indications";

#[test]
fn the_single_file_is_the_whole_page() -> Result<()> {
    let form = cyrillic();
    let say = form.say();
    let computer = Computer::with_single_file()?;
    computer.visit(&Options::default(), async |page| {
        page.see_text(&say.offline_stick()).await?;
        derives_beside_the_page(page).await?;
        form.begin(page, &Family::default()).await?;
        form.choose(page, HARM, "unknown").await?;
        saved(page, &form).await?;
        let result = form.result(page).await?;
        assert!(result.len() > 3, "{result:#?}");
        // The visit ends with a look at what was asked for: from a file, everything on a network is foreign.
        Ok(())
    })?;
    // The next day everything is there again.
    computer.visit(&Options::default(), async |page| {
        form.reopen(page, Family::default().reference).await?;
        let chosen = form.chosen(page, HARM).await?;
        assert_eq!(chosen, Some(form.option(HARM, "unknown")));
        Ok(())
    })
}
