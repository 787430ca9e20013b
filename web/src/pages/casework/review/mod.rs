//! What a review adds to the page of the course: the way to the next assessment, the family's course, what changed.

pub(crate) mod begin;
pub(crate) mod chain;
pub(crate) mod changes;
mod chart;
pub(crate) mod course;

use std::rc::Rc;

use yew::{Callback, Html, component, html};
use zajedno_casework::{Casework, Figures, Status, compare, stayed};
use zajedno_core::Assessment;

use self::begin::{Next, begun, next};
use self::chain::{Chain, Followed, use_chain, use_followed};
use self::changes::{changes, stays};
use self::course::course;
use super::{CasePageProps, CaseProps};
use crate::hooks::{Load, use_figures};
use crate::state::review::Visit;

#[component]
pub(crate) fn Review(props: &CaseProps) -> Html {
    let page = &props.page;
    let say = page.setting.say();
    let figures = use_figures(&page.engine, &page.assessment);
    let followed = use_followed(page, props.casework.status == Status::Final);
    let chain = use_chain(page, props.casework.follows.as_ref());
    let on_begin = {
        let (props, figures) = (props.clone(), figures.clone());
        Callback::from(move |()| {
            if let Load::Ready(figures) = &*figures {
                props.page.ways.begin.emit(begun(&props, figures));
            }
        })
    };
    let standing = standing(props, followed, &figures);
    let figures = match &*figures {
        Load::Ready(figures) => Some(figures.clone()),
        Load::Waiting | Load::Failed(_) => None,
    };
    html! {
        <>
            if props.casework.follows.is_some() {
                { match chain {
                    Some(chain) => family_course(page, &chain, figures),
                    None => html! { <p class="opening">{ say.app_opening() }</p> },
                } }
            }
            { next(say, page.assessment.kind, standing, &on_begin, &page.ways.open) }
        </>
    }
}

fn standing<E>(props: &CaseProps, followed: Followed, figures: &Load<Rc<Figures>, E>) -> Next {
    let Casework { status, .. } = *props.casework;
    match (status, followed, figures) {
        (Status::Draft | Status::ReadyForReview | Status::Returned, _, _) => Next::NotSettled,
        (Status::Final, Followed::Yes(later), _) => Next::Begun(later),
        (Status::Final, _, _) if props.page.is_reading_only => Next::Elsewhere,
        (Status::Final, _, Load::Failed(_)) => Next::NoFigures,
        (Status::Final, Followed::NotKnown, _) | (Status::Final, _, Load::Waiting) => Next::Waiting,
        (Status::Final, Followed::No, Load::Ready(_)) => Next::Offered,
    }
}

/// What came before the open assessment, and what is different now.
fn family_course(page: &CasePageProps, chain: &Chain, figures: Option<Rc<Figures>>) -> Html {
    let (setting, list) = (&page.setting, &page.list.instrument);
    let mut visits = chain.visits.clone();
    visits.push(Visit {
        id: None,
        list: list.clone(),
        assessment: page.assessment.clone(),
        figures,
    });
    html! {
        <>
            { course(setting, &visits, chain.is_whole, &page.ways.open) }
            { for chain.visits.last().map(|earlier| differences(page, &earlier.assessment, &visits)) }
        </>
    }
}

fn differences(page: &CasePageProps, earlier: &Assessment, visits: &[Visit]) -> Html {
    let (setting, list) = (&page.setting, &page.list.instrument);
    let Some(comparison) = compare(list, earlier, &page.assessment) else {
        return html! { <p>{ setting.say().review_other_list() }</p> };
    };
    let all: Vec<&Assessment> = visits.iter().map(|it| &*it.assessment).collect();
    let stayed = stayed(list, &all);
    html! {
        <>
            { changes(setting, &comparison, (earlier.date, page.assessment.date)) }
            { stays(setting, &comparison, &stayed, &page.assessment) }
        </>
    }
}
