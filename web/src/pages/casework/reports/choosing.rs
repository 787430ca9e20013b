//! Which report is printed, and what can be chosen of it.

use std::borrow::Cow;

use yew::{Callback, Html, html};
use zajedno_core::assessment::Kind;
use zajedno_text::Catalogue;

use super::matter::Report;
use crate::components::choice::choice;
use crate::components::tick::tick;

/// The reports to choose from, and what can be chosen of the one that is.
pub(crate) fn choosing(
    say: Catalogue,
    chosen: Option<Report>,
    on_choice: &Callback<Report>,
) -> Html {
    let offer = |title: Cow<'static, str>, what: Cow<'static, str>, report: Report| {
        let is_chosen =
            chosen.is_some_and(|it| std::mem::discriminant(&it) == std::mem::discriminant(&report));
        let words = html! { <><strong>{ title }</strong>{ ". " }{ what }</> };
        choice(
            "report".to_owned(),
            words,
            is_chosen,
            &on_choice.reform(move |()| report),
        )
    };
    let safe = Report::Family {
        names_safety: false,
    };
    html! {
        <div class="card reports">
            <fieldset class="choices">
                <legend class="field__label">{ say.reports_choose() }</legend>
                { offer(say.reports_family(), say.reports_family_what(), safe) }
                { offer(say.reports_meeting(), say.reports_meeting_what(), Report::Meeting) }
                { offer(say.reports_file(), say.reports_file_what(), Report::File) }
                { offer(say.reports_blank(), say.reports_blank_what(), Report::Blank(Kind::Directed)) }
            </fieldset>
            { match chosen {
                Some(Report::Family { names_safety }) => {
                    let on_tick = on_choice.reform(|names_safety| Report::Family { names_safety });
                    html! {
                        <div>
                            { tick(say.reports_safety(), names_safety, &on_tick) }
                            <p class="field__hint">{ say.reports_safety_hint() }</p>
                        </div>
                    }
                }
                Some(Report::Blank(kind)) => kinds(say, kind, on_choice),
                Some(Report::File | Report::Meeting) | None => Html::default(),
            } }
        </div>
    }
}

/// Which questions the blank form has; a review asks what a directed assessment does.
fn kinds(say: Catalogue, chosen: Kind, on_choice: &Callback<Report>) -> Html {
    let offer = |kind: Kind| {
        let words = html! { { say.kind(kind) } };
        let on_choice = on_choice.reform(move |()| Report::Blank(kind));
        choice("blank-kind".to_owned(), words, kind == chosen, &on_choice)
    };
    html! {
        <fieldset class="choices">
            <legend class="field__label">{ say.reports_blank_kind() }</legend>
            { offer(Kind::Directed) }
            { offer(Kind::Initial) }
        </fieldset>
    }
}
