use insta::assert_snapshot;
use yew::{Callback, Html, html};
use zajedno_core::Language;
use zajedno_core::assessment::{Kind, Previous};
use zajedno_form::Setting;

use super::{CYRILLIC, assessment, draw, from, setting, today, two_children};
use crate::components::particulars::ParticularsForm;
use crate::state::particulars::Particulars;

fn form(setting: &Setting, first: Particulars) -> Html {
    html! {
        <ParticularsForm
            setting={setting.clone()}
            {first}
            button="…"
            on_done={Callback::noop()}
        />
    }
}

#[test]
fn a_new_assessment_begins_with_one_child_and_nothing_red() {
    let setting = setting(CYRILLIC);
    let drawn = draw(form(&setting, Particulars::new(today(), CYRILLIC)));
    assert!(!drawn.contains("missing"), "{drawn}");
    assert_snapshot!(drawn);
}

#[test]
fn the_particulars_in_english() {
    let setting = setting(Language::English);
    let first = Particulars::new(today(), Language::English);
    assert_snapshot!(draw(form(&setting, first)));
}

#[test]
fn a_review_of_several_children_asks_for_their_earlier_levels() {
    let setting = setting(CYRILLIC);
    let mut review = assessment(&setting.instrument, two_children());
    review.kind = Kind::Review;
    review.children[0].previous = Some(Previous {
        level: setting.instrument.find_level("high").unwrap(),
        date: "2025-12-01".parse().unwrap(),
    });
    let drawn = draw(form(&setting, Particulars::of(&review)));
    let children = from(&drawn, "<fieldset class=\"child-entry\"");
    let (children, _) = children.split_once("<button type=\"submit\"").unwrap();
    assert_snapshot!(children);
}

#[test]
fn a_child_that_was_taken_off_is_told_of() {
    let setting = setting(CYRILLIC);
    let mut first = Particulars::of(&assessment(&setting.instrument, two_children()));
    let removed =
        |first: &Particulars| draw(form(&setting, first.clone())).contains("particulars__removed");
    assert!(!removed(&first));
    first.has_removed = true;
    assert!(removed(&first));
}
