//! The first moment: the page as it is shipped, under its policy.

use anyhow::Result;
use xtask::files::has_ending;
use zajedno_core::Language;
use zajedno_tests::browser::{Entry, Options, visit};
use zajedno_text::Catalogue;

#[test]
fn the_page_starts_under_its_policy() -> Result<()> {
    let nobody = Options {
        entry: Entry::Opened,
        ..Options::default()
    };
    visit(&nobody, async |page| {
        let say = Catalogue::new(Language::SerbianCyrillic);
        let title = say.page_title(&say.app_title(), &say.gate_create_heading());
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
