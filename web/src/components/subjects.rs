//! Whose answers are shown, where there are several children.

use yew::{Callback, Html, html};
use zajedno_form::{Setting, subject_words};

use super::progress::progress;
use crate::state::place::Place;
use crate::state::work::{Action, Open};

/// A button for the family and for each child who has a question in the domain.
pub(crate) fn subjects(setting: &Setting, open: &Open, on_action: &Callback<Action>) -> Html {
    let say = setting.say();
    let places = open.places(&setting.instrument);
    let domain = open.place.domain;
    let mut subjects = places.parts(domain).flatten().peekable();
    if subjects.peek().is_none() {
        return Html::default();
    }
    let links = subjects.map(|subject| {
        let place = Place {
            domain,
            subject: Some(subject),
        };
        let of = places.progress(domain, Some(subject));
        let is_here = open.place == place;
        html! {
            <li>
                <button
                    class="subjects__link"
                    type="button"
                    aria-current={is_here.then_some("true")}
                    onclick={on_action.reform(move |_| Action::Go(place))}
                >
                    <span class="subjects__name">
                        { subject_words(say, &open.assessment, subject) }
                    </span>
                    { " " }
                    if of.asked > 0 {
                        { progress(say, of) }
                    }
                </button>
            </li>
        }
    });
    html! {
        <nav class="subjects" aria-label={say.open_subjects()}>
            <ul class="subjects__list">{ for links }</ul>
        </nav>
    }
}
