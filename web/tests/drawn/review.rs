use std::rc::Rc;

use insta::assert_snapshot;
use yew::{Callback, Html};
use zajedno_casework::{
    Casework, ChildFigures, Comment, EntryId, Event, Figures, Happened, Judging, Moment, Range,
    Status, compare, stayed,
};
use zajedno_core::Assessment;
use zajedno_core::assessment::{Answer, Kind, Subject};
use zajedno_core::id::IndicatorId;
use zajedno_form::Setting;
use zajedno_sealing::Id;
use zajedno_text::Catalogue;

use super::pages::questions;
use super::{CYRILLIC, assessment, child, draw, draw_each, from, open, setting, two_children};
use crate::components::differing::differing;
use crate::hooks::{Besides, SharedCasework};
use crate::pages::casework::beside::besides;
use crate::pages::casework::review::begin::{Next, next};
use crate::pages::casework::review::chain::Later;
use crate::pages::casework::review::changes::{changes, stays};
use crate::pages::casework::review::course::course;
use crate::services::vault::Differing;
use crate::state::review::Visit;

fn set(setting: &Setting, it: &mut Assessment, subject: Subject, id: &str, option: Option<&str>) {
    let list = &setting.instrument;
    let index = list.find(id).unwrap();
    let answer = match option {
        Some(option) => Answer::option(list.indicator(index).option_called(option).unwrap()),
        None => Answer::Unknown,
    };
    it.set(list, subject, index, Some(answer)).unwrap();
}

/// One family in winter and in spring: some is better, some worse, some known now, some as it was.
fn two_assessments(setting: &Setting) -> [Assessment; 2] {
    let list = &setting.instrument;
    let mut earlier = assessment(list, two_children());
    earlier.date = "2025-12-01".parse().unwrap();
    let mut later = assessment(list, two_children());
    later.kind = Kind::Review;
    // The children may stand in another order.
    later.children.reverse();
    let (family, first, second) = (Subject::Family, Subject::Child(0), Subject::Child(1));
    set(
        setting,
        &mut earlier,
        family,
        "caregiver_exhaustion",
        Some("3"),
    );
    set(
        setting,
        &mut later,
        family,
        "caregiver_exhaustion",
        Some("1"),
    );
    set(
        setting,
        &mut earlier,
        family,
        "income_insufficient",
        Some("2"),
    );
    set(
        setting,
        &mut later,
        family,
        "income_insufficient",
        Some("2"),
    );
    set(
        setting,
        &mut later,
        family,
        "strength_extended_family",
        Some("1"),
    );
    set(
        setting,
        &mut earlier,
        family,
        "strength_extended_family",
        Some("2"),
    );
    set(setting, &mut earlier, first, "child_harm_indications", None);
    set(
        setting,
        &mut later,
        second,
        "child_harm_indications",
        Some("1"),
    );
    [earlier, later]
}

fn visit(setting: &Setting, it: &Assessment, figures: Option<Vec<ChildFigures>>) -> Visit {
    let figures = figures.map(|children| Figures {
        children,
        ..Figures::default()
    });
    Visit {
        id: None,
        list: setting.instrument.clone(),
        assessment: Rc::new(it.clone()),
        figures: figures.map(Rc::new),
    }
}

fn level(reference: &str, lower: u8, upper: u8) -> ChildFigures {
    ChildFigures {
        reference: reference.to_owned(),
        computed: Some(Range { lower, upper }),
        in_force: Some(Range { lower, upper }),
        is_final: lower == upper,
        ..ChildFigures::default()
    }
}

#[test]
fn the_course_is_a_drawing_and_a_table_for_each_child_that_says_the_same() {
    let setting = setting(CYRILLIC);
    let [earlier, later] = two_assessments(&setting);
    let mut held = level("А", 1, 1);
    (held.reassessed, held.in_force) = (
        Some(Range { lower: 2, upper: 2 }),
        Some(Range { lower: 2, upper: 2 }),
    );
    let mut judged = level("Б", 1, 1);
    (judged.judging, judged.in_force) = (Some(Judging::Holds), Some(Range { lower: 0, upper: 0 }));
    let first = Visit {
        id: Some(Id::from_bytes([2; 16])),
        ..visit(
            &setting,
            &earlier,
            Some(vec![level("А", 3, 3), level("Б", 1, 2)]),
        )
    };
    let visits = [first, visit(&setting, &later, Some(vec![judged, held]))];
    assert_snapshot!(draw(course(&setting, &visits, true, &Callback::noop())));
}

#[test]
fn a_course_without_levels_is_told_all_the_same() {
    let setting = setting(CYRILLIC);
    let [earlier, mut later] = two_assessments(&setting);
    later.children.pop();
    later.children.push(child("В", None));
    let visits = [
        visit(&setting, &earlier, None),
        visit(&setting, &later, None),
    ];
    assert_snapshot!(draw(course(&setting, &visits, false, &Callback::noop())));
}

#[test]
fn what_changed_stands_by_domain_with_its_direction_in_words() {
    let setting = setting(CYRILLIC);
    let [earlier, later] = two_assessments(&setting);
    let compared = compare(&setting.instrument, &earlier, &later).unwrap();
    let dates = (earlier.date, later.date);
    assert_snapshot!(draw(changes(&setting, &compared, dates)));
    let nothing = compare(&setting.instrument, &earlier, &earlier).unwrap();
    let drawn = draw(changes(&setting, &nothing, dates));
    assert!(
        drawn.contains(&*setting.say().review_no_changes()),
        "{drawn}"
    );
    assert!(!drawn.contains("changes__item"), "{drawn}");
}

#[test]
fn what_stayed_is_folded_and_says_since_when() {
    let setting = setting(CYRILLIC);
    let [earlier, later] = two_assessments(&setting);
    let list = &setting.instrument;
    let compared = compare(list, &earlier, &later).unwrap();
    let stayed = stayed(list, &[&earlier, &later]);
    let drawn = draw(stays(&setting, &compared, &stayed, &later));
    let said = drawn.split("<li").find(|it| it.contains("changes__since"));
    assert_snapshot!(said.unwrap());
}

#[test]
fn the_next_assessment_is_offered_or_it_is_said_why_not() {
    let say = Catalogue::new(CYRILLIC);
    let begun = |date| {
        Next::Begun(Later {
            id: Id::from_bytes([3; 16]),
            date,
        })
    };
    let of = |kind, standing| next(say, kind, standing, &Callback::noop(), &Callback::noop());
    let date = "2026-03-02".parse().unwrap();
    assert_snapshot!(draw_each([
        ("offered", of(Kind::Directed, Next::Offered)),
        ("after an initial one", of(Kind::Initial, Next::Offered)),
        ("not settled", of(Kind::Review, Next::NotSettled)),
        ("begun", of(Kind::Review, begun(Some(date)))),
        ("begun, not readable", of(Kind::Review, begun(None))),
        ("another window", of(Kind::Review, Next::Elsewhere)),
        ("on its way", of(Kind::Review, Next::Waiting)),
        ("not arrived", of(Kind::Review, Next::NoFigures)),
    ]));
}

#[test]
fn answers_that_are_others_in_a_file_stand_beside_those_that_are_here() {
    let setting = setting(CYRILLIC);
    let [earlier, later] = two_assessments(&setting);
    let of = |filed: &Assessment| {
        let it = Differing {
            reference: "17".to_owned(),
            list: setting.instrument.clone(),
            on: earlier.date,
            comparison: compare(&setting.instrument, &earlier, filed).unwrap(),
        };
        differing(Catalogue::new(CYRILLIC), &it)
    };
    assert_snapshot!(draw_each([
        ("answers", of(&later)),
        ("a note", of(&earlier))
    ]));
}

/// The question about harm to the second child, with what stands beside it.
fn harm(setting: &Setting, later: &Assessment, besides: Besides) -> String {
    let list = &setting.instrument;
    let children = later.children.iter();
    let children = children.map(|it| child(&it.reference, Some("2019-04")));
    let mut open = open(setting, assessment(list, children.collect()));
    let question = (Subject::Child(1), list.find(HARM).unwrap());
    open.place = open.places(list).of(question).unwrap();
    let drawn = draw(questions(setting, open, Some(besides)));
    let question = from(&drawn, "id=\"child-2-child_harm_indications\"");
    let (question, _) = question.split_once("indicator__options").unwrap();
    question.to_owned()
}

fn comment(id: &str, child: &str, is_resolved: bool) -> Comment {
    Comment {
        id: EntryId::new(id),
        at: Moment::new("2026-03-01T09:30:00.000Z"),
        by: "Мира".to_owned(),
        child: Some(child.to_owned()),
        indicator: Some(IndicatorId::new(HARM)),
        text: "Ко је то видео?".to_owned(),
        is_resolved,
    }
}

#[test]
fn an_earlier_answer_and_comments_stand_beside_the_question_and_nothing_is_chosen() {
    let setting = setting(CYRILLIC);
    let [earlier, later] = two_assessments(&setting);
    let comments = |comments| {
        SharedCasework::of(Casework {
            comments,
            ..Casework::default()
        })
    };
    let draw = |earlier: Option<&Assessment>, casework: &SharedCasework| {
        let besides = besides(&setting, earlier, casework, &Callback::noop(), |_, at| {
            at.to_string()
        });
        harm(&setting, &later, besides)
    };
    let of_other = comments(vec![comment("c0", "Б", false)]);
    let nothing = draw(None, &of_other);
    assert!(!nothing.contains("indicator__beside"), "{nothing}");
    let said = comments(vec![comment("c1", "А", false), comment("c2", "А", true)]);
    assert_snapshot!(draw(Some(&earlier), &said));
}

#[test]
fn above_the_questions_stands_why_nothing_can_be_changed_or_what_is_asked_for() {
    let setting = setting(CYRILLIC);
    let of = |status, comments| {
        let returned = Event {
            at: Moment::default(),
            by: "Мира".to_owned(),
            happened: Happened::Returned,
            reason: "Недостаје извор.".to_owned(),
        };
        let casework = SharedCasework::of(Casework {
            status,
            trail: vec![returned],
            comments,
            ..Casework::default()
        });
        notice(&setting, &casework)
    };
    assert_snapshot!(draw_each([
        ("draft", of(Status::Draft, Vec::new())),
        (
            "draft with a comment",
            of(Status::Draft, vec![comment("c", "А", false)])
        ),
        ("given on", of(Status::ReadyForReview, Vec::new())),
        (
            "returned",
            of(Status::Returned, vec![comment("c", "А", true)])
        ),
        ("settled", of(Status::Final, Vec::new())),
        (
            "not readable",
            notice(&setting, &SharedCasework::unreadable())
        ),
    ]));
}

fn notice(setting: &Setting, casework: &SharedCasework) -> Html {
    let noop = Callback::noop();
    besides(setting, None, casework, &noop, |_, at| at.to_string()).notice
}

const HARM: &str = "child_harm_indications";
