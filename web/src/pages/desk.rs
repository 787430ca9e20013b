//! The desk: chooses the page by how far the assessment has come, and keeps the assessment.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_reducer, use_state};
use zajedno_core::{Date, Language};
use zajedno_form::Setting;

use super::arrival::{goal, title};
use super::casework::CasePageProps;
use super::parts::Drawn;
use super::questions::Questions;
use super::start::{change, start};
use super::told::ToldProps;
use super::unreadable::unreadable;
use crate::components::later::Later;
use crate::components::lists::ListsProps;
use crate::hooks::{
    Opened, Wanted, Ways, use_besides, use_casework, use_engine, use_evidence,
    use_focus_after_move, use_keeper, use_number_keys, use_title,
};
use crate::services::engine::Depth;
use crate::services::lists;
use crate::state::work::{Action, Stage, View, Work};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct DeskProps {
    pub(crate) opened: Opened,
    pub(crate) today: Date,
    pub(crate) language: Language,
    /// Another window works: nothing is answered here.
    pub(crate) is_reading_only: bool,
    /// Why the list file that was chosen last was refused.
    pub(crate) refused: Option<Rc<str>>,
    pub(crate) ways: Ways,
    /// Hears which list a person wants.
    pub(crate) on_want: Callback<Wanted>,
}

#[component]
pub(crate) fn Desk(props: &DeskProps) -> Html {
    let DeskProps {
        opened,
        today,
        language,
        is_reading_only,
        refused,
        on_want,
        ..
    } = props;
    let list = &opened.list.instrument;
    let work = use_reducer(|| Work::new(list.clone(), opened.first_stage()));
    let engine = use_engine(&opened.list);
    let kept = use_keeper(&opened.keeping, list, &engine, work.assessment().cloned());
    let (casework, on_casework) = use_casework(opened, &kept.on_casework);
    let (number_keys, on_number_keys) = use_number_keys();
    let (evidence, on_evidence) = use_evidence(opened.list.is_own);
    let is_pinned = use_state(|| false);
    let setting = Setting {
        instrument: list.clone(),
        evidence,
        language: *language,
        today: *today,
        number_keys,
    };
    let besides = use_besides(opened, &setting, &casework, &on_casework);
    use_title(*language, Some(title(&setting, &work.stage)));
    use_focus_after_move(goal(&setting, &work.stage), work.moves);
    let on_action: Callback<Action> = work.dispatcher().into();
    let open = match &work.stage {
        Stage::Unreadable(messages) => return unreadable(setting.say(), messages),
        Stage::Starting => {
            let lists = Drawn::Lists(ListsProps {
                setting: setting.clone(),
                is_own: opened.list.is_own,
                own_address: lists::own_address(),
                refused: refused.clone(),
                on_want: on_want.clone(),
            });
            let lists = html! { <Later language={*language} what={lists} /> };
            return start(&setting, lists, &on_action);
        }
        Stage::Open(open) => open,
    };
    let told = |depth| {
        let pin = is_pinned.setter();
        let on_pin = Callback::from(move |is_wanted| pin.set(is_wanted));
        html! {
            <Later
                language={*language}
                what={Drawn::Told(ToldProps {
                    setting: setting.clone(),
                    engine: engine.clone(),
                    assessment: open.assessment.clone(),
                    depth,
                    on_action: on_action.clone(),
                    is_pinned: *is_pinned,
                    on_pin,
                })}
            />
        }
    };
    let work_page = |view| {
        html! {
            <Later
                language={*language}
                what={Drawn::Casework(CasePageProps {
                    view,
                    setting: setting.clone(),
                    list: opened.list.clone(),
                    engine: engine.clone(),
                    assessment: open.assessment.clone(),
                    casework: casework.clone(),
                    keeping: opened.keeping.clone(),
                    is_reading_only: *is_reading_only,
                    on_action: on_action.clone(),
                    on_casework: on_casework.clone(),
                    on_file: kept.on_file.clone(),
                    ways: props.ways.clone(),
                })}
            />
        }
    };
    match open.view {
        View::Result => told(Depth::Result),
        View::Account => told(Depth::Account),
        View::Casework(view) => work_page(view),
        View::Particulars => change(&setting, &open.assessment, &on_action),
        View::Questions => html! {
            <Questions
                setting={setting.clone()}
                open={open.clone()}
                {besides}
                saving={opened.keeping.saving.clone()}
                engine={is_pinned.then(|| engine.clone())}
                is_locked={casework.is_locked}
                is_reading_only={*is_reading_only}
                on_action={&on_action}
                {on_evidence}
                on_file={kept.on_file}
                {on_number_keys}
            />
        },
    }
}
