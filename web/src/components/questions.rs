//! All questions, domain by domain.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};
use zajedno_core::Assessment;
use zajedno_form::{Answered, Domain, Setting, rows};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct QuestionsProps {
    pub(crate) setting: Setting,
    pub(crate) assessment: Rc<Assessment>,
    pub(crate) on_answer: Callback<Answered>,
}

/// The domains of the list; only those are drawn again whose answers have changed.
#[component]
pub(crate) fn Questions(
    QuestionsProps {
        setting,
        assessment,
        on_answer,
    }: &QuestionsProps,
) -> Html {
    let instrument = &setting.instrument;
    let domains = 0..instrument.domains().len();
    let domains = domains.map(|domain| (domain, Rc::new(rows(assessment, instrument, domain))));
    // A domain without a question has nothing to ask of these children.
    let domains = domains.filter(|(_, rows)| !rows.is_empty());
    html! {
        for (domain, rows) in domains {
            <Domain key={domain} setting={setting.clone()} {domain} {rows} {on_answer} />
        }
    }
}
