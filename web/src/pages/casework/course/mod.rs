//! The course of an assessment: how far it has come, what is next, what was said about it, and what happened.

pub(crate) mod comment_form;
pub(crate) mod comments;
pub(crate) mod lacks;
pub(crate) mod said_comments;
pub(crate) mod standing;
pub(crate) mod step_form;
mod steps;
pub(crate) mod trail;
mod words;

use yew::{Callback, Html, component, html, use_state};
use zajedno_casework::{Casework, Moment, Status, lacking};
use zajedno_text::Catalogue;

use self::comments::Comments;
use self::lacks::lacks;
use self::standing::standing;
use self::steps::Steps;
use self::trail::trail;
use super::CaseProps;
use super::review::Review;
use crate::components::words::day;
use crate::services::clock;
use crate::state::course::assessor;

#[component]
pub(crate) fn Course(props: &CaseProps) -> Html {
    let CaseProps {
        page,
        casework,
        on_change,
    } = props;
    let setting = &page.setting;
    let say = setting.say();
    let person = page.keeping.vault.0.name();
    let lacking = lacking(&setting.instrument, &page.assessment);
    // What is taken out of the field is not put back while somebody types.
    let typed = use_state(|| None::<String>);
    let name = assessor(casework, &person);
    let name = typed
        .as_deref()
        .filter(|it| *it == casework.assessor)
        .unwrap_or(name);
    let on_assessor = (!page.is_reading_only && !casework.is_locked()).then(|| {
        let (casework, on_change) = (casework.clone(), on_change.clone());
        let typed = typed.setter();
        Callback::from(move |assessor: String| {
            typed.set(Some(assessor.clone()));
            on_change.emit(Casework {
                assessor,
                ..(*casework).clone()
            });
        })
    });
    html! {
        <div class="column">
            { standing(setting, (&page.assessment, casework), name, on_assessor.as_ref()) }
            if casework.status != Status::Final {
                { lacks(setting, &page.assessment, &lacking, &page.on_action) }
            }
            if !page.is_reading_only {
                <Steps
                    case={props.clone()}
                    person={person.clone()}
                    is_lacking={lacking.iter().any(|it| it.what.blocks())}
                />
            }
            <Review ..props.clone() />
            <Comments case={props.clone()} {person} />
            { trail(say, &casework.trail, &|at| when(say, at)) }
        </div>
    }
}

/// When something was, where the browser is.
pub(crate) fn when(say: Catalogue, at: &Moment) -> String {
    match clock::local(at.as_str()) {
        Some((on, time)) => say.course_when(&day(say, on), &time),
        None => at.to_string(),
    }
}
