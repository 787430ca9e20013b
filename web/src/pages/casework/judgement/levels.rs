//! The levels of a child, and the judgement that was given on them.

use std::borrow::Cow;

use yew::{Html, html};
use zajedno_casework::{ChildFigures, Judging, Range};
use zajedno_core::assessment::{Child, Judgement, NoSheet};
use zajedno_core::codes::Code;
use zajedno_core::instrument::Ground;
use zajedno_core::{Assessment, Instrument};
use zajedno_form::{Setting, list_words};
use zajedno_text::Catalogue;

use crate::components::fact::fact;
use crate::components::words;
use crate::state::judgement::{NoJudging, level_of, no_judging};

/// The levels of a child as they follow from one another, and why none can be judged where that is so.
pub(crate) fn levels(
    setting: &Setting,
    assessment: &Assessment,
    child: &Child,
    figures: &ChildFigures,
) -> Html {
    let say = setting.say();
    if let Some(why) = assessment.no_sheet(&setting.instrument, child) {
        let why = match why {
            NoSheet::InFormalCare => say.open_in_care(),
            NoSheet::GrownUp => say.open_grown_up(),
        };
        return html! { <p>{ why }</p> };
    }
    let why = no_judging(figures).map(|why| match why {
        NoJudging::NoLevel => say.judgement_no_level(),
        NoJudging::Provisional => say.judgement_not_final(),
        NoJudging::Limits => say.judgement_page_no_other(),
    });
    html! {
        <>
            <dl class="facts">
                { fact(say.review_computed(), level(setting, figures.computed)) }
                if figures.reassessed.is_some() {
                    { fact(say.review_reassessed(), level(setting, figures.reassessed)) }
                }
                { fact(say.review_level(), html! {
                    <strong>{ level(setting, figures.in_force) }</strong>
                }) }
            </dl>
            { for why.map(|why| html! { <p>{ why }</p> }) }
        </>
    }
}

/// A judgement as it was given, and whether it counts.
pub(crate) fn given(setting: &Setting, judgement: &Judgement, judging: Option<&Judging>) -> Html {
    let (say, list) = (setting.say(), &*setting.instrument);
    let on = words::day(say, judgement.approved_on);
    let ground = ground_of(list, judgement.ground.as_str());
    let standing = match judging {
        Some(Judging::Holds) => fact(
            say.course_status(),
            html! { { say.judgement_page_holds() } },
        ),
        Some(Judging::Refused(code)) => fact(
            say.course_status(),
            html! {
                <>
                    <strong>{ say.judgement_page_refused() }</strong>{ ". " }
                    { refusal(say, code) }
                </>
            },
        ),
        None => Html::default(),
    };
    let judged = list_words(setting, &list.level(judgement.level).title);
    html! {
        <>
            <h4 class="judgement__given">{ say.explain_judgement() }</h4>
            <dl class="facts">
                { fact(say.level_label(), judged) }
                { standing }
                if let Some(ground) = ground {
                    { fact(say.explain_judgement_ground(), list_words(setting, &ground.title)) }
                }
                { fact(say.explain_judgement_reason(), html! {
                    <span class="judgement__reason">{ &judgement.reason }</span>
                }) }
                { fact(
                    say.explain_judgement_approved(),
                    html! { { say.judgement_page_approval(&on, &judgement.approved_by) } },
                ) }
            </dl>
            <p>{ say.judgement_page_stays() }</p>
        </>
    }
}

fn ground_of<'a>(list: &'a Instrument, id: &str) -> Option<&'a Ground> {
    let rule = &list.rules()?.judgement;
    let mut grounds = rule.up.iter().chain(&rule.down);
    grounds.find(|it| it.id.as_str() == id)
}

/// The words of a level, or of the two between which it lies.
fn level(setting: &Setting, range: Option<Range>) -> Html {
    let Some(range) = range else {
        return html! { { setting.say().judgement_page_no_level() } };
    };
    let words = |rank| {
        let level = level_of(&setting.instrument, rank)?;
        Some(list_words(setting, &setting.instrument.level(level).title))
    };
    if range.lower == range.upper {
        return html! { { for words(range.lower) } };
    }
    html! { <>{ for words(range.lower) }{ " – " }{ for words(range.upper) }</> }
}

/// What is said in the language of a catalogue.
type Words = fn(Catalogue) -> Cow<'static, str>;

/// Why a judgement does not count, from the code that scoring gives.
fn refusal(say: Catalogue, code: &str) -> Cow<'static, str> {
    let known: [(Code, Words); 9] = [
        (Code::NoLevel, Catalogue::judgement_no_level),
        (Code::NotFinal, Catalogue::judgement_not_final),
        (Code::NoChange, Catalogue::judgement_no_change),
        (Code::TooFar, Catalogue::judgement_too_far),
        (Code::UnknownGround, Catalogue::judgement_unknown_ground),
        (Code::NoReason, Catalogue::judgement_no_reason),
        (Code::NotApproved, Catalogue::judgement_not_approved),
        (
            Code::BelowCriticalFloor,
            Catalogue::judgement_below_critical_floor,
        ),
        (
            Code::TooFarBelowPrevious,
            Catalogue::judgement_too_far_below_previous,
        ),
    ];
    let mut known = known.into_iter();
    match known.find(|(it, _)| it.as_str() == code) {
        Some((_, words)) => words(say),
        None => say.judgement_page_refused_other(code).into(),
    }
}
