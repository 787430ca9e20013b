//! Where the focus goes when the page has become another one.

use yew::{hook, use_effect_with, use_mut_ref};

use crate::services::page;

/// Moves the focus to the element `id` when `what` has changed, but not when the page is first drawn.
#[hook]
pub(crate) fn use_focus_after_change(id: &'static str, what: usize) {
    use_focus_after_move(id.to_owned(), what);
}

/// Moves the focus to the element `id`, or to the answer within, after another move, but not when the page is first drawn.
#[hook]
pub(crate) fn use_focus_after_move(id: String, moves: usize) {
    let is_first = use_mut_ref(|| true);
    use_effect_with(moves, move |_| {
        if !is_first.replace(false) {
            page::focus(&id);
        }
    });
}
