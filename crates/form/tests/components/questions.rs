//! What a person sees of a list, a domain and an indicator, drawn on the host.

use std::collections::BTreeMap;

use crate::common::{
    answer, assessment, child, date, domain, draw, english_only, indicator, note, option, setting,
};
use insta::assert_snapshot;
use yew::{Html, Properties, component};
use zajedno_core::assessment::{Answer, CheckAnswer, Confirmation, Kind, Note, Source, Subject};
use zajedno_core::instrument;
use zajedno_form::{Domain, Indicator, Setting, about_list, rows};
use zajedno_text::Language;

const CHILD: Subject = Subject::Child(0);

/// A question to a child of five years that nobody has answered.
async fn unanswered(language: Language) -> String {
    let setting = setting(language);
    let assessment = assessment(&setting.instrument, vec![child("А", Some("2021-01"))]);
    draw::<Indicator>(indicator(&setting, &assessment, "child_view_home")).await
}

#[tokio::test(flavor = "current_thread")]
async fn a_question_in_cyrillic() {
    assert_snapshot!(unanswered(Language::SerbianCyrillic).await);
}

#[tokio::test(flavor = "current_thread")]
async fn a_question_in_latin() {
    assert_snapshot!(unanswered(Language::SerbianLatin).await);
}

#[tokio::test(flavor = "current_thread")]
async fn a_question_in_english() {
    assert_snapshot!(unanswered(Language::English).await);
}

#[tokio::test(flavor = "current_thread")]
async fn not_applicable_is_offered_to_a_small_child_only() {
    let setting = setting(Language::English);
    let drawn = async |birth| {
        let assessment = assessment(&setting.instrument, vec![child("A", Some(birth))]);
        draw::<Indicator>(indicator(&setting, &assessment, "child_view_home")).await
    };
    let words = "Too young to express a view";
    assert!(drawn("2024-03").await.contains(words));
    assert!(!drawn("2021-01").await.contains(words));
}

/// A critical answer, confirmed or not.
async fn critical(confirmed: Option<Confirmation>) -> String {
    let setting = setting(Language::SerbianCyrillic);
    let instrument = &setting.instrument;
    let mut assessment = assessment(instrument, vec![child("А", Some("2021-01"))]);
    let Answer::Option { option, .. } = option(instrument, "child_away_from_home", "3") else {
        unreachable!("an option was asked for");
    };
    let given = Answer::Option { option, confirmed };
    answer(
        instrument,
        &mut assessment,
        CHILD,
        "child_away_from_home",
        given,
    );
    draw::<Indicator>(indicator(&setting, &assessment, "child_away_from_home")).await
}

#[tokio::test(flavor = "current_thread")]
async fn a_critical_answer_shows_its_action_and_asks_for_confirmation() {
    assert_snapshot!(critical(None).await);
}

#[tokio::test(flavor = "current_thread")]
async fn a_confirmed_answer_says_by_whom() {
    let confirmation = Confirmation {
        by: "супервизор".to_owned(),
        on: Some(date("2026-03-01")),
        source: Some(Source::HomeVisit),
    };
    assert_snapshot!(critical(Some(confirmation)).await);
}

#[tokio::test(flavor = "current_thread")]
async fn a_confirmation_that_is_begun_stays_and_says_what_is_missing() {
    let begun = Confirmation {
        by: "супервизор ".to_owned(),
        ..Confirmation::default()
    };
    let drawn = critical(Some(begun)).await;
    let (_, confirmation) = drawn.split_once("critical__confirm").unwrap();
    let (confirmation, _) = confirmation.split_once("source").unwrap();
    assert_snapshot!(confirmation);
}

/// The question whether the child is harmed, with an answer and a check.
async fn harm(given: Option<&str>, check: Option<CheckAnswer>) -> String {
    let setting = setting(Language::SerbianCyrillic);
    let (instrument, id) = (&setting.instrument, "child_harm_indications");
    let mut assessment = assessment(instrument, vec![child("А", Some("2021-01"))]);
    if let Some(given) = given {
        let given = option(instrument, id, given);
        answer(instrument, &mut assessment, CHILD, id, given);
    }
    let written = Note {
        check,
        ..Note::default()
    };
    note(instrument, &mut assessment, id, written);
    draw::<Indicator>(indicator(&setting, &assessment, id)).await
}

#[tokio::test(flavor = "current_thread")]
async fn a_check_stands_before_the_answers() {
    assert_snapshot!(harm(None, None).await);
}

#[tokio::test(flavor = "current_thread")]
async fn a_check_is_asked_for_once_the_answer_calls_for_it() {
    let asks = async |given, check| harm(given, check).await.contains("indicator__ask");
    assert!(!asks(None, None).await, "nothing is answered");
    assert!(!asks(Some("0"), None).await, "nothing is wrong");
    assert!(
        !asks(Some("2"), Some(CheckAnswer::No)).await,
        "it is settled"
    );
    assert!(
        harm(Some("2"), None)
            .await
            .contains("aria-describedby=\"child-1-child_harm_indications-ask\""),
        "the chosen answer names the line that asks"
    );
    let drawn = harm(Some("2"), None).await;
    let (_, after) = drawn.split_once("indicator__ask").unwrap();
    let (line, _) = after.split_once('\n').unwrap();
    assert_snapshot!(line);
}

#[tokio::test(flavor = "current_thread")]
async fn a_check_that_holds_says_what_follows() {
    let drawn = harm(Some("2"), Some(CheckAnswer::Yes)).await;
    let (_, check) = drawn.split_once("class=\"check\"").unwrap();
    let (check, _) = check.split_once("</fieldset>").unwrap();
    assert_snapshot!(check);
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_written_beside_a_question_is_seen_without_opening_it() {
    let setting = setting(Language::SerbianCyrillic);
    let mut assessment = assessment(&setting.instrument, vec![child("А", Some("2021-01"))]);
    let written = Note {
        fact: "Дете је 1. марта рекло учитељици да жели кући.".to_owned(),
        sources: vec![Source::Child, Source::School],
        on: Some(date("2026-03-01")),
        check: None,
    };
    note(
        &setting.instrument,
        &mut assessment,
        "child_view_home",
        written,
    );
    let drawn = draw::<Indicator>(indicator(&setting, &assessment, "child_view_home")).await;
    let (_, more) = drawn.split_once("indicator__more").unwrap();
    assert_snapshot!(more);
}

#[tokio::test(flavor = "current_thread")]
async fn figures_on_the_keyboard_stand_beside_the_answers() {
    let setting = Setting {
        number_keys: true,
        ..setting(Language::SerbianCyrillic)
    };
    let assessment = assessment(&setting.instrument, vec![child("А", Some("2024-03"))]);
    let drawn = draw::<Indicator>(indicator(&setting, &assessment, "child_view_home")).await;
    let (answers, _) = drawn.split_once("<button").unwrap();
    assert_snapshot!(answers);
}

#[tokio::test(flavor = "current_thread")]
async fn what_follows_from_the_age_is_told_with_its_reason() {
    let setting = setting(Language::SerbianCyrillic);
    let mut drawn = Vec::new();
    for (birth, id) in [
        (Some("2025-09"), "child_age_period"),
        (None, "child_age_period"),
        (Some("unborn"), "child_view_home"),
    ] {
        let assessment = assessment(&setting.instrument, vec![child("А", birth)]);
        drawn.push(draw::<Indicator>(indicator(&setting, &assessment, id)).await);
    }
    assert_snapshot!(drawn.join("\n\n"));
}

/// The headings and questions of what is drawn.
fn outline(drawn: &str) -> String {
    let is_heading = |line: &&str| line.contains("__question\"") || line.contains("<h2");
    let lines: Vec<_> = drawn
        .lines()
        .flat_map(|line| line.split("</h2>"))
        .filter(|line| is_heading(line) || line.contains("domain__whose"))
        .collect();
    lines.join("\n")
}

#[tokio::test(flavor = "current_thread")]
async fn a_domain_asks_one_child_in_the_order_of_the_list() {
    let setting = setting(Language::English);
    let assessment = assessment(&setting.instrument, vec![child("A", Some("2021-01"))]);
    let drawn = draw::<Domain>(domain(&setting, &assessment, "history", None)).await;
    assert_snapshot!(outline(&drawn));
}

#[tokio::test(flavor = "current_thread")]
async fn a_domain_asks_the_family_or_one_of_several_children() {
    let setting = setting(Language::SerbianCyrillic);
    let mut gone = child("В", Some("2020-01"));
    gone.in_formal_care = true;
    let children = vec![
        child("А", Some("2021-01")),
        child("Б", Some("unborn")),
        gone,
    ];
    let assessment = assessment(&setting.instrument, children);
    let mut drawn = Vec::new();
    for subject in [Subject::Family, Subject::Child(1), Subject::Child(2)] {
        let domain = domain(&setting, &assessment, "history", Some(subject));
        drawn.push(outline(&draw::<Domain>(domain).await));
    }
    assert_snapshot!(drawn.join("\n\n"));
}

#[test]
fn an_initial_assessment_asks_the_core_indicators_only() {
    let setting = setting(Language::English);
    let instrument = &setting.instrument;
    let mut assessment = assessment(instrument, vec![child("A", Some("2021-01"))]);
    assessment.kind = Kind::Initial;
    let domains = 0..instrument.domains().len();
    let asked: Vec<_> = domains
        .flat_map(|domain| rows(&assessment, instrument, domain, None))
        .collect();
    let core = instrument.indicators().iter().filter(|it| it.core).count();
    assert!(0 < core && core < instrument.indicators().len());
    assert_eq!(asked.len(), core);
    assert!(
        asked
            .iter()
            .all(|row| instrument.indicator(row.indicator).core)
    );
}

#[test]
fn every_question_is_asked_of_everybody_it_is_about() {
    let setting = setting(Language::English);
    let instrument = &setting.instrument;
    let children = vec![child("A", Some("2021-01")), child("B", Some("2014-01"))];
    let assessment = assessment(instrument, children);
    let asked = |subject| {
        let domains = 0..instrument.domains().len();
        domains
            .map(|domain| rows(&assessment, instrument, domain, subject).len())
            .sum::<usize>()
    };
    let of_all = asked(None);
    let (family, one) = (asked(Some(Subject::Family)), asked(Some(CHILD)));
    assert_eq!(family + one, instrument.indicators().len());
    assert_eq!(family + 2 * one, of_all);
}

#[derive(Clone, PartialEq, Properties)]
struct AboutProps {
    setting: Setting,
}

#[component]
fn About(AboutProps { setting }: &AboutProps) -> Html {
    about_list(setting)
}

#[tokio::test(flavor = "current_thread")]
async fn the_status_of_the_list_is_shown() {
    let props = AboutProps {
        setting: setting(Language::SerbianCyrillic),
    };
    assert_snapshot!(draw::<About>(props).await);
}

#[tokio::test(flavor = "current_thread")]
async fn words_in_another_language_than_the_page_are_marked() {
    let setting = Setting {
        instrument: english_only(),
        ..setting(Language::SerbianLatin)
    };
    let assessment = assessment(&setting.instrument, vec![child("A", Some("2021-01"))]);
    let drawn = draw::<Indicator>(indicator(&setting, &assessment, "respite_gap")).await;
    assert_snapshot!(drawn);
}

#[tokio::test(flavor = "current_thread")]
async fn every_group_has_its_own_name_and_shows_neither_points_nor_ids() {
    let setting = setting(Language::English);
    let children = vec![child("A", Some("2021-01")), child("B", Some("2014-01"))];
    let assessment = assessment(&setting.instrument, children);
    let mut groups = BTreeMap::<String, usize>::new();
    for it in setting.instrument.domains() {
        let drawn = draw::<Domain>(domain(&setting, &assessment, it.id.as_str(), None)).await;
        assert!(
            !drawn.contains("aria-label="),
            "what is read is what is seen"
        );
        let mut within = Vec::new();
        for line in drawn.lines() {
            if line.starts_with("<fieldset") {
                let id = attribute(line, "id");
                assert!(!groups.contains_key(id), "{id} names two groups");
                within.push(id);
                groups.insert(id.to_owned(), 0);
            } else if line.starts_with("</fieldset>") {
                within.pop();
            } else if line.contains("type=\"radio\"") {
                let name = attribute(line, "name");
                assert_eq!(within.last(), Some(&name), "a radio stands in its group");
                assert!(!line.contains("value="), "{line}");
                *groups.get_mut(name).unwrap() += 1;
            }
        }
    }
    for (id, radios) in &groups {
        assert!(*radios >= 3, "{id}: two options and unknown at least");
    }
    // Each question about a child twice; the one that follows from the age is told.
    let indicators = setting.instrument.indicators();
    let about_child = |it: &&instrument::Indicator| it.about == instrument::About::Child;
    let twice = indicators.iter().filter(about_child).count();
    let checks = groups.keys().filter(|id| id.ends_with("-check")).count();
    assert_eq!(groups.len() - checks, indicators.len() + twice - 2);
    let checked = indicators.iter().filter(|it| it.check.is_some());
    assert_eq!(checks, 2 * checked.filter(about_child).count());
}

fn attribute<'a>(element: &'a str, name: &str) -> &'a str {
    let (_, value) = element.split_once(&format!(" {name}=\"")).unwrap();
    value.split('"').next().unwrap()
}
