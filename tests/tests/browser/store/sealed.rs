//! Words that a person writes are nowhere on the computer but sealed: not in what the browser keeps for the page, not in
//! what it keeps for itself.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Result, ensure};
use base64::Engine as _;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE};
use serde_json::json;
use tempfile::TempDir;
use zajedno_sealing::Kind as Sealed;
use zajedno_tests::browser::{Computer, Options, Page, Store, Traces};

use super::{family, rows};
use crate::common::{Family, Form, cyrillic, saved};
use crate::drafts::open;

const EXHAUSTION: &str = "caregiver_exhaustion";
const VIOLENCE: &str = "household_violence";

/// One for each field in which a person writes, each in both scripts.
const CODE: [&str; 2] = ["ЂурђевшакЏ", "Qx7Vk2Zr9w"];
const CHILD: [&str; 2] = ["ЉутицаЊ", "Hb4Jt8Ny1p"];
const FACT: [&str; 2] = ["Жвргољчић", "Wm5Fc3Gs6d"];
const BY: [&str; 2] = ["ЋелебџићЖ", "Kd9Lr2Tq7x"];
const SEARCHED: [&str; 2] = ["ШкрпљецЂ", "Rz6Pn4Bv8k"];
/// What is typed and killed with the browser.
const LATER: [&str; 2] = ["ЏомбољЋ", "Yg3Xs7Mh5f"];
/// What stands in a record though the page has no field for it.
const REASON: [&str; 2] = ["ЊегоњшаЧ", "Tv8Dw1Jk4c"];

fn all() -> Vec<&'static str> {
    [CODE, CHILD, FACT, BY, LATER, REASON].concat()
}

#[test]
fn what_is_written_is_nowhere_in_clear_and_the_same_search_finds_it_in_clear() -> Result<()> {
    let (computer, form) = (Computer::new()?, cyrillic());
    let store = Store::ordinary()?;
    let mut secret = all();
    secret.extend(SEARCHED);
    secret.push(store.passphrase);
    let secret = Traces::of(&secret)?;
    // The name of the database is not secret, and shows that the search reads what the browser has written.
    let name = Traces::of(&[&store.database()])?;
    let questions = Traces::of(&[EXHAUSTION, VIOLENCE])?;
    let is_nowhere = || {
        let traces = secret.in_folder(computer.profile())?;
        ensure!(traces.is_empty(), "{traces:#?}");
        let read = name.in_folder(computer.profile())?;
        ensure!(!read.is_empty(), "the search reads nothing");
        // Nor what was answered: the browser keeps a session of its own, with the state of fields in it.
        let asked = questions.in_folder(&computer.profile().join("Default/Sessions"))?;
        ensure!(asked.is_empty(), "{asked:#?}");
        anyhow::Ok(())
    };

    computer.visit(&Options::default(), async |page| {
        writes_everywhere(page, &form).await?;
        told_nothing(page, &secret).await?;
        page.lock().await?;
        told_nothing(page, &secret).await
    })?;
    is_nowhere()?;

    computer.visit_and_kill(&Options::default(), async |page| {
        form.reopen(page, &CODE.join(" ")).await?;
        form.go_to(page, EXHAUSTION).await?;
        page.unfold(&form.fact_heading(EXHAUSTION, true)).await?;
        let words = [FACT, LATER].concat().join(" ");
        page.enter("textbox", &form.say().fact_label(), &words)
            .await?;
        saved(page, &form).await
    })?;
    is_nowhere()?;

    let mut clear = Vec::new();
    computer.visit(&Options::default(), async |page| {
        for row in rows(page).await? {
            clear.extend(store.open(Sealed::Assessment, &row)?);
        }
        Ok(())
    })?;
    is_found_in(&String::from_utf8_lossy(&clear))
}

/// Writes in every field of a family that is new, and changes one that is kept.
async fn writes_everywhere(page: &Page, form: &Form) -> Result<()> {
    let say = form.say();
    let mut judged = family("JUDGED")?;
    judged["children"][0]["judgement"] = json!({
        "level": "moderate", "ground": "safety_fact_not_in_list", "reason": REASON.join(" "),
        "approved_by": BY.join(" "), "approved_on": "2026-03-02",
    });
    open(page, &judged).await?;
    form.choose(page, EXHAUSTION, "unknown").await?;
    saved(page, form).await?;
    page.go_to_families().await?;

    let family = Family {
        reference: &CODE.join(" "),
        child: &CHILD.join(" "),
        ..Family::default()
    };
    form.begin(page, &family).await?;
    form.choose(page, EXHAUSTION, "2").await?;
    page.unfold(&form.fact_heading(EXHAUSTION, false)).await?;
    page.enter("textbox", &say.fact_label(), &FACT.join(" "))
        .await?;
    form.choose(page, VIOLENCE, "3").await?;
    page.enter("textbox", &say.confirm_by(), &BY.join(" "))
        .await?;
    saved(page, form).await?;
    form.result(page).await?;
    page.go_to_families().await?;
    page.enter("searchbox", &say.start_reference(), &SEARCHED.join(" "))
        .await?;
    page.see_text(&say.families_none_found()).await
}

/// Neither what the browser keeps for the page, nor its history, nor the console tells anything.
async fn told_nothing(page: &Page, secret: &Traces) -> Result<()> {
    let ids = rows(page).await?.into_iter().map(|row| row.id);
    let ids: Vec<String> = ids.collect();
    let ids = Traces::of(&ids.iter().map(String::as_str).collect::<Vec<_>>())?;
    let pieces = page.everything_kept().await?;
    // The ids stand in clear beside what is sealed: whoever reads the rows finds them.
    let reads_rows = pieces.iter().any(|it| !ids.in_bytes(it).is_empty());
    ensure!(reads_rows, "nothing of the store is read");
    for piece in pieces {
        let traces = secret.in_bytes(&piece);
        ensure!(traces.is_empty(), "kept: {traces:#?}");
    }
    let (history, console) = (page.history().await?, page.console().await?);
    ensure!(history.len() > 2, "no history: {history:#?}");
    for words in history.into_iter().chain(console) {
        for traces in [secret, &ids] {
            let traces = traces.in_bytes(words.as_bytes());
            ensure!(traces.is_empty(), "“{words}” tells: {traces:#?}");
        }
    }
    Ok(())
}

/// The search finds all words where the same assessments stand in clear, in a file for each way of writing.
fn is_found_in(clear: &str) -> Result<()> {
    let written = all();
    let traces = Traces::of(&written)?;
    let utf16 = |bytes: fn(u16) -> [u8; 2]| clear.encode_utf16().flat_map(bytes).collect();
    let little: Vec<u8> = utf16(u16::to_le_bytes);
    let folder = TempDir::new()?;
    for (way, bytes) in [
        ("UTF-8", clear.as_bytes().to_vec()),
        ("UTF-16BE", utf16(u16::to_be_bytes)),
        ("base64 of UTF-8", BASE64_STANDARD.encode(clear).into()),
        ("base64 of UTF-16LE", BASE64_URL_SAFE.encode(&little).into()),
        ("UTF-16LE", little),
    ] {
        let file = folder.path().join("clear");
        fs::write(&file, bytes)?;
        let found = traces.in_folder(folder.path())?.into_iter();
        let found = found.filter(|(_, it)| it.way == way);
        let found: BTreeSet<String> = found.map(|(_, it)| it.word).collect();
        let all = written.iter().copied().map(str::to_owned).collect();
        assert_eq!(found, all, "{way}");
    }
    Ok(())
}
