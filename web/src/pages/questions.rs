//! The questions of an open assessment, one domain at a time.

use yew::{Callback, Html, Properties, component, html, use_callback};
use zajedno_form::{Did, Setting};

use crate::components::desk_bar::desk_bar;
use crate::components::domain_nav::domain_nav;
use crate::components::place::place;
use crate::components::subjects::subjects;
use crate::components::summary::summary;
use crate::hooks::{Besides, Load, SharedEngine};
use crate::services::engine::EngineProblem;
use crate::services::page;
use crate::state::saving::SavingNews;
use crate::state::work::{Action, CaseView, Open, View};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct QuestionsProps {
    pub(crate) setting: Setting,
    pub(crate) open: Open,
    /// What stands beside the questions.
    pub(crate) besides: Option<Besides>,
    pub(crate) saving: SavingNews,
    /// Only while the level is to stay in view.
    pub(crate) engine: Option<Load<SharedEngine, EngineProblem>>,
    /// Answers stay as they are.
    pub(crate) is_locked: bool,
    /// Another window works: nothing is answered here.
    pub(crate) is_reading_only: bool,
    pub(crate) on_action: Callback<Action>,
    pub(crate) on_evidence: Callback<()>,
    /// Hands what is not saved to the browser as a file.
    pub(crate) on_file: Callback<()>,
    pub(crate) on_number_keys: Callback<bool>,
}

#[component]
pub(crate) fn Questions(props: &QuestionsProps) -> Html {
    let QuestionsProps {
        setting,
        open,
        besides,
        saving,
        engine,
        is_locked,
        is_reading_only,
        on_action,
        on_evidence,
        on_file,
        on_number_keys,
    } = props;
    let say = setting.say();
    let on_did = use_callback(
        (on_action.clone(), on_evidence.clone()),
        |did: Did, (on_action, on_evidence)| match did {
            Did::WantsEvidence => on_evidence.emit(()),
            Did::GoTo(target) => on_action.emit(Action::Ask(target)),
            did @ (Did::Answered(_) | Did::Noted { .. }) => on_action.emit(Action::Do(did)),
        },
    );
    let can_change = !is_locked && !is_reading_only;
    let way = |to, words| {
        html! {
            <button
                class="button button--quiet"
                type="button"
                onclick={on_action.reform(move |_| Action::Show(to))}
            >
                { words }
            </button>
        }
    };
    html! {
        <>
            <div class="desk-head">
                { summary(setting, &open.assessment) }
                <div class="buttons">
                    if can_change {
                        { way(View::Particulars, say.open_change()) }
                    }
                    { way(View::Casework(CaseView::Course), say.casework_pages()) }
                </div>
            </div>
            { for besides.iter().map(|it| it.notice.clone()) }
            <div class="desk">
                { domain_nav(setting, open, on_action) }
                // Whatever is in no such form the browser writes into its own session, in clear.
                <form
                    class="desk__questions"
                    autocomplete="off"
                    onsubmit={page::stay()}
                >
                    { subjects(setting, open, on_action) }
                    { place(setting, (open, besides.as_ref()), !can_change, &on_did, on_action, on_number_keys) }
                </form>
            </div>
            { desk_bar(setting, open, (saving, on_file), engine.as_ref(), on_action) }
        </>
    }
}
