//! What is due as a file for a calendar.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_state};
use zajedno_casework::{Moment, calendar};
use zajedno_core::{Date, Language};
use zajedno_text::Catalogue;

use super::field::Field;
use super::tick::tick;
use crate::services::{clock, download, page};
use crate::state::reminders::{FamilyDue, appointments, titles};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AppointmentsProps {
    pub(crate) language: Language,
    pub(crate) today: Date,
    pub(crate) due: Rc<[FamilyDue]>,
}

/// A file for the calendar, with what a person chooses to have in it.
#[component]
pub(crate) fn Appointments(props: &AppointmentsProps) -> Html {
    let AppointmentsProps {
        language,
        today,
        due,
    } = props;
    let say = Catalogue::new(*language);
    let title = use_state(|| say.reminders_title_first().into_owned());
    let has_code = use_state(|| false);
    let said = use_state(|| None);
    let on_make = {
        let (due, title, today) = (due.clone(), (*title).clone(), *today);
        let (has_code, said) = (*has_code, said.setter());
        Callback::from(move |_| said.set(Some(hand_over(&due, &title, has_code, today))))
    };
    let (on_title, on_code) = (title.setter(), has_code.setter());
    html! {
        <details class="folded">
            <summary>{ say.reminders_calendar() }</summary>
            <form class="asking" autocomplete="off" onsubmit={page::stay()}>
                <p>{ say.reminders_calendar_what() }</p>
                { Field::new("calendar-title", say.reminders_title())
                    .line(&title, &Callback::from(move |words| on_title.set(words))) }
                { tick(say.reminders_code(), *has_code, &Callback::from(move |it| on_code.set(it))) }
                { match *said {
                    None => Html::default(),
                    Some(true) => html! { <p role="status">{ say.backup_made() }</p> },
                    Some(false) => html! { <p role="alert">{ say.reminders_refused() }</p> },
                } }
                <button class="button" type="button" onclick={on_make}>{ say.reminders_make() }</button>
            </form>
        </details>
    }
}

/// Whether the browser took the file.
fn hand_over(due: &[FamilyDue], title: &str, has_code: bool, today: Date) -> bool {
    let titles = titles(due, title, has_code);
    let appointments = appointments(due, &titles, today);
    let made = clock::moment();
    let name = format!("zajedno-{today}.ics");
    calendar(&Moment::new(made), &appointments)
        .is_some_and(|file| download::give(&name, file.as_bytes()))
}
