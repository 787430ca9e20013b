//! What happened to an assessment, and what such notes are worth.

use yew::{Html, html};
use zajedno_casework::{Event, Moment};
use zajedno_text::Catalogue;

use crate::components::words;

/// `when` says a moment where the reader is.
pub(crate) fn trail(say: Catalogue, events: &[Event], when: &dyn Fn(&Moment) -> String) -> Html {
    let lines = events.iter().map(|it| {
        html! {
            <li>
                <strong>{ words::happened(say, it.happened) }</strong>
                <p class="trail__by">
                    { when(&it.at) }{ " · " }{ say.course_trail_by(&it.by) }
                </p>
                if !it.reason.is_empty() {
                    <p class="trail__reason">{ &it.reason }</p>
                }
            </li>
        }
    });
    html! {
        <section class="card" aria-labelledby="course-trail">
            <h3 class="card__heading" id="course-trail">{ say.course_trail() }</h3>
            if events.is_empty() {
                <p>{ say.course_trail_nothing() }</p>
            } else {
                <ol class="trail">{ for lines }</ol>
            }
            <p class="trail__worth">{ say.course_trail_what() }</p>
        </section>
    }
}
