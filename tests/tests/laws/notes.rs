//! What is noted beside answers is kept as it is and changes no result; a confirmation counts when it is complete; what is
//! asked of a person is counted once.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use zajedno_core::assessment::{
    Answer, CheckAnswer, Kind, Note, Progress, Source, Standing, Subject,
};
use zajedno_core::id::IndicatorIndex;
use zajedno_core::instrument::About;
use zajedno_core::{Assessment, Cell, assess, json};
use zajedno_tests::cases::case;
use zajedno_tests::naive::{Age, Given};

use crate::coverage::Coverage;
use crate::{LIST, SCORER, for_all};

/// Notes as a form may hand them over: sources in any order and more than once.
fn note() -> impl Strategy<Value = Note> {
    let facts = vec![
        "",
        " ",
        "\n\n",
        "Мајка каже да не спава.",
        " two\nlines \"  ",
    ];
    (
        prop::sample::select(facts),
        vec(prop::sample::select(Source::ALL.to_vec()), 0..4),
        option::of((1900..=2199_u16, 1..=12_u8, 1..=28_u8)),
        option::of(prop::sample::select(CheckAnswer::ALL.to_vec())),
    )
        .prop_map(|(fact, sources, on, check)| Note {
            fact: fact.to_owned(),
            sources,
            on: on.and_then(|(year, month, day)| zajedno_core::Date::new(year, month, day)),
            check,
        })
}

fn subject(indicator: IndicatorIndex) -> Subject {
    match SCORER.instrument().indicator(indicator).about {
        About::Family => Subject::Family,
        About::Child => Subject::Child(0),
    }
}

fn at(place: usize) -> IndicatorIndex {
    let mut indexed = SCORER.instrument().indexed();
    indexed.nth(place).unwrap().0
}

/// Notes down what can stand at a place, and what is kept of it then.
fn note_down(assessment: &mut Assessment, place: usize, mut note: Note) -> Option<Note> {
    let list = SCORER.instrument();
    let indicator = at(place);
    if list.indicator(indicator).check.is_none() {
        note.check = None;
    }
    assessment
        .set_note(list, subject(indicator), indicator, note.clone())
        .unwrap();
    note.sources.sort();
    note.sources.dedup();
    let has_more = !note.sources.is_empty() || note.on.is_some() || note.check.is_some();
    (has_more || !note.fact.trim().is_empty()).then_some(note)
}

#[test]
fn notes_are_kept_as_they_are_and_change_no_result() {
    // Half of them where something is to be checked.
    let checked = SCORER
        .instrument()
        .indexed()
        .find(|(_, it)| it.check.is_some());
    let checked = checked.unwrap().0.position();
    let place = prop_oneof![0..LIST.facts.len(), Just(checked)];
    let coverage = Coverage::default();
    for_all(
        400,
        (case(LIST.clone()), vec((place, note()), 0..6)),
        |(case, notes)| {
            let list = SCORER.instrument();
            let without = case.assessment(list, Kind::Review);
            let mut with = without.clone();
            for (place, note) in notes {
                let kept = note_down(&mut with, place, note);
                let indicator = at(place);
                let found = with.note(subject(indicator), indicator);
                assert_eq!(found, kept.as_ref());
                coverage.note("no note", kept.is_none());
                coverage.note("a check", kept.is_some_and(|it| it.check.is_some()));
            }
            assert_eq!(with.sheet(list, 0), without.sheet(list, 0));
            assert_eq!(assess(&SCORER, &with), assess(&SCORER, &without));

            let text = serde_json::to_vec(&with.to_raw(list)).unwrap();
            assert_eq!(json::read_assessment(&text, list).unwrap(), with);

            // Every answer taken back, every note is still there.
            let mut bare = with.clone();
            for (indicator, _) in list.indexed() {
                let whose = subject(indicator);
                let taken = bare.set(list, whose, indicator, None);
                assert!(taken.is_ok() || LIST.facts[indicator.position()].id == "child_age_period");
                assert_eq!(bare.note(whose, indicator), with.note(whose, indicator));
                assert_eq!(bare.answer(whose, indicator), None);
            }
            coverage.case();
            coverage.note("with notes", with != without);
        },
    );
    coverage.assert(3);
}

#[test]
fn only_a_complete_confirmation_confirms() {
    let coverage = Coverage::default();
    let missing = prop::sample::select(vec!["nothing", "by", "on", "source"]);
    for_all(600, (case(LIST.clone()), missing), |(case, missing)| {
        let list = SCORER.instrument();
        let mut assessment = case.assessment(list, Kind::Directed);
        let mut incomplete = 0;
        for (indicator, it) in list.indexed() {
            let whose = subject(indicator);
            let Some(Answer::Option {
                option,
                confirmed: Some(confirmation),
            }) = assessment.answer(whose, indicator)
            else {
                continue;
            };
            let mut less = confirmation.clone();
            match missing {
                "by" => less.by = "\n ".to_owned(),
                "on" => less.on = None,
                "source" => less.source = None,
                _ => {}
            }
            let complete = missing == "nothing";
            assert_eq!(less.is_complete(), complete);
            let expected = if complete {
                Cell::confirmed(it, *option)
            } else {
                incomplete += 1;
                Cell::option(*option)
            };
            let answer = Answer::Option {
                option: *option,
                confirmed: Some(less),
            };
            assert_eq!(answer.is_confirmed(), complete);
            assessment
                .set(list, whose, indicator, Some(answer))
                .unwrap();
            let sheet = assessment.sheet(list, 0).unwrap();
            assert_eq!(sheet.cell(indicator), expected, "without {missing}");
        }
        // What was begun is kept, word for word.
        let text = serde_json::to_vec(&assessment.to_raw(list)).unwrap();
        assert_eq!(json::read_assessment(&text, list).unwrap(), assessment);
        coverage.case();
        coverage.note("incomplete", incomplete > 0);
        coverage.note("complete", missing == "nothing");
    });
    coverage.assert(2);
}

#[test]
fn what_is_asked_is_counted_once_and_unknown_is_an_answer() {
    let coverage = Coverage::default();
    for_all(600, case(LIST.clone()), |case| {
        let list = SCORER.instrument();
        for kind in [Kind::Initial, Kind::Directed] {
            let assessment = case.assessment(list, kind);
            let mut expected = Progress::default();
            for (fact, given) in LIST.facts.iter().zip(&case.given) {
                let of_unborn = ["child_view_home", "hospital_leaving_risk"];
                let decided = fact.id == "child_age_period"
                    || case.age == Age::Unborn && of_unborn.contains(&fact.id.as_str());
                if decided || kind == Kind::Initial && !fact.core {
                    continue;
                }
                expected.asked += 1;
                expected.answered += usize::from(*given != Given::Nothing);
            }
            let mut found = Progress::default();
            for (domain, it) in list.indexed_domains() {
                for whose in [Subject::Family, Subject::Child(0)] {
                    let asked = assessment.asked(list, whose, domain);
                    for (indicator, answered) in asked {
                        assert!(it.indicators.contains(&indicator));
                        let standing = assessment.standing(list, whose, indicator);
                        assert_eq!(answered, matches!(standing, Standing::Answered(_)));
                    }
                    found = found + assessment.progress(list, whose, domain);
                }
            }
            assert_eq!(found, expected);
            assert_eq!(found.is_complete(), found.asked == found.answered);
            coverage.case();
            coverage.note("nothing left", found.is_complete());
            coverage.note("something left", !found.is_complete());
            coverage.note("unborn", case.age == Age::Unborn);
        }
    });
    coverage.assert(3);
}

#[test]
fn nothing_is_asked_about_a_child_without_a_sheet() {
    for_all(20, case(LIST.clone()), |case| {
        let list = SCORER.instrument();
        let mut assessment = case.assessment(list, Kind::Directed);
        assessment.children.push(case.child(list, "B"));
        assessment.children[0].in_formal_care = true;
        let asked = |assessment: &Assessment, whose| {
            let domains = list.indexed_domains();
            let progress = domains.map(|(domain, _)| assessment.progress(list, whose, domain));
            progress.fold(Progress::default(), |sum, it| sum + it).asked
        };
        assert_eq!(asked(&assessment, Subject::Child(0)), 0);
        assert!(asked(&assessment, Subject::Child(1)) > 0);
        assert_eq!(asked(&assessment, Subject::Child(2)), 0, "there is none");
        assert!(asked(&assessment, Subject::Family) > 0);
        assessment.children.pop();
        assert_eq!(asked(&assessment, Subject::Family), 0, "no child is left");
    });
}
