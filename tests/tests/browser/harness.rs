//! What the harness itself must find and notice, on a small page of its own.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Result;
use thirtyfour::Key;
use zajedno_tests::browser::{Options, visit_folder};

/// A page with two questions, and with a picture from elsewhere that its policy refuses.
fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("browser/fixture")
}

#[test]
fn the_harness_finds_what_a_person_would_find() -> Result<()> {
    visit_folder(&fixture(), &Options::default(), async |page| {
        assert_eq!(page.chosen("Становање").await?, None);
        page.choose("Становање", "Без крова").await?;
        page.choose("Исхрана", "Сигурно").await?;
        assert_eq!(
            page.chosen("Становање").await?.as_deref(),
            Some("Без крова")
        );
        page.see("region", "Резултат", "Ниво: висок").await?;
        page.reload().await?;
        assert_eq!(page.chosen("Становање").await?, None);
        page.keys(Key::Tab + " ").await?;
        assert_eq!(page.chosen("Становање").await?.as_deref(), Some("Сигурно"));
        let barriers = page.barriers().await?;
        assert!(
            barriers
                .iter()
                .any(|barrier| barrier.starts_with("image-alt:")),
            "{barriers:#?}"
        );
        page.traffic().await?;
        Ok(())
    })
}

#[test]
fn the_harness_says_what_there_was_instead() {
    let hasty = Options {
        patience: Duration::from_millis(300),
        ..Options::default()
    };
    let problem = visit_folder(&fixture(), &hasty, async |page| {
        page.choose("Становање", "Хотел").await
    });
    let problem = problem.unwrap_err().to_string();
    assert_eq!(
        problem,
        "no radio “Хотел” in “Становање”; there is “Сигурно”, “Без крова”"
    );
}

#[test]
fn the_harness_notices_another_origin_and_a_breach_of_the_policy() -> Result<()> {
    visit_folder(&fixture(), &Options::default(), async |page| {
        let traffic = page.traffic().await?;
        assert_eq!(traffic.foreign, ["https://example.org/elsewhere.png"]);
        assert!(
            traffic
                .problems
                .iter()
                .any(|problem| problem.contains("img-src 'self'")),
            "{traffic:#?}"
        );
        Ok(())
    })?;
    let unread = visit_folder(&fixture(), &Options::default(), async |_| Ok(()));
    let problem = unread.unwrap_err().to_string();
    assert!(problem.contains("https://example.org"), "{problem}");
    Ok(())
}
