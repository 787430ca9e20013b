//! The schemas say of every list, assessment and outcome what the reader says, as far as a schema can.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod mistakes;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use jsonschema::Validator;
use mistakes::{ASSESSMENT, LIST, with};
use serde_json::{Value, json};
use zajedno_core::codes::Code;
use zajedno_core::json::{OutcomeDocument, ReadError, read_assessment, read_instrument};
use zajedno_core::schema::{SchemaFile, files};
use zajedno_core::{Instrument, Scorer, assess, builtin};
use zajedno_tests::instruments;
use zajedno_tests::vignettes::{SEPARATION_RISK, Vignettes};

/// What only the reader can say, though it is a matter of shape or of a single value: why, the place in the file (`*` for any
/// step, `*` alone for any place), the code, and a text that shows it.
const BEYOND_A_SCHEMA: &[(&str, &str, Code, &str, &str, &str)] = &[
    (
        "a key stands twice: JSON keeps one of them",
        "*",
        Code::RepeatedKey,
        LIST,
        r#""points": 5"#,
        r#""points": 5, "points": 5"#,
    ),
    (
        "a domain has an indicator: they name it elsewhere",
        "/domains/*",
        Code::Count,
        LIST,
        r#""domain": "strong""#,
        r#""domain": "home""#,
    ),
    (
        "rules that make a level have two levels to choose from",
        "/levels",
        Code::Count,
        LIST,
        r#"},
    { "id": "high", "title": { "en": "High" }, "calls_for": { "en": "Much" }, "review_days": 90 }"#,
        "}",
    ),
    (
        "no more can be missing than is asked",
        "/rules/missing/prorate/at_most",
        Code::Number,
        LIST,
        r#""missing": "interval""#,
        r#""missing": { "prorate": { "at_most": 4 } }"#,
    ),
    (
        "February has 29 days in some years",
        "/date",
        Code::Date,
        ASSESSMENT,
        "2026-03-02",
        "2026-02-29",
    ),
];

/// The rest of what only the reader says, each with a text that shows it.
const IN_WORDS_ONLY: &[(&str, &str, &str)] = &[
    (
        "a number with a fraction of nothing",
        r#""points": 5"#,
        r#""points": 5.0"#,
    ),
    (
        "a reference that stands for nothing",
        r#""domain": "strong""#,
        r#""domain": "weak""#,
    ),
    ("points that fall", r#""points": 5"#, r#""points": 1"#),
    (
        "words in a language that is not declared",
        r#"{ "en": "Home" }"#,
        r#"{ "sr-Cyrl": "Дом" }"#,
    ),
    (
        "a rule that is not monotone",
        r#""sum": { "strength": true }"#,
        r#""sum": {}"#,
    ),
    (
        "an id that stands twice",
        r#""id": "help""#,
        r#""id": "age""#,
    ),
    ("a version beyond every number", "1.0.0", "1.0.99999999999"),
    (
        "cuts that do not fit the levels",
        r#""cuts": [3]"#,
        r#""cuts": [3, 5]"#,
    ),
];

/// Codes of what a schema says as well.
const OF_SHAPE: &[Code] = &[
    Code::WrongType,
    Code::UnknownKey,
    Code::MissingKey,
    Code::RepeatedKey,
    Code::UnknownWord,
    Code::Unfitting,
    Code::Date,
    Code::OtherFormat,
    Code::MalformedId,
    Code::ReservedId,
    Code::Count,
    Code::Number,
    Code::Text,
    Code::TooLong,
    Code::RepeatedSource,
];

/// What a reader refuses bytes for.
type Reader = fn(&[u8]) -> Option<ReadError>;

fn schema(name: &str) -> Validator {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../crates/core/schema")
        .join(name);
    let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    assert!(jsonschema::draft202012::meta::is_valid(&schema), "{name}");
    jsonschema::draft202012::new(&schema).unwrap()
}

fn valid(schema: &Validator, what: &str, value: &Value) {
    let problems: Vec<String> = schema
        .iter_errors(value)
        .map(|it| format!("{}: {it}", it.instance_path()))
        .collect();
    assert!(problems.is_empty(), "{what}:\n{}", problems.join("\n"));
}

fn small() -> Instrument {
    read_instrument(LIST.as_bytes()).unwrap()
}

/// Every list with its assessments.
fn lists() -> Vec<(String, String, Vec<String>)> {
    let vignettes: Vignettes = serde_json::from_str(SEPARATION_RISK).unwrap();
    let stages = vignettes.vignettes.into_iter().flat_map(|it| it.stages);
    let stages = stages.map(|it| it.assessment.get().to_owned()).collect();
    let mut lists = vec![
        (
            "separation-risk".into(),
            builtin::SEPARATION_RISK.to_owned(),
            stages,
        ),
        ("small".into(), LIST.to_owned(), vec![ASSESSMENT.to_owned()]),
    ];
    lists.extend(instruments::all().into_iter().map(|it| {
        let cases = it.cases.iter().map(|it| it.assessment.get().to_owned());
        (it.name, it.list, cases.collect())
    }));
    lists
}

/// What an assessment comes to, as it is written.
fn outcome(scorer: &Scorer, text: &str) -> Value {
    let list = scorer.instrument();
    let assessment = read_assessment(text.as_bytes(), list).unwrap();
    let result = assess(scorer, &assessment).unwrap();
    serde_json::to_value(OutcomeDocument::new(list, &assessment, &result)).unwrap()
}

#[test]
fn the_written_schemas_are_those_of_the_types() {
    for SchemaFile { name, text } in files().unwrap() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/core/schema");
        let written = fs::read_to_string(path.join(&name)).unwrap();
        assert_eq!(written, text, "{name}: run `cargo xtask schema --write`");
        let schema: Value = serde_json::from_str(&text).unwrap();
        for example in schema["examples"].as_array().unwrap() {
            valid(&self::schema(&name), &name, example);
        }
    }
}

#[test]
fn every_list_assessment_and_outcome_is_valid() {
    let [list, assessment, outcome] =
        ["list", "assessment", "outcome"].map(|name| schema(&format!("{name}.v1.schema.json")));
    let mut outcomes = 0;
    for (name, text, assessments) in lists() {
        valid(&list, &name, &serde_json::from_str(&text).unwrap());
        let scorer = Scorer::new(Arc::new(read_instrument(text.as_bytes()).unwrap()));
        for text in assessments {
            valid(&assessment, &name, &serde_json::from_str(&text).unwrap());
            let written = self::outcome(&scorer, &text);
            valid(&outcome, &name, &written);
            outcomes += 1;
        }
    }
    assert!(outcomes > 30, "{outcomes}");
}

/// Whether a place is the one that a pattern of steps names.
fn is_at(pattern: &str, place: &str) -> bool {
    pattern == "*"
        || pattern.split('/').count() == place.split('/').count()
            && (pattern.split('/').zip(place.split('/'))).all(|(it, step)| it == "*" || it == step)
}

/// What the reader finds, with its place.
fn found(error: &ReadError) -> Vec<(String, Code)> {
    match error {
        ReadError::Shape { path, code, .. } => vec![(path.as_str().to_owned(), *code)],
        ReadError::Problems(problems) => problems
            .iter()
            .map(|it| (it.problem.at.as_str().to_owned(), it.problem.code()))
            .collect(),
        other @ (ReadError::TooLarge { .. } | ReadError::NotUtf8 { .. } | _) => panic!("{other}"),
    }
}

/// Whether the reader finds something that a schema can say as well.
fn is_of_shape(error: &ReadError) -> bool {
    found(error).iter().any(|(place, code)| {
        let mut beyond = BEYOND_A_SCHEMA.iter();
        OF_SHAPE.contains(code) && !beyond.any(|(_, at, of, ..)| code == of && is_at(at, place))
    })
}

/// The reader and the schema agree on a text: `Some` with what they do not agree on.
fn disagreement(schema: &Validator, text: &str, read: Reader) -> Option<String> {
    let value: Value = serde_json::from_str(text).ok()?;
    let (takes, error) = (schema.is_valid(&value), read(text.as_bytes()));
    match error {
        None if takes => None,
        None => {
            let problem = schema.iter_errors(&value).next().unwrap();
            Some(format!(
                "the schema alone refuses {}: {problem}",
                problem.instance_path()
            ))
        }
        Some(error) => {
            (takes && is_of_shape(&error)).then(|| format!("the reader alone refuses: {error}"))
        }
    }
}

fn bad_list(bytes: &[u8]) -> Option<ReadError> {
    read_instrument(bytes).err()
}

fn bad_assessment(bytes: &[u8]) -> Option<ReadError> {
    read_assessment(bytes, &small()).err()
}

#[test]
fn mistakes_of_shape_are_refused_by_the_schema_too() {
    let (list, assessment) = (
        schema("list.v1.schema.json"),
        schema("assessment.v1.schema.json"),
    );
    let mut texts: Vec<(&Validator, String, String, Reader)> = Vec::new();
    for (text, mistakes) in [
        (LIST.to_owned(), mistakes::LISTS),
        (LIST.to_owned(), mistakes::SHAPES),
        (LIST.to_owned(), mistakes::STRENGTHS),
        (mistakes::conditional(), mistakes::CONDITIONS),
    ] {
        for &(piece, mistake) in mistakes {
            let text = with(&text, &[(piece, mistake)]);
            texts.push((&list, mistake.into(), text, bad_list));
        }
    }
    for (text, mistakes) in [
        (ASSESSMENT.to_owned(), mistakes::assessments()),
        (mistakes::noted(), mistakes::notes()),
    ] {
        for (piece, mistake) in mistakes {
            let text = with(&text, &[(piece, &mistake)]);
            texts.push((&assessment, mistake, text, bad_assessment));
        }
    }
    let disagree: Vec<String> = texts
        .iter()
        .filter_map(|(schema, what, text, read)| {
            disagreement(schema, text, *read).map(|it| format!("{what}: {it}"))
        })
        .collect();
    assert!(disagree.is_empty(), "{}", disagree.join("\n"));
}

#[test]
fn what_a_schema_cannot_say_stands_in_the_table() {
    let (list, assessment) = (
        schema("list.v1.schema.json"),
        schema("assessment.v1.schema.json"),
    );
    let takes =
        |schema: &Validator, text: &str| schema.is_valid(&serde_json::from_str(text).unwrap());
    for &(why, place, code, text, piece, mistake) in BEYOND_A_SCHEMA {
        let wrong = with(text, &[(piece, mistake)]);
        let (schema, error) = if text == LIST {
            (&list, bad_list(wrong.as_bytes()))
        } else {
            (&assessment, bad_assessment(wrong.as_bytes()))
        };
        let found = found(&error.unwrap());
        let is_there = found.iter().any(|(at, of)| *of == code && is_at(place, at));
        assert!(is_there, "{why}: {found:?}");
        assert!(takes(schema, &wrong), "{why}: the schema says it too");
    }
    for &(what, piece, mistake) in IN_WORDS_ONLY {
        let text = with(LIST, &[(piece, mistake)]);
        assert!(bad_list(text.as_bytes()).is_some(), "{what}: taken");
        assert!(takes(&list, &text), "{what}: the schema says it too");
    }
}

/// The places in a value, each kind of place once: elements of an array are alike.
fn kinds_of_place(
    value: &Value,
    place: &str,
    kind: &str,
    seen: &mut BTreeSet<String>,
) -> Vec<String> {
    let mut places = Vec::new();
    if seen.insert(format!("{kind} {}", kind_of(value))) {
        places.push(place.to_owned());
    }
    let mut step = |step: &str, of_kind: &str, it: &Value| {
        let (place, kind) = (format!("{place}/{step}"), format!("{kind}/{of_kind}"));
        places.extend(kinds_of_place(it, &place, &kind, seen));
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(name, it)| step(name, name, it)),
        Value::Array(elements) => {
            let elements = elements.iter().enumerate();
            elements.for_each(|(at, it)| step(&at.to_string(), "*", it));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    places
}

/// Objects with other keys are of another kind.
fn kind_of(value: &Value) -> String {
    match value {
        Value::Object(members) => members.keys().cloned().collect::<Vec<_>>().join(","),
        Value::Array(_) => "array".into(),
        Value::String(_) => "text".into(),
        Value::Null | Value::Bool(_) | Value::Number(_) => "value".into(),
    }
}

/// What may stand in place of a value.
#[expect(clippy::too_many_lines, reason = "a table of values")]
fn others(value: &Value) -> Vec<Value> {
    match value {
        Value::Null => vec![json!(1)],
        Value::Bool(_) => vec![json!("yes"), json!(1), json!(null)],
        Value::Number(_) => {
            let numbers = [
                -1_000_001, -1_000_000, -1001, -1000, -1, 0, 1, 2, 8, 9, 100, 101, 255, 256, 512,
            ];
            let more = [
                513, 1000, 1001, 1200, 1201, 3650, 3651, 65_535, 65_536, 1_000_000, 1_000_001,
            ];
            let numbers = numbers.into_iter().chain(more).map(Value::from);
            numbers
                .chain([json!("5"), json!(1.5), json!(true), json!([]), json!(null)])
                .collect()
        }
        Value::String(_) => {
            let texts = [
                "",
                " ",
                "Respite care",
                "предах",
                "unknown",
                "a_b-C9",
                "01.0.0",
                "2.3.4",
                "2026-02-31",
                "2026-03-01",
            ];
            let texts = texts.into_iter().map(Value::from);
            let long = [
                json!("a".repeat(64)),
                json!("a".repeat(65)),
                json!("a".repeat(4097)),
            ];
            texts
                .chain(long)
                .chain([json!(1), json!({}), json!(["a"]), json!(null)])
                .collect()
        }
        Value::Array(elements) => {
            let mut others = vec![json!([]), json!({}), json!("x"), json!(null)];
            if let Some(first) = elements.first() {
                others.extend(
                    [1, 2, 3, 7, 8, 9, 12, 13, 16, 17, 32, 33]
                        .map(|count| vec![first.clone(); count].into()),
                );
            }
            others
        }
        Value::Object(members) => {
            let mut others = vec![json!({}), json!([]), json!("x"), json!(null)];
            for name in members.keys() {
                let mut without = members.clone();
                without.remove(name);
                others.push(without.into());
            }
            let mut more = members.clone();
            more.insert("more".into(), json!(1));
            others.push(more.into());
            others
        }
    }
}

/// Changes one thing after another in a text, and asks both; how many changes there were.
fn agree_on_changes(
    schema: &Validator,
    text: &str,
    read: Reader,
    seen: &mut BTreeSet<String>,
) -> usize {
    let mut value: Value = serde_json::from_str(text).unwrap();
    let (mut changes, mut disagree) = (0, Vec::new());
    for place in kinds_of_place(&value, "", "", seen) {
        let before = value.pointer(&place).unwrap().clone();
        for now in others(&before) {
            *value.pointer_mut(&place).unwrap() = now.clone();
            changes += 1;
            if let Some(found) = disagreement(schema, &value.to_string(), read) {
                disagree.push(format!("{place} = {:.80}: {found}", now.to_string()));
            }
        }
        *value.pointer_mut(&place).unwrap() = before;
    }
    assert!(disagree.is_empty(), "{}", disagree.join("\n"));
    changes
}

#[test]
fn the_reader_and_the_schema_agree_on_every_change_of_a_list() {
    let schema = schema("list.v1.schema.json");
    let mut seen = BTreeSet::new();
    let mut changes = agree_on_changes(&schema, LIST, bad_list, &mut seen);
    for it in instruments::all() {
        changes += agree_on_changes(&schema, &it.list, bad_list, &mut seen);
    }
    assert!(changes > 2_000, "{changes}");
}

#[test]
fn the_reader_and_the_schema_agree_on_every_change_of_an_assessment() {
    let schema = schema("assessment.v1.schema.json");
    let whole = with(
        &mistakes::noted(),
        &[
            (r#""1.0.0""#, r#""1.0.0", "digest": """#),
            (
                r#""notes": {}"#,
                r#""notes": { "help": { "fact": "They help.", "sources": ["parent", "child"], "on": "2026-03-01" } }"#,
            ),
            (
                r#""harm": "1""#,
                r#""harm": { "option": "2", "confirmed": { "by": "A. B.", "on": "2026-03-01", "source": "document" } }"#,
            ),
            (
                r#""birth": "2019-05""#,
                r#""birth": "2019-05", "birth_estimated": true, "in_formal_care": false,
                "notes": { "harm": { "check": "no" } },
                "previous": { "level": "low", "date": "2025-12-01" },
                "judgement": {
                    "level": "high", "ground": "g", "reason": "r", "approved_by": "C. D.", "approved_on": "2026-03-02"
                }"#,
            ),
        ],
    );
    assert!(bad_assessment(whole.as_bytes()).is_none());
    let changes = agree_on_changes(&schema, &whole, bad_assessment, &mut BTreeSet::new());
    assert!(changes > 300, "{changes}");
}

/// No reader of ours refuses an outcome, so each of its values is put in the wrong: what no schema speaks of would pass.
#[test]
fn every_value_of_an_outcome_is_described() {
    let schema = schema("outcome.v1.schema.json");
    let mut undescribed = BTreeSet::new();
    for (name, text, assessments) in lists() {
        let scorer = Scorer::new(Arc::new(read_instrument(text.as_bytes()).unwrap()));
        for text in assessments {
            let mut outcome = outcome(&scorer, &text);
            let mut places = Vec::new();
            places_of(&outcome, "", &mut places);
            for place in places {
                let it = outcome.pointer_mut(&place).unwrap();
                let before = std::mem::replace(it, json!([[]]));
                if schema.is_valid(&outcome) {
                    undescribed.insert(format!("{name}:{place}"));
                }
                *outcome.pointer_mut(&place).unwrap() = before;
            }
        }
    }
    assert!(undescribed.is_empty(), "{undescribed:?}");
}

fn places_of(value: &Value, place: &str, into: &mut Vec<String>) {
    let mut step = |step: &str, it: &Value| {
        let place = format!("{place}/{step}");
        places_of(it, &place, into);
        into.push(place);
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(name, it)| step(name, it)),
        // The elements are alike: the first and the last stand for the rest.
        Value::Array(elements) => {
            let last = elements.len().saturating_sub(1);
            let ends = elements
                .iter()
                .enumerate()
                .filter(|(at, _)| [0, last].contains(at));
            ends.for_each(|(at, it)| step(&at.to_string(), it));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
