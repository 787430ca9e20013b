//! What stands beside the questions: what was answered in the assessment that is reviewed, and what others said.

use std::rc::Rc;

use yew::{Callback, Html, html};
use zajedno_casework::{Casework, Comment, Happened, Moment, Status};
use zajedno_core::assessment::{Answer, Assessment, Subject};
use zajedno_core::id::IndicatorIndex;
use zajedno_form::{Beside, Row, Setting, list_words};
use zajedno_text::Catalogue;

use super::course::comments::resolving;
use super::course::said_comments::comment;
use super::written;
use crate::hooks::{Besides, SharedCasework, Written};
use crate::state::course::open_comments;

/// Draws it once for all questions; what comes of it is put to the rows of a domain. Children are known by their codes.
/// `when` says a moment where the reader is.
pub(crate) fn besides(
    setting: &Setting,
    earlier: Option<&Assessment>,
    casework: &SharedCasework,
    on_casework: &Callback<Written>,
    when: fn(Catalogue, &Moment) -> String,
) -> Besides {
    let kept = casework.casework();
    let notice = notice(setting.say(), kept.as_deref());
    let casework = kept.unwrap_or_default();
    let drawn = Drawing {
        setting,
        earlier,
        casework: &casework,
        on_change: &written(on_casework),
        when,
    }
    .all();
    let put = move |rows: &mut [Row], assessment: &Assessment| {
        for row in rows {
            let code = match row.subject {
                Subject::Family => Some(None),
                Subject::Child(position) => {
                    let child = assessment.children.get(position);
                    child.map(|it| Some(it.reference.as_str()))
                }
            };
            let is_it = |it: &&Drawn| it.0 == row.indicator && Some(it.1.as_deref()) == code;
            row.beside = drawn.iter().find(is_it).map(|it| it.2.clone());
        }
    };
    Besides {
        notice,
        put: Rc::new(put),
    }
}

/// Why nothing can be changed, or what another person asked for.
fn notice(say: Catalogue, casework: Option<&Casework>) -> Html {
    let Some(casework) = casework else {
        return html! { <p class="notice">{ say.casework_unreadable() }</p> };
    };
    let open = open_comments(casework);
    let standing = match casework.status {
        Status::Draft => None,
        Status::ReadyForReview => Some(say.course_locked_ready()),
        Status::Returned => Some(say.casework_returned()),
        Status::Final => Some(say.casework_locked()),
    };
    let mut events = casework.trail.iter().rev();
    let returned = events.find(|it| it.happened == Happened::Returned);
    let reason = returned.filter(|_| casework.status == Status::Returned);
    if standing.is_none() && open == 0 {
        return Html::default();
    }
    html! {
        <div class="notice">
            { for standing.map(|standing| html! { <p>{ standing }</p> }) }
            { for reason.map(|it| html! { <p class="comment__text">{ &it.reason }</p> }) }
            if open > 0 {
                <p>{ say.course_comments_open(open) }</p>
            }
        </div>
    }
}

/// The question, the code of the child that it is about, if it is about one, and what stands beside it.
type Drawn = (IndicatorIndex, Option<String>, Beside);

struct Drawing<'a> {
    setting: &'a Setting,
    earlier: Option<&'a Assessment>,
    casework: &'a Rc<Casework>,
    on_change: &'a Callback<Casework>,
    when: fn(Catalogue, &Moment) -> String,
}

impl Drawing<'_> {
    fn all(&self) -> Vec<Drawn> {
        let mut codes: Vec<Option<&str>> = vec![None];
        let earlier = self.earlier.iter().flat_map(|it| &it.children);
        let said = self.casework.comments.iter().map(|it| it.child.as_deref());
        for code in earlier.map(|it| Some(it.reference.as_str())).chain(said) {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        let mut drawn = Vec::new();
        for code in codes {
            for (indicator, _) in self.setting.instrument.indexed() {
                if let Some(beside) = self.beside(code, indicator) {
                    drawn.push((indicator, code.map(str::to_owned), Beside::new(beside)));
                }
            }
        }
        drawn
    }

    fn beside(&self, code: Option<&str>, indicator: IndicatorIndex) -> Option<Html> {
        let earlier = self.earlier_answer(code, indicator);
        let id = &self.setting.instrument.indicator(indicator).id;
        let is_about_it =
            |it: &&Comment| it.indicator.as_ref() == Some(id) && it.child.as_deref() == code;
        let comments: Vec<&Comment> = self.casework.comments.iter().filter(is_about_it).collect();
        (earlier.is_some() || !comments.is_empty()).then(|| {
            html! { <>{ for earlier }{ self.comments(&comments) }</> }
        })
    }

    /// What was answered before: a person reads it, and answers anew.
    fn earlier_answer(&self, code: Option<&str>, indicator: IndicatorIndex) -> Option<Html> {
        let (setting, earlier) = (self.setting, self.earlier?);
        let subject = match code {
            None => Subject::Family,
            Some(code) => {
                let mut children = earlier.children.iter();
                Subject::Child(children.position(|it| it.reference == code)?)
            }
        };
        let (it, say) = (setting.instrument.indicator(indicator), setting.say());
        let words = match earlier.answer(subject, indicator)? {
            Answer::Option { option, .. } => {
                list_words(setting, &it.options.get(option.position())?.anchor)
            }
            Answer::NotApplicable => list_words(setting, &it.not_applicable.as_ref()?.text),
            Answer::Unknown => html! { { say.answer_unknown() } },
        };
        let date = earlier.date;
        let date = say.date(date.year(), date.month(), date.day());
        Some(html! { <p>{ say.review_earlier(&date) }{ " " }{ words }</p> })
    }

    fn comments(&self, comments: &[&Comment]) -> Html {
        if comments.is_empty() {
            return Html::default();
        }
        let say = self.setting.say();
        let on_resolved = resolving(self.casework, self.on_change);
        let lines = comments
            .iter()
            .map(|it| comment(say, it, &(self.when)(say, &it.at), None, Some(&on_resolved)));
        html! { <ul class="bare" aria-label={say.course_comments()}>{ for lines }</ul> }
    }
}
