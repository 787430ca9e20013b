//! What happened to an assessment, and what such notes are worth.

use std::borrow::Cow;

use yew::{Html, html};
use zajedno_casework::{Event, Happened, Moment};
use zajedno_text::Catalogue;

/// `when` says a moment where the reader is.
pub(crate) fn trail(say: Catalogue, events: &[Event], when: &dyn Fn(&Moment) -> String) -> Html {
    let lines = events.iter().map(|it| {
        html! {
            <li>
                <strong>{ happened(say, it.happened) }</strong>
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

fn happened(say: Catalogue, it: Happened) -> Cow<'static, str> {
    match it {
        Happened::Begun => say.course_happened_begun(),
        Happened::Submitted => say.course_happened_submitted(),
        Happened::TakenBack => say.course_happened_taken_back(),
        Happened::Returned => say.course_happened_returned(),
        Happened::Approved => say.course_happened_approved(),
        Happened::Reopened => say.course_happened_reopened(),
        Happened::Judged => say.course_happened_judged(),
        Happened::HandedOn => say.course_happened_handed_on(),
        Happened::TakenIn => say.course_happened_taken_in(),
    }
}
