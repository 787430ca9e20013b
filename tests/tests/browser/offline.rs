//! Without internet: what is kept, what a new version changes and when, and what is said where nothing can be kept.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use xtask::files;
use zajedno_core::Language;
use zajedno_sealing::{Cost, derive};
use zajedno_tests::browser::{Computer, Options, Page, site_folder};
use zajedno_text::Catalogue;

const SAY: Catalogue = Catalogue::new(Language::SerbianCyrillic);
const SECRET: &str = "кратка лозинка";
const SALT: &str = "шеснаест";

/// Small enough for a test, long enough for the page to do something else.
const COST: Cost = Cost {
    memory_kib: 32 * 1024,
    passes: 2,
};

/// The worker of the page comes to the same key as this machine, and the page goes on meanwhile.
pub(crate) async fn derives_beside_the_page(page: &Page) -> Result<()> {
    let here = derive(SECRET.as_bytes(), SALT.as_bytes(), COST)?;
    let (key, turns) = page
        .derive(SECRET, SALT, COST.memory_kib, COST.passes)
        .await?;
    assert_eq!(key, here.as_bytes());
    ensure!(turns > 2, "the page stood still for the key");
    Ok(())
}

/// That the later part of the page is here: it draws the page where all that is kept is looked after.
async fn has_later(page: &Page) -> Result<()> {
    page.press(&SAY.keeping_button()).await?;
    page.find("heading", &SAY.backup_heading()).await?;
    Ok(())
}

/// What stands at the foot of every page.
async fn says_it_is_ready(page: &Page) -> Result<()> {
    page.see_text(&SAY.offline_ready()).await
}

#[test]
fn the_page_works_when_its_server_has_gone() -> Result<()> {
    let computer = Computer::new()?;
    computer.visit(&Options::default(), async |page| {
        says_it_is_ready(page).await?;
        // Every file but the service worker, which the browser keeps by itself.
        let mut files = files::under(&site_folder()?)?;
        files.retain(|name| !files::has_ending(name, "br") && name != "sw.js");
        let kept = page.kept_files().await?;
        let [kept] = &kept[..] else {
            panic!("not of one build: {kept:#?}");
        };
        assert_eq!(kept.len(), files.len(), "{kept:#?}");
        for name in files.iter().filter(|name| *name != "index.html") {
            ensure!(
                kept.iter().any(|it| it.ends_with(name)),
                "{name}: {kept:#?}"
            );
        }
        assert_eq!(page.installation_problems().await?, Vec::<String>::new());
        let manifest = page.manifest().await?;
        assert_eq!(manifest["short_name"], *SAY.app_title());
        page.traffic().await?;

        computer.stop_serving();
        page.reload().await?;
        says_it_is_ready(page).await?;
        has_later(page).await?;
        derives_beside_the_page(page).await
    })?;
    // Another day, still without a server.
    computer.visit(&Options::default(), says_it_is_ready)
}

/// Whether it is the style sheet that the page begins with; there is one for what comes later too.
fn is_first_sheet(name: &str) -> bool {
    name.starts_with("zajedno.") && files::has_ending(name, "css")
}

/// A build of the page with another style sheet, put together as the tool does it.
fn second_build(folder: &Path) -> Result<()> {
    let site = site_folder()?;
    let names = files::under(&site)?;
    let names = names.iter().filter(|name| !files::has_ending(name, "br"));
    let sheet = names.clone().find(|name| is_first_sheet(name));
    let sheet = sheet.context("no style sheet")?;
    let content = fs::read_to_string(site.join(sheet))? + "\n.second{}\n";
    let digested = digest(content.as_bytes())?;
    let second = format!("zajedno.{digested}.css");
    let old = sheet.split('.').nth(1).context("no digest")?;
    for name in names {
        let path = folder.join(if name == sheet { &second } else { name });
        fs::create_dir_all(path.parent().context("no folder")?)?;
        match name.as_str() {
            name if name == sheet => fs::write(path, &content)?,
            "index.html" => {
                fs::write(
                    path,
                    fs::read_to_string(site.join(name))?.replace(sheet, &second),
                )?;
            }
            _ => drop(fs::copy(site.join(name), path)?),
        }
    }
    let page = |folder: &Path| digest(&fs::read(folder.join("index.html"))?);
    let worker = fs::read_to_string(site.join("sw.js"))?;
    let worker = worker
        .replace(sheet, &second)
        .replace(old, &digested)
        .replace(&page(&site)?, &page(folder)?)
        .replace("\"name\":\"", "\"name\":\"2");
    fs::write(folder.join("sw.js"), worker)?;
    Ok(())
}

/// The beginning of the SHA-256, as names of files have it.
fn digest(content: &[u8]) -> Result<String> {
    let first = Sha256::digest(content)[..8].try_into()?;
    Ok(format!("{:016x}", u64::from_be_bytes(first)))
}

#[test]
fn a_new_version_is_announced_and_comes_when_it_is_asked_for() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let second = folder.path();
    second_build(second)?;
    let computer = Computer::new()?;
    computer.visit(&Options::default(), async |page| {
        says_it_is_ready(page).await?;
        let first = page.style_sheet().await?;

        // Of the new version a file is missing: all stays as it was.
        let sheet = files::under(second)?;
        let sheet = sheet.iter().find(|name| is_first_sheet(name));
        let sheet = second.join(sheet.context("no style sheet")?);
        let content = fs::read(&sheet)?;
        fs::remove_file(&sheet)?;
        computer.serve(second)?;
        assert_eq!(page.look_for_update().await?, "redundant");
        page.reload().await?;
        says_it_is_ready(page).await?;
        assert_eq!(page.style_sheet().await?, first);
        assert_eq!(page.kept_files().await?.len(), 1);
        page.traffic().await?;

        // Complete it waits, and the open page goes on with its own files, also when it is loaded again.
        fs::write(&sheet, content)?;
        computer.serve(second)?;
        assert_eq!(page.look_for_update().await?, "installed");
        page.see_text(&SAY.offline_update()).await?;
        page.reload().await?;
        page.see_text(&SAY.offline_update()).await?;
        assert_eq!(page.style_sheet().await?, first);
        has_later(page).await?;
        page.screenshot("update").await?;
        assert_eq!(page.barriers().await?, Vec::<String>::new());

        page.press(&SAY.offline_update_take()).await?;
        says_it_is_ready(page).await?;
        assert_ne!(page.style_sheet().await?, first);
        let kept = page.kept_files().await?;
        assert_eq!(kept.len(), 1, "{kept:#?}");
        ensure!(!kept[0].contains(&first), "{kept:#?}");
        page.traffic().await?;
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn on_plain_http_the_page_says_what_to_do() -> Result<()> {
    let intranet = Options {
        host: Some("zajedno.test"),
        ..Options::default()
    };
    Computer::new()?.visit(&intranet, async |page| {
        page.see_text(&SAY.offline_not_possible()).await?;
        has_later(page).await?;
        derives_beside_the_page(page).await?;
        // The browser takes this header over https only, and complains of nothing else.
        let mut problems = page.traffic().await?.problems;
        problems.retain(|it| !it.contains("Cross-Origin-Opener-Policy header has been ignored"));
        assert_eq!(problems, Vec::<String>::new());
        Ok(())
    })
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn no_script_runs_from_another_address() -> Result<()> {
    Computer::new()?.visit(&Options::default(), async |page| {
        let tried = page.try_foreign_script("./elsewhere.js").await?;
        assert_eq!(tried, ["TypeError"; 3]);
        let problems = page.traffic().await?.problems;
        ensure!(
            problems.iter().any(|it| it.contains("TrustedScriptURL")),
            "{problems:#?}"
        );
        ensure!(
            problems
                .iter()
                .any(|it| it.contains("trusted-types zajedno")),
            "{problems:#?}"
        );
        Ok(())
    })
}
