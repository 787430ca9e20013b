//! What a person sees of a list, a domain and an indicator, drawn on the host.

use std::collections::BTreeSet;

use crate::common::{
    answer, assessment, child, date, domain, draw, english_only, indicator, option, setting,
};
use insta::assert_snapshot;
use yew::{Html, Properties, component};
use zajedno_core::assessment::{Answer, Confirmation, Source, Subject};
use zajedno_form::{Domain, Indicator, Setting, about_list};
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

#[tokio::test(flavor = "current_thread")]
async fn a_domain_asks_one_child_in_the_order_of_the_list() {
    let setting = setting(Language::English);
    let assessment = assessment(&setting.instrument, vec![child("A", Some("2021-01"))]);
    let drawn = draw::<Domain>(domain(&setting, &assessment, "history")).await;
    let questions: Vec<_> = drawn
        .lines()
        .filter(|line| line.contains("question") || line.contains("<h"))
        .collect();
    assert_snapshot!(questions.join("\n"));
}

#[tokio::test(flavor = "current_thread")]
async fn a_domain_asks_several_children_one_after_another() {
    let setting = setting(Language::SerbianCyrillic);
    let mut gone = child("В", Some("2020-01"));
    gone.in_formal_care = true;
    let children = vec![
        child("А", Some("2021-01")),
        child("Б", Some("unborn")),
        gone,
    ];
    let assessment = assessment(&setting.instrument, children);
    let drawn = draw::<Domain>(domain(&setting, &assessment, "caregiver")).await;
    let questions: Vec<_> = drawn
        .lines()
        .filter(|line| line.contains("question") || line.contains("<h"))
        .collect();
    assert_snapshot!(questions.join("\n"));
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
    let (mut names, mut groups) = (BTreeSet::new(), 0);
    for it in setting.instrument.domains() {
        let drawn = draw::<Domain>(domain(&setting, &assessment, it.id.as_str())).await;
        assert!(
            !drawn.contains("aria-label="),
            "what is read is what is seen"
        );
        for group in drawn.split("<fieldset").skip(1) {
            groups += 1;
            let radios: Vec<_> = group
                .lines()
                .filter(|line| line.contains("type=\"radio\""))
                .collect();
            assert!(
                radios.len() >= 3,
                "two options and unknown at least: {group}"
            );
            assert!(
                radios.iter().all(|radio| !radio.contains("value=")),
                "{group}"
            );
            let name = |radio: &str| {
                radio
                    .split("name=\"")
                    .nth(1)
                    .unwrap()
                    .split('"')
                    .next()
                    .map(str::to_owned)
            };
            let first = name(radios[0]).unwrap();
            assert!(
                radios
                    .iter()
                    .all(|radio| name(radio).as_ref() == Some(&first)),
                "{group}"
            );
            assert!(names.insert(first.clone()), "{first} names two groups");
        }
    }
    // Each question about a child twice; the one that follows from the age is told.
    let about_child = |it: &&zajedno_core::instrument::Indicator| {
        it.about == zajedno_core::instrument::About::Child
    };
    let twice = setting
        .instrument
        .indicators()
        .iter()
        .filter(about_child)
        .count();
    assert_eq!(groups, setting.instrument.indicators().len() + twice - 2);
}
