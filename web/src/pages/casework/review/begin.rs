//! The way to the next assessment of a family.

use std::rc::Rc;

use yew::{Callback, Html, html};
use zajedno_casework::{Figures, Happened, Moment, review_of};
use zajedno_core::assessment::Kind;
use zajedno_sealing::Id;
use zajedno_text::Catalogue;

use super::chain::Later;
use crate::hooks::{Begun, SharedCasework, Written};
use crate::pages::casework::CaseProps;
use crate::services::clock;

/// Whether the next assessment can begin.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Next {
    /// This one is not settled.
    NotSettled,
    /// It has begun.
    Begun(Later),
    /// Another window works.
    Elsewhere,
    /// What it needs is on its way.
    Waiting,
    /// What it needs did not arrive.
    NoFigures,
    /// Now.
    Offered,
}

/// After what an initial assessment shows comes a directed one; after any other, a review.
fn next_kind(kind: Kind) -> Kind {
    match kind {
        Kind::Initial => Kind::Directed,
        Kind::Directed | Kind::Review => Kind::Review,
    }
}

/// The heading with the button that begins it, or opens it once it has begun; or why there is none.
pub(crate) fn next(
    say: Catalogue,
    kind: Kind,
    next: Next,
    on_begin: &Callback<()>,
    on_open: &Callback<Id>,
) -> Html {
    let words = match next {
        Next::NotSettled => say.review_not_settled().into(),
        Next::Begun(Later { date: Some(on), .. }) => {
            say.review_begun_on(&say.date(on.year(), on.month(), on.day()))
        }
        Next::Begun(Later { date: None, .. }) => say.review_begun().into(),
        Next::Elsewhere => say.review_elsewhere().into(),
        Next::Waiting => say.open_result_waiting().into(),
        Next::NoFigures => say.open_result_failed().into(),
        Next::Offered => match next_kind(kind) {
            Kind::Directed | Kind::Initial => say.review_what_directed().into_owned(),
            Kind::Review => say.review_what().into_owned(),
        },
    };
    let begin = match next_kind(kind) {
        Kind::Directed | Kind::Initial => say.review_begin_directed(),
        Kind::Review => say.review_begin(),
    };
    let button = match next {
        Next::Offered => Some((begin, on_begin.reform(|_| ()))),
        Next::Begun(Later { id, .. }) => {
            Some((say.review_open_next(), on_open.reform(move |_| id)))
        }
        Next::NotSettled | Next::Elsewhere | Next::Waiting | Next::NoFigures => None,
    };
    html! {
        <section class="card" aria-labelledby="review-next">
            <h3 class="card__heading" id="review-next">{ say.review_next() }</h3>
            <p>{ words }</p>
            { for button.map(|(name, onclick)| html! {
                <div class="buttons">
                    <button class="button button--main" type="button" {onclick}>{ name }</button>
                </div>
            }) }
        </section>
    }
}

/// What the next assessment begins with.
pub(super) fn begun(props: &CaseProps, figures: &Figures) -> Begun {
    let page = &props.page;
    let earlier = &page.assessment;
    let (mut assessment, mut casework) = review_of(
        &page.list.instrument,
        earlier,
        figures,
        &props.casework,
        &page.keeping.id.to_string(),
        // A clock that was set back does not put a review before what it reviews.
        page.setting.today.max(earlier.date),
    );
    assessment.kind = next_kind(earlier.kind);
    let person = page.keeping.vault.0.name();
    casework.assessor.clone_from(&person);
    casework.note_event(Happened::Begun, &person, Moment::new(clock::moment()), "");
    Begun {
        list: page.list.clone(),
        assessment: Rc::new(assessment),
        casework: Written {
            bytes: zajedno_records::write_casework(&casework).into(),
            casework: SharedCasework::of(casework),
        },
        earlier: Some(earlier.clone()),
    }
}
