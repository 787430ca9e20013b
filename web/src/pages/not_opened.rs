//! What stands in place of every other page when the application cannot be opened.

use std::rc::Rc;

use yew::{Html, Properties, component, html};
use zajedno_core::Language;
use zajedno_text::Catalogue;

use crate::hooks::OpeningProblem;

#[derive(Clone, Properties)]
pub(crate) struct NotOpenedProps {
    pub(crate) problem: Rc<OpeningProblem>,
    pub(crate) language: Language,
}

impl PartialEq for NotOpenedProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.problem, &other.problem) && self.language == other.language
    }
}

#[component]
pub(crate) fn NotOpened(NotOpenedProps { problem, language }: &NotOpenedProps) -> Html {
    let say = Catalogue::new(*language);
    let words = match **problem {
        OpeningProblem::List(_) => say.list_failed(),
        OpeningProblem::Clock => say.clock_wrong(),
    };
    html! {
        <section class="card" role="alert">
            <p>{ words }</p>
            <p class="technical" lang="en">{ problem.to_string() }</p>
            <a class="button" href="">{ say.app_reopen() }</a>
        </section>
    }
}
