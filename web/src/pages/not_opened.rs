//! What stands in place of every other page when the application cannot be opened.

use yew::{Callback, Html, html};
use zajedno_text::Catalogue;

use crate::components::lists::back_to_own;
use crate::hooks::{OpeningProblem, Wanted};

pub(crate) fn not_opened(
    say: Catalogue,
    problem: &OpeningProblem,
    on_want: &Callback<Wanted>,
) -> Html {
    let words = match problem {
        OpeningProblem::Data(_) | OpeningProblem::Packed(_) | OpeningProblem::List(_) => {
            say.list_failed()
        }
        OpeningProblem::Clock => say.clock_wrong(),
    };
    html! {
        <section class="card" role="alert">
            <p>{ words }</p>
            <p class="technical" lang="en">{ problem.to_string() }</p>
            <a class="button" href="">{ say.app_reopen() }</a>
            // Another list that was kept may be what cannot be opened.
            if let OpeningProblem::List(_) = problem {
                { back_to_own(say, on_want) }
            }
        </section>
    }
}
