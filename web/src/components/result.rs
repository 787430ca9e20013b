//! The result of the answers as they stand.

use std::rc::Rc;

use yew::{Html, Properties, component};
use zajedno_core::{Assessment, Scorer, assess, changes};
use zajedno_form::{Setting, assessment_result};

#[derive(Clone, Properties)]
pub(crate) struct ResultProps {
    pub(crate) setting: Setting,
    pub(crate) assessment: Rc<Assessment>,
}

impl PartialEq for ResultProps {
    fn eq(&self, other: &Self) -> bool {
        self.setting == other.setting && Rc::ptr_eq(&self.assessment, &other.assessment)
    }
}

/// Worked out when the result is opened; the answers under it cannot change.
#[component]
pub(crate) fn Result(
    ResultProps {
        setting,
        assessment,
    }: &ResultProps,
) -> Html {
    let scorer = Scorer::new(setting.instrument.clone());
    // It cannot fail: the assessment was opened with the list that is scored.
    let drawn = assess(&scorer, assessment).and_then(|result| {
        let changes = changes(&scorer, assessment, &result)?;
        Ok(assessment_result(setting, assessment, &result, &changes))
    });
    drawn.unwrap_or_default()
}
