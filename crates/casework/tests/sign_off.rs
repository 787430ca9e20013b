//! What sign-off asks for, and where.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::LazyLock;

use serde_json::{Value, json};
use zajedno_casework::{Lack, Lacking, lacking};
use zajedno_core::assessment::{Answer, Child, Kind, Subject};
use zajedno_core::instrument::About;
use zajedno_core::json::{read_assessment, read_instrument};
use zajedno_core::{Assessment, Instrument, builtin};
use zajedno_tests::instruments;
use zajedno_tests::vignettes::Vignettes;

static LIST: LazyLock<Instrument> = LazyLock::new(builtin::separation_risk);

const SMALL: &str = include_str!("../../../tests/lists/small.json");

fn subject(list: &Instrument, id: &str) -> Subject {
    match list.indicator(list.find(id).unwrap()).about {
        About::Family => Subject::Family,
        About::Child => Subject::Child(0),
    }
}

/// What one answer lacks, beside the questions that nobody answered.
fn lacks(list: &Instrument, id: &str, answer: &Value, note: &Value) -> String {
    let index = list.find(id).unwrap();
    let subject = subject(list, id);
    let mut file = json!({
        "format": 1, "reference": "P-18", "kind": "directed", "date": "2026-03-02", "family": {}, "notes": {},
        "children": [{ "reference": "A", "birth": "2024-03", "answers": {}, "notes": {} }]
    });
    let (answers, notes) = match subject {
        Subject::Family => ("/family", "/notes"),
        Subject::Child(_) => ("/children/0/answers", "/children/0/notes"),
    };
    file.pointer_mut(answers).unwrap()[id] = answer.clone();
    file.pointer_mut(notes).unwrap()[id] = note.clone();
    let it = read_assessment(file.to_string().as_bytes(), list).unwrap();
    let found = lacking(list, &it).into_iter();
    let (here, elsewhere): (Vec<_>, Vec<_>) = found.partition(|it| it.indicator == index);
    assert!(here.iter().all(|it| it.subject == subject), "{id}");
    let is_open = |it: &Lack| it.what == Lacking::Answer;
    assert!(
        elsewhere.iter().all(is_open),
        "{id}: nothing else is answered"
    );
    // What follows from the age is never asked for.
    let typed = list.indicators().iter().filter(|it| it.from_age.is_none());
    assert_eq!(elsewhere.len(), typed.count() - 1, "{id}");
    let here = here.iter().map(|it| said(it.what));
    here.collect::<Vec<_>>().join(" ")
}

fn said(what: Lacking) -> String {
    match what {
        Lacking::Sources { found, asked } => format!("{found}of{asked}"),
        other @ (Lacking::Date | Lacking::Answer | Lacking::Confirmation) => format!("{other:?}"),
    }
}

/// The cells of a table, row by row.
fn rows<const N: usize>(table: &str) -> impl Iterator<Item = [&str; N]> {
    table.trim().lines().map(|row| {
        let cells: Vec<_> = row.split('|').map(str::trim).collect();
        cells.try_into().unwrap_or_else(|_| panic!("{row}"))
    })
}

fn read(cell: &str) -> Value {
    serde_json::from_str(cell).unwrap()
}

/// In the own list: question, answer, note, and what it lacks. Any answer may have a source; of most none is asked for.
const OWN: &str = r#"
household_violence | "0" | {} | 0of1 Date
household_violence | "0" | { "sources": ["child"] } | Date
household_violence | "0" | { "on": "2026-03-01" } | 0of1
household_violence | "0" | { "sources": ["child"], "on": "2026-03-01" } |
household_violence | "0" | { "fact": "Nobody hits." } | 0of1 Date
household_violence | "1" | {} |
household_violence | "unknown" | {} | Answer
household_violence | "3" | {} | Confirmation
household_violence | { "option": "3", "confirmed": { "by": "Ana", "on": "2026-03-01", "source": "child" } } | {} |
household_violence | { "option": "3", "confirmed": { "by": "Ana" } } | {} | Confirmation
child_harm_indications | "0" | {} | 0of1 Date
child_harm_indications | "2" | {} |
child_view_home | "0" | {} | 0of1 Date
child_view_home | "1" | {} |
child_view_home | "unknown" | {} | Answer
child_view_home | "not_applicable" | {} |
legal_process_started | "no" | {} |
legal_process_started | "yes" | {} | Confirmation
income_insufficient | "0" | {} |
strength_child_resources | "3" | {} | 0of2
strength_child_resources | "3" | { "sources": ["school"] } | 1of2
strength_child_resources | "3" | { "sources": ["school", "child"] } |
strength_child_resources | "2" | {} |
strength_child_resources | "unknown" | {} | Answer
"#;

#[test]
fn each_answer_lacks_what_the_list_asks_for() {
    for [id, answer, note, expected] in rows(OWN) {
        let lacks = lacks(&LIST, id, &read(answer), &read(note));
        assert_eq!(lacks, expected, "{id} {answer} {note}");
    }
}

/// In a small list, whose `harm` is a risk critical at 2 and whose `help` is a strength: what the question is marked with,
/// the question, answer, note, and what it lacks.
const MARKED: &str = r#"
null | harm | "0" | {} |
null | harm | "2" | {} | Confirmation
null | help | "1" | {} |
{ "at": "0", "sources": 1 } | harm | "0" | {} | 0of1
{ "at": "0", "sources": 1 } | harm | "1" | {} |
{ "at": "1", "sources": 3, "date": true } | harm | "0" | { "sources": ["child", "school"] } | 2of3 Date
{ "at": "1", "sources": 3, "date": true } | harm | "1" | { "on": "2026-03-01" } | 0of3
{ "at": "1", "sources": 3, "date": true } | harm | "2" | {} | Confirmation
{ "at": "2", "sources": 1 } | harm | "2" | {} | 0of1 Confirmation
{ "at": "2", "sources": 1 } | harm | "unknown" | {} | Answer
{ "at": "2", "sources": 1 } | harm | "not_applicable" | {} |
{ "at": "1", "sources": 1, "date": true } | help | "1" | {} | 0of1 Date
{ "at": "1", "sources": 1, "date": true } | help | "0" | {} |
{ "at": "0", "sources": 1 } | help | "1" | {} | 0of1
{ "at": "0", "sources": 1 } | help | "0" | {} | 0of1
"#;

#[test]
fn an_answer_at_the_marked_option_or_better_is_asked_for_as_much_as_the_mark_says() {
    for [mark, id, answer, note, expected] in rows(MARKED) {
        let mut list = read(SMALL);
        let indicators = list["indicators"].as_array_mut().unwrap();
        for it in indicators {
            let it = it.as_object_mut().unwrap();
            it.remove("sign_off");
            if it["id"] == id && mark != "null" {
                it.insert("sign_off".into(), read(mark));
            }
        }
        let list = read_instrument(list.to_string().as_bytes()).unwrap();
        let lacks = lacks(&list, id, &read(answer), &read(note));
        assert_eq!(lacks, expected, "{mark} {id} {answer} {note}");
    }
}

/// What is asked for where every question has its best answer and nothing is noted.
fn asked_of_the_best(list: &Instrument) -> Vec<String> {
    let date = "2026-03-02".parse().unwrap();
    let mut it = Assessment::new(list, "P-18", Kind::Directed, date);
    it.children
        .push(Child::new("A", Some("2019-03".parse().unwrap())));
    for (index, indicator) in list.indexed() {
        if indicator.from_age.is_none() {
            let subject = subject(list, indicator.id.as_str());
            let best = Answer::option(indicator.best());
            it.set(list, subject, index, Some(best)).unwrap();
        }
    }
    let asked = lacking(list, &it).into_iter();
    let asked = asked.filter(|it| it.what.blocks());
    let asked = asked.map(|it| format!("{} {}", list.indicator(it.indicator).id, said(it.what)));
    asked.collect()
}

#[test]
fn the_own_list_asks_of_harm_violence_the_view_of_the_child_and_strengths_alone() {
    let expected = [
        "household_violence 0of1",
        "household_violence Date",
        "strength_wish_to_stay_together 0of2",
        "strength_extended_family 0of2",
        "strength_cooperation 0of2",
        "strength_coping 0of2",
        "strength_community 0of2",
        "strength_effective_services 0of2",
        "child_harm_indications 0of1",
        "child_harm_indications Date",
        "child_view_home 0of1",
        "child_view_home Date",
        "strength_bond 0of2",
        "strength_child_resources 0of2",
    ];
    assert_eq!(asked_of_the_best(&LIST), expected);
}

#[test]
fn a_list_without_marks_asks_for_nothing() {
    let lists = instruments::all();
    assert!(lists.len() > 5, "{}", lists.len());
    for it in lists {
        let list = read_instrument(it.list.as_bytes()).unwrap();
        assert_eq!(
            asked_of_the_best(&list),
            Vec::<String>::new(),
            "{}",
            it.name
        );
    }
}

#[test]
fn open_questions_and_unconfirmed_answers_do_not_block() {
    let blocks = [
        Lacking::Sources { found: 1, asked: 2 },
        Lacking::Date,
        Lacking::Answer,
        Lacking::Confirmation,
    ]
    .map(Lacking::blocks);
    assert_eq!(blocks, [true, true, false, false]);
}

/// The answers of the training cases carry no notes, so all that the file of the list asks of them is lacking.
#[test]
fn the_training_cases_lack_what_can_be_counted_in_their_files() {
    let written = read(builtin::SEPARATION_RISK);
    for stage in Vignettes::separation_risk().unwrap().stages() {
        let file = read(stage.assessment.get());
        let it = read_assessment(stage.assessment.get().as_bytes(), &LIST).unwrap();
        let mut expected = 0;
        for indicator in written["indicators"].as_array().unwrap() {
            let id = indicator["id"].as_str().unwrap();
            let of_child = &file["children"][0]["answers"][id];
            let answer = if of_child.is_null() {
                &file["family"][id]
            } else {
                of_child
            };
            let asked = &indicator["sign_off"];
            // Each mark is at the best option.
            if asked.is_object() && asked["at"] == *answer {
                expected += 1 + usize::from(asked["date"] == true);
            }
        }
        let found = lacking(&LIST, &it);
        let found = found.iter().filter(|it| it.what.blocks());
        assert_eq!(found.count(), expected, "{}", stage.id);
    }
}

#[test]
fn a_child_without_a_sheet_lacks_nothing() {
    let date = "2026-03-02".parse().unwrap();
    let mut it = Assessment::new(&LIST, "P-18", Kind::Directed, date);
    it.children.push(Child::new("A", None));
    it.children[0].in_formal_care = true;
    assert_eq!(lacking(&LIST, &it), []);
}
