//! Pages in words as people read them, and one result as programs read it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

const VIGNETTES: &str = include_str!("../../../indicators/separation-risk/vignettes.json");

/// The assessment of a stage of a training case.
fn stage(id: &str) -> Value {
    let file: Value = serde_json::from_str(VIGNETTES).unwrap();
    let vignettes = file["vignettes"].as_array().unwrap().iter();
    let mut stages = vignettes.flat_map(|vignette| vignette["stages"].as_array().unwrap());
    stages.find(|stage| stage["id"] == id).unwrap()["assessment"].clone()
}

/// What the command says of a case in a list of its own.
fn said_of_case(arguments: &[&str], list: &str, id: &str) -> String {
    let of_list = format!("../../tests/instruments/{list}");
    let cases = std::fs::read_to_string(format!("{of_list}.cases.json")).unwrap();
    let cases: Value = serde_json::from_str(&cases).unwrap();
    let mut cases = cases.as_array().unwrap().iter();
    let case = cases.find(|case| case["id"] == id).unwrap();
    let file = format!("{of_list}.json");
    let list = zajedno_core::json::read_instrument(&std::fs::read(&file).unwrap()).unwrap();
    let digest = list.name().digest.to_string();
    let arguments = [arguments, &["--list", &file]].concat();
    said_in(&digest, &arguments, &case["assessment"])
}

/// What the command says of an assessment in the project's own list.
fn said(arguments: &[&str], assessment: &Value) -> String {
    let list = zajedno_core::builtin::separation_risk();
    said_in(&list.name().digest.to_string(), arguments, assessment)
}

/// The same in the list of a digest, without what every new word or list changes.
fn said_in(digest: &str, arguments: &[&str], assessment: &Value) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zajedno"))
        .arg("score")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = command.stdin.take().unwrap();
    write!(stdin, "{assessment:#}").unwrap();
    drop(stdin);
    let output = command.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", output.status);
    let page = String::from_utf8(output.stdout).unwrap();
    let count = zajedno_text::REVIEWED.total.to_string();
    // The digest first: its figures may be those of the count.
    page.replace(digest, "(digest)").replace(&count, "(count)")
}

macro_rules! pages {
    ($($name:ident: $page:literal $language:literal, $assessment:expr;)*) => {$(
        #[test]
        fn $name() {
            let page = said(&[$page, "--lang", $language], &$assessment);
            insta::assert_snapshot!(page);
        }
    )*};
}

pages! {
    low: "--explain" "sr-Cyrl", stage("V1");
    limited_by_the_material_guard: "--explain" "sr-Cyrl", stage("V2");
    limited_by_the_circumstances_guard: "--explain" "sr-Cyrl", few_circumstances();
    high: "--explain" "sr-Cyrl", stage("V3");
    confirmed_critical_answer: "--explain" "sr-Cyrl", stage("V4");
    unconfirmed_critical_answer: "--explain" "sr-Cyrl", unconfirmed();
    much_unknown: "--explain" "sr-Cyrl", stage("V5");
    much_unknown_in_latin: "--explain" "sr-Latn", stage("V5");
    much_unknown_in_english: "--explain" "en", stage("V5");
    after_an_earlier_level: "--explain" "sr-Cyrl", stage("V6_T1");
    after_a_judgement: "--explain" "sr-Cyrl", judged();
    after_a_judgement_in_english: "--explain" "en", judged();
    judgement_that_does_not_count: "--explain" "sr-Cyrl", refused();
    initial_and_due: "--explain" "sr-Cyrl", initial("V4");
    initial_and_not_due: "--explain" "sr-Cyrl", initial("V1");
    several_children: "--explain" "sr-Cyrl", family();
    account_of_a_final_level: "--account" "sr-Cyrl", stage("V6_T1");
    account_while_much_is_unknown: "--account" "en", stage("V5");
    account_of_a_judgement: "--account" "sr-Latn", judged();
    account_of_an_initial_assessment: "--account" "sr-Cyrl", initial("V4");
    account_of_several_children: "--account" "sr-Cyrl", family();
}

macro_rules! pages_of_lists {
    ($($name:ident: $page:literal $language:literal, $list:literal $id:literal;)*) => {$(
        #[test]
        fn $name() {
            let page = said_of_case(&[$page, "--lang", $language], $list, $id);
            insta::assert_snapshot!(page);
        }
    )*};
}

pages_of_lists! {
    approximate_level: "--explain" "sr-Cyrl", "prorated-sum" "one_missing";
    account_of_an_approximate_level: "--account" "sr-Cyrl", "prorated-sum" "one_missing";
    higher_of_two_indices: "--explain" "sr-Cyrl", "two-indices" "open_in_both_indices";
    account_of_two_indices: "--account" "en", "two-indices" "open_in_both_indices";
    strengths_read_downwards: "--explain" "sr-Cyrl", "low-is-bad" "one_very_bad";
    action_without_a_sum: "--explain" "sr-Cyrl", "action-levels" "one_need_and_one_unknown";
    undecided_by_a_gate: "--explain" "sr-Cyrl", "conditions" "gate_unknown";
    undecided_by_the_age_in_english: "--explain" "en", "conditions" "age_unknown";
    account_of_what_is_undecided: "--account" "sr-Cyrl", "conditions" "gate_unknown";
}

#[test]
fn prorated_result_for_programs() {
    insta::assert_snapshot!(said_of_case(&[], "prorated-sum", "one_missing"));
}

#[test]
fn undecided_result_for_programs() {
    insta::assert_snapshot!(said_of_case(&[], "conditions", "gate_unknown"));
}

#[test]
fn initial_result_for_programs_says_which_score_is_enough() {
    insta::assert_snapshot!(said_of_case(&[], "screen", "due_by_number"));
}

#[test]
fn result_for_programs() {
    insta::assert_snapshot!(said(&[], &stage("V6_T1")));
}

/// Services are missing and the family is displaced; little else is hard.
fn few_circumstances() -> Value {
    let mut assessment = stage("V1");
    for indicator in [
        "respite_gap",
        "discrimination_experienced",
        "social_isolation",
        "support_not_coordinated",
        "insecure_status",
        "missing_documents",
        "move_without_care_plan",
    ] {
        assessment["family"][indicator] = "3".into();
    }
    let child = &mut assessment["children"][0]["answers"];
    for indicator in [
        "day_service_gap",
        "school_inclusion_gap",
        "health_early_intervention_gap",
    ] {
        child[indicator] = "3".into();
    }
    for strength in ["strength_bond", "strength_child_resources"] {
        child[strength] = "0".into();
    }
    for strength in [
        "strength_extended_family",
        "strength_cooperation",
        "strength_coping",
    ] {
        assessment["family"][strength] = "0".into();
    }
    assessment
}

fn unconfirmed() -> Value {
    let mut assessment = stage("V4");
    assessment["children"][0]["answers"]["hospital_leaving_risk"] = "3".into();
    assessment
}

fn judged() -> Value {
    let mut assessment = stage("V6_T1");
    assessment["children"][0]["judgement"] = json!({
        "level": "very_high",
        "ground": "child_statement",
        "reason": "Дете је рекло да се ноћу боји да остане само.",
        "approved_by": "супервизор С-2",
        "approved_on": "2026-04-15"
    });
    assessment
}

fn refused() -> Value {
    let mut assessment = stage("V4");
    assessment["children"][0]["judgement"] = json!({
        "level": "high",
        "ground": "support_in_place",
        "reason": "Бака је већ дошла да помогне.",
        "approved_by": "супервизор С-2",
        "approved_on": "2026-04-20"
    });
    assessment
}

fn initial(id: &str) -> Value {
    let mut assessment = stage(id);
    assessment["kind"] = "initial".into();
    assessment
}

/// A child with answers, one without a month of birth, one in care, one grown up.
fn family() -> Value {
    let mut assessment = stage("V1");
    let more = [
        json!({"reference": "B"}),
        json!({"reference": "C", "birth": "2012-01", "in_formal_care": true}),
        json!({"reference": "D", "birth": "2004-01"}),
    ];
    assessment["children"].as_array_mut().unwrap().extend(more);
    assessment
}
