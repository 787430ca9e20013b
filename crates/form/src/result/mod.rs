//! The result of an assessment, in words.

mod line;
mod section;
mod table;

use yew::{Callback, Html, html};
use zajedno_text::Spoken;
use zajedno_text::explain::{Explanation, Line, Target, Topic};

use self::section::{ON_PAPER, OUTERMOST};
use crate::setting::Setting;
use crate::words::marked;

/// The id of the heading, which can take the focus when the result is shown.
pub const RESULT_HEADING_ID: &str = "result-heading";

/// All that an explanation says, the level first. Where it names a question, `on_target` hears that somebody wants to
/// go there.
pub fn assessment_result(
    setting: &Setting,
    told: &Explanation<'_>,
    on_target: &Callback<Target>,
) -> Html {
    let drawing = Drawing {
        setting,
        on_target: Some(on_target),
    };
    // The page says anyway which assessment is open: the level comes first.
    let (last, first): (Vec<_>, Vec<_>) =
        (told.sections.iter()).partition(|it| it.topic == Topic::Assessment);
    let sections = first.into_iter().chain(last).enumerate();
    html! {
        <section class="result" aria-labelledby={RESULT_HEADING_ID}>
            <h2 class="result__heading" id={RESULT_HEADING_ID} tabindex="-1">
                { drawing.text(&told.heading) }
            </h2>
            { for sections.map(|(position, it)| drawing.section(it, &format!("result-{position}"), OUTERMOST)) }
        </section>
    }
}

/// The level of the family alone, for whoever wants it in view while answering.
pub fn level_line(setting: &Setting, told: &Explanation<'_>) -> Html {
    let levels = told
        .sections
        .iter()
        .filter(|section| section.topic == Topic::Level)
        .flat_map(|section| &section.lines)
        .filter(|line| matches!(line, Line::Level(_)));
    let drawing = Drawing {
        setting,
        on_target: None,
    };
    drawing.lines(&levels.cloned().collect::<Vec<_>>())
}

/// The parts of an explanation that are `wanted`, as they stand on paper: nothing is folded, nothing leads anywhere. A
/// part within is drawn only where that which it stands in is wanted too.
pub fn result_on_paper(
    setting: &Setting,
    told: &Explanation<'_>,
    wanted: fn(Topic) -> bool,
) -> Html {
    let drawing = Drawing {
        setting,
        on_target: None,
    };
    (told.sections.iter().filter(|it| wanted(it.topic)))
        .map(|it| drawing.on_paper(it, wanted, ON_PAPER))
        .collect()
}

/// Lines of an explanation by themselves, as they stand on paper.
pub fn lines_on_paper(setting: &Setting, lines: &[Line<'_>]) -> Html {
    let drawing = Drawing {
        setting,
        on_target: None,
    };
    drawing.lines(lines)
}

/// Lines by themselves, for whoever says something in the words of a result.
pub(crate) fn lines(setting: &Setting, lines: &[Line<'_>], on_target: &Callback<Target>) -> Html {
    let drawing = Drawing {
        setting,
        on_target: Some(on_target),
    };
    drawing.lines(lines)
}

/// What every part of a result is drawn with.
struct Drawing<'a> {
    setting: &'a Setting,
    /// Hears where somebody wants to go; nowhere on paper.
    on_target: Option<&'a Callback<Target>>,
}

impl Drawing<'_> {
    fn text(&self, text: &Spoken<'_>) -> Html {
        marked(self.setting, text)
    }
}
