//! Working with a family: the pages of an open assessment beside its questions and its result.

pub(crate) mod beside;
pub(crate) mod course;
pub(crate) mod family;
pub(crate) mod judgement;
pub(crate) mod plan;
mod problems;
mod question;
pub(crate) mod reports;
pub(crate) mod review;

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};
use zajedno_casework::Casework;
use zajedno_core::Assessment;
use zajedno_form::Setting;

use self::course::Course;
use self::family::Family;
use self::judgement::Judgement;
use self::plan::Plan;
use self::reports::Reports;
use super::CASEWORK_HEADING_ID;
use super::arrival::heading;
use crate::components::saved::SavedNow;
use crate::components::summary::summary;
use crate::hooks::{Keeping, Load, SharedCasework, SharedEngine, Ways, Written};
use crate::services::engine::EngineProblem;
use crate::services::lists::OpenList;
use crate::state::work::{Action, CaseView, View};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CasePageProps {
    pub(crate) view: CaseView,
    pub(crate) setting: Setting,
    pub(crate) list: OpenList,
    pub(crate) engine: Load<SharedEngine, EngineProblem>,
    pub(crate) assessment: Rc<Assessment>,
    pub(crate) casework: SharedCasework,
    pub(crate) keeping: Keeping,
    /// Another window works: nothing is changed here.
    pub(crate) is_reading_only: bool,
    pub(crate) on_action: Callback<Action>,
    pub(crate) on_casework: Callback<Written>,
    /// Hands what is not saved to the browser as a file.
    pub(crate) on_file: Callback<()>,
    pub(crate) ways: Ways,
}

/// What every page of the work with a family is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CaseProps {
    pub(crate) page: CasePageProps,
    pub(crate) casework: Rc<Casework>,
    /// Takes and keeps the casework as it has become.
    pub(crate) on_change: Callback<Casework>,
}

#[component]
pub(crate) fn CasePage(page: &CasePageProps) -> Html {
    let say = page.setting.say();
    let Some(casework) = page.casework.casework() else {
        return framed(
            page,
            html! { <p role="alert">{ say.casework_unreadable() }</p> },
        );
    };
    let on_change = written(&page.on_casework);
    let props = CaseProps {
        page: page.clone(),
        casework,
        on_change,
    };
    framed(
        page,
        match page.view {
            CaseView::Course => html! { <Course ..props /> },
            CaseView::Judgement => html! { <Judgement ..props /> },
            CaseView::Plan => html! { <Plan ..props /> },
            CaseView::Family => html! { <Family ..props /> },
            CaseView::Reports => html! { <Reports ..props /> },
        },
    )
}

/// Takes a casework as it has become, and has it kept.
fn written(on_casework: &Callback<Written>) -> Callback<Casework> {
    on_casework.reform(|casework: Casework| Written {
        bytes: zajedno_records::write_casework(&casework).into(),
        casework: SharedCasework::of(casework),
    })
}

/// A page under its heading, with the ways to the others.
fn framed(page: &CasePageProps, content: Html) -> Html {
    let say = page.setting.say();
    let id = page.keeping.id;
    let on_hand_over = page.ways.hand_over.reform(move |_| id);
    let show = |view| page.on_action.reform(move |_| Action::Show(view));
    html! {
        <div class="casework">
            <div class="desk-head">{ summary(&page.setting, &page.assessment) }</div>
            <nav class="casework__pages" aria-label={say.casework_pages()}>
                <button class="button" type="button" onclick={show(View::Questions)}>
                    { say.open_to_questions() }
                </button>
                { for CaseView::ALL.into_iter().map(|view| html! {
                    <button
                        class="button button--quiet casework__page"
                        type="button"
                        aria-current={(view == page.view).then_some("page")}
                        onclick={show(View::Casework(view))}
                    >
                        { heading(say, view) }
                    </button>
                }) }
                <button class="button button--quiet" type="button" onclick={on_hand_over}>
                    { say.casework_hand_over() }
                </button>
            </nav>
            <h2 class="casework__heading" id={CASEWORK_HEADING_ID} tabindex="-1">
                { heading(say, page.view) }
            </h2>
            <SavedNow
                language={page.setting.language}
                news={page.keeping.saving.clone()}
                on_file={page.on_file.clone()}
            />
            { content }
        </div>
    }
}
