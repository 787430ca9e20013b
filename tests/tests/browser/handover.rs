//! From one person to another: sealed under a code of its own, joined with what is there, and nothing lost on either side.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::json;
use tempfile::TempDir;
use zajedno_casework::{Casework, Happened, Moment, Status};
use zajedno_records::{read_casework, write_casework};
use zajedno_sealing::{Id, Kind, Place, RecoveryCode, Secret};
use zajedno_tests::browser::{ASSESSMENTS, CASEWORKS, Computer, Entry, Options, Page, Row, Store};

use crate::casework_year::{comment, step};
use crate::common::{Form, cyrillic};
use crate::drafts::stage;

pub(crate) const FAMILY: &str = "P-41";
pub(crate) const LOCKED: Options = Options {
    entry: Entry::Locked,
    ..Options::new()
};

/// A file that was handed over, and the code that was shown with it.
pub(crate) struct Handed {
    pub(crate) file: PathBuf,
    pub(crate) code: String,
}

/// A training case as the assessment of a family.
pub(crate) fn family(reference: &str) -> Result<String> {
    let mut family = stage("V5")?;
    family["reference"] = json!(reference);
    Ok(family.to_string())
}

fn moment(hour: u8) -> Moment {
    Moment::new(format!("2026-03-02T{hour:02}:00:00.000Z"))
}

/// Begun by Ana, and given on for review.
pub(crate) fn given_on() -> Result<Casework> {
    let mut casework = Casework::begun("Ана", "Ана", moment(8));
    casework.take(Happened::Submitted, "Ана", moment(9), "")?;
    Ok(casework)
}

pub(crate) async fn row(page: &Page, store: &Store, table: &str) -> Result<Row> {
    let mut rows = page.rows(&store.database(), table).await?;
    ensure!(rows.len() == 1, "{} rows of {table}", rows.len());
    rows.pop().context("no row")
}

pub(crate) async fn casework(page: &Page, store: &Store) -> Result<Casework> {
    let row = row(page, store, CASEWORKS).await?;
    Ok(read_casework(&store.open(Kind::Casework, &row)?)?)
}

/// Keeps a casework as its page would.
pub(crate) async fn keep(
    page: &Page,
    store: &Store,
    id: Id,
    revision: u64,
    it: &Casework,
) -> Result<()> {
    let kind = Kind::Casework;
    let place = Place { kind, id, revision };
    let row = store.seal(place, &write_casework(it))?;
    page.put_rows(&store.database(), CASEWORKS, &[row]).await
}

/// Goes to the page where families are handed over, and looks at what would leave.
async fn look(page: &Page, form: &Form, which: &str) -> Result<()> {
    let say = form.say();
    page.go_to_families().await?;
    page.press(&say.handover_button()).await?;
    page.find("heading", &say.handover_heading()).await?;
    page.pick(&say.handover_which(), which).await?;
    page.press(&say.handover_look()).await?;
    page.find("heading", &say.handover_sealed()).await?;
    Ok(())
}

/// Hands a family over in a sealed file.
pub(crate) async fn hand_over(
    page: &Page,
    form: &Form,
    which: &str,
    folder: &Path,
) -> Result<Handed> {
    let say = form.say();
    page.download_into(folder).await?;
    look(page, form, which).await?;
    page.press(&say.handover_seal()).await?;
    page.find("heading", &say.handover_code()).await?;
    let text = page.body_text().await?;
    let code = text.lines().find(|line| Secret::recovery(line).is_ok());
    let code = code.context("no code is shown")?.to_owned();
    let file = page.downloaded(folder).await?;
    Ok(Handed { file, code })
}

/// Opens a file that was handed over, as far as what it would do.
pub(crate) async fn open(page: &Page, form: &Form, handed: &Handed) -> Result<()> {
    let say = form.say();
    page.go_to_families().await?;
    page.press(&say.handover_button()).await?;
    page.choose_file(&say.restore_file(), &handed.file).await?;
    page.enter("textbox", &say.restore_passphrase(), &handed.code)
        .await?;
    page.press(&say.restore_look()).await?;
    page.find("heading", &say.restore_plan()).await?;
    Ok(())
}

pub(crate) async fn take_in(page: &Page, form: &Form) -> Result<()> {
    page.press(&form.say().restore_do()).await?;
    page.see_text(&form.say().restore_done()).await
}

#[test]
fn a_supervisor_reviews_a_family_on_another_computer_and_sends_it_back() -> Result<()> {
    let (form, folders) = (cyrillic(), [TempDir::new()?, TempDir::new()?]);
    let (ana, mira) = (
        Store::ordinary()?,
        Store::new("Мира", "зелена шума тихо шуми")?,
    );
    let computer = Computer::new()?;
    let (mut sent, mut answers) = (None, None);
    computer.visit(&Options::default(), async |page| {
        let id = page.keep(&[&family(FAMILY)?]).await?[0];
        keep(page, ana, id, 1, &given_on()?).await?;
        look(page, &form, FAMILY).await?;
        page.screenshot("handover-look").await?;
        sent = Some(hand_over(page, &form, FAMILY, folders[0].path()).await?);
        page.screenshot("handover-code").await?;
        answers = Some(row(page, ana, ASSESSMENTS).await?);
        Ok(())
    })?;
    let (sent, answers) = (sent.context("no file")?, answers.context("no answers")?);

    let mut returned = None;
    Computer::new()?.visit(&LOCKED, async |page| {
        page.add_person(&mira).await?;
        page.choose(&page.say().await?.gate_who(), mira.name)
            .await?;
        page.unlock(mira.passphrase).await?;
        review(page, &form, &mira, &sent).await?;
        returned = Some(hand_over(page, &form, FAMILY, folders[1].path()).await?);
        Ok(())
    })?;
    let returned = returned.context("no file came back")?;

    computer.visit(&Options::default(), async |page| {
        open(page, &form, &returned).await?;
        let say = form.say();
        page.see_text(&format!("{}: 1 ({FAMILY})", say.handover_joined()))
            .await?;
        page.screenshot("handover-joined").await?;
        take_in(page, &form).await?;
        assert_eq!(row(page, ana, ASSESSMENTS).await?, answers, "not touched");
        let joined = casework(page, ana).await?;
        assert_eq!(joined.status, Status::Final);
        assert_eq!(joined.comments.len(), 1);
        let happened: Vec<_> = joined
            .trail
            .iter()
            .map(|it| (it.happened, &*it.by))
            .collect();
        let expected = [
            (Happened::Begun, "Ана"),
            (Happened::Submitted, "Ана"),
            (Happened::HandedOn, "Ana"),
            (Happened::TakenIn, "Мира"),
            (Happened::Approved, "Мира"),
            (Happened::HandedOn, "Мира"),
            (Happened::TakenIn, "Ana"),
        ];
        assert_eq!(happened, expected);
        // What has come in once brings nothing new.
        open(page, &form, &returned).await?;
        page.see_text(&say.restore_nothing()).await
    })
}

/// Takes a family in, comments on it and settles it, as the page of its course does.
async fn review(page: &Page, form: &Form, mira: &Store, sent: &Handed) -> Result<()> {
    let say = form.say();
    page.press(&say.handover_button()).await?;
    page.choose_file(&say.restore_file(), &sent.file).await?;
    let another = RecoveryCode::random()?.to_string();
    page.enter("textbox", &say.restore_passphrase(), &another)
        .await?;
    page.press(&say.restore_look()).await?;
    page.see("alert", "", &say.handover_wrong_code()).await?;
    open(page, form, sent).await?;
    page.see_text(&format!("{}: 1 ({FAMILY})", say.restore_added()))
        .await?;
    assert!(page.rows(&mira.database(), ASSESSMENTS).await?.is_empty());
    take_in(page, form).await?;
    let taken_in = casework(page, mira).await?;
    assert_eq!(taken_in.status, Status::ReadyForReview);
    form.reopen(page, FAMILY).await?;
    comment(page, form, "caregiver_exhaustion", "Добро описано.").await?;
    step(page, form, &say.course_do_approve(), None).await
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn everything_moves_to_an_empty_store_with_equal_outcomes() -> Result<()> {
    let (form, folder) = (cyrillic(), TempDir::new()?);
    let mut other = stage("V3")?;
    other["reference"] = json!("P-42");
    let (mut handed, mut results) = (None, None);
    Computer::new()?.visit(&Options::default(), async |page| {
        page.keep(&[&family(FAMILY)?, &other.to_string()]).await?;
        results = Some(read_results(page, &form).await?);
        handed = Some(hand_over(page, &form, &form.say().handover_all(), folder.path()).await?);
        Ok(())
    })?;
    let (handed, results) = (handed.context("no file")?, results.context("no results")?);
    Computer::new()?.visit(&Options::default(), async |page| {
        open(page, &form, &handed).await?;
        page.see_text(&format!("{}: 2", form.say().restore_added()))
            .await?;
        take_in(page, &form).await?;
        assert_eq!(read_results(page, &form).await?, results);
        Ok(())
    })
}

/// What the result of each family says, line by line.
async fn read_results(page: &Page, form: &Form) -> Result<Vec<Vec<String>>> {
    let mut results = Vec::new();
    for reference in [FAMILY, "P-42"] {
        form.reopen(page, reference).await?;
        results.push(form.result(page).await?);
    }
    Ok(results)
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn what_is_handed_on_in_clear_is_warned_of_and_comes_in_elsewhere() -> Result<()> {
    let (form, folder) = (cyrillic(), TempDir::new()?);
    let say = form.say();
    let mut noted = stage("V5")?;
    noted["reference"] = json!(FAMILY);
    noted["notes"]["caregiver_exhaustion"] = json!({ "fact": "Мајка, 064/123-4567" });
    let mut files = None;
    Computer::new()?.visit(&Options::default(), async |page| {
        page.keep(&[&noted.to_string()]).await?;
        page.download_into(folder.path()).await?;
        look(page, &form, FAMILY).await?;
        page.see_text("064/123-4567").await?;
        for way in [
            say.handover_seal(),
            say.handover_table_make(),
            say.handover_clear_make(),
        ] {
            page.press(&way).await?;
            page.see_text(&say.identified_first()).await?;
        }
        page.tick(&say.identified_tick()).await?;
        page.press(&say.handover_clear_make()).await?;
        page.see_text(&say.handover_clear_first()).await?;
        page.screenshot("handover-identified").await?;
        page.tick(&say.handover_clear_tick()).await?;
        page.press(&say.handover_clear_make()).await?;
        page.see_text(&say.backup_made()).await?;
        let clear = page.downloaded_as(folder.path(), "json").await?;
        look(page, &form, FAMILY).await?;
        page.tick(&say.identified_tick()).await?;
        page.press(&say.handover_table_make()).await?;
        page.see_text(&say.backup_made()).await?;
        files = Some((clear, page.downloaded_as(folder.path(), "csv").await?));
        Ok(())
    })?;
    let (clear, table) = files.context("no files")?;
    assert!(fs::read_to_string(&clear)?.contains("064/123-4567"));
    let table = fs::read_to_string(table)?;
    assert!(table.contains(FAMILY) && !table.contains("064"), "{table}");
    Computer::new()?.visit(&Options::default(), async |page| {
        page.press(&say.handover_button()).await?;
        page.choose_file(&say.restore_file(), &clear).await?;
        page.see_text(&format!("{}: 1 ({FAMILY})", say.restore_added()))
            .await?;
        take_in(page, &form).await?;
        form.reopen(page, FAMILY).await
    })
}
