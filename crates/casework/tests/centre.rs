//! The numbers of a centre: what is counted, and what is not said.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::LazyLock;

use zajedno_casework::{
    Casework, Centre, ChildFigures, Counted, EntryId, Figures, Judging, Moment, Number, Plan,
    Progress, Range, Step, Table, centre,
};
use zajedno_core::assessment::Kind;
use zajedno_core::id::{IndicatorId, ServiceId};
use zajedno_core::{Date, Instrument, builtin};

static LIST: LazyLock<Instrument> = LazyLock::new(builtin::separation_risk);

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// One assessment that a centre counts, with all that it is counted by.
#[derive(Clone)]
struct One {
    kind: Kind,
    date: &'static str,
    is_newest: bool,
    figures: Figures,
    casework: Casework,
}

fn one(lower: u8, upper: u8) -> One {
    let child = ChildFigures {
        reference: "secret".to_owned(),
        is_final: true,
        ..ChildFigures::default()
    };
    One {
        kind: Kind::Directed,
        date: "2026-03-02",
        is_newest: true,
        figures: Figures {
            level: Some(Range { lower, upper }),
            children: vec![child],
            ..Figures::default()
        },
        casework: Casework {
            assessor: "secret".to_owned(),
            ..Casework::default()
        },
    }
}

fn counted(all: &[One]) -> Centre {
    let all = all.iter().map(|it| Counted {
        kind: it.kind,
        date: date(it.date),
        is_newest: it.is_newest,
        figures: &it.figures,
        casework: &it.casework,
    });
    centre(&LIST, &all.collect::<Vec<_>>(), date("2026-06-01"))
}

/// The rows of a table that are not nothing.
fn shown(centre: &Centre, table: Table) -> Vec<(&str, Option<usize>)> {
    let rows = centre.rows.iter().filter(|row| row.table == table);
    let rows = rows.map(|row| match row.number {
        Number::Shown(number) => (row.of.as_str(), Some(number)),
        Number::Suppressed => (row.of.as_str(), None),
    });
    rows.filter(|(_, number)| *number != Some(0)).collect()
}

fn repeat(it: &One, times: usize, change: impl Fn(usize, &mut One)) -> Vec<One> {
    let mut all = vec![it.clone(); times];
    for (place, it) in all.iter_mut().enumerate() {
        change(place, it);
    }
    all
}

#[test]
fn families_are_counted_by_level_and_assessments_by_kind_and_month() {
    let mut all = repeat(&one(1, 1), 12, |place, it| {
        it.figures.level = match place {
            0..5 => it.figures.level,
            5..10 => Some(Range { lower: 2, upper: 3 }),
            _ => None,
        };
    });
    all.extend(repeat(&one(3, 3), 8, |_, it| {
        (it.kind, it.date, it.is_newest) = (Kind::Review, "2025-12-31", false);
    }));
    let centre = counted(&all);
    let whole = [("assessments", Some(20)), ("families", Some(12))];
    assert_eq!(shown(&centre, Table::Whole), whole);
    // Two families without a level could be worked out from twelve less five less five.
    let levels = [("moderate", None), ("not_settled", Some(5)), ("none", None)];
    assert_eq!(shown(&centre, Table::Level), levels);
    assert_eq!(
        shown(&centre, Table::Kind),
        [("directed", Some(12)), ("review", Some(8))]
    );
    assert_eq!(
        shown(&centre, Table::Month),
        [("2025-12", Some(8)), ("2026-03", Some(12))]
    );
}

#[test]
fn reviews_are_overdue_soon_or_later() {
    let due = ["2026-05-31", "2026-06-01", "2026-07-01", "2026-07-02"];
    let mut all = repeat(&one(1, 1), 20, |place, it| {
        it.figures.review_due = Some(date(due[place % 4]));
    });
    all.extend(repeat(&one(1, 1), 6, |_, _| {}));
    let expected = [
        ("overdue", Some(5)),
        ("soon", Some(10)),
        ("later", Some(5)),
        ("none", Some(6)),
    ];
    assert_eq!(shown(&counted(&all), Table::Review), expected);
}

fn step(id: usize, service: &str, progress: Progress) -> Step {
    Step {
        id: EntryId::new(format!("{id}")),
        changed: Moment::default(),
        service: (!service.is_empty()).then(|| ServiceId::new(service)),
        what: "secret".to_owned(),
        child: None,
        answers: vec![],
        who: "secret".to_owned(),
        due: None,
        progress,
        outcome: String::new(),
    }
}

#[test]
fn needs_are_counted_by_domain_and_what_is_lacking_by_service() {
    let all = repeat(&one(1, 1), 6, |place, it| {
        let needs = [
            "caregiver_exhaustion",
            "caregiver_substance",
            "debts_utilities",
        ];
        let number = if place < 3 { 3 } else { 2 };
        it.figures.children[0].needs = needs[..number]
            .iter()
            .map(|id| IndicatorId::new(id))
            .collect();
        it.casework.plan = Plan {
            steps: vec![
                step(place, "respite", Progress::Missing),
                step(10 + place / 2, "day_care", Progress::Waiting),
                step(20 + place, "", Progress::Missing),
                step(30 + place, "home_help", Progress::Done),
            ],
            ..Plan::default()
        };
    });
    let centre = counted(&all);
    assert_eq!(
        shown(&centre, Table::Domain),
        [("caregiver", Some(12)), ("material", None)]
    );
    assert_eq!(
        shown(&centre, Table::Missing),
        [("respite", Some(6)), ("other", Some(6))]
    );
    assert_eq!(
        shown(&centre, Table::Waiting),
        [("day_care", None)],
        "three steps, each in two plans"
    );
}

#[test]
fn too_many_judgements_are_warned_of() {
    for (sheets, judged, percent, is_too_often) in [
        (0, 0, None, false),
        (20, 0, Some(0), false),
        (50, 5, Some(10), false),
        (59, 6, Some(11), true),
        (50, 6, Some(12), true),
        // The numbers would be too small to show; that there are too many is said all the same.
        (20, 3, None, true),
        (40, 4, None, false),
    ] {
        let all = repeat(&one(1, 1), sheets, |place, it| {
            it.figures.children[0].judging = match place {
                place if place < judged => Some(Judging::Holds),
                place if place % 2 == 0 => Some(Judging::Refused("Z614".to_owned())),
                _ => None,
            };
        });
        let found = counted(&all);
        assert_eq!(
            (found.judged_percent, found.is_judged_too_often),
            (percent, is_too_often),
            "{judged} of {sheets}"
        );
    }
    let mut open = one(1, 1);
    open.figures.children[0].is_final = false;
    assert_eq!(
        shown(&counted(&[open]), Table::Judgement),
        [],
        "a sheet that is not final is not judged"
    );
}

#[test]
fn the_file_says_nothing_of_a_family_and_no_small_number() {
    let all = repeat(&one(1, 1), 7, |place, it| {
        it.casework.plan.steps = vec![step(place, "respite", Progress::Waiting)];
        if place < 3 {
            it.kind = Kind::Review;
        }
    });
    let file = counted(&all).csv();
    let lines: Vec<_> = file.split_terminator("\r\n").collect();
    assert_eq!(
        lines[..3],
        ["table,of,number", "whole,assessments,7", "whole,families,7"]
    );
    assert!(
        lines.contains(&"assessments_by_kind,review,suppressed"),
        "{file}"
    );
    assert!(
        lines.contains(&"assessments_by_kind,directed,suppressed"),
        "{file}"
    );
    assert!(lines.contains(&"waiting_by_service,respite,7"), "{file}");
    assert!(
        !file.contains("secret") && !file.contains("2026-03-02"),
        "{file}"
    );
    for line in &lines[1..] {
        let number = line.rsplit(',').next().unwrap();
        let is_small = number
            .parse()
            .is_ok_and(|number: usize| (1..5).contains(&number));
        assert!(!is_small, "{line}");
    }
}
