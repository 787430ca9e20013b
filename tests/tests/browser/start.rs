//! The first moment: the page as it is shipped, under its policy.

use anyhow::Result;
use xtask::files::has_ending;
use zajedno_core::Language;
use zajedno_tests::browser::{Options, visit};
use zajedno_text::Catalogue;

#[test]
fn the_page_starts_under_its_policy() -> Result<()> {
    visit(&Options::default(), async |page| {
        let say = Catalogue::new(Language::SerbianCyrillic);
        let title = say.page_title(&say.app_title(), &say.start_heading());
        assert_eq!(page.title().await?, title);
        let requests = page.traffic().await?.requests;
        assert!(
            requests.iter().any(|address| has_ending(address, "wasm")),
            "{requests:#?}"
        );
        page.screenshot("start").await?;
        Ok(())
    })
}
