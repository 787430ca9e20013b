//! The first moment: the page as it is shipped, under its policy.

use anyhow::Result;
use xtask::files::has_ending;
use zajedno_tests::browser::{Options, visit};

#[test]
fn the_page_starts_under_its_policy() -> Result<()> {
    visit(&Options::default(), async |page| {
        assert_eq!(page.title().await?, "Заједно");
        let requests = page.traffic().await?.requests;
        assert!(
            requests.iter().any(|address| has_ending(address, "wasm")),
            "{requests:#?}"
        );
        page.screenshot("start").await?;
        Ok(())
    })
}
