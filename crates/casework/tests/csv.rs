//! The table of answers and levels: every answer once, no free text, and nothing that a table takes for a formula.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use serde_json::json;
use zajedno_casework::{Answered, Figures, answers_csv, figures};
use zajedno_core::assessment::Kind;
use zajedno_core::json::read_assessment;
use zajedno_core::{Assessment, Instrument, Scorer, assess, builtin};
use zajedno_tests::vignettes::Vignettes;

static SCORER: LazyLock<Scorer> =
    LazyLock::new(|| Scorer::new(Arc::new(builtin::separation_risk())));

fn list() -> &'static Instrument {
    SCORER.instrument()
}

fn figures_of(it: &Assessment) -> Figures {
    figures(&SCORER, it, &assess(&SCORER, it).unwrap(), &[])
}

/// Reads a table as RFC 4180 says.
fn read(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut is_quoted, mut letters) = (false, table.chars().peekable());
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {
                assert_eq!(letters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(letter),
        }
    }
    assert!(
        row.is_empty() && cell.is_empty() && !is_quoted,
        "the last row ends"
    );
    rows
}

fn table(of: &[&Assessment]) -> Vec<Vec<String>> {
    let figures: Vec<_> = of.iter().map(|it| figures_of(it)).collect();
    let all = of.iter().zip(&figures);
    let all = all.map(|(assessment, figures)| Answered {
        list: list(),
        assessment,
        figures,
    });
    read(&answers_csv(&all.collect::<Vec<_>>()))
}

#[test]
fn the_training_cases_are_in_it_answer_by_answer() {
    let cases = Vignettes::separation_risk().unwrap();
    for stage in cases.stages() {
        let it = read_assessment(stage.assessment.get().as_bytes(), list()).unwrap();
        let file: serde_json::Value = serde_json::from_str(stage.assessment.get()).unwrap();
        let rows = table(&[&it]);
        assert_eq!(rows.len(), 1 + list().indicators().len(), "{}", stage.id);
        for row in &rows[1..] {
            let [
                family,
                kind,
                date,
                id,
                _,
                child,
                domain,
                indicator,
                state,
                option,
                lowest,
                highest,
                is_final,
            ] = &row[..]
            else {
                panic!("{row:?}");
            };
            assert_eq!(*family, it.reference);
            assert_eq!(
                (kind.as_str(), id.as_str()),
                (file["kind"].as_str().unwrap(), "separation-risk")
            );
            assert_eq!(*date, it.date.to_string());
            let known = list().indicator(list().find(indicator).unwrap());
            assert_eq!(domain, list().domain(known.domain).id.as_str());
            let of = if child.is_empty() {
                &file["family"]
            } else {
                &file["children"][0]["answers"]
            };
            let given = of[indicator].as_str().or(of[indicator]["option"].as_str());
            let expected = match given {
                Some("unknown") => ("unknown", ""),
                Some("not_applicable") => ("not_applicable", ""),
                Some(option) => ("answered", option),
                None if known.from_age.is_some() => ("follows_from_age", option.as_str()),
                None => ("unanswered", ""),
            };
            assert_eq!(
                (state.as_str(), option.as_str()),
                expected,
                "{} {indicator}",
                stage.id
            );
            let key = &stage.expected;
            let after = key.level_after_reassessment.as_ref();
            assert_eq!(lowest, after.unwrap_or(&key.level[0]), "{}", stage.id);
            assert_eq!(highest, after.unwrap_or(&key.level[1]), "{}", stage.id);
            assert_eq!(is_final == "yes", key.is_final, "{}", stage.id);
        }
    }
}

#[test]
fn free_text_stays_out() {
    let file = json!({
        "format": 1, "reference": "P", "kind": "directed", "date": "2026-03-02",
        "family": { "household_violence": { "option": "3", "confirmed": { "by": "secret" } } },
        "notes": { "caregiver_exhaustion": { "fact": "secret" } },
        "children": [{
            "reference": "A", "judgement": {
                "level": "high", "ground": "services", "reason": "secret", "approved_by": "secret", "approved_on": "2026-03-02"
            }
        }]
    });
    let it = read_assessment(file.to_string().as_bytes(), list()).unwrap();
    let figures = figures_of(&it);
    let of = Answered {
        list: list(),
        assessment: &it,
        figures: &figures,
    };
    assert!(!answers_csv(&[of]).contains("secret"));
}

#[test]
fn a_child_without_a_sheet_has_no_rows_and_an_initial_assessment_no_level() {
    let cases = Vignettes::separation_risk().unwrap();
    let text = cases.stages().next().unwrap().assessment.get();
    let mut it = read_assessment(text.as_bytes(), list()).unwrap();
    it.children[0].in_formal_care = true;
    assert!(table(&[&it])[1..].iter().all(|row| row[5].is_empty()));
    it.children[0].in_formal_care = false;
    it.kind = Kind::Initial;
    for row in &table(&[&it])[1..] {
        let is_core = list().indicator(list().find(&row[7]).unwrap()).core;
        assert_eq!(row[8] == "not_asked", !is_core, "{row:?}");
        assert_eq!((row[10].as_str(), row[11].as_str()), ("", ""));
    }
    assert_eq!(table(&[&it, &it]).len(), 1 + 2 * list().indicators().len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_a_code_is_it_is_read_again_and_is_no_formula(code in "[-=+@\t\r\n,\"a-zА-Ш0-9 ]{1,12}") {
        let mut it = Assessment::new(list(), &code, Kind::Directed, "2026-03-02".parse().unwrap());
        it.children.push(zajedno_core::assessment::Child::new("A", None));
        let rows = table(&[&it]);
        let is_formula = code.starts_with(['-', '=', '+', '@', '\t', '\r']);
        let expected = if is_formula { format!("'{code}") } else { code };
        prop_assert!(rows[1..].iter().all(|row| row.len() == 13 && row[0] == expected));
    }
}
