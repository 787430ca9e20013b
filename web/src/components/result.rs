//! The result of the answers as they stand.

use std::rc::Rc;

use yew::{Html, Properties, component, html, use_memo};
use zajedno_core::{Assessment, Scorer, assess};
use zajedno_form::{AssessmentResult, Setting};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ResultProps {
    pub(crate) setting: Setting,
    pub(crate) assessment: Rc<Assessment>,
}

#[component]
pub(crate) fn Result(
    ResultProps {
        setting,
        assessment,
    }: &ResultProps,
) -> Html {
    let scorer = use_memo((), |()| Scorer::new(setting.instrument.clone()));
    let result = use_memo(assessment.clone(), |assessment| {
        assess(&scorer, assessment).map(Rc::new)
    });
    match &*result {
        Ok(result) => html! {
            <AssessmentResult setting={setting.clone()} {assessment} result={result.clone()} />
        },
        // The assessment was opened with the list that is scored.
        Err(_) => Html::default(),
    }
}
