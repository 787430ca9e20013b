//! What is drawn once a person has opened what stands folded below a question.

use std::rc::Rc;
use std::sync::Arc;

use insta::assert_snapshot;
use yew::{Callback, Html, LocalServerRenderer, Properties, component, use_state};
use zajedno_core::assessment::Subject;
use zajedno_core::builtin;
use zajedno_core::json::read_evidence;
use zajedno_text::Language;

use super::fold::Opened;
use super::{IndicatorProps, Question, fact, help};
use crate::evidence::EvidenceFile;
use crate::rows::{Asked, Row};
use crate::setting::Setting;

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Fact,
    Help,
}

#[derive(Clone, PartialEq, Properties)]
struct OpenProps {
    props: IndicatorProps,
    part: Part,
}

/// A part of a question, opened.
#[component]
fn Open(OpenProps { props, part }: &OpenProps) -> Html {
    let opened = use_state(|| Opened {
        fact: true,
        help: true,
    });
    let question = Question::of(props, &opened);
    match part {
        Part::Fact => fact::fact(&question),
        Part::Help => help::help(&question),
    }
}

async fn open(evidence: EvidenceFile, part: Part) -> String {
    let instrument = Arc::new(builtin::separation_risk());
    let indicator = instrument.find("child_view_home").unwrap();
    let asked = Asked::Person {
        answer: None,
        offers_not_applicable: false,
        is_undecided: false,
    };
    let props = IndicatorProps {
        setting: Setting {
            instrument,
            evidence,
            language: Language::SerbianCyrillic,
            today: "2026-03-02".parse().unwrap(),
            number_keys: false,
        },
        row: Row {
            subject: Subject::Child(0),
            indicator,
            asked,
            note: None,
            beside: None,
        },
        on_did: Callback::noop(),
    };
    let renderer = LocalServerRenderer::<Open>::with_props(OpenProps { props, part });
    let drawn = renderer.hydratable(false).render().await;
    drawn.replace("><", ">\n<")
}

fn built_in() -> EvidenceFile {
    let file = include_bytes!("../../../../indicators/separation-risk/evidence.json");
    EvidenceFile::Read(Rc::new(read_evidence(file).unwrap()))
}

#[tokio::test(flavor = "current_thread")]
async fn a_fact_is_a_sentence_its_sources_and_a_day() {
    assert_snapshot!(open(EvidenceFile::NotRead, Part::Fact).await);
}

#[tokio::test(flavor = "current_thread")]
async fn the_reasons_for_a_question_are_sentences_with_their_sources() {
    assert_snapshot!(open(built_in(), Part::Help).await);
}

#[tokio::test(flavor = "current_thread")]
async fn reasons_that_are_not_there_say_so() {
    let waiting = open(EvidenceFile::NotRead, Part::Help).await;
    let unreadable = open(EvidenceFile::Unreadable, Part::Help).await;
    assert_snapshot!(format!("{waiting}\n\n{unreadable}"));
}

#[tokio::test(flavor = "current_thread")]
async fn a_list_without_evidence_shows_its_grade_and_waits_for_nothing() {
    let said = open(EvidenceFile::None, Part::Help).await;
    assert!(said.contains("class=\"help__label\""), "{said}");
    for absent in ["…", "help__finding"] {
        assert!(!said.contains(absent), "{absent} in {said}");
    }
}

#[test]
fn every_finding_that_the_list_names_stands_in_its_evidence() {
    let EvidenceFile::Read(evidence) = built_in() else {
        unreachable!("it was read");
    };
    let instrument = builtin::separation_risk();
    let mut named = instrument.indicators().iter().flat_map(|it| &it.evidence);
    assert!(named.all(|id| evidence.find(id).is_some()));
}
