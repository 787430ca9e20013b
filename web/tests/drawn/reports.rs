//! The reports as they stand on paper, of the families of training cases with what is kept beside their answers.

use std::borrow::Cow;
use std::sync::Arc;

use insta::assert_snapshot;
use serde_json::Value;
use yew::Callback;
use zajedno_casework::{Casework, figures};
use zajedno_core::assessment::Kind;
use zajedno_core::json::read_assessment;
use zajedno_core::{Assessment, Language, Scorer, assess, changes};
use zajedno_form::Setting;
use zajedno_text::Catalogue;
use zajedno_text::explain::{account, explain};

use super::{CYRILLIC, assessment, conditions, draw, draw_each, from, one_child, setting};
use crate::components::words::{agreement, goal, happened, progress, status};
use crate::pages::casework::reports::{Matter, Report, Told, choosing, report};

const CASEWORK: &str = include_str!("../../../tests/casework/year.json");
const CASES: &str = include_str!("../../../indicators/separation-risk/vignettes.json");

/// A stage of a training case.
fn stage(setting: &Setting, id: &str) -> Assessment {
    let cases: Value = serde_json::from_str(CASES).unwrap();
    let cases = cases["vignettes"].as_array().unwrap();
    let mut stages = cases.iter().flat_map(|it| it["stages"].as_array().unwrap());
    let stage = stages.find(|it| it["id"] == id).unwrap();
    read_assessment(
        stage["assessment"].to_string().as_bytes(),
        &setting.instrument,
    )
    .unwrap()
}

/// What the engine says of it in the page.
fn told(setting: &Setting, assessment: &Assessment) -> Told {
    let scorer = Scorer::new(Arc::clone(&setting.instrument));
    let result = assess(&scorer, assessment).unwrap();
    let changes = changes(&scorer, assessment, &result).unwrap();
    let figures = figures(&scorer, assessment, &result, &changes);
    // The words borrow from these; both end with the test.
    let list: &'static _ = Box::leak(Box::new(setting.instrument.clone()));
    let assessment: &'static _ = Box::leak(Box::new(assessment.clone()));
    let result: &'static _ = Box::leak(Box::new(result));
    let language = setting.language;
    Told {
        result: explain(language, list, assessment, result, &changes),
        account: account(language, list, assessment, result),
        figures,
    }
}

fn drawn(language: Language, id: &str, casework: &Casework, which: Report) -> String {
    let setting = setting(language);
    let assessment = stage(&setting, id);
    let told = told(&setting, &assessment);
    let matter = Matter {
        setting: &setting,
        assessment: &assessment,
        casework,
        when: &ToString::to_string,
        told: Some(&told),
    };
    draw(report(&matter, which))
}

fn year() -> Casework {
    serde_json::from_str(CASEWORK).unwrap()
}

/// What concerns safety is not named.
const FAMILY: Report = Report::Family {
    names_safety: false,
};

#[test]
fn the_family_reads_what_was_seen_and_agreed() {
    assert_snapshot!(drawn(CYRILLIC, "V6_T1", &year(), FAMILY));
}

#[test]
fn a_paper_that_anybody_in_the_home_may_read_names_no_violence_unless_it_is_wanted() {
    let setting = setting(CYRILLIC);
    let list = &setting.instrument;
    let critical = |drawn: &str| -> Vec<String> {
        let indicators = list.indicators().iter();
        let critical = indicators.filter(|it| it.critical.is_some());
        let texts = critical.map(|it| it.text.written_in(CYRILLIC).unwrap());
        let found = texts.filter(|text| drawn.contains(text));
        found.map(str::to_owned).collect()
    };
    let of = |names_safety| {
        let report = Report::Family { names_safety };
        critical(&drawn(CYRILLIC, "V4", &Casework::default(), report))
    };
    assert_eq!(of(false), Vec::<String>::new());
    assert_ne!(of(true), Vec::<String>::new());
}

#[test]
fn what_is_not_written_yet_leaves_room_for_it() {
    let of = |report| drawn(CYRILLIC, "V5", &Casework::default(), report);
    assert_snapshot!(format!(
        "family:\n{}\n\nmeeting:\n{}",
        of(FAMILY),
        of(Report::Meeting)
    ));
}

#[test]
fn a_meeting_reads_the_level_what_is_open_and_what_it_decides() {
    assert_snapshot!(drawn(CYRILLIC, "V6_T1", &year(), Report::Meeting));
}

/// What stands in a report for the file from one heading to another.
fn between<'a>(drawn: &'a str, start: &str, end: &str) -> &'a str {
    let drawn = from(drawn, start);
    drawn.split_once(end).map_or(drawn, |(before, _)| before)
}

#[test]
fn the_file_has_what_stands_beside_an_answer_the_plan_and_the_course() {
    let say = Catalogue::new(CYRILLIC);
    let drawn = drawn(CYRILLIC, "V6_T1", &year(), Report::File);
    let heading = |words: Cow<'static, str>| format!(">{words}</h4>");
    assert_snapshot!(
        "file_particulars",
        between(&drawn, "<article", "<section class=\"result__section")
    );
    let judgement = heading(say.casework_judgement());
    let answers = heading(say.explain_answers());
    assert_snapshot!("file_plan", between(&drawn, &judgement, &answers));
    let income = "Приходи не покривају";
    assert_snapshot!("file_answer", between(&drawn, income, "report__answer"));
    let trail = heading(say.course_trail());
    assert_snapshot!("file_course", from(&drawn, &trail));
}

#[test]
fn paper_calls_what_is_kept_as_the_pages_do() {
    let (say, year) = (Catalogue::new(CYRILLIC), year());
    let drawn = drawn(CYRILLIC, "V6_T1", &year, Report::File);
    let mut said = vec![status(say, year.status)];
    said.extend(year.plan.goal.map(|it| goal(say, it)));
    said.extend(year.view.agreement.map(|it| agreement(say, it)));
    let (steps, trail) = (year.plan.steps.iter(), year.trail.iter());
    said.extend(steps.map(|it| progress(say, it.progress)));
    said.extend(trail.map(|it| happened(say, it.happened)));
    for words in said {
        assert!(drawn.contains(&*words), "no “{words}” in\n{drawn}");
    }
}

#[test]
fn the_file_has_every_question_of_the_list_once_more_with_its_points() {
    let setting = setting(CYRILLIC);
    let drawn = drawn(CYRILLIC, "V6_T1", &year(), Report::File);
    for indicator in setting.instrument.indicators() {
        let text = indicator.text.written_in(CYRILLIC).unwrap();
        let times = drawn.matches(text).count();
        assert!(times >= 2, "{times} times: {text}");
    }
}

#[test]
fn the_blank_form_asks_what_the_kind_of_assessment_asks() {
    let blank = |kind| drawn(CYRILLIC, "V5", &Casework::default(), Report::Blank(kind));
    let (initial, directed) = (blank(Kind::Initial), blank(Kind::Directed));
    let setting = setting(CYRILLIC);
    for indicator in setting.instrument.indicators() {
        let text = indicator.text.written_in(CYRILLIC).unwrap();
        assert!(directed.contains(text), "{text}");
        assert_eq!(initial.contains(text), indicator.core, "{text}");
    }
    let harm = "Постоје показатељи да је дете изложено";
    let first = between(&initial, "<article", "report__answer");
    assert_snapshot!(format!(
        "{first}\n…\n{}",
        between(&initial, harm, "report__answer")
    ));
}

#[test]
fn a_blank_form_says_under_which_conditions_something_is_asked() {
    let setting = conditions();
    let assessment = assessment(&setting.instrument, one_child());
    let casework = Casework::default();
    let matter = Matter {
        setting: &setting,
        assessment: &assessment,
        casework: &casework,
        when: &ToString::to_string,
        told: None,
    };
    let drawn = draw(report(&matter, Report::Blank(Kind::Directed)));
    let says = setting.say().told_asked_if();
    let conditional = (setting.instrument.indicators().iter())
        .filter(|it| !it.asked_if.is_empty())
        .count();
    assert_eq!(drawn.matches(says.as_ref()).count(), conditional);
}

#[test]
fn what_is_printed_is_chosen_first() {
    let say = Catalogue::new(CYRILLIC);
    let of = |chosen| choosing(say, chosen, &Callback::noop());
    assert_snapshot!(draw_each([
        ("nothing yet", of(None)),
        ("family", of(Some(FAMILY))),
        ("blank", of(Some(Report::Blank(Kind::Initial)))),
    ]));
}
