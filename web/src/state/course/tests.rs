use zajedno_casework::Event;
use zajedno_core::assessment::{Child, Kind};
use zajedno_core::builtin;

use super::*;

const ANA: &str = "Ана";
const MIRA: &str = "Мира";

fn at() -> Moment {
    Moment::new("2026-03-02T09:30:00.000Z")
}

fn entry(step: Happened, by: &str, reason: &str) -> StepEntry {
    StepEntry {
        step,
        by: by.to_owned(),
        reason: reason.to_owned(),
        is_sent: true,
    }
}

/// Given on by Ana, who made it.
fn ready() -> Casework {
    let given = StepEntry::new(Happened::Submitted, &Casework::default(), ANA);
    given.taken(&Casework::default(), ANA, at()).unwrap()
}

#[test]
fn the_first_step_names_who_makes_the_assessment() {
    let ready = ready();
    assert_eq!(
        (ready.assessor.as_str(), ready.status),
        (ANA, Status::ReadyForReview)
    );
    let event = Event {
        at: at(),
        by: ANA.to_owned(),
        happened: Happened::Submitted,
        reason: String::new(),
    };
    assert_eq!(ready.trail, [event]);

    let entered = Casework {
        assessor: format!(" {MIRA} "),
        ..Casework::default()
    };
    assert_eq!(assessor(&entered, ANA), MIRA);
    assert_eq!(assessor(&Casework::default(), ANA), ANA);
}

#[test]
fn a_name_that_cannot_settle_does_not_stand_in_the_field() {
    let ready = ready();
    for (step, person, expected) in [
        (Happened::Approved, ANA, ""),
        (Happened::Approved, MIRA, MIRA),
        (Happened::Returned, ANA, ANA),
        (Happened::TakenBack, ANA, ANA),
    ] {
        assert_eq!(
            StepEntry::new(step, &ready, person).by,
            expected,
            "{step:?} {person}"
        );
    }
}

#[test]
fn a_wrong_field_is_named_and_nothing_is_taken() {
    use CourseProblem::{NoName, OwnWork};
    use ReasonProblem::{Missing, TooLong};
    let ready = ready();
    let long = "а".repeat(MAX_TEXT_BYTES);
    for (step, by, reason, name, text) in [
        (Happened::Approved, "", "", Some(NoName), None),
        (Happened::Approved, "ана ", "", Some(OwnWork), None),
        (Happened::Approved, MIRA, long.as_str(), None, Some(TooLong)),
        (Happened::Returned, "", " ", Some(NoName), Some(Missing)),
        (Happened::Returned, MIRA, " ", None, Some(Missing)),
    ] {
        let entry = entry(step, by, reason);
        let expected = StepProblems {
            by: name,
            reason: text,
        };
        assert_eq!(entry.problems(&ready, ANA), expected, "{step:?} {by}");
        let first = if name.is_some() {
            "step-by"
        } else {
            "step-reason"
        };
        assert_eq!(expected.first(), first, "{step:?} {by}");
        assert_eq!(entry.taken(&ready, ANA, at()), None, "{step:?} {by}");
    }
    let settled = entry(Happened::Approved, MIRA, "")
        .taken(&ready, ANA, at())
        .unwrap();
    assert!(settled.status == Status::Final && settled.is_locked());
    let why = "нова чињеница";
    let again = entry(Happened::Reopened, ANA, why)
        .taken(&settled, ANA, at())
        .unwrap();
    assert_eq!((again.status, again.reopened), (Status::Draft, 1));
    assert_eq!(again.trail.last().unwrap().reason, why);
}

#[test]
fn giving_on_and_settling_wait_for_what_lacks() {
    let waits = [
        Happened::Submitted,
        Happened::Approved,
        Happened::TakenBack,
        Happened::Returned,
        Happened::Reopened,
    ]
    .map(waits_for_what_lacks);
    assert_eq!(waits, [true, true, false, false, false]);
}

fn assessment() -> Assessment {
    let date = "2026-03-02".parse().unwrap();
    let mut it = Assessment::new(&builtin::separation_risk(), "17", Kind::Directed, date);
    it.children = vec![Child::new("А", None), Child::new("Б", None)];
    it
}

#[test]
fn a_comment_leads_to_its_question_as_long_as_that_is_there() {
    let mut assessment = assessment();
    let about = Target {
        child: Some(1),
        indicator: "child_harm_indications".to_owned(),
    };
    let written = CommentEntry {
        about: Some(about.clone()),
        text: " Како се зна? ".to_owned(),
        ..CommentEntry::new(MIRA)
    };
    let id = EntryId::new("1");
    let comment = written.comment(&assessment, id.clone(), at()).unwrap();
    assert_eq!(
        (comment.text.as_str(), comment.child.as_deref()),
        ("Како се зна?", Some("Б"))
    );
    assert_eq!(target(&comment, &assessment), Some(about.clone()));
    // Children may come in another order, and go.
    assessment.children.remove(0);
    assert_eq!(
        target(&comment, &assessment),
        Some(Target {
            child: Some(0),
            ..about
        })
    );
    assessment.children.clear();
    assert_eq!(target(&comment, &assessment), None);

    let casework = Casework {
        comments: vec![comment],
        ..Casework::default()
    };
    let resolved = resolve(&casework, &id, true);
    assert!(resolved.comments[0].is_resolved);
    assert_eq!(resolve(&resolved, &id, false), casework);
    assert_eq!(resolve(&casework, &EntryId::new("2"), true), casework);
}

#[test]
fn a_comment_needs_a_name_and_words_and_what_was_typed_stays() {
    let empty = CommentEntry {
        by: " ".to_owned(),
        ..CommentEntry::new(ANA)
    };
    assert_eq!(empty.problems(), [Some(ReasonProblem::Missing); 2]);
    assert_eq!(empty.first_wrong(), "comment-text");
    assert_eq!(empty.comment(&assessment(), EntryId::default(), at()), None);
    let sent = Rc::new(CommentEntry {
        text: "Питање".to_owned(),
        ..empty
    })
    .reduce(CommentEdit::Sent);
    assert_eq!((sent.text.as_str(), sent.is_sent), ("Питање", true));
    assert_eq!(sent.first_wrong(), "comment-by");
    let added = sent.reduce(CommentEdit::Added);
    assert_eq!((added.text.as_str(), added.is_sent), ("", false));
}
