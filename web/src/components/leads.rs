//! A question that leads to its place in the form.

use yew::{Callback, Html, html};
use zajedno_core::assessment::Subject;
use zajedno_core::id::IndicatorId;
use zajedno_form::{Setting, list_words};
use zajedno_text::explain::Target;

use crate::state::work::Action;

/// `None` for a question that is not of this list.
pub(crate) fn leads(
    setting: &Setting,
    subject: Subject,
    indicator: &IndicatorId,
    on_action: &Callback<Action>,
) -> Option<Html> {
    let index = setting.instrument.find(indicator.as_str())?;
    let target = Target {
        child: match subject {
            Subject::Family => None,
            Subject::Child(position) => Some(u8::try_from(position).ok()?),
        },
        indicator: indicator.as_str().to_owned(),
    };
    Some(html! {
        <button
            class="leads"
            type="button"
            onclick={on_action.reform(move |_| Action::Ask(target.clone()))}
        >
            { list_words(setting, &setting.instrument.indicator(index).text) }
        </button>
    })
}
