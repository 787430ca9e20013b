//! What a plan has to answer, what could answer it, what is lacking, and what is due.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::{Arc, LazyLock};

use zajedno_casework::{
    Availability, Casework, ChildFigures, Conference, Directory, DueWhat, EntryId, Figures,
    LocalService, Moment, Need, Plan, Progress, Step, TaskDone, TaskFigures, TaskKey, TaskKind,
    due, figures, needs, proposals, tasks, unmet, without_step,
};
use zajedno_core::id::{IndicatorId, ServiceId};
use zajedno_core::json::read_assessment;
use zajedno_core::{Date, Instrument, Scorer, assess, builtin, changes};
use zajedno_tests::vignettes::Vignettes;

static SCORER: LazyLock<Scorer> =
    LazyLock::new(|| Scorer::new(Arc::new(builtin::separation_risk())));

fn list() -> &'static Instrument {
    SCORER.instrument()
}

fn ids(ids: &[&str]) -> Vec<IndicatorId> {
    ids.iter().copied().map(IndicatorId::new).collect()
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn at(hour: u8) -> Moment {
    Moment::new(format!("2026-03-02T{hour:02}:00:00.000Z"))
}

fn step(id: &str, service: &str, progress: Progress, answers: &[&str]) -> Step {
    Step {
        id: EntryId::new(id),
        changed: at(9),
        service: (!service.is_empty()).then(|| ServiceId::new(service)),
        what: String::new(),
        child: None,
        answers: ids(answers),
        who: String::new(),
        due: None,
        progress,
        outcome: String::new(),
    }
}

fn plan(steps: &[Step]) -> Plan {
    Plan {
        steps: steps.to_vec(),
        ..Plan::default()
    }
}

/// Two children with a need of the family, and one of their own each.
fn siblings() -> Figures {
    let child = |reference: &str, lowering: &[&str]| ChildFigures {
        reference: reference.to_owned(),
        needs: ids(&["child_support_gap", "caregiver_exhaustion"]),
        lowering: vec![ids(lowering)],
        ..ChildFigures::default()
    };
    Figures {
        children: vec![
            child("A", &["child_support_gap"]),
            child("B", &["caregiver_exhaustion"]),
        ],
        ..Figures::default()
    }
}

fn told(needs: &[Need]) -> Vec<(&str, &str, bool)> {
    needs
        .iter()
        .map(|it| {
            (
                it.child.as_deref().unwrap_or("family"),
                it.indicator.as_str(),
                it.could_lower,
            )
        })
        .collect()
}

#[test]
fn what_is_asked_about_the_family_is_needed_once() {
    let found = needs(list(), &siblings());
    let expected = [
        ("family", "caregiver_exhaustion", true),
        ("A", "child_support_gap", true),
        ("B", "child_support_gap", false),
    ];
    assert_eq!(told(&found), expected);
}

#[test]
fn a_step_answers_a_need_of_the_family_or_of_its_child() {
    let all = ["caregiver_exhaustion", "child_support_gap"];
    let of_child = |child: &str| Step {
        child: Some(child.to_owned()),
        ..step("1", "respite", Progress::Planned, &all)
    };
    for (steps, open) in [
        (vec![], vec!["family", "A", "B"]),
        (vec![step("1", "respite", Progress::Planned, &all)], vec![]),
        (vec![step("1", "respite", Progress::Done, &all)], vec![]),
        (vec![step("1", "respite", Progress::Missing, &all)], vec![]),
        (
            vec![step("1", "respite", Progress::Dropped, &all)],
            vec!["family", "A", "B"],
        ),
        (
            vec![step("1", "respite", Progress::Planned, &all[..1])],
            vec!["A", "B"],
        ),
        (vec![of_child("B")], vec!["A"]),
    ] {
        let found = without_step(list(), &siblings(), &plan(&steps));
        let found: Vec<_> = told(&found).into_iter().map(|(of, ..)| of).collect();
        assert_eq!(found, open, "{steps:?}");
    }
}

fn local(id: &str, service: &str, availability: Availability) -> LocalService {
    LocalService {
        id: EntryId::new(id),
        changed: at(9),
        service: Some(ServiceId::new(service)),
        title: String::new(),
        contact: String::new(),
        availability,
        remark: String::new(),
    }
}

#[test]
fn a_proposal_says_what_is_planned_and_what_there_is_here() {
    let directory = Directory {
        services: vec![
            local("1", "respite", Availability::Missing),
            local("2", "respite", Availability::WaitingList),
            local("3", "home_help", Availability::Missing),
            local("4", "legal_aid", Availability::Available),
        ],
    };
    let plan = plan(&[
        step("s", "home_help", Progress::Planned, &[]),
        step("t", "home_help", Progress::Dropped, &[]),
        step("u", "", Progress::Planned, &["caregiver_exhaustion"]),
    ]);
    let found = proposals(list(), &siblings(), &directory, &plan);
    let of = |service: &str| found.iter().find(|it| it.service.as_str() == service);
    let (respite, help) = (of("respite").unwrap(), of("home_help").unwrap());
    let texts = |of: &[EntryId]| of.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(respite.availability, Some(Availability::WaitingList));
    assert_eq!(
        (texts(&respite.local), texts(&respite.steps)),
        (vec!["1".to_owned(), "2".to_owned()], vec![])
    );
    assert_eq!(help.availability, Some(Availability::Missing));
    assert_eq!(
        texts(&help.steps),
        ["s"],
        "what was given up is not in the plan"
    );
    assert_eq!(
        of("day_care").unwrap().availability,
        None,
        "the directory says nothing of it"
    );
    assert_eq!(of("legal_aid"), None, "it answers none of these");
}

/// For every training case: each need is answered by exactly the services that the list names for it, and the order is
/// that of what could bring the level down.
#[test]
fn the_training_cases_get_the_services_of_the_list() {
    for stage in Vignettes::separation_risk().unwrap().stages() {
        let it = read_assessment(stage.assessment.get().as_bytes(), list()).unwrap();
        let result = assess(&SCORER, &it).unwrap();
        let changes = changes(&SCORER, &it, &result).unwrap();
        let figures = figures(&SCORER, &it, &result, &changes);
        let found = proposals(list(), &figures, &Directory::default(), &Plan::default());
        let lowers = |needs: &[Need]| needs.iter().filter(|it| it.could_lower).count();
        for need in needs(list(), &figures) {
            let indicator = list().indicator(list().find(need.indicator.as_str()).unwrap());
            let named = indicator
                .services
                .iter()
                .map(|it| list().service(*it).id.clone());
            let mut named: Vec<_> = named.collect();
            let answering = found.iter().filter(|it| it.answers.contains(&need));
            let mut answering: Vec<_> = answering.map(|it| it.service.clone()).collect();
            named.sort();
            answering.sort();
            assert_eq!(answering, named, "{} {}", stage.id, need.indicator);
        }
        let order: Vec<_> = found
            .iter()
            .map(|it| (lowers(&it.answers), it.answers.len()))
            .collect();
        assert!(
            order.is_sorted_by(|one, next| one >= next),
            "{}: {order:?}",
            stage.id
        );
        assert!(found.iter().all(|it| {
            it.answers
                .is_sorted_by(|one, next| one.could_lower >= next.could_lower)
        }));
        assert_eq!(
            found.is_empty(),
            figures.children[0].needs.is_empty(),
            "{}",
            stage.id
        );
    }
}

#[test]
fn what_cannot_be_had_is_counted_once_for_a_step_that_was_carried() {
    let newer = |step: Step, progress| Step {
        changed: at(17),
        progress,
        ..step
    };
    let [waits, gone, lacks] = [Progress::Waiting, Progress::Waiting, Progress::Missing];
    let first = plan(&[
        step("a", "respite", waits, &[]),
        step("b", "respite", gone, &[]),
        step("c", "home_help", lacks, &[]),
        step("d", "", lacks, &[]),
        step("e", "day_care", Progress::UnderWay, &[]),
    ]);
    let review = plan(&[
        newer(first.steps[0].clone(), Progress::Missing),
        newer(first.steps[1].clone(), Progress::Done),
        first.steps[2].clone(),
    ]);
    let other_family = plan(&[step("f", "respite", Progress::Waiting, &[])]);
    for plans in [
        [&first, &review, &other_family],
        [&review, &other_family, &first],
    ] {
        let found = unmet(plans);
        let found: Vec<_> = found
            .iter()
            .map(|it| {
                (
                    it.service.as_ref().map(ServiceId::as_str),
                    it.waiting,
                    it.missing,
                )
            })
            .collect();
        let expected = [
            (None, 0, 1),
            (Some("home_help"), 0, 1),
            (Some("respite"), 1, 1),
        ];
        assert_eq!(found, expected);
    }
}

fn task(kind: TaskKind, of: &str, due: Option<&str>) -> TaskFigures {
    TaskFigures {
        kind,
        of: of.to_owned(),
        due: due.map(date),
    }
}

fn done(kind: TaskKind, child: &str, of: &str, on: Option<&str>) -> TaskDone {
    TaskDone {
        task: TaskKey {
            kind,
            child: child.to_owned(),
            of: of.to_owned(),
        },
        changed: at(9),
        who: String::new(),
        done_on: on.map(date),
        outcome: String::new(),
    }
}

/// Two children with tasks of the family and of their own.
fn with_tasks() -> Figures {
    let mut figures = siblings();
    for child in &mut figures.children {
        child.tasks = vec![
            task(TaskKind::Act, "household_violence", Some("2026-03-02")),
            task(TaskKind::FindOut, "child_view_home", Some("2026-03-09")),
            task(TaskKind::Arrange, "material_urgency", None),
        ];
    }
    figures.review_due = Some(date("2026-04-01"));
    figures
}

#[test]
fn a_task_of_the_family_is_one_task() {
    let figures = with_tasks();
    let violence = "household_violence";
    for (written, is_done) in [
        (vec![], false),
        (vec![done(TaskKind::Act, "B", violence, None)], false),
        (
            vec![done(TaskKind::Act, "B", violence, Some("2026-03-02"))],
            true,
        ),
        (
            vec![
                done(TaskKind::Act, "A", violence, None),
                done(TaskKind::Act, "B", violence, Some("2026-03-02")),
            ],
            true,
        ),
        (
            vec![done(TaskKind::Verify, "A", violence, Some("2026-03-02"))],
            false,
        ),
        (
            vec![done(TaskKind::Act, "C", violence, Some("2026-03-02"))],
            false,
        ),
    ] {
        let plan = Plan {
            tasks: written,
            ..Plan::default()
        };
        let found = tasks(list(), &figures, &plan);
        let of: Vec<_> = found
            .iter()
            .map(|it| (it.key.of.as_str(), it.children.clone()))
            .collect();
        let expected = [
            (violence, vec!["A", "B"]),
            ("child_view_home", vec!["A"]),
            ("material_urgency", vec!["A", "B"]),
            ("child_view_home", vec!["B"]),
        ];
        assert_eq!(of, expected);
        assert_eq!(found[0].is_done(), is_done, "{:?}", plan.tasks);
        assert_eq!(
            found[0].done.is_some(),
            is_done || matches!(&plan.tasks[..], [it] if it.done_on.is_none())
        );
    }
}

#[test]
fn what_is_due_comes_in_the_order_of_its_days() {
    let dated = |id: &str, progress, due: Option<&str>| Step {
        due: due.map(date),
        ..step(id, "respite", progress, &[])
    };
    let mut casework = Casework {
        plan: plan(&[
            dated("late", Progress::UnderWay, Some("2026-05-01")),
            dated("undated", Progress::Planned, None),
            dated("done", Progress::Done, Some("2026-03-01")),
            dated("dropped", Progress::Dropped, Some("2026-03-01")),
            dated("waiting", Progress::Waiting, Some("2026-03-08")),
        ]),
        ..Casework::default()
    };
    casework.plan.tasks.push(done(
        TaskKind::FindOut,
        "A",
        "child_view_home",
        Some("2026-03-03"),
    ));
    casework.plan.conference = Some(Conference {
        changed: at(9),
        on: Some(date("2026-03-20")),
        who: String::new(),
        agreed: " ".to_owned(),
    });
    let listed = |casework: &Casework| -> Vec<String> {
        let due = due(list(), &with_tasks(), casework);
        let what = |what: DueWhat| match what {
            DueWhat::Task(key) => format!("{} {}", key.child, key.of),
            DueWhat::Step(id) => id.to_string(),
            DueWhat::Conference => "conference".to_owned(),
            DueWhat::Review => "review".to_owned(),
        };
        due.into_iter()
            .map(|it| format!("{} {}", it.on, what(it.what)))
            .collect()
    };
    let mut expected = vec![
        "2026-03-02 A household_violence",
        "2026-03-08 waiting",
        "2026-03-09 B child_view_home",
        "2026-03-20 conference",
        "2026-04-01 review",
        "2026-05-01 late",
    ];
    assert_eq!(listed(&casework), expected);
    casework.plan.conference.as_mut().unwrap().agreed = "the aunt helps".to_owned();
    expected.remove(3);
    assert_eq!(listed(&casework), expected);
}
