//! How a review begins: what is carried, and what is asked anew.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod stages;

use zajedno_casework::{
    Casework, Comment, Conference, EntryId, Figures, Goal, Moment, Plan, Progress, Status, Step,
    TaskDone, TaskKey, TaskKind, figures, review_of,
};
use zajedno_core::assessment::{Child, Judgement, Kind, Previous, Subject};
use zajedno_core::id::{GroundId, ServiceId};
use zajedno_core::{Assessment, Date, assess, builtin};

use self::stages::{SCORER, list, stage};

fn figures_of(it: &Assessment) -> Figures {
    figures(&SCORER, it, &assess(&SCORER, it).unwrap(), &[])
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn reviewed(earlier: &Assessment) -> Assessment {
    let (figures, on) = (figures_of(earlier), date("2026-12-01"));
    review_of(list(), earlier, &figures, &Casework::default(), "id", on).0
}

fn previous(level: &str, on: &str) -> Previous {
    let level = list().find_level(level).unwrap();
    let date = date(on);
    Previous { level, date }
}

#[test]
fn over_a_year_each_review_begins_with_the_level_that_the_files_have() {
    for (earlier, later) in [("V6_T0", "V6_T1"), ("V6_T1", "V6_T2")] {
        let (earlier, later) = (stage(earlier), stage(later));
        let figures = figures_of(&earlier);
        let (review, _) = review_of(
            list(),
            &earlier,
            &figures,
            &Casework::default(),
            "id",
            later.date,
        );
        assert_eq!(review.children[0].previous, later.children[0].previous);
        assert!(later.children[0].previous.is_some());
        assert_eq!((review.kind, review.date), (Kind::Review, later.date));
        assert_eq!(review.reference, earlier.reference);
        let mut asked_anew = Child::new("A", earlier.children[0].birth);
        asked_anew.previous = later.children[0].previous;
        assert_eq!(review.children[0], asked_anew);
    }
}

#[test]
fn the_level_of_a_judgement_is_the_one_in_force() {
    let mut earlier = stage("V3");
    earlier.children[0].judgement = Some(Judgement {
        level: list().find_level("moderate").unwrap(),
        ground: GroundId::new("services"),
        reason: "the points come from missing services".to_owned(),
        approved_by: "Mira".to_owned(),
        approved_on: earlier.date,
    });
    let review = reviewed(&earlier);
    assert_eq!(
        review.children[0].previous,
        Some(previous("moderate", "2026-05-25"))
    );
    assert_eq!(
        review.children[0].judgement, None,
        "a judgement is valid for its assessment only"
    );
}

#[test]
fn without_a_final_sheet_the_level_before_is_carried_on() {
    let mut open = stage("V5");
    assert_eq!(reviewed(&open).children[0].previous, None);
    open.children[0].previous = Some(previous("high", "2025-01-10"));
    assert_eq!(
        reviewed(&open).children[0].previous,
        Some(previous("high", "2025-01-10"))
    );
    // One level however it is answered, and still not final: a critical answer is open.
    let mut open = stage("V6_T0");
    let legal = list().find("legal_process_started").unwrap();
    open.set(list(), Subject::Child(0), legal, None).unwrap();
    let level = figures_of(&open).level.unwrap();
    assert_eq!(level.lower, level.upper);
    assert_eq!(reviewed(&open).children[0].previous, None);
    let mut initial = stage("V3");
    initial.kind = Kind::Initial;
    assert_eq!(
        reviewed(&initial).children[0].previous,
        None,
        "an initial assessment has no level"
    );
}

#[test]
fn every_child_comes_with_what_is_known_of_it() {
    let mut earlier = stage("V3");
    let mut second = Child::new("B", Some("unborn".parse().unwrap()));
    second.birth_estimated = true;
    let mut third = Child::new("C", None);
    third.in_formal_care = true;
    earlier.children.extend([second.clone(), third.clone()]);
    let review = reviewed(&earlier);
    assert_eq!(review.children[1..], [second, third]);
    assert!(
        review.children[0].previous.is_some(),
        "its own sheet is final, whatever the others are"
    );
}

#[test]
fn the_levels_of_another_list_are_not_carried() {
    let text = builtin::SEPARATION_RISK.replacen("\"0.3.0\"", "\"0.4.0\"", 1);
    let other = zajedno_core::json::read_instrument(text.as_bytes()).unwrap();
    let earlier = stage("V3");
    let figures = figures_of(&earlier);
    let on = earlier.date;
    let (review, _) = review_of(&other, &earlier, &figures, &Casework::default(), "id", on);
    assert_eq!(review.instrument(), other.name());
    assert_eq!(review.children[0].previous, None);
}

fn step(id: &str, progress: Progress) -> Step {
    Step {
        id: EntryId::new(id),
        changed: Moment::new("2026-03-02T09:30:00.000Z"),
        service: Some(ServiceId::new("respite")),
        what: String::new(),
        child: None,
        answers: vec![],
        who: "Ana".to_owned(),
        due: None,
        progress,
        outcome: String::new(),
    }
}

/// A settled assessment with something of everything.
fn whole() -> Casework {
    let moment = Moment::new("2026-03-02T09:30:00.000Z");
    let mut casework = Casework::begun("Ana", "Ana", moment.clone());
    casework.status = Status::Final;
    casework.reopened = 2;
    casework.comments.push(Comment {
        id: EntryId::new("c"),
        at: moment.clone(),
        by: "Mira".to_owned(),
        child: None,
        indicator: None,
        text: "…".to_owned(),
        is_resolved: false,
    });
    casework.view.whole = String::from("We need some rest.");
    let task = TaskKey {
        kind: TaskKind::Act,
        child: "A".to_owned(),
        of: "household_violence".to_owned(),
    };
    casework.plan = Plan {
        goal: Some(Goal::StayTogether),
        goal_in_words: "Every evening at home".to_owned(),
        steps: Vec::new(),
        tasks: vec![TaskDone {
            task,
            changed: moment.clone(),
            who: String::new(),
            done_on: None,
            outcome: String::new(),
        }],
        conference: Some(Conference {
            changed: moment,
            on: Some(date("2026-04-01")),
            who: "the aunt".to_owned(),
            agreed: String::new(),
        }),
    };
    casework
}

#[test]
fn the_plan_goes_on_and_the_rest_stays_behind() {
    let (earlier, mut casework) = (stage("V3"), whole());
    let each = [
        ("a", Progress::Planned),
        ("b", Progress::Done),
        ("c", Progress::UnderWay),
        ("d", Progress::Waiting),
        ("e", Progress::Dropped),
        ("f", Progress::Missing),
    ];
    casework.plan.steps = each.map(|(id, progress)| step(id, progress)).to_vec();
    let (figures, on) = (figures_of(&earlier), date("2026-06-02"));
    let (_, carried) = review_of(list(), &earlier, &figures, &casework, "0f3a", on);
    let ids: Vec<_> = carried.plan.steps.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["a", "c", "d", "f"]);
    let expected = Casework {
        follows: Some("0f3a".to_owned()),
        plan: Plan {
            steps: carried.plan.steps.clone(),
            tasks: vec![],
            ..casework.plan
        },
        ..Casework::default()
    };
    assert_eq!(carried, expected);
}
