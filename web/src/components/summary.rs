//! Which assessment is open: the family's code, the kind, the date, and the children.

use yew::{Html, html};
use zajedno_core::Assessment;
use zajedno_core::assessment::{Birth, Child, NoSheet};
use zajedno_form::Setting;

use crate::pages::HEADING_ID;

pub(crate) fn summary(setting: &Setting, assessment: &Assessment) -> Html {
    let say = setting.say();
    let date = assessment.date;
    let date = say.date(date.year(), date.month(), date.day());
    let children = assessment.children.iter();
    html! {
        <section class="summary" aria-labelledby={HEADING_ID}>
            // It takes the focus when a kept assessment is opened: first of all, whose it is.
            <h2 class="summary__heading" id={HEADING_ID} tabindex="-1">
                { say.open_family(&assessment.reference) }
            </h2>
            <p class="summary__kind">
                { say.kind(assessment.kind) }{ " · " }{ say.open_date(&date) }
            </p>
            <ul class="summary__children">
                { for children.map(|it| child(setting, assessment, it)) }
            </ul>
        </section>
    }
}

fn child(setting: &Setting, assessment: &Assessment, it: &Child) -> Html {
    let say = setting.say();
    let birth = match it.birth {
        Some(Birth::Born(month)) => say.month_and_year(month.year(), month.month()),
        Some(Birth::Unborn) => say.open_unborn().into_owned(),
        None => say.open_birth_unknown().into_owned(),
    };
    let no_sheet = assessment.no_sheet(&setting.instrument, it);
    let not_assessed = no_sheet.map(|why| match why {
        NoSheet::InFormalCare => say.open_in_care(),
        NoSheet::GrownUp => say.open_grown_up(),
    });
    html! {
        <li>
            <strong>{ say.subject_child(&it.reference) }</strong>{ ": " }{ birth }
            if it.birth_estimated {
                { " " }{ say.open_estimated() }
            }
            if let Some(why) = not_assessed {
                { "; " }{ why }
            }
        </li>
    }
}
