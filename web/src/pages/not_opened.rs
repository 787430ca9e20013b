//! What stands in place of every other page when the application cannot be opened.

use yew::{Html, html};
use zajedno_text::Catalogue;

use crate::hooks::OpeningProblem;

pub(crate) fn not_opened(say: Catalogue, problem: &OpeningProblem) -> Html {
    let words = match problem {
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
