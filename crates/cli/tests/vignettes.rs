//! Every stage of every training case, through the command, gives every value of its answer key.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::Value;

const VIGNETTES: &str = include_str!("../../../indicators/separation-risk/vignettes.json");

fn score(assessment: &Value) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zajedno"))
        .arg("score")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = command.stdin.take().unwrap();
    writeln!(stdin, "{assessment}").unwrap();
    drop(stdin);
    let output = command.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", output.status);
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The element of a list that has this id.
fn by_id<'a>(list: &'a Value, id: &str) -> &'a Value {
    let mut elements = list.as_array().unwrap().iter();
    elements.find(|element| element["id"] == id).unwrap()
}

/// The indicators of the tasks of a kind, in the order of the list.
fn indicators(child: &Value, task: &str) -> Value {
    let tasks = child["tasks"].as_array().unwrap().iter();
    let named = tasks.filter_map(|it| it.get(task).map(|it| it["indicator"].clone()));
    named.collect()
}

/// How many indicators are open, of risk or of strengths.
fn open(child: &Value, of_strengths: bool) -> Value {
    let domains = child["domains"].as_array().unwrap().iter();
    let counted = domains.filter(|domain| (domain["id"] == "strengths") == of_strengths);
    let open = |domain: &Value| {
        domain["applicable"].as_u64().unwrap() - domain["answered"].as_u64().unwrap()
    };
    counted.map(open).sum::<u64>().into()
}

fn value(child: &Value, initial: &Value, key: &str) -> Value {
    let score = |id, bound| by_id(&child["scores"], id)[bound].clone();
    match key {
        "points" => score("risk", "lower"),
        "points_hi" => score("risk", "upper"),
        "inner_points" => score("circumstances", "lower"),
        "material" => score("material", "lower"),
        "strengths" => score("strengths", "lower"),
        "net_lo" => score("net", "lower"),
        "net_hi" => score("net", "upper"),
        "critical" => indicators(child, "act"),
        "critical_unknown" => indicators(child, "find_out"),
        "level" => ["lower", "upper"]
            .map(|bound| child["computed_level"][bound].clone())
            .to_vec()
            .into(),
        "unknown" => open(child, false),
        "unknown_strengths" => open(child, true),
        "completeness" => child["completeness_percent"].clone(),
        "material_urgency" => {
            (by_id(&child["flags"], "material_urgency")["certainty"] == "yes").into()
        }
        "final" => child["final"].clone(),
        "directed_assessment_due" => initial["initial"]["directed_assessment_due"].clone(),
        "level_after_reassessment" => {
            let level = &child["level_in_force"];
            assert_eq!(level["lower"], level["upper"]);
            level["lower"].clone()
        }
        unknown => panic!("no test for `{unknown}`"),
    }
}

#[test]
fn every_stage_gives_its_answer_key() {
    let file: Value = serde_json::from_str(VIGNETTES).unwrap();
    let vignettes = file["vignettes"].as_array().unwrap().iter();
    let stages = vignettes.flat_map(|vignette| vignette["stages"].as_array().unwrap());
    let mut values = 0;
    for stage in stages {
        let id = stage["id"].as_str().unwrap();
        let child = score(&stage["assessment"])["children"][0].take();
        let mut initial = stage["assessment"].clone();
        initial["kind"] = "initial".into();
        let initial = score(&initial)["children"][0].take();
        assert!(initial.get("level_in_force").is_none(), "{id}");
        for (key, expected) in stage["expected"].as_object().unwrap() {
            assert_eq!(value(&child, &initial, key), *expected, "{id}: {key}");
            values += 1;
        }
        for (domain, expected) in stage["domains"].as_object().unwrap() {
            let domain = by_id(&child["domains"], domain);
            for (key, name) in [
                ("lower", "points"),
                ("upper", "points_upper"),
                ("maximum", "max"),
            ] {
                assert_eq!(domain[key], expected[name], "{id}: {domain}");
                values += 1;
            }
        }
    }
    assert!(
        values > 8 * (16 + 7 * 3),
        "only {values} values were compared"
    );
}
