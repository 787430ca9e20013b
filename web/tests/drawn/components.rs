use std::rc::Rc;

use insta::assert_snapshot;
use yew::{Callback, Html, html};
use zajedno_core::Language;
use zajedno_core::assessment::{Kind, Progress, Subject};
use zajedno_form::Setting;
use zajedno_text::Catalogue;

use super::{
    CYRILLIC, answer_domain, assessment, child, conditions, draw, draw_each, from, one_child, open,
    setting, two_children,
};
use crate::components::desk_bar::desk_bar;
use crate::components::domain_nav::domain_nav;
use crate::components::lists::Lists;
use crate::components::masthead::masthead;
use crate::components::missing::missing_list;
use crate::components::place::place;
use crate::components::progress::progress;
use crate::components::saved::saved;
use crate::components::subjects::subjects;
use crate::components::summary::summary;
use crate::components::tick::tick;
use crate::hooks::Load;
use crate::state::particulars::Missing;
use crate::state::place::Place;
use crate::state::saving::{Saving, SavingNews};
use crate::state::work::Open;

/// The position of a domain.
fn domain(setting: &Setting, id: &str) -> usize {
    let mut domains = setting.instrument.domains().iter();
    domains.position(|domain| domain.id.as_str() == id).unwrap()
}

#[test]
fn the_name_and_the_choice_of_language_stand_above_every_page() {
    assert_snapshot!(draw(masthead(CYRILLIC, &Callback::noop())));
}

#[test]
fn the_masthead_in_english() {
    assert_snapshot!(draw(masthead(Language::English, &Callback::noop())));
}

#[test]
fn it_is_said_whether_the_draft_is_kept() {
    let say = Catalogue::new(CYRILLIC);
    let states = [
        ("nothing", Saving::Nothing),
        ("never", Saving::Never),
        ("soon", Saving::Soon),
        ("yes", Saving::Yes),
        ("elsewhere", Saving::Elsewhere),
        ("full", Saving::Full),
        ("refused", Saving::Refused),
    ];
    let on_file = Callback::noop();
    let drawn = states.map(|(name, it)| (name, saved(say, it, Some(&on_file))));
    assert_snapshot!(draw_each(drawn));
}

#[test]
fn the_summary_says_who_is_assessed_and_who_is_not() {
    let setting = setting(CYRILLIC);
    let mut estimated = child("Б", Some("2020-11"));
    estimated.birth_estimated = true;
    let mut in_care = child("Д", Some("2015-02"));
    in_care.in_formal_care = true;
    let children = vec![
        child("А", Some("2019-04")),
        estimated,
        child("В", Some("unborn")),
        child("Г", None),
        in_care,
        child("Ђ", Some("2000-01")),
    ];
    let assessment = assessment(&setting.instrument, children);
    assert_snapshot!(draw(summary(&setting, &assessment)));
}

#[test]
fn a_box_is_ticked_or_not() {
    let say = Catalogue::new(CYRILLIC);
    let of = |checked| tick(say.open_number_keys(), checked, &Callback::noop());
    assert_snapshot!(draw_each([("off", of(false)), ("on", of(true))]));
}

#[test]
fn progress_is_seen_in_figures_and_heard_in_a_sentence() {
    let say = Catalogue::new(CYRILLIC);
    let of = |answered, asked| progress(say, Progress { answered, asked });
    assert_snapshot!(draw_each([("begun", of(5, 8)), ("complete", of(8, 8))]));
}

/// At the second domain of the list, the first being answered.
fn at_the_second_domain(setting: &Setting) -> Open {
    let list = &setting.instrument;
    let mut assessment = assessment(list, one_child());
    answer_domain(list, &mut assessment, 0);
    let mut open = open(setting, assessment);
    open.place = open.places(list).in_domain(1, None);
    open
}

#[test]
fn every_domain_has_a_way_to_it() {
    let setting = setting(CYRILLIC);
    let open = at_the_second_domain(&setting);
    assert_snapshot!(draw(domain_nav(&setting, &open, &Callback::noop())));
}

#[test]
fn the_ways_to_domains_in_english() {
    let setting = setting(Language::English);
    let open = at_the_second_domain(&setting);
    assert_snapshot!(draw(domain_nav(&setting, &open, &Callback::noop())));
}

#[test]
fn a_domain_of_which_nothing_is_asked_is_left_out() {
    let setting = setting(CYRILLIC);
    let mut assessment = assessment(&setting.instrument, one_child());
    assessment.kind = Kind::Initial;
    let open = open(&setting, assessment);
    let drawn = draw(domain_nav(&setting, &open, &Callback::noop()));
    let codes = drawn.matches("domain-nav__code").count();
    let domains = setting.instrument.domains().len();
    assert_eq!(
        codes,
        domains - 1,
        "only core indicators are asked\n{drawn}"
    );
}

#[test]
fn a_domain_of_which_conditions_leave_nothing_stays_without_a_count() {
    let setting = conditions();
    let open = open(&setting, assessment(&setting.instrument, one_child()));
    assert_snapshot!(draw(domain_nav(&setting, &open, &Callback::noop())));
}

#[test]
fn of_several_children_one_is_chosen() {
    let setting = setting(CYRILLIC);
    let mut open = open(&setting, assessment(&setting.instrument, two_children()));
    open.place = Place {
        domain: domain(&setting, "caregiver"),
        subject: Some(Subject::Child(1)),
    };
    assert_snapshot!(draw(subjects(&setting, &open, &Callback::noop())));
}

#[test]
fn with_one_child_there_is_nobody_to_choose() {
    let setting = setting(CYRILLIC);
    let open = open(&setting, assessment(&setting.instrument, one_child()));
    assert_eq!(draw(subjects(&setting, &open, &Callback::noop())), "");
}

#[test]
fn the_bar_says_what_is_open_and_leads_to_the_result() {
    let setting = setting(CYRILLIC);
    let list = &setting.instrument;
    let begun = open(&setting, assessment(list, one_child()));
    let mut answered = assessment(list, one_child());
    for domain in 0..list.domains().len() {
        answer_domain(list, &mut answered, domain);
    }
    let answered = open(&setting, answered);
    let bar = |open: &Open| {
        desk_bar(
            &setting,
            open,
            (&SavingNews::new(Saving::Yes), &Callback::noop()),
            None,
            &Callback::noop(),
        )
    };
    assert_snapshot!(draw_each([
        ("begun", bar(&begun)),
        ("all answered", bar(&answered))
    ]));
}

#[test]
fn the_bar_waits_for_the_engine_without_saying_so() {
    let setting = setting(CYRILLIC);
    let open = open(&setting, assessment(&setting.instrument, one_child()));
    let bar = |engine| {
        draw(desk_bar(
            &setting,
            &open,
            (&SavingNews::new(Saving::Yes), &Callback::noop()),
            engine,
            &Callback::noop(),
        ))
    };
    assert_eq!(bar(Some(&Load::Waiting)), bar(None));
}

fn questions(setting: &Setting, open: &Open) -> Html {
    let nobody = (Callback::noop(), Callback::noop(), Callback::noop());
    place(
        setting,
        (open, None),
        false,
        &nobody.0,
        &nobody.1,
        &nobody.2,
    )
}

#[test]
fn a_place_shows_its_questions_and_the_way_to_the_next() {
    let setting = setting(CYRILLIC);
    let mut open = open(&setting, assessment(&setting.instrument, two_children()));
    open.place = Place {
        domain: domain(&setting, "caregiver"),
        subject: Some(Subject::Child(0)),
    };
    assert_snapshot!(draw(questions(&setting, &open)));
}

#[test]
fn the_last_place_leads_no_further() {
    let setting = setting(CYRILLIC);
    let list = &setting.instrument;
    let mut open = open(&setting, assessment(list, one_child()));
    let final_domain = list.domains().len() - 1;
    open.place = open.places(list).in_domain(final_domain, None);
    let drawn = draw(questions(&setting, &open));
    assert!(!drawn.contains("button next"), "{drawn}");
    open.place = open.places(list).in_domain(final_domain - 1, None);
    let drawn = draw(questions(&setting, &open));
    assert!(drawn.contains("button next"), "{drawn}");
}

#[test]
fn where_nobody_is_asked_it_says_so() {
    let setting = setting(CYRILLIC);
    let mut grown_up = assessment(&setting.instrument, vec![child("А", Some("2000-01"))]);
    grown_up.children.push(child("Б", Some("2001-01")));
    let mut open = open(&setting, grown_up);
    open.place = Place {
        domain: 0,
        subject: Some(Subject::Child(0)),
    };
    assert_snapshot!(draw(questions(&setting, &open)));
}

#[test]
fn what_is_missing_is_said_with_a_link_to_its_place() {
    let say = Catalogue::new(CYRILLIC);
    let code = || "А".to_owned();
    let all = [
        Missing::Reference,
        Missing::Date,
        Missing::ChildCode(0),
        Missing::ChildTwice(1, code()),
        Missing::Birth(2, code()),
        Missing::BirthLater(3, code()),
        Missing::Previous(4, code()),
    ];
    assert_snapshot!(draw(missing_list(say, &all)));
    assert_eq!(
        draw(missing_list(say, &[])),
        "",
        "nothing red before it helps"
    );
}

fn known(refused: Option<&str>, is_own: bool) -> Html {
    html! {
        <Lists
            setting={setting(CYRILLIC)}
            {is_own}
            own_address={Some("./data/separation-risk/list.json".to_owned())}
            refused={refused.map(Rc::from)}
            on_want={Callback::noop()}
        />
    }
}

#[test]
fn beside_the_list_that_is_open_another_can_be_chosen() {
    let drawn = draw(known(None, true));
    assert_snapshot!(from(&drawn, "<details"));
}

#[test]
fn a_refused_file_says_why_and_from_a_foreign_list_there_is_a_way_back() {
    let refused = "4:14: /version: found version `1`\n7:12: /title: found no words";
    let drawn = draw(known(Some(refused), false));
    assert_snapshot!(from(&drawn, "<details"));
}
