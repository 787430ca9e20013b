//! A family over a year, through the pages alone: four assessments, a supervisor who has no server, a plan, a judgement,
//! everything printed, and everything in another person's empty store.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;
use zajedno_casework::{Casework, Status, lacking};
use zajedno_core::json::read_assessment;
use zajedno_records::read_casework;
use zajedno_sealing::Kind;
use zajedno_tests::browser::{ASSESSMENTS, CASEWORKS, Computer, Options, Page, Store};
use zajedno_text::spoken;

use crate::common::{Form, cyrillic, done, saved, show_work, value_of};
use crate::handover::{Handed, LOCKED, hand_over, open, take_in};
use crate::reports::{print, reports};
use crate::vignettes::{Case, answer};

const CODE: &str = "V6";
const COMMENTED: &str = "caregiver_substance";
const COMMENT: &str = "Да ли пије и пред дететом?";
const RETURNED: &str = "Једно питање није јасно.";
const FACT: &str = "Комшиница: само увече, кад Теа спава.";
const STEP: &str = "Породични сарадник, двапут недељно";
const WORDS: &str = "Хоћу да Теа остане са мном.";

/// An assessment of the year: the stage whose answers it has, those that are others, its day, and its level.
struct Visit {
    stage: &'static str,
    others: &'static [(&'static str, &'static str)],
    date: &'static str,
    level: &'static str,
}

/// After the stages of the training case comes another review, half a year into work and with all debts paid: by its answers
/// alone the level is low.
const YEAR: [Visit; 4] = [
    Visit {
        stage: "V6_T0",
        others: &[],
        date: "2026-01-14",
        level: "very_high",
    },
    Visit {
        stage: "V6_T1",
        others: &[],
        date: "2026-04-14",
        level: "high",
    },
    Visit {
        stage: "V6_T2",
        others: &[],
        date: "2026-07-13",
        level: "moderate",
    },
    Visit {
        stage: "V6_T2",
        others: &[
            ("debts_utilities", "0"),
            ("respite_gap", "0"),
            ("social_isolation", "0"),
        ],
        date: "2026-10-12",
        level: "moderate",
    },
];

/// What the pages say of all four in the end, newest first, and what is kept of them.
#[derive(Debug, PartialEq)]
struct Whole {
    results: Vec<Vec<String>>,
    course: String,
    records: Vec<(String, Vec<u8>)>,
}

#[test]
#[ignore = "long: run by `ZAJEDNO_LONG=1 cargo xtask test`"]
fn a_familys_year_from_the_first_visit_to_the_third_review() -> Result<()> {
    let (form, files, ana) = (cyrillic(), TempDir::new()?, Computer::new()?);
    let settled = first_visit(&form, &ana, files.path())?;
    let (mut handed, mut whole) = (None, None);
    ana.visit(&Options::default(), async |page| {
        open(page, &form, &settled).await?;
        take_in(page, &form).await?;
        form.reopen(page, CODE).await?;
        for visit in &YEAR[1..] {
            review(page, &form, visit).await?;
        }
        for (which, _) in reports(form.say()) {
            show_work(page, &form, &form.say().casework_reports()).await?;
            print(page, &form, which).await?;
        }
        page.press(&form.say().open_to_questions()).await?;
        whole = Some(read_whole(page, &form, Store::ordinary()?).await?);
        let all = form.say().handover_all();
        let folder = folder(files.path(), "everything")?;
        handed = Some(hand_over(page, &form, &all, &folder).await?);
        Ok(())
    })?;

    // A colleague takes everything over.
    Computer::new()?.visit(&Options::default(), async |page| {
        open(page, &form, handed.as_ref().context("no file")?).await?;
        take_in(page, &form).await?;
        let there = read_whole(page, &form, Store::ordinary()?).await?;
        assert_eq!(Some(there), whole);
        let caseworks = caseworks(page, Store::ordinary()?).await?;
        assert!(caseworks.iter().all(|it| it.status == Status::Final));
        let is_whole = |it: &Casework| it.view.whole == WORDS && it.comments.len() == 1;
        assert_eq!(caseworks.iter().filter(|it| is_whole(it)).count(), 1);
        let done = caseworks.iter().flat_map(|it| &it.plan.steps);
        let done = done.filter(|it| it.what == STEP && !it.progress.is_open());
        assert_eq!(done.count(), 1);
        Ok(())
    })
}

/// The first visit goes to the supervisor twice: returned with a question at first, settled then.
fn first_visit(form: &Form, ana: &Computer, files: &Path) -> Result<Handed> {
    let (mira, supervisor) = (
        Store::new("Мира", "зелена шума тихо шуми")?,
        Computer::new()?,
    );
    let (mut sent, mut returned) = (None, None);
    ana.visit(&Options::default(), async |page| {
        form.begin(page, &case(&YEAR[0])?.opening()?).await?;
        answer(page, form, &case(&YEAR[0])?).await?;
        shows(page, form, &YEAR[0]).await?;
        plan(page, form).await?;
        family_view(page, form).await?;
        give_on(page, form, &YEAR[0]).await?;
        sent = Some(hand_over(page, form, CODE, &folder(files, "first")?).await?);
        Ok(())
    })?;
    supervisor.visit(&LOCKED, async |page| {
        page.add_person(&mira).await?;
        receive(page, form, &mira, sent.as_ref()).await?;
        comment(page, form, COMMENTED, COMMENT).await?;
        step(page, form, &form.say().course_do_return(), Some(RETURNED)).await?;
        returned = Some(hand_over(page, form, CODE, &folder(files, "returned")?).await?);
        Ok(())
    })?;
    // What is asked stands beside the question; it is answered, and given on again.
    ana.visit(&Options::default(), async |page| {
        open(page, form, returned.as_ref().context("no file")?).await?;
        take_in(page, form).await?;
        answer_comment(page, form).await?;
        give_on(page, form, &YEAR[0]).await?;
        sent = Some(hand_over(page, form, CODE, &folder(files, "again")?).await?);
        Ok(())
    })?;
    supervisor.visit(&LOCKED, async |page| {
        receive(page, form, &mira, sent.as_ref()).await?;
        step(page, form, &form.say().course_do_approve(), None).await?;
        returned = Some(hand_over(page, form, CODE, &folder(files, "settled")?).await?);
        Ok(())
    })?;
    returned.context("no file")
}

/// A folder of its own for each file that is handed over.
fn folder(files: &Path, name: &str) -> Result<PathBuf> {
    let folder = files.join(name);
    fs::create_dir(&folder)?;
    Ok(folder)
}

/// What an assessment is answered with.
fn case(visit: &Visit) -> Result<Case> {
    Ok(Case::read(visit.stage)?.with(visit.others))
}

/// The result has the level that is in force after the earlier assessment.
async fn shows(page: &Page, form: &Form, visit: &Visit) -> Result<()> {
    let level = form.level(visit.level).context("no such level")?;
    let result = form.result(page).await?;
    let said = value_of(&result, &form.say().level_label())?;
    assert_eq!(said, level, "{}", visit.date);
    form.back(page).await
}

/// A step of one's own, the goal and the conference.
async fn plan(page: &Page, form: &Form) -> Result<()> {
    let say = form.say();
    show_work(page, form, &say.casework_plan()).await?;
    page.press(&say.plan_step_own()).await?;
    page.focused_on("textbox", &say.plan_step_what()).await?;
    page.enter("textbox", &say.plan_step_what(), STEP).await?;
    page.set_date(&say.plan_step_due(), "2026-02-01").await?;
    page.enter("textbox", &say.plan_goal_in_words(), "Да остану заједно")
        .await?;
    page.press(&say.open_to_questions()).await?;
    saved(page, form).await
}

async fn family_view(page: &Page, form: &Form) -> Result<()> {
    let say = form.say();
    show_work(page, form, &say.casework_family()).await?;
    page.enter("textbox", &say.view_whole_words(), WORDS)
        .await?;
    page.choose(&say.view_whole_agreement(), &say.view_in_part())
        .await?;
    page.press(&say.open_to_questions()).await?;
    saved(page, form).await
}

/// Writes what sign-off asks for, and gives the assessment on.
async fn give_on(page: &Page, form: &Form, visit: &Visit) -> Result<()> {
    let say = form.say();
    let case = case(visit)?;
    let assessment = read_assessment(case.json().to_string().as_bytes(), &form.list);
    let lacks = lacking(&form.list, &assessment?);
    let mut written = Vec::new();
    for lack in lacks.into_iter().filter(|it| it.what.blocks()) {
        let id = form.list.indicator(lack.indicator).id.as_str();
        if !written.contains(&lack.indicator) {
            written.push(lack.indicator);
            write_source(page, form, id, visit.date)
                .await
                .context(id.to_owned())?;
        }
    }
    step(page, form, &say.course_do_submit(), None).await
}

/// Two sources and a day beside an answer, unless they are written already.
async fn write_source(page: &Page, form: &Form, id: &str, date: &str) -> Result<()> {
    let say = form.say();
    form.go_to(page, id).await?;
    let names = page.names("DisclosureTriangle").await?;
    if names.contains(&form.fact_heading(id, true)) {
        return Ok(());
    }
    page.unfold(&form.fact_heading(id, false)).await?;
    for source in [say.source_home_visit(), say.source_school()] {
        page.tick(&source).await?;
    }
    page.set_date(&say.fact_on(), date).await?;
    page.unfold(&form.fact_heading(id, true)).await
}

/// Takes a step of the course, in the name that stands there.
pub(crate) async fn step(page: &Page, form: &Form, name: &str, reason: Option<&str>) -> Result<()> {
    let say = form.say();
    show_work(page, form, &say.casework_course()).await?;
    page.press(name).await?;
    if let Some(reason) = reason {
        page.enter("textbox", &say.course_reason(), reason).await?;
    }
    page.press(name).await?;
    let words = [
        (say.course_do_submit(), say.course_submitted()),
        (say.course_do_return(), say.course_returned()),
        (say.course_do_approve(), say.course_approved()),
    ];
    let said = words.iter().find(|(step, _)| *step == name);
    done(page, &said.context("no such step")?.1).await?;
    page.press(&say.open_to_questions()).await?;
    saved(page, form).await
}

/// The supervisor comes to the gate, takes in what was sent, and opens it.
async fn receive(page: &Page, form: &Form, mira: &Store, sent: Option<&Handed>) -> Result<()> {
    page.choose(&page.say().await?.gate_who(), mira.name)
        .await?;
    page.unlock(mira.passphrase).await?;
    open(page, form, sent.context("no file")?).await?;
    take_in(page, form).await?;
    form.reopen(page, CODE).await
}

/// Comments on an answer, in the name that stands there.
pub(crate) async fn comment(page: &Page, form: &Form, about: &str, words: &str) -> Result<()> {
    let say = form.say();
    show_work(page, form, &say.casework_course()).await?;
    page.pick(&say.course_comment_about(), &form.question(about))
        .await?;
    page.enter("textbox", &say.course_comment_text(), words)
        .await?;
    page.press(&say.course_comment_add()).await?;
    done(page, &say.course_comment_added()).await?;
    page.press(&say.open_to_questions()).await?;
    saved(page, form).await
}

/// Reads why the assessment came back, goes to the question, writes what is known, and ticks the comment off.
async fn answer_comment(page: &Page, form: &Form) -> Result<()> {
    let say = form.say();
    page.go_to_families().await?;
    page.see_text(&say.course_status_returned()).await?;
    form.reopen(page, CODE).await?;
    for words in [
        &*say.casework_returned(),
        RETURNED,
        &*say.course_comments_open(1),
    ] {
        page.see_text(words).await?;
    }
    form.go_to(page, COMMENTED).await?;
    let question = page.text("group", &form.question(COMMENTED)).await?;
    ensure!(
        question.contains(COMMENT),
        "not beside its question: {question}"
    );
    page.screenshot("year-comment").await?;
    page.unfold(&form.fact_heading(COMMENTED, false)).await?;
    page.enter("textbox", &say.fact_label(), FACT).await?;
    page.tick(&say.course_comment_resolved()).await?;
    page.see_gone(&say.course_comments_open(1)).await?;
    saved(page, form).await
}

/// Begins a review of the assessment that is open, answers, judges it where the year has that, and has it settled.
async fn review(page: &Page, form: &Form, visit: &Visit) -> Result<()> {
    let say = form.say();
    show_work(page, form, &say.casework_course()).await?;
    page.press(&say.review_begin()).await?;
    page.find("button", &say.open_change()).await?;
    page.press(&say.open_change()).await?;
    page.set_date(&say.start_date(), visit.date).await?;
    page.press(&say.start_apply()).await?;
    answer(page, form, &case(visit)?).await?;
    shows(page, form, visit).await?;
    if !visit.others.is_empty() {
        finish_step(page, form).await?;
        judge(page, form).await?;
    }
    give_on(page, form, visit).await?;
    show_work(page, form, &say.casework_course()).await?;
    page.press(&say.course_do_approve()).await?;
    page.enter("textbox", &say.course_approver(), "Мира")
        .await?;
    page.press(&say.course_do_approve()).await?;
    done(page, &say.course_approved()).await?;
    page.press(&say.open_to_questions()).await?;
    saved(page, form).await
}

/// The step has come along from the first plan; now it is done.
async fn finish_step(page: &Page, form: &Form) -> Result<()> {
    let say = form.say();
    show_work(page, form, &say.casework_plan()).await?;
    assert_eq!(page.value("textbox", &say.plan_step_what()).await?, STEP);
    page.pick(&say.plan_progress(), &say.plan_progress_done())
        .await?;
    page.press(&say.open_to_questions()).await?;
    saved(page, form).await
}

/// One level down, on the first ground that allows it.
async fn judge(page: &Page, form: &Form) -> Result<()> {
    let say = form.say();
    show_work(page, form, &say.casework_judgement()).await?;
    page.press(&say.judgement_page_write()).await?;
    let rules = form.list.rules().context("no rules")?;
    let ground = rules.judgement.down.first();
    let ground = spoken(&ground.context("no ground")?.title, form.language);
    page.pick(&say.explain_judgement_ground(), &ground.text)
        .await?;
    page.enter(
        "textbox",
        &say.explain_judgement_reason(),
        "Само је кашњење уплате.",
    )
    .await?;
    page.enter("textbox", &say.judgement_page_approved_by(), "Мира")
        .await?;
    page.press(&say.judgement_page_keep()).await?;
    done(page, &say.judgement_page_kept()).await?;
    page.see_text(&say.judgement_page_holds()).await?;
    page.press(&say.open_to_questions()).await?;
    saved(page, form).await
}

async fn read_whole(page: &Page, form: &Form, store: &Store) -> Result<Whole> {
    let say = form.say();
    form.reopen(page, CODE).await?;
    show_work(page, form, &say.casework_course()).await?;
    page.find("heading", &say.review_changes()).await?;
    let course = page.text("region", &say.review_course()).await?;
    page.screenshot("year-course").await?;
    let mut results = Vec::new();
    for place in 0..YEAR.len() {
        page.go_to_families().await?;
        let row = form.row(page, &say.open_family(CODE)).await?;
        page.press_nth(&say.families_open(), row + place).await?;
        page.find("button", &say.open_result()).await?;
        results.push(form.result(page).await?);
    }
    let mut records = Vec::new();
    for row in page.rows(&store.database(), ASSESSMENTS).await? {
        records.push((row.id.clone(), store.open(Kind::Assessment, &row)?));
    }
    Ok(Whole {
        results,
        course,
        records,
    })
}

async fn caseworks(page: &Page, store: &Store) -> Result<Vec<Casework>> {
    let rows = page.rows(&store.database(), CASEWORKS).await?;
    let read = |row| anyhow::Ok(read_casework(&store.open(Kind::Casework, row)?)?);
    rows.iter().map(read).collect()
}
