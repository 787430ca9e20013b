//! A domain: a group of questions under a heading.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, component, html};
use zajedno_core::assessment::Subject;
use zajedno_core::instrument::Instrument;

use crate::indicator::Indicator;
use crate::rows::{Answered, Row};
use crate::setting::Setting;
use crate::words::list_words;

/// What a domain is drawn from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DomainProps {
    /// The list and the language.
    pub setting: Setting,
    /// The position of the domain in the list.
    pub domain: usize,
    /// Its questions as they stand.
    pub rows: Rc<Vec<Row>>,
    /// Hears of every answer.
    pub on_answer: Callback<Answered>,
}

/// The id of the section of the domain at a position, for links that lead to it; none without such a domain.
#[must_use]
pub fn domain_id(instrument: &Instrument, domain: usize) -> Option<AttrValue> {
    let domain = instrument.domains().get(domain)?;
    Some(AttrValue::from(format!("domain-{}", domain.id)))
}

/// A section with its heading and questions; with several children, a part for the family and one for each child.
#[component]
pub fn Domain(
    DomainProps {
        setting,
        domain,
        rows,
        on_answer,
    }: &DomainProps,
) -> Html {
    let Some(id) = domain_id(&setting.instrument, *domain) else {
        return Html::default();
    };
    let heading = AttrValue::from(format!("{id}-heading"));
    let it = &setting.instrument.domains()[*domain];
    let parts = rows.chunk_by(|one, next| one.subject == next.subject && one.child == next.child);
    let several = rows.iter().any(|row| row.child.is_some());
    let questions: Html = if several {
        parts
            .map(|part| subject_part(setting, &id, part, on_answer))
            .collect()
    } else {
        rows.iter()
            .map(|row| question(setting, row, on_answer))
            .collect()
    };
    html! {
        <section class="domain" {id} aria-labelledby={&heading}>
            <h2 class="domain__heading" id={&heading}>
                <span class="domain__code" aria-hidden="true">{ &it.code }{ "." }</span>
                { list_words(setting, &it.title) }
            </h2>
            { questions }
        </section>
    }
}

fn subject_part(
    setting: &Setting,
    domain: &str,
    part: &[Row],
    on_answer: &Callback<Answered>,
) -> Html {
    let Some(first) = part.first() else {
        return Html::default();
    };
    let say = setting.say();
    let (id, words) = match (first.subject, &first.child) {
        (Subject::Child(position), Some(code)) => (
            format!("{domain}-child-{}", position + 1),
            say.subject_child(code),
        ),
        (Subject::Child(_) | Subject::Family, _) => (
            format!("{domain}-family"),
            say.subject_family().into_owned(),
        ),
    };
    html! {
        <div key={id.clone()}>
            <h3 class="domain__subject-heading" {id}>{ words }</h3>
            { for part.iter().map(|row| question(setting, row, on_answer)) }
        </div>
    }
}

fn question(setting: &Setting, row: &Row, on_answer: &Callback<Answered>) -> Html {
    let key = row.id(&setting.instrument);
    html! { <Indicator {key} setting={setting.clone()} row={row.clone()} {on_answer} /> }
}
