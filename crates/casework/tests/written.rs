//! No text that a person can write is left unread before it leaves the computer.

use serde_json::{Value, json};
use zajedno_casework::{Casework, places_in};
use zajedno_core::builtin;
use zajedno_core::json::read_assessment;

/// An assessment and what stands beside it with a text of its own in every place that takes one; their names count them.
fn whole() -> (Value, Value) {
    let note = |text: &str| json!({ "fact": text });
    let confirmed = |by: &str| json!({ "option": "3", "confirmed": { "by": by } });
    let judgement = json!({
        "level": "high", "ground": "services", "reason": "?", "approved_by": "?", "approved_on": "2026-03-02"
    });
    let child = |reference: &str| {
        json!({
            "reference": reference, "answers": { "child_harm_indications": confirmed("?") },
            "notes": { "child_support_gap": note("?") }, "judgement": judgement
        })
    };
    let assessment = json!({
        "format": 1, "reference": "?", "kind": "directed", "date": "2026-03-02",
        "family": { "household_violence": confirmed("?") }, "notes": { "caregiver_exhaustion": note("?") },
        "children": [child("?"), child("?")]
    });
    let moment = "2026-03-02T09:30:00.000Z";
    let step = json!({
        "id": "s", "changed": moment, "service": null, "what": "?", "child": null, "answers": [], "who": "?", "due": null,
        "progress": "planned", "outcome": "?"
    });
    let task = json!({
        "task": { "kind": "act", "child": "A", "of": "household_violence" }, "changed": moment, "who": "?", "done_on": null,
        "outcome": "?"
    });
    let casework = json!({
        "assessor": "?", "status": "draft", "reopened": 0, "follows": null,
        "trail": [{ "at": moment, "by": "?", "happened": "returned", "reason": "?" }],
        "comments": [{
            "id": "c", "at": moment, "by": "?", "child": null, "indicator": null, "text": "?", "is_resolved": false
        }],
        "plan": {
            "goal": null, "goal_in_words": "?", "steps": [step], "tasks": [task],
            "conference": { "changed": moment, "on": null, "who": "?", "agreed": "?" }
        },
        "view": {
            "changed": moment, "whole": "?", "agreement": null, "contest": "?",
            "answers": [{ "child": null, "indicator": "household_violence", "agreement": null, "words": "?" }]
        }
    });
    (assessment, casework)
}

/// Puts an address of its own into every text of `?`, and counts them.
fn fill(value: &mut Value, count: &mut usize) {
    match value {
        Value::String(text) if text == "?" => {
            *text = format!("a{count}@example.rs");
            *count += 1;
        }
        Value::Array(parts) => parts.iter_mut().for_each(|it| fill(it, count)),
        Value::Object(parts) => parts.values_mut().for_each(|it| fill(it, count)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn every_text_is_read_once_and_has_its_place() {
    let (mut assessment, mut casework) = whole();
    let mut count = 0;
    fill(&mut assessment, &mut count);
    fill(&mut casework, &mut count);
    assert_eq!(count, 13 + 16);
    let list = builtin::separation_risk();
    let assessment = read_assessment(assessment.to_string().as_bytes(), &list).unwrap();
    let casework: Casework = serde_json::from_value(casework).unwrap();
    let found = places_in(&list, &assessment, &casework);
    let mut texts: Vec<_> = found.iter().map(|it| it.text).collect();
    texts.sort_unstable();
    texts.dedup();
    assert_eq!((texts.len(), found.len()), (count, count));
    let places: Vec<_> = found.iter().map(|it| format!("{:?}", it.at)).collect();
    let expected = [
        "FamilyReference",
        "ChildReference(0)",
        "ChildReference(1)",
        "Note { subject: Family, indicator: IndicatorIndex(16) }",
        "Confirmation { subject: Family, indicator: IndicatorIndex(18) }",
    ];
    assert_eq!(places[..5], expected);
    assert!(places.contains(&"ViewOfAnswer(0)".to_owned()), "{places:?}");
}

#[test]
fn what_identifies_nobody_is_not_shown() {
    let (mut assessment, _) = whole();
    assessment["children"][1]["reference"] = json!("second");
    let list = builtin::separation_risk();
    let assessment = read_assessment(assessment.to_string().as_bytes(), &list).unwrap();
    assert_eq!(places_in(&list, &assessment, &Casework::default()), []);
}
