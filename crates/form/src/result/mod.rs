//! The result of an assessment, in words.

mod line;
mod section;

use yew::{Html, html};
use zajedno_core::{Assessment, ChildChanges, FamilyResult};
use zajedno_text::explain::{Topic, explain};

use self::section::{OUTERMOST, section};
use crate::setting::Setting;

/// The id of the heading, which can take the focus when the result is shown.
pub const RESULT_HEADING_ID: &str = "result-heading";

/// The level or the two between which it lies, why, and what follows: all that the explanation of the result says, and by
/// child what could change it, where that was worked out.
///
/// # Panics
///
/// When the assessment or the result belongs to another list.
pub fn assessment_result(
    setting: &Setting,
    assessment: &Assessment,
    result: &FamilyResult,
    changes: &[ChildChanges],
) -> Html {
    let (language, instrument) = (setting.language, &setting.instrument);
    let explanation = explain(language, instrument, assessment, result, changes);
    let sections = explanation.sections.iter();
    // The page says anyway which assessment is open: the level comes first.
    let (last, first): (Vec<_>, Vec<_>) = sections.partition(|it| it.topic == Topic::Assessment);
    let sections = first.into_iter().chain(last).enumerate();
    html! {
        <section class="result" aria-labelledby={RESULT_HEADING_ID}>
            <h2 class="result__heading" id={RESULT_HEADING_ID} tabindex="-1">
                { setting.say().open_result_heading() }
            </h2>
            { for sections.map(|(position, it)| section(setting, it, &format!("result-{position}"), OUTERMOST)) }
        </section>
    }
}
