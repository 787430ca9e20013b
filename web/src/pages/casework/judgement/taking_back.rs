//! The fields with which a judgement is taken back: the reason.

use yew::{Callback, Html, MouseEvent, SubmitEvent, html};
use zajedno_text::Catalogue;

use crate::components::field::Field;
use crate::pages::casework::problems::text_problem;
use crate::state::course::text_problem as problem_of;

/// What stands in the field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TakingBack {
    pub(crate) reason: String,
    /// Nothing is complained about before it was sent.
    pub(crate) is_sent: bool,
}

/// `id` is what the ids of its fields begin with; `on_back` hears the reason once it is whole.
pub(crate) fn taking_back(
    say: Catalogue,
    id: &str,
    it: &TakingBack,
    (on_typed, lead): (&Callback<TakingBack>, &Callback<String>),
    on_cancel: &Callback<MouseEvent>,
    on_back: &Callback<String>,
) -> Html {
    let why = format!("{id}-why");
    let problem = problem_of(&it.reason, true);
    let shown = problem.filter(|_| it.is_sent);
    let field = Field::new(why.clone(), say.judgement_page_take_back_reason())
        .problem(shown.map(|it| text_problem(say, it)));
    let is_sent = it.is_sent;
    let on_reason = on_typed.reform(move |reason| TakingBack { reason, is_sent });
    let onsubmit = {
        let (it, on_back) = (it.clone(), on_back.clone());
        let (on_typed, lead) = (on_typed.clone(), lead.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let it = it.clone();
            if problem.is_some() {
                on_typed.emit(TakingBack {
                    is_sent: true,
                    ..it
                });
                lead.emit(why.clone());
            } else {
                on_back.emit(it.reason);
            }
        })
    };
    html! {
        <form class="asking" autocomplete="off" novalidate=true {onsubmit}>
            <fieldset class="step">
                <legend class="step__name" id={format!("{id}-back")} tabindex="-1">
                    { say.judgement_page_take_back() }
                </legend>
                <p>{ say.judgement_page_take_back_what() }</p>
                { field.text(&it.reason, &on_reason) }
            </fieldset>
            <div class="buttons">
                <button class="button button--main" type="submit">
                    { say.judgement_page_take_back() }
                </button>
                <button class="button button--quiet" type="button" onclick={on_cancel}>
                    { say.course_cancel() }
                </button>
            </div>
        </form>
    }
}
