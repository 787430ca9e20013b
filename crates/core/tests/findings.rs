//! Small lists with one defect each: what is found, and that nothing is found once it is mended.

#![cfg(feature = "json")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use serde_json::{Value, json};

use zajedno_core::findings::Findings;
use zajedno_core::json::read_instrument;

fn words() -> Value {
    json!({ "en": "Words" })
}

fn indicator(id: &str, kind: &str, points: &[i32]) -> Value {
    let option = |(place, points): (usize, &i32)| json!({ "id": place.to_string(), "points": points, "anchor": words() });
    let options: Vec<Value> = points.iter().enumerate().map(option).collect();
    let domain = if kind == "strength" { "strong" } else { "home" };
    json!({ "id": id, "domain": domain, "about": "child", "type": kind, "text": words(), "options": options })
}

fn rule(id: &str, rule: &Value) -> Value {
    json!({ "id": id, "title": words(), "explanation": words(), "rule": rule })
}

fn flag(id: &str, any: &Value) -> Value {
    json!({ "id": id, "title": words(), "explanation": words(), "any": any, "task": words(), "task_if_possible": words() })
}

/// Three risks of up to 3 points and two strengths of up to 2, and three levels by the points of risk that strengths leave.
/// Every part of it has an effect.
fn base() -> Value {
    let level =
        |id: &str| json!({ "id": id, "title": words(), "calls_for": words(), "review_days": 90 });
    let score = |id: &str, rule: Value| json!({ "id": id, "title": words(), "rule": rule });
    let mut danger = indicator("danger", "severity", &[0, 1, 2, 3]);
    danger["critical"] = json!({ "at": "3", "floor": "high", "action": words() });
    json!({
        "format": 1, "id": "base", "version": "1.0.0", "license": "CC0-1.0", "languages": ["en"],
        "title": words(), "outcome": words(), "provenance": words(), "status": words(), "statement": words(),
        "level_heading": words(), "child": { "under_months": 216 },
        "levels": [level("low"), level("moderate"), level("high")],
        "domains": [
            { "id": "home", "code": "A", "title": words() },
            { "id": "strong", "code": "B", "title": words() },
        ],
        "services": [], "evidence_grades": [],
        "indicators": [
            indicator("income", "severity", &[0, 1, 2, 3]),
            indicator("housing", "severity", &[0, 1, 2, 3]),
            danger,
            indicator("family", "strength", &[0, 1, 2]),
            indicator("friends", "strength", &[0, 1, 2]),
        ],
        "rules": {
            "missing": "interval",
            "scores": [
                score("risk", json!({ "sum": { "strength": false } })),
                score("strength", json!({ "sum": { "strength": true } })),
                score("net", json!({ "offset": { "of": "risk", "by": "strength", "at_most": 2, "by_divisor": 2, "of_divisor": 2 } })),
                score("elsewhere", json!({ "sum": { "indicators": ["housing", "danger"] } })),
            ],
            "level": [
                rule("band", &json!({ "band": { "score": "net", "cuts": [3, 6] } })),
                rule("guard", &json!({ "needs": { "score": "elsewhere", "limits": [{ "below": 4, "at_most": "moderate" }] } })),
                rule("floor", &json!({ "floor": { "to": "moderate", "any": [{ "answer": { "of": { "indicators": ["housing"] }, "at": "highest" } }] } })),
                rule("critical", &json!("critical_floors")),
            ],
            "flags": [flag("urgent", &json!([{ "score": { "id": "risk", "at_least": 7 } }]))],
            "shares": [],
            "final": { "answered_percent": 80, "answered_percent_in_each_domain": 50 },
            "provisional": { "review_days_at_most": 30 },
            "initial": { "title": words(), "due_when_any": [{ "score": { "id": "risk", "at_least": 3 } }] },
            "reassessment": { "title": words(), "explanation": words(), "margin": 1, "scores": ["net"], "steps_down": 1, "wait_days": 30 },
            "judgement": { "steps_up": 1, "steps_down": 1, "steps_below_previous": 1, "up": [], "down": [] },
            "tasks": { "verify": [{ "floor": "low", "within": "same_day" }], "find_out_within": { "days": 7 }, "service_for": [] },
        },
    })
}

fn findings(list: &Value) -> Findings {
    let text = list.to_string();
    Findings::of(
        &read_instrument(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}")),
    )
}

fn found(list: &Value) -> Vec<String> {
    let findings = findings(list);
    assert_eq!(findings.undecided, []);
    findings.found.iter().map(ToString::to_string).collect()
}

/// The base with other values at some places.
fn with(changes: &[(&str, Value)]) -> Value {
    let mut list = base();
    for (at, value) in changes {
        match at.strip_suffix("/-") {
            Some(array) => {
                let array = list.pointer_mut(array).unwrap().as_array_mut().unwrap();
                array.push(value.clone());
            }
            None => *list.pointer_mut(at).unwrap() = value.clone(),
        }
    }
    list
}

#[test]
fn nothing_is_found_in_a_list_whose_every_part_has_an_effect() {
    assert_eq!(found(&base()), [""; 0]);
    let effects = findings(&base()).effects;
    let steps: Vec<Option<usize>> = effects.iter().map(|it| it.level_steps).collect();
    assert_eq!(steps, [Some(1), Some(1), Some(2), Some(1), Some(1)]);
    let flags: Vec<Option<bool>> = effects.iter().map(|it| it.changes_flag).collect();
    assert_eq!(
        flags,
        [Some(true), Some(true), Some(true), Some(false), Some(false)]
    );
}

#[test]
fn a_list_without_rules_has_neither_findings_nor_effects() {
    let mut list = base();
    list["rules"] = Value::Null;
    list["levels"] = json!([]);
    list["indicators"][2]
        .as_object_mut()
        .unwrap()
        .remove("critical");
    assert_eq!(findings(&list), Findings::default());
}

/// A change of the base, and what is found then.
type Case = (Vec<(&'static str, Value)>, &'static [&'static str]);

#[test]
#[expect(clippy::too_many_lines, reason = "a table of small cases")]
fn one_defect_is_found_with_its_place_and_reason() {
    let risk_at = |points: i32| json!([{ "score": { "id": "risk", "at_least": points } }]);
    let cases: Vec<Case> = vec![
        (
            vec![
                ("/rules/level/0/rule/band/cuts/1", json!(10)),
                ("/indicators/2/critical/floor", json!("moderate")),
            ],
            &[
                "/rules/level/0/rule/band/cuts/1: found a cut at 10 points, which no complete sheet reaches: the score `net` is at most 9; mend the number or the points of the score",
                "/rules/level/1: found rule `guard`, without which every complete sheet has the same level: wherever it would act, the rules before it have led there already; mend the rule, or take it out",
                "/levels/2: found level `high`, which no complete sheet has: they have levels from `low` to `moderate`; mend the cuts and limits, or take the level out",
            ],
        ),
        (
            vec![("/rules/level/0/rule/band/cuts", json!([0, 6]))],
            &[
                "/rules/level/0/rule/band/cuts/0: found a cut at 0 points, which every complete sheet reaches: the score `net` is at least 0; mend the number or the points of the score",
                "/rules/level/2: found rule `floor`, without which every complete sheet has the same level: wherever it would act, the rules before it have led there already; mend the rule, or take it out",
                "/levels/0: found level `low`, which no complete sheet has: they have levels from `moderate` to `high`; mend the cuts and limits, or take the level out",
            ],
        ),
        (
            vec![("/rules/level/1/rule/needs/limits/0/below", json!(0))],
            &[
                "/rules/level/1/rule/needs/limits/0/below: found a limit that falls away at 0 points, which every complete sheet reaches, so that it never binds: the score `elsewhere` is at least 0; mend the number or the points of the score",
                "/rules/level/1: found rule `guard`, without which every complete sheet has the same level: no sheet meets a condition or comes to a number at which it would act; mend the rule, or take it out",
            ],
        ),
        (
            vec![("/rules/level/1/rule/needs/limits/0/below", json!(7))],
            &[
                "/rules/level/1/rule/needs/limits/0/below: found a limit that falls away at 7 points, which no complete sheet reaches, so that it never falls away: the score `elsewhere` is at most 6; mend the number or the points of the score",
            ],
        ),
        (
            // Without 3 points elsewhere the net points stay below the highest cut anyway.
            vec![("/rules/level/1/rule/needs/limits/0/below", json!(3))],
            &[
                "/rules/level/1: found rule `guard`, without which every complete sheet has the same level: wherever it would act, the rules before it have led there already; mend the rule, or take it out",
            ],
        ),
        (
            vec![(
                "/rules/level/1/rule",
                json!({ "at_most_above": { "score": "elsewhere", "steps": 2 } }),
            )],
            &[
                "/rules/level/1: found rule `guard`, without which every complete sheet has the same level: wherever it would act, the rules before it have led there already; mend the rule, or take it out",
            ],
        ),
        (
            vec![("/rules/level/2/rule/floor/any", risk_at(10))],
            &[
                "/rules/level/2/rule/floor/any/0/score/at_least: found a condition at 10 points, which no complete sheet reaches: the score `risk` is at most 9; mend the number or the points of the score",
                "/rules/level/2: found rule `floor`, without which every complete sheet has the same level: no sheet meets a condition or comes to a number at which it would act; mend the rule, or take it out",
            ],
        ),
        (
            // A floor at the lowest level lifts nothing.
            vec![(
                "/rules/level/2/rule/floor",
                json!({ "to": "low", "any": risk_at(3) }),
            )],
            &[
                "/rules/level/2: found rule `floor`, without which every complete sheet has the same level: wherever it would act, the rules before it have led there already; mend the rule, or take it out",
            ],
        ),
        (
            vec![(
                "/rules/level/-",
                rule(
                    "again",
                    &json!({ "floor": { "to": "moderate", "any": [{ "answer": { "of": { "indicators": ["housing"] }, "at": "highest" } }] } }),
                ),
            )],
            &[
                "/rules/level/2: found rule `floor`, without which every complete sheet has the same level: wherever it acts, the other rules lead to the same level without it; mend the rule, or take it out",
                "/rules/level/4: found rule `again`, without which every complete sheet has the same level: wherever it would act, the rules before it have led there already; mend the rule, or take it out",
            ],
        ),
        (
            vec![("/rules/flags/0/any", risk_at(10))],
            &[
                "/rules/flags/0/any/0/score/at_least: found a condition at 10 points, which no complete sheet reaches: the score `risk` is at most 9; mend the number or the points of the score",
                "/rules/flags/0: found flag `urgent`, none of whose conditions holds on any complete sheet; mend its conditions, or take the flag out",
            ],
        ),
        (
            vec![("/rules/flags/0/any", risk_at(0))],
            &[
                "/rules/flags/0/any/0/score/at_least: found a condition at 0 points, which every complete sheet reaches: the score `risk` is at least 0; mend the number or the points of the score",
                "/rules/flags/0: found flag `urgent`, which holds on every complete sheet: one of its conditions always does; mend its conditions, or take the flag out",
            ],
        ),
        (
            vec![("/rules/initial/due_when_any", risk_at(-1))],
            &[
                "/rules/initial/due_when_any/0/score/at_least: found a condition at -1 points, which every complete sheet reaches: the score `risk` is at least 0; mend the number or the points of the score",
                "/rules/initial/due_when_any: found conditions one of which every complete sheet meets: a directed assessment is always due; mend the conditions, or ask for a directed assessment at once",
            ],
        ),
        (
            vec![(
                "/rules/scores/-",
                json!({ "id": "seen", "title": words(), "rule": { "sum": { "strength": true } } }),
            )],
            &[
                "/rules/scores/4: found score `seen`, which no rule of the level, no flag, no condition and no other score reads: it is only shown; let a rule read it, or keep it only if people are to see its points",
            ],
        ),
        (
            vec![(
                "/rules/shares",
                json!([
                    { "id": "all", "title": words(), "of": { "strength": false } },
                    { "id": "rest", "title": words(), "of": { "indicators": ["income"] } },
                ]),
            )],
            &[
                "/rules/shares/1: found share `rest` without an indicator: the shares before it have taken all that it selects; mend what it selects or the order of the shares",
            ],
        ),
        (
            vec![
                (
                    "/rules/scores/1/rule/sum",
                    json!({ "indicators": ["family"] }),
                ),
                ("/rules/scores/2/rule/offset/by_divisor", json!(1)),
            ],
            &[
                "/indicators/4: found indicator `friends`, whose answer alone changes neither level nor flag on any complete sheet: no rule reads it; let a rule read it, or be sure that it is asked for another reason",
            ],
        ),
        (
            // All four points of strength take nothing off.
            vec![("/rules/scores/2/rule/offset/by_divisor", json!(5))],
            &[
                "/rules/level/2: found rule `floor`, without which every complete sheet has the same level: wherever it would act, the rules before it have led there already; mend the rule, or take it out",
                "/indicators/3: found indicator `family`, whose answer alone changes neither level nor flag on any complete sheet: its points only count in `strength`; let a rule read it, or be sure that it is asked for another reason",
                "/indicators/4: found indicator `friends`, whose answer alone changes neither level nor flag on any complete sheet: its points only count in `strength`; let a rule read it, or be sure that it is asked for another reason",
            ],
        ),
    ];
    for (changes, expected) in cases {
        assert_eq!(found(&with(&changes)), expected, "{changes:?}");
    }
}

#[test]
fn a_number_that_only_answers_that_exclude_one_another_would_reach_is_found() {
    // Not applicable adds 0, more than any option of income; yet then the count is without it.
    let mut list = base();
    list["indicators"][0] = indicator("income", "severity", &[-3, -2]);
    list["indicators"][0]["not_applicable"] = json!({ "text": words() });
    let scores = list["rules"]["scores"].as_array_mut().unwrap();
    let score = |id: &str, rule: Value| json!({ "id": id, "title": words(), "rule": rule });
    scores.push(score(
        "points",
        json!({ "sum": { "indicators": ["income", "housing"] } }),
    ));
    let answered =
        json!({ "of": { "indicators": ["income", "housing"] }, "at": { "option": "1" } });
    scores.push(score("given", json!({ "count": answered })));
    scores.push(score("both", json!({ "minimum": ["points", "given"] })));
    let flags = list["rules"]["flags"].as_array_mut().unwrap();
    flags.push(flag(
        "never",
        &json!([{ "score": { "id": "both", "at_least": 2 } }]),
    ));
    flags.push(flag(
        "sometimes",
        &json!([{ "score": { "id": "both", "at_least": 1 } }]),
    ));
    flags[0] = flag(
        "urgent",
        &json!([{ "score": { "id": "risk", "at_least": 5 } }]),
    );
    list["rules"]["level"][0]["rule"]["band"]["cuts"] = json!([1, 4]);
    list["rules"]["level"][1]["rule"]["needs"]["limits"][0]["below"] = json!(5);
    let found = found(&list);
    assert!(
        found[0].starts_with("/rules/flags/1/any/0/score/at_least: found a condition at 2 points, which no complete sheet reaches: the score `both` does not come there with any answers that go together;"),
        "{found:?}"
    );
    assert!(
        found[1].starts_with("/rules/flags/1: found flag `never`"),
        "{found:?}"
    );
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn answers_that_no_age_gives_are_found() {
    let mut list = base();
    let ages = |young: &str| json!({ "unborn": "1", "ages": [{ "under_months": 12, "option": young }, { "under_months": 216, "option": "0" }] });
    let highest = json!([{ "answer": { "of": { "indicators": ["income"] }, "at": "highest" } }]);
    list["rules"]["flags"][0]["any"] = highest;
    list["rules"]["level"][1]["rule"]["needs"]["limits"][0]["below"] = json!(5);
    list["indicators"][0]["from_age"] = ages("3");
    assert_eq!(found(&list), [""; 0]);
    list["indicators"][0]["from_age"] = ages("2");
    assert_eq!(
        found(&list),
        [
            "/rules/flags/0/any/0/answer: found a condition that no complete sheet meets: no age gives one of its answers; name another option, or mend the ages",
            "/rules/flags/0: found flag `urgent`, none of whose conditions holds on any complete sheet; mend its conditions, or take the flag out",
        ]
    );
    list["indicators"][0]["from_age"]["ages"][1]["option"] = json!("3");
    list["indicators"][0]["from_age"]["ages"][0]["option"] = json!("3");
    list["indicators"][0]["from_age"]["unborn"] = json!("3");
    let found = found(&list);
    let always = |it: &String| it.contains("every age gives one of its answers");
    assert!(found.iter().any(always), "{found:?}");
}

#[test]
fn not_applicable_that_counts_as_the_worst_is_found() {
    let mut list = base();
    list["rules"]["level"][0]["rule"]["band"] = json!({ "score": "strength", "cuts": [2, 1] });
    list["rules"]["flags"][0]["any"] = json!([{ "score": { "id": "net", "at_least": 7 } }]);
    assert_eq!(found(&list), [""; 0]);
    list["indicators"][3]["not_applicable"] = json!({ "text": words() });
    assert_eq!(
        found(&list),
        [
            "/indicators/3/not_applicable: found the strength `family` left out of some sheets, which adds nothing and so counts as the worst answer in rule `band`, where few points are a high level; ask it always, or let the rule read a score without this indicator"
        ]
    );
    // On a signed scale nothing is better than the worst.
    for (option, points) in [-2, -1, 2].into_iter().enumerate() {
        list["indicators"][3]["options"][option]["points"] = json!(points);
    }
    assert_eq!(found(&list), [""; 0]);
}

#[test]
fn what_is_too_much_work_is_not_decided_and_nothing_is_made_up() {
    let mut list = base();
    let many: Vec<Value> = (0..500)
        .map(|place| indicator(&format!("i{place}"), "severity", &[0, 400, 700, 1000]))
        .collect();
    let scores: Vec<Value> = (0..10)
        .map(|score| {
            let of: Vec<String> = (0..500).filter(|it| it % 10 == score).map(|it| format!("i{it}")).collect();
            json!({ "id": format!("s{score}"), "title": words(), "rule": { "sum": { "indicators": of } } })
        })
        .collect();
    let names: Vec<&Value> = scores.iter().map(|it| &it["id"]).collect();
    let most = json!({ "id": "most", "title": words(), "rule": { "maximum": names } });
    list["domains"].as_array_mut().unwrap().pop();
    list["indicators"] = json!(many);
    list["rules"]["scores"] = json!(scores);
    list["rules"]["scores"].as_array_mut().unwrap().push(most);
    list["rules"]["level"] = json!([rule(
        "band",
        &json!({ "band": { "score": "most", "cuts": [30_000, 60_000] } })
    )]);
    list["rules"]["flags"] = json!([]);
    list["rules"]["initial"]["due_when_any"] = json!([{ "score": { "id": "s0", "at_least": 1 } }]);
    list["rules"]["reassessment"]["scores"] = json!([]);
    let findings = findings(&list);
    let found: Vec<String> = findings.found.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "/rules/level/0/rule/band/cuts/1: found a cut at 60000 points, which no complete sheet reaches: the score `most` is at most 50000; mend the number or the points of the score"
        ]
    );
    let undecided: Vec<String> = findings.undecided.iter().map(ToString::to_string).collect();
    assert_eq!(
        undecided,
        [
            "/rules/level/0/rule/band/cuts/0: not decided: whether a sheet comes to this number",
            "/rules/level: not decided: which rules, levels and answers have an effect",
        ]
    );
    assert!(findings.effects.iter().all(|it| it.level_steps.is_none()));
}
