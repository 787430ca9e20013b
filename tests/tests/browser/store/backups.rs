//! A backup is one file: others open it with the passphrase, and restoring never takes what is newer.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::json;
use tempfile::TempDir;
use zajedno_core::builtin;
use zajedno_core::json::read_assessment;
use zajedno_sealing::{Kind, Place};
use zajedno_tests::browser::{ASSESSMENTS, Computer, Options, Page, Row, SUMMARIES, Store, visit};

use super::{
    LOCKED, answer, assessment, back_up, choose_backup, family, restore, row_of, rows, unlock_as,
};
use crate::common::{Form, cyrillic, saved};
use crate::drafts::stage;

const EXHAUSTION: &str = "caregiver_exhaustion";
const ADDED: &str = "P-ADDED";
const NEWER: &str = "P-NEWER";
const SAME: &str = "P-SAME";
const OLDER: &str = "P-OLDER";
const DIFFERS: &str = "P-DIFFERS";

#[test]
fn a_backup_opens_on_the_command_line_and_on_another_computer_with_equal_results() -> Result<()> {
    let (form, folder) = (cyrillic(), TempDir::new()?);
    let mut other = stage("V3")?;
    other["reference"] = json!("P-42");
    let families = [family("P-41")?.to_string(), other.to_string()];
    let (mut file, mut results) = (None, None);
    visit(&Options::default(), async |page| {
        page.keep(&[&families[0], &families[1]]).await?;
        results = Some(read_results(page, &form).await?);
        file = Some(back_up(page, &form, folder.path()).await?);
        // From now on the page knows when the last one was made.
        let text = page.body_text().await?;
        assert!(!text.contains(&*form.say().backup_never()), "{text}");
        Ok(())
    })?;
    let (file, results) = (file.context("no file")?, results.context("no results")?);

    let list = builtin::separation_risk();
    let passphrase = Store::ordinary()?.passphrase;
    let said = open_on_the_command_line(&file, passphrase)?;
    let read = said
        .lines()
        .map(|line| read_assessment(line.as_bytes(), &list));
    let mut read: Vec<_> = read.collect::<Result<_, _>>()?;
    read.sort_by(|one, other| one.reference.cmp(&other.reference));
    let kept = families
        .iter()
        .map(|it| read_assessment(it.as_bytes(), &list));
    assert_eq!(read, kept.collect::<Result<Vec<_>, _>>()?);
    assert!(open_on_the_command_line(&file, "тиха река носи брод").is_err());

    let theirs = Store::new("Бојан", "зелена шума тихо шуми")?;
    Computer::new()?.visit(&LOCKED, async |page| {
        let say = form.say();
        page.add_person(&theirs).await?;
        unlock_as(page, &theirs).await?;
        choose_backup(page, &form, &file, Some("тиха река носи брод")).await?;
        page.see("alert", "", &say.gate_wrong()).await?;
        page.enter("textbox", &say.restore_passphrase(), passphrase)
            .await?;
        page.press(&say.restore_look()).await?;
        page.see_text(&format!("{}: 2", say.restore_added()))
            .await?;
        page.screenshot("restore").await?;
        assert!(page.rows(&theirs.database(), ASSESSMENTS).await?.is_empty());
        restore(page, &form).await?;
        assert_eq!(read_results(page, &form).await?, results);
        Ok(())
    })
}

/// What the result of each family says, line by line.
async fn read_results(page: &Page, form: &Form) -> Result<Vec<Vec<String>>> {
    let mut results = Vec::new();
    for reference in ["P-41", "P-42"] {
        form.reopen(page, reference).await?;
        results.push(form.result(page).await?);
    }
    Ok(results)
}

/// What `zajedno open` writes, given a passphrase.
fn open_on_the_command_line(file: &Path, passphrase: &str) -> Result<String> {
    let folder = std::env::current_exe()?;
    let folder = folder.ancestors().nth(2).context("no folder")?;
    // The tests of the whole workspace build it; alone, this one does.
    let program = folder.join("zajedno");
    if !program.is_file() {
        let built = Command::new(env!("CARGO"))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .args(["build", "--quiet", "--workspace", "--bin", "zajedno"])
            .status()?;
        ensure!(built.success(), "the command line is not built");
    }
    let mut opening = Command::new(program)
        .arg("open")
        .arg(file)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut input = opening.stdin.take().context("no input")?;
    writeln!(input, "{passphrase}")?;
    drop(input);
    let done = opening.wait_with_output()?;
    ensure!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    Ok(String::from_utf8(done.stdout)?)
}

#[test]
fn restoring_shows_first_what_it_does_and_never_takes_what_is_newer() -> Result<()> {
    visit(&Options::default(), async |page| {
        let (form, folder) = (cyrillic(), TempDir::new()?);
        let say = form.say();
        let families: Vec<String> = [ADDED, NEWER, SAME, OLDER, DIFFERS]
            .iter()
            .map(|it| Ok(family(it)?.to_string()))
            .collect::<Result<_>>()?;
        let families: Vec<&str> = families.iter().map(String::as_str).collect();
        page.keep(&families).await?;
        let newer = row_of(page, NEWER).await?;
        change(page, &form, NEWER, "1").await?;
        let file = back_up(page, &form, folder.path()).await?;
        change(page, &form, OLDER, "3").await?;
        diverge(page, newer).await?;
        let before = rows(page).await?;

        choose_backup(page, &form, &file, None).await?;
        page.find("heading", &say.restore_plan()).await?;
        for (words, reference) in [
            (say.restore_added(), ADDED),
            (say.restore_newer(), NEWER),
            (say.restore_same(), SAME),
            (say.restore_older(), OLDER),
            (say.restore_differs(), DIFFERS),
        ] {
            page.see_text(&format!("{words}: 1 ({reference})")).await?;
        }
        page.screenshot("restore-used").await?;
        assert_eq!(
            rows(page).await?,
            before,
            "nothing is done before it is asked for"
        );
        restore(page, &form).await?;
        let after = rows(page).await?;
        assert_eq!(after.len(), 5);
        let key = &Store::ordinary()?.key;
        for row in &before {
            let kept = assessment(row, key)?;
            let is_newer = kept.reference == NEWER;
            assert_eq!(after.contains(row), !is_newer, "{}", kept.reference);
        }
        let newer = assessment(&row_of(page, NEWER).await?, key)?;
        assert_eq!(answer(&newer, EXHAUSTION).as_deref(), Some("1"));
        row_of(page, ADDED).await?;

        choose_backup(page, &form, &file, None).await?;
        page.see_text(&say.restore_nothing()).await?;
        page.press(&say.restore_leave()).await?;
        damaged_files(page, &form, &fs::read(&file)?, &folder).await?;
        assert_eq!(rows(page).await?, after);
        Ok(())
    })
}

/// Gives another answer.
async fn change(page: &Page, form: &Form, reference: &str, option: &str) -> Result<()> {
    form.reopen(page, reference).await?;
    form.choose(page, EXHAUSTION, option).await?;
    saved(page, form).await
}

/// Deletes one family, puts an earlier row back, and keeps something else at the revision of the backup.
async fn diverge(page: &Page, earlier: Row) -> Result<()> {
    let store = Store::ordinary()?;
    let (database, list) = (store.database(), builtin::separation_risk());
    let added = row_of(page, ADDED).await?.id;
    for table in [ASSESSMENTS, SUMMARIES] {
        page.delete_rows(&database, table, &[&added]).await?;
    }
    let differs = row_of(page, DIFFERS).await?;
    let mut another = family(DIFFERS)?;
    another["children"][0]["reference"] = json!("ДРУГО");
    let another = read_assessment(another.to_string().as_bytes(), &list)?;
    let place = Place {
        kind: Kind::Assessment,
        id: differs.id.parse()?,
        revision: differs.revision,
    };
    let differs = store.seal(place, &zajedno_records::write(&another, &list))?;
    page.put_rows(&database, ASSESSMENTS, &[earlier, differs])
        .await
}

/// Files that are no whole backup: what is wrong with each is said.
async fn damaged_files(page: &Page, form: &Form, whole: &[u8], folder: &TempDir) -> Result<()> {
    let say = form.say();
    let same = row_of(page, SAME).await?;
    let place = whole
        .windows(same.bytes.len())
        .position(|it| it == same.bytes);
    let place = place.context("the backup does not hold what was kept")?;
    let mut flipped = whole.to_vec();
    flipped[place + same.bytes.len() / 2] ^= 1;
    let mut later = whole.to_vec();
    later[8] = 99;
    for (name, bytes, words, is_planned) in [
        ("flipped", &*flipped, say.restore_damaged(), true),
        ("short", &whole[..place], say.restore_damaged(), true),
        // The lists stand last: not an assessment is lost, and what they were answered in is.
        (
            "cut",
            &whole[..whole.len() - 500],
            say.restore_broken(),
            true,
        ),
        ("head", &whole[..40], say.restore_broken(), false),
        ("later", &*later, say.restore_newer_program(), false),
        (
            "foreign",
            b"PK\x03\x04 something else".as_slice(),
            say.restore_not_ours(),
            false,
        ),
    ] {
        let file = folder.path().join(format!("{name}.bin"));
        fs::write(&file, bytes)?;
        page.choose_file(&say.restore_file(), &file).await?;
        page.see_text(&words).await.context(name)?;
        if is_planned {
            page.press(&say.restore_leave()).await?;
        }
    }
    Ok(())
}
