//! What can be done with the judgement on a child, and what it is held against.

use yew::{Callback, Html, MouseEvent, html};
use zajedno_casework::{ChildFigures, Moment};
use zajedno_core::assessment::Judgement;
use zajedno_text::Catalogue;

use crate::pages::casework::CaseProps;
use crate::services::clock;
use crate::state::course::assessor;
use crate::state::judgement::{Limits, judged};
use crate::state::work::Action;

/// The ways from the levels of a child; without `on_write` no judgement can be given.
pub(crate) fn ways(
    say: Catalogue,
    is_given: bool,
    on_write: Option<Callback<MouseEvent>>,
    on_back: Callback<MouseEvent>,
) -> Html {
    let words = if is_given {
        say.judgement_page_change()
    } else {
        say.judgement_page_write()
    };
    let write = on_write.map(|onclick| {
        html! { <button class="button" type="button" {onclick}>{ words }</button> }
    });
    html! {
        <div class="buttons">
            { for write }
            if is_given {
                <button class="button button--quiet" type="button" onclick={on_back}>
                    { say.judgement_page_take_back() }
                </button>
            }
        </div>
    }
}

/// What a judgement on the child is held against.
pub(super) fn limits<'a>(
    case: &'a CaseProps,
    figures: &'a ChildFigures,
    person: &'a str,
) -> Limits<'a> {
    Limits {
        judgeable: &figures.judgeable,
        assessor: assessor(&case.casework, person),
        today: case.page.setting.today,
    }
}

/// Keeps another judgement on the child, or none, with the reason in the trail.
pub(super) fn judge(case: &CaseProps, position: usize, judgement: Option<Judgement>, reason: &str) {
    let page = &case.page;
    let by = page.keeping.vault.0.name();
    let now = Moment::new(clock::moment());
    let of = (&*page.assessment, &*case.casework);
    if let Some((assessment, casework)) = judged(of, position, judgement, &by, now, reason) {
        page.on_action.emit(Action::Revise(assessment.into()));
        case.on_change.emit(casework);
    }
}
