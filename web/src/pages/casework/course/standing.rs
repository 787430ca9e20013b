//! How far an assessment has come: kind, day, who makes it, and its status in words.

use yew::{Callback, Html, html};
use zajedno_casework::{Casework, Status};
use zajedno_core::Assessment;
use zajedno_form::Setting;

use crate::components::fact::fact;
use crate::components::field::Field;
use crate::components::words;
use crate::services::page;

/// Without `on_assessor` the name cannot be changed.
pub(crate) fn standing(
    setting: &Setting,
    (assessment, casework): (&Assessment, &Casework),
    assessor: &str,
    on_assessor: Option<&Callback<String>>,
) -> Html {
    let say = setting.say();
    let locked = match casework.status {
        Status::Draft | Status::Returned => None,
        Status::ReadyForReview => Some(say.course_locked_ready()),
        Status::Final => Some(say.course_locked_final()),
    };
    let name = on_assessor.map(|on_assessor| {
        let field = Field::new("assessor", say.course_assessor()).hint(say.course_assessor_hint());
        html! {
            <form autocomplete="off" onsubmit={page::stay()}>
                { field.line(assessor, on_assessor) }
            </form>
        }
    });
    html! {
        <section class="card" aria-labelledby="course-standing">
            <h3 class="card__heading" id="course-standing">{ say.course_standing() }</h3>
            <dl class="facts">
                { fact(say.course_status(), html! { <strong>{ words::status(say, casework.status) }</strong> }) }
                { fact(say.kind_label(), html! { { say.kind(assessment.kind) } }) }
                { fact(say.start_date(), html! { { words::day(say, assessment.date) } }) }
                if name.is_none() {
                    { fact(say.course_assessor(), html! { { assessor.to_owned() } }) }
                }
                if casework.reopened > 0 {
                    { fact(say.course_reopened(), html! { { say.course_times(casework.reopened.into()) } }) }
                }
            </dl>
            if let Some(locked) = locked {
                <p class="said">{ locked }</p>
            }
            { for name }
        </section>
    }
}
