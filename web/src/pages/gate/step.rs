//! Which form of the gate is shown, and the ways from one to the other.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, html};
use zajedno_text::Catalogue;

use crate::hooks::SharedVault;

/// Which form is shown.
#[derive(Clone, PartialEq)]
pub(super) enum Step {
    Unlock,
    Create,
    Recover,
    /// A store was made; the code that opens it too.
    Made(SharedVault, Rc<str>),
}

/// The ways to the other forms.
pub(super) fn ways(
    say: Catalogue,
    step: &Step,
    is_nobody: bool,
    to: &impl Fn(Step) -> Callback<MouseEvent>,
) -> Html {
    let way = |words, step| {
        html! {
            <button class="button button--quiet" type="button" onclick={to(step)}>{ words }</button>
        }
    };
    match step {
        Step::Unlock => html! {
            <div class="buttons">
                { way(say.gate_forgotten(), Step::Recover) }
                { way(say.gate_new(), Step::Create) }
            </div>
        },
        Step::Create | Step::Recover if !is_nobody => way(say.gate_back(), Step::Unlock),
        Step::Create | Step::Recover | Step::Made(..) => Html::default(),
    }
}
