//! What the tests of components share: a list, an assessment, and drawing on the host.

use std::rc::Rc;
use std::sync::Arc;

use serde_json::Value;
use yew::{AttrValue, BaseComponent, Callback, LocalServerRenderer};
use zajedno_core::assessment::{Answer, Birth, Child, Kind, Note, Subject};
use zajedno_core::json::read_instrument;
use zajedno_core::{Assessment, Date, Instrument, builtin};
use zajedno_form::{DomainProps, EvidenceFile, IndicatorProps, Row, Setting, rows, subject_words};
use zajedno_text::Language;

pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn setting(language: Language) -> Setting {
    let instrument = Arc::new(builtin::separation_risk());
    Setting {
        instrument,
        evidence: EvidenceFile::NotRead,
        language,
        today: date("2026-03-02"),
        number_keys: false,
    }
}

/// The same with the list whose questions are asked under conditions.
pub(crate) fn conditions() -> Setting {
    let list = include_bytes!("../../../../tests/instruments/conditions.json");
    Setting {
        instrument: Arc::new(read_instrument(list).unwrap()),
        ..setting(Language::SerbianCyrillic)
    }
}

pub(crate) fn child(reference: &str, birth: Option<&str>) -> Child {
    let mut child = Child::default();
    reference.clone_into(&mut child.reference);
    child.birth = birth.map(|birth| birth.parse::<Birth>().unwrap());
    child
}

/// An assessment of one family on the second of March 2026.
pub(crate) fn assessment(instrument: &Instrument, children: Vec<Child>) -> Assessment {
    let mut assessment = Assessment::new(instrument, "17", Kind::Directed, date("2026-03-02"));
    assessment.children = children;
    assessment
}

pub(crate) fn answer(
    instrument: &Instrument,
    assessment: &mut Assessment,
    subject: Subject,
    indicator: &str,
    answer: Answer,
) {
    let indicator = instrument.find(indicator).unwrap();
    assessment
        .set(instrument, subject, indicator, Some(answer))
        .unwrap();
}

/// Writes beside a question about the first child.
pub(crate) fn note(
    instrument: &Instrument,
    assessment: &mut Assessment,
    indicator: &str,
    note: Note,
) {
    let indicator = instrument.find(indicator).unwrap();
    assessment
        .set_note(instrument, Subject::Child(0), indicator, note)
        .unwrap();
}

/// The option with an id.
pub(crate) fn option(instrument: &Instrument, indicator: &str, option: &str) -> Answer {
    let indicator = instrument.indicator(instrument.find(indicator).unwrap());
    Answer::option(indicator.option_called(option).unwrap())
}

/// A domain as it asks one subject, or all of them.
pub(crate) fn domain(
    setting: &Setting,
    assessment: &Assessment,
    id: &str,
    subject: Option<Subject>,
) -> DomainProps {
    let instrument = &setting.instrument;
    let mut domains = instrument.domains().iter();
    let domain = domains.position(|domain| domain.id.as_str() == id).unwrap();
    let whose = subject.map(|subject| subject_words(setting.say(), assessment, subject));
    DomainProps {
        setting: setting.clone(),
        domain,
        whose: whose.map(AttrValue::from),
        rows: Rc::new(rows(assessment, instrument, domain, subject)),
        on_did: Callback::noop(),
    }
}

pub(crate) fn indicator(setting: &Setting, assessment: &Assessment, id: &str) -> IndicatorProps {
    let index = setting.instrument.find(id).unwrap();
    let domains = 0..setting.instrument.domains().len();
    let row: Row = domains
        .flat_map(|domain| rows(assessment, &setting.instrument, domain, None))
        .find(|row| row.indicator == index)
        .unwrap();
    IndicatorProps {
        setting: setting.clone(),
        row,
        on_did: Callback::noop(),
    }
}

/// What a browser would be given, one element in a line.
pub(crate) async fn draw<C: BaseComponent>(props: C::Properties) -> String
where
    C::Properties: Clone,
{
    let html = LocalServerRenderer::<C>::with_props(props)
        .hydratable(false)
        .render()
        .await;
    html.replace("><", ">\n<")
}

/// The list in English only.
pub(crate) fn english_only() -> Arc<Instrument> {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(members) => {
                members.remove("sr-Cyrl");
                members.values_mut().for_each(strip);
            }
            Value::Array(elements) => elements.iter_mut().for_each(strip),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut list: Value = serde_json::from_str(builtin::SEPARATION_RISK).unwrap();
    strip(&mut list);
    list["languages"] = serde_json::json!(["en"]);
    Arc::new(read_instrument(&serde_json::to_vec(&list).unwrap()).unwrap())
}
