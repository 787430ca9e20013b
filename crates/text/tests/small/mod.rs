//! Small lists, each with the operations that a test is about, and what is said of them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
pub(crate) mod cases;

use std::sync::Arc;

use serde_json::{Value, json};
use zajedno_core::{
    Assessment, ChildChanges, ChildOutcome, ChildResult, FamilyResult, Instrument, Scorer, assess,
    changes, json as written,
};
use zajedno_text::explain::{Cell, Explanation, Line, Section, Table, account};
use zajedno_text::{Language, explain};

fn words(sr: &str, en: &str) -> Value {
    json!({"sr-Cyrl": sr, "en": en})
}

/// Four risks of up to three points (`a` to `d`), two strengths of up to two (`p`, `q`), three levels.
pub(crate) fn list(rules: &Value) -> Value {
    let options = |most: i32| -> Vec<Value> {
        let option = |points: i32| {
            let anchor = words(&format!("степен {points}"), &format!("step {points}"));
            json!({"id": points.to_string(), "points": points, "anchor": anchor})
        };
        (0..=most).map(option).collect()
    };
    let indicator = |id: &str, is_strength: bool| {
        json!({
            "id": id,
            "domain": if is_strength { "strengths" } else { "risks" },
            "about": "family",
            "type": if is_strength { "strength" } else { "severity" },
            "core": id == "a",
            "text": words(&format!("Питање {id}"), &format!("Question {id}")),
            "options": options(if is_strength { 2 } else { 3 }),
        })
    };
    let risks = ["a", "b", "c", "d"].map(|id| indicator(id, false));
    let strengths = ["p", "q"].map(|id| indicator(id, true));
    let indicators = [&risks[..], &strengths[..]].concat();
    let level = |id: &str, sr: &str, en: &str| {
        let calls_for = words(&format!("Уз ниво {sr}"), &format!("With {en}"));
        json!({"id": id, "title": words(sr, en), "calls_for": calls_for, "review_days": 90})
    };
    let levels = [
        level("low", "Мали", "Low"),
        level("middle", "Средњи", "Middle"),
        level("high", "Велики", "High"),
    ];
    let has_levels = rules["level"].as_array().is_some_and(|it| !it.is_empty());
    json!({
        "format": 1, "id": "small", "version": "1.0.0", "license": "CC0-1.0",
        "languages": ["sr-Cyrl", "en"],
        "title": words("Мала листа", "A small list"),
        "outcome": words("Шта се процењује", "What it assesses"),
        "provenance": words("За пробе", "For tests"),
        "status": words("Није за употребу", "Not for use"),
        "statement": words("Ово ништа не значи", "This means nothing"),
        "level_heading": words("Ниво", "Level"),
        "child": {"under_months": 216},
        "levels": if has_levels { json!(levels) } else { json!([]) },
        "domains": [
            {"id": "risks", "code": "A", "title": words("Ризици", "Risks")},
            {"id": "strengths", "code": "P", "title": words("Снаге", "Strengths")},
        ],
        "services": [],
        "evidence_grades": [],
        "indicators": indicators,
        "rules": whole_rules(rules),
    })
}

/// What a list must say besides the operations that a test is about.
fn whole_rules(rules: &Value) -> Value {
    let has_levels = rules["level"].as_array().is_some_and(|it| !it.is_empty());
    let mut whole = json!({
        "missing": "interval",
        "scores": [],
        "level": [],
        "flags": [],
        "shares": [],
        "final": {"answered_percent": 80, "answered_percent_in_each_domain": 50},
        "provisional": {"review_days_at_most": 30},
        "initial": {
            "title": words("Потребна је цела листа", "The whole list is due"),
            "due_when_any": [{"answer": {"of": {"core": true}, "at": {"option": "2"}}}],
        },
        "reassessment": {
            "title": words("Поново", "Again"), "explanation": words("Полако", "Slowly"),
            "margin": 1, "scores": [], "steps_down": 1, "wait_days": 30,
        },
        "judgement": {
            "steps_up": 1, "steps_down": 1, "steps_below_previous": 1, "up": [], "down": [],
        },
        "tasks": {
            "verify": if has_levels { json!([{"floor": "low", "within": "same_day"}]) } else { json!([]) },
            "find_out_within": {"days": 7},
            "service_for": [{"of": {"strength": false}, "at": {"option": "3"}}],
        },
    });
    for (key, value) in rules.as_object().unwrap() {
        whole[key] = value.clone();
    }
    whole
}

/// A score by its id, which is its title in English too.
pub(crate) fn score(id: &str, rule: &Value) -> Value {
    json!({"id": id, "title": {"sr-Cyrl": format!("Збир {id}"), "en": id}, "rule": rule})
}

/// A rule of the level.
pub(crate) fn rule(id: &str, rule: &Value) -> Value {
    let explanation = json!({"sr-Cyrl": format!("Шта ради {id}"), "en": format!("What {id} does")});
    let title = json!({"sr-Cyrl": format!("Правило {id}"), "en": format!("Rule {id}")});
    json!({"id": id, "title": title, "explanation": explanation, "rule": rule})
}

/// A result in a small list.
pub(crate) struct Told {
    scorer: Scorer,
    pub(crate) assessment: Assessment,
    pub(crate) result: FamilyResult,
    changes: Vec<ChildChanges>,
}

impl Told {
    /// Of one child, with these answers.
    pub(crate) fn new(rules: &Value, answers: &Value) -> Self {
        Self::of(rules, answers, &["A"])
    }

    /// Of several children.
    pub(crate) fn of(rules: &Value, answers: &Value, children: &[&str]) -> Self {
        let children = children.iter().map(|it| json!({"reference": it}));
        let assessment = json!({
            "format": 1, "reference": "F", "kind": "directed", "date": "2026-03-02",
            "family": answers,
            "children": children.collect::<Vec<_>>(),
        });
        Self::read(&serde_json::to_vec(&list(rules)).unwrap(), &assessment)
    }

    /// Of an assessment in any list.
    pub(crate) fn read(list: &[u8], assessment: &Value) -> Self {
        let list = written::read_instrument(list).unwrap_or_else(|problem| panic!("{problem:#?}"));
        let bytes = serde_json::to_vec(assessment).unwrap();
        let assessment = written::read_assessment(&bytes, &list).unwrap();
        let scorer = Scorer::new(Arc::new(list));
        let result = assess(&scorer, &assessment).unwrap();
        let changes = changes(&scorer, &assessment, &result).unwrap();
        Self {
            scorer,
            assessment,
            result,
            changes,
        }
    }

    pub(crate) fn list(&self) -> &Instrument {
        self.scorer.instrument()
    }

    pub(crate) fn child(&self) -> &ChildOutcome {
        let ChildResult::Assessed(child) = &self.result.children[0] else {
            panic!("the child has no sheet");
        };
        child
    }

    pub(crate) fn page(&self, language: Language) -> Explanation<'_> {
        explain(
            language,
            self.list(),
            &self.assessment,
            &self.result,
            &self.changes,
        )
    }

    pub(crate) fn account(&self, language: Language) -> Explanation<'_> {
        account(language, self.list(), &self.assessment, &self.result)
    }

    /// The page as lines: headings after `#`, entries after `-`, details further in; without what every result says.
    pub(crate) fn lines(&self, language: Language) -> String {
        drawn(&self.page(language))
    }

    /// The account in the same way.
    pub(crate) fn accounted(&self, language: Language) -> String {
        drawn(&self.account(language))
    }
}

fn drawn(page: &Explanation<'_>) -> String {
    let mut lines = Vec::new();
    // The first tells which assessment it is, the last two what the result and the list are.
    let of_result = &page.sections[1..page.sections.len() - 2];
    for it in of_result {
        section(it, 1, &mut lines);
    }
    lines.join("\n")
}

fn section(it: &Section<'_>, depth: usize, lines: &mut Vec<String>) {
    lines.push(format!("{} {}", "#".repeat(depth), it.heading.text));
    said(&it.lines, 0, lines);
    for it in &it.sections {
        section(it, depth + 1, lines);
    }
}

fn said(all: &[Line<'_>], depth: usize, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    for line in all {
        match line {
            Line::Sentence(sentence) => lines.push(format!("{indent}{}", sentence.text)),
            Line::Level(entry) | Line::Entry(entry) => {
                let values: Vec<_> = entry.values.iter().map(|it| it.text.as_ref()).collect();
                let values = values.join("; ");
                lines.push(format!("{indent}- {}: {values}", entry.label.text));
                said(&entry.details, depth + 1, lines);
            }
            Line::Table(table) => rows(table, &indent, lines),
        }
    }
}

fn rows(table: &Table<'_>, indent: &str, lines: &mut Vec<String>) {
    lines.push(format!("{indent}[{}]", table.caption.text));
    for row in &table.rows {
        let notes = row.notes.iter().map(|it| format!(" ({})", it.text));
        let note = notes.collect::<Vec<_>>().concat();
        let cells: Vec<&str> = row.cells.iter().map(text).collect();
        let mark = if row.is_total { "=" } else { "|" };
        let head = &row.head.text;
        lines.push(format!(
            "{indent}{mark} {head}{note}: {}",
            cells.join(" / ")
        ));
    }
}

fn text<'c>(cell: &'c Cell<'_>) -> &'c str {
    &cell.text.text
}
