//! What sign-off asks for, and where.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::LazyLock;

use serde_json::{Value, json};
use zajedno_casework::{Lack, Lacking, lacking};
use zajedno_core::assessment::Subject;
use zajedno_core::instrument::About;
use zajedno_core::json::read_assessment;
use zajedno_core::{Assessment, Instrument, builtin};
use zajedno_tests::vignettes::Vignettes;

static LIST: LazyLock<Instrument> = LazyLock::new(builtin::separation_risk);

fn family(family: &Value, family_notes: &Value, child: &Value, child_notes: &Value) -> Assessment {
    let file = json!({
        "format": 1, "reference": "P-18", "kind": "directed", "date": "2026-03-02",
        "family": family, "notes": family_notes,
        "children": [{ "reference": "A", "birth": "2019-03", "answers": child, "notes": child_notes }]
    });
    read_assessment(file.to_string().as_bytes(), &LIST).unwrap()
}

/// What one answer lacks, beside the questions that nobody answered.
fn lacks(subject: Subject, id: &str, answer: &Value, note: &Value) -> Vec<Lacking> {
    let (empty, answers, notes) = (json!({}), json!({ id: answer }), json!({ id: note }));
    let it = match subject {
        Subject::Family => family(&answers, &notes, &empty, &empty),
        Subject::Child(_) => family(&empty, &empty, &answers, &notes),
    };
    let index = LIST.find(id).unwrap();
    let found = lacking(&LIST, &it).into_iter();
    let (here, elsewhere): (Vec<_>, Vec<_>) = found.partition(|it| it.indicator == index);
    assert!(here.iter().all(|it| it.subject == subject), "{id}");
    let is_open = |it: &Lack| it.what == Lacking::Answer;
    assert!(
        elsewhere.iter().all(is_open),
        "{id}: nothing else is answered"
    );
    // The age is known from the month of birth, and is never asked for.
    assert_eq!(elsewhere.len(), LIST.indicators().len() - 2, "{id}");
    here.into_iter().map(|it| it.what).collect()
}

/// Question, answer, note, and what it lacks. What is not critical may have a source, and none is asked for.
const ROWS: &str = r#"
household_violence | "0" | {} | Source Date
household_violence | "0" | { "sources": ["child"] } | Date
household_violence | "0" | { "on": "2026-03-01" } | Source
household_violence | "0" | { "sources": ["child"], "on": "2026-03-01" } |
household_violence | "1" | {} |
household_violence | "unknown" | {} | Answer
household_violence | "3" | {} | Confirmation
household_violence | { "option": "3", "confirmed": { "by": "Ana", "on": "2026-03-01", "source": "child" } } | {} |
household_violence | { "option": "3", "confirmed": { "by": "Ana" } } | {} | Confirmation
child_harm_indications | "0" | {} | Source Date
child_view_home | "unknown" | {} | Answer
legal_process_started | "yes" | {} | Confirmation
income_insufficient | "0" | {} |
strength_child_resources | "3" | {} | SecondSource { found: 0 }
strength_child_resources | "3" | { "sources": ["school"] } | SecondSource { found: 1 }
strength_child_resources | "3" | { "sources": ["school", "child"] } |
strength_child_resources | "2" | {} |
"#;

#[test]
fn each_answer_lacks_what_the_rules_ask_for() {
    for row in ROWS.trim().lines() {
        let cells: Vec<_> = row.split('|').map(str::trim).collect();
        let [id, answer, note, expected] = cells[..] else {
            panic!("{row}");
        };
        let subject = match LIST.indicator(LIST.find(id).unwrap()).about {
            About::Family => Subject::Family,
            About::Child => Subject::Child(0),
        };
        let [answer, note] = [answer, note].map(|it| serde_json::from_str(it).unwrap());
        let found = lacks(subject, id, &answer, &note);
        let found: Vec<_> = found.iter().map(|it| format!("{it:?}")).collect();
        assert_eq!(found.join(" "), expected, "{row}");
    }
}

#[test]
fn open_questions_and_unconfirmed_answers_do_not_block() {
    let blocks = [
        Lacking::Source,
        Lacking::Date,
        Lacking::SecondSource { found: 1 },
        Lacking::Answer,
        Lacking::Confirmation,
    ]
    .map(Lacking::blocks);
    assert_eq!(blocks, [true, true, true, false, false]);
}

/// The answers of the training cases carry no notes, so each mild critical answer and each full strength is named.
#[test]
fn the_training_cases_lack_what_can_be_counted_in_their_files() {
    for stage in Vignettes::separation_risk().unwrap().stages() {
        let file: Value = serde_json::from_str(stage.assessment.get()).unwrap();
        let it = read_assessment(stage.assessment.get().as_bytes(), &LIST).unwrap();
        let answered = |id: &str| {
            let of_child = &file["children"][0]["answers"][id];
            let answer = if of_child.is_null() {
                &file["family"][id]
            } else {
                of_child
            };
            answer.as_str().unwrap_or_default().to_owned()
        };
        let mut expected = 0;
        for it in LIST.indicators().iter().filter(|it| it.from_age.is_none()) {
            let best = it.options[it.best().position()].id.as_str();
            if answered(it.id.as_str()) == best {
                expected +=
                    usize::from(it.kind.is_strength()) + 2 * usize::from(it.critical.is_some());
            }
        }
        let found = lacking(&LIST, &it);
        let found = found.iter().filter(|it| it.what.blocks());
        assert_eq!(found.count(), expected, "{}", stage.id);
    }
}

#[test]
fn a_child_without_a_sheet_lacks_nothing() {
    let mut it = family(&json!({}), &json!({}), &json!({}), &json!({}));
    it.children[0].in_formal_care = true;
    assert_eq!(lacking(&LIST, &it), []);
}
