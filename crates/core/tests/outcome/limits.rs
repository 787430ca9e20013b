//! A list at its limits is scored like any other.

use serde_json::{Value, json};
use zajedno_core::instrument::limits;
use zajedno_core::outcome::Certainty;

use crate::{compiled, list, outcome, sheet};

/// A list with as many scores, rules, flags, floors and domains as a list may have.
fn greatest() -> Value {
    let mut list = list();
    let (template, title) = (list["indicators"][0].clone(), &json!({ "en": "Words" }));
    let all = |count: usize, make: &dyn Fn(usize) -> Value| (0..count).map(make).collect::<Value>();
    let at_one = |place: usize| {
        let of = format!("i{}", place % limits::DOMAINS);
        json!([{ "answer": { "of": { "indicators": [of] }, "at": { "option": "1" } } }])
    };
    let named = |id: String| json!({ "id": id, "title": title, "explanation": title });
    let level = list["levels"][0].clone();
    list["levels"] = all(limits::LEVELS, &|place| {
        let mut level = level.clone();
        level["id"] = json!(format!("l{place}"));
        level
    });
    let domain = |place| json!({ "id": format!("d{place}"), "code": "d", "title": title });
    list["domains"] = all(limits::DOMAINS, &domain);
    list["indicators"] = all(limits::DOMAINS, &|place| {
        let mut indicator = template.clone();
        indicator["id"] = json!(format!("i{place}"));
        indicator["domain"] = json!(format!("d{place}"));
        indicator["critical"]["floor"] = json!(format!("l{}", place % limits::LEVELS));
        indicator
    });
    let rules = &mut list["rules"];
    rules["scores"] = all(limits::SCORES, &|place| {
        let of = json!({ "indicators": [format!("i{place}")] });
        json!({ "id": format!("s{place}"), "title": title, "rule": { "sum": of } })
    });
    rules["level"] = all(limits::RULES, &|place| {
        let mut rule = named(format!("r{place}"));
        let to = format!("l{}", place % 4);
        rule["rule"] = json!({ "floor": { "to": to, "any": at_one(place) } });
        if place == 0 {
            rule["rule"] = json!("critical_floors");
        }
        rule
    });
    rules["flags"] = all(limits::FLAGS, &|place| {
        let mut flag = named(format!("f{place}"));
        (flag["task"], flag["task_if_possible"]) = (title.clone(), title.clone());
        flag["any"] = at_one(limits::RULES + place);
        flag
    });
    (rules["shares"], rules["initial"]["due_when_any"]) = (json!([]), at_one(0));
    rules["reassessment"]["scores"] = json!([]);
    rules["tasks"]["verify"] = json!([{ "floor": "l0", "within": "same_day" }]);
    rules["tasks"]["service_for"] = json!([]);
    list
}

#[test]
fn a_list_at_its_limits_is_scored_like_any_other() {
    let scorer = compiled(&greatest());
    for place in 0..limits::DOMAINS {
        for (option, points) in [("0", 0), ("1", 1), ("2!", 3)] {
            let answer = |it| if it == place { option } else { "0" };
            let answers: Vec<_> = (0..limits::DOMAINS).map(answer).collect();
            let found = outcome(&scorer, &sheet(&scorer, &answers.join(" ")));
            let sums: Vec<_> = found.scores.iter().map(|it| it.points.lower).collect();
            let only = |it: usize| if it == place { points } else { 0 };
            let expected: Vec<_> = (0..limits::DOMAINS).map(only).collect();
            assert_eq!(sums, expected);
            let domains = found.domains.iter().map(|it| it.points.upper);
            assert_eq!(domains.collect::<Vec<_>>(), expected);
            let by_rule = if (1..limits::RULES).contains(&place) {
                place % 4
            } else {
                0
            };
            let expected = match option {
                "0" => 0,
                "1" => by_rule,
                _ => by_rule.max(place % limits::LEVELS),
            };
            let level = found.level.unwrap();
            assert_eq!(
                level.value().unwrap().position(),
                expected,
                "{place} at {option}"
            );
            let flags = found.flags.iter().enumerate();
            let up = flags
                .filter(|(_, flag)| **flag == Certainty::Yes)
                .map(|(flag, _)| flag);
            let expected = place.checked_sub(limits::RULES).filter(|_| option != "0");
            assert_eq!(up.collect::<Vec<_>>(), Vec::from_iter(expected));
        }
    }
}
