//! Taking an answer back.

use yew::{AttrValue, Callback, Html, html};

use super::Question;

/// The button that takes the answer back.
///
/// It stays in the page without an answer, so that the focus is not lost when it has done its work; the style sheet
/// hides it from then on, once the focus has moved on.
pub(super) fn clear(question: &Question<'_>, answered: bool) -> Html {
    let ids = &question.ids;
    let labels = format!("{} {}", ids.clear, ids.question);
    let disabled = (!answered).then_some(AttrValue::Static("true"));
    let onclick = if answered {
        question.give(None).reform(|_| ())
    } else {
        Callback::noop()
    };
    html! {
        <button
            class="indicator__clear"
            type="button"
            id={&ids.clear}
            aria-labelledby={labels}
            aria-disabled={disabled}
            {onclick}
        >
            { question.setting.say().answer_clear() }
        </button>
    }
}
