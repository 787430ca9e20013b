//! Which list is open, and the way to another: a file, without code.

use std::rc::Rc;

use yew::{Callback, Event, Html, Properties, component, html};
use zajedno_form::{Setting, about_list};
use zajedno_text::Catalogue;

use crate::hooks::Wanted;
use crate::services::file;

/// What is known of lists.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ListsProps {
    pub(crate) setting: Setting,
    /// Whether the open list is the project's own.
    pub(crate) is_own: bool,
    /// Where the project's own is, to begin another from.
    pub(crate) own_address: Option<String>,
    /// Why the file that was chosen last was refused: a message to a line.
    pub(crate) refused: Option<Rc<str>>,
    /// Hears which list a person wants.
    pub(crate) on_want: Callback<Wanted>,
}

#[component]
pub(crate) fn Lists(lists: &ListsProps) -> Html {
    let ListsProps {
        setting, on_want, ..
    } = lists;
    let say = setting.say();
    html! {
        <>
            { about_list(setting) }
            <details class="folded" open={lists.refused.is_some()}>
                <summary>{ say.lists_other() }</summary>
                <div class="lists">
                    <p>{ say.lists_what() }</p>
                    <div class="field">
                        <label class="field__label" for="list-file">{ say.lists_choose() }</label>
                        <input
                            class="field__input"
                            type="file"
                            id="list-file"
                            accept=".json,application/json"
                            onchange={on_file(on_want)}
                        />
                    </div>
                    if let Some(refused) = &lists.refused {
                        { refusal(setting, refused) }
                    }
                    if let Some(address) = lists.own_address.clone() {
                        <p><a href={address} download="list.json">{ say.lists_download() }</a></p>
                    }
                    if !lists.is_own {
                        { back_to_own(say, on_want) }
                    }
                </div>
            </details>
        </>
    }
}

/// A button that brings the project's own list back.
fn back_to_own(say: Catalogue, on_want: &Callback<Wanted>) -> Html {
    html! {
        <button
            class="button button--quiet"
            type="button"
            onclick={on_want.reform(|_| Wanted::Own)}
        >
            { say.lists_own() }
        </button>
    }
}

fn on_file(on_want: &Callback<Wanted>) -> Callback<Event> {
    let on_want = on_want.clone();
    file::on_chosen(move |bytes| {
        if let Some(bytes) = bytes {
            on_want.emit(Wanted::File(Rc::from(bytes)));
        }
    })
}

fn refusal(setting: &Setting, refused: &str) -> Html {
    html! {
        <div class="missing" role="alert">
            <p class="missing__heading">{ setting.say().lists_refused() }</p>
            <ul class="technical" lang="en">
                { for refused.lines().map(|line| html! { <li>{ line }</li> }) }
            </ul>
        </div>
    }
}
