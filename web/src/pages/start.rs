//! Opening an assessment, and changing what it was opened with.

use std::rc::Rc;

use yew::{Callback, Html, html};
use zajedno_core::Assessment;
use zajedno_form::Setting;
use zajedno_text::Catalogue;

use super::HEADING_ID;
use crate::components::particulars::ParticularsForm;
use crate::state::particulars::Particulars;
use crate::state::work::{Action, View};

/// What this is and is not, the fields of a new assessment, and `lists`: how far the list can be trusted, and the way to another.
pub(crate) fn start(setting: &Setting, lists: Html, on_action: &Callback<Action>) -> Html {
    let say = setting.say();
    let on_done = {
        let (on_action, setting) = (on_action.clone(), setting.clone());
        Callback::from(move |particulars: Particulars| {
            if let Some(assessment) = particulars.begin(&setting.instrument, setting.today) {
                on_action.emit(Action::Begin(Rc::new(assessment)));
            }
        })
    };
    html! {
        <div class="start">
            // First, since the focus comes here: whoever comes from the list of families is not led past the danger.
            <h2 id={HEADING_ID} tabindex="-1">{ say.start_heading() }</h2>
            { what_this_is(say) }
            <section class="card" aria-labelledby={HEADING_ID}>
                <ParticularsForm
                    setting={setting.clone()}
                    first={Particulars::new(setting.today, setting.language)}
                    button={say.start_begin().into_owned()}
                    {on_done}
                />
            </section>
            { lists }
        </div>
    }
}

fn what_this_is(say: Catalogue) -> Html {
    html! {
        <>
            <p class="start__what">{ say.start_what() }</p>
            <section class="danger" aria-labelledby="danger">
                <h3 class="danger__heading" id="danger">{ say.start_danger_heading() }</h3>
                <p>{ say.start_danger() }</p>
            </section>
            <ul class="start__limits">
                <li>{ say.start_for_whom() }</li>
                <li>{ say.start_not_for() }</li>
                <li>{ say.start_people_decide() }</li>
            </ul>
        </>
    }
}

/// The same fields, with what an open assessment has.
pub(crate) fn change(
    setting: &Setting,
    assessment: &Rc<Assessment>,
    on_action: &Callback<Action>,
) -> Html {
    let say = setting.say();
    let on_done = {
        let (on_action, assessment) = (on_action.clone(), assessment.clone());
        let today = setting.today;
        Callback::from(move |particulars: Particulars| {
            if let Some(assessment) = particulars.apply(&assessment, today) {
                on_action.emit(Action::Apply(Rc::new(assessment)));
            }
        })
    };
    html! {
        <section class="card" aria-labelledby={HEADING_ID}>
            <h2 class="card__heading" id={HEADING_ID} tabindex="-1">
                { say.start_heading_change() }
            </h2>
            <ParticularsForm
                setting={setting.clone()}
                first={Particulars::of(assessment)}
                button={say.start_apply().into_owned()}
                {on_done}
            />
            <button
                class="button button--quiet"
                type="button"
                onclick={on_action.reform(|_| Action::Show(View::Questions))}
            >
                { say.start_cancel() }
            </button>
        </section>
    }
}
