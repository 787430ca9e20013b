//! What the harness itself must find and notice, on a small page of its own.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs};

use anyhow::{Context, Result};
use thirtyfour::Key;

use zajedno_tests::browser::{
    Computer, Entry, Network, Options, Page, Preference, Radio, RadioGroup, visit_folder,
};

/// A page with two questions, and with a picture from elsewhere that its policy refuses.
fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("browser/fixture")
}

/// The small page has no store.
const ON_FIXTURE: Options = Options {
    entry: Entry::Opened,
    ..Options::new()
};

/// The picture from elsewhere is complained about on every visit; here other things are looked at.
async fn ignore_the_picture(page: &Page) -> Result<()> {
    page.traffic().await?;
    Ok(())
}

#[test]
fn the_harness_finds_what_a_person_would_find() -> Result<()> {
    visit_folder(&fixture(), &ON_FIXTURE, async |page| {
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
        ignore_the_picture(page).await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_harness_says_what_there_was_instead() {
    let hasty = Options {
        patience: Duration::from_millis(300),
        ..ON_FIXTURE
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
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_harness_notices_another_origin_and_a_breach_of_the_policy() -> Result<()> {
    visit_folder(&fixture(), &ON_FIXTURE, async |page| {
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
    let unread = visit_folder(&fixture(), &ON_FIXTURE, async |_| Ok(()));
    let problem = unread.unwrap_err().to_string();
    assert!(problem.contains("https://example.org"), "{problem}");
    Ok(())
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn what_was_saved_outlives_a_killed_browser() -> Result<()> {
    let computer = Computer::serving(&fixture())?;
    let options = ON_FIXTURE;
    computer.visit_and_kill(&options, async |page| {
        assert_eq!(page.chosen("Исхрана").await?, None);
        page.choose("Исхрана", "Сигурно").await?;
        page.see_text("Сачувано").await
    })?;
    computer.visit(&options, async |page| {
        page.see_text("Нов прегледач").await?;
        assert_eq!(page.chosen("Исхрана").await?.as_deref(), Some("Сигурно"));
        ignore_the_picture(page).await
    })?;
    // What was found again came from that profile.
    visit_folder(&fixture(), &options, async |page| {
        page.see_text("Нов прегледач").await?;
        assert_eq!(page.chosen("Исхрана").await?, None);
        ignore_the_picture(page).await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn what_the_reader_prefers_reaches_the_page() -> Result<()> {
    let words = [
        (Preference::Dark, "тамно"),
        (Preference::ForcedColors, "туђе боје"),
        (Preference::MoreContrast, "јасније"),
        (Preference::ReducedMotion, "без покрета"),
    ];
    visit_folder(&fixture(), &ON_FIXTURE, async |page| {
        for (preference, word) in words {
            page.prefer(&[preference]).await?;
            let text = page.body_text().await?;
            let shown = words.map(|(_, word)| word);
            let shown: Vec<_> = shown.into_iter().filter(|it| text.contains(it)).collect();
            assert_eq!(shown, [word], "{preference:?}");
        }
        page.prefer(&[Preference::Dark, Preference::ReducedMotion])
            .await?;
        page.see_text("тамно").await?;
        page.see_text("без покрета").await?;
        ignore_the_picture(page).await
    })
}

/// Microseconds that the page takes for always the same long sum; the quickest of three, since anything may come between.
async fn sum(page: &Page) -> Result<u32> {
    let mut quickest = u32::MAX;
    for _ in 0..3 {
        page.press("Рачунај").await?;
        let text = page.body_text().await?;
        let took = text
            .lines()
            .find_map(|line| line.strip_suffix(" микросекунди")?.split(": ").nth(1));
        quickest = quickest.min(took.context("the page did not say")?.parse()?);
    }
    Ok(quickest)
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn the_machine_and_the_network_can_be_slow() -> Result<()> {
    visit_folder(&fixture(), &ON_FIXTURE, async |page| {
        let full = sum(page).await?;
        page.slow_down(20).await?;
        let slowed = sum(page).await?;
        assert!(slowed > 2 * full, "{slowed} after {full} microseconds");
        page.slow_down(1).await?;

        let latency = Duration::from_millis(500);
        page.set_network(Network::Slow {
            kilobytes_per_second: 400,
            latency,
        })
        .await?;
        let start = Instant::now();
        page.reload().await?;
        assert!(start.elapsed() >= latency, "{:?}", start.elapsed());
        page.set_network(Network::Unhindered).await?;
        ignore_the_picture(page).await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_zoomed_page_has_half_the_room_and_pictures_are_small() -> Result<()> {
    visit_folder(&fixture(), &ON_FIXTURE, async |page| {
        let first = page.in_sight().await?;
        assert!(first.contains(&"Рачунај".to_owned()), "{first:#?}");
        page.zoom(400).await?;
        let zoomed = page.in_sight().await?;
        assert!(zoomed.contains(&"Становање".to_owned()), "{zoomed:#?}");
        assert!(!zoomed.contains(&"Рачунај".to_owned()), "{zoomed:#?}");
        page.zoom(100).await?;
        assert_eq!(page.in_sight().await?, first);

        let path = page.keep_picture("harness").await?;
        let picture = fs::read(&path)?;
        assert!(picture.starts_with(b"RIFF") && picture[8..].starts_with(b"WEBP"));
        assert!(picture.len() <= 40_000, "{} bytes", picture.len());
        if env::var_os("ZAJEDNO_WRITE_SCREENSHOTS").is_some() {
            fs::remove_file(path)?;
        }
        ignore_the_picture(page).await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn only_what_is_in_the_window_and_not_covered_is_in_sight() -> Result<()> {
    visit_folder(&fixture(), &ON_FIXTURE, async |page| {
        let seen = page.in_sight().await?;
        for (words, expected) in [
            ("Проба", true),
            ("Ниво: висок", true),
            ("Трака", true),
            ("Испод траке", false),
            ("Далеко доле", false),
            ("Више о томе", false),
        ] {
            assert_eq!(
                seen.iter().any(|it| it == words),
                expected,
                "{words}: {seen:#?}"
            );
        }
        ignore_the_picture(page).await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn options_are_read_with_their_question() -> Result<()> {
    let radio = |name: &str, description: &str, checked| Radio {
        name: name.into(),
        description: description.into(),
        checked,
    };
    visit_folder(&fixture(), &ON_FIXTURE, async |page| {
        page.choose("Становање", "Без крова").await?;
        let expected = [
            RadioGroup {
                name: "Становање".into(),
                description: "Где породица спава".into(),
                radios: vec![
                    radio("Сигурно", "", false),
                    radio("Без крова", "Поступите одмах", true),
                ],
            },
            RadioGroup {
                name: "Исхрана".into(),
                description: String::new(),
                radios: vec![radio("Сигурно", "", false)],
            },
        ];
        assert_eq!(page.radio_groups().await?, expected);
        ignore_the_picture(page).await
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_browser_may_lack_scripts_or_an_interface() -> Result<()> {
    let closed = Options {
        entry: Entry::Closed,
        ..ON_FIXTURE
    };
    visit_folder(&fixture(), &closed, async |page| {
        page.forbid_scripts().await?;
        page.fetch().await?;
        page.see_text("Без скрипте").await?;
        assert!(!page.body_text().await?.contains("прегледач"));
        ignore_the_picture(page).await
    })?;
    visit_folder(&fixture(), &closed, async |page| {
        page.remove_interface("WebAssembly").await?;
        page.fetch().await?;
        page.see_text("Стар прегледач").await?;
        ignore_the_picture(page).await
    })
}
