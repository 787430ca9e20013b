//! What is said beside a field with something wrong in it.

use std::borrow::Cow;

use zajedno_text::Catalogue;

use crate::state::course::ReasonProblem;

/// What is wrong with a text.
pub(super) fn text_problem(say: Catalogue, problem: ReasonProblem) -> Cow<'static, str> {
    match problem {
        ReasonProblem::Missing => say.course_no_text(),
        ReasonProblem::TooLong => say.course_too_long(),
    }
}

/// What is wrong with a name.
pub(super) fn name_problem(say: Catalogue, problem: ReasonProblem) -> Cow<'static, str> {
    match problem {
        ReasonProblem::Missing => say.course_no_name(),
        ReasonProblem::TooLong => say.course_too_long(),
    }
}
