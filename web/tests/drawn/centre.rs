use std::rc::Rc;

use insta::assert_snapshot;
use yew::Callback;
use zajedno_casework::{Casework, Centre, ChildFigures, Counted, Figures, Judging, Range, centre};
use zajedno_core::assessment::Kind;

use super::{CYRILLIC, draw, setting, today};
use crate::pages::centre::tables::tables;

/// Families of a level, each with one child; of some the level is judged.
fn families(count: usize, rank: u8, is_judged: bool) -> Vec<Figures> {
    let level = Some(Range {
        lower: rank,
        upper: rank,
    });
    let child = ChildFigures {
        is_final: true,
        in_force: level,
        judging: is_judged.then_some(Judging::Holds),
        ..ChildFigures::default()
    };
    let one = Figures {
        level,
        is_final: true,
        review_due: today().plus_days(20),
        children: vec![child],
    };
    vec![one; count]
}

fn counted(all: &[Figures]) -> Rc<Centre> {
    let casework = Casework::default();
    let counted: Vec<_> = all
        .iter()
        .map(|figures| Counted {
            kind: Kind::Directed,
            date: today(),
            is_newest: true,
            figures,
            casework: &casework,
        })
        .collect();
    Rc::new(centre(&setting(CYRILLIC).instrument, &counted, today()))
}

#[test]
fn the_numbers_of_a_centre_are_tables_in_which_small_numbers_are_left_out() {
    let mut all = families(20, 1, false);
    all.extend(families(2, 3, false));
    let drawn = draw(tables(
        &setting(CYRILLIC),
        &counted(&all),
        false,
        &Callback::noop(),
    ));
    assert_snapshot!(drawn);
}

#[test]
fn many_judgements_are_said_and_several_lists_have_their_titles() {
    let setting = setting(CYRILLIC);
    let mut all = families(20, 1, false);
    all.extend(families(6, 2, true));
    let centre = counted(&all);
    let drawn = draw(tables(&setting, &centre, true, &Callback::noop()));
    let say = setting.say();
    for said in [say.centre_judged_often(), "24 %".into()] {
        assert!(drawn.contains(&*said), "no “{said}” in {drawn}");
    }
    assert!(drawn.contains("<h3"), "{drawn}");
    let seldom = draw(tables(
        &setting,
        &counted(&families(20, 1, false)),
        false,
        &Callback::noop(),
    ));
    assert!(!seldom.contains(&*say.centre_judged_often()), "{seldom}");
    assert!(!seldom.contains("<h3"), "{seldom}");
}
