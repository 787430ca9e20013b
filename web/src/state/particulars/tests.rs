use zajedno_core::assessment::{Answer, Subject};
use zajedno_core::builtin;

use super::*;

fn today() -> Date {
    "2026-03-02".parse().unwrap()
}

fn edited(particulars: Particulars, edits: impl IntoIterator<Item = Edit>) -> Particulars {
    let edit = |particulars: Rc<Particulars>, edit| particulars.reduce(edit);
    (*edits.into_iter().fold(Rc::new(particulars), edit)).clone()
}

fn new(edits: impl IntoIterator<Item = Edit>) -> Particulars {
    edited(Particulars::new(today(), Language::SerbianCyrillic), edits)
}

fn born(key: usize, year: u16, month: u8) -> [Edit; 2] {
    [
        Edit::Child(key, ChildEdit::Year(Some(year))),
        Edit::Child(key, ChildEdit::Month(Some(month))),
    ]
}

#[test]
fn a_new_form_says_what_it_lacks() {
    let form = new([]);
    assert_eq!(
        form.missing(today()),
        [Missing::Reference, Missing::Birth(0, "А".to_owned())]
    );
    let instrument = builtin::separation_risk();
    assert_eq!(form.begin(&instrument, today()), None);
}

#[test]
fn a_date_to_come_and_an_empty_one_are_refused() {
    for date in ["", "2026-03-03", "0002-03-01"] {
        assert!(
            new([Edit::Date(date.to_owned())])
                .missing(today())
                .contains(&Missing::Date)
        );
    }
    let past = new([Edit::Date("2025-01-01".to_owned())]);
    assert!(!past.missing(today()).contains(&Missing::Date));
}

#[test]
fn children_are_told_apart_by_their_codes() {
    let mut edits = vec![
        Edit::AddChild(Language::SerbianCyrillic),
        Edit::AddChild(Language::English),
    ];
    edits.push(Edit::Child(1, ChildEdit::Code(" А ".to_owned())));
    let form = new(edits);
    let codes: Vec<_> = form
        .children
        .iter()
        .map(|child| child.code.as_str())
        .collect();
    assert_eq!(codes, ["А", " А ", "A"], "the last one is Latin");
    assert!(
        form.missing(today())
            .contains(&Missing::ChildTwice(1, "А".to_owned()))
    );
    let emptied = edited(form, [Edit::Child(0, ChildEdit::Code(" ".to_owned()))]);
    assert!(emptied.missing(today()).contains(&Missing::ChildCode(0)));
}

#[test]
fn a_birth_after_the_date_is_refused() {
    let form = new(born(0, 2026, 4));
    assert!(
        form.missing(today())
            .contains(&Missing::BirthLater(0, "А".to_owned()))
    );
}

#[test]
fn a_removed_child_makes_room_for_its_letter_but_not_for_its_key() {
    let add = || Edit::AddChild(Language::SerbianCyrillic);
    let form = new([add(), add(), Edit::RemoveChild(1), add()]);
    let children: Vec<_> = form
        .children
        .iter()
        .map(|child| (child.key, child.code.as_str()))
        .collect();
    assert_eq!(children, [(0, "А"), (2, "В"), (3, "Б")]);
    assert!(!form.has_removed, "none of them is in an assessment yet");
}

#[test]
fn a_whole_form_begins_an_assessment() {
    let instrument = builtin::separation_risk();
    let mut edits = vec![Edit::Reference(" П-17 ".to_owned())];
    edits.extend(born(0, 2019, 3));
    edits.push(Edit::Child(0, ChildEdit::Estimated(true)));
    edits.push(Edit::AddChild(Language::SerbianCyrillic));
    edits.push(Edit::Child(1, ChildEdit::Birth(BirthEntry::Unborn)));
    edits.push(Edit::AddChild(Language::SerbianCyrillic));
    edits.push(Edit::Child(2, ChildEdit::Birth(BirthEntry::Unknown)));
    edits.push(Edit::Child(2, ChildEdit::InCare(true)));
    let begun = new(edits).begin(&instrument, today()).unwrap();
    assert_eq!(
        (begun.reference.as_str(), begun.kind),
        ("П-17", Kind::Directed)
    );
    let children: Vec<_> = begun
        .children
        .iter()
        .map(|child| (child.birth, child.birth_estimated, child.in_formal_care))
        .collect();
    let month = Month::new(2019, 3).unwrap();
    assert_eq!(
        children,
        [
            (Some(Birth::Born(month)), true, false),
            (Some(Birth::Unborn), false, false),
            (None, false, true)
        ]
    );
}

#[test]
fn changing_the_particulars_keeps_the_answers() {
    let instrument = builtin::separation_risk();
    let mut edits = vec![
        Edit::Reference("1".to_owned()),
        Edit::AddChild(Language::English),
    ];
    edits.extend(born(0, 2019, 3));
    edits.extend(born(1, 2020, 3));
    let mut assessment = new(edits).begin(&instrument, today()).unwrap();
    let indicator = instrument.find("child_support_gap").unwrap();
    assessment
        .set(
            &instrument,
            Subject::Child(1),
            indicator,
            Some(Answer::Unknown),
        )
        .unwrap();

    let form = edited(Particulars::of(&assessment), [Edit::RemoveChild(0)]);
    assert!(form.has_removed);
    let form = edited(form, born(1, 2021, 5));
    let after = form.apply(&assessment, today()).unwrap();
    assert_eq!(after.children.len(), 1);
    assert_eq!(
        after.children[0].birth,
        Some(Birth::Born(Month::new(2021, 5).unwrap()))
    );
    assert_eq!(
        after.answer(Subject::Child(0), indicator),
        Some(&Answer::Unknown)
    );
}

/// A review of a child, with what stands in the fields of the earlier assessment.
fn review(level: Option<&str>, date: &str) -> Particulars {
    let level = level.and_then(|level| builtin::separation_risk().find_level(level));
    let mut edits = vec![
        Edit::Reference("1".to_owned()),
        Edit::Kind(Kind::Review),
        Edit::Child(0, ChildEdit::PreviousLevel(level)),
        Edit::Child(0, ChildEdit::PreviousDate(date.to_owned())),
    ];
    edits.extend(born(0, 2020, 5));
    new(edits)
}

#[test]
fn an_earlier_assessment_has_a_level_and_an_earlier_date_or_there_was_none() {
    let instrument = builtin::separation_risk();
    let cases = [
        (None, "", true),
        (Some("high"), "2025-12-01", true),
        (Some("high"), "", false),
        (None, "2025-12-01", false),
        (Some("high"), "2026-03-02", false),
    ];
    for (level, date, is_whole) in cases {
        let form = review(level, date);
        let refused = vec![Missing::Previous(0, "А".to_owned())];
        let missing = if is_whole { vec![] } else { refused };
        assert_eq!(form.missing(today()), missing, "{level:?} {date}");
        let begun = form.begin(&instrument, today());
        let previous = begun.map(|it| it.children[0].previous);
        assert_eq!(
            previous.map(|it| it.is_some()),
            is_whole.then_some(level.is_some())
        );
    }
}

#[test]
fn only_a_review_goes_by_what_was_before() {
    let instrument = builtin::separation_risk();
    let review = review(Some("high"), "2025-12-01");
    let directed = edited(review, [Edit::Kind(Kind::Directed)]);
    let begun = directed.begin(&instrument, today()).unwrap();
    assert_eq!(begun.kind, Kind::Directed);
    assert_eq!(begun.children[0].previous, None);
}
