//! A domain: a group of questions under a heading.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, Properties, component, html};
use zajedno_core::Assessment;
use zajedno_core::assessment::Subject;
use zajedno_core::instrument::Instrument;
use zajedno_text::Catalogue;

use crate::did::Did;
use crate::indicator::Indicator;
use crate::rows::{Asked, Row};
use crate::setting::Setting;
use crate::words::list_words;

/// What a domain is drawn from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DomainProps {
    /// The list and the language.
    pub setting: Setting,
    /// The position of the domain in the list.
    pub domain: usize,
    /// Whose answers these are, as [`subject_words`] says it; nothing while there is only one child.
    pub whose: Option<AttrValue>,
    /// Its questions as they stand.
    pub rows: Rc<Vec<Row>>,
    /// Hears of everything a person does.
    pub on_did: Callback<Did>,
}

/// The id of the section of the domain at a position, for links that lead to it; none without such a domain.
#[must_use]
pub fn domain_id(instrument: &Instrument, domain: usize) -> Option<AttrValue> {
    let domain = instrument.domains().get(domain)?;
    Some(AttrValue::from(format!("domain-{}", domain.id)))
}

/// The id of the heading of that section, which can take the focus when the page has become another.
#[must_use]
pub fn domain_heading_id(instrument: &Instrument, domain: usize) -> Option<AttrValue> {
    let id = domain_id(instrument, domain)?;
    Some(AttrValue::from(format!("{id}-heading")))
}

/// Whom answers are about, in words: the family, or a child by its code.
#[must_use]
pub fn subject_words(say: Catalogue, assessment: &Assessment, subject: Subject) -> String {
    let child = match subject {
        Subject::Family => None,
        Subject::Child(position) => assessment.children.get(position),
    };
    match child {
        Some(child) => say.subject_child(&child.reference),
        None => say.subject_family().into_owned(),
    }
}

/// A section with its heading and questions. Only the questions whose row has changed are drawn again.
#[component]
pub fn Domain(
    DomainProps {
        setting,
        domain,
        whose,
        rows,
        on_did,
    }: &DomainProps,
) -> Html {
    let instrument = &setting.instrument;
    let (Some(id), Some(heading)) = (
        domain_id(instrument, *domain),
        domain_heading_id(instrument, *domain),
    ) else {
        return Html::default();
    };
    let it = &instrument.domains()[*domain];
    html! {
        <section class="domain" {id} aria-labelledby={&heading}>
            <h2 class="domain__heading" id={&heading} tabindex="-1">
                <span class="domain__code" aria-hidden="true">{ &it.code }{ "." }</span>
                <span>{ list_words(setting, &it.title) }</span>
                if let Some(whose) = whose {
                    { " " }<span class="domain__whose">{ whose }</span>
                }
            </h2>
            if rows.iter().all(|row| matches!(row.asked, Asked::LeftOut | Asked::WaitsFor(_))) {
                <p class="domain__nothing">{ setting.say().told_nothing_asked() }</p>
            }
            for row in rows.iter() {
                <Indicator
                    key={row.id(instrument)}
                    setting={setting.clone()}
                    row={row.clone()}
                    {on_did}
                />
            }
        </section>
    }
}
