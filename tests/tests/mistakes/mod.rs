//! Lists and assessments with one mistake each: a piece of the small text, and what stands there instead.

pub(crate) const LIST: &str = include_str!("../../lists/small.json");
pub(crate) const ASSESSMENT: &str = include_str!("../../lists/small-assessment.json");

/// A piece of a text, and what stands there instead.
pub(crate) type Mistake = (&'static str, String);

/// The text with each of these pieces exchanged once.
pub(crate) fn with(text: &str, mistakes: &[(&str, impl AsRef<str>)]) -> String {
    mistakes
        .iter()
        .fold(text.to_owned(), |text, (piece, mistake)| {
            assert!(text.contains(piece), "no {piece} in the text");
            text.replacen(piece, mistake.as_ref(), 1)
        })
}

/// The assessment with an empty place for notes about the family.
pub(crate) fn noted() -> String {
    with(ASSESSMENT, &[(r#""family""#, r#""notes": {}, "family""#)])
}

/// Mistakes in what a list says; its shape is right.
pub(crate) const LISTS: &[(&str, &str)] = &[
    (r#""format": 1"#, r#""format": 2"#),
    ("1.0.0", "1.0"),
    ("1.0.0", "01.0.0"),
    (r#"[{ "id": "respite""#, r#"[{ "id": "Respite care""#),
    (r#"[{ "id": "respite""#, r#"[{ "id": "предах""#),
    (
        r#""id": "2", "points": 5"#,
        r#""id": "unknown", "points": 5"#,
    ),
    (r#""id": "help""#, r#""id": "age""#),
    (r#""domain": "strong""#, r#""domain": "stong""#),
    (r#""score": "net""#, r#""score": "nett""#),
    (r#""at_most": "low""#, r#""at_most": "Low""#),
    (r#""evidence_grade": "A""#, r#""evidence_grade": "B""#),
    (r#"["harm"]"#, r#"["harm", "home"]"#),
    (r#"{ "en": "Home" }"#, "{}"),
    (
        r#"{ "en": "Home" }"#,
        r#"{ "en": "Home", "sr-Cyrl": "Дом" }"#,
    ),
    (
        r#""due_when_any": [{ "score": { "id": "risk", "at_least": 2 } }]"#,
        r#""due_when_any": []"#,
    ),
    (r#""answered_percent": 80"#, r#""answered_percent": 101"#),
    (r#""by_divisor": 2"#, r#""by_divisor": 0"#),
    (r#""points": 5"#, r#""points": 5000"#),
    (r#""review_days": 90"#, r#""review_days": 0"#),
    (r#""points": 5"#, r#""points": 1"#),
    (r#""under_months": 12,"#, r#""under_months": 300,"#),
    (r#""cuts": [3]"#, r#""cuts": [3, 5]"#),
    (r#""sum": { "strength": true }"#, r#""sum": {}"#),
    (r#""by": "strength""#, r#""by": "risk""#),
    (r#""at": "2", "floor""#, r#""at": "0", "floor""#),
    (r#""above": "0""#, r#""above": "2""#),
    (r#""above": "0""#, r#""above": "3""#),
    (r#"{ "en": "Say help" }"#, "{}"),
    (r#""sign_off": { "at": "0""#, r#""sign_off": { "at": "3""#),
    (r#""sources": 1"#, r#""sources": 0"#),
    (r#""sources": 1"#, r#""sources": 9"#),
    (
        r#""from_age": {"#,
        r#""check": { "above": "0", "text": { "en": "Is it?" }, "if_yes": { "en": "It is" } }, "from_age": {"#,
    ),
    (
        r#""from_age": {"#,
        r#""sign_off": { "at": "0", "sources": 1 }, "from_age": {"#,
    ),
    (r#""domain": "strong""#, r#""domain": "home""#),
    (
        r#""under_months": 216, "option""#,
        r#""under_months": 200, "option""#,
    ),
    (r#"{ "floor": "low""#, r#"{ "floor": "high""#),
    (r#"{ "indicators": ["harm"] }"#, r#"{ "strength": true }"#),
    (
        r#""rule": { "needs": { "score": "risk", "limits": [{ "below": 2, "at_most": "low" }] } }"#,
        r#""rule": { "band": { "score": "net", "cuts": [3] } }"#,
    ),
];

/// The list with a gate about the child, and harm and help asked under conditions.
pub(crate) fn conditional() -> String {
    let gate = r#"{
      "id": "visits", "domain": "home", "about": "child", "type": "gate", "text": { "en": "Visits?" },
      "options": [
        { "id": "no", "points": 0, "anchor": { "en": "No" } },
        { "id": "yes", "points": 0, "anchor": { "en": "Yes" } }
      ]
    },
    {
      "id": "harm", "asked_if": [
        { "gate": { "indicator": "visits", "options": ["yes"] } },
        { "age": { "from_months": 24, "under_months": 200 } }
      ],"#;
    let help = r#""id": "help", "asked_if": [{ "kind": ["directed", "review"] }],"#;
    with(
        LIST,
        &[
            ("{\n      \"id\": \"harm\",", gate),
            (r#""id": "help","#, help),
        ],
    )
}

/// Mistakes in conditions and gates, of which the shape is right.
pub(crate) const CONDITIONS: &[(&str, &str)] = &[
    (r#""from_months": 24"#, r#""from_months": 200"#),
    (
        r#""from_months": 24, "under_months": 200"#,
        r#""under_months": 0"#,
    ),
    (r#""indicator": "visits""#, r#""indicator": "visitors""#),
    (r#""indicator": "visits""#, r#""indicator": "help""#),
    (r#""indicator": "visits""#, r#""indicator": "age""#),
    (r#"["yes"]"#, r#"["yes", "no"]"#),
    (r#"["yes"]"#, r#"["perhaps"]"#),
    (r#""id": "yes", "points": 0"#, r#""id": "yes", "points": 1"#),
    (
        r#"{ "en": "Visits?" }"#,
        r#"{ "en": "Visits?" }, "services": ["respite"]"#,
    ),
    (
        r#"{ "en": "Visits?" }"#,
        r#"{ "en": "Visits?" }, "critical": { "at": "yes", "floor": "high", "action": { "en": "Go" } }"#,
    ),
    (
        r#"{ "en": "Visits?" }"#,
        r#"{ "en": "Visits?" }, "sign_off": { "at": "yes", "sources": 1 }"#,
    ),
    (
        r#"[{ "kind": ["directed", "review"] }]"#,
        r#"[{ "age": { "from_months": 3 } }]"#,
    ),
    (
        r#"[{ "kind": ["directed", "review"] }]"#,
        r#"[{ "gate": { "indicator": "visits", "options": ["yes"] } }]"#,
    ),
    (
        r#"[{ "kind": ["directed", "review"] }]"#,
        r#"[{ "kind": ["directed", "review"] }], "core": true"#,
    ),
    (r#""id": "harm","#, r#""id": "harm", "core": true,"#),
    (r#"{ "strength": true }"#, r#"{ "indicators": ["visits"] }"#),
    (r#"{ "strength": true }"#, r#"{ "type": "gate" }"#),
];

/// Mistakes in what a list says of strengths in conditions, where lower is worse.
pub(crate) const STRENGTHS: &[(&str, &str)] = &[
    (
        r#""of": { "indicators": ["harm"] }, "at": { "option": "1" }"#,
        r#""of": { "indicators": ["help"] }, "at": { "option": "1" }"#,
    ),
    (
        r#""of": { "indicators": ["harm"] }, "at": { "option": "1" }"#,
        r#""of": { "indicators": ["help"] }, "at": "highest""#,
    ),
    (
        r#"{ "en": "Help" },"#,
        r#"{ "en": "Help" }, "critical": { "at": "1", "floor": "high", "action": { "en": "Help" } },"#,
    ),
];

/// Mistakes in the shape of a list.
pub(crate) const SHAPES: &[(&str, &str)] = &[
    (r#""points": 5"#, r#""points": "5""#),
    (r#""points": 5"#, r#""points": 5.5"#),
    (r#""points": 5"#, r#""points": 99999999999"#),
    (r#""points": 5"#, r#""point": 5"#),
    (r#""points": 5"#, r#""points": 5, "points": 5"#),
    (r#""points": 5,"#, ""),
    (r#""sources": 1, "#, ""),
    (r#""points": 5,"#, r#""points": 5"#),
    (r#""type": "strength""#, r#""type": "strenght""#),
    (r#""languages": ["en"]"#, r#""languages": ["sr"]"#),
    (
        r#""rule": "critical_floors""#,
        r#""rule": "critical_floor""#,
    ),
    (
        r#""of": { "strength": false }"#,
        r#""of": { "strengths": false }"#,
    ),
    (r#""within": "same_day""#, r#""within": { "weeks": 2 }"#),
    (r#"{ "en": "Home" }"#, r#"{ "eng": "Home" }"#),
    (r#"{ "en": "Home" }"#, r#""Home""#),
    (r#""Home""#, "“Home”"),
];

/// Mistakes in an assessment.
pub(crate) fn assessments() -> Vec<Mistake> {
    let confirmed = |option: &str, by: &str, source: &str| {
        let confirmation =
            format!(r#"{{ "by": "{by}", "on": "2026-03-01", "source": "{source}" }}"#);
        format!(r#""harm": {{ "option": "{option}", "confirmed": {confirmation} }}"#)
    };
    let harm = r#""harm": "1""#;
    let mistakes = [
        (r#""format": 1"#, r#""format": 3"#),
        (r#""small""#, r#""separation-risk""#),
        ("1.0.0", "0.9.0"),
        (r#""1.0.0""#, r#""1.0.0", "digest": "00""#),
        (r#""F""#, r#""""#),
        ("directed", "first"),
        ("2026-03-02", "2.3.2026."),
        ("2026-03-02", "2026-02-30"),
        (r#""help": "1""#, r#""help": "2""#),
        (r#""help": "1""#, r#""help": 1"#),
        (r#""help": "1""#, r#""hlep": "1""#),
        (r#""help": "1""#, harm),
        (r#""help": "1""#, r#""help": "not_applicable""#),
        (harm, r#""harm": null"#),
        (harm, r#""age": "1""#),
        (harm, r#""harm": "1", "harm": "2""#),
        (harm, &confirmed("1", "A. B.", "document")),
        (harm, &confirmed("2", "A. B.", "neighbour")),
        (harm, r#""harm": { "option": "2" }"#),
        (
            harm,
            r#""harm": { "option": "2", "confirmed": { "on": "yesterday" } }"#,
        ),
        ("2019-05", "2026-04"),
        ("2019-05", "05.2019"),
        (r#""birth""#, r#""born""#),
        (
            r#""birth": "2019-05""#,
            r#""previous": { "level": "medium", "date": "2027-01-01" }"#,
        ),
        (
            r#"      "reference": "A""#,
            r#"      "reference": "A" }, { "reference": "A""#,
        ),
    ];
    owned(&mistakes)
}

/// Mistakes in notes, of the assessment with a [place for them](noted).
pub(crate) fn notes() -> Vec<Mistake> {
    let none = r#""notes": {}"#;
    let mistakes = [
        (none, r#""notes": { "hlep": { "fact": "They help." } }"#),
        (none, r#""notes": { "harm": { "fact": "They hit." } }"#),
        (none, r#""notes": { "help": { "sources": ["neighbour"] } }"#),
        (
            none,
            r#""notes": { "help": { "sources": ["parent", "child", "parent"] } }"#,
        ),
        (none, r#""notes": { "help": { "on": "2.3.2026." } }"#),
        (none, r#""notes": { "help": { "check": "no" } }"#),
        (none, r#""notes": { "help": { "check": "maybe" } }"#),
        (none, r#""notes": { "help": { "text": "They help." } }"#),
        (none, r#""notes": { "help": {}, "help": {} }"#),
        (none, r#""notes": { "help": "They help." }"#),
        (none, r#""notes": []"#),
        (
            none,
            r#""notes": { "harm": { "check": "no", "sources": ["child", "child"] }, "hlep": {} }"#,
        ),
        (
            r#""answers""#,
            r#""notes": { "age": { "check": "yes" }, "help": { "on": "2026-03-01" } }, "answers""#,
        ),
    ];
    owned(&mistakes)
}

fn owned(mistakes: &[(&'static str, &str)]) -> Vec<Mistake> {
    mistakes
        .iter()
        .map(|&(piece, mistake)| (piece, mistake.to_owned()))
        .collect()
}
