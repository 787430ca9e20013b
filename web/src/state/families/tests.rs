use serde_json::json;
use zajedno_core::Date;
use zajedno_records::{LevelName, ListName};

use super::*;

fn date(day: u8) -> Date {
    Date::new(2026, 3, day).unwrap()
}

fn level(rank: u8) -> LevelName {
    let title = json!({ "en": format!("level {rank}") });
    LevelName {
        rank,
        title: serde_json::from_value(title).unwrap(),
    }
}

fn family(number: u8, reference: &str, kind: Kind, day: u8, levels: Option<(u8, u8)>) -> Family {
    Family {
        id: Id::from_bytes([number; 16]),
        standing: Standing::Told(Box::new(Summary {
            reference: reference.to_owned(),
            kind,
            date: date(day),
            children: 1,
            level: levels.map(|(lowest, highest)| LevelRange {
                lowest: level(lowest),
                highest: level(highest),
            }),
            review_due: Some(date(day + 10)),
            open: 3,
            list: ListName {
                id: "list".to_owned(),
                version: "0.1.0".to_owned(),
                digest: "00".to_owned(),
            },
            changed: format!("2026-03-{day:02}T10:00:00.000Z"),
        })),
    }
}

fn families() -> Vec<Family> {
    vec![
        family(1, "П-17", Kind::Directed, 2, Some((0, 3))),
        family(2, "п-18", Kind::Initial, 5, None),
        family(3, "П-17", Kind::Review, 9, Some((1, 1))),
        Family {
            id: Id::from_bytes([4; 16]),
            standing: Standing::Untold,
        },
    ]
}

fn numbers(found: &[&Family]) -> Vec<u8> {
    found.iter().map(|it| it.id.as_bytes()[0]).collect()
}

/// How a search is told from the one that finds all.
type Change = fn(&mut Search);

#[test]
fn a_search_finds_what_it_names_and_nothing_else() {
    let all = families();
    let table: [(Change, &[u8]); 10] = [
        (|_| {}, &[4, 3, 2, 1]),
        (|it| it.words = " п-1 ".to_owned(), &[3, 2, 1]),
        (|it| it.words = "П-18".to_owned(), &[2]),
        (|it| it.words = "x".to_owned(), &[]),
        (|it| it.kind = Some(Kind::Review), &[3]),
        (|it| it.rank = Some(1), &[3, 1]),
        (|it| it.rank = Some(3), &[1]),
        (|it| it.rank = Some(4), &[]),
        (|it| it.order = Order::Reference, &[4, 1, 3, 2]),
        (|it| it.order = Order::Review, &[4, 1, 2, 3]),
    ];
    for (change, expected) in table {
        let mut search = Search::default();
        change(&mut search);
        assert_eq!(numbers(&search.of(&all)), expected, "{search:?}");
    }
}

#[test]
fn only_the_newest_assessment_of_a_family_calls_for_a_review() {
    let settled = settled_reviews(families());
    let due: Vec<_> = settled
        .iter()
        .map(|it| it.summary().and_then(|it| it.review_due))
        .collect();
    assert_eq!(due, [None, Some(date(15)), Some(date(19)), None]);
    let search = Search {
        order: Order::Review,
        ..Search::default()
    };
    assert_eq!(numbers(&search.of(&settled)), [4, 2, 3, 1]);
}

#[test]
fn the_levels_that_occur_are_told_once_in_their_order() {
    let levels = levels(&families(), Language::English);
    let expected = [(0, "level 0"), (1, "level 1"), (3, "level 3")];
    assert_eq!(
        levels,
        expected.map(|(rank, title)| (rank, title.to_owned()))
    );
}
