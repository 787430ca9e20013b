//! The questions at one place of the list, and the way to the next.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};
use zajedno_form::{Did, Domain, Setting, list_words, subject_words};

use super::tick::tick;
use crate::hooks::Besides;
use crate::state::work::{Action, Open};

/// The questions of a place with what stands beside them; while it is only read, none can be answered.
pub(crate) fn place(
    setting: &Setting,
    (open, besides): (&Open, Option<&Besides>),
    is_reading_only: bool,
    on_did: &Callback<Did>,
    on_action: &Callback<Action>,
    on_number_keys: &Callback<bool>,
) -> Html {
    let say = setting.say();
    let place = open.place;
    let mut rows = open.places(&setting.instrument).rows(place);
    if rows.is_empty() {
        return html! { <p>{ say.open_nobody() }</p> };
    }
    if let Some(besides) = besides {
        (besides.put)(&mut rows, &open.assessment);
    }
    let rows = Rc::new(rows);
    let whose = place
        .subject
        .map(|it| subject_words(say, &open.assessment, it));
    html! {
        <>
            // It only switches all answers off together: a group to nobody.
            <fieldset role="none" disabled={is_reading_only}>
                <Domain
                    key={format!("{place:?}")}
                    setting={setting.clone()}
                    domain={place.domain}
                    whose={whose.map(AttrValue::from)}
                    {rows}
                    {on_did}
                />
            </fieldset>
            { next(setting, open, on_action) }
            { tick(say.open_number_keys(), setting.number_keys, on_number_keys) }
        </>
    }
}

/// A button to the next place, by what it is called.
fn next(setting: &Setting, open: &Open, on_action: &Callback<Action>) -> Html {
    let (say, list) = (setting.say(), &setting.instrument);
    let Some(next) = open.places(list).after(open.place) else {
        return Html::default();
    };
    let title = list.domains().get(next.domain).map(|it| &it.title);
    let whose = next
        .subject
        .map(|it| subject_words(say, &open.assessment, it));
    html! {
        <button
            class="button next"
            type="button"
            onclick={on_action.reform(move |_| Action::Go(next))}
        >
            <span class="next__word">{ say.open_next() }</span>{ " " }
            { for title.map(|title| list_words(setting, title)) }
            { for whose.map(|whose| html! { <>{ " · " }{ whose }</> }) }
        </button>
    }
}
