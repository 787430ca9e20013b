//! The directory of local services, and what families lack.

mod entry;
mod unmet;

use std::borrow::Cow;
use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_state};
use zajedno_casework::{Directory, EntryId, Moment, Plan};
use zajedno_form::Setting;
use zajedno_sealing::Id;
use zajedno_text::Catalogue;

use self::entry::id;
use self::unmet::unmet;
use super::HEADING_ID;
use crate::hooks::{Load, SharedVault, use_directory, use_focus_after_move, use_plans};
use crate::services::{clock, page};
use crate::state::directory::DirectoryEdit;
use crate::state::saving::{Saving, SavingNews};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ServicesProps {
    pub(crate) setting: Setting,
    pub(crate) vault: SharedVault,
    pub(crate) saving: SavingNews,
    /// Another window works: nothing is changed here.
    pub(crate) is_reading_only: bool,
}

/// What the page is drawn from.
pub(crate) struct Drawing<'a> {
    pub(crate) setting: &'a Setting,
    pub(crate) directory: Load<Rc<Directory>, ()>,
    pub(crate) saving: Saving,
    pub(crate) plans: Load<Rc<[Plan]>, ()>,
    pub(crate) is_reading_only: bool,
    pub(crate) on_edit: Callback<DirectoryEdit>,
    pub(crate) on_again: Callback<()>,
}

#[component]
pub(crate) fn Services(props: &ServicesProps) -> Html {
    let ServicesProps {
        setting,
        vault,
        saving,
        is_reading_only,
    } = props;
    let kept = use_directory(vault, saving);
    let plans = use_plans(vault);
    let focus = use_state(|| (String::new(), 0));
    use_focus_after_move(focus.0.clone(), focus.1);
    let directory = match &kept.content {
        Load::Ready(directory) => directory.clone(),
        Load::Waiting | Load::Failed(()) => Rc::default(),
    };
    let on_edit = {
        let (moves, focus) = (focus.1 + 1, focus.setter());
        kept.on_change.reform(move |edit: DirectoryEdit| {
            // Whoever adds or deletes an entry is led to where it stands, or stood.
            match &edit {
                DirectoryEdit::Add(added) => focus.set((id(added, "service"), moves)),
                DirectoryEdit::Remove(_) => focus.set((HEADING_ID.to_owned(), moves)),
                DirectoryEdit::Change(..) => {}
            }
            let mut next = (*directory).clone();
            edit.apply(&mut next, Moment::new(clock::moment()));
            next
        })
    };
    services(&Drawing {
        setting,
        directory: kept.content,
        saving: kept.saving,
        plans,
        is_reading_only: *is_reading_only,
        on_edit,
        on_again: kept.on_again,
    })
}

pub(crate) fn services(it: &Drawing<'_>) -> Html {
    let say = it.setting.say();
    html! {
        <div class="column">
            <h2 id={HEADING_ID} tabindex="-1">{ say.services_heading() }</h2>
            <p>{ say.services_what() }</p>
            { match &it.directory {
                Load::Waiting => html! { <p>{ say.services_opening() }</p> },
                Load::Failed(()) => html! { <p role="alert">{ say.services_unreadable() }</p> },
                Load::Ready(directory) => it.entries(directory),
            } }
            { unmet(it) }
        </div>
    }
}

impl Drawing<'_> {
    fn entries(&self, directory: &Directory) -> Html {
        let say = self.setting.say();
        let on_edit = self.on_edit.clone();
        let on_add = Callback::from(move |_| {
            // Without randomness nothing could be kept either.
            if let Ok(id) = Id::random() {
                on_edit.emit(DirectoryEdit::Add(EntryId::new(id.to_string())));
            }
        });
        html! {
            <form class="column" autocomplete="off" onsubmit={page::stay()}>
                { saved(say, self.saving, &self.on_again) }
                if directory.services.is_empty() {
                    <p>{ say.services_none() }</p>
                }
                <ol class="bare">
                    { for directory.services.iter().zip(1..).map(|(entry, number)| self.entry(entry, number)) }
                </ol>
                if !self.is_reading_only {
                    <button class="button button--main" type="button" onclick={on_add}>
                        { say.services_add() }
                    </button>
                }
            </form>
        }
    }
}

/// How it stands with keeping the directory. What was written stays on the page, whatever became of it.
fn saved(say: Catalogue, saving: Saving, on_again: &Callback<()>) -> Html {
    let warning = |words: Cow<'static, str>| {
        html! { <p class="notice notice--warning" role="alert">{ words }</p> }
    };
    match saving {
        Saving::Nothing => Html::default(),
        Saving::Soon => html! { <p class="saved" role="status">{ say.services_soon() }</p> },
        Saving::Yes => html! { <p class="saved" role="status">{ say.services_saved() }</p> },
        Saving::Never => warning(say.services_never()),
        Saving::Full => warning(say.services_full()),
        Saving::Refused => warning(say.services_refused()),
        Saving::Elsewhere => html! {
            <div class="notice notice--warning" role="alert">
                <p>{ say.services_elsewhere() }</p>
                <button class="button" type="button" onclick={on_again.reform(|_| ())}>
                    { say.services_again() }
                </button>
            </div>
        },
    }
}
