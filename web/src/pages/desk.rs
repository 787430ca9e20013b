//! The desk: chooses the page by how far the assessment has come, and keeps the assessment.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_reducer, use_state};
use zajedno_core::Language;
use zajedno_form::Setting;

use super::arrival::{goal, title};
use super::questions::Questions;
use super::start::{change, start};
use super::told::Told;
use super::unreadable::unreadable;
use crate::components::lists::Lists;
use crate::components::saved::SavedNow;
use crate::hooks::{
    Found, Kept, Opened, Wanted, use_engine, use_evidence, use_focus_after_move, use_keeper,
    use_number_keys, use_title,
};
use crate::services::data;
use crate::services::engine::Depth;
use crate::state::work::{Action, Open, Stage, View, Work};

/// The project's own list as a file.
const OWN_LIST: &str = "separation-risk/list.json";

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct DeskProps {
    pub(crate) opened: Opened,
    pub(crate) language: Language,
    /// Why the list file that was chosen last was refused.
    pub(crate) refused: Option<Rc<str>>,
    /// Hears which list a person wants.
    pub(crate) on_want: Callback<Wanted>,
}

#[component]
pub(crate) fn Desk(props: &DeskProps) -> Html {
    let DeskProps {
        opened,
        language,
        refused,
        on_want,
    } = props;
    let list = &opened.list.instrument;
    let work = use_reducer(|| Work::new(list.clone(), first_stage(opened)));
    let Kept {
        saving,
        discard,
        set_aside,
    } = use_keeper(opened, work.assessment().cloned());
    let engine = use_engine(&opened.list);
    let (number_keys, on_number_keys) = use_number_keys();
    let (evidence, on_evidence) = use_evidence(opened.list.is_own);
    let is_pinned = use_state(|| false);
    let setting = Setting {
        instrument: list.clone(),
        evidence,
        language: *language,
        today: opened.today,
        number_keys,
    };
    let say = setting.say();
    use_title(*language, title(&setting, &work.stage));
    use_focus_after_move(goal(&setting, &work.stage), work.moves);
    let on_action: Callback<Action> = work.dispatcher().into();
    let open = match &work.stage {
        Stage::Unreadable(messages) => {
            return unreadable(say, messages, &then_anew(&set_aside, &on_action));
        }
        Stage::Starting => {
            let lists = Lists {
                is_own: opened.list.is_own,
                own_address: data::address(OWN_LIST),
                refused: refused.as_deref(),
                on_want,
            };
            let saved = html! { <SavedNow language={*language} news={saving} /> };
            return start(&setting, saved, &lists, &on_action);
        }
        Stage::Open(open) => open,
    };
    let told = |depth| {
        let pin = is_pinned.setter();
        let on_pin = Callback::from(move |is_wanted| pin.set(is_wanted));
        html! {
            <Told
                setting={setting.clone()}
                engine={engine.clone()}
                assessment={&open.assessment}
                {depth}
                on_action={&on_action}
                is_pinned={*is_pinned}
                {on_pin}
            />
        }
    };
    match open.view {
        View::Result => told(Depth::Result),
        View::Account => told(Depth::Account),
        View::Particulars => change(&setting, &open.assessment, &on_action),
        View::Questions => html! {
            <Questions
                setting={setting.clone()}
                open={open.clone()}
                {saving}
                engine={is_pinned.then(|| engine.clone())}
                on_action={&on_action}
                {on_evidence}
                on_anew={then_anew(&discard, &on_action)}
                {on_number_keys}
            />
        },
    }
}

fn first_stage(opened: &Opened) -> Stage {
    match &opened.found {
        Found::Nothing => Stage::Starting,
        Found::Draft { assessment, .. } => {
            Stage::Open(Open::new(assessment.clone(), &opened.list.instrument))
        }
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
