use zajedno_casework::{
    ChildFigures, Conference, EntryId, Moment, Progress, Step, TaskFigures, TaskKind,
};
use zajedno_core::assessment::Kind;
use zajedno_core::builtin;
use zajedno_core::id::ServiceId;
use zajedno_records::ListName;

use super::*;
use crate::state::plan::own_step;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn summary(reference: &str, review: &str) -> Summary {
    Summary {
        reference: reference.to_owned(),
        kind: Kind::Directed,
        date: day("2026-02-01"),
        children: 1,
        level: None,
        review_due: review.parse().ok(),
        open: 0,
        list: ListName {
            id: "list".to_owned(),
            version: "0.1.0".to_owned(),
            digest: "00".to_owned(),
        },
        changed: "2026-02-01T10:00:00.000Z".to_owned(),
    }
}

fn step(id: &str, due: &str, what: &str) -> Step {
    Step {
        due: due.parse().ok(),
        what: what.to_owned(),
        ..own_step(EntryId::new(id), Moment::default())
    }
}

fn due(number: u8, summary: &Summary, casework: &Casework, figures: Option<&Figures>) -> FamilyDue {
    let list = builtin::separation_risk();
    let id = Id::from_bytes([number; 16]);
    let named = (&list, Language::SerbianCyrillic);
    FamilyDue::new(named, (id, summary), casework, figures).unwrap()
}

fn told(family: &FamilyDue) -> Vec<(String, What)> {
    let items = family.items.iter();
    items
        .map(|it| (it.due.on.to_string(), it.what.clone()))
        .collect()
}

#[test]
fn steps_reviews_conferences_and_tasks_stand_in_order_and_tasks_of_a_day_together() {
    let mut casework = Casework::default();
    let service = Step {
        service: Some(ServiceId::new("respite")),
        ..step("b", "2026-03-09", "")
    };
    let done = Step {
        progress: Progress::Done,
        ..step("c", "2026-03-01", "Готово")
    };
    casework.plan.steps = vec![step("a", "2026-03-10", "Разговор"), service, done];
    casework.plan.conference = Some(Conference {
        changed: Moment::default(),
        on: Some(day("2026-03-11")),
        who: String::new(),
        agreed: String::new(),
    });
    let task = |of: &str| TaskFigures {
        kind: TaskKind::FindOut,
        of: of.to_owned(),
        due: Some(day("2026-03-08")),
    };
    let figures = Figures {
        // What the list of families says counts: another assessment may follow this one.
        review_due: Some(day("2026-01-01")),
        children: vec![ChildFigures {
            reference: "А".to_owned(),
            tasks: vec![task("one"), task("two")],
            ..ChildFigures::default()
        }],
        ..Figures::default()
    };
    let summary = summary("П-17", "2026-06-01");
    let family = due(1, &summary, &casework, Some(&figures));
    let on = |day: &str, what| (day.to_owned(), what);
    let respite = What::Step("Предах / повремени породични смештај".to_owned());
    assert_eq!(
        told(&family),
        [
            on("2026-03-08", What::Tasks(2)),
            on("2026-03-09", respite),
            on("2026-03-10", What::Step("Разговор".to_owned())),
            on("2026-03-11", What::Conference),
            on("2026-06-01", What::Review),
        ]
    );
    assert_eq!(family.soon(day("2026-03-02")).count(), 4);
    assert_eq!(family.soon(day("2026-02-23")).count(), 2);
    assert_eq!(due(1, &summary, &casework, None).items.len(), 4);
}

#[test]
fn nothing_due_is_nothing() {
    let list = builtin::separation_risk();
    let (id, summary) = (Id::from_bytes([1; 16]), summary("П-17", ""));
    let named = (&list, Language::English);
    let nothing = FamilyDue::new(named, (id, &summary), &Casework::default(), None);
    assert_eq!(nothing, None);
}

#[test]
fn what_is_due_first_stands_first() {
    let casework = Casework::default();
    let families = [
        ("П-1", "2026-05-01"),
        ("П-2", "2026-04-01"),
        ("П-0", "2026-05-01"),
    ];
    let families = families
        .into_iter()
        .zip(1..)
        .map(|((code, review), number)| due(number, &summary(code, review), &casework, None));
    let order = in_order(families.collect());
    let codes: Vec<&str> = order.iter().map(|it| it.reference.as_str()).collect();
    assert_eq!(codes, ["П-2", "П-0", "П-1"]);
}

#[test]
fn tasks_are_worked_out_for_two_months_after_the_last_change() {
    let summary = summary("П-17", "");
    assert!(is_recent(&summary, day("2026-04-02")));
    assert!(!is_recent(&summary, day("2026-04-03")));
}

#[test]
fn a_calendar_has_the_days_to_come_and_no_code_unless_that_is_wanted() {
    let mut casework = Casework::default();
    casework.plan.steps = vec![
        step("a", "2026-03-01", "Мина"),
        step("b", "2026-03-02", "Данас"),
    ];
    let families = [due(1, &summary("П-17", "2026-06-01"), &casework, None)];
    let of = |has_code| {
        let titles = titles(&families, "Обавеза", has_code);
        let appointments = appointments(&families, &titles, day("2026-03-02"));
        let told = appointments.iter();
        told.map(|it| format!("{} {}", it.on, it.title))
            .collect::<Vec<_>>()
    };
    assert_eq!(of(false), ["2026-03-02 Обавеза", "2026-06-01 Обавеза"]);
    assert_eq!(
        of(true),
        ["2026-03-02 Обавеза П-17", "2026-06-01 Обавеза П-17"]
    );
}
