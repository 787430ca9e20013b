//! What a person sees of a result, drawn on the host.

use std::rc::Rc;

use crate::common::{answer, assessment, child, draw, option, setting};
use insta::assert_snapshot;
use yew::{Callback, Html, Properties, component};
use zajedno_core::assessment::{Answer, Subject};
use zajedno_core::{Assessment, Scorer, assess, changes};
use zajedno_form::{Setting, assessment_result};
use zajedno_text::explain::account;
use zajedno_text::{Language, explain};

#[derive(Clone, Copy, PartialEq)]
enum Page {
    Result,
    Account,
}

#[derive(Clone, PartialEq, Properties)]
struct DrawnProps {
    setting: Setting,
    assessment: Rc<Assessment>,
    page: Page,
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    match props.page {
        Page::Result => result(&props.setting, &props.assessment),
        Page::Account => line_by_line(&props.setting, &props.assessment),
    }
}

fn result(setting: &Setting, assessment: &Assessment) -> Html {
    let scorer = Scorer::new(setting.instrument.clone());
    let result = assess(&scorer, assessment).unwrap();
    let changes = changes(&scorer, assessment, &result).unwrap();
    let language = setting.language;
    let told = explain(language, &setting.instrument, assessment, &result, &changes);
    assessment_result(setting, &told, &Callback::noop())
}

fn line_by_line(setting: &Setting, assessment: &Assessment) -> Html {
    let scorer = Scorer::new(setting.instrument.clone());
    let result = assess(&scorer, assessment).unwrap();
    let told = account(setting.language, &setting.instrument, assessment, &result);
    assessment_result(setting, &told, &Callback::noop())
}

/// The result of a family with few answers: a wide interval.
async fn open_result(language: Language) -> String {
    drawn(language, Page::Result).await
}

async fn drawn(language: Language, page: Page) -> String {
    let setting = setting(language);
    let instrument = &setting.instrument;
    let mut assessment = assessment(instrument, vec![child("А", Some("2021-01"))]);
    for id in ["caregiver_exhaustion", "respite_gap", "income_insufficient"] {
        let worst = option(instrument, id, "3");
        answer(instrument, &mut assessment, Subject::Family, id, worst);
    }
    answer(
        instrument,
        &mut assessment,
        Subject::Child(0),
        "child_view_home",
        Answer::Unknown,
    );
    let assessment = Rc::new(assessment);
    draw::<Drawn>(DrawnProps {
        setting,
        assessment,
        page,
    })
    .await
}

/// The part of a page from the first of two texts up to the second.
fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = page.split_once(from).unwrap();
    rest.split_once(to).unwrap().0
}

#[tokio::test(flavor = "current_thread")]
async fn a_result_begins_with_its_level() {
    let drawn = open_result(Language::SerbianCyrillic).await;
    let (level, _) = drawn.split_once("</section>").unwrap();
    assert_snapshot!(level);
}

#[tokio::test(flavor = "current_thread")]
async fn a_result_has_an_outline_of_headings() {
    let drawn = open_result(Language::English).await;
    let headings = ["__heading\"", "__title\"", "__summary\""];
    let outline: Vec<_> = drawn
        .lines()
        .filter(|line| headings.iter().any(|it| line.contains(it)))
        .collect();
    assert_snapshot!(outline.join("\n"));
}

#[tokio::test(flavor = "current_thread")]
async fn a_question_of_the_list_keeps_its_full_stop() {
    let drawn = open_result(Language::English).await;
    assert!(!drawn.contains(".:"), "no colon behind a sentence");
    assert!(drawn.contains("Risk points:"), "but one behind a label");
}

#[tokio::test(flavor = "current_thread")]
async fn a_result_says_what_it_is_not_in_every_language() {
    for language in Language::ALL {
        let drawn = open_result(language).await;
        let setting = setting(language);
        let statement = zajedno_text::spoken(setting.instrument.statement(), language);
        assert!(drawn.contains(statement.text.as_ref()), "{language}");
        assert!(
            drawn.contains("tabindex=\"-1\""),
            "its heading can take the focus"
        );
    }
}

#[tokio::test(flavor = "current_thread")]
async fn domains_are_a_table_with_bars() {
    let drawn = open_result(Language::English).await;
    assert_snapshot!(between(&drawn, "The picture by domain", "</table>"));
}

#[tokio::test(flavor = "current_thread")]
async fn a_question_is_a_button_that_leads_there() {
    let drawn = open_result(Language::English).await;
    let open = between(&drawn, "What to find out next", "</li>");
    let button = between(open, "class=\"leads\">", "</button>");
    let setting = setting(Language::English);
    let find = |id: &str| {
        setting
            .instrument
            .indicator(setting.instrument.find(id).unwrap())
    };
    let question = find("child_harm_indications")
        .text
        .written_in(Language::English);
    assert_eq!(Some(button.trim()), question);
}

#[tokio::test(flavor = "current_thread")]
async fn an_account_adds_up_in_tables() {
    let drawn = drawn(Language::SerbianCyrillic, Page::Account).await;
    assert_snapshot!(between(
        &drawn,
        "Бодови после умањења због снага",
        "</table>"
    ));
}
