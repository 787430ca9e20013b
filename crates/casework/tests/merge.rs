//! Laws of bringing two states together: nothing is lost, nothing is doubled, and the order of asking does not matter.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use proptest::collection::vec;
use proptest::prelude::*;
use zajedno_casework::{
    Casework, Comment, Conference, EntryId, Event, FamilyView, Goal, Happened, Moment, Plan,
    Progress, Step, TaskDone, TaskKey, TaskKind, merge,
};

fn at(minute: u32) -> Moment {
    Moment::new(format!(
        "2026-03-02T{:02}:{:02}:00.000Z",
        minute / 60,
        minute % 60
    ))
}

const STEPS: [Happened; 8] = [
    Happened::Submitted,
    Happened::Returned,
    Happened::TakenBack,
    Happened::Approved,
    Happened::Reopened,
    Happened::Judged,
    Happened::HandedOn,
    Happened::TakenIn,
];

/// What somebody does to a casework: what, and to which of a few entries.
type Deed = (usize, u8);

/// Does it, minute by minute from `start` on: every second minute, so that two people never have the same.
fn live(mut casework: Casework, by: &str, start: u32, deeds: &[Deed]) -> Casework {
    for ((what, which), minute) in deeds.iter().zip((start..).step_by(2)) {
        let (now, id) = (at(minute), EntryId::new(format!("{which}")));
        match what {
            0..=7 => {
                let happened = STEPS[*what];
                if casework
                    .take(happened, by, now.clone(), "a reason")
                    .is_err()
                    && *what > 4
                {
                    casework.note_event(happened, by, now, "");
                }
            }
            8 => {
                casework.plan.steps.retain(|it| it.id != id);
                casework.plan.steps.push(step(id, now, by));
            }
            9 => {
                let task = TaskKey {
                    kind: TaskKind::Act,
                    child: "A".to_owned(),
                    of: id.to_string(),
                };
                casework.plan.tasks.retain(|it| it.task != task);
                casework.plan.tasks.push(TaskDone {
                    task,
                    changed: now,
                    who: by.to_owned(),
                    done_on: None,
                    outcome: String::new(),
                });
            }
            10 => casework
                .comments
                .push(comment(EntryId::new(format!("{by}{minute}")), now, by)),
            11 => casework
                .comments
                .iter_mut()
                .for_each(|it| it.is_resolved = true),
            12 => {
                casework.plan.conference = Some(Conference {
                    changed: now,
                    on: None,
                    who: by.to_owned(),
                    agreed: String::new(),
                });
            }
            _ => {
                casework.view = FamilyView {
                    changed: now,
                    whole: by.to_owned(),
                    ..FamilyView::default()
                }
            }
        }
    }
    casework
}

fn step(id: EntryId, changed: Moment, by: &str) -> Step {
    Step {
        id,
        changed,
        service: None,
        what: String::new(),
        child: None,
        answers: vec![],
        who: by.to_owned(),
        due: None,
        progress: Progress::Planned,
        outcome: String::new(),
    }
}

fn comment(id: EntryId, at: Moment, by: &str) -> Comment {
    Comment {
        id,
        at,
        by: by.to_owned(),
        child: None,
        indicator: None,
        text: "…".to_owned(),
        is_resolved: false,
    }
}

/// Two states with a common past.
fn states() -> impl Strategy<Value = (Casework, Casework)> {
    let deeds = || vec((0..14_usize, 0..3_u8), 0..12);
    (deeds(), deeds(), deeds()).prop_map(|(common, one, other)| {
        let begun = Casework::begun("Ana", "Ana", at(0));
        let common = live(begun, "Ana", 1, &common);
        let one = live(common.clone(), "Ana", 100, &one);
        let other = live(common, "Mira", 101, &other);
        (one, other)
    })
}

/// The same content in an order of its own.
fn in_order(mut it: Casework) -> Casework {
    it.plan.steps.sort_by(|one, other| one.id.cmp(&other.id));
    it.plan
        .tasks
        .sort_by(|one, other| one.task.cmp(&other.task));
    it.comments.sort_by(|one, other| one.id.cmp(&other.id));
    it
}

proptest! {
    #[test]
    fn with_itself_it_stays_as_it_is((one, other) in states()) {
        prop_assert_eq!(&merge(&one, &one), &one);
        let merged = merge(&one, &other);
        prop_assert_eq!(&merge(&merged, &merged), &merged);
        // Taking the same file in twice changes nothing more.
        prop_assert_eq!(&merge(&merged, &other), &merged);
        prop_assert_eq!(in_order(merge(&one, &merged)), in_order(merged));
    }

    #[test]
    fn it_does_not_matter_who_takes_in_whose((one, other) in states()) {
        let (forth, back) = (merge(&one, &other), merge(&other, &one));
        prop_assert_eq!(in_order(forth), in_order(back));
    }

    #[test]
    fn nothing_of_either_trail_is_lost_or_doubled((one, other) in states()) {
        let merged = merge(&one, &other);
        let count = |trail: &[Event], event: &Event| trail.iter().filter(|it| *it == event).count();
        for event in one.trail.iter().chain(&other.trail) {
            let expected = count(&one.trail, event).max(count(&other.trail, event));
            prop_assert_eq!(count(&merged.trail, event), expected);
        }
        for side in [&one, &other] {
            let mut merged = merged.trail.iter();
            prop_assert!(side.trail.iter().all(|event| merged.any(|it| it == event)), "each keeps its order");
            for comment in &side.comments {
                prop_assert!(merged_has(&one, &other, &comment.id));
            }
        }
    }

    #[test]
    fn of_what_was_changed_the_later_is_taken((one, other) in states()) {
        let merged = merge(&one, &other);
        for step in one.plan.steps.iter().chain(&other.plan.steps) {
            let kept = merged.plan.steps.iter().find(|it| it.id == step.id);
            prop_assert!(kept.is_some_and(|it| it.changed >= step.changed));
        }
        for task in one.plan.tasks.iter().chain(&other.plan.tasks) {
            let kept = merged.plan.tasks.iter().find(|it| it.task == task.task);
            prop_assert!(kept.is_some_and(|it| it.changed >= task.changed));
        }
        prop_assert_eq!(&merged.view.changed, (&one.view.changed).max(&other.view.changed));
        let conference = |it: &Casework| it.plan.conference.as_ref().map(|it| it.changed.clone());
        prop_assert_eq!(conference(&merged), conference(&one).max(conference(&other)));
    }
}

fn merged_has(one: &Casework, other: &Casework, id: &EntryId) -> bool {
    let merged = merge(one, other);
    merged.comments.iter().filter(|it| it.id == *id).count() == 1
}

/// A casework that somebody gave on for review, and what was done to it then: `minute name what`.
fn after(done: &str) -> Casework {
    let mut casework = Casework::begun("Ana", "Ana", at(0));
    for deed in ["10 Ana Submitted"]
        .into_iter()
        .chain(done.split(", ").filter(|it| !it.is_empty()))
    {
        let words: Vec<_> = deed.split(' ').collect();
        let happened = STEPS
            .into_iter()
            .find(|it| format!("{it:?}") == words[2])
            .unwrap();
        let minute = at(words[0].parse().unwrap());
        if casework
            .take(happened, words[1], minute.clone(), "a reason")
            .is_err()
        {
            casework.note_event(happened, words[1], minute, "");
        }
    }
    casework
}

/// What was done here, what in the file, the status of both together, and why.
const TOGETHER: &str = "
 | 20 Mira Approved | Final | the answer of another person
11 Ana HandedOn | 20 Mira Returned | Returned | the answer of another person
11 Ana HandedOn | 5 Mira TakenIn, 6 Mira Approved | Final | a clock that is behind
15 Ana TakenBack | 20 Mira Approved | Draft | it was taken back before
25 Ana TakenBack | 20 Mira Approved | Draft | it was taken back after, unknowing
25 Ana TakenBack, 30 Ana Submitted | 20 Mira Approved | ReadyForReview | given on again
20 Jana Returned | 30 Mira Approved | Returned | two people looked at it
30 Jana Returned | 20 Mira Approved | Returned | two people looked at it
20 Mira Approved, 40 Ana Reopened | 20 Mira Approved | Draft | the file is older
";

#[test]
fn the_status_follows_from_both_trails() {
    for row in TOGETHER.trim_matches('\n').lines() {
        let cells: Vec<_> = row.split('|').map(str::trim).collect();
        let (here, file) = (after(cells[0]), after(cells[1]));
        for merged in [merge(&here, &file), merge(&file, &here)] {
            let found = format!("{:?}", merged.status);
            assert_eq!(found, cells[2], "{}: {:?}", cells[3], merged.trail);
        }
    }
}

#[test]
fn how_often_it_was_reopened_is_counted_over_both() {
    let past = after("20 Mira Approved, 40 Ana Reopened, 50 Ana Submitted, 60 Mira Approved");
    let reopen = |minute| {
        let mut it = past.clone();
        it.take(Happened::Reopened, "Ana", at(minute), "a reason")
            .unwrap();
        it
    };
    let (here, file) = (reopen(70), reopen(80));
    assert_eq!((here.reopened, file.reopened), (2, 2));
    assert_eq!(merge(&here, &file).reopened, 3);
}

#[test]
fn a_goal_that_is_set_is_not_lost() {
    let planned = |goal, words: &str, minute| Casework {
        plan: Plan {
            goal,
            goal_in_words: words.to_owned(),
            steps: vec![step(EntryId::new("1"), at(minute), "")],
            ..Plan::default()
        },
        ..Casework::default()
    };
    for (here, file, goal, words) in [
        (
            planned(None, "", 2),
            planned(Some(Goal::ReturnHome), "b", 1),
            Goal::ReturnHome,
            "b",
        ),
        (
            planned(Some(Goal::Kinship), "", 2),
            planned(None, "b", 1),
            Goal::Kinship,
            "b",
        ),
        (
            planned(Some(Goal::Kinship), "a", 2),
            planned(Some(Goal::Other), "b", 1),
            Goal::Kinship,
            "a",
        ),
        (
            planned(Some(Goal::Kinship), "a", 1),
            planned(Some(Goal::Other), "b", 2),
            Goal::Other,
            "b",
        ),
    ] {
        let plan = merge(&here, &file).plan;
        assert_eq!(
            (plan.goal, plan.goal_in_words.as_str()),
            (Some(goal), words)
        );
    }
}

#[test]
fn events_that_stand_in_another_order_are_not_doubled() {
    let trail = |minutes: &[u32]| {
        let mut it = Casework::default();
        for minute in minutes {
            it.note_event(Happened::HandedOn, "Ana", at(*minute), "");
        }
        it
    };
    let merged = merge(&trail(&[1, 2, 3, 4]), &trail(&[4, 5, 2, 1]));
    let mut found: Vec<_> = merged.trail.into_iter().map(|it| it.at).collect();
    found.sort();
    assert_eq!(found, [1, 2, 3, 4, 5].map(at));
}
