//! A question that leads to its place in the form.

use yew::{Callback, Html, html};
use zajedno_core::assessment::Subject;
use zajedno_core::id::IndicatorId;
use zajedno_form::{Setting, list_words};
use zajedno_text::explain::Target;

use crate::state::course::target_of;
use crate::state::work::Action;

/// `None` for a question that is not of this list.
pub(crate) fn leads(
    setting: &Setting,
    subject: Subject,
    indicator: &IndicatorId,
    on_action: &Callback<Action>,
) -> Option<Html> {
    let list = &setting.instrument;
    let index = list.find(indicator.as_str())?;
    let words = list_words(setting, &list.indicator(index).text);
    Some(lead(target_of(list, subject, index), words, on_action))
}

/// Words that lead to a question.
pub(crate) fn lead(target: Target, words: Html, on_action: &Callback<Action>) -> Html {
    let onclick = on_action.reform(move |_| Action::Ask(target.clone()));
    html! { <button class="leads" type="button" {onclick}>{ words }</button> }
}
