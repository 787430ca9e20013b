//! How many families a store works with, and what they need: numbers from which no family can be recognised.

mod counting;
pub(crate) mod tables;

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};
use zajedno_core::{Date, Language};
use zajedno_form::Setting;
use zajedno_text::Catalogue;

use self::counting::{Counting, ListCount, use_counting};
use self::tables::tables;
use super::HEADING_ID;
use crate::hooks::SharedVault;
use crate::services::download;
use crate::services::lists::OpenList;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CentreProps {
    pub(crate) language: Language,
    pub(crate) today: Date,
    /// The project's own list.
    pub(crate) own: OpenList,
    pub(crate) vault: SharedVault,
}

#[component]
pub(crate) fn Centre(props: &CentreProps) -> Html {
    let say = Catalogue::new(props.language);
    let counting = use_counting(props);
    html! {
        <section class="column" aria-labelledby={HEADING_ID}>
            <h2 id={HEADING_ID} tabindex="-1">{ say.centre_heading() }</h2>
            <p>{ say.centre_what() }</p>
            { match counting {
                Counting::Under { done, of } => under_way(say, done, of),
                Counting::Refused => html! { <p role="alert">{ say.family_refused() }</p> },
                Counting::Done { lists, left_out } => done(props, &lists, left_out),
            } }
        </section>
    }
}

fn under_way(say: Catalogue, done: usize, of: usize) -> Html {
    html! {
        <p class="centre__progress">
            <label for="centre-progress">{ say.centre_counting(&done.to_string(), &of.to_string()) }</label>
            <progress id="centre-progress" max={of.max(1).to_string()} value={done.to_string()} />
        </p>
    }
}

fn done(props: &CentreProps, lists: &Rc<[ListCount]>, left_out: usize) -> Html {
    let say = Catalogue::new(props.language);
    let several = lists.len() > 1;
    html! {
        <>
            if lists.is_empty() {
                <p>{ say.centre_nothing() }</p>
            }
            if left_out > 0 {
                <p class="notice">{ say.centre_left_out() }</p>
            }
            { for lists.iter().map(|it| {
                let list = it.list.instrument.clone();
                let setting = Setting::reading(list, props.language, props.today);
                tables(&setting, &it.centre, several, &on_file(props, it))
            }) }
        </>
    }
}

/// Hands the numbers to the browser as a file, which names the list and the day.
fn on_file(props: &CentreProps, it: &ListCount) -> Callback<()> {
    let name = it.list.instrument.name();
    let name = format!("zajedno-{}-{}-{}.csv", name.id, name.version, props.today);
    let it = it.centre.clone();
    Callback::from(move |()| {
        // The mark at the beginning tells spreadsheets how letters are written.
        download::give(&name, format!("\u{feff}{}", it.csv()).as_bytes());
    })
}
