//! What is heard when the page has become another: what takes the focus, and what the browser calls the page.

use std::borrow::Cow;

use zajedno_form::{RESULT_HEADING_ID, Setting, domain_heading_id, question_id};
use zajedno_text::{Catalogue, spoken};

use super::{CASEWORK_HEADING_ID, HEADING_ID};
use crate::state::work::{CaseView, Stage, View};

/// The id of what takes the focus when the page has become another.
pub(crate) fn goal(setting: &Setting, stage: &Stage) -> String {
    let Stage::Open(open) = stage else {
        return HEADING_ID.to_owned();
    };
    match (open.view, open.question) {
        (View::Questions, Some((subject, indicator))) => {
            question_id(&setting.instrument, subject, indicator)
        }
        (View::Questions, None) => domain_heading_id(&setting.instrument, open.place.domain)
            .map_or_else(String::new, |id| id.to_string()),
        (View::Result | View::Account, _) => RESULT_HEADING_ID.to_owned(),
        (View::Casework(_), _) => CASEWORK_HEADING_ID.to_owned(),
        (View::Particulars, _) => HEADING_ID.to_owned(),
    }
}

/// What a page of the work with a family is called.
pub(crate) fn heading(say: Catalogue, view: CaseView) -> Cow<'static, str> {
    match view {
        CaseView::Course => say.casework_course(),
        CaseView::Judgement => say.casework_judgement(),
        CaseView::Plan => say.casework_plan(),
        CaseView::Family => say.casework_family(),
        CaseView::Reports => say.casework_reports(),
    }
}

/// What the browser calls the page: never anything of a family.
pub(crate) fn title(setting: &Setting, stage: &Stage) -> String {
    let say = setting.say();
    let page = match stage {
        Stage::Unreadable(_) => say.unreadable_heading().into_owned(),
        Stage::Starting => say.start_heading().into_owned(),
        Stage::Open(open) => match open.view {
            View::Result => say.open_result_heading().into_owned(),
            View::Account => say.explain_account().into_owned(),
            View::Casework(view) => heading(say, view).into_owned(),
            View::Particulars => say.start_heading_change().into_owned(),
            View::Questions => {
                let domain = setting.instrument.domains().get(open.place.domain);
                domain.map_or_else(String::new, |domain| {
                    spoken(&domain.title, setting.language).text.into_owned()
                })
            }
        },
    };
    say.page_title(&say.app_title(), &page)
}
