use std::rc::Rc;

use insta::assert_snapshot;
use yew::{Callback, Html, html};
use zajedno_core::Language;
use zajedno_core::assessment::{Kind, Subject};
use zajedno_core::instrument::PackedProblem;
use zajedno_form::Setting;
use zajedno_text::Catalogue;

use super::{CYRILLIC, assessment, draw, draw_each, from, one_child, open, setting, two_children};
use crate::components::lists::Lists;
use crate::hooks::{Besides, Load, OpeningProblem, SharedEngine};
use crate::pages::not_opened::not_opened;
use crate::pages::questions::Questions;
use crate::pages::start::{change, start};
use crate::pages::told::Told;
use crate::pages::unreadable::unreadable;
use crate::services::data::DataProblem;
use crate::services::engine::{Depth, EngineProblem};
use crate::services::lists::ListProblem;
use crate::state::place::Place;
use crate::state::saving::{Saving, SavingNews};
use crate::state::work::Open;

pub(super) fn first_page(setting: &Setting) -> Html {
    let lists = html! {
        <Lists
            setting={setting.clone()}
            is_own={true}
            own_address={None::<String>}
            refused={None::<Rc<str>>}
            on_want={Callback::noop()}
        />
    };
    start(setting, lists, &Callback::noop())
}

#[test]
fn the_first_page_says_what_this_is_before_it_asks_for_anything() {
    let drawn = draw(first_page(&setting(CYRILLIC)));
    let (page, _) = drawn
        .split_once("<section aria-labelledby=\"about-list\"")
        .unwrap();
    assert_snapshot!(page);
}

#[test]
fn the_particulars_are_changed_where_they_were_given() {
    let setting = setting(CYRILLIC);
    let before = Rc::new(assessment(&setting.instrument, one_child()));
    assert_snapshot!(draw(change(&setting, &before, &Callback::noop())));
}

pub(super) fn questions(setting: &Setting, open: Open, besides: Option<Besides>) -> Html {
    html! {
        <Questions
            setting={setting.clone()}
            {open}
            {besides}
            saving={SavingNews::new(Saving::Yes)}
            engine={None}
            is_locked={false}
            is_reading_only={false}
            on_action={Callback::noop()}
            on_evidence={Callback::noop()}
            on_file={Callback::noop()}
            on_number_keys={Callback::noop()}
        />
    }
}

#[test]
fn the_questions_stand_between_the_way_to_domains_and_the_bar() {
    let setting = setting(CYRILLIC);
    let mut open = open(&setting, assessment(&setting.instrument, two_children()));
    let mut domains = setting.instrument.domains().iter();
    open.place = Place {
        domain: domains
            .position(|it| it.id.as_str() == "caregiver")
            .unwrap(),
        subject: Some(Subject::Child(1)),
    };
    assert_snapshot!(draw(questions(&setting, open, None)));
}

/// The result, or the account of it, before the engine is there or when it cannot be.
pub(super) fn told(
    setting: &Setting,
    kind: Kind,
    engine: Load<SharedEngine, EngineProblem>,
    depth: Depth,
) -> Html {
    let mut assessment = assessment(&setting.instrument, one_child());
    assessment.kind = kind;
    html! {
        <Told
            setting={setting.clone()}
            {engine}
            assessment={Rc::new(assessment)}
            {depth}
            on_action={Callback::noop()}
            is_pinned={false}
            on_pin={Callback::noop()}
        />
    }
}

fn problem() -> EngineProblem {
    EngineProblem("1:1: found nothing".to_owned())
}

#[test]
fn while_the_result_is_on_its_way_the_questions_stay_in_reach() {
    let setting = setting(CYRILLIC);
    let of = |kind, depth| told(&setting, kind, Load::Waiting, depth);
    assert_snapshot!(draw_each([
        ("result", of(Kind::Directed, Depth::Result)),
        ("line by line", of(Kind::Directed, Depth::Account)),
        (
            "initial: no level to keep in view",
            of(Kind::Initial, Depth::Result)
        ),
    ]));
}

#[test]
fn a_result_that_cannot_be_had_says_so() {
    let setting = setting(CYRILLIC);
    let drawn = draw(told(
        &setting,
        Kind::Directed,
        Load::Failed(problem()),
        Depth::Result,
    ));
    assert_snapshot!(from(&drawn, "<section role=\"alert\""));
}

#[test]
fn what_cannot_be_opened_says_why_and_what_to_do() {
    let say = Catalogue::new(CYRILLIC);
    let of = |problem: OpeningProblem| not_opened(say, &problem);
    let list = |problem: ListProblem| of(problem.into());
    let name = "separation-risk/list.packed";
    assert_snapshot!(draw_each([
        ("no data", list(DataProblem::NoAddress { name }.into())),
        ("not of this version", list(PackedProblem.into())),
        ("clock", of(OpeningProblem::Clock)),
    ]));
}

#[test]
fn an_unreadable_draft_is_said_and_stays_where_it_is() {
    let messages = ["1:1: found one thing", "2:5: found another"].map(str::to_owned);
    let of = |language| unreadable(Catalogue::new(language), &messages);
    assert_snapshot!(draw_each([
        ("sr-Cyrl", of(CYRILLIC)),
        ("en", of(Language::English)),
    ]));
}
