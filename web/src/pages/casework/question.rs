//! A question by its words, which lead to it.

use yew::{Callback, Html, html};
use zajedno_core::Assessment;
use zajedno_core::assessment::Subject;
use zajedno_form::{Setting, list_words};
use zajedno_text::explain::Target;

use crate::components::leads::lead;
use crate::state::place::Places;
use crate::state::work::Action;

/// With the child's code where there are several children. A question that is not asked leads nowhere.
pub(crate) fn question(
    setting: &Setting,
    assessment: &Assessment,
    target: &Target,
    on_action: &Callback<Action>,
) -> Html {
    let (say, list) = (setting.say(), &*setting.instrument);
    let Some(indicator) = list.find(&target.indicator) else {
        return html! { { say.course_comment_gone() } };
    };
    let whose = match target.subject() {
        Subject::Child(position) if assessment.children.len() > 1 => {
            let child = assessment.children.get(position);
            child.map(|it| format!("{}: ", say.subject_child(&it.reference)))
        }
        Subject::Child(_) | Subject::Family => None,
    };
    let words =
        html! { <>{ for whose }{ list_words(setting, &list.indicator(indicator).text) }</> };
    let places = Places { assessment, list };
    if places.of((target.subject(), indicator)).is_none() {
        return words;
    }
    lead(target.clone(), words, on_action)
}
