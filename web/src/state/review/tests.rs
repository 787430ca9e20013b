use std::rc::Rc;
use std::sync::Arc;

use zajedno_casework::{ChildFigures, Figures, Judging, Range};
use zajedno_core::assessment::{Child, Kind};
use zajedno_core::json::read_instrument;
use zajedno_core::{Assessment, Date, Instrument, builtin};

use super::{Visit, WHOLE, codes, is_held, places, tracks};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn range(lower: u8, upper: u8) -> Range {
    Range { lower, upper }
}

fn visit(list: &Arc<Instrument>, on: &str, children: &[(&str, Option<Range>)]) -> Visit {
    let mut assessment = Assessment::new(list, "P-21", Kind::Review, date(on));
    let mut figures = Figures::default();
    for (code, level) in children {
        assessment.children.push(Child::new(code, None));
        figures.children.push(ChildFigures {
            reference: (*code).to_owned(),
            in_force: *level,
            judging: (*code == "J").then_some(Judging::Holds),
            ..ChildFigures::default()
        });
    }
    Visit {
        id: None,
        list: list.clone(),
        assessment: Rc::new(assessment),
        figures: Some(Rc::new(figures)),
    }
}

#[test]
fn a_date_stands_where_it_is_in_time_but_never_on_top_of_another() {
    let of = |dates: &[&str]| places(&dates.iter().map(|it| date(it)).collect::<Vec<_>>());
    assert_eq!(of(&[]), [0; 0]);
    assert_eq!(of(&["2026-03-02"]), [WHOLE / 2]);
    assert_eq!(
        of(&["2026-03-02", "2026-03-12", "2026-04-01"]),
        [0, 333, 1000]
    );
    let close = of(&["2026-03-02", "2026-03-02", "2027-03-02"]);
    assert!(
        close[0] == 0 && close[1] > 50 && close[2] == WHOLE,
        "{close:?}"
    );
    // What is dated before the one it follows stands after it all the same.
    let odd = of(&["2026-03-02", "2026-01-02", "2026-05-02"]);
    assert!(odd.is_sorted(), "{odd:?}");
}

#[test]
fn each_child_has_a_line_of_the_levels_it_had() {
    let list = Arc::new(builtin::separation_risk());
    let visits = [
        visit(
            &list,
            "2026-03-02",
            &[("A", Some(range(3, 3))), ("gone", Some(range(1, 1)))],
        ),
        visit(
            &list,
            "2026-03-12",
            &[("A", None), ("J", Some(range(1, 2)))],
        ),
        visit(
            &list,
            "2026-03-22",
            &[("J", Some(range(2, 2))), ("A", Some(range(2, 2)))],
        ),
    ];
    assert_eq!(codes(&visits), ["J", "A", "gone"]);
    let drawn = tracks(&visits);
    let said: Vec<_> = drawn
        .iter()
        .map(|it| {
            let points = it.points.iter();
            let points = points.map(|it| (it.place, it.level.lower, it.level.upper, it.is_judged));
            (it.code.as_str(), points.collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(
        said,
        [
            ("J", vec![(500, 1, 2, true), (1000, 2, 2, true)]),
            ("A", vec![(0, 3, 3, false), (1000, 2, 2, false)]),
            ("gone", vec![(0, 1, 1, false)]),
        ]
    );
    assert_eq!(tracks(&[]), []);
}

#[test]
fn levels_of_another_list_are_not_drawn_beside_these() {
    let list = Arc::new(builtin::separation_risk());
    let other = include_bytes!("../../../../tests/instruments/conditions.json");
    let other = Arc::new(read_instrument(other).unwrap());
    let visits = [
        visit(&other, "2026-03-02", &[("A", Some(range(1, 1)))]),
        visit(&list, "2026-03-12", &[("A", Some(range(2, 2)))]),
    ];
    assert_eq!(tracks(&visits)[0].points.len(), 1);
}

#[test]
fn a_level_is_held_where_the_rule_takes_another_than_the_answers_give() {
    let child = |computed, reassessed| ChildFigures {
        computed,
        reassessed,
        ..ChildFigures::default()
    };
    assert!(is_held(&child(Some(range(1, 1)), Some(range(2, 2)))));
    assert!(!is_held(&child(Some(range(1, 1)), Some(range(1, 1)))));
    assert!(!is_held(&child(Some(range(1, 1)), None)));
}
