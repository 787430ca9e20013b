//! Taking an answer back.

use yew::{AttrValue, Callback, Html, html};

use super::Question;

/// The button that takes an answer back; `take_back` is there while there is one.
///
/// It stays in the page without an answer, so that the focus is not lost when it has done its work; the style sheet
/// hides it from then on, once the focus has moved on.
pub(super) fn clear(
    question: &Question<'_>,
    id: &AttrValue,
    named_by: &AttrValue,
    take_back: Option<Callback<()>>,
) -> Html {
    let disabled = take_back.is_none().then_some(AttrValue::Static("true"));
    html! {
        <button
            class="indicator__clear"
            type="button"
            {id}
            aria-labelledby={format!("{id} {named_by}")}
            aria-disabled={disabled}
            onclick={take_back.map(|it| it.reform(|_| ()))}
        >
            { question.setting.say().answer_clear() }
        </button>
    }
}
