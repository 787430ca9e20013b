//! The way to each domain, with how far it has come.

use yew::{Callback, Html, html};
use zajedno_form::{Setting, list_words};

use super::progress::progress;
use crate::state::work::{Action, Open};

/// Domains that have no question for these children are left out.
pub(crate) fn domain_nav(setting: &Setting, open: &Open, on_action: &Callback<Action>) -> Html {
    let (say, list) = (setting.say(), &setting.instrument);
    let places = open.places(list);
    let domains = list.domains().iter().enumerate();
    let links = domains.filter_map(|(position, domain)| {
        places.parts(position).next()?;
        let of = places.progress(position, None);
        let is_here = position == open.place.domain;
        Some(html! {
            <li>
                <button
                    class="domain-nav__link"
                    type="button"
                    aria-current={is_here.then_some("page")}
                    onclick={on_action.reform(move |_| Action::GoToDomain(position))}
                >
                    <span class="domain-nav__code" aria-hidden="true">{ &domain.code }</span>
                    <span class="domain-nav__title">{ list_words(setting, &domain.title) }</span>
                    { " " }
                    if of.asked > 0 {
                        { progress(say, of) }
                    }
                </button>
            </li>
        })
    });
    html! {
        <nav class="domain-nav" aria-label={say.open_domains()}>
            <ol class="domain-nav__list">{ for links }</ol>
        </nav>
    }
}
