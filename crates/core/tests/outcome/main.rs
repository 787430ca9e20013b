//! What an outcome says of small sheets, each worked out by hand.

#![cfg(feature = "json")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod asked;
mod limits;
mod said;
mod sheets;

use std::sync::Arc;

use serde_json::{Value, json};
use zajedno_core::assessment::Judgement;
use zajedno_core::id::{GroundId, LevelIndex};
use zajedno_core::json::read_instrument;
use zajedno_core::{Cell, Judged, JudgementProblem, Outcome, Scorer, Sheet, WrongInstrument};

use JudgementProblem::{
    BelowCriticalFloor, NoChange, NoLevel, NoReason, NotApproved, NotFinal, TooFar,
    TooFarBelowPrevious, UnknownGround,
};
use said::{range, said, said_changes, said_initial};
use sheets::SHEETS;

/// The list in `list.json`, in which every part of an outcome has something to say.
fn list() -> Value {
    serde_json::from_str(include_str!("list.json")).unwrap()
}

fn compiled(list: &Value) -> Scorer {
    let list = read_instrument(list.to_string().as_bytes());
    let list = list.unwrap_or_else(|problems| panic!("{problems}"));
    Scorer::new(Arc::new(list))
}

/// The list with a policy for missing answers.
fn scorer(missing: &Value) -> Scorer {
    let mut list = list();
    list["rules"]["missing"] = missing.clone();
    compiled(&list)
}

/// A sheet as a word for each indicator: `2` an option, `2!` confirmed, `?` unknown, `.` unanswered, `-` does not apply.
fn sheet(scorer: &Scorer, answers: &str) -> Sheet {
    let list = scorer.instrument();
    let mut sheet = Sheet::new(list);
    let mut answers = answers.split_whitespace();
    for (index, it) in list.indexed() {
        let answer = answers.next().unwrap();
        let option = |id: &str| it.option_called(id).unwrap();
        let cell = match answer {
            "." => Cell::UNANSWERED,
            "?" => Cell::UNKNOWN,
            "-" => Cell::NOT_APPLICABLE,
            _ => match answer.strip_suffix('!') {
                Some(id) => Cell::confirmed(it, option(id)),
                None => Cell::option(option(answer)),
            },
        };
        sheet.answer(list, index, cell);
    }
    assert_eq!(answers.next(), None);
    sheet
}

fn outcome(scorer: &Scorer, sheet: &Sheet) -> Outcome {
    let mut outcome = Outcome::default();
    scorer.outcome(sheet, &mut outcome).unwrap();
    outcome
}

/// Asserts what is said of a sheet, line by line.
fn assert_said(scorer: &Scorer, answers: &str, expected: &str) {
    let sheet = sheet(scorer, answers);
    let mut lines = said(scorer, &outcome(scorer, &sheet));
    lines.push(said_initial(scorer, &sheet));
    let lines: Vec<_> = lines.iter().map(|it| it.trim_end()).collect();
    assert_eq!(lines, expected.lines().collect::<Vec<_>>(), "{answers}");
}

#[test]
fn every_part_of_an_outcome_says_what_it_must() {
    let scorer = scorer(&json!("interval"));
    for (answers, expected) in SHEETS {
        assert_said(&scorer, answers, expected);
    }
}

/// The level and the last line, which is the prorated value where there is one.
fn level_and_prorated(missing: &Value, answers: &str) -> (String, Option<String>) {
    let scorer = scorer(missing);
    let lines = said(&scorer, &outcome(&scorer, &sheet(&scorer, answers)));
    let (level, _) = lines[0].split_once(',').unwrap();
    let last = lines.last().filter(|it| it.starts_with("prorated"));
    (level.to_owned(), last.cloned())
}

/// The scores in their order: risk, strength, net, home, heavy, needs, capped, less, more.
#[test]
fn what_is_missing_grows_from_what_is_answered() {
    let two = json!({ "prorate": { "at_most": 2 } });
    for (answers, level, prorated) in [
        // 3 of 4 answered, so 3.75 of 5; at home 3 of 2, so 4.5 of 3.
        (
            "1 2 ? 0 0 1 0",
            "some..high",
            Some("some [4, 1, 4, 5, 6, 2, 6, 5, 6]"),
        ),
        // 2 of 3 answered, so 3.33 of 5; at home 2 of 1, so 6 of 3.
        (
            "? 2 ? 0 0 1 0",
            "low..top",
            Some("some [3, 1, 3, 6, 6, 2, 6, 6, 6]"),
        ),
        // 9.33 of 4 that apply, and 9 is the bound; 4 of two strengths.
        (
            "1 3 1 - ? 2 ?",
            "some..high",
            Some("high [9, 4, 7, 7, 10, 1, 6, 6, 7]"),
        ),
        // Three are missing; nothing is missing; no strength is answered.
        ("? ? ? 0 0 1 0", "low..top", None),
        ("1 3 1 - 1 2 1", "high", None),
        ("1 2 1 0 0 ? ?", "some", None),
    ] {
        let found = level_and_prorated(&two, answers);
        let prorated = prorated.map(|it| format!("prorated {it}"));
        assert_eq!(found, (format!("level {level}"), prorated), "{answers}");
    }
}

/// The prorated value of one score, which has this rule instead of its own.
fn prorated(rule: &Value, answers: &str) -> Option<i32> {
    let mut list = list();
    list["rules"]["missing"] = json!({ "prorate": { "at_most": 2 } });
    list["rules"]["scores"][5]["rule"] = rule.clone();
    let scorer = compiled(&list);
    let prorated = outcome(&scorer, &sheet(&scorer, answers)).prorated;
    prorated.map(|it| it.scores[5])
}

#[test]
fn each_answer_grows_by_what_it_is_itself() {
    // Of `h_home` the highest option is the fourth, of `h_food` the third.
    let both = json!({ "indicators": ["h_home", "h_food"] });
    let highest = json!({ "count": { "of": both, "at": "highest" } });
    assert_eq!(prorated(&highest, "1 2 ? 0 0 1 0"), Some(0));
    assert_eq!(prorated(&highest, "1 3 ? 0 0 1 0"), Some(2));
    // What does not apply has nothing to grow from and nothing missing.
    let school = json!({ "sum": { "indicators": ["c_school"] } });
    assert_eq!(prorated(&school, "1 2 ? - 0 1 0"), Some(0));
    assert_eq!(prorated(&school, "1 2 ? 1 0 1 0"), Some(4));
    assert_eq!(prorated(&school, "1 2 1 ? 0 1 0"), None);
}

#[test]
fn a_list_may_refuse_what_is_missing() {
    let refuse = json!("refuse");
    for (answers, level) in [
        ("1 3 1 - ? 2 1", "none"),
        ("1 3 1 - . 2 1", "none"),
        ("1 3 1 - 0 2 1", "some"),
    ] {
        let found = level_and_prorated(&refuse, answers);
        assert_eq!(found, (format!("level {level}"), None), "{answers}");
    }
}

#[test]
fn what_would_change_the_level_is_found() {
    let scorer = scorer(&json!("interval"));
    for (answers, expected) in [
        // What is static is never lowered, and the rest is not enough.
        ("1 2 1 0 0 1 0", "lower some by  (Whole); settle nothing"),
        (
            "2! 1 0 1 0 2 1",
            "lower top by h_danger (Whole); settle nothing",
        ),
        (
            "2 3 2 - 2 0 0",
            "lower top by h_danger h_home, h_danger c_view, h_home c_view (Whole); settle nothing",
        ),
        ("? 1 ? ? ? ? 1", "lower nothing; settle h_danger (Whole)"),
        (
            "0 3 . - 1 2 1",
            "lower some by h_home (Whole); settle h_food (Whole)",
        ),
        (
            "1 0 2 1 ? 1 1",
            "lower high by h_danger, c_school (Whole); settle nothing",
        ),
        // The critical answer is confirmed or refuted.
        ("2 0 0 0 0 2 1", "lower nothing; settle h_danger (Whole)"),
        (
            "0 ? ? - 0 ? 0",
            "lower nothing; settle h_home h_food, h_home family, h_food family (Whole)",
        ),
        (
            "0 0 ? ? 0 0 1",
            "lower nothing; settle c_school h_food (Whole)",
        ),
        (
            "1 3 2 1 2! 0 0",
            "lower top by h_danger h_home, h_danger c_school, h_home c_school, c_school c_view (Whole); settle nothing",
        ),
        ("0 0 0 0 0 0 1", "lower nothing; settle nothing"),
        (". . . . . . .", "lower nothing; settle nothing"),
    ] {
        let found = said_changes(&scorer, &sheet(&scorer, answers));
        assert_eq!(found, expected, "{answers}");
    }
}

/// The level before, days ago; then at both bounds the level of the answers, with the margin, and after.
#[test]
fn a_level_falls_slowly() {
    let scorer = scorer(&json!("interval"));
    let list = scorer.instrument();
    let level = |id: &str| list.find_level(id).unwrap();
    for (answers, previous, days, expected) in [
        // Net 5, and 6 with the margin.
        ("1 2 1 0 0 1 0", "low", 31, ["some high some NotLower"; 2]),
        ("1 2 1 0 0 1 0", "some", 31, ["some high some NotLower"; 2]),
        (
            "1 2 1 0 0 1 0",
            "high",
            31,
            ["some high high WithinMargin"; 2],
        ),
        ("1 2 1 0 0 1 0", "top", 31, ["some high high Fell"; 2]),
        ("1 2 1 0 0 1 0", "top", 30, ["some high top TooSoon"; 2]),
        // Two steps down, of which one may be taken.
        ("0 0 0 0 0 2 1", "high", 400, ["low low some Fell"; 2]),
        ("2 3 2 - 2 0 0", "top", 400, ["top top top NotLower"; 2]),
        (
            "1 0 2 1 ? 1 1",
            "top",
            400,
            ["high high top CriticalOpen"; 2],
        ),
        (
            "2 0 0 0 0 2 1",
            "high",
            400,
            ["low some high CriticalOpen", "top top top NotLower"],
        ),
    ] {
        let sheet = sheet(&scorer, answers);
        let outcome = outcome(&scorer, &sheet);
        let found = scorer.reassess(&sheet, &outcome, level(previous), days);
        let found = found.unwrap().unwrap();
        let told = [found.lower, found.upper].map(|it| {
            let id = |level| list.level(level).id.as_str();
            let levels = [it.computed, it.with_margin, it.after].map(id);
            format!("{} {:?}", levels.join(" "), it.because)
        });
        assert_eq!(
            told, expected,
            "{answers} after {previous}, {days} days ago"
        );
        assert_eq!(found.previous, level(previous));
    }
    let nothing = Sheet::new(list);
    let outcome = outcome(&scorer, &nothing);
    assert_eq!(
        scorer.reassess(&nothing, &outcome, level("top"), 90),
        Ok(None)
    );
}

const SOME: &str = "1 2 1 0 0 1 0";
const HIGH: &str = "1 3 1 - 1 2 1";

/// Answers, and the level in force 90 days before.
type Of = (&'static str, Option<&'static str>);
/// The level it is judged from, or why the judgement does not count.
type From = Result<&'static str, JudgementProblem>;

/// Each with the level judged and the ground.
const JUDGED: &[(Of, &str, &str, From)] = &[
    ((SOME, None), "high", "seen", Ok("some")),
    ((SOME, None), "low", "support", Ok("some")),
    ((SOME, None), "top", "seen", Err(TooFar)),
    ((SOME, None), "some", "seen", Err(NoChange)),
    ((SOME, None), "high", "support", Err(UnknownGround)),
    ((SOME, None), "low", "seen", Err(UnknownGround)),
    ((HIGH, None), "low", "support", Ok("high")),
    ((HIGH, None), "some", "support", Ok("high")),
    (
        (HIGH, Some("top")),
        "some",
        "support",
        Err(TooFarBelowPrevious),
    ),
    ((SOME, Some("high")), "some", "support", Ok("high")),
    (
        (SOME, Some("high")),
        "low",
        "support",
        Err(TooFarBelowPrevious),
    ),
    // Down to the floor of the critical answer, and no further.
    (("1 3 2 1 2! 0 0", None), "high", "support", Ok("top")),
    (("1 0 2 1 ? 1 1", None), "top", "seen", Err(NotFinal)),
    ((". . . . . . .", None), "top", "seen", Err(NoLevel)),
];

fn judged(
    scorer: &Scorer,
    (answers, previous): Of,
    judgement: &Judgement,
) -> Result<Judged, JudgementProblem> {
    let sheet = sheet(scorer, answers);
    let outcome = outcome(scorer, &sheet);
    let level = |id| scorer.instrument().find_level(id).unwrap();
    let before = previous.map(|it| scorer.reassess(&sheet, &outcome, level(it), 90));
    let before = before.and_then(|it| it.unwrap());
    scorer.judge(&outcome, before.as_ref(), judgement)
}

fn judgement(level: LevelIndex, ground: &str) -> Judgement {
    Judgement {
        level,
        ground: GroundId::new(ground),
        reason: "because".to_owned(),
        approved_by: "somebody else".to_owned(),
        approved_on: "2026-03-02".parse().unwrap(),
    }
}

#[test]
fn a_judgement_counts_within_its_limits() {
    let scorer = scorer(&json!("interval"));
    let level = |id| scorer.instrument().find_level(id).unwrap();
    for &(of, to, ground, expected) in JUDGED {
        let mut judgement = judgement(level(to), ground);
        let expected = expected.map(|from| Judged {
            from: level(from),
            level: level(to),
        });
        assert_eq!(judged(&scorer, of, &judgement), expected, "{of:?}: {to}");
        if expected.is_ok() {
            judgement.approved_by = " ".to_owned();
            assert_eq!(judged(&scorer, of, &judgement), Err(NotApproved));
            judgement.reason = String::new();
            assert_eq!(judged(&scorer, of, &judgement), Err(NoReason));
        }
    }
    let below = judgement(level("high"), "support");
    let of = ("2! 1 0 1 0 2 1", None);
    let floor = level("top");
    assert_eq!(
        judged(&scorer, of, &below),
        Err(BelowCriticalFloor { floor })
    );
}

#[test]
fn the_next_review_is_sooner_while_a_result_is_provisional() {
    let scorer = scorer(&json!("interval"));
    let days = scorer.instrument().indexed_levels();
    let days = days.map(|(level, _)| [true, false].map(|it| scorer.review_days(level, it)));
    let expected = [[120, 45], [90, 45], [60, 45], [30, 30]];
    assert_eq!(days.collect::<Vec<_>>(), expected.map(|it| it.map(Some)));
}

#[test]
fn the_spread_of_a_question_is_between_its_options() {
    let mut list = list();
    list["indicators"][6]["options"][0]["points"] = json!(1);
    let scorer = compiled(&list);
    let open = outcome(&scorer, &sheet(&scorer, "0 0 0 0 0 0 ?")).open;
    assert_eq!((open.len(), open[0].spread_points), (1, 2));
}

#[test]
fn a_sheet_of_another_list_is_refused() {
    let [one, other] = ["interval", "refuse"].map(|it| scorer(&json!(it)));
    let sheet = sheet(&other, "1 3 1 - 1 2 1");
    let outcome = outcome(&other, &sheet);
    let level = other.instrument().find_level("top").unwrap();
    assert_eq!(one.level(&sheet), Err(WrongInstrument));
    assert_eq!(one.lowest_level(&sheet), Err(WrongInstrument));
    assert_eq!(
        one.outcome(&sheet, &mut Outcome::default()),
        Err(WrongInstrument)
    );
    assert_eq!(one.initial(&sheet), Err(WrongInstrument));
    assert_eq!(one.lowering(&sheet), Err(WrongInstrument));
    assert_eq!(one.settling(&sheet, &outcome), Err(WrongInstrument));
    assert_eq!(
        one.reassess(&sheet, &outcome, level, 90),
        Err(WrongInstrument)
    );
    assert!(format!("{one:?}").contains("outcome"), "{one:?}");
}
