//! What is said of the steps of an assessment.

use std::borrow::Cow;

use zajedno_casework::Happened;
use zajedno_text::Catalogue;

type Said = Cow<'static, str>;

/// What is said of a step.
struct Words {
    name: Said,
    what: Said,
    done: Said,
}

/// What a step is called.
pub(super) fn step_name(say: Catalogue, step: Happened) -> Said {
    words(say, step).map_or_else(Said::default, |it| it.name)
}

/// What it means.
pub(super) fn step_what(say: Catalogue, step: Happened) -> Said {
    words(say, step).map_or_else(Said::default, |it| it.what)
}

/// What is said once it is taken.
pub(super) fn step_done(say: Catalogue, step: Happened) -> Said {
    words(say, step).map_or_else(Said::default, |it| it.done)
}

/// Nothing for what changes no status.
fn words(say: Catalogue, step: Happened) -> Option<Words> {
    let (name, what, done) = match step {
        Happened::Submitted => (
            say.course_do_submit(),
            say.course_submit_what(),
            say.course_submitted(),
        ),
        Happened::TakenBack => (
            say.course_do_take_back(),
            say.course_take_back_what(),
            say.course_taken_back(),
        ),
        Happened::Returned => (
            say.course_do_return(),
            say.course_return_what(),
            say.course_returned(),
        ),
        Happened::Approved => (
            say.course_do_approve(),
            say.course_approve_what(),
            say.course_approved(),
        ),
        Happened::Reopened => (
            say.course_do_reopen(),
            say.course_reopen_what(),
            say.course_reopened_now(),
        ),
        Happened::Begun | Happened::Judged | Happened::HandedOn | Happened::TakenIn => return None,
    };
    Some(Words { name, what, done })
}
