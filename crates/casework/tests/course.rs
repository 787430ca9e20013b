//! Which step may follow which, who may take it, and what stays of it.

use proptest::prelude::*;
use zajedno_casework::{Casework, CourseProblem, Happened, Moment, Status};

const STATUSES: [Status; 4] = [
    Status::Draft,
    Status::ReadyForReview,
    Status::Returned,
    Status::Final,
];
const HAPPENED: [Happened; 9] = [
    Happened::Begun,
    Happened::Submitted,
    Happened::TakenBack,
    Happened::Returned,
    Happened::Approved,
    Happened::Reopened,
    Happened::Judged,
    Happened::HandedOn,
    Happened::TakenIn,
];

fn at(second: usize) -> Moment {
    Moment::new(format!(
        "2026-03-02T09:{:02}:{:02}.000Z",
        second / 60 % 60,
        second % 60
    ))
}

fn in_status(status: Status) -> Casework {
    let mut casework = Casework::begun("Ana Petrović", "Ana Petrović", at(0));
    casework.status = status;
    casework
}

#[test]
fn only_these_steps_follow_one_another() {
    for status in STATUSES {
        for happened in HAPPENED {
            let to = match (status, happened) {
                (Status::Draft | Status::Returned, Happened::Submitted) => {
                    Some(Status::ReadyForReview)
                }
                (Status::ReadyForReview, Happened::TakenBack)
                | (Status::Final, Happened::Reopened) => Some(Status::Draft),
                (Status::ReadyForReview, Happened::Returned) => Some(Status::Returned),
                (Status::ReadyForReview, Happened::Approved) => Some(Status::Final),
                _ => None,
            };
            let before = in_status(status);
            let mut after = before.clone();
            let taken = after.take(happened, "Mira", at(1), "a reason");
            assert_eq!(taken.is_ok(), to.is_some(), "{status:?} {happened:?}");
            assert_eq!(
                status.offers().contains(&happened),
                to.is_some(),
                "{status:?} {happened:?}"
            );
            if let Some(to) = to {
                assert_eq!(after.status, to, "{status:?} {happened:?}");
                assert_eq!(after.trail.len(), 2, "{status:?} {happened:?}");
                let reopened = u16::from(happened == Happened::Reopened);
                assert_eq!(after.reopened, reopened, "{status:?} {happened:?}");
            } else {
                assert_eq!(after, before, "{status:?} {happened:?}: nothing changes");
            }
        }
    }
}

#[test]
fn what_is_ready_or_final_is_locked() {
    let locked = STATUSES.map(|status| in_status(status).is_locked());
    assert_eq!(locked, [false, true, false, true]);
}

/// Tries a step; what is refused must change nothing.
fn problem(status: Status, happened: Happened, by: &str, reason: &str) -> Option<CourseProblem> {
    let before = in_status(status);
    let mut after = before.clone();
    let problem = after.take(happened, by, at(1), reason).err();
    assert_eq!(after == before, problem.is_some(), "{happened:?} by {by:?}");
    problem
}

#[test]
fn every_step_needs_a_name_and_some_a_reason() {
    for status in STATUSES {
        for happened in status.offers().iter().copied() {
            let found = problem(status, happened, " ", "a reason");
            assert_eq!(found, Some(CourseProblem::NoName), "{happened:?}");
            let found = problem(status, happened, "Mira", "\n ");
            let needs = [Happened::Returned, Happened::Reopened].contains(&happened);
            let expected = needs.then_some(CourseProblem::NoReason { happened });
            assert_eq!(found, expected, "{happened:?}");
        }
    }
}

#[test]
fn another_person_settles_an_assessment() {
    for (by, problem_of_approval) in [
        ("Mira", None),
        ("Ana Petrović-Simić", None),
        ("Ana Petrović", Some(CourseProblem::OwnWork)),
        (" ana  PETROVIĆ", Some(CourseProblem::OwnWork)),
    ] {
        let ready = Status::ReadyForReview;
        let approved = problem(ready, Happened::Approved, by, "");
        assert_eq!(approved, problem_of_approval, "{by}");
        assert_eq!(problem(ready, Happened::TakenBack, by, ""), None, "{by}");
    }
}

#[test]
fn whoever_gave_it_on_is_no_other_person_either() {
    let mut casework = Casework::begun("", "", at(0));
    casework
        .take(Happened::Submitted, "Jelena", at(1), "")
        .unwrap();
    let refused = casework.take(Happened::Approved, "jelena", at(2), "");
    assert_eq!(refused, Err(CourseProblem::OwnWork));
    casework
        .take(Happened::Approved, "Mira", at(3), "")
        .unwrap();
}

proptest! {
    /// Whatever is tried in whatever order, the trail is only added to, and says what the status is.
    #[test]
    fn a_trail_is_only_added_to(tried in proptest::collection::vec((1..9_usize, any::<bool>(), any::<bool>()), 0..40)) {
        let mut casework = Casework::begun("Ana", "Ana", at(0));
        for (second, (which, other, with_reason)) in tried.into_iter().enumerate() {
            let before = casework.clone();
            let (happened, by) = (HAPPENED[which], if other { "Mira" } else { "Ana" });
            let reason = if with_reason { "a reason" } else { "" };
            let mut taken = casework.take(happened, by, at(second + 1), reason);
            if taken == Err(CourseProblem::NoStep { happened }) {
                casework.note_event(happened, by, at(second + 1), reason);
                taken = Ok(());
            }
            let added = casework.trail.strip_prefix(&before.trail[..]).unwrap();
            prop_assert_eq!(added.len(), usize::from(taken.is_ok()));
            let status = casework.trail.iter().rev().find_map(|event| event.happened.leads_to());
            prop_assert_eq!(status, Some(casework.status));
            let reopened = casework.trail.iter().filter(|it| it.happened == Happened::Reopened);
            prop_assert_eq!(usize::from(casework.reopened), reopened.count());
        }
    }
}
