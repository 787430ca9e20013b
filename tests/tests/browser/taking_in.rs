//! Files that come in from others: what they would do is shown first, answer by answer, and a hostile one does nothing.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use tempfile::TempDir;
use zajedno_casework::{Happened, Moment};
use zajedno_core::json::read_assessment;
use zajedno_records::write_casework;
use zajedno_sealing::{Cost, Id, Kind, Lock, Place, RecoveryCode, Salt, backup, derive};
use zajedno_tests::browser::{ASSESSMENTS, Computer, Options, Store, visit};

use crate::common::{Form, cyrillic};
use crate::handover::{FAMILY, Handed, casework, family, given_on, keep, open, row, take_in};

const EXHAUSTION: &str = "caregiver_exhaustion";

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn answers_that_are_others_in_a_file_are_shown_before_it_is_taken_in() -> Result<()> {
    visit(&Options::default(), async |page| {
        let (form, folder) = (cyrillic(), TempDir::new()?);
        let id = page.keep(&[&family(FAMILY)?]).await?[0];
        // Opened once, so that its list is kept too.
        form.reopen(page, FAMILY).await?;
        let say = form.say();
        // At the same revision what is here stays; at a later one it gives way.
        for (revision, words) in [(1, say.restore_differs()), (2, say.restore_newer())] {
            let handed = filed(&form, folder.path(), id, revision)?;
            open(page, &form, &handed).await?;
            page.see_text(&format!("{words}: 1")).await?;
            let fold = format!("{}: {FAMILY}", say.restore_differing());
            page.unfold(&fold).await?;
            let text = page.body_text().await?;
            let here = format!(
                "{}\n{}",
                say.restore_here(),
                form.option(EXHAUSTION, "unknown")
            );
            let there = format!("{}\n{}", say.restore_filed(), form.option(EXHAUSTION, "1"));
            for said in [form.question(EXHAUSTION), here, there] {
                ensure!(text.contains(&said), "no “{said}” in {text}");
            }
            page.screenshot(&format!("differing-{revision}")).await?;
        }
        take_in(page, &form).await?;
        form.reopen(page, FAMILY).await?;
        let chosen = form.chosen(page, EXHAUSTION).await?;
        assert_eq!(chosen, Some(form.option(EXHAUSTION, "1")));
        Ok(())
    })
}

/// The family with another answer, in a file.
fn filed(form: &Form, folder: &Path, id: Id, revision: u64) -> Result<Handed> {
    let mut other: Value = serde_json::from_str(&family(FAMILY)?)?;
    other["family"][EXHAUSTION] = "1".into();
    let other = read_assessment(other.to_string().as_bytes(), &form.list)?;
    let record = zajedno_records::write(&other, &form.list);
    let code = RecoveryCode::random()?;
    let file = folder.join(revision.to_string());
    fs::write(
        &file,
        sealed(&code, id, revision, &[(Kind::Assessment, &record)])?,
    )?;
    Ok(Handed {
        file,
        code: code.to_string(),
    })
}

/// What may be wrong with a file that is handed over: how it is made from one, and what is said.
struct Hostile {
    name: &'static str,
    bytes: Vec<u8>,
    /// What is said, and whether it is said of what would happen.
    words: String,
    is_planned: bool,
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_hostile_or_newer_file_is_told_in_words_and_writes_nothing() -> Result<()> {
    Computer::new()?.visit(&Options::default(), async |page| {
        let (form, folder, store) = (cyrillic(), TempDir::new()?, Store::ordinary()?);
        let id = page.keep(&[&family(FAMILY)?]).await?[0];
        keep(page, store, id, 1, &given_on()?).await?;
        let before = (
            row(page, store, ASSESSMENTS).await?,
            casework(page, store).await?,
        );
        let code = RecoveryCode::random()?;
        for it in hostile(&form, &code, id, &store.open(Kind::Assessment, &before.0)?)? {
            let file = folder.path().join(it.name);
            fs::write(&file, &it.bytes)?;
            let handed = Handed {
                file,
                code: code.to_string(),
            };
            if it.is_planned {
                open(page, &form, &handed).await.context(it.name)?;
                page.see_text(&it.words).await.context(it.name)?;
                page.see_text(&form.say().restore_nothing())
                    .await
                    .context(it.name)?;
            } else {
                page.go_to_families().await?;
                page.press(&form.say().handover_button()).await?;
                page.choose_file(&form.say().restore_file(), &handed.file)
                    .await?;
                page.see_text(&it.words).await.context(it.name)?;
            }
            let after = (
                row(page, store, ASSESSMENTS).await?,
                casework(page, store).await?,
            );
            assert_eq!(after, before, "{}", it.name);
        }
        page.screenshot("handover-hostile").await?;
        Ok(())
    })
}

/// Files that claim to be of the family with an id.
#[expect(clippy::too_many_lines, reason = "a table of what may come in")]
fn hostile(form: &Form, code: &RecoveryCode, id: Id, record: &[u8]) -> Result<Vec<Hostile>> {
    let say = form.say();
    let good = write_casework(&given_on()?);
    let sealed = |revision, record: &[u8], casework: &[u8]| {
        let contents = [(Kind::Assessment, record), (Kind::Casework, casework)];
        sealed(code, id, revision, &contents)
    };
    let newer = |bytes: &[u8]| {
        let mut newer = bytes.to_vec();
        newer[0] = 99;
        newer
    };
    let mut late = given_on()?;
    late.note_event(Happened::HandedOn, "X", Moment::new("я"), "");
    let whole = sealed(9, record, &good)?;
    let mut container = whole.clone();
    container[8] = 99;
    let of = |words: &str| format!("{words}: 1");
    let json = |format: u64, rest: &str| {
        let text =
            format!("{{\"format\": {format}, \"made\": \"2026-03-02T09:30:00.000Z\"{rest}}}");
        text.into_bytes()
    };
    let claims = ", \"families\": [{\"id\": \"..\", \"revision\": 18446744073709551615}]";
    let table = [
        (
            "newer record",
            sealed(9, &newer(record), &good)?,
            of(&say.handover_newer()),
            true,
        ),
        (
            "newer casework",
            sealed(9, record, &newer(&good))?,
            of(&say.handover_newer()),
            true,
        ),
        (
            "no record",
            sealed(9, &[1, 255, 255, 255, 255, 255], &good)?,
            of(&say.handover_unreadable()),
            true,
        ),
        (
            "cut casework",
            sealed(9, record, &good[..9])?,
            of(&say.handover_unreadable()),
            true,
        ),
        (
            "last revision",
            sealed(u64::MAX, record, &good)?,
            of(&say.handover_unreadable()),
            true,
        ),
        (
            "no moment",
            sealed(9, record, &write_casework(&late))?,
            of(&say.handover_unreadable()),
            true,
        ),
        (
            "newer container",
            container,
            say.restore_newer_program().into_owned(),
            false,
        ),
        (
            "shortened",
            whole[..60].to_vec(),
            say.restore_broken().into_owned(),
            false,
        ),
        (
            "newer clear",
            json(2, ""),
            say.restore_newer_program().into_owned(),
            false,
        ),
        (
            "claims",
            json(1, claims),
            say.handover_clear_broken().into_owned(),
            false,
        ),
        (
            "cut clear",
            json(1, "")[..20].to_vec(),
            say.handover_clear_broken().into_owned(),
            false,
        ),
    ];
    Ok(table
        .into_iter()
        .map(|(name, bytes, words, is_planned)| Hostile {
            name,
            bytes,
            words,
            is_planned,
        })
        .collect())
}

/// A file as it is handed over, of one assessment.
fn sealed(
    code: &RecoveryCode,
    id: Id,
    revision: u64,
    contents: &[(Kind, &[u8])],
) -> Result<Vec<u8>> {
    let salt = Salt::random()?;
    let key = derive(code.secret().as_bytes(), salt.as_bytes(), Cost::LEAST)?;
    let (lock, data) = Lock::handed_on(Id::random()?, Cost::LEAST, salt, &key)?;
    let mut entries = Vec::new();
    for (kind, plain) in contents {
        let kind = *kind;
        let place = Place { kind, id, revision };
        let sealed = data.seal(place, plain)?;
        entries.push(backup::Entry { place, sealed });
    }
    Ok(backup::write(
        &lock,
        &data,
        "2026-03-02T10:20:30Z",
        &entries,
    )?)
}
