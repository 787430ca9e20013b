//! One small result for each thing that an operation can do.

use serde_json::{Value, json};

use super::{Told, rule, score};

/// The name of a case, the result, and the ids of the scores that its account shows.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) told: Told,
}

pub(crate) fn all() -> Vec<Case> {
    let cases: [fn() -> (&'static str, Told); 14] = [
        weighted,
        counted,
        capped,
        higher_of_two_sums,
        greatest_and_least,
        strengths_read_downwards,
        not_raised,
        without_a_band,
        nothing_raises,
        without_levels,
        approximate,
        approximate_and_weighed,
        refused,
        given_when_whole,
    ];
    let cases = cases.into_iter().map(|case| case());
    cases.map(|(name, told)| Case { name, told }).collect()
}

fn risk() -> Value {
    score("risk", &json!({"sum": {"strength": false}}))
}

fn strength() -> Value {
    score("strength", &json!({"sum": {"strength": true}}))
}

fn band(of: &str, cuts: [i32; 2]) -> Value {
    rule("band", &json!({"band": {"score": of, "cuts": cuts}}))
}

fn whole(a: u8, b: u8, c: u8, d: u8) -> Value {
    let [a, b, c, d] = [a, b, c, d].map(|it| it.to_string());
    json!({"a": a, "b": b, "c": c, "d": d, "p": "1", "q": "2"})
}

fn weighted() -> (&'static str, Told) {
    let weighed = json!({"weighted_sum": [
        {"of": {"indicators": ["a", "b"]}, "weight": 2},
        {"of": {"indicators": ["c"]}, "weight": 1},
    ]});
    let rules =
        json!({"scores": [score("weighed", &weighed)], "level": [band("weighed", [6, 11])]});
    let answers = json!({"a": "3", "b": "2", "c": "unknown", "d": "3"});
    ("weighted", Told::new(&rules, &answers))
}

fn counted() -> (&'static str, Told) {
    let count = json!({"count": {"of": {"strength": false}, "at": {"option": "2"}}});
    let rules = json!({"scores": [score("count", &count)], "level": [band("count", [1, 3])]});
    let answers = json!({"a": "3", "b": "2", "c": "1", "d": "unknown", "p": "0", "q": "0"});
    ("counted", Told::new(&rules, &answers))
}

fn capped() -> (&'static str, Told) {
    let cap = json!({"cap": {"of": "risk", "at_least": 1, "at_most": 5}});
    let rules = json!({"scores": [risk(), score("cap", &cap)], "level": [band("cap", [2, 5])]});
    ("capped", Told::new(&rules, &whole(3, 3, 1, 0)))
}

fn two_sums() -> Vec<Value> {
    vec![
        score("one", &json!({"sum": {"indicators": ["a", "b"]}})),
        score("other", &json!({"sum": {"indicators": ["c", "d"]}})),
    ]
}

fn higher(of: &str, cuts: [i32; 2]) -> Value {
    rule(
        "higher",
        &json!({"at_least_band": {"score": of, "cuts": cuts}}),
    )
}

fn higher_of_two_sums() -> (&'static str, Told) {
    let level = [band("one", [2, 4]), higher("other", [3, 6])];
    let rules = json!({"scores": two_sums(), "level": level});
    ("higher of two sums", Told::new(&rules, &whole(1, 1, 3, 3)))
}

fn not_raised() -> (&'static str, Told) {
    let level = [band("one", [2, 4]), higher("other", [3, 6])];
    let rules = json!({"scores": two_sums(), "level": level});
    ("not raised", Told::new(&rules, &whole(3, 1, 3, 0)))
}

fn greatest_and_least() -> (&'static str, Told) {
    let mut scores = two_sums();
    scores.push(score("greatest", &json!({"maximum": ["one", "other"]})));
    scores.push(score("least", &json!({"minimum": ["one", "other"]})));
    let level = [band("greatest", [2, 6]), higher("least", [1, 4])];
    let rules = json!({"scores": scores, "level": level});
    let answers = json!({"a": "3", "b": "2", "c": "1", "d": "unknown", "p": "1", "q": "1"});
    ("greatest and least", Told::new(&rules, &answers))
}

fn strengths_read_downwards() -> (&'static str, Told) {
    let poor = json!({"score": {"id": "strength", "at_most": 2}});
    let title = json!({"sr-Cyrl": "Мало ослонца", "en": "Little to rely on"});
    let flag = json!({
        "id": "poor", "title": title, "explanation": title, "any": [poor],
        "task": {"sr-Cyrl": "Наћи ослонац", "en": "Find someone"},
        "task_if_possible": {"sr-Cyrl": "Питати", "en": "Ask"},
    });
    let floor = json!({"floor": {"to": "middle", "any": [poor]}});
    let level = [band("strength", [3, 1]), rule("floor", &floor)];
    let rules = json!({"scores": [strength()], "level": level, "flags": [flag]});
    let answers = json!({"a": "0", "b": "0", "c": "0", "d": "0", "p": "1", "q": "unknown"});
    ("strengths read downwards", Told::new(&rules, &answers))
}

/// Any answer at 2 or more calls for action; nothing is added up.
fn action_levels() -> Value {
    let at =
        |option: &str| json!({"answer": {"of": {"strength": false}, "at": {"option": option}}});
    let floor = |id: &str, to: &str, option: &str| {
        rule(id, &json!({"floor": {"to": to, "any": [at(option)]}}))
    };
    json!({"level": [floor("two", "middle", "2"), floor("three", "high", "3")]})
}

fn without_a_band() -> (&'static str, Told) {
    (
        "without a band",
        Told::new(&action_levels(), &whole(0, 3, 0, 0)),
    )
}

fn nothing_raises() -> (&'static str, Told) {
    (
        "nothing raises",
        Told::new(&action_levels(), &whole(0, 1, 0, 1)),
    )
}

fn without_levels() -> (&'static str, Told) {
    let title = json!({"sr-Cyrl": "Потребна је помоћ", "en": "Help is needed"});
    let any = json!([{"score": {"id": "risk", "at_least": 4}}]);
    let flag = json!({
        "id": "help", "title": title, "explanation": title, "any": any,
        "task": {"sr-Cyrl": "Договорити помоћ", "en": "Arrange help"},
        "task_if_possible": {"sr-Cyrl": "Питати за помоћ", "en": "Ask about help"},
    });
    let rules = json!({"scores": [risk()], "flags": [flag]});
    let answers = json!({"a": "3", "b": "2", "c": "unknown"});
    ("without levels", Told::new(&rules, &answers))
}

fn approximate() -> (&'static str, Told) {
    let rules = json!({
        "missing": {"prorate": {"at_most": 2}},
        "scores": [risk()],
        "level": [band("risk", [5, 8])],
    });
    let answers = json!({"a": "2", "b": "2", "c": "1", "d": "unknown", "p": "1", "q": "unknown"});
    ("approximate", Told::new(&rules, &answers))
}

fn approximate_and_weighed() -> (&'static str, Told) {
    let weighed = json!({"weighted_sum": [
        {"of": {"indicators": ["a"]}, "weight": 3},
        {"of": {"indicators": ["b", "c", "d"]}, "weight": 1},
    ]});
    let count = json!({"count": {"of": {"strength": false}, "at": {"option": "2"}}});
    let cap = json!({"cap": {"of": "weighed", "at_most": 14}});
    let offset = json!({"offset": {
        "of": "cap", "by": "strength", "at_most": 3, "by_divisor": 2, "of_divisor": 4,
    }});
    let scores = [
        score("weighed", &weighed),
        score("cap", &cap),
        strength(),
        score("net", &offset),
        score("count", &count),
    ];
    let guard = json!({"needs": {"score": "count", "limits": [{"below": 4, "at_most": "middle"}]}});
    let floor =
        json!({"floor": {"to": "middle", "any": [{"score": {"id": "count", "at_least": 3}}]}});
    let level = [
        band("net", [4, 9]),
        rule(
            "above",
            &json!({"at_most_above": {"score": "cap", "steps": 1}}),
        ),
        rule("guard", &guard),
        higher("count", [2, 4]),
        rule("floor", &floor),
    ];
    let rules = json!({
        "missing": {"prorate": {"at_most": 2}}, "scores": scores, "level": level,
    });
    let answers = json!({"a": "3", "b": "1", "c": "2", "d": "unknown", "p": "2", "q": "unknown"});
    ("approximate and weighed", Told::new(&rules, &answers))
}

fn refusing() -> Value {
    json!({"missing": "refuse", "scores": [risk()], "level": [band("risk", [5, 8])]})
}

fn refused() -> (&'static str, Told) {
    (
        "refused",
        Told::new(
            &refusing(),
            &json!({"a": "3", "b": "2", "p": "1", "q": "1"}),
        ),
    )
}

fn given_when_whole() -> (&'static str, Told) {
    (
        "given when whole",
        Told::new(&refusing(), &whole(3, 2, 1, 0)),
    )
}

/// The same list with two children, and with no answer at all.
pub(crate) fn refused_of_several() -> Told {
    Told::of(&refusing(), &json!({"a": "3"}), &["A", "B"])
}

pub(crate) fn refused_of_nothing() -> Told {
    Told::new(&refusing(), &json!({}))
}
