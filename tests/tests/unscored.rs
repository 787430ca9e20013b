//! A list without rules only asks: answers, counts and open questions, and no level.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::Arc;

use serde_json::Value;
use zajedno_core::assessment::{Answer, Child, Kind, Subject};
use zajedno_core::{Assessment, ChildResult, Instrument, Language, Scorer, assess, builtin, json};
use zajedno_text::explain::explain;

fn unscored() -> Instrument {
    let mut list: Value = serde_json::from_str(builtin::SEPARATION_RISK).unwrap();
    list.as_object_mut().unwrap().remove("rules");
    json::read_instrument(list.to_string().as_bytes()).unwrap()
}

#[test]
fn a_list_without_rules_counts_and_asks_and_gives_no_level() {
    let list = Arc::new(unscored());
    let scorer = Scorer::new(Arc::clone(&list));
    let mut assessment = Assessment::new(&list, "P", Kind::Directed, "2026-03-02".parse().unwrap());
    assessment.children.push(Child::new("A", None));
    let exhaustion = list.find("caregiver_exhaustion").unwrap();
    let worst = list.indicator(exhaustion).option_called("3").unwrap();
    let answer = Some(Answer::option(worst));
    assessment
        .set(&list, Subject::Family, exhaustion, answer)
        .unwrap();

    for kind in [Kind::Initial, Kind::Directed, Kind::Review] {
        assessment.kind = kind;
        let result = assess(&scorer, &assessment).unwrap();
        assert_eq!((result.level, result.is_final), (None, false));
        let ChildResult::Assessed(child) = &result.children[0] else {
            panic!("the child has no sheet");
        };
        let outcome = &child.outcome;
        assert_eq!((child.in_force, outcome.level), (None, None));
        assert!(outcome.scores.is_empty() && outcome.reasons.is_empty());
        assert_eq!((outcome.answered, outcome.applicable), (1, 56));
        assert_eq!(outcome.open.len(), 55);
        let said = explain(Language::English, &list, &assessment, &result, &[]);
        assert!(!said.sections.is_empty());
    }
}
