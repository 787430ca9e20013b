//! The desk: chooses the page by how far the assessment has come, and keeps the assessment.

use yew::{Callback, Html, Properties, component, html, use_reducer};
use zajedno_core::Language;
use zajedno_form::Setting;

use super::HEADING_ID;
use super::assess::Assess;
use super::start::{change, start};
use super::unreadable::unreadable;
use crate::components::saved::saved;
use crate::hooks::{Found, Kept, Opened, use_focus_after_change, use_keeper};
use crate::state::work::{Action, Stage, Work};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct DeskProps {
    pub(crate) opened: Opened,
    pub(crate) language: Language,
}

#[component]
pub(crate) fn Desk(DeskProps { opened, language }: &DeskProps) -> Html {
    let work = use_reducer(|| Work::new(opened.instrument.clone(), first_stage(&opened.found)));
    let Kept {
        saving,
        discard,
        set_aside,
    } = use_keeper(opened, work.assessment().cloned());
    use_focus_after_change(HEADING_ID, page_of(&work.stage));
    let on_action: Callback<Action> = work.dispatcher().into();
    let on_anew = then_anew(&discard, &on_action);
    let setting = Setting {
        instrument: opened.instrument.clone(),
        language: *language,
        today: opened.today,
    };
    let say = setting.say();
    match &work.stage {
        Stage::Unreadable(messages) => {
            unreadable(say, messages, &then_anew(&set_aside, &on_action))
        }
        Stage::Starting => html! {
            <>
                { saved(say, saving) }
                { start(&setting, &on_action) }
            </>
        },
        Stage::Changing(assessment) => change(&setting, assessment, &on_action),
        Stage::Open(assessment) => {
            html! { <Assess {setting} {assessment} {saving} {on_action} {on_anew} /> }
        }
    }
}

/// Tells pages apart, whichever assessment is on them.
fn page_of(stage: &Stage) -> usize {
    match stage {
        Stage::Unreadable(_) => 0,
        Stage::Starting => 1,
        Stage::Changing(_) => 2,
        Stage::Open(_) => 3,
    }
}

fn first_stage(found: &Found) -> Stage {
    match found {
        Found::Nothing => Stage::Starting,
        Found::Draft { assessment, .. } => Stage::Open(assessment.clone()),
        Found::Unreadable { messages, .. } => Stage::Unreadable(messages.clone()),
    }
}

/// Does something about the draft, and begins anew.
fn then_anew(first: &Callback<()>, on_action: &Callback<Action>) -> Callback<()> {
    let (first, on_action) = (first.clone(), on_action.clone());
    Callback::from(move |()| {
        first.emit(());
        on_action.emit(Action::StartAnew);
    })
}
