use zajedno_core::assessment::{Answer, Child, Kind, Note, Subject};
use zajedno_core::builtin;
use zajedno_form::Answered;

use super::*;

fn work(stage: impl FnOnce(&Instrument) -> Stage) -> Rc<Work> {
    let list = Arc::new(builtin::separation_risk());
    let stage = stage(&list);
    Rc::new(Work::new(list, stage))
}

/// An open assessment of so many children.
fn open(children: usize) -> Rc<Work> {
    work(|list| {
        let date = "2026-03-02".parse().unwrap();
        let mut assessment = Assessment::new(list, "1", Kind::Directed, date);
        assessment.children = vec![Child::default(); children];
        Stage::Open(Open::new(Rc::new(assessment), list))
    })
}

fn shown(work: &Work) -> &Open {
    match &work.stage {
        Stage::Open(open) => open,
        Stage::Unreadable(_) | Stage::Starting => panic!("nothing is open"),
    }
}

fn question(work: &Work, subject: Subject, indicator: &str) -> Question {
    (subject, work.instrument.find(indicator).unwrap())
}

fn exhaustion(work: &Work, answer: Option<Answer>) -> Action {
    let (subject, indicator) = question(work, Subject::Family, "caregiver_exhaustion");
    Action::Do(Did::Answered(Answered {
        subject,
        indicator,
        answer,
    }))
}

fn answer(work: &Work) -> Option<Answer> {
    let (subject, indicator) = question(work, Subject::Family, "caregiver_exhaustion");
    work.assessment()?.answer(subject, indicator).cloned()
}

#[test]
fn an_answer_is_given_and_taken_back() {
    let work = open(1);
    let given = work
        .clone()
        .reduce(exhaustion(&work, Some(Answer::Unknown)));
    assert_eq!(answer(&given), Some(Answer::Unknown));
    assert_eq!(answer(&work), None, "what was shown before stays as it was");
    let taken = given.clone().reduce(exhaustion(&work, None));
    assert_eq!(answer(&taken), None);
    assert_eq!(given.moves, work.moves, "answering moves nobody");
}

#[test]
fn the_same_answer_again_changes_nothing() {
    let work = open(1);
    let give = exhaustion(&work, Some(Answer::Unknown));
    let once = work.reduce(give.clone());
    let twice = once.clone().reduce(give);
    assert!(
        Rc::ptr_eq(&shown(&once).assessment, &shown(&twice).assessment),
        "nothing is redrawn"
    );
}

#[test]
fn what_is_noted_stays_beside_the_answer() {
    let work = open(1);
    let (subject, indicator) = question(&work, Subject::Family, "caregiver_exhaustion");
    let note = Note {
        fact: "Спава четири сата.".into(),
        ..Note::default()
    };
    let noted = work.clone().reduce(Action::Do(Did::Noted {
        subject,
        indicator,
        note: note.clone(),
    }));
    let answered = noted.reduce(exhaustion(&work, Some(Answer::Unknown)));
    let cleared = answered.reduce(exhaustion(&work, None));
    let assessment = cleared.assessment().unwrap();
    assert_eq!(assessment.note(subject, indicator), Some(&note));
}

#[test]
fn nobody_loses_their_place_in_another_view() {
    let work = open(2);
    let place = Place {
        domain: 1,
        subject: Some(Subject::Child(1)),
    };
    let mut work = work.reduce(Action::Go(place));
    for view in [View::Result, View::Account, View::Particulars] {
        work = work.reduce(Action::Show(view));
        assert_eq!((shown(&work).view, shown(&work).place), (view, place));
    }
    let back = work.reduce(Action::Show(View::Questions));
    assert_eq!(shown(&back).place, place);
}

#[test]
fn a_child_that_is_taken_off_leaves_nobody_nowhere() {
    let work = open(2).reduce(Action::Go(Place {
        domain: 0,
        subject: Some(Subject::Child(1)),
    }));
    let mut fewer = Assessment::clone(work.assessment().unwrap());
    fewer.children.pop();
    let work = work.reduce(Action::Apply(Rc::new(fewer)));
    assert_eq!(
        shown(&work).place,
        Place {
            domain: 0,
            subject: None
        }
    );
}

#[test]
fn the_way_to_what_is_open_goes_round_once() {
    let mut work = open(2);
    let list = work.instrument.clone();
    let count = shown(&work).places(&list).open();
    let mut seen = Vec::new();
    for _ in 0..count {
        work = work.reduce(Action::NextOpen);
        let open = shown(&work);
        let question = open.question.unwrap();
        assert!(!seen.contains(&question), "{question:?} comes twice");
        assert_eq!(open.places(&list).of(question), Some(open.place));
        seen.push(question);
    }
    let again = work.reduce(Action::NextOpen);
    assert_eq!(shown(&again).question, seen.first().copied());
}

#[test]
fn an_answered_question_is_passed_over_and_nothing_is_open_in_the_end() {
    let mut work = open(1);
    let list = work.instrument.clone();
    let mut left = shown(&work).places(&list).open();
    while left > 0 {
        work = work.reduce(Action::NextOpen);
        let (subject, indicator) = shown(&work).question.unwrap();
        work = work.reduce(Action::Do(Did::Answered(Answered {
            subject,
            indicator,
            answer: Some(Answer::Unknown),
        })));
        left -= 1;
        assert_eq!(shown(&work).places(&list).open(), left);
    }
    let place = shown(&work).place;
    assert_eq!(shown(&work.reduce(Action::NextOpen)).place, place);
}

#[test]
fn a_question_that_nobody_is_asked_leads_nowhere() {
    let work = open(1);
    for (child, indicator) in [(Some(7), "child_view_home"), (Some(0), "no_such_question")] {
        let indicator = indicator.to_owned();
        let asked = Target { child, indicator };
        let after = work.clone().reduce(Action::Ask(asked));
        assert_eq!(shown(&after), shown(&work));
    }
}

#[test]
fn nothing_can_be_answered_before_something_is_open() {
    let work = work(|_| Stage::Starting);
    let after = work
        .clone()
        .reduce(exhaustion(&work, Some(Answer::Unknown)));
    assert_eq!(after.stage, Stage::Starting);
}

fn act(work: &Rc<Work>, subject: Subject, indicator: &str, answer: Answer) -> Rc<Work> {
    let (subject, indicator) = question(work, subject, indicator);
    work.clone().reduce(Action::Do(Did::Answered(Answered {
        subject,
        indicator,
        answer: Some(answer),
    })))
}

#[test]
fn what_stands_behind_a_gate_is_kept_and_its_domain_stays() {
    let list = include_bytes!("../../../../tests/instruments/conditions.json");
    let list = Arc::new(zajedno_core::json::read_instrument(list).unwrap());
    let mut assessment = Assessment::new(&list, "1", Kind::Directed, "2026-03-02".parse().unwrap());
    assessment.children = vec![Child::default(); 2];
    let stage = Stage::Open(Open::new(Rc::new(assessment), &list));
    let work = Rc::new(Work::new(list.clone(), stage));
    let child = Subject::Child(1);
    let option = |work: &Work, id: &str, option: &str| {
        let (_, indicator) = question(work, child, id);
        Answer::option(list.indicator(indicator).option_called(option).unwrap())
    };
    let behind = Place {
        domain: 2,
        subject: Some(child),
    };
    let stands = |work: &Work| {
        let places = shown(work).places(&list);
        let parts: Vec<_> = places.parts(2).collect();
        (parts, places.progress(2, Some(child)).asked)
    };
    let children = [0, 1].map(|it| Some(Subject::Child(it))).to_vec();
    assert_eq!(
        stands(&work),
        (children.clone(), 0),
        "it waits for the gate"
    );

    // From there to the gate, which stands in another domain.
    let work = work.reduce(Action::Go(behind));
    let work = work.reduce(Action::Ask(Target {
        child: Some(1),
        indicator: "was_away".to_owned(),
    }));
    assert_eq!(
        shown(&work).question,
        Some(question(&work, child, "was_away"))
    );
    assert_eq!(
        shown(&work).place,
        Place {
            domain: 1,
            ..behind
        }
    );

    let opened = act(&work, child, "was_away", option(&work, "was_away", "yes"));
    assert_eq!(stands(&opened), (children.clone(), 2));
    let given = option(&work, "hard_return", "2");
    let answered = act(&opened, child, "hard_return", given.clone());
    let closed = act(
        &answered,
        child,
        "was_away",
        option(&work, "was_away", "no"),
    );
    assert_eq!(stands(&closed), (children, 0));
    let (_, indicator) = question(&work, child, "hard_return");
    let kept = closed.assessment().unwrap().answer(child, indicator);
    assert_eq!(kept, Some(&given));
}
