//! Every part of the page and every page, drawn on the host: what a browser would be given.
//!
//! Left out is what asks the browser while it is being drawn: `App`, `Desk`, `OfficePage`, `Keeping` and `HandOver` (what was
//! chosen before, what is kept), and `Pinned` and a result that is there (the other module); what these draw, the tests of
//! `crates/form` draw. What only an event brings about is drawn by itself: `sure`, `missing_list`. The tests in a real
//! browser see all of it.

mod arrival;
mod casework;
mod centre;
mod components;
mod course;
mod handover;
mod judgement;
mod offline;
mod pages;
mod particulars;
mod plan;
mod reports;
mod review;
mod store;

use std::rc::Rc;
use std::sync::Arc;

use yew::{Html, LocalServerRenderer, Properties, component};
use zajedno_core::assessment::{Answer, Birth, Child, Kind};
use zajedno_core::json::read_instrument;
use zajedno_core::{Assessment, Date, Instrument, Language, builtin};
use zajedno_form::{EvidenceFile, Setting};

use crate::state::work::Open;

const CYRILLIC: Language = Language::SerbianCyrillic;

#[derive(Clone, PartialEq, Properties)]
struct DrawnProps {
    html: Html,
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    props.html.clone()
}

/// What a browser would be given, one element in a line.
fn draw(html: Html) -> String {
    let renderer = LocalServerRenderer::<Drawn>::with_props(DrawnProps { html }).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let html = runtime.unwrap().block_on(renderer.render());
    html.replace("><", ">\n<")
}

/// What is drawn from a place on; before it stands what another test shows.
fn from<'a>(drawn: &'a str, place: &str) -> &'a str {
    let start = drawn.find(place);
    &drawn[start.unwrap_or_else(|| panic!("no {place} in\n{drawn}"))..]
}

/// Several drawings under their names, so that what tells them apart stands side by side.
fn draw_each(named: impl IntoIterator<Item = (&'static str, Html)>) -> String {
    let drawn = named
        .into_iter()
        .map(|(name, html)| format!("{name}:\n{}", draw(html)));
    drawn.collect::<Vec<_>>().join("\n\n")
}

fn today() -> Date {
    "2026-03-02".parse().unwrap()
}

fn setting(language: Language) -> Setting {
    Setting {
        instrument: Arc::new(builtin::separation_risk()),
        evidence: EvidenceFile::NotRead,
        language,
        today: today(),
        number_keys: false,
    }
}

/// The same with the list whose questions are asked under conditions.
fn conditions() -> Setting {
    let list = include_bytes!("../../../tests/instruments/conditions.json");
    Setting {
        instrument: Arc::new(read_instrument(list).unwrap()),
        ..setting(CYRILLIC)
    }
}

fn child(reference: &str, birth: Option<&str>) -> Child {
    let mut child = Child::default();
    reference.clone_into(&mut child.reference);
    child.birth = birth.map(|birth| birth.parse::<Birth>().unwrap());
    child
}

/// A directed assessment of one family, nothing answered yet.
fn assessment(list: &Instrument, children: Vec<Child>) -> Assessment {
    let mut assessment = Assessment::new(list, "17", Kind::Directed, today());
    assessment.children = children;
    assessment
}

fn one_child() -> Vec<Child> {
    vec![child("А", Some("2019-04"))]
}

fn two_children() -> Vec<Child> {
    vec![child("А", Some("2019-04")), child("Б", Some("2024-05"))]
}

fn open(setting: &Setting, assessment: Assessment) -> Open {
    Open::new(Rc::new(assessment), &setting.instrument)
}

/// Answers every question that is asked in a domain with what is not known.
fn answer_domain(list: &Instrument, assessment: &mut Assessment, domain: usize) {
    for row in zajedno_form::rows(assessment, list, domain, None) {
        // What follows from the age is not for anybody to answer.
        let _ = assessment.set(list, row.subject, row.indicator, Some(Answer::Unknown));
    }
}
