//! Professional judgements on the levels of the children.

pub(crate) mod form;
pub(crate) mod levels;
mod of_child;
pub(crate) mod taking_back;
pub(crate) mod ways;

use yew::{Html, component, html};

use self::of_child::OfChild;
use super::CaseProps;
use crate::hooks::{Load, use_figures};
use crate::state::work::{Action, View};

#[component]
pub(crate) fn Judgement(props: &CaseProps) -> Html {
    let page = &props.page;
    let say = page.setting.say();
    let figures = use_figures(&page.engine, &page.assessment);
    let children = match &*figures {
        Load::Waiting => html! { <p>{ say.open_result_waiting() }</p> },
        Load::Failed(problem) => html! {
            <section class="card" role="alert">
                <p>{ say.open_result_failed() }</p>
                <p class="technical" lang="en">{ problem.to_string() }</p>
            </section>
        },
        Load::Ready(figures) => {
            let children = figures.children.iter().enumerate();
            children
                .map(|(position, child)| {
                    html! {
                        <OfChild
                            key={child.reference.clone()}
                            case={props.clone()}
                            {position}
                            figures={child.clone()}
                        />
                    }
                })
                .collect()
        }
    };
    let on_result = page.on_action.reform(|_| Action::Show(View::Result));
    html! {
        <div class="column">
            <section class="card">
                <p>{ say.judgement_page_what() }</p>
                <p>{ say.judgement_page_limits() }</p>
                if props.casework.is_locked() {
                    <p class="said">{ say.judgement_page_locked() }</p>
                }
                <button class="button button--quiet" type="button" onclick={on_result}>
                    { say.judgement_page_result() }
                </button>
            </section>
            { children }
        </div>
    }
}
